package plan_test

import (
	"testing"

	"waymark/domain/plan"
)

func TestACopyCountsOnlyWithoutItsPlan(t *testing.T) {
	all := []plan.Plan{{ID: "a", Title: "A"}, {ID: "b", Title: "B", CopyOf: "a"}, {ID: "c", Title: "C", CopyOf: "gone"}}
	titles := ""
	for _, p := range plan.NotCopies(all) {
		titles += p.Title
	}
	if titles != "AC" {
		t.Errorf("plans that count are %s, want A and C", titles)
	}
	if all[1].Title != "B" {
		t.Error("the plans that were handed over changed")
	}
}
