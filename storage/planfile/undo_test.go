package planfile

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

func TestUndoAndRedoOfEveryOperation(t *testing.T) {
	for _, c := range plantest.Cases() {
		t.Run(c.Name, func(t *testing.T) { plantest.UndoRedo(t, newFile(t), c) })
	}
}

func TestTheFileTellsWhatChangedLikeMemory(t *testing.T) {
	for _, c := range plantest.Cases() {
		disk, memory := newFile(t), &plantest.File{}
		do(t, disk, plantest.Put(plantest.Everything()))
		do(t, memory, plantest.Put(plantest.Everything()))
		got, want := do(t, disk, c.Op), do(t, memory, c.Op)
		if c.NewIDs {
			got, want = counted(got), counted(want)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s touches %+v, in memory %+v", c.Name, got, want)
		}
	}
}

// counted leaves of a change how much it touched.
func counted(c plan.Change) plan.Change {
	for _, ids := range []*[]plan.ID{&c.Plans, &c.Steps, &c.Credentials, &c.Activities} {
		*ids = make([]plan.ID, len(*ids))
	}
	return c
}

// TestManyChangesAgreeWithMemory makes the same changes in a file and in
// memory, takes all of them back and brings all of them again.
func TestManyChangesAgreeWithMemory(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			disk, memory := newFile(t), &plantest.File{}
			agree := func(what string, a, b func() (plan.Change, error)) {
				t.Helper()
				onDisk, err1 := a()
				inMemory, err2 := b()
				if !reflect.DeepEqual(onDisk, inMemory) || fmt.Sprint(err1) != fmt.Sprint(err2) {
					t.Fatalf("%s gives %+v, %v; in memory %+v, %v", what, onDisk, err1, inMemory, err2)
				}
				if x, y := contents(t, disk), contents(t, memory); !reflect.DeepEqual(x, y) {
					t.Fatalf("after %s the file holds %+v, memory %+v", what, x, y)
				}
			}
			for n := range 100 {
				op := randomOperation(random, content(t, memory), n)
				agree("operation", func() (plan.Change, error) { return disk.Transact(op) }, func() (plan.Change, error) { return memory.Transact(op) })
				if random.IntN(8) == 0 {
					agree("undo", disk.Undo, memory.Undo)
				}
				if random.IntN(16) == 0 {
					agree("redo", disk.Redo, memory.Redo)
				}
			}
			for _, more := disk.CanRedo(); more; _, more = disk.CanRedo() {
				agree("redo", disk.Redo, memory.Redo)
			}
			end := contents(t, disk)
			for _, more := disk.CanUndo(); more; _, more = disk.CanUndo() {
				agree("undo", disk.Undo, memory.Undo)
			}
			if start := contents(t, disk); !reflect.DeepEqual(start, plan.Contents{}) {
				t.Errorf("after all undos the file holds %+v", start)
			}
			for _, more := disk.CanRedo(); more; _, more = disk.CanRedo() {
				agree("redo", disk.Redo, memory.Redo)
			}
			if now := contents(t, disk); !reflect.DeepEqual(now, end) {
				t.Errorf("after all redos the file holds %+v, want %+v", now, end)
			}
		})
	}
}

// randomOperation is valid or not, as it happens. IDs are given, so that it
// does the same wherever it runs.
func randomOperation(random *rand.Rand, plans []plan.Plan, n int) plan.Operation {
	title := fmt.Sprint("Title ", random.IntN(5))
	if len(plans) == 0 || random.IntN(20) == 0 {
		return plan.AddPlan(plan.Plan{ID: plan.ID(fmt.Sprint("plan", n)), Title: title}, []plan.Step{{ID: plan.ID(fmt.Sprint("first", n)), Title: title}})
	}
	p := plans[random.IntN(len(plans))]
	if len(p.Steps) == 0 || random.IntN(3) == 0 {
		return plan.AddStep(p.ID, plan.Step{ID: plan.ID(fmt.Sprint("step", n)), Title: title, Note: "it's"}, random.IntN(4)-1)
	}
	s := p.Steps[random.IntN(len(p.Steps))]
	other := p.Steps[random.IntN(len(p.Steps))].ID
	switch random.IntN(22) {
	case 14:
		return plan.SetAfter(s.ID, []plan.ID{other})
	case 15:
		return plan.Block(s.ID, title)
	case 16:
		return plan.MoveInTime(s.ID, plan.DateOf(noon()).AddDays(random.IntN(90)))
	case 17:
		return plan.AddCredential(plan.Credential{ID: plan.ID(fmt.Sprint("credential", n)), Title: title, StepID: s.ID, Issued: plan.DateOf(noon())})
	case 18:
		return onCredentials(func(c plan.Credential) plan.Operation {
			return plan.AddActivity(plan.Activity{ID: plan.ID(fmt.Sprint("activity", n)), Title: title, Date: c.Issued, Counts: []plan.Count{{CredentialID: c.ID, Units: 100}}})
		})
	case 19:
		return onCredentials(func(c plan.Credential) plan.Operation {
			return plan.RenewCredential(c.ID, plan.Renewed{ID: plan.ID(fmt.Sprint("renewal", n)), To: c.Issued.AddMonths(n)}, 0, plan.Date{})
		})
	case 20:
		return onCredentials(func(c plan.Credential) plan.Operation { return plan.DeleteCredential(c.ID) })
	case 21:
		return plan.EditPerson(plan.Person{Name: title})
	case 0:
		return plan.DeletePlan(p.ID)
	case 1:
		return plan.DeleteStep(s.ID)
	case 2, 3:
		p.Title, p.Start = title, plan.Date{Year: 2027, Month: 1, Day: 1 + random.IntN(40)}
		return plan.EditPlan(p)
	case 4, 5:
		return plan.SetState(s.ID, plan.States[random.IntN(len(plan.States))], plan.DateOf(noon()))
	case 6, 7, 8, 9:
		return plan.MoveStep(s.ID, random.IntN(len(p.Steps)+2)-1)
	default:
		s.Title, s.Costs = title, []plan.CostLine{{ID: "c", Known: true, Amount: plan.Cents(random.IntN(50) - 1)}}
		return plan.EditStep(s)
	}
}

// onCredentials changes the first credential, or fails when there is none.
func onCredentials(change func(plan.Credential) plan.Operation) plan.Operation {
	return func(tx plan.Tx) (plan.Entry, error) {
		all, err := tx.Credentials()
		if err != nil || len(all) == 0 {
			return plan.Entry{}, cmp.Or(err, plan.NoCredential())
		}
		return change(all[0])(tx)
	}
}

func TestTypingIsUndoneAtOnce(t *testing.T) {
	f := newFile(t)
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
	before := content(t, f)
	typed := func(title string) {
		s := steps[0]
		s.Title = title
		do(t, f, plan.EditStep(s))
	}
	typed("Wri")
	typed("Write a")
	typed("Write a résumé")
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if now := content(t, f); !reflect.DeepEqual(now, before) {
		t.Errorf("one undo leaves %q", now[0].Steps[0].Title)
	}
	f.Redo()
	typed("Write")
	f.Undo()
	if got := content(t, f)[0].Steps[0].Title; got != "Write a résumé" {
		t.Errorf("typing after a redo was undone together with what came before: %q", got)
	}
	if events, err := f.History(20); len(events) != 6 {
		t.Errorf("history has %d lines: %+v, %v", len(events), events, err)
	}
}

func TestTypingElsewhereIsUndoneByItself(t *testing.T) {
	f := newFile(t)
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
	s := steps[0]
	s.Title = "New title"
	do(t, f, plan.EditStep(s))
	s.Note = "New note"
	do(t, f, plan.EditStep(s))
	f.Undo()
	if got := content(t, f)[0].Steps[0]; got.Title != "New title" || got.Note != steps[0].Note {
		t.Errorf("undo of the note leaves %+v", got)
	}
}

func TestAnEditThatChangesNothingIsNotAChange(t *testing.T) {
	f := newFile(t)
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
	f.Undo()
	f.Redo()
	f.Undo()
	f.Redo()
	if c := do(t, f, plan.EditStep(steps[1])); len(c.Plans)+len(c.Steps) > 0 {
		t.Errorf("touched %+v", c)
	}
	f.Undo()
	if _, ok := f.CanUndo(); ok {
		t.Error("an edit without a change is there to undo")
	}
	if _, err := f.Undo(); !errors.Is(err, plan.ErrNothing) {
		t.Errorf("got %v", err)
	}
}
