package pack

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/storage/published"
)

// wageLines are the lines of the fixture with the flags of the national file.
func wageLines() map[string]*line {
	return map[string]*line{
		"29-2072": {code: "29-2072"}, "29-1215": {code: "29-1215"}, "17-2161": {code: "17-2161"},
		"25-2021": {code: "25-2021", annualOnly: true}, "27-2011": {code: "27-2011", hourlyOnly: true},
	}
}

func TestWageMarksBecomeStatuses(t *testing.T) {
	b := fixtures("testdata")
	b.lines = wageLines()
	f, err := b.readWages(Source{File: "wages.csv"}, published.Caps{Hourly: 115, Annual: 239200})
	if err != nil {
		t.Fatal(err)
	}
	row := map[string]*wageRow{}
	for _, w := range f.rows {
		row[w.area.code+" "+w.line.code] = w
	}
	const employment, quotient, p10, median, p90, mean, hourlyMedian, hourlyMean = published.EmploymentCell, published.QuotientCell,
		published.AnnualCells, published.AnnualCells + 2, published.AnnualCells + 4, published.AnnualCells + 5, published.HourlyCells + 2, published.HourlyCells + 5
	for _, want := range []struct {
		row    string
		cell   int
		amount any
		status labor.Status
	}{
		{"53 29-2072", employment, int64(5010), labor.Published},
		{"53 29-2072", quotient, int64(113), labor.Published},
		{"53 29-2072", median, int64(62270), labor.Published},
		{"53 29-2072", mean, nil, labor.NotPublished},
		{"53 29-2072", hourlyMedian, nil, labor.NotPublished},
		{"53 29-1215", employment, nil, labor.Suppressed},
		{"53 29-1215", quotient, nil, labor.Suppressed},
		{"53 29-1215", p10, int64(120000), labor.Published},
		{"53 29-1215", median, int64(239200), labor.AtLeast},
		{"53 25-2021", median, int64(102350), labor.Published},
		{"53 25-2021", p90, nil, labor.Suppressed},
		{"53 25-2021", hourlyMedian, nil, labor.AnnualOnly},
		{"53 27-2011", median, nil, labor.HourlyOnly},
		{"53 27-2011", mean, nil, labor.HourlyOnly},
		{"53 17-2161", median, nil, labor.Suppressed},
		{"53 17-2161", hourlyMedian, nil, labor.Suppressed},
		{"53 17-2161", hourlyMean, nil, labor.NotPublished},
		{"38900 29-2072", employment, nil, labor.Suppressed},
		{"38900 29-2072", median, int64(64000), labor.Published},
	} {
		w := row[want.row]
		if w == nil {
			t.Errorf("%s: no row", want.row)
			continue
		}
		if w.amounts[want.cell] != want.amount || w.status[want.cell] != want.status {
			t.Errorf("%s, %s: %v, %s; want %v, %s", want.row, wageColumns[want.cell],
				w.amounts[want.cell], w.status[want.cell].Name(), want.amount, want.status.Name())
		}
	}
	if a := row["38900 29-2072"].area; strings.Join(a.states, " ") != "OR WA" || a.kind != labor.Metro {
		t.Errorf("area %+v", a)
	}
	rep := b.report.Sources[0]
	if rep.Read != 9 || rep.Kept != 6 || rep.Rejected["not a detailed occupation"] != 1 || rep.Rejected[reasonLine] != 1 || rep.Rejected[reasonTwice] != 1 {
		t.Errorf("report %+v", rep)
	}
}

func TestUnknownWageMarksAreErrors(t *testing.T) {
	for mark, says := range map[string]string{"~": "neither a number nor a known mark", "#": "a cap that the file does not name"} {
		head, row, _ := strings.Cut(wageFixture, "\n")
		b := fixtures(write(t, "wages.csv", head+"\n"+strings.Replace(row, "62270", mark, 1)))
		b.lines = wageLines()
		_, err := b.readWages(Source{File: "wages.csv"}, published.Caps{})
		if err == nil || !strings.Contains(err.Error(), `wages.csv, row 2, column "A_MEDIAN": "`+mark+`" `) || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: error %v", mark, err)
		}
	}
}

const wageFixture = `AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,OCC_CODE,O_GROUP,TOT_EMP,LOC_QUOTIENT,H_MEAN,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY
53,Washington,2,WA,29-2072,detailed,5010,1.13,,,,,,,,45500,50250,62270,79680,98130,,
`

// The national file of May 2022 prints "#" where that of 2025 has numbers.
func TestOlderNationalFileHasCaps(t *testing.T) {
	needSharedData(t)
	b := fixtures(sharedData)
	src := oewsSource("national_M2022_dl.xlsx")
	caps, err := b.wageCaps(src)
	if err != nil || caps != (published.Caps{Hourly: 115, Annual: 239200}) {
		t.Fatalf("caps %v, %v; want 115 dollars an hour, 239,200 a year", caps, err)
	}
	b.lines = map[string]*line{"29-1242": {code: "29-1242"}, "29-1211": {code: "29-1211"}, "53-2011": {code: "53-2011"}}
	f, err := b.readWages(src, caps)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range f.rows {
		switch w.line.code {
		case "29-1211": // anesthesiologists
			if w.status[published.AnnualCells+2] != labor.AtLeast || w.amounts[published.AnnualCells+2] != int64(239200) ||
				w.status[published.HourlyCells+2] != labor.AtLeast || w.amounts[published.HourlyCells+2] != int64(11500) {
				t.Errorf("median pay %v, %v", w.amounts, w.status)
			}
		case "53-2011": // airline pilots are paid by the year
			if w.status[published.HourlyCells+2] != labor.AnnualOnly {
				t.Errorf("hourly pay of pilots: %s", w.status[published.HourlyCells+2].Name())
			}
		}
	}
	if len(f.rows) != 3 {
		t.Errorf("%d rows, want 3", len(f.rows))
	}
}
