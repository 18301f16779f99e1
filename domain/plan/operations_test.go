package plan_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

var today = plan.Date{Year: 2027, Month: 3, Day: 31}

// planOf is a file with one plan of steps that are called a, b, c and so on.
func planOf(t *testing.T, letters string) *plantest.File {
	t.Helper()
	f := &plantest.File{}
	var steps []plan.Step
	for _, l := range letters {
		steps = append(steps, plan.Step{ID: plan.ID(l), Title: string(l)})
	}
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, steps))
	return f
}

func do(t *testing.T, f plan.File, op plan.Operation) plan.Change {
	t.Helper()
	c, err := f.Transact(op)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func order(t *testing.T, f plan.File) string {
	t.Helper()
	p, err := f.Plan("p")
	if err != nil {
		t.Fatal(err)
	}
	var letters strings.Builder
	for _, s := range p.Steps {
		letters.WriteString(s.Title)
	}
	return letters.String()
}

func step(t *testing.T, f plan.File, id plan.ID) plan.Step {
	t.Helper()
	p, err := f.Plan("p")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(p.Steps, func(s plan.Step) bool { return s.ID == id })
	if i < 0 {
		t.Fatalf("step %s is gone", id)
	}
	return p.Steps[i]
}

func TestOrderOfSteps(t *testing.T) {
	x := plan.Step{ID: "x", Title: "x"}
	for _, c := range []struct {
		name string
		op   plan.Operation
		want string
	}{
		{"add first", plan.AddStep("p", x, 0), "xabcd"},
		{"add in between", plan.AddStep("p", x, 2), "abxcd"},
		{"add at the end", plan.AddStep("p", x, 4), "abcdx"},
		{"add beyond the end", plan.AddStep("p", x, 99), "abcdx"},
		{"add without a place", plan.AddStep("p", x, -1), "abcdx"},
		{"move down", plan.MoveStep("a", 2), "bcad"},
		{"move up", plan.MoveStep("d", 1), "adbc"},
		{"move to the front", plan.MoveStep("c", 0), "cabd"},
		{"move to the end", plan.MoveStep("b", 3), "acdb"},
		{"move beyond the end", plan.MoveStep("b", 9), "acdb"},
		{"move nowhere", plan.MoveStep("b", 1), "abcd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := planOf(t, "abcd")
			do(t, f, c.op)
			if got := order(t, f); got != c.want {
				t.Errorf("order is %s, want %s", got, c.want)
			}
		})
	}
}

func TestMovingForEverKeepsTheOrder(t *testing.T) {
	f := planOf(t, "abcd")
	for range 50 {
		do(t, f, plan.MoveStep("c", 1))
		if got := order(t, f); got != "acbd" {
			t.Fatalf("order is %s", got)
		}
		do(t, f, plan.MoveStep("b", 1))
		if got := order(t, f); got != "abcd" {
			t.Fatalf("order is %s", got)
		}
	}
}

func TestStatesAndTheDateOfFinishing(t *testing.T) {
	f := planOf(t, "a")
	do(t, f, plan.SetState("a", plan.Done, today))
	do(t, f, plan.SetState("a", plan.Done, today.AddDays(1)))
	if s := step(t, f, "a"); s.State != plan.Done || s.Finished != today {
		t.Errorf("done: %+v", s)
	}
	own := step(t, f, "a")
	own.Finished = today.AddDays(-7)
	do(t, f, plan.EditStep(own))
	if s := step(t, f, "a"); s.Finished != own.Finished {
		t.Errorf("own date: %+v", s)
	}
	do(t, f, plan.SetState("a", plan.InProgress, today))
	if s := step(t, f, "a"); s.State != plan.InProgress || !s.Finished.IsZero() {
		t.Errorf("back in progress: %+v", s)
	}
}

func TestEditStepLeavesPlaceAndStateAlone(t *testing.T) {
	f := planOf(t, "abc")
	do(t, f, plan.SetState("b", plan.InProgress, today))
	do(t, f, plan.EditStep(plan.Step{ID: "b", Title: " B\n2 "}))
	if s := step(t, f, "b"); s.State != plan.InProgress || s.Title != "B 2" || order(t, f) != "aB 2c" {
		t.Errorf("step %+v, order %s", s, order(t, f))
	}
}

func TestNewRowsGetIDsOfTheirOwn(t *testing.T) {
	f := &plantest.File{}
	one := do(t, f, plan.AddPlan(plan.Plan{Title: "One"}, []plan.Step{{Title: "a"}, {Title: "b"}}))
	two := do(t, f, plan.AddPlan(plan.Plan{Title: "Two"}, nil))
	if len(one.Plans) != 1 || len(two.Plans) != 1 || one.Plans[0] == two.Plans[0] || len(one.Plans[0]) != 26 || len(one.Steps) != 2 {
		t.Errorf("%+v, %+v", one, two)
	}
	plans, _ := f.Plans()
	if len(plans) != 2 || plans[0].Title != "One" || plans[1].Title != "Two" {
		t.Errorf("plans %+v", plans)
	}
}

func TestRefusals(t *testing.T) {
	edit := func(change func(*plan.Step)) plan.Operation {
		s := plan.Step{ID: "a", Title: "a"}
		change(&s)
		return plan.EditStep(s)
	}
	for _, c := range []struct {
		name  string
		op    plan.Operation
		kind  error
		field plan.Field
		says  string
	}{
		{"plan without title", plan.AddPlan(plan.Plan{Title: " \n"}, nil), plan.ErrInvalid, plan.FieldTitle, "A plan needs a title."},
		{"step without title", plan.AddStep("p", plan.Step{}, 0), plan.ErrInvalid, plan.FieldTitle, "A step needs a title."},
		{"title taken away", edit(func(s *plan.Step) { s.Title = "" }), plan.ErrInvalid, plan.FieldTitle, "A step needs a title."},
		{"long title", edit(func(s *plan.Step) { s.Title = strings.Repeat("é", 201) }), plan.ErrInvalid, plan.FieldTitle, "The title is too long. The most is 200 characters."},
		{"broken text", edit(func(s *plan.Step) { s.Note = "\xff" }), plan.ErrInvalid, plan.FieldNote, "The note holds characters that cannot be saved."},
		{"zero byte", edit(func(s *plan.Step) { s.Note = "a\x00b" }), plan.ErrInvalid, plan.FieldNote, "The note holds characters that cannot be saved."},
		{"due before start", edit(func(s *plan.Step) { s.Start, s.Due = today, today.AddDays(-1) }), plan.ErrInvalid, plan.FieldDue, "The step would be due (Mar 30, 2027) before it starts (Mar 31, 2027)."},
		{"no such day", edit(func(s *plan.Step) { s.Due = plan.Date{Year: 2027, Month: 2, Day: 30} }), plan.ErrInvalid, plan.FieldDue, "2027-02-30 is not a date from 1900 to 2199."},
		{"finished but not done", edit(func(s *plan.Step) { s.Finished = today }), plan.ErrInvalid, plan.FieldFinished, "Only a step that is done has a date on which it was finished."},
		{"cost below zero", edit(func(s *plan.Step) { s.Costs = []plan.CostLine{{Amount: -1, Known: true}} }), plan.ErrInvalid, plan.FieldCost, "A cost cannot be below zero."},
		{"cost without end", edit(func(s *plan.Step) { s.Costs = []plan.CostLine{{Amount: plan.MaxAmount + 1, Known: true}} }), plan.ErrInvalid, plan.FieldCost, "That amount is too large. The most is $100,000,000."},
		{"amount of an unknown cost", edit(func(s *plan.Step) { s.Costs = []plan.CostLine{{Amount: 5}} }), plan.ErrInvalid, plan.FieldCost, "A cost has an amount but says that it is not known."},
		{"no such kind", edit(func(s *plan.Step) { s.Kind = 99 }), plan.ErrInvalid, plan.FieldKind, "This kind of step does not exist."},
		{"no such state", plan.SetState("a", 99, today), plan.ErrInvalid, plan.FieldState, "This state of a step does not exist."},
		{"plan ends before it starts", plan.EditPlan(plan.Plan{ID: "p", Title: "Plan", Start: today, Target: today.AddMonths(-1)}), plan.ErrInvalid, plan.FieldTarget, "The plan would end (Feb 28, 2027) before it starts (Mar 31, 2027)."},
		{"unknown plan", plan.AddStep("q", plan.Step{Title: "a"}, 0), plan.ErrUnknown, "", "This plan is not in the file. It may have been deleted."},
		{"delete unknown plan", plan.DeletePlan("q"), plan.ErrUnknown, "", "This plan is not in the file. It may have been deleted."},
		{"unknown step", plan.MoveStep("z", 0), plan.ErrUnknown, "", "This step is not in the plan. It may have been deleted."},
		{"delete unknown step", plan.DeleteStep("z"), plan.ErrUnknown, "", "This step is not in the plan. It may have been deleted."},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := planOf(t, "a")
			before := step(t, f, "a")
			_, err := f.Transact(c.op)
			var said *plan.Error
			if !errors.Is(err, c.kind) || !errors.As(err, &said) || said.Field != c.field || err.Error() != c.says {
				t.Errorf("got %v", err)
			}
			if after := step(t, f, "a"); !reflect.DeepEqual(after, before) {
				t.Errorf("the step is now %+v", after)
			}
			if label, _ := f.CanUndo(); label != "Add plan “Plan”" {
				t.Errorf("undo offers %q", label)
			}
		})
	}
}
