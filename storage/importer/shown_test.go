package importer

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/catalog"
)

// shown is what guides show of the program and of what an importer added.
func shown(t testing.TB, i *Importer) (program *catalog.Catalog, all *added.Source) {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	vintages, err := c.Vintages()
	if err != nil {
		t.Fatal(err)
	}
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	return c, i.Over(c, vintages, areas)
}

func atRelease(t *testing.T, s *added.Source, id string) occupation.Source {
	t.Helper()
	old, err := s.At(id)
	if err != nil {
		t.Fatal(err)
	}
	return old
}

// TestOlderWagesAreKeptApart has figures read by hand in the workbooks of May
// 2022 and May 2024.
func TestOlderWagesAreKeptApart(t *testing.T) {
	i := officialImporter(t)
	take(t, i, "oews/national_M2022_dl.xlsx")
	take(t, i, "oews/oesm24nat.zip")
	_, all := shown(t, i)
	periods, err := all.Periods("OEWS")
	if err != nil || len(periods) != 3 || periods[0].Period != "May 2025" || periods[2].Label() != "OEWS May 2022" {
		t.Fatalf("periods %v, %v, want those of 2025, 2024 and 2022", periods, err)
	}
	now, err := all.WagesIn(labor.NationCode)
	if err != nil || now["29-2072"].Vintage.Period != "May 2025" {
		t.Fatalf("without asking, wages are of %v, %v, want the newest", now["29-2072"].Vintage, err)
	}
	tests := []struct {
		release, code string
		point         labor.Point
		per           labor.Period
		amount        float64
		status        labor.Status
	}{
		{"oews-2022-05", "29-2072", labor.Median, labor.Hourly, 22.69, labor.Published},
		{"oews-2022-05", "29-2072", labor.P90, labor.Yearly, 75460, labor.Published},
		{"oews-2024-05", "29-2072", labor.Median, labor.Yearly, 50250, labor.Published},
		{"oews-2024-05", "29-1141", labor.Mean, labor.Yearly, 98430, labor.Published},
		{"oews-2024-05", "15-1252", labor.P25, labor.Hourly, 49.55, labor.Published},
		{"oews-2022-05", "11-1011", labor.P90, labor.Yearly, 239200, labor.AtLeast},
		{"oews-2022-05", "11-1011", labor.P75, labor.Hourly, 115, labor.AtLeast},
		{"oews-2022-05", "27-2011", labor.Median, labor.Hourly, 17.94, labor.Published},
		{"oews-2022-05", "27-2011", labor.Median, labor.Yearly, 0, labor.HourlyOnly},
		{"oews-2024-05", "25-1011", labor.Median, labor.Hourly, 0, labor.AnnualOnly},
		{"oews-2024-05", "25-1011", labor.P10, labor.Yearly, 46460, labor.Published},
		{"oews-2022-05", labor.AllOccupations, labor.Median, labor.Yearly, 46310, labor.Published},
		{"oews-2024-05", labor.AllOccupations, labor.Median, labor.Yearly, 49500, labor.Published},
	}
	for _, tt := range tests {
		wages, err := atRelease(t, all, tt.release).WagesIn(labor.NationCode)
		if err != nil {
			t.Fatal(err)
		}
		f := wages[tt.code].Published(tt.point, tt.per)
		if f.Status != tt.status || f.Known() && f.Amount != tt.amount || f.Vintage.ID != tt.release {
			t.Errorf("%s, %s: %v %v of %s, want %v %v", tt.code, tt.release, f.Amount, f.Status.Name(), f.Vintage.ID, tt.amount, tt.status.Name())
		}
	}
	if jobs := now["29-2072"].Employment; jobs.Amount == 187720 {
		t.Error("the jobs of May 2022 are shown as those of May 2025")
	}
	everywhere, err := atRelease(t, all, "oews-2022-05").WagesOf("29-2072")
	if err != nil || everywhere[0].Employment.Amount != 187720 || everywhere[1].Vintage.Period != "May 2025" || labor.Mixed(everywhere) == "" {
		t.Errorf("nation %+v, then %+v, %v, want May 2022 and then May 2025, with a sentence", everywhere[0], everywhere[1], err)
	}
	if _, err := all.At("oews-1999-05"); err == nil {
		t.Error("a release that is not installed is given")
	}
}

// TestSameFilesSameFigures adds the files that the program was made of: every
// figure must stay as it is.
func TestSameFilesSameFigures(t *testing.T) {
	i := officialImporter(t)
	for _, path := range []string{"oews/national_M2025_dl.xlsx", "oews/state_M2025.csv", "oews/MSA_M2025.csv", "ep/occupation.xlsx", "ep/education.xlsx", "onet/db_30_1_text"} {
		take(t, i, path)
	}
	program, all := shown(t, i)
	areas, err := program.Areas()
	if err != nil {
		t.Fatal(err)
	}
	nonmetro := slices.IndexFunc(areas, func(a *labor.Area) bool { return a.Type == labor.Nonmetro })
	for _, area := range []string{labor.NationCode, "53", "72", "44060", areas[nonmetro].Code} {
		same(t, "wages in "+area, area, program.WagesIn, all.WagesIn)
	}
	for _, code := range []string{"29-2072", "27-2011", "25-1011", labor.AllOccupations} {
		same(t, "wages of "+code, code, program.WagesOf, all.WagesOf)
	}
	none := func(f func() (map[string]*labor.Outlook, error)) func(string) (map[string]*labor.Outlook, error) {
		return func(string) (map[string]*labor.Outlook, error) { return f() }
	}
	same(t, "projections", "", none(program.Outlooks), none(all.Outlooks))
	entry := func(f func() (map[string]*labor.Preparation, error)) func(string) (map[string]*labor.Preparation, error) {
		return func(string) (map[string]*labor.Preparation, error) { return f() }
	}
	same(t, "preparation", "", entry(program.Preparations), entry(all.Preparations))
	for _, code := range []string{"11-1011.00", "15-1252.00", "29-2072.00", "29-1141.00", "55-1011.00"} {
		same(t, "ratings of "+code, code, program.Ratings, all.Ratings)
		same(t, "interests of "+code, code, program.Interests, all.Interests)
		same(t, "values of "+code, code, program.Values, all.Values)
		same(t, "styles of "+code, code, program.Styles, all.Styles)
		same(t, "related to "+code, code, program.Related, all.Related)
		same(t, "software of "+code, code, program.Software, all.Software)
		same(t, "tools of "+code, code, program.Tools, all.Tools)
	}
	same(t, "users of Python", "Python", program.UsersOf, all.UsersOf)
	titles := func(f func() ([]occupation.Title, error)) func(string) ([]occupation.Title, error) {
		return func(string) ([]occupation.Title, error) {
			list, err := f()
			slices.SortStableFunc(list, func(a, b occupation.Title) int { return strings.Compare(a.Code, b.Code) })
			return list, err
		}
	}
	same(t, "titles", "", titles(program.Titles), titles(all.Titles))
}

// same compares what the program and the added releases answer, apart from the
// identity of releases.
func same[T any](t *testing.T, what, arg string, program, all func(string) (T, error)) {
	t.Helper()
	want, err := program(arg)
	if err != nil {
		t.Fatal(err)
	}
	got, err := all(arg)
	if err != nil {
		t.Fatal(err)
	}
	w, g := fmt.Sprint(plain(reflect.ValueOf(want))), fmt.Sprint(plain(reflect.ValueOf(got)))
	for at := range min(len(w), len(g)) {
		if w[at] != g[at] {
			from, to := max(0, at-150), at+100
			t.Errorf("%s: …%s\nwant …%s", what, g[from:min(to, len(g))], w[from:min(to, len(w))])
			return
		}
	}
	if len(w) != len(g) {
		t.Errorf("%s: %d bytes of text, want %d", what, len(g), len(w))
	}
}

// plain is a value without pointers and without what tells releases apart.
func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		switch v.Elem().Type() {
		case reflect.TypeFor[labor.Vintage]():
			return v.Elem().FieldByName("ID").String()
		case reflect.TypeFor[labor.Area]():
			return v.Elem().FieldByName("Code").String()
		}
		return plain(v.Elem())
	case reflect.Slice, reflect.Array:
		var list []any
		for i := range v.Len() {
			list = append(list, plain(v.Index(i)))
		}
		return list
	case reflect.Map:
		m := map[string]any{}
		for k, e := range v.Seq2() {
			m[k.String()] = plain(e)
		}
		return m
	case reflect.Struct:
		var list []any
		for i := range v.NumField() {
			list = append(list, plain(v.Field(i)))
		}
		return list
	case reflect.Float64:
		return v.Float()
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return v.Bool()
	case reflect.Int, reflect.Int64:
		return v.Int()
	}
	return v.Uint()
}
