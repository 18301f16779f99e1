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
		if kind == occupation.InFamily || kind == occupation.DoesActivity {
			continue // made in one way only
		}
		fast, slow := set(c.Marks(kind)), set(occupation.MarksFrom(c, kind))
		if len(fast) == 0 || !maps.Equal(fast, slow) {
			only := func(a, b map[occupation.Mark]bool) []occupation.Mark {
				list := slices.Collect(maps.Keys(a))
				list = slices.DeleteFunc(list, func(m occupation.Mark) bool { return b[m] })
				return list[:min(3, len(list))]
			}
			t.Errorf("%s: %d marks, by guides %d; only by statement %v, only by guides %v", kind, len(fast), len(slow), only(fast, slow), only(slow, fast))
		}
	}
}

func TestJobsAreFiledUnderTheActivitiesOfTheirGuides(t *testing.T) {
	c := embedded(t)
	marks, err := c.Marks(occupation.DoesActivity)
	if err != nil || len(marks) == 0 {
		t.Fatalf("%d marks, %v", len(marks), err)
	}
	filed := map[occupation.Mark]bool{}
	for _, m := range marks {
		filed[m] = true
	}
	all, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range all {
		shared, err := c.SharedActivities(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		if shared == nil {
			continue
		}
		for _, a := range shared.List {
			m := occupation.Mark{Option: a.ID, Code: o.Code}
			if !filed[m] {
				t.Errorf("%s shows the activity %s and is not filed under it", o.Code, a.ID)
			}
			delete(filed, m)
		}
	}
	if len(filed) > 0 {
		t.Errorf("%d jobs are filed under activities that their guides do not show", len(filed))
	}
}
