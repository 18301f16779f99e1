package occupation

import (
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
)

// marks are the facets of the shelf of browse_test.go.
type marks map[FacetKind][]Mark

func (m marks) Marks(kind FacetKind) ([]Mark, error) { return m[kind], nil }

// marked is a Source that has facets and nothing else.
type marked struct {
	Source
	marks
}

func (m marked) Marks(kind FacetKind) ([]Mark, error) { return m.marks.Marks(kind) }

func facetShelf() (*Directory, map[string]*labor.Wage) {
	d, wages := shelf()
	d.source = marked{marks: marks{
		UsesSoftware: {{"Excel", "Excel", "11-0001.00"}, {"Excel", "Excel", "15-0001.00"}, {"R", "R", "15-0001.00"}, {"Excel", "Excel", "29-0001.00"}},
		InIndustry:   {{"62", "Health care", "29-0001"}, {"62", "Health care", "29-0002"}},
		HasCondition: {{"outdoors", "Outdoors", "51-0001.00"}, {"outdoors", "Outdoors", "15-0001.00"}},
	}}
	for code, jobs := range map[string]float64{"15-0001": 120, "29-0001": 40} {
		wages[code].Employment = labor.Figure{Amount: jobs, Unit: labor.Jobs, Status: labor.Published}
	}
	return d, wages
}

func TestPicks(t *testing.T) {
	d, wages := facetShelf()
	for _, tt := range []struct {
		what  string
		picks []Pick
		rows  string
	}{
		{"any software", []Pick{{Kind: UsesSoftware, Options: []string{"Excel", "R"}}}, "ACD"},
		{"all software", []Pick{{Kind: UsesSoftware, Options: []string{"Excel", "R"}, All: true}}, "C"},
		{"a line stands for its occupations", []Pick{{Kind: InIndustry, Options: []string{"62"}}}, "DE"},
		{"two facets", []Pick{{Kind: UsesSoftware, Options: []string{"Excel"}}, {Kind: InIndustry, Options: []string{"62"}}}, "D"},
		{"without", []Pick{{Kind: HasCondition, Options: []string{"outdoors"}, Without: true}}, "ADEF"},
		{"without either", []Pick{{Kind: UsesSoftware, Options: []string{"Excel", "R"}, Without: true, All: true}}, "BEF"},
		{"an option that nobody has", []Pick{{Kind: UsesSoftware, Options: []string{"Word"}}}, ""},
		{"nothing picked", []Pick{{Kind: UsesSoftware}}, "ABCDEF"},
	} {
		if got := titlesOf(browse(t, d, Filter{Picks: tt.picks}, wages).Rows); got != tt.rows {
			t.Errorf("%s: %q, want %q", tt.what, got, tt.rows)
		}
	}
}

func TestCountsSayWhatAPickWouldLeave(t *testing.T) {
	d, wages := facetShelf()
	f := Filter{MaxEducation: labor.Bachelor}
	now := browse(t, d, f, wages)
	options, err := d.Options(UsesSoftware)
	if err != nil {
		t.Fatal(err)
	}
	counts := now.Counts(options)
	for i, o := range options {
		g := f
		g.Picks = []Pick{{Kind: UsesSoftware, Options: []string{o.Code}}}
		if rows := len(browse(t, d, g, wages).Rows); rows != counts[i] {
			t.Errorf("%s: said %d, picking it leaves %d", o.Title, counts[i], rows)
		}
	}
	if !slices.Equal(counts, []int{2, 1}) || options[0].Jobs != 3 {
		t.Errorf("counts %v of %+v", counts, options)
	}
}

func TestPayAtAPercentileAndWithoutPay(t *testing.T) {
	d, wages := facetShelf()
	wages["51-0001"].SetAnnual(labor.P25, labor.Figure{Amount: 31_000, Unit: labor.DollarsPerYear, Status: labor.Published})
	f := Filter{PayPoint: labor.P25, PayAtLeast: 30_000}
	r, err := d.Browse(f, wages)
	if err != nil || titlesOf(r.Rows) != "B" || r.Unknown != 5 {
		t.Errorf("25th percentile: %q, %d unknown, %v", titlesOf(r.Rows), r.Unknown, err)
	}
	f.WithoutPay = true
	if r, _ = d.Browse(f, wages); titlesOf(r.Rows) != "ABCDEF" || r.Unknown != 0 {
		t.Errorf("with jobs without pay: %q, %d unknown", titlesOf(r.Rows), r.Unknown)
	}
	f.PayAtLeast = 31_001
	if r, _ = d.Browse(f, wages); titlesOf(r.Rows) != "ACDEF" {
		t.Errorf("one that pays less: %q", titlesOf(r.Rows))
	}
}

func TestPlainFilters(t *testing.T) {
	d, wages := facetShelf()
	d.All[1].JobZone, d.All[2].JobZone = 4, 5
	d.All[1].Preparation.Training = labor.ShortTraining
	d.All[2].Preparation.Experience = labor.UnderFiveYears
	for _, tt := range []struct {
		what    string
		filter  Filter
		rows    string
		unknown int
		loosen  string
	}{
		{"openings", Filter{OpeningsMin: 700}, "BCD", 1, "openings"},
		{"jobs here", Filter{JobsMin: 50}, "C", 4, "jobs"},
		{"zones", Filter{Zones: []int{4}}, "C", 4, "zone"},
		{"training", Filter{Training: []labor.Training{labor.ShortTraining}}, "C", 5, "training"},
		{"experience", Filter{MaxExperience: labor.NoExperience}, "", 5, "experience"},
		{"starred", Filter{Only: []string{"29-0002.00"}}, "E", 0, "starred"},
		{"nothing starred", Filter{Only: []string{}}, "", 0, "starred"},
	} {
		r := browse(t, d, tt.filter, wages)
		if titlesOf(r.Rows) != tt.rows || r.Unknown != tt.unknown || len(r.Loosen) != 1 || r.Loosen[0] != (Looser{tt.loosen, 6}) {
			t.Errorf("%s: %q, %d unknown, %v", tt.what, titlesOf(r.Rows), r.Unknown, r.Loosen)
		}
	}
}

func TestRanksShareTies(t *testing.T) {
	d, wages := shelf()
	rows := browse(t, d, Filter{Sort: ByPay}, wages).Rows
	if got := (&Filter{Sort: ByPay}).Ranks(rows, wages); titlesOf(rows) != "DCBEAF" || !slices.Equal(got, []int{1, 2, 3, 3, 0, 0}) {
		t.Errorf("%s ranks %v", titlesOf(rows), got)
	}
}

func TestUnknownFacetIsAnError(t *testing.T) {
	d, wages := shelf()
	d.source = failing{}
	_, err := d.Browse(Filter{Picks: []Pick{{Kind: UsesSoftware, Options: []string{"Excel"}}}}, wages)
	if err == nil || !strings.Contains(err.Error(), "software") {
		t.Errorf("got %v", err)
	}
}

type failing struct{ Source }

func (failing) Marks(FacetKind) ([]Mark, error) { return nil, ErrUnknown }

func TestOptionsAreReadOnce(t *testing.T) {
	d, _ := facetShelf()
	software, conditions := Filter{Picks: []Pick{{Kind: UsesSoftware}}}, Filter{Picks: []Pick{{Kind: HasCondition}}}
	if d.Prepared(software) {
		t.Error("nobody has asked for the options yet")
	}
	if err := d.Prepare(software); err != nil || !d.Prepared(software) || d.Prepared(conditions) {
		t.Fatalf("after reading: %v", err)
	}
	first, _ := d.Options(UsesSoftware)
	d.source = failing{}
	if again, err := d.Options(UsesSoftware); err != nil || len(again) == 0 || len(again) != len(first) {
		t.Errorf("asked again: %v, %v", again, err)
	}
	if err := d.Prepare(conditions); err == nil || d.Prepared(conditions) {
		t.Errorf("a facet that cannot be read: %v", err)
	}
}
