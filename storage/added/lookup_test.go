package added

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/domain/study"
	"waymark/resources"
	"waymark/storage/catalog"
)

// row is a row for a table.
type row struct {
	table  string
	values []any
}

func add(t *testing.T, s *Store, dataset, number string, rows ...row) {
	t.Helper()
	r := release.Release{Dataset: dataset, Number: number, Scope: rows[0].table, Agency: "Agency"}
	err := s.Put(context.Background(), r, func(w *Writer) error {
		for _, r := range rows {
			if err := w.Insert(r.table, r.values...); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func program(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func TestPricesOfANewerYear(t *testing.T) {
	c := program(t)
	ours := must[[]*labor.Area](t)(c.Areas())
	vintages := must[[]labor.Vintage](t)(c.Vintages())
	is := func(a *labor.Area) bool { return a.Code == "44060" }
	own := ours[slices.IndexFunc(ours, is)].Prices
	s := newStore(t)
	var got labor.Figure
	for _, step := range []struct {
		number string
		level  float64
		want   string
	}{{"2019", 90, own.Text()}, {"2031", 104.5, "104.5"}} {
		add(t, s, release.Prices, step.number, row{"price", []any{"44060", step.level}})
		areas := must[[]*labor.Area](t)(s.Areas(ours))
		if got = areas[slices.IndexFunc(areas, is)].Prices; got.Text() != step.want {
			t.Errorf("with prices of %s: %s (%s), want %s", step.number, got.Text(), got.Vintage.Label(), step.want)
		}
		all := s.Over(c, vintages, areas)
		for _, w := range must[[]*labor.Wage](t)(all.WagesOf("29-2072")) {
			if is(w.Area) && w.Area.Prices != got {
				t.Errorf("pay stands beside prices of %s, want %s", w.Area.Prices.Vintage.Label(), got.Vintage.Label())
			}
		}
		if w := must[map[string]*labor.Wage](t)(all.WagesIn("44060"))["29-2072"]; w.Area.Prices != got {
			t.Errorf("pay in one area stands beside prices of %s", w.Area.Prices.Vintage.Label())
		}
	}
	if v := got.Vintage; v.Label() != "RPP 2031" || v.Agency != "Agency" {
		t.Errorf("source %+v", v)
	}
	if err := s.Remove("rpp-2031-price"); err != nil {
		t.Fatal(err)
	}
	if now := must[[]*labor.Area](t)(s.Areas(ours)); now[slices.IndexFunc(now, is)].Prices != own {
		t.Error("removed prices are still shown")
	}
}

func TestCountiesAndZIPs(t *testing.T) {
	s := newStore(t)
	ours := []labor.County{{FIPS: "53063", Name: "Spokane County", State: "WA", Area: "44060"}, {FIPS: "53075", Name: "Whitman County", State: "WA", Area: "5300002"}}
	zips := []labor.ZIP{{Code: "99201", Areas: []string{"44060"}}}
	if got := must[[]labor.County](t)(s.Counties(ours)); !slices.Equal(got, ours) {
		t.Errorf("without a list: %v", got)
	}
	if got := must[[]labor.ZIP](t)(s.ZIPs(zips, ours)); len(got) != 1 {
		t.Errorf("without a list: %v", got)
	}
	add(t, s, release.Places, "2026", row{"county", []any{"WA", "Spokane County", "44060"}}, row{"county", []any{"WA", "Whitman County", "44060"}})
	counties := must[[]labor.County](t)(s.Counties(ours))
	want := []labor.County{{FIPS: "53063", Name: "Spokane County", State: "WA", Area: "44060"}, {FIPS: "53075", Name: "Whitman County", State: "WA", Area: "44060"}}
	if !slices.Equal(counties, want) {
		t.Errorf("counties %v, want %v", counties, want)
	}
	add(t, s, release.Places, "2027", row{"county_code", []any{"53099", "WA", "Whitman County"}})
	if renamed := must[[]labor.County](t)(s.Counties(ours)); renamed[1].FIPS != "53099" {
		t.Errorf("with a list of codes: %v", renamed)
	}
	add(t, s, release.Places, "2026", row{"zip", []any{"99163", "53075", 3}}, row{"zip", []any{"99163", "53063", 2}}, row{"zip", []any{"06001", "09003", 4}})
	got := must[[]labor.ZIP](t)(s.ZIPs(zips, counties))
	if len(got) != 2 || got[0].Code != "06001" || !slices.Equal(got[0].Areas, []string{"09"}) || !slices.Equal(got[1].Areas, []string{"44060"}) {
		t.Errorf("ZIP codes %v", got)
	}
}

func TestAddedCrosswalks(t *testing.T) {
	s, c := newStore(t), program(t)
	src := s.Coded(c)
	const records = "29-2072.00"
	before := must[[]occupation.Pathway](t)(src.Pathways(records))
	if own := must[[]occupation.Pathway](t)(c.Pathways(records)); !slices.Equal(before, own) || len(own) == 0 {
		t.Errorf("without a crosswalk: %v, want %v", before, own)
	}
	add(t, s, release.Crosswalks, "2024",
		row{"pathway", []any{records, 1, "Healthcare & Human Services", "Health Data"}},
		row{"old_code", []any{int(occupation.SOC2010), "29-2071", "Technicians", "29-2072"}},
		row{"old_code", []any{int(occupation.SOC2010), "29-1141", "Nurses", "29-1141"}},
		row{"old_code", []any{int(occupation.ONET2010), "29-2071.00", "Technicians", records}},
		row{"old_code", []any{int(occupation.ONET2010), "29-1141.00", "Nurses", "29-1141.00"}},
		row{"trade", []any{"29-2071.00", "1114CB", "Medical Coder", int(occupation.CompetencyBased), nil, nil, 2}},
		row{"trade", []any{"29-1141.00", "9", "Nurse", int(occupation.TimeBased), 4000, 4000, 3}},
		row{"old_code", []any{int(occupation.ONET2010), "29-1171.00", "Another job then", "29-1141.01"}},
		row{"trade", []any{"29-1171.00", "7", "Old Trade", int(occupation.TimeBased), 2000, 2000, 4}},
		row{"code_of", []any{2, "29-9021.00", "29-2072", "Medical records specialists"}},
	)
	if got := must[[]occupation.Pathway](t)(src.Pathways(records)); len(got) != 1 || got[0].Name != "Health Data" {
		t.Errorf("pathways %v", got)
	}
	if got := must[[]occupation.Pathway](t)(src.Pathways("29-1141.00")); len(got) > 0 {
		t.Errorf("pathways %v of a job that the added crosswalk lacks", got)
	}
	old := must[[]occupation.OldCode](t)(src.OldCodes())
	if len(old) != 3 || old[1].Code != "29-2071" || !slices.Equal(old[1].Now, []string{records}) || old[2].Taxonomy != occupation.ONET2010 {
		t.Errorf("older codes %+v, want those that changed", old)
	}
	for code, want := range map[string]string{records: "Medical Coder ", "29-1141.00": "Nurse 4,000 hours", "29-1141.01": "Old Trade 2,000 hours"} {
		list := must[[]occupation.Apprenticeship](t)(src.Apprenticeships(code))
		if len(list) != 1 || list[0].Title+" "+list[0].Term() != want {
			t.Errorf("%s: trades %+v, want %s", code, list, want)
		}
	}
	if list := must[[]occupation.Apprenticeship](t)(src.Apprenticeships("29-1171.00")); len(list) > 0 {
		t.Errorf("trades %+v of a code that meant another job", list)
	}
	for _, o := range must[[]*occupation.Occupation](t)(src.Occupations()) {
		if (o.Code == "29-9021.00" || o.Code == records) && (o.Matrix != "29-2072" || o.Roles != 2 || !o.Wider()) {
			t.Errorf("%s: line %s with %d roles, want 29-2072 with both", o.Code, o.Matrix, o.Roles)
		}
	}
}

func TestAddedStudy(t *testing.T) {
	s, c := newStore(t), program(t)
	counties := must[[]labor.County](t)(c.Counties())
	src := s.Studies(c, c.Occupations, counties, must[[]labor.Vintage](t)(c.Vintages()))
	const records, field, college = "29-2072.00", "51.0707", 236692
	query := study.Query{Fields: []string{field}, State: "WA"}
	own := must[[]study.Program](t)(c.Programs(query))
	if got := must[[]study.Program](t)(src.Programs(query)); len(got) != len(own) || len(own) == 0 {
		t.Fatalf("%d programs, want the program's own %d", len(got), len(own))
	}
	add(t, s, release.Schools, "2019", row{"program", []any{field, college, 3, 999}})
	if got := must[[]study.Program](t)(src.Programs(query)); len(got) != len(own) {
		t.Errorf("older completions are used: %d programs", len(got))
	}

	add(t, s, release.Schools, "2031", row{"program", []any{field, college, 3, 17}}, row{"program", []any{field, 999999, 3, 5}}, row{"program", []any{"51.9997", college, 3, 4}})
	add(t, s, release.Schools, "2031", row{"school", []any{college, "Renamed College", "Spokane", "WA", "53063", "x.edu", 4, 3, false}}, row{"school", []any{999999, "New College", "Boise", "ID", "", "", 1, 1, false}})
	add(t, s, release.Schools, "2031", row{"tuition", []any{college, 1, 5000, 300, nil, nil}})
	got := must[[]study.Program](t)(src.Programs(query))
	if len(got) != 1 || got[0].School.Name != "Renamed College" || got[0].Completions.Amount != 17 || got[0].Completions.Vintage.Period != "2030-31" {
		t.Fatalf("programs in Washington: %+v", got)
	}
	school := got[0].School
	if school.Area != "44060" || school.County != "Spokane County" || school.Vintage.Period != "2031-32" || school.Undergraduate.InState.Text() != "$5,000" || school.Undergraduate.OutOfState.Status != labor.NotPublished || school.Graduate.Known() {
		t.Errorf("school %+v", school)
	}
	if got := must[[]study.Program](t)(src.Programs(study.Query{Fields: []string{field}, Area: "44060"})); len(got) != 1 || got[0].School.Name != "Renamed College" {
		t.Errorf("programs in Spokane: %+v", got)
	}
	if got := must[[]study.Program](t)(src.Programs(study.Query{Fields: []string{field}})); len(got) != 2 || got[0].School.Name != "New College" {
		t.Errorf("programs everywhere: %+v", got)
	}
	one, programs, err := src.School(college)
	if err != nil || one.Name != "Renamed College" || len(programs) != 1 || programs[0].Field.Code != field {
		t.Errorf("school: %+v with %+v, %v, want one program: the other field has no title", one, programs, err)
	}
	if _, _, err := src.School(5); !errors.Is(err, study.ErrUnknown) {
		t.Errorf("unknown school: %v", err)
	}
}

func TestAddedFieldsOfStudy(t *testing.T) {
	s, c := newStore(t), program(t)
	src := s.Studies(c, c.Occupations, nil, nil)
	add(t, s, release.Crosswalks, "CIP 2030", row{"field_match", []any{"51.0707", "29-2072"}}, row{"field_match", []any{"51.0799", "29-1141"}}, row{"field_match", []any{"51.0702", "29-1141"}})
	add(t, s, release.Crosswalks, "CIP 2030", row{"field", []any{"51.0707", "Health Data"}}, row{"field", []any{"51.07", "Administration"}}, row{"field", []any{"51.0798", "New Field"}})
	add(t, s, release.Crosswalks, "TOP", row{"top", []any{"51.0707", "122300", "Health Information"}})
	if one := must[study.Field](t)(src.Field("51.0707")); !slices.Equal(one.California, []study.TOP{{Code: "122300", Title: "Health Information"}}) {
		t.Errorf("California's codes %v", one.California)
	}
	f := must[*study.Fields](t)(src.Fields("29-2072.00"))
	if len(f.Direct) != 1 || f.Direct[0].Title != "Health Data" || f.Direct[0].Group.Title != "Administration" || f.Vintage.Period != "CIP 2030" {
		t.Errorf("direct %+v of %+v", f.Direct, f.Vintage)
	}
	if !slices.ContainsFunc(f.Others, func(o study.Field) bool { return o.Code == "51.0798" }) || slices.ContainsFunc(f.Others, func(o study.Field) bool { return o.Code == "51.0707" || !strings.HasPrefix(o.Code, "51.07") }) {
		t.Errorf("others %+v", f.Others)
	}
	if codes := must[[]string](t)(src.OccupationsFor("51.0702")); !slices.Equal(codes, []string{"29-1141.00", "29-1141.01", "29-1141.02", "29-1141.03", "29-1141.04"}) {
		t.Errorf("occupations %v", codes)
	}
	if _, err := src.Field("99.9999"); !errors.Is(err, study.ErrUnknown) {
		t.Errorf("unknown field: %v", err)
	}
	if one := must[study.Field](t)(src.Field("11.0101")); one.Title == "" {
		t.Error("a field that was not added has lost its title")
	}
}

// TestNewestAnswersOfWorkers: schooling was asked on one scale, then on another.
func TestNewestAnswersOfWorkers(t *testing.T) {
	const code = "29-2072.00"
	answer := func(s *Store, number, scale string) {
		add(t, s, release.ONET, number, row{"element", []any{1, "2.D.1", "Required"}}, row{"score", []any{code, 1, scale, 10, 4000, labor.Published}})
	}
	for _, tt := range []struct{ old, new, label string }{
		{"RL", "RQ", "Professional doctorate, as in law or medicine"},
		{"RQ", "RL", "First professional degree"},
	} {
		s := newStore(t)
		answer(s, "30.2", tt.old)
		answer(s, "30.10", tt.new)
		needs := must[[]occupation.Need](t)(s.Needs(code))
		if len(needs) != 1 || needs[0].Vintage.Label() != "O*NET 30.10" || needs[0].Answers[0].Label != tt.label || needs[0].Answers[0].Share.Amount != 40 {
			t.Errorf("%s, then %s: %+v, want %q of 30.10", tt.old, tt.new, needs, tt.label)
		}
	}
}
