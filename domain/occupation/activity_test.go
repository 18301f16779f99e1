package occupation

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// activitySource is a Source that has activities and nothing else.
type activitySource struct {
	Source
	list    []SharedActivity
	sharing []Sharing
	marks   []Mark
}

func (s activitySource) SharedActivities(code string) (*SharedActivities, error) {
	if s.list == nil {
		return nil, nil
	}
	return &SharedActivities{Tasks: 9, List: s.list}, nil
}

func (s activitySource) Sharing(string) ([]Sharing, error)    { return s.sharing, nil }
func (s activitySource) Marks(kind FacetKind) ([]Mark, error) { return s.marks, nil }

// activityTexts names activities.
type activityTexts struct {
	Texts
	names map[string]string
	err   error
}

func (t activityTexts) Activities() (map[string]string, error) { return t.names, t.err }

func TestActivitiesComeWithMostTasksFirst(t *testing.T) {
	d := &Directory{Texts: activityTexts{names: map[string]string{"1": "Weld", "2": "Cut", "3": "Bend", "4": "Drill"}},
		source: activitySource{list: []SharedActivity{{ID: "1", Tasks: 2, Jobs: 7}, {ID: "2", Tasks: 5, Jobs: 9}, {ID: "3", Tasks: 2, Jobs: 7}, {ID: "4", Tasks: 2, Jobs: 3}}}}
	shared, err := d.sharedActivities("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range shared.List {
		got = append(got, fmt.Sprint(a.Name, " ", a.Tasks))
	}
	if s := strings.Join(got, ", "); s != "Cut 5, Drill 2, Bend 2, Weld 2" {
		t.Errorf("%s", s)
	}
	if shared.Tasks != 9 {
		t.Errorf("%d tasks in all", shared.Tasks)
	}
	d.source = activitySource{}
	if shared, err = d.sharedActivities("29-1141.00"); shared != nil || err != nil {
		t.Errorf("without tasks: %v, %v", shared, err)
	}
	broken := errors.New("broken")
	d.source, d.Texts = activitySource{list: []SharedActivity{{ID: "1"}}}, activityTexts{err: broken}
	if _, err = d.sharedActivities("29-1141.00"); !errors.Is(err, broken) {
		t.Errorf("texts that cannot be read: %v", err)
	}
}

func TestSharersComeByTheirPartOfTheWork(t *testing.T) {
	d, _ := shelf()
	d.byCode = map[string]*Entry{}
	for _, e := range d.All {
		d.byCode[e.Code] = e
	}
	d.source = activitySource{sharing: []Sharing{
		{"51-0001.00", 2, 8}, {"15-0001.00", 3, 4}, {"11-0001.00", 5, 20}, {"29-0001.00", 6, 30}, {"99-0001.00", 1, 1},
	}}
	sharers, err := d.SharersOf("1")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range sharers {
		got = append(got, fmt.Sprintf("%s %d of %d", s.Title, s.Tasks, s.Of))
	}
	// A quarter of the tasks each: by title. A code that no entry has is left out.
	if s := strings.Join(got, ", "); s != "Chemists 3 of 4, Actors 5 of 20, Bakers 2 of 8, Doctors 6 of 30" {
		t.Errorf("%s", s)
	}
}

func TestActivitiesArePickedByOurNames(t *testing.T) {
	d, wages := shelf()
	d.Texts = activityTexts{names: map[string]string{"1": "Weld", "2": "Cut"}}
	d.source = activitySource{marks: []Mark{{Option: "1", Code: "11-0001.00"}, {Option: "2", Code: "15-0001.00"}, {Option: "1", Code: "15-0001.00"}}}
	options, err := d.Options(DoesActivity)
	if err != nil {
		t.Fatal(err)
	}
	if len(options) != 2 || options[0].Title != "Cut" || options[1].Title != "Weld" || options[1].Jobs != 2 {
		t.Errorf("options: %+v", options)
	}
	if got := titlesOf(browse(t, d, Filter{Picks: []Pick{{Kind: DoesActivity, Options: []string{"1", "2"}, All: true}}}, wages).Rows); got != "C" {
		t.Errorf("both: %q", got)
	}
}
