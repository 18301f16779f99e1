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
		{"move two together", plan.MoveSteps([]plan.ID{"d", "a"}, 1), "badc"},
		{"move two to the front", plan.MoveSteps([]plan.ID{"b", "d"}, 0), "bdac"},
		{"move two to the end", plan.MoveSteps([]plan.ID{"a", "b"}, 2), "cdab"},
		{"move two beyond the end", plan.MoveSteps([]plan.ID{"a", "c"}, 9), "bdac"},
		{"move all", plan.MoveSteps([]plan.ID{"a", "b", "c", "d"}, 0), "abcd"},
		{"add two in between", plan.AddSteps("p", []plan.Step{x, {ID: "y", Title: "y", After: []plan.ID{"x"}}}, 1), "axybcd"},
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

func TestMovingNowhereIsNotAChange(t *testing.T) {
	f := planOf(t, "abcd")
	for _, op := range []plan.Operation{plan.MoveStep("b", 1), plan.MoveStep("d", 9), plan.MoveSteps([]plan.ID{"c", "b"}, 1), plan.MoveSteps(nil, 0)} {
		if c := do(t, f, op); !c.Nothing() {
			t.Errorf("touched %+v", c)
		}
	}
}

func TestManyStepsFitBetweenTwo(t *testing.T) {
	f := planOf(t, "ab")
	want := "b"
	for _, letter := range "ABCDEFGHIJKLMNOPQRSTUVWXYZcdefghijklmnop" {
		l := string(letter)
		do(t, f, plan.AddSteps("p", []plan.Step{{ID: plan.ID(l), Title: l}, {ID: plan.ID(l + l), Title: "."}}, 1))
		if want = l + "." + want; order(t, f) != "a"+want {
			t.Fatalf("order is %s, want a%s", order(t, f), want)
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
	if s := step(t, f, "a"); s.State != plan.InProgress || !s.Finished.IsZero() || s.Started != today {
		t.Errorf("back in progress: %+v", s)
	}
	do(t, f, plan.StartStep("a", today.AddDays(-3)))
	do(t, f, plan.Block("a", "a  place in\nthe course"))
	if s := step(t, f, "a"); s.State != plan.Blocked || s.BlockedBy != "a place in the course" || s.Started != today.AddDays(-3) {
		t.Errorf("blocked: %+v", s)
	}
	do(t, f, plan.SetState("a", plan.InProgress, today))
	if s := step(t, f, "a"); s.BlockedBy != "" || s.Started != today.AddDays(-3) {
		t.Errorf("going on: %+v", s)
	}
	do(t, f, plan.SetState("a", plan.Planned, today))
	if s := step(t, f, "a"); !s.Started.IsZero() {
		t.Errorf("planned anew: %+v", s)
	}
}

func TestNoLengthHasNoUnit(t *testing.T) {
	f := planOf(t, "a")
	do(t, f, plan.EditStep(plan.Step{ID: "a", Title: "a", Length: plan.Length{Unit: plan.Months}}))
	if s := step(t, f, "a"); s.Length != (plan.Length{}) {
		t.Errorf("length %+v", s.Length)
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
		{"unknown length", edit(func(s *plan.Step) { s.Length = plan.Length{Count: 1, Unit: 99} }), plan.ErrInvalid, plan.FieldLength, "This unit of length does not exist."},
		{"length below zero", edit(func(s *plan.Step) { s.Length.Count = -1 }), plan.ErrInvalid, plan.FieldLength, "A length can be from 0 to 9999."},
		{"too many hours", edit(func(s *plan.Step) { s.HoursWeek = 168_01 }), plan.ErrInvalid, plan.FieldHours, "Hours a week can be from 0 to 168."},
		{"begun but planned", edit(func(s *plan.Step) { s.Started = today }), plan.ErrInvalid, plan.FieldStarted, "A step that is only planned has no day on which it was begun."},
		{"waits but is not blocked", edit(func(s *plan.Step) { s.BlockedBy = "snow" }), plan.ErrInvalid, plan.FieldBlocked, "Only a step that is blocked waits for something."},
		{"long provider", edit(func(s *plan.Step) { s.Provider = strings.Repeat("é", 201) }), plan.ErrInvalid, plan.FieldProvider, "The provider is too long. The most is 200 characters."},
		{"no such kind of cost", edit(func(s *plan.Step) { s.Costs = []plan.CostLine{{Kind: 99}} }), plan.ErrInvalid, plan.FieldCost, "This kind of cost does not exist."},
		{"too many costs", edit(func(s *plan.Step) { s.Costs = make([]plan.CostLine, 501) }), plan.ErrInvalid, plan.FieldCost, "That is too many. The most is 500."},
		{"funding below zero", edit(func(s *plan.Step) { s.Funding = []plan.FundingLine{{Amount: -1}} }), plan.ErrInvalid, plan.FieldFunding, "Funding cannot be below zero."},
		{"funding of no year", edit(func(s *plan.Step) { s.Funding = []plan.FundingLine{{Year: 27}} }), plan.ErrInvalid, plan.FieldFunding, "The year of the funding looks wrong. Use a year from 1900 to 2199."},
		{"link that runs", edit(func(s *plan.Step) { s.Links = []plan.Link{{URL: "javascript:alert(1)"}} }), plan.ErrInvalid, plan.FieldLinks, "An address on the internet begins with https:// or http://, for example https://www.example.org."},
		{"link to a file", edit(func(s *plan.Step) { s.Links = []plan.Link{{URL: "file:///etc/passwd"}} }), plan.ErrInvalid, plan.FieldLinks, "An address on the internet begins with https:// or http://, for example https://www.example.org."},
		{"reminder on two days", edit(func(s *plan.Step) { s.Reminders = []plan.Reminder{{On: today, DaysBefore: 1}} }), plan.ErrInvalid, plan.FieldReminders, "A reminder comes on a day or a number of days before, not both."},
		{"finished before begun", plan.AddStep("p", plan.Step{Title: "b", State: plan.Done, Started: today, Finished: today.AddDays(-1)}, 0), plan.ErrInvalid, plan.FieldFinished, "The step would be finished (Mar 30, 2027) before it was begun (Mar 31, 2027)."},
		{"lost hours that end before they begin", plan.EditPlan(plan.Plan{ID: "p", Title: "Plan", Assumptions: plan.Assumptions{LossFrom: today, LossTo: today.AddDays(-1)}}), plan.ErrInvalid, plan.FieldAssumptions, "Lost hours would end (Mar 30, 2027) before they begin (Mar 31, 2027)."},
		{"raise of more than all", plan.EditPlan(plan.Plan{ID: "p", Title: "Plan", Assumptions: plan.Assumptions{RaiseLater: 100_01}}), plan.ErrInvalid, plan.FieldAssumptions, "A raise in percent can be from 0 to 100."},
		{"pay for no period", plan.EditPerson(plan.Person{Pay: plan.Pay{Amount: 1}}), plan.ErrInvalid, plan.FieldPay, "Say whether the pay is for an hour, a month or a year."},
		{"pay for an unknown period", plan.EditPerson(plan.Person{Pay: plan.Pay{Per: 99}}), plan.ErrInvalid, plan.FieldPay, "This period of pay does not exist."},
		{"tax of more than all", plan.EditPerson(plan.Person{Tax: 100_01}), plan.ErrInvalid, plan.FieldTax, "A tax rate in percent can be from 0 to 100."},
		{"budget below zero", plan.EditPerson(plan.Person{Budget: []plan.BudgetLine{{Monthly: -1}}}), plan.ErrInvalid, plan.FieldBudget, "An amount cannot be below zero."},
		{"interest twice", interests("CEC"), plan.ErrInvalid, plan.FieldInterests, "The letter C is there twice. Each of the six counts once."},
		{"interest that is none", interests("CEX"), plan.ErrInvalid, plan.FieldInterests, "“X” is not one of the six letters R, I, A, S, E and C."},
		{"letters and scores", plan.EditPerson(plan.Person{Interests: plan.Interests{Letters: "C", Scores: plan.Scores{1}}}), plan.ErrInvalid, plan.FieldInterests, "Enter letters or six scores, not both."},
		{"score of more than all", plan.EditPerson(plan.Person{Interests: plan.Interests{Scores: plan.Scores{100_01}}}), plan.ErrInvalid, plan.FieldInterests, "A score can be from 0 to 100."},
		{"star of nothing", plan.PutStar(plan.Star{}), plan.ErrInvalid, plan.FieldJob, "Choose the job to mark with a star."},
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
