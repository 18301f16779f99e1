package plan_test

import (
	"testing"

	"waymark/domain/plan"
)

func TestProgressLeavesOutSkippedStepsAndFindsWhatIsDueFirst(t *testing.T) {
	day := func(d int) plan.Date { return plan.Date{Year: 2027, Month: 3, Day: d} }
	p := plan.Plan{Steps: []plan.Step{
		{Title: "done", State: plan.Done, Due: day(1)},
		{Title: "skipped", State: plan.Skipped, Due: day(2)},
		{Title: "undated"},
		{Title: "later", Due: day(9)},
		{Title: "first", State: plan.Blocked, Due: day(4)},
	}}
	if g := plan.ProgressOf(p); g.Done != 1 || g.Counted != 4 || g.Skipped != 1 || g.Next.Title != "first" {
		t.Errorf("%+v, want 1 of 4 done, 1 skipped, the next the one called first", g)
	}
	if g := plan.ProgressOf(plan.Plan{}); g.Counted != 0 || g.Next.Title != "" {
		t.Errorf("an empty plan has %+v", g)
	}
}
