package planfile

import (
	"encoding/json"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

// noLocks is SQLite's way to a disk on which locks do nothing, as in some
// network folders.
func noLocks() settings {
	s := settings{now: noon, known: released, vfs: "unix-none"}
	if runtime.GOOS == "windows" {
		s.vfs = "win32-none"
	}
	return s
}

func TestTwoProcessesOnOneFile(t *testing.T) {
	for name, s := range map[string]settings{"locks": {now: noon, known: released}, "no locks": noLocks()} {
		t.Run(name, func(t *testing.T) {
			f := newFile(t)
			do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
			f.Close()
			t.Setenv(childVFS, s.vfs)
			cmd, _ := startChild(t, "edit", f.path)

			_, err := s.open(f.path)
			want := "“My plan.waymark” is open in another Waymark window on this computer since 14:05. Close it there and try again."
			if !errors.Is(err, plan.ErrLocked) || errors.Is(err, plan.ErrLeftOpen) || err.Error() != want {
				t.Errorf("while it is open: %v", err)
			}
			cmd.Process.Kill()
			cmd.Wait()
			again, err := s.open(f.path)
			if err != nil {
				t.Fatalf("after a crash: %v", err)
			}
			again.Close()
		})
	}
}

// leave puts a note beside a file.
func leave(t *testing.T, path string, n note) {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(notePath(path), text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTheNoteNamesTheOtherComputer(t *testing.T) {
	f := newFile(t)
	leave(t, f.path, note{ID: "x", Host: "ANNA-PC", PID: 7, Since: noon().Add(-29*time.Hour + 10*time.Minute)})
	_, err := Open(f.path, noon)
	want := "“My plan.waymark” is open on the computer ANNA-PC since Mar 30, 09:15. Close it there and try again."
	if !errors.Is(err, plan.ErrLocked) || errors.Is(err, plan.ErrLeftOpen) || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

// TestANoteWithoutALock judges what a crash, or a folder without locks, leaves.
func TestANoteWithoutALock(t *testing.T) {
	here, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	gone := 1 << 30
	for _, c := range []struct {
		name   string
		note   note
		says   string // "" when the file opens
		anyway bool   // whether a person may open it nevertheless
	}{
		{"this computer, process ended", note{Host: here, PID: gone, Seen: noon()}, "", false},
		{"this computer, number of a process used again", note{Host: here, PID: os.Getppid(), Seen: noon().Add(-time.Hour)}, "", false},
		{"this computer, own number used again", note{Host: here, PID: os.Getpid(), Seen: noon()}, "", false},
		{"this computer, alive", note{Host: here, PID: os.Getppid(), Seen: noon().Add(-time.Minute)},
			"is open in another Waymark window on this computer since 13:05. Close it there and try again.", false},
		{"another computer, alive", note{Host: "ANNA-PC", Seen: noon().Add(-time.Minute)},
			"was opened on the computer ANNA-PC at 13:05 and has not been closed there. It is still in use there.", true},
		{"another computer whose clock is ahead", note{Host: "ANNA-PC", Seen: noon().Add(2 * time.Minute)}, "It is still in use there.", true},
		{"another computer, long ago", note{Host: "ANNA-PC", Seen: noon().Add(-24 * time.Hour)},
			"It was last in use there on Mar 30, 14:05. If Waymark is not running there any more, you can open it anyway.", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFile(t)
			f.Close()
			c.note.ID, c.note.Since = "theirs", noon().Add(-time.Hour)
			leave(t, f.path, c.note)
			k := Keeper{Now: noon}
			again, err := k.Open(f.path)
			if err == nil {
				again.Close()
			}
			if c.says == "" && err != nil || c.says != "" && (!errors.Is(err, plan.ErrLocked) || !strings.Contains(err.Error(), c.says)) {
				t.Fatalf("got %v", err)
			}
			if errors.Is(err, plan.ErrLeftOpen) != c.anyway {
				t.Errorf("may be opened anyway: %t, want %t", !c.anyway, c.anyway)
			}
			if !c.anyway {
				return
			}
			again, err = k.OpenAnyway(f.path)
			if err != nil {
				t.Fatal(err)
			}
			if n, _ := readNote(notePath(f.path)); n.Host != here {
				t.Errorf("the note names %s", n.Host)
			}
			again.Close()
			if exists(notePath(f.path)) {
				t.Error("closing left the note")
			}
		})
	}
}

// TestWhoWasTakenOverWritesNoMore: on a folder without locks, nobody may write
// into a file that somebody else has opened since.
func TestWhoWasTakenOverWritesNoMore(t *testing.T) {
	made := newFile(t)
	do(t, made, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
	made.Close()
	mine, err := noLocks().open(made.path)
	if err != nil {
		t.Fatal(err)
	}
	defer mine.Close()
	mine.Watch(func(plan.SaveState) {})
	leave(t, made.path, note{ID: "theirs", Host: "ANNA-PC", Seen: noon()})
	s := noLocks()
	s.anyway = true
	theirs, err := s.open(made.path)
	if err != nil {
		t.Fatal(err)
	}
	do(t, theirs, plan.AddStep("p", plan.Step{Title: "Theirs"}, -1))

	do(t, mine, plan.AddStep("p", plan.Step{Title: "Mine"}, -1))
	if s := mine.State(); s.Saving != plan.NotSaved || !errors.Is(s.Err, plan.ErrLocked) {
		t.Errorf("while somebody else has the file: %+v", s)
	}
	mine.renewNote()
	if n, _ := readNote(notePath(made.path)); n.ID != theirs.note.note.ID {
		t.Error("the note of the other was overwritten")
	}
	want, err := dump(theirs.conn)
	if err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	mine.lookAfter()
	if s := mine.State(); !errors.Is(s.Err, plan.ErrConflict) {
		t.Errorf("after somebody else changed the file: %+v", s)
	}
	if now := dumpOf(t, made.path); now != want {
		t.Errorf("the file holds %s\nwant %s", now, want)
	}
	if err := mine.SaveElsewhere(made.path + " mine" + Extension); err != nil {
		t.Fatal(err)
	}
}

func TestTheNoteIsRenewed(t *testing.T) {
	c := &clock{at: noon()}
	f, err := c.settings().open(startedPlan(t))
	if err != nil {
		t.Fatal(err)
	}
	c.pass(time.Hour)
	f.renewNote()
	n, err := readNote(notePath(f.path))
	if err != nil || !n.Seen.Equal(c.now()) || !n.Since.Equal(noon()) {
		t.Errorf("the note is %+v, %v", n, err)
	}
	f.Close()
	f.renewNote()
	if exists(notePath(f.path)) {
		t.Error("a closed file has a note again")
	}
}
