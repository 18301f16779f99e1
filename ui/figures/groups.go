package figures

import (
	"strings"

	"waymark/domain/occupation"
)

// RatingGroup holds the skills and abilities that serve one purpose.
type RatingGroup struct {
	Name    string
	Ratings []occupation.Rating // important ones, most important first
}

// purposes sorts skills and abilities by the beginning of their ids; the first
// that fits counts. The purposes are Waymark's, the ids O*NET's.
var purposes = []struct {
	name string
	ids  []string
}{
	{"Communicate", []string{"2.A.1.a", "2.A.1.b", "2.A.1.c", "2.A.1.d", "1.A.1.a."}},
	{"Use math and science", []string{"2.A.1.e", "2.A.1.f", "1.A.1.c."}},
	{"Reason and solve problems", []string{"2.A.2.a", "2.A.2.b", "2.A.2.c", "2.B.2.", "2.B.4.", "1.A.1.b."}},
	{"Manage oneself, people, time and things", []string{"2.A.2.d", "2.B.5."}},
	{"Work with people", []string{"2.B.1."}},
	{"Work with things", []string{"2.B.3.", "1.A.2."}},
	{"Perceive, remember and pay attention", []string{"1.A.1.d.", "1.A.1.e.", "1.A.1.f.", "1.A.1.g.", "1.A.4."}},
	{"Move and be strong", []string{"1.A.3."}},
}

// GroupRatings sorts the important ones of skills and abilities by what they
// are for; groups without any are left out.
func GroupRatings(ratings []occupation.Rating) []RatingGroup {
	groups := make([]RatingGroup, len(purposes))
	for n, p := range purposes {
		groups[n].Name = p.name
	}
	for _, r := range MostImportant(ratings, len(ratings)) {
		if n := purposeOf(r.Element.ID); n >= 0 && r.Importance.Amount >= ImportantFrom {
			groups[n].Ratings = append(groups[n].Ratings, r)
		}
	}
	var some []RatingGroup
	for _, g := range groups {
		if len(g.Ratings) > 0 {
			some = append(some, g)
		}
	}
	return some
}

func purposeOf(id string) int {
	for n, p := range purposes {
		for _, start := range p.ids {
			if strings.HasPrefix(id, start) {
				return n
			}
		}
	}
	return -1
}
