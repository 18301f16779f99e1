package catalog_test

import (
	"slices"
	"testing"

	"waymark/domain/occupation"
)

// The counts were made by hand from the files of tasks and their activities.
func TestSharedActivities(t *testing.T) {
	c := embedded(t)
	shared, err := c.SharedActivities("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	if shared.Vintage.Label() != "O*NET 30.1" || shared.Tasks != 17 || len(shared.List) != 11 {
		t.Fatalf("%d activities, %d tasks, %s", len(shared.List), shared.Tasks, shared.Vintage.Label())
	}
	for _, want := range []occupation.SharedActivity{{ID: "4.A.4.c.1.I01", Tasks: 7, Jobs: 108}, {ID: "4.A.3.b.6.I11", Tasks: 2, Jobs: 95}, {ID: "4.A.1.a.1.I12", Tasks: 1, Jobs: 67}} {
		if !slices.Contains(shared.List, want) {
			t.Errorf("%+v is not among %+v", want, shared.List)
		}
	}
	if shared, err = c.SharedActivities("55-3016.00"); shared != nil || err != nil {
		t.Errorf("a military job shares %+v, %v", shared, err)
	}
}

// Whatever the guide of a job says, the list of those who share the activity
// says too.
func TestSharingIsTheReverseOfSharedActivities(t *testing.T) {
	c := embedded(t)
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	type counted struct {
		activity string
		occupation.Sharing
	}
	forward, jobs, with := map[counted]bool{}, map[string]int{}, 0
	for _, o := range occupations {
		shared, err := c.SharedActivities(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		if shared == nil {
			continue
		}
		with++
		for _, a := range shared.List {
			forward[counted{a.ID, occupation.Sharing{Code: o.Code, Tasks: a.Tasks, Of: shared.Tasks}}] = true
			jobs[a.ID] = a.Jobs
			if a.Tasks == 0 || a.Tasks > shared.Tasks {
				t.Errorf("%s: %d of %d tasks", o.Code, a.Tasks, shared.Tasks)
			}
		}
	}
	if with != 923 || len(jobs) != 332 || len(forward) != 15285 {
		t.Errorf("%d occupations, %d activities, %d pairs", with, len(jobs), len(forward))
	}
	for activity, n := range jobs {
		list, err := c.Sharing(activity)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) != n {
			t.Errorf("%s: %d occupations share it, the guide says %d", activity, len(list), n)
		}
		for _, s := range list {
			if !forward[counted{activity, s}] {
				t.Errorf("%s: %+v is not what the guide says", activity, s)
			}
		}
	}
	if list, err := c.Sharing("4.A.0"); len(list) != 0 || err != nil {
		t.Errorf("an activity that nobody has: %v, %v", list, err)
	}
}
