package catalog_test

import (
	"maps"
	"slices"
	"testing"

	"waymark/domain/occupation"
)

// TestFacetsSayWhatGuidesSay compares the marks that one statement reads with
// those made of what the guide of each occupation shows.
func TestFacetsSayWhatGuidesSay(t *testing.T) {
	c := embedded(t)
	set := func(list []occupation.Mark, err error) map[occupation.Mark]bool {
		if err != nil {
			t.Fatal(err)
		}
		marks := map[occupation.Mark]bool{}
		for _, m := range list {
			marks[m] = true
		}
		return marks
	}
	for _, kind := range occupation.FacetKinds {
		if kind == occupation.InFamily {
			continue // of the codes themselves
		}
		fast, slow := set(c.Marks(kind)), set(occupation.MarksFrom(c, kind))
		if !maps.Equal(fast, slow) {
			only := func(a, b map[occupation.Mark]bool) []occupation.Mark {
				list := slices.Collect(maps.Keys(a))
				list = slices.DeleteFunc(list, func(m occupation.Mark) bool { return b[m] })
				return list[:min(3, len(list))]
			}
			t.Errorf("%s: %d marks, by guides %d; only by statement %v, only by guides %v", kind, len(fast), len(slow), only(fast, slow), only(slow, fast))
		}
	}
}
