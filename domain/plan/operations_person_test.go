package plan_test

import (
	"reflect"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

func TestAStarKeepsItsDay(t *testing.T) {
	f := &plantest.File{}
	do(t, f, plan.PutStar(plan.Star{Occupation: "29-2072.00", Title: "Records", Since: today}))
	do(t, f, plan.PutStar(plan.Star{Occupation: "29-2072.00", Title: "Records", Since: today.AddDays(9), Note: "near home"}))
	if got, want := held(t, f).Stars, []plan.Star{{Occupation: "29-2072.00", Title: "Records", Since: today, Note: "near home"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("stars %+v, want %+v", got, want)
	}
	do(t, f, plan.Unstar("29-2072.00"))
	if change := do(t, f, plan.Unstar("29-2072.00")); !change.Nothing() || len(held(t, f).Stars) > 0 {
		t.Errorf("touched %+v", change)
	}
}

func TestSavingAPersonUnchangedIsNotAChange(t *testing.T) {
	f := &plantest.File{}
	if change := do(t, f, plan.EditPerson(plan.Person{Budget: []plan.BudgetLine{}})); !change.Nothing() {
		t.Errorf("touched %+v", change)
	}
	p := plan.Person{Name: " Ann ", Pay: plan.Pay{Amount: 1925, Per: plan.AnHour}, Budget: []plan.BudgetLine{{Title: "Rent", Monthly: 95000}}}
	if change := do(t, f, plan.EditPerson(p)); change.Label != "Change name, pay, budget of your own data" || !change.Person {
		t.Errorf("touched %+v", change)
	}
	saved := held(t, f).Person
	if saved.Name != "Ann" || len(saved.Budget[0].ID) != 26 {
		t.Errorf("saved %+v", saved)
	}
	if change := do(t, f, plan.EditPerson(saved)); !change.Nothing() {
		t.Errorf("touched %+v", change)
	}
}

// TestTypingMerges: edits of the same fields are one change to undo.
func TestTypingMerges(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed func(n int) plan.Operation
	}{
		{"person", func(n int) plan.Operation { return plan.EditPerson(plan.Person{Tax: plan.Number(n)}) }},
		{"note of a star", func(n int) plan.Operation {
			return plan.PutStar(plan.Star{Occupation: "29-2072.00", Title: "Medical Records Specialists", Note: string(rune('a' + n))})
		}},
		{"credential", func(n int) plan.Operation {
			return plan.EditCredential(plan.Credential{ID: "k2", Title: string(rune('a' + n))})
		}},
		{"activity", func(n int) plan.Operation {
			a := plantest.Everything().Activities[0]
			a.Cost = plan.Cents(n)
			return plan.EditActivity(a)
		}},
		{"dates", func(n int) plan.Operation { return plan.MoveInTime("s1", today.AddMonths(10+n)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := full(t)
			do(t, f, c.typed(1)) // the first edit may change more than the next ones
			before := held(t, f)
			do(t, f, plan.DeletePlan("p2")) // keeps it apart from what follows
			do(t, f, c.typed(2))
			do(t, f, c.typed(3))
			do(t, f, c.typed(4))
			f.Undo()
			f.Undo()
			if now := held(t, f); !reflect.DeepEqual(now, before) {
				t.Errorf("two undos leave %+v\nwant %+v", now, before)
			}
		})
	}
}

func TestMovingInTimeSaysWhatMoves(t *testing.T) {
	f := &plantest.File{}
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan", Start: today}, []plan.Step{
		{ID: "a", Title: "Course", Start: today, Due: today.AddDays(20)},
		{ID: "b", Title: "Exam", Start: today.AddDays(30), Due: today.AddDays(30), After: []plan.ID{"a"}},
		{ID: "c", Title: "Move", Start: today.AddDays(30)},
	}))
	change := do(t, f, plan.MoveInTime("a", today.AddDays(14)))
	if len(change.Moved) != 2 || change.Moved[0].Step != "a" || change.Moved[1].Step != "b" || !reflect.DeepEqual(change.Steps, []plan.ID{"a", "b"}) {
		t.Errorf("moved %+v, touched %v", change.Moved, change.Steps)
	}
	if a, b, c := step(t, f, "a"), step(t, f, "b"), step(t, f, "c"); a.Due != today.AddDays(34) || b.Start != today.AddDays(44) || c.Start != today.AddDays(30) {
		t.Errorf("course until %s, exam on %s, move on %s", a.Due, b.Start, c.Start)
	}
	do(t, f, plan.MoveEnd("a", today.AddDays(40)))
	if a, b := step(t, f, "a"), step(t, f, "b"); a.Start != today.AddDays(14) || a.Due != today.AddDays(40) || b.Start != today.AddDays(50) {
		t.Errorf("course from %s to %s, exam on %s", a.Start, a.Due, b.Start)
	}
}
