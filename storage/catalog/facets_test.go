package catalog_test

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// TestFacetsOfTheWholePack checks counts that were made by hand from the source
// files.
func TestFacetsOfTheWholePack(t *testing.T) {
	d := directory(t)
	for _, kind := range occupation.FacetKinds {
		options, err := d.Options(kind)
		if err != nil || len(options) == 0 {
			t.Errorf("%s: %d options, %v", kind, len(options), err)
		}
		for _, o := range options {
			if o.Title == "" || o.Jobs == 0 {
				t.Errorf("%s: option %+v", kind, o)
			}
		}
	}
	for _, tt := range []struct {
		kind   occupation.FacetKind
		option string
		code   string
		has    bool
	}{
		{occupation.InCluster, "Health Science", "29-2072.00", true},
		{occupation.FirstInterest, "1.B.1.f", "29-2072.00", true}, // Conventional 7.00
		{occupation.FirstInterest, "1.B.1.f", "29-1141.00", false},
		{occupation.UsesSoftware, "Microsoft Excel", "29-1141.00", true},
		{occupation.HasApprenticeship, "yes", "47-2111.00", true},
	} {
		r := mustBrowse(t, d, occupation.Filter{Picks: []occupation.Pick{{Kind: tt.kind, Options: []string{tt.option}}}}, nil)
		if has := slices.ContainsFunc(r.Rows, func(row occupation.Row) bool { return row.Code == tt.code }); has != tt.has {
			t.Errorf("%s %s: %s is there: %v", tt.kind, tt.option, tt.code, has)
		}
	}
}

func BenchmarkAnyFilter(b *testing.B) {
	d := directory(b)
	wages, err := embedded(b).WagesIn("44060")
	if err != nil {
		b.Fatal(err)
	}
	f := occupation.Filter{PayAtLeast: 40_000, MaxEducation: labor.Bachelor, JobsMin: 30, Picks: []occupation.Pick{
		{Kind: occupation.UsesSoftware, Options: []string{"Microsoft Excel", "Microsoft Word"}, All: true},
		{Kind: occupation.AnyInterest, Options: []string{"1.B.1.f"}},
	}}
	mustBrowse(b, d, f, wages)
	for b.Loop() {
		mustBrowse(b, d, f, wages)
	}
}
