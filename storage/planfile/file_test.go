package planfile

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"waymark/domain/plan"
)

// noon is the clock of these tests.
func noon() time.Time { return time.Date(2027, 3, 31, 14, 5, 0, 0, time.UTC) }

func newFile(t testing.TB) *File {
	t.Helper()
	f, err := Create(DefaultPath(t.TempDir()), noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		f.backups.begun = false // nobody needs a backup of it
		f.Close()
	})
	return f
}

// filesBeside are the files next to one, without its backups.
func filesBeside(path string) (names []string) {
	entries, _ := os.ReadDir(filepath.Dir(path))
	for _, e := range entries {
		if !e.IsDir() && e.Name() != filepath.Base(path) {
			names = append(names, e.Name())
		}
	}
	return names
}

func do(t testing.TB, f plan.File, op plan.Operation) plan.Change {
	t.Helper()
	c, err := f.Transact(op)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// content is everything that a person has put into a file.
func content(t testing.TB, f plan.File) []plan.Plan {
	t.Helper()
	plans, err := f.Plans()
	if err != nil {
		t.Fatal(err)
	}
	for i := range plans {
		if plans[i], err = f.Plan(plans[i].ID); err != nil {
			t.Fatal(err)
		}
	}
	return plans
}

// contents are everything that a file holds.
func contents(t testing.TB, f plan.File) plan.Contents {
	t.Helper()
	c, err := plan.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func nurse() (plan.Plan, []plan.Step) {
	p := plan.Plan{
		ID: "p1", Title: "Nurse by 2030", Occupation: "29-1141.00", OccupationTitle: "Registered Nurses",
		Area: "44060", AreaName: "Spokane-Spokane Valley, WA",
		Start: plan.Date{Year: 2027, Month: 9, Day: 1}, Target: plan.Date{Year: 2030, Month: 6, Day: 30},
	}
	steps := []plan.Step{
		{ID: "s1", Title: "Résumé — 履歴書 'quoted' \"twice\"", Kind: plan.Application, Note: "two\nlines"},
		{ID: "s2", Title: "College", Kind: plan.Education, State: plan.Done, Costs: []plan.CostLine{{ID: "s2", Amount: 1250050, Known: true}},
			Start: plan.Date{Year: 2027, Month: 9, Day: 1}, Due: plan.Date{Year: 2028, Month: 2, Day: 29}, Finished: plan.Date{Year: 2028, Month: 2, Day: 28}},
		{ID: "s3", Title: "Library course", Kind: plan.Training, State: plan.InProgress, Costs: []plan.CostLine{{ID: "s3", Known: true}}},
	}
	return p, steps
}

func TestWhatWasSavedIsThereOnTheNextStart(t *testing.T) {
	f := newFile(t)
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
	do(t, f, plan.AddPlan(plan.Plan{Title: "Another way"}, nil))
	before := content(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if left := filesBeside(f.Path()); len(left) != 0 {
		t.Errorf("closing left %v", left)
	}

	again, err := Open(f.Path(), noon)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	after := content(t, again)
	if !reflect.DeepEqual(before, after) {
		t.Errorf("saved %+v\nfound %+v", before, after)
	}
	if len(after) != 2 || after[1].Title != "Another way" {
		t.Fatalf("plans: %+v", after)
	}
	for i, want := range steps {
		got := after[0].Steps[i]
		want.PlanID, want.Position = p.ID, got.Position
		if !reflect.DeepEqual(got, want) {
			t.Errorf("step %d is %+v, want %+v", i, got, want)
		}
	}
	events, err := again.History(10)
	if err != nil || len(events) != 2 || events[0].Label != "Add plan “Another way”" || !events[0].At.Equal(noon()) {
		t.Errorf("history %+v, %v", events, err)
	}
	if label, ok := again.CanUndo(); ok {
		t.Errorf("offers to undo %q of an earlier session", label)
	}
}

func TestCreateLeavesAnExistingFileAlone(t *testing.T) {
	path := DefaultPath(t.TempDir())
	if err := os.WriteFile(path, []byte("my diary"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Create(path, noon)
	if !errors.Is(err, plan.ErrExists) {
		t.Errorf("got %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "my diary" {
		t.Errorf("the file now holds %q", text)
	}
}

func TestARefusedOperationChangesNothing(t *testing.T) {
	f := newFile(t)
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
	before := content(t, f)

	broken := append(steps[:1:1], plan.Step{Title: " "})
	_, err := f.Transact(plan.AddPlan(plan.Plan{Title: "Half a plan"}, broken))
	var said *plan.Error
	if !errors.As(err, &said) || said.Field != plan.FieldTitle {
		t.Errorf("got %v", err)
	}
	if after := content(t, f); !reflect.DeepEqual(before, after) {
		t.Errorf("content is now %+v", after)
	}
	if label, _ := f.CanUndo(); label != "Add plan “Nurse by 2030”" {
		t.Errorf("undo offers %q", label)
	}
	if events, _ := f.History(10); len(events) != 1 {
		t.Errorf("history %+v", events)
	}
}

func TestAClosedFileSaysSo(t *testing.T) {
	f := newFile(t)
	f.Close()
	if _, err := f.Transact(plan.AddPlan(plan.Plan{Title: "Late"}, nil)); err == nil {
		t.Error("a change went nowhere without a word")
	}
	if _, err := f.Plans(); err == nil {
		t.Error("a closed file reads as empty")
	}
}
