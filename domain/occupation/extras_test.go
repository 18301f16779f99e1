package occupation

import (
	"errors"
	"slices"
	"testing"
)

// extras answers like a store with an added release, and notes what it is
// asked to explain.
type extras struct {
	asked []string
	fails error
}

func (x *extras) Needs(code string) ([]Need, error) { return []Need{{ID: "2.D.1"}}, x.fails }
func (x *extras) Reasons(matrix string) (*Reasons, error) {
	return &Reasons{List: []Reason{{Text: matrix}}}, nil
}
func (x *extras) Meanings(ids []string) (map[string]Term, error) {
	x.asked = ids
	return map[string]Term{"4.C.9": {Name: "Noise", Means: "“Loud?” (O*NET 31.0)"}}, nil
}

func guideWith(x Extras, own map[string]Term) *Guide {
	g := &Guide{Entry: &Entry{Occupation: &Occupation{Code: "29-2072.00", Matrix: "29-2072"}}, Terms: own}
	g.Skills = []Rating{{Element: Element{ID: "2.A.1"}}}
	g.Conditions = []Condition{{Element: Element{ID: "4.C.9"}}}
	g.Styles = []Style{{Element: Element{ID: "1.D.1"}}}
	(&Directory{Extras: x}).addExtras(g)
	return g
}

// TestElementsWithoutOwnWordsAreExplained leaves our own words and the shared
// list of them alone.
func TestElementsWithoutOwnWordsAreExplained(t *testing.T) {
	own := map[string]Term{"2.A.1": {Name: "Reading"}}
	x := &extras{}
	g := guideWith(x, own)
	if !slices.Equal(x.asked, []string{"4.C.9", "1.D.1"}) {
		t.Errorf("asked to explain %q, want the condition and the style", x.asked)
	}
	if len(own) != 1 || len(g.Terms) != 2 || g.Terms["2.A.1"].Name != "Reading" || g.Terms["4.C.9"].Name != "Noise" {
		t.Errorf("terms %+v", g.Terms)
	}
	if len(g.Needs) != 1 || g.Reasons.List[0].Text != "29-2072" || g.OfficialProblem != nil {
		t.Errorf("needs %+v, reasons %+v, %v", g.Needs, g.Reasons, g.OfficialProblem)
	}
}

func TestUnreadableExtrasAreTold(t *testing.T) {
	damaged := errors.New("damaged")
	if g := guideWith(&extras{fails: damaged}, map[string]Term{"2.A.1": {}}); !errors.Is(g.OfficialProblem, damaged) || len(g.Terms) != 1 {
		t.Errorf("problem %v, terms %+v, want the guide with the problem", g.OfficialProblem, g.Terms)
	}
	if g := guideWith(nil, nil); g.OfficialProblem != nil || g.Needs != nil {
		t.Errorf("without anything added: %+v, %v", g.Needs, g.OfficialProblem)
	}
}

func TestJoinedZones(t *testing.T) {
	for _, tt := range []struct {
		zone, from int
		name       string
		in         []int
		yes        bool
	}{
		{0, 0, "", []int{1}, false},
		{2, 0, "2", []int{1}, false},
		{2, 0, "2", []int{2, 3}, true},
		{2, 1, "1-2", []int{1}, true},
		{2, 1, "1-2", []int{2}, true},
		{2, 1, "1-2", []int{3}, false},
	} {
		o := &Occupation{JobZone: tt.zone, JobZoneFrom: tt.from}
		if o.Zone() != tt.name || o.inZone(tt.in) != tt.yes {
			t.Errorf("%+v: %q, in %v %v", tt, o.Zone(), tt.in, o.inZone(tt.in))
		}
	}
}
