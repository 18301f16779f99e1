package added

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// TestFacetsFollowAddedReleases filters by what guides show once newer releases
// were added, and by the program's own data before.
func TestFacetsFollowAddedReleases(t *testing.T) {
	const records, nurses = "29-2072.00", "29-1141.00"
	c, s := program(t), newStore(t)
	src := s.Coded(s.Over(c, must[[]labor.Vintage](t)(c.Vintages()), must[[]*labor.Area](t)(c.Areas())))
	read := map[occupation.FacetKind][]occupation.Mark{}
	has := func(kind occupation.FacetKind, option, code string) bool {
		if read[kind] == nil {
			read[kind] = must[[]occupation.Mark](t)(src.Marks(kind))
		}
		return slices.ContainsFunc(read[kind], func(m occupation.Mark) bool { return m.Option == option && m.Code == code })
	}
	const social, conventional = "1.B.1.d", "1.B.1.f"
	tests := []struct {
		kind          occupation.FacetKind
		option, code  string
		before, after bool
	}{
		{occupation.FirstInterest, social, records, false, true},
		{occupation.FirstInterest, conventional, records, true, false},
		{occupation.FirstInterest, conventional, nurses, false, false}, // not in the release: the program's
		{occupation.AnyInterest, conventional, records, true, true},
		{occupation.StrongSkill, "2.A.1.z", records, false, true},
		{occupation.HasCondition, "4.C.2.z", records, false, true},
		{occupation.RareCondition, "4.C.2.z", records, false, false},
		{occupation.UsesSoftware, "Waymark", records, false, true},
		{occupation.UsesSoftware, "Microsoft Excel", records, true, false},
		{occupation.UsesSoftware, "Microsoft Excel", nurses, true, true},
		{occupation.InCluster, "Healthcare & Human Services", records, false, true},
		{occupation.InCluster, "Health Science", records, true, false},
		{occupation.HasApprenticeship, "yes", records, true, true},
	}
	for _, tt := range tests {
		if got := has(tt.kind, tt.option, tt.code); got != tt.before {
			t.Errorf("before, %s %s of %s: %v", tt.kind, tt.option, tt.code, got)
		}
	}
	element := func(n int, id string) row { return row{"element", []any{n, id, id}} }
	score := func(n int, scale string, hundredths int) row {
		return row{"score", []any{records, n, scale, 0, hundredths, labor.Published}}
	}
	add(t, s, release.ONET, "40.0",
		element(1, social), element(2, conventional), element(3, "2.A.1.z"), element(4, "4.C.2.z"),
		score(1, "OI", 650), score(2, "OI", 600), score(3, "IM", 350), score(4, "CX", 500),
		row{"product", []any{records, softwareProduct, "Waymark", "Guides", false, false}})
	add(t, s, release.Crosswalks, "2030", row{"pathway", []any{records, 1, "Healthcare & Human Services", "Health Data"}})
	clear(read)
	for _, tt := range tests {
		if got := has(tt.kind, tt.option, tt.code); got != tt.after {
			t.Errorf("after, %s %s of %s: %v", tt.kind, tt.option, tt.code, got)
		}
	}
}
