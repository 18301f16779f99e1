package planfile

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

// TestKilledWhileCreating makes files until it is killed: those that have a
// name must be complete.
func TestKilledWhileCreating(t *testing.T) {
	folder := t.TempDir()
	for round := range 12 {
		cmd, lines := startChild(t, "create", folder)
		kill := func() {
			time.AfterFunc(time.Duration(3+7*round)*time.Millisecond, func() { cmd.Process.Kill() })
		}
		late := round%2 == 1 // not before a first file is there, however slow the computer is
		if !late {
			kill()
		}
		for lines.Scan() {
			if lines.Text() != "made" {
				t.Error(lines.Text())
			}
			if late {
				kill()
				late = false
			}
		}
		cmd.Wait()
	}
	made, _ := filepath.Glob(folder + "/*" + Extension)
	if len(made) == 0 {
		t.Fatal("no file was made")
	}
	for _, path := range made {
		f, err := Open(path, noon)
		if err != nil {
			t.Error(err)
			continue
		}
		do(t, f, plan.AddPlan(plan.Plan{Title: "Plan"}, nil))
		f.Close()
	}
	t.Logf("%d files", len(made))
}

// TestANewFileIgnoresTheJournalOfALostOne: a hot journal beside a plan that
// somebody deleted would be rolled back into its successor.
func TestANewFileIgnoresTheJournalOfALostOne(t *testing.T) {
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Lost"}, slices.Repeat([]plan.Step{{Title: "Step", Note: strings.Repeat("note ", 900)}}, 50)))
	journal := journalOfALargeChange(t, f)
	f.Close()
	if err := errors.Join(os.Remove(f.path), os.WriteFile(f.path+"-journal", journal, 0o600)); err != nil {
		t.Fatal(err)
	}
	fresh, err := Create(f.path, noon)
	if err != nil {
		t.Fatal(err)
	}
	do(t, fresh, plan.AddPlan(plan.Plan{Title: "Fresh"}, nil))
	fresh.Close()
	fresh, err = Open(f.path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer fresh.Close()
	if now := content(t, fresh); len(now) != 1 || now[0].Title != "Fresh" {
		t.Errorf("the new file holds %+v", now)
	}
}

// journalOfALargeChange is the journal that a crash in the middle of a change
// would leave.
func journalOfALargeChange(t *testing.T, f *File) (journal []byte) {
	t.Helper()
	tx, err := f.disk.conn.BeginTx(background, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	for range 400 { // more than SQLite keeps in memory
		if err := (rows{tx}).PutStep(plan.Step{ID: plan.NewID(), PlanID: "p", Title: "Step", Note: strings.Repeat("note ", 2000)}); err != nil {
			t.Fatal(err)
		}
	}
	if journal, err = os.ReadFile(f.path + "-journal"); err != nil || len(journal) < 512 || journal[0] == 0 {
		t.Fatalf("no journal of %d bytes: %v", len(journal), err)
	}
	return journal
}
