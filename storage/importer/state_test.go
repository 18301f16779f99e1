package importer

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/resources"
	"waymark/storage/catalog"
)

// smallReference knows four jobs, an older code and five areas.
func smallReference() (*Reference, error) {
	area := func(code, name string, t labor.AreaType, state string) *labor.Area {
		return &labor.Area{Code: code, Name: name, Type: t, State: state, States: []string{state}}
	}
	return &Reference{
		Areas: []*labor.Area{
			area(labor.NationCode, "United States", labor.Nation, ""), area("06", "California", labor.State, "CA"), area("32", "Nevada", labor.State, "NV"),
			area("53", "Washington", labor.State, "WA"), area("44060", "Spokane-Spokane Valley, WA", labor.Metro, "WA"),
		},
		Codes: map[string]bool{"29-2072": true, "29-9021": true, "29-1141": true, "13-2011": true},
		Old:   map[string][]string{"29-2071": {"29-2072", "29-9021"}},
	}, nil
}

// addState inspects a file, changes the columns where change is not nil, and adds it.
func addState(t *testing.T, i *Importer, path string, change func(*release.Mapping)) *release.Preview {
	t.Helper()
	p, err := i.Inspect(context.Background(), path)
	if err == nil && change != nil {
		change(&p.Table.Mapping)
		p, err = i.InspectTable(context.Background(), path, p.Table.Mapping)
	}
	if err == nil {
		err = i.Import(context.Background(), p, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func stateFile(t *testing.T, name, text string) string {
	return write(t, filepath.Join(t.TempDir(), name), []byte(text))
}

func shared(t *testing.T, path string) string {
	t.Helper()
	path = filepath.Join("../../../shared", filepath.FromSlash(path))
	if _, err := os.Stat(path); err != nil {
		t.Skip("needs the source files in ../shared")
	}
	return path
}

// records reads a golden table by the names of its columns.
func records(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, r := range rows[1:] {
		record := map[string]string{}
		for i, head := range rows[0] {
			record[head] = r[i]
		}
		list = append(list, record)
	}
	return list
}

func is(t *testing.T, what string, f labor.Figure, want string) {
	t.Helper()
	v, err := strconv.ParseFloat(want, 64)
	if err != nil {
		t.Fatal(err)
	}
	if f.Status != labor.Published || f.Amount != v {
		t.Errorf("%s: %v (%s), want %s as published", what, f.Amount, f.Status.Name(), want)
	}
}

// TestGoldenWages adds the published wages of a page under a code of 2010 and
// finds each of them under today's codes.
func TestGoldenWages(t *testing.T) {
	path := shared(t, "golden/washington_wages_29-2071.csv")
	i := realImporter(t)
	p := addState(t, i, path, func(m *release.Mapping) { m.WageYear = "2018" })
	if p.Title() != "State tables 2018, Washington, 29-2071, pay" {
		t.Errorf("title %q", p.Title())
	}
	for _, code := range []string{"29-2072", "29-9021"} {
		wages, err := i.LocalWages(code)
		if err != nil || len(wages) != 15 {
			t.Fatalf("%s: %d areas, %v, want 15", code, len(wages), err)
		}
		byArea := map[string]labor.LocalWage{}
		for _, w := range wages {
			byArea[w.Area.Name] = w
			if !w.Job.Old() || !strings.Contains(w.Job.Note(code), "older code 29-2071, which was split. Today it is 29-2072 and 29-9021") {
				t.Fatalf("%s in %s: note %q does not tell the older code", code, w.Area.Name, w.Job.Note(code))
			}
		}
		for _, r := range records(t, path) {
			w := byArea[r["area"]]
			per := map[string]labor.Period{"Hourly": labor.Hourly, "Monthly": labor.Monthly, "Yearly": labor.Yearly}[r["pay_period"]]
			for i, column := range []string{"p10", "p25", "median", "p75", "p90"} {
				is(t, r["area"]+" "+r["pay_period"]+" "+column, w.Pay(labor.Percentiles[i], per), r[column])
			}
		}
		if a := byArea["United States"].Area; a.Code != labor.NationCode {
			t.Errorf("the nation is %+v", a)
		}
		if a := byArea["Bellingham"].Area; a.Type != labor.Region || a.State != "WA" {
			t.Errorf("Bellingham is %+v, want an area of the agency's own in Washington", a)
		}
	}
}

// TestGoldenOutlook shows the published numbers, whose parts do not sum to the
// state's row.
func TestGoldenOutlook(t *testing.T) {
	path := shared(t, "golden/washington_outlook_29-2071.csv")
	i := realImporter(t)
	addState(t, i, path, nil)
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil {
		t.Fatal(err)
	}
	byArea := map[string]labor.LocalOutlook{}
	sum := 0.0
	for _, o := range outlooks {
		byArea[o.Area.Name] = o
		if o.Area.Type == labor.Region {
			sum += o.Jobs.Amount
		}
	}
	list := records(t, path)
	if len(byArea) != len(list) || len(list) != 14 {
		t.Fatalf("%d areas, want those 14 of the file", len(byArea))
	}
	for _, r := range list {
		o := byArea[r["area"]]
		is(t, r["area"]+" jobs", o.Jobs, r["current_employment"])
		is(t, r["area"]+" growth", o.Growth, r["growth_10yr_pct"])
		is(t, r["area"]+" growth of all", o.AllGrowth, r["growth_all_occupations_pct"])
		is(t, r["area"]+" openings", o.Openings, r["annual_openings"])
		if o.Change.Status != labor.NotPublished {
			t.Errorf("%s: change %+v, but the file has none", r["area"], o.Change)
		}
	}
	if state := byArea["Washington"]; sum != 5047 || state.Jobs.Amount != 5050 || state.Area.Code != "53" {
		t.Errorf("parts sum to %v beside %v, want 5,047 beside 5,050 as published", sum, state.Jobs.Amount)
	}
}

// TestStateAgencies reads the files of three agencies. The figures were read
// in the files by hand.
func TestStateAgencies(t *testing.T) {
	i := realImporter(t)
	p := addState(t, i, shared(t, "data/oews/state_agency_washington_2022.csv"), func(m *release.Mapping) { m.Agency = "Employment Security Department" })
	if f := p.Files[0]; f.Read != 6920 || p.Title() != "State tables 2022, Washington, pay" {
		t.Errorf("Washington: %s, %d rows read, %d kept: %s", p.Title(), f.Read, f.Kept, f.Why())
	}
	type cell struct {
		code, area string
		point      labor.Point
		per        labor.Period
		want       string
	}
	for _, c := range []cell{
		{"29-2072", "Washington", labor.Median, labor.Hourly, "23.32"}, {"29-2072", "Washington", labor.Mean, labor.Yearly, "54980"},
		{"29-2072", "Bellingham, WA", labor.P25, labor.Hourly, "18.27"}, {"29-2072", "Bremerton-Silverdale, WA", labor.P75, labor.Hourly, "25.30"},
		{"29-9021", "Washington", labor.P75, labor.Hourly, "34.97"}, {"53-7064", "Eastern Washington nonmetropolitan area", labor.Median, labor.Hourly, "14.45"},
		{"53-7081", "Eastern Washington nonmetropolitan area", labor.Mean, labor.Hourly, "21.80"}, {"11-1021", "Washington", labor.P75, labor.Hourly, "78.74"},
	} {
		wages, err := i.LocalWages(c.code)
		n := slices.IndexFunc(wages, func(w labor.LocalWage) bool { return w.Area.Name == c.area })
		if err != nil || n < 0 {
			t.Fatalf("%s in %s: not found, %v", c.code, c.area, err)
		}
		is(t, c.code+" in "+c.area, wages[n].Pay(c.point, c.per), c.want)
		if v := wages[n].Vintage; v.Label() != "Employment Security Department 2022" {
			t.Errorf("source %q", v.Label())
		}
	}
	chiefs, err := i.LocalWages("11-1011")
	n := slices.IndexFunc(chiefs, func(w labor.LocalWage) bool { return w.Area.Code == "53" })
	if err != nil || n < 0 || chiefs[n].Published(labor.Median, labor.Hourly).Status != labor.NotPublished {
		t.Errorf("chief executives in Washington: %d, %v, want a blank median", n, err)
	}

	p = addState(t, i, shared(t, "data/state_projections/edd_long_term_occ_projections_2023-2033.xlsx"), nil)
	if f := p.Files[0]; f.Read != 794 || p.Title() != "State tables 2023-33, California, jobs and pay" {
		t.Errorf("California: %s, %d rows read, %d kept: %s", p.Title(), f.Read, f.Kept, f.Why())
	}
	for _, want := range []struct {
		code                          string
		jobs, projected, change       string
		growth                        float64
		openings, exits, median, year string
	}{
		{"29-2072", "19600", "22000", "2400", 12.244898, "1623", "725", "29.48", "61322.48"},
		{"29-1141", "321400", "355200", "33800", 10.516490, "20779", "9885", "69.3", "144143.79"},
		{"53-7063", "6800", "6500", "-300", -4.411765, "895", "434", "19.19", "39907.09"},
	} {
		outlooks, err := i.LocalOutlooks(want.code)
		if err != nil || len(outlooks) != 1 {
			t.Fatalf("%s: %d projections, %v", want.code, len(outlooks), err)
		}
		o := outlooks[0]
		is(t, "jobs", o.Jobs, want.jobs)
		is(t, "projected", o.Projected, want.projected)
		is(t, "change", o.Change, want.change)
		if o.Growth.Amount != want.growth || o.Growth.Status != labor.Published || o.AllGrowth.Text() != "8.8 %" {
			t.Errorf("%s: growth %+v beside %s of all", want.code, o.Growth, o.AllGrowth.Text())
		}
		for f, text := range map[labor.Figure]string{o.Openings: want.openings, o.Exits: want.exits} {
			if v, _ := strconv.ParseFloat(text, 64); f.Amount != v || f.Status != labor.Derived || f.Formula != "openings of 10 years ÷ 10" {
				t.Errorf("%s: %+v, want %s, computed", want.code, f, text)
			}
		}
		if o.BaseYear != 2023 || o.TargetYear != 2033 || o.Area.Code != "06" {
			t.Errorf("%s: %d to %d in %s", want.code, o.BaseYear, o.TargetYear, o.Area.Name)
		}
		wages, err := i.LocalWages(want.code)
		n := slices.IndexFunc(wages, func(w labor.LocalWage) bool { return w.Area.Code == "06" })
		if err != nil || n < 0 {
			t.Fatalf("%s: no pay in California, %v", want.code, err)
		}
		is(t, "median by the hour", wages[n].Pay(labor.Median, labor.Hourly), want.median)
		is(t, "median by the year", wages[n].Pay(labor.Median, labor.Yearly), want.year)
	}

	addState(t, i, shared(t, "data/state_projections/projectionscentral_nv_EXCERPT.json"), nil)
	outlooks, err := i.LocalOutlooks("39-6011")
	n = slices.IndexFunc(outlooks, func(o labor.LocalOutlook) bool { return o.Area.State == "NV" })
	if err != nil || n < 0 {
		t.Fatalf("Nevada: %d projections, %v", len(outlooks), err)
	}
	o := outlooks[n]
	is(t, "jobs", o.Jobs, "2070")
	is(t, "change", o.Change, "-100")
	is(t, "growth", o.Growth, "-5.1")
	is(t, "openings", o.Openings, "280")
	if o.Vintage.Period != "2024-34" || o.AllGrowth.Known() {
		t.Errorf("Nevada: period %q, growth of all %+v, want 2024-34 and a blank", o.Vintage.Period, o.AllGrowth)
	}
}

const stateHead = "Area,SOC Code,Occupation,Base employment 2024,Projected employment 2034,Percent change,Annual openings,Median hourly wage\n"

func TestBadStateTables(t *testing.T) {
	row := "Washington,29-2072,Records,1000,1100,10.0,90,23.50\n"
	tests := []struct {
		what, name, text string
		says             string // "" = it is read
	}{
		{"whole", "x.csv", stateHead + row, ""},
		{"notes below the table", "x.csv", stateHead + row + "Source: the agency\n", ""},
		{"a web page", "x.xlsx", "<!DOCTYPE html><html>Sign in</html>", "x.xlsx, row 1: this is a web page"},
		{"a truncated workbook", "x.xlsx", "PK\x03\x04half of it", "x.xlsx is not a whole zip file"},
		{"text in a number cell", "x.csv", stateHead + row + "Washington,29-1141,Nurses,many,1100,10.0,90,23.50\n", "x.csv, row 3, column “Base employment 2024”: “many” is neither a number nor a known mark."},
		{"jobs below nothing", "x.csv", stateHead + "Washington,29-2072,Records,-5,1100,10.0,90,23.50\n", "row 2, column “Base employment 2024”: “-5” is less than nothing."},
		{"the same job twice in an area", "x.csv", stateHead + row + row, "x.csv, row 3, column “SOC Code”: “29-2072” stands for this area in row 2 already."},
		{"another encoding", "x.csv", stateHead + "Washington,29-2072,Caf\xe9,1000,1100,10.0,90,23.50\n", "row 2, column “Occupation”: the text is not in UTF-8"},
		{"an area in no state, far below", "x.csv", stateHead + manyRows() + strings.ReplaceAll(row, "Washington", ""), "row 102, column “Area”: the blank does not name an area"},
		{"years in the wrong order", "x.csv", "Area,SOC Code,Base year,Projected year,Openings\nWashington,29-2072,2034,2024,90\n", "row 2, column “Projected year”: “2024” is not a year after"},
		{"a year that is none", "x.csv", "Area,SOC Code,Base year,Projected year,Openings\nWashington,29-2072,Q3,2034,90\n", "row 2, column “Base year”: “Q3” is not a year"},
		{"pay for no known time", "x.csv", "Area,SOC Code,Pay period,Median\nWashington,29-2072,weekly,900\n", "row 2, column “Pay period”: “weekly” is not hourly, monthly or yearly"},
		{"pay of a row and pay by the hour", "x.csv", "Area,SOC Code,Pay period,Median,Hourly median\nWashington,29-2072,hourly,20,21\n", "row 2, column “Hourly median”: “21” is a second figure for “Median, hourly pay” in this row"},
		{"no figures at all", "x.csv", "Area,SOC Code,Occupation\nWashington,29-2072,Records\n", "x.csv holds no table that Waymark knows"},
		{"figures of nothing", "x.csv", "Variable,Mean,Median\nAge,40,41\n", "x.csv holds no table that Waymark knows"},
		{"no row of a known job", "x.csv", stateHead + "Washington,99-9999,Ghosts,1,1,1,1,1\n", "no row fits a job of this program"},
		{"JSON cut off", "x.json", `{"rows": [{"Area": "Nevada", "OccCode": "13-2011", "Base": "6280"}, {"Area"`, "x.json, row 3: the JSON is cut off or damaged here"},
		{"JSON with a value twice", "x.json", `[{"Area": "Nevada", "Area": "Utah"}]`, "x.json, row 2, column “Area”: the value is there twice"},
		{"JSON without records", "x.json", `{"rows": []}`, "x.json holds no list of records"},
		{"JSON of lists", "x.json", `[[1, 2]]`, "x.json, row 2: the list does not hold records"},
		{"JSON with lists in it", "x.json", `[{"Area": ["Nevada"]}]`, "column “Area”: the value is a list"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			i := newImporter(t)
			_, err := i.Inspect(context.Background(), stateFile(t, tt.name, tt.text))
			switch {
			case tt.says == "" && err != nil:
				t.Errorf("error %v, want none", err)
			case tt.says != "" && (!errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\n")):
				t.Errorf("error %v, want one sentence with %q", err, tt.says)
			}
		})
	}
}

// manyRows are rows of a hundred areas.
func manyRows() string {
	var b strings.Builder
	for n := range 100 {
		fmt.Fprintf(&b, "Area %d of Washington,29-2072,Records,1000,1100,10.0,90,23.50\n", n)
	}
	return strings.Replace(b.String(), "Area 0 of ", "", 1)
}

// TestStateOfAreasIsAskedFor has areas that could lie anywhere.
func TestStateOfAreasIsAskedFor(t *testing.T) {
	i := newImporter(t)
	path := stateFile(t, "x.csv", stateHead+"Inland Empire,29-2072,Records,1000,1100,10.0,90,23.50\n")
	p, err := i.Inspect(context.Background(), path)
	if err != nil || !slices.Equal(p.Table.Lacks, []string{"Choose the state that the areas lie in."}) {
		t.Fatalf("%+v, %v, want a question", p, err)
	}
	if err := i.Import(context.Background(), p, nil); !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "Choose the state") {
		t.Errorf("adding without a state: %v", err)
	}
	addState(t, i, path, func(m *release.Mapping) { m.State = "CA" })
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil || len(outlooks) != 1 || outlooks[0].Area.Code != "CA:Inland Empire" {
		t.Errorf("%+v, %v", outlooks, err)
	}
}

func TestRowsOfStateTablesThatAreNotKept(t *testing.T) {
	i := newImporter(t)
	p := addState(t, i, stateFile(t, "x.csv", stateHead+
		"Washington,00-0000,All,4000000,4400000,10.0,400000,30\n"+
		"Washington,29-0000,Health,2000,2200,10.0,180,30\n"+
		"Washington,29-2072.00,Records,\"1,000\",\"1,100\",10.0%,*,$0.00\n"+
		"Washington,29207,Records,1000,1100,10.0,90,23.50\n"+
		"Washington,99-9999,Ghosts,1000,1100,10.0,90,23.50\n"+
		"Washington,29-1141,Nurses,,n/a,,-,\n"+
		"Source: the agency,,,,,,,\n"), nil)
	f := p.Files[0]
	want := map[string]int{groupCode: 1, badCode: 1, unknownJob: 1, noFigures: 1, noCode: 1}
	for _, r := range f.Rejected {
		if want[r.Reason] != r.Rows {
			t.Errorf("%d rows: %s (row %d)", r.Rows, r.Reason, r.Row)
		}
		delete(want, r.Reason)
	}
	if len(want) > 0 || f.Kept != 2 {
		t.Errorf("%d rows kept, want 2; not rejected: %v", f.Kept, want)
	}
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil || len(outlooks) != 1 {
		t.Fatalf("%d projections, %v", len(outlooks), err)
	}
	o := outlooks[0]
	is(t, "jobs with a comma", o.Jobs, "1000")
	is(t, "growth with a sign", o.Growth, "10")
	is(t, "growth of all", o.AllGrowth, "10")
	if o.Openings.Status != labor.Suppressed {
		t.Errorf("openings “*” are %s", o.Openings.Status.Name())
	}
	wages, err := i.LocalWages("29-2072")
	if err != nil || wages[0].Published(labor.Median, labor.Hourly).Status != labor.Suppressed {
		t.Errorf("pay of $0 is %+v, %v", wages[0].Published(labor.Median, labor.Hourly), err)
	}
}

// TestColumnsAreChosenAndRemembered has a table whose heads mislead: what a
// person chooses is used, and again for the next year's file.
func TestColumnsAreChosenAndRemembered(t *testing.T) {
	i := newImporter(t)
	text := "Place,Code,Projected employment,Estimated employment\nKing County,29-2072,100,200\n"
	path := stateFile(t, "2024.csv", text)
	p, err := i.Inspect(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Table.Lacks) != 1 || p.Table.Remembered {
		t.Fatalf("lacks %q, want the area", p.Table.Lacks)
	}
	if err := i.Import(context.Background(), p, nil); !errors.Is(err, release.ErrInput) {
		t.Errorf("adding without an area: %v", err)
	}
	p = addState(t, i, path, func(m *release.Mapping) {
		m.Columns = []release.Field{release.FieldArea, release.FieldCode, release.FieldJobs, release.FieldFuture}
		m.State, m.Agency, m.BaseYear, m.TargetYear = "WA", "Agency", 2024, 2034
	})
	next, err := i.Inspect(context.Background(), stateFile(t, "2026.csv", strings.Replace(text, "100", "150", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if m := next.Table.Mapping; !next.Table.Remembered || !slices.Equal(m.Columns, p.Table.Mapping.Columns) || m.State != "WA" || m.Agency != "Agency" || m.BaseYear != 0 {
		t.Errorf("the next file: remembered %v, %+v", next.Table.Remembered, m)
	}
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil || len(outlooks) != 1 || outlooks[0].Jobs.Amount != 100 || outlooks[0].Area.Code != "WA:King County" || outlooks[0].Vintage.Label() != "Agency 2024-34" {
		t.Errorf("%+v, %v", outlooks, err)
	}
	if err := i.Remove(p.Name()); err != nil {
		t.Fatal(err)
	}
	if outlooks, err = i.LocalOutlooks("29-2072"); err != nil || len(outlooks) > 0 {
		t.Errorf("after removing: %+v, %v", outlooks, err)
	}
}

// TestDoubledColumnIsAskedAbout has two columns with the same head.
func TestDoubledColumnIsAskedAbout(t *testing.T) {
	i := newImporter(t)
	path := stateFile(t, "x.csv", strings.Replace(stateHead, "Percent change", "Annual openings", 1)+"Washington,29-2072,Records,1000,1100,10,90,23.50\n")
	p, err := i.Inspect(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Two columns have the head “Annual openings”. Choose which of them to use."}; !slices.Equal(p.Table.Lacks, want) {
		t.Errorf("lacks %q, want %q", p.Table.Lacks, want)
	}
	addState(t, i, path, func(m *release.Mapping) { m.Columns[5], m.Columns[6] = release.Unused, release.FieldOpen })
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil || len(outlooks) != 1 || outlooks[0].Openings.Amount != 90 {
		t.Errorf("%+v, %v, want the chosen column", outlooks, err)
	}
}

// TestTotalsAreComparedWithThoseBefore shows a moved column before anything is
// added; the same file may be read again with other columns.
func TestTotalsAreComparedWithThoseBefore(t *testing.T) {
	i := newImporter(t)
	path := stateFile(t, "x.csv", stateHead+"Washington,00-0000,All,4000000,4400000,10.0,400000,30\n")
	p := addState(t, i, path, nil)
	if s := p.Sums; len(s) != 1 || s[0].Name != "Jobs, all occupations, Washington" || s[0].New.Amount != 4000000 || s[0].Old.Known() {
		t.Errorf("first file: %+v", s)
	}
	if _, err := i.Inspect(context.Background(), path); !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "was added already") {
		t.Errorf("the same file again: %v", err)
	}
	m := p.Table.Mapping
	m.Thousands = true
	p, err := i.InspectTable(context.Background(), path, m)
	if err != nil || !p.Replaces || len(p.Sums) != 1 || p.Sums[0].New.Amount != 4e9 || p.Sums[0].Old.Amount != 4e6 || p.Sums[0].OldPeriod != "2024-34" {
		t.Errorf("with other columns: %+v, %v", p, err)
	}
}

// TestOneAreaToASheet has tables with the same heads, each about the area that
// its name names.
func TestOneAreaToASheet(t *testing.T) {
	const head = "SOC Code,Occupation,Annual openings\n"
	i := newImporter(t)
	p := addState(t, i, writeZip(t, files{"Kern County.csv": head + "29-2072,Records,10\n", "Fresno County.csv": head + "29-2072,Records,20\n", "Notes.csv": "Area,Wages\nx,y\n"}),
		func(m *release.Mapping) { m.State = "CA" })
	if !p.Table.Mapping.Sheets || len(p.Files) != 2 {
		t.Errorf("read %+v, want two files, each an area", p.Files)
	}
	outlooks, err := i.LocalOutlooks("29-2072")
	if err != nil || len(outlooks) != 2 || outlooks[0].Area.Code != "CA:Fresno County" || outlooks[0].Openings.Amount != 20 || outlooks[1].Area.Name != "Kern County" {
		t.Errorf("%+v, %v", outlooks, err)
	}
}

// TestMetroAreaNeedsCodeAndName keeps an area with the name of a metro area
// apart unless its code agrees: it may have been other counties.
func TestMetroAreaNeedsCodeAndName(t *testing.T) {
	i := newImporter(t)
	addState(t, i, stateFile(t, "x.csv", "Area code,Area,SOC Code,Annual openings\n"+
		"044060,\"Spokane-Spokane Valley, WA\",29-2072,10\n"+
		"99999,\"Spokane-Spokane Valley, WA\",29-1141,20\n"), func(m *release.Mapping) { m.State = "WA" })
	for code, want := range map[string]string{"29-2072": "44060", "29-1141": "WA:Spokane-Spokane Valley, WA"} {
		outlooks, err := i.LocalOutlooks(code)
		if err != nil || len(outlooks) != 1 || outlooks[0].Area.Code != want {
			t.Errorf("%s: %+v, %v, want the area %s", code, outlooks, err, want)
		}
	}
}

// FuzzState: whatever a table of a state's agency holds, it is read to the end
// or refused in one sentence.
func FuzzState(f *testing.F) {
	for _, seed := range []string{
		stateHead + "Washington,29-2072,Records,1000,1100,10.0,90,23.50\n", "area,pay_period,p10\nUnited States,Hourly,12.76\n",
		`{"rows": [{"Area": "Nevada", "OccCode": "29-2072", "Base": "6280", "PercentChange": "10.7"}]}`, "[{\"a\":1}", stateHead + ",,,\n\xff,,\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "washington_29-2072.csv", data) })
}

// realImporter knows the jobs and areas of the program.
func realImporter(t *testing.T) *Importer {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	all, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	old, err := c.OldCodes()
	if err != nil {
		t.Fatal(err)
	}
	var entries []*occupation.Entry
	for _, o := range all {
		entries = append(entries, &occupation.Entry{Occupation: o})
	}
	i := newImporter(t)
	known := map[string]bool{}
	for _, o := range all {
		known[o.Code] = true
	}
	i.Known = func() (map[string]bool, error) { return known, nil }
	i.Reference = func() (*Reference, error) { return NewReference(areas, entries, old), nil }
	return i
}

// Heads that span others are read with those under them; a head with nothing
// under it stands alone.
func TestTwoRowsOfHeads(t *testing.T) {
	const rows = "29-2072,Medical records specialists,\"1,200\",17.50,21.10,30.20,36400,43890,62820\n"
	for _, tt := range []struct{ what, heads string }{
		{"blanks under the plain heads", "SOC code,Occupation,Employment,Hourly wages,,,Annual wages,,\n,,,10th,Median,90th,10th,Median,90th\n"},
		{"blanks above the plain heads", ",,,Hourly wages,,,Annual wages,,\nSOC code,Occupation,Employment,10th,Median,90th,10th,Median,90th\n"},
		{"titles above", "Pay in Nevada\nMay 2022\nSOC code,Occupation,Employment,Hourly wages,,,Annual wages,,\n,,,10th percentile,Median,90th percentile,10th percentile,Median,90th percentile\n"},
		{"one row", "SOC code,Occupation,Employment,Hourly 10th percentile,Hourly median,Hourly 90th percentile,Annual 10th percentile,Annual median,Annual 90th percentile\n"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			i := newImporter(t)
			p := addState(t, i, stateFile(t, "pay.csv", tt.heads+rows), func(m *release.Mapping) { m.Area, m.State = "Nevada", "NV" })
			if p.Files[0].Read != 1 || p.Files[0].Kept != 1 {
				t.Fatalf("files %+v, want one row", p.Files)
			}
			list, err := i.LocalWages("29-2072")
			if err != nil || len(list) != 1 {
				t.Fatalf("%d wages, %v, want 1", len(list), err)
			}
			w := list[0]
			for _, want := range []struct {
				point  labor.Point
				per    labor.Period
				amount float64
			}{{labor.P10, labor.Hourly, 17.5}, {labor.Median, labor.Hourly, 21.1}, {labor.P90, labor.Hourly, 30.2}, {labor.P10, labor.Yearly, 36400}, {labor.Median, labor.Yearly, 43890}, {labor.P90, labor.Yearly, 62820}} {
				if f := w.Published(want.point, want.per); f.Amount != want.amount || f.Status != labor.Published {
					t.Errorf("point %v, period %v: %+v, want %v", want.point, want.per, f, want.amount)
				}
			}
			if w.Employment.Amount != 1200 {
				t.Errorf("jobs %+v, want 1,200", w.Employment)
			}
		})
	}
}
