package planfile

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"waymark/domain/plan"
)

// TestReadingAgainShowsWhatChanged compares what is read from memory of earlier
// reads with what the tables hold, for few and for many changed steps.
func TestReadingAgainShowsWhatChanged(t *testing.T) {
	f := newFile(t)
	var steps []plan.Step
	for i := range 3 * mostSingle {
		steps = append(steps, plan.Step{ID: plan.ID(fmt.Sprint("s", i)), Title: fmt.Sprint("Step ", i), Costs: []plan.CostLine{{ID: "c", Amount: 100, Known: true}}})
	}
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, steps))
	agree := func(after string) {
		t.Helper()
		got, err := f.Plan("p")
		if err != nil {
			t.Fatal(err)
		}
		want, err := rows{f.conn}.Plan("p")
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("after %s the plan is read as %+v, %v\nwant %+v", after, got, err, want)
		}
		for i := range got.Steps { // the reader may do with it what it likes
			got.Steps[i].Title, got.Steps[i].Costs[0].Amount = "x", 5
		}
	}
	agree("adding")
	one := steps[7]
	one.Title = "Another title"
	do(t, f, plan.EditStep(one))
	agree("an edit")
	do(t, f, plan.MoveStep("s9", 0))
	agree("a move")
	f.Undo()
	f.Undo()
	agree("undo")
	for i := range steps {
		steps[i].Note = "note"
	}
	do(t, f, plan.ReplaceSteps("p", steps[20:]))
	agree("a replacement")
	do(t, f, plan.DeleteStep("s30"))
	agree("a deletion")
	f.Undo()
	f.Undo()
	agree("undo of many")
	_, err := f.Transact(func(tx plan.Tx) (plan.Entry, error) {
		one.PlanID, one.Title = "p", "Never saved"
		if err := tx.PutStep(one); err != nil {
			return plan.Entry{}, err
		}
		if _, err := tx.Plan("p"); err != nil {
			return plan.Entry{}, err
		}
		return plan.Entry{}, plan.NoStep()
	})
	if !errors.Is(err, plan.ErrUnknown) {
		t.Fatal(err)
	}
	agree("a refused change")
}
