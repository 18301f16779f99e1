package plantest

import (
	"reflect"
	"testing"

	"waymark/domain/plan"
)

// Case is an operation on a file that holds Everything.
type Case struct {
	Name, Label string
	Op          plan.Operation
	NewIDs      bool // makes rows with random ids
}

// Cases has a case for every operation.
func Cases() []Case {
	all := Everything()
	today := plan.Date{Year: 2027, Month: 3, Day: 31}
	step, done := all.Plans[0].Steps[1], all.Plans[0].Steps[0]
	edit := func(change func(*plan.Step)) plan.Operation {
		s := step.Clone()
		change(&s)
		return plan.EditStep(s)
	}
	longer := all.Plans[0]
	longer.Title, longer.Target, longer.Area, longer.Note, longer.Assumptions.RaiseNow = "Longer", plan.Date{}, "99", "second choice", 3_00
	person := all.Person.Clone()
	person.Pay, person.Budget[0].Monthly = plan.Pay{Amount: 5000000, Per: plan.AYear}, 99000
	tested := all.Person.Clone()
	tested.Interests = plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_50, 0, 35_00}}
	star := all.Stars[0]
	star.Note = "pays very well"
	rule := all.Credentials[0].Clone()
	rule.Rule.Units, rule.ValidUntil = 30_00, plan.Date{Year: 2030, Month: 12, Day: 31}
	activity := all.Activities[0].Clone()
	activity.Counts, activity.Cost = activity.Counts[:1], 0
	return []Case{
		{Name: "add plan", Label: "Add plan “Other”", Op: plan.AddPlan(plan.Plan{ID: "p9", Title: "Other"}, []plan.Step{{ID: "s8", Title: "x"}, {ID: "s9", Title: "y", After: []plan.ID{"s8"}}})},
		{Name: "edit plan", Label: "Change title, area, target date, note, assumptions of plan “Health records”", Op: plan.EditPlan(longer)},
		{Name: "copy plan", Label: "Copy plan “Health records” as “Part time, too”", Op: plan.CopyPlan("p1", "Part time, too"), NewIDs: true},
		{Name: "delete plan", Label: "Delete plan “Health records”", Op: plan.DeletePlan("p1")},
		{Name: "replace steps", Label: "Replace the steps of plan “Health records”", Op: plan.ReplaceSteps("p1", []plan.Step{{ID: "s9", Title: "New", After: []plan.ID{"s2"}}, done})},
		{Name: "add step", Label: "Add step “Exam”", Op: plan.AddStep("p1", plan.Step{ID: "s9", Title: "Exam", After: []plan.ID{"s1"}}, 1)},
		{Name: "edit step", Label: "Change step “Résumé — 履歴書 'quoted'”", Op: edit(func(s *plan.Step) {
			s.Title, s.Due, s.Length, s.HoursWeek, s.Provider, s.Note = "Course", plan.Date{}, plan.Length{Count: 2, Unit: plan.Weeks}, 0, "", ""
			s.Costs[0].Amount, s.Funding, s.Files, s.Links, s.Reminders = 1, nil, nil, nil, nil
		})},
		{Name: "add steps", Label: "Add 2 steps", Op: plan.AddSteps("p2", []plan.Step{{ID: "s8", Title: "x"}, {ID: "s9", Title: "y"}}, 0)},
		{Name: "move steps", Label: "Move step “Résumé — 履歴書 'quoted'”", Op: plan.MoveSteps([]plan.ID{"s1"}, 0)},
		{Name: "move step", Label: "Move step “Diploma”", Op: plan.MoveStep("s2", 1)},
		{Name: "move in time", Label: "Change dates of step “Résumé — 履歴書 'quoted'”", Op: plan.MoveInTime("s1", today.AddMonths(9))},
		{Name: "move the end", Label: "Change dates of step “Résumé — 履歴書 'quoted'”", Op: plan.MoveEnd("s1", today.AddMonths(40))},
		{Name: "set after", Label: "Change earlier steps of step “Résumé — 履歴書 'quoted'”", Op: plan.SetAfter("s1", nil)},
		{Name: "set state", Label: "Mark “Résumé — 履歴書 'quoted'” as done", Op: plan.SetState("s1", plan.Done, today.AddMonths(30))},
		{Name: "start step", Label: "Start “Résumé — 履歴書 'quoted'”", Op: plan.StartStep("s1", today)},
		{Name: "block step", Label: "Mark “Diploma” as blocked", Op: plan.Block("s2", "papers")},
		{Name: "delete step", Label: "Delete step “Diploma”", Op: plan.DeleteStep("s2")},
		{Name: "delete step of a credential", Label: "Delete step “Résumé — 履歴書 'quoted'”", Op: plan.DeleteStep("s1")},
		{Name: "edit person", Label: "Change pay, budget of your own data", Op: plan.EditPerson(person)},
		{Name: "edit interests", Label: "Change interests of your own data", Op: plan.EditPerson(tested)},
		{Name: "edit person as saved", Label: "Change budget of your own data", Op: plan.EditingPerson(func(p *plan.Person) { p.Budget[0].Monthly++ })},
		{Name: "edit credential as saved", Label: "Change files of credential “RHIT”", Op: plan.Editing(func(tx plan.Tx) (plan.Credential, error) { return tx.Credential("k1") },
			func(c *plan.Credential) { c.Files = nil }, plan.EditCredential)},
		{Name: "star", Label: "Mark “Nurses” with a star", Op: plan.PutStar(plan.Star{Occupation: "29-1141.00", Title: "Nurses", Since: today})},
		{Name: "note of a star", Label: "Change note of the star of “Medical Records Specialists”", Op: plan.PutStar(star)},
		{Name: "unstar", Label: "Take the star from “Medical Records Specialists”", Op: plan.Unstar("29-2072.00")},
		{Name: "add credential", Label: "Add credential “CCS”", Op: plan.AddCredential(plan.Credential{ID: "k9", Title: "CCS", StepID: "s2"})},
		{Name: "edit credential", Label: "Change end of validity, renewal rule of credential “RHIT”", Op: plan.EditCredential(rule)},
		{Name: "status of a credential", Label: "Mark “RHIT” as suspended", Op: plan.SetCredentialStatus("k1", plan.Suspended)},
		{Name: "renew credential", Label: "Renew credential “RHIT”", Op: plan.RenewCredential("k1", plan.Renewed{ID: "r9", Done: today, Units: 20_00, Cost: 21800}, 4_00, plan.Date{})},
		{Name: "delete renewal", Label: "Delete a finished cycle of “RHIT”", Op: plan.DeleteRenewal("r1")},
		{Name: "delete credential", Label: "Delete credential “RHIT”", Op: plan.DeleteCredential("k1")},
		{Name: "add activity", Label: "Add activity “Course”", Op: plan.AddActivity(plan.Activity{ID: "a9", Date: today, Title: "Course", Counts: []plan.Count{{CredentialID: "k2", Units: 50}}})},
		{Name: "add activities", Label: "Add 2 activities", Op: plan.AddActivities([]plan.Activity{{ID: "a8", Date: today, Title: "x"}, {ID: "a9", Date: today, Title: "y"}})},
		{Name: "edit activity", Label: "Change cost, counted units of activity “Webinar”", Op: plan.EditActivity(activity)},
		{Name: "delete activity", Label: "Delete activity “Webinar”", Op: plan.DeleteActivity("a1")},
		{Name: "import", Label: "Import 2 plans and 2 credentials", Op: plan.Import(all), NewIDs: true},
	}
}

// UndoRedo does what a case says in an empty file, takes it back and brings it
// again: each time the file must hold what it held then.
func UndoRedo(t testing.TB, f plan.File, c Case) {
	t.Helper()
	read := func() plan.Contents {
		t.Helper()
		held, err := plan.Read(f)
		if err != nil {
			t.Fatal(err)
		}
		return held
	}
	if _, err := f.Transact(Put(Everything())); err != nil {
		t.Fatal(err)
	}
	before := read()
	done, err := f.Transact(c.Op)
	if err != nil {
		t.Fatal(err)
	}
	after := read()
	if reflect.DeepEqual(before, after) || done.Nothing() {
		t.Fatalf("the operation did nothing: %+v", done)
	}
	if label, _ := f.CanUndo(); label != c.Label || done.Label != c.Label {
		t.Errorf("labels %q and %q, want %q", done.Label, label, c.Label)
	}
	done.Moved = nil // undo and redo do not say where steps move
	for _, way := range []struct {
		name string
		step func() (plan.Change, error)
		want plan.Contents
	}{
		{"Undo", f.Undo, before}, {"Redo", f.Redo, after}, {"Undo", f.Undo, before},
	} {
		touched, err := way.step()
		if err != nil || !reflect.DeepEqual(touched, done) {
			t.Errorf("%s touched %+v, %v, want %+v", way.name, touched, err, done)
		}
		if now := read(); !reflect.DeepEqual(now, way.want) {
			t.Errorf("after %s %+v\nwant %+v", way.name, now, way.want)
		}
		if events, err := f.History(1); err != nil || events[0].Label != way.name+": "+c.Label {
			t.Errorf("history says %+v, %v", events, err)
		}
	}
}
