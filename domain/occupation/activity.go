package occupation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
)

// SharedActivity is a kind of work to which tasks of several occupations
// belong: an intermediate work activity of O*NET, in Waymark's own words.
type SharedActivity struct {
	ID    string // "4.A.1.a.1.I02"
	Name  string // "Read orders and drawings to know what to do"
	Tasks int    // of the occupation, that belong to it
	Jobs  int    // occupations with at least one such task, this one among them
}

// SharedActivities are those of one occupation.
type SharedActivities struct {
	Vintage *labor.Vintage
	Tasks   int // of the occupation in all; one may belong to several activities
	List    []SharedActivity
}

// Sharing is an occupation that shares an activity, with how many of its tasks
// belong to it.
type Sharing struct {
	Code      string
	Tasks, Of int
}

// Sharer is the same with its entry in the directory.
type Sharer struct {
	*Entry
	Tasks, Of int
}

// sharedActivities are those of an occupation with most tasks first, of equal
// ones the rarer first, then by name; nil where no task is linked to any.
func (d *Directory) sharedActivities(code string) (*SharedActivities, error) {
	shared, err := d.source.SharedActivities(code)
	if err != nil || shared == nil {
		return nil, err
	}
	names, err := d.activityNames()
	if err != nil {
		return nil, err
	}
	for i := range shared.List {
		a := &shared.List[i]
		a.Name = cmp.Or(names[a.ID], a.ID)
	}
	slices.SortFunc(shared.List, func(a, b SharedActivity) int {
		return cmp.Or(cmp.Compare(b.Tasks, a.Tasks), cmp.Compare(a.Jobs, b.Jobs), strings.Compare(a.Name, b.Name))
	})
	return shared, nil
}

func (d *Directory) activityNames() (map[string]string, error) {
	if d.Texts == nil {
		return nil, nil
	}
	return d.Texts.Activities()
}

// SharersOf finds the occupations that share an activity: first those of which
// it is the largest part, counted by tasks, then by title.
func (d *Directory) SharersOf(activity string) ([]Sharer, error) {
	list, err := d.source.Sharing(activity)
	if err != nil {
		return nil, fmt.Errorf("find who shares the activity %s: %w", activity, err)
	}
	sharers := make([]Sharer, 0, len(list))
	for _, s := range list {
		if e := d.byCode[s.Code]; e != nil {
			sharers = append(sharers, Sharer{e, s.Tasks, s.Of})
		}
	}
	slices.SortFunc(sharers, func(a, b Sharer) int {
		return cmp.Or(cmp.Compare(b.Tasks*a.Of, a.Tasks*b.Of), strings.Compare(a.Title, b.Title))
	})
	return sharers, nil
}

// activityMarks gives the marks of activities their names.
func (d *Directory) activityMarks() ([]Mark, error) {
	marks, err := d.source.Marks(DoesActivity)
	if err != nil {
		return nil, err
	}
	names, err := d.activityNames()
	if err != nil {
		return nil, err
	}
	for i := range marks {
		marks[i].Title = cmp.Or(names[marks[i].Option], marks[i].Option)
	}
	return marks, nil
}
