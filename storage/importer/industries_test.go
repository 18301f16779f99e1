package importer

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// industryOf is the row of nurses in an industry of an all-data file.
func industryOf(code, title, level, owner, jobs string) string {
	return strings.NewReplacer("000000,Cross-industry,cross-industry,1235", code+","+title+","+level+","+owner, "3500000", jobs).Replace(nurses)
}

func importInto(t *testing.T, i *Importer, name, text string) *release.Preview {
	t.Helper()
	p, err := i.Inspect(context.Background(), write(t, filepath.Join(t.TempDir(), name), []byte(text)))
	if err == nil {
		err = i.Import(context.Background(), p, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestIndustriesOfANewerYear takes those of the newest release, at one level,
// owners not counted twice, as shares of that release's jobs.
func TestIndustriesOfANewerYear(t *testing.T) {
	i := newImporter(t)
	program, all := shown(t, i)
	i.Installed = func() (occupation.Source, error) { return all, nil }
	head := strings.Join(wageHead, ",") + "\n"
	rows := []string{
		industryOf("62", "Health Care", "sector", "1235", "3100000"),
		industryOf("622000", "Hospitals", "3-digit", "1235", "2000000"),
		industryOf("622100", "General Hospitals", "4-digit", "1235", "1750000"),
		industryOf("622100", "General Hospitals", "4-digit", "5", "1400000"),
		industryOf("622100", "General Hospitals", "4-digit", "3", "350000"),
		industryOf("622110", "General Hospitals", "5-digit", "1235", "1750000"),
		industryOf("4240A2", "Wholesalers (OEWS Designation)", "4-digit", "5", "700000"),
		industryOf("621600", "Home Health", "4-digit", "5", "**"),
	}
	p := importInto(t, i, "industries_M2027_dl.csv", head+strings.Join(rows, "\n")+"\n")
	if f := p.Files[0]; f.Kept != 5 || f.Rejected[0].Reason != otherLevel || f.Rejected[0].Rows != 3 || f.Rejected[0].Column != "NAICS" {
		t.Errorf("files %+v, want the three other levels left out", p.Files)
	}
	before, err := program.Industries("29-1141")
	if err != nil {
		t.Fatal(err)
	}
	got, err := all.Industries("29-1141")
	if err != nil || got.Vintage.ID != before.Vintage.ID {
		t.Errorf("%+v, %v: without all jobs of May 2027 there are no shares; want those of the program", got, err)
	}
	importInto(t, i, "national_M2027_dl.csv", head+nurses+"\n")
	if got, err = all.Industries("29-1141"); err != nil {
		t.Fatal(err)
	}
	want := []struct {
		code, title string
		jobs, share float64
	}{{"6221", "General Hospitals", 1750000, 50}, {"4240A2", "Wholesalers", 700000, 20}}
	if got.Vintage.Label() != "OEWS May 2027" || got.Total.Amount != 3500000 || len(got.List) != len(want) || got.Other.Share.Amount != 30 {
		t.Fatalf("industries %+v, want two and 30 %% others of May 2027", got)
	}
	for n, w := range want {
		if s := got.List[n]; s.Industry.Code != w.code || s.Industry.Title != w.title || s.Jobs.Amount != w.jobs || s.Share.Amount != w.share || s.MeanPay.Amount != 104208 {
			t.Errorf("%+v, want %+v with mean pay of 104,208", s, w)
		}
	}
	other, err := all.Industries("29-2072")
	if err != nil || other.Vintage.Period != "May 2024" {
		t.Errorf("%+v, %v, want a job that the release lacks from the program", other, err)
	}
	importInto(t, i, "projected_2024-34.csv", matrixText("6221,General Hospitals,1800.0,1980.0", "6200,Health Care,3000.0,3300.0"))
	if got, err = all.Industries("29-1141"); err != nil || got.List[0].Growth.Text() != "10.0 %" || got.List[0].Growth.Vintage.Label() != "EP 2024-34" || got.List[1].Growth.Known() {
		t.Errorf("%+v, %v, want growth of 10 %% in one of the industries", got.List, err)
	}
}

// matrixText is the matrix with rows of nurses; codes have six digits.
func matrixText(rows ...string) string {
	text := "Occupation code,Industry code,Industry title,\"Employment, 2024\",\"Employment, 2034\"\n00-0000,622100,General Hospitals,5000.0,5500.0\n"
	for _, r := range rows {
		code, rest, _ := strings.Cut(r, ",")
		text += "29-1141," + code + "00," + rest + "\n"
	}
	return text
}

func TestMatrixWithPercentages(t *testing.T) {
	text := strings.Replace(matrixText(), "00-0000,622100,General Hospitals,5000.0,5500.0\n", "", 1)
	for _, code := range []string{"622100", "621600", "621100"} {
		text += "00-0000," + code + ",X,500,100.0\n"
	}
	_, err := inspect(t, newImporter(t), "matrix.csv", []byte(text))
	refused(t, err, "matrix.csv, row 4, column “Employment, 2034”: “100.0” stands there for the jobs of every industry in all")
}

// TestOfficialIndustriesSameFigures adds the file that the program was made of.
func TestOfficialIndustriesSameFigures(t *testing.T) {
	i := officialImporter(t)
	program, all := shown(t, i)
	take(t, i, "oews/industry_M2024.csv")
	for _, code := range []string{"29-2072", "25-2021", "11-1021", "27-2011", "47-2111", "33-3051"} {
		want, err := program.Industries(code)
		if err != nil {
			t.Fatal(err)
		}
		got, err := all.Industries(code)
		if err != nil || got.Vintage.ID != "oews-2024-05" || got.Total.Amount != want.Total.Amount || len(got.List) != len(want.List) || got.Other.Jobs.Amount != want.Other.Jobs.Amount {
			t.Fatalf("%s: %d industries of %+v, %v, want %d of %v jobs", code, len(got.List), got.Total, err, len(want.List), want.Total.Amount)
		}
		same := func(a, b labor.Staffing) bool {
			return a.Industry == b.Industry && a.Jobs.Amount == b.Jobs.Amount && a.Share.Amount == b.Share.Amount && a.MeanPay.Amount == b.MeanPay.Amount && a.MeanPay.Status == b.MeanPay.Status
		}
		if !slices.EqualFunc(got.List, want.List, same) {
			t.Errorf("%s: %+v, want %+v", code, got.List[0], want.List[0])
		}
	}
}

func TestFactorsAreReasons(t *testing.T) {
	i := newImporter(t)
	program, _ := shown(t, i)
	i.Installed = func() (occupation.Source, error) { return program, nil }
	head := []string{"2024 National Employment Matrix occupation title", "2024 National Employment Matrix occupation code",
		"2024 National Employment Matrix industry title", "2024 National Employment Matrix industry code", "Factors affecting occupational utilization"}
	p, err := inspect(t, i, "x.xlsx", workbook(t, sheet{"Table 1.12", [][]string{{"Table 1.12 Factors, projected 2024–34"}, head,
		{"Medical records specialists", "29-2072", "Hospitals", "622000", "Share increases as more is recorded."},
		{"Medical records specialists", "29-2072", "Total, all industries", "TE1000", "Share decreases as software helps."},
		{"Actors", "27-2011", "Theater", "711100", "n/a"}}}))
	if err == nil {
		err = i.Import(context.Background(), p, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := i.Reasons("29-2072")
	if err != nil || r == nil || r.Vintage.Label() != "EP 2024-34" || len(r.List) != 2 || r.List[0].Industry.Title != "Hospitals" || r.List[0].Text != "Share increases as more is recorded." {
		t.Errorf("reasons %+v, %v, want two of 2024-34", r, err)
	}
	if r, err := i.Reasons("27-2011"); err != nil || r != nil {
		t.Errorf("reasons %+v, %v of a job without any, want none", r, err)
	}
}
