package plan_test

import (
	"errors"
	"reflect"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

// full is a file with everything in it.
func full(t *testing.T) *plantest.File {
	t.Helper()
	f := &plantest.File{}
	do(t, f, plantest.Put(plantest.Everything()))
	return f
}

func held(t *testing.T, f plan.File) plan.Contents {
	t.Helper()
	c, err := plan.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestStepsBeforeADeletedOneAreLeft(t *testing.T) {
	f := planOf(t, "abc")
	do(t, f, plan.SetAfter("c", []plan.ID{"a", "b"}))
	do(t, f, plan.DeleteStep("a"))
	if got := step(t, f, "c").After; !reflect.DeepEqual(got, []plan.ID{"b"}) {
		t.Errorf("c comes after %v", got)
	}
	do(t, f, plan.DeleteStep("b"))
	if got := step(t, f, "c").After; got != nil {
		t.Errorf("c comes after %v", got)
	}
}

func TestWhatPointsToDeletedRowsForgetsThem(t *testing.T) {
	for _, c := range []struct {
		name string
		op   plan.Operation
	}{
		{"step", plan.DeleteStep("s1")}, {"plan", plan.DeletePlan("p1")}, {"replaced steps", plan.ReplaceSteps("p1", nil)},
	} {
		f := full(t)
		do(t, f, c.op)
		now := held(t, f)
		if now.Credentials[0].StepID != "" {
			t.Errorf("%s: a credential still comes from step %s", c.name, now.Credentials[0].StepID)
		}
		if c.name == "plan" && now.Plans[0].CopyOf != "" {
			t.Errorf("a plan is still a copy of %s", now.Plans[0].CopyOf)
		}
	}
	f := full(t)
	do(t, f, plan.DeleteCredential("k1"))
	now := held(t, f)
	if want := []plan.Count{{CredentialID: "k2", Units: 1_00}}; !reflect.DeepEqual(now.Activities[0].Counts, want) || len(now.Renewals) > 0 {
		t.Errorf("the activity counts as %+v; finished cycles: %+v", now.Activities[0].Counts, now.Renewals)
	}
}

func TestLoopsAreRefusedByName(t *testing.T) {
	f := planOf(t, "abc")
	do(t, f, plan.SetAfter("b", []plan.ID{"a"}))
	do(t, f, plan.SetAfter("c", []plan.ID{"b"}))
	before := held(t, f)
	for _, c := range []struct {
		name, says string
		op         plan.Operation
	}{
		{"over two", "A step would have to come before itself: “a” comes after “c”, which comes after “b”, which comes after “a”.", plan.SetAfter("a", []plan.ID{"c"})},
		{"itself", "A step would have to come before itself: “a” comes after “a”.", plan.SetAfter("a", []plan.ID{"a"})},
		{"another plan's", "The step “a” would come after a step that is not in the plan.", plan.SetAfter("a", []plan.ID{"z"})},
		{"twice", "The step “c” would come after the same step twice.", plan.SetAfter("c", []plan.ID{"a", "a"})},
		{"edited", "A step would have to come before itself: “A” comes after “b”, which comes after “A”.", plan.EditStep(plan.Step{ID: "a", Title: "A", After: []plan.ID{"b"}})},
		{"added", "The step “d” would come after a step that is not in the plan.", plan.AddStep("p", plan.Step{Title: "d", After: []plan.ID{"z"}}, -1)},
		{"draft", "A step would have to come before itself: “a” comes after “b”, which comes after “a”.", plan.ReplaceSteps("p", []plan.Step{{ID: "a", Title: "a", After: []plan.ID{"b"}}, {ID: "b", Title: "b", After: []plan.ID{"a"}}})},
		{"same id", "Two steps have the same id \"x\".", plan.AddPlan(plan.Plan{Title: "P"}, []plan.Step{{ID: "x", Title: "x"}, {ID: "x", Title: "y"}})},
	} {
		_, err := f.Transact(c.op)
		if !errors.Is(err, plan.ErrInvalid) || err.Error() != c.says {
			t.Errorf("%s: says %v", c.name, err)
		}
		if now := held(t, f); !reflect.DeepEqual(now, before) {
			t.Fatalf("%s changed the plan to %+v", c.name, now)
		}
	}
}

func TestACopyStandsOnItsOwn(t *testing.T) {
	f := full(t)
	was := held(t, f)
	change := do(t, f, plan.CopyPlan("p1", "Part time, too"))
	now := held(t, f)
	if !reflect.DeepEqual(now.Plans[:2], was.Plans) || !reflect.DeepEqual(now.Credentials, was.Credentials) {
		t.Error("copying changed what was there")
	}
	from, to := was.Plans[0], now.Plans[2]
	if to.Title != "Part time, too" || to.CopyOf != "p1" || to.Assumptions != from.Assumptions || !reflect.DeepEqual(change.Plans, []plan.ID{to.ID}) {
		t.Errorf("copy %+v, touched %+v", to, change)
	}
	for i, s := range to.Steps {
		o := from.Steps[i]
		if s.ID == o.ID || s.Title != o.Title || s.State != o.State || len(s.Costs) != len(o.Costs) || len(s.Reminders) > 0 && s.Reminders[0].ID == o.Reminders[0].ID {
			t.Errorf("step %+v is copied as %+v", o, s)
		}
	}
	if got := to.Steps[1].After; !reflect.DeepEqual(got, []plan.ID{to.Steps[0].ID}) {
		t.Errorf("the copied step comes after %v, want %s", got, to.Steps[0].ID)
	}
	do(t, f, plan.DeleteStep(to.Steps[0].ID))
	if after := held(t, f); !reflect.DeepEqual(after.Plans[0], from) {
		t.Error("a change of the copy changed the plan")
	}
}

func TestAnEditedCopyStaysACopy(t *testing.T) {
	f := full(t)
	do(t, f, plan.EditPlan(plan.Plan{ID: "p2", Title: "Evenings"}))
	if p := held(t, f).Plans[1]; p.Title != "Evenings" || p.CopyOf != "p1" {
		t.Errorf("the copy is now %+v", p)
	}
}

func TestAReplacedPlanKeepsStepsByID(t *testing.T) {
	f := planOf(t, "abc")
	do(t, f, plan.SetState("b", plan.InProgress, today))
	draft := []plan.Step{{Title: "new"}, step(t, f, "b"), {ID: "a", Title: "A", After: []plan.ID{"b"}}}
	do(t, f, plan.ReplaceSteps("p", draft))
	if got := order(t, f); got != "newbA" {
		t.Errorf("order is %s", got)
	}
	if s := step(t, f, "b"); s.State != plan.InProgress || s.Started != today {
		t.Errorf("step b is now %+v", s)
	}
	do(t, f, plan.AddPlan(plan.Plan{ID: "q", Title: "Other"}, nil))
	if _, err := f.Transact(plan.ReplaceSteps("q", []plan.Step{{ID: "b", Title: "b"}})); !errors.Is(err, plan.ErrInvalid) {
		t.Errorf("a step was taken from another plan: %v", err)
	}
}

func TestRowsReadFromAFileCanBeChangedFreely(t *testing.T) {
	f := full(t)
	read := held(t, f)
	read.Plans[0].Steps[1].Costs[0].Amount, read.Plans[0].Steps[1].After[0] = 1, "x"
	read.Credentials[0].Rule.Categories[0].Name, read.Activities[0].Counts[0].Units, read.Person.Budget[0].Monthly = "x", 1, 1
	if now := held(t, f); !reflect.DeepEqual(now, plantest.Everything()) {
		t.Error("changing what was read changed the file")
	}
}
