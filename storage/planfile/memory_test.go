package planfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

// watchedFile is a file with a plan p, and the states that it told.
func watchedFile(t *testing.T) (f *File, told *[]plan.SaveState) {
	t.Helper()
	f = newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, []plan.Step{{ID: "s", Title: "First"}}))
	told = &[]plan.SaveState{}
	f.Watch(func(s plan.SaveState) { *told = append(*told, s) })
	return f, told
}

func addStep(t *testing.T, f *File, title string) {
	t.Helper()
	do(t, f, plan.AddStep("p", plan.Step{Title: title, Note: strings.Repeat("note ", 1000)}, -1))
}

// fillDisk leaves no room for another page on the disk under a file; emptyDisk
// takes that back. A migration leaves pages free, which would still take changes.
func fillDisk(t *testing.T, f *File) {
	t.Helper()
	if _, err := f.disk.conn.ExecContext(background, "VACUUM"); err != nil {
		t.Fatal(err)
	}
	pages(t, f, "(SELECT page_count FROM pragma_page_count)")
}

func emptyDisk(t *testing.T, f *File) { pages(t, f, "1000000") }

func pages(t *testing.T, f *File, limit string) {
	t.Helper()
	var n int
	if err := f.disk.conn.QueryRowContext(background, "SELECT "+limit).Scan(&n); err != nil {
		t.Fatal(err)
	}
	if _, err := f.disk.conn.ExecContext(background, fmt.Sprint("PRAGMA max_page_count = ", n)); err != nil {
		t.Fatal(err)
	}
}

func wantState(t *testing.T, f *File, saving plan.Saving, changes int, sentence string) {
	t.Helper()
	s := f.State()
	if s.Saving != saving || s.Changes != changes || s.Sentence != sentence {
		t.Errorf("state is %+v, want %v with %d changes: %s", s, saving, changes, sentence)
	}
}

func TestWorkGoesOnWhileTheDiskIsFull(t *testing.T) {
	f, told := watchedFile(t)
	fillDisk(t, f)
	*told = nil
	addStep(t, f, "Second")
	addStep(t, f, "Third")
	full := "“My plan.waymark” could not be written: its disk is full. Your changes are kept while Waymark runs."
	wantState(t, f, plan.NotSaved, 2, full)
	if len(*told) != 3 || (*told)[0].Saving != plan.SavingNow || (*told)[1].Changes != 1 || (*told)[2].Changes != 2 {
		t.Errorf("told %+v", *told)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if steps := content(t, f)[0].Steps; len(steps) != 2 || steps[1].Title != "Second" {
		t.Errorf("after undo: %+v", steps)
	}
	f.lookAfter()
	wantState(t, f, plan.NotSaved, 3, full)

	emptyDisk(t, f)
	f.lookAfter()
	wantState(t, f, plan.Saved, 0, "")
	wantOnDisk(t, f)
	if _, err := f.Redo(); err != nil {
		t.Fatal(err)
	}
	wantOnDisk(t, f)
	f.Close()
	if all := dumpOf(t, f.path); strings.Count(all, "step [") != 3 {
		t.Errorf("the file holds %.500s", all)
	}
}

func TestNobodyWatchesSoAFullDiskRefusesTheChange(t *testing.T) {
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
	before := content(t, f)
	fillDisk(t, f)
	_, err := f.Transact(plan.AddStep("p", plan.Step{Title: "Lost", Note: strings.Repeat("note ", 1000)}, -1))
	if !errors.Is(err, plan.ErrDisk) || err.Error() != "“My plan.waymark” could not be written: its disk is full." {
		t.Errorf("got %v", err)
	}
	if after := content(t, f); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("holds %+v", after)
	}
	emptyDisk(t, f)
	addStep(t, f, "Next")
	wantOnDisk(t, f)
	wantState(t, f, plan.Saved, 0, "")
}

func TestWorkGoesOnWhileTheFolderIsGone(t *testing.T) {
	f, _ := watchedFile(t)
	folder := filepath.Dir(f.path)
	away := folder + " away"
	if err := os.Rename(folder, away); err != nil {
		t.Fatal(err)
	}
	addStep(t, f, "Second")
	wantState(t, f, plan.NotSaved, 1, "“My plan.waymark” is not there. It may have been moved, renamed or deleted, or its drive is not connected. Your changes are kept while Waymark runs.")
	if s := f.State(); !errors.Is(s.Err, plan.ErrMissing) {
		t.Errorf("the cause is %v", s.Err)
	}
	if err := os.Rename(away, folder); err != nil {
		t.Fatal(err)
	}
	addStep(t, f, "Third")
	wantState(t, f, plan.Saved, 0, "")
	wantOnDisk(t, f)
	if _, err := Open(f.path, noon); !errors.Is(err, plan.ErrLocked) {
		t.Errorf("the file is not locked again: %v", err)
	}
}

// TestUnsavedChangesOutliveACrash in the person's own folder.
func TestUnsavedChangesOutliveACrash(t *testing.T) {
	path := startedPlan(t)
	c := &clock{at: noon()}
	s := c.settings()
	s.fallback = filepath.Join(t.TempDir(), "Backups")
	f, err := s.open(path)
	if err != nil {
		t.Fatal(err)
	}
	f.Watch(func(plan.SaveState) {})
	folder := filepath.Dir(path)
	os.Rename(folder, folder+" away")
	addStep(t, f, "Second")
	f.lookAfter()
	c.pass(backUpUnsavedEvery)
	f.lookAfter()
	f.backups.running.Wait()
	if exists(folder) {
		t.Error("the folder that is gone was made anew")
	}
	all, err := Keeper{Now: c.now, Fallback: s.fallback}.Backups(path)
	if err != nil || len(all) == 0 || all[0].Steps != 1 || all[0].Problem != "" {
		t.Errorf("backups %+v, %v", all, err)
	}
	os.Rename(folder+" away", folder)
	f.Close()
}

// TestTheDiskIsTriedAgainByItself: nobody has to press or change anything.
func TestTheDiskIsTriedAgainByItself(t *testing.T) {
	path := startedPlan(t)
	f, err := settings{now: noon, known: released, every: time.Millisecond}.open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	told := make(chan plan.SaveState, 10_000)
	f.Watch(func(s plan.SaveState) { told <- s })
	folder := filepath.Dir(path)
	os.Rename(folder, folder+" away")
	addStep(t, f, "Second")
	os.Rename(folder+" away", folder)
	for was := (plan.SaveState{}); ; {
		s := <-told
		if was.Saving == plan.NotSaved && s.Saving == plan.Saved {
			break
		}
		was = s
	}
	wantOnDisk(t, f)
}

// TestAConnectionThatBrokeIsMadeAgain, as after a fault of the drive.
func TestAConnectionThatBrokeIsMadeAgain(t *testing.T) {
	f, _ := watchedFile(t)
	f.disk.conn.Close()
	addStep(t, f, "Second")
	wantState(t, f, plan.NotSaved, 1, "“My plan.waymark” could not be read or written. The disk may be full or disconnected. Your changes are kept while Waymark runs.")
	addStep(t, f, "Third")
	wantState(t, f, plan.Saved, 0, "")
	wantOnDisk(t, f)
}

// TestAnotherDatabaseProgramTookTheFile while Waymark could not reach it.
func TestAnotherDatabaseProgramTookTheFile(t *testing.T) {
	f, _ := watchedFile(t)
	f.disk.letGo()
	other := &File{settings: f.settings, path: f.path}
	if err := other.connect(0); err != nil {
		t.Fatal(err)
	}
	addStep(t, f, "Second")
	wantState(t, f, plan.NotSaved, 1, "“My plan.waymark” is in use by another program. Close it there and try again. Your changes are kept while Waymark runs.")
	other.abandon()
	f.lookAfter()
	wantOnDisk(t, f)
}

// TestAWriteThatCameThroughIsNotADifferentFile: the disk may have taken a change
// and failed to say so.
func TestAWriteThatCameThroughIsNotADifferentFile(t *testing.T) {
	f, _ := watchedFile(t)
	fillDisk(t, f)
	addStep(t, f, "Second")
	do(t, f, plan.DeleteStep("s"))
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	emptyDisk(t, f)
	if err := f.disk.run(); err != nil {
		t.Fatal(err)
	}
	f.disk.letGo()
	f.lookAfter()
	wantState(t, f, plan.Saved, 0, "")
	wantOnDisk(t, f)
}

func TestAFileThatSomebodyElseChangedMeanwhileIsNotOverwritten(t *testing.T) {
	f, _ := watchedFile(t)
	folder := filepath.Dir(f.path)
	away := folder + " away"
	os.Rename(folder, away)
	addStep(t, f, "Mine")

	there := filepath.Join(away, "My plan.waymark")
	os.Remove(notePath(there))
	other, err := Open(there, noon)
	if err != nil {
		t.Fatal(err)
	}
	do(t, other, plan.AddStep("p", plan.Step{Title: "Theirs"}, -1))
	other.Close()
	before, _ := os.ReadFile(there)
	os.Rename(away, folder)

	f.lookAfter()
	wantState(t, f, plan.NotSaved, 1, "“My plan.waymark” was changed elsewhere while Waymark could not reach it. Your changes are kept while Waymark runs.")
	if !errors.Is(f.State().Err, plan.ErrConflict) {
		t.Errorf("the cause is %v", f.State().Err)
	}
	err = f.Close()
	if all := backupsOf(t, keeper, f.path); len(all) == 0 || all[0].Latest.Label != "Add step “Mine”" {
		t.Errorf("should the program end now, there are only %+v", all)
	}
	if !errors.Is(err, plan.ErrUnsaved) || !strings.HasSuffix(err.Error(), " Save your changes elsewhere before you close.") {
		t.Errorf("closing says %v", err)
	}
	addStep(t, f, "Mine too")

	if err := f.SaveElsewhere(f.path); !errors.Is(err, plan.ErrExists) {
		t.Errorf("saving over the other file: %v", err)
	}
	mine := filepath.Join(folder, "mine", "Mine.waymark")
	if err := f.SaveElsewhere(mine); err != nil {
		t.Fatal(err)
	}
	wantState(t, f, plan.Saved, 0, "")
	addStep(t, f, "Mine as well")
	wantOnDisk(t, f)
	if f.Path() != mine {
		t.Errorf("goes on with %s", f.Path())
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if all := dumpOf(t, mine); strings.Count(all, "step [") != 4 || strings.Contains(all, "Theirs") {
		t.Errorf("my file holds %.300s", all)
	}
	if after, _ := os.ReadFile(filepath.Join(folder, "My plan.waymark")); string(after) != string(before) {
		t.Error("the other file was changed")
	}
}

func TestSavingElsewhereLetsTheOldFileGo(t *testing.T) {
	f, _ := watchedFile(t)
	old, before := f.path, content(t, f)
	if err := f.SaveElsewhere(filepath.Join(t.TempDir(), "Copy.waymark")); err != nil {
		t.Fatal(err)
	}
	addStep(t, f, "Second")
	if left := filesBeside(old); len(left) > 0 {
		t.Errorf("left beside it: %v", left)
	}
	again, err := Open(old, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if now := content(t, again); !reflect.DeepEqual(now, before) {
		t.Errorf("the old file holds %+v", now)
	}
}

// TestADeletedFileIsNotMadeAgainUnasked: it may have been moved on purpose.
func TestADeletedFileIsNotMadeAgainUnasked(t *testing.T) {
	f, _ := watchedFile(t)
	os.Remove(f.path)
	addStep(t, f, "Second")
	f.lookAfter()
	if s := f.State(); s.Saving != plan.NotSaved || exists(f.path) {
		t.Errorf("state %+v", s)
	}
	if err := f.SaveElsewhere(f.path); err != nil {
		t.Fatal(err)
	}
	wantOnDisk(t, f)
	wantState(t, f, plan.Saved, 0, "")
}
