package planfile

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

var keeper = Keeper{Now: noon}

// backedUp is a closed file of two steps with backups of two and of no steps.
func backedUp(t *testing.T) (path string, backups []plan.Backup) {
	t.Helper()
	path = startedPlan(t)
	session(t, settings{now: noon, known: released}, path, "One", "Two")
	return path, backupsOf(t, keeper, path)
}

func TestRestorePutsABackupInPlaceAndKeepsWhatWasThere(t *testing.T) {
	path, backups := backedUp(t)
	before := dumpOf(t, path)
	want := dumpOf(t, backups[1].Path)
	aside, err := keeper.Restore(path, backups[1])
	if err != nil {
		t.Fatal(err)
	}
	if now := dumpOf(t, path); now != want || now == before {
		t.Errorf("the file holds %s", now)
	}
	if filepath.Base(aside) != "My plan before restore 2027-03-31 140500.waymark" || dumpOf(t, aside) != before {
		t.Errorf("what was there is not in %s", aside)
	}
	all := backupsOf(t, keeper, path)
	kept := slices.IndexFunc(all, func(b plan.Backup) bool { return b.Kind == plan.BeforeRestore })
	if kept < 0 || all[kept].Path != aside || all[kept].Steps != 2 {
		t.Fatalf("listed are %+v", all)
	}
	if _, err := keeper.Restore(path, all[kept]); err != nil {
		t.Fatal(err)
	}
	if now := dumpOf(t, path); now != before {
		t.Errorf("after taking the restore back the file holds %s", now)
	}
}

// TestFromADamagedFileToARestoredOne goes the way of a person whose file does
// not open.
func TestFromADamagedFileToARestoredOne(t *testing.T) {
	for name, harm := range map[string]func(path string) error{
		"a page lost": func(path string) error { return os.Truncate(path, 8192) },
		"emptied":     func(path string) error { return os.Truncate(path, 0) },
		"overwritten": func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("junk", 3000)), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			path, backups := backedUp(t)
			want := dumpOf(t, backups[0].Path)
			if err := harm(path); err != nil {
				t.Fatal(err)
			}
			damaged, _ := os.ReadFile(path)
			if _, err := keeper.Open(path); !errors.Is(err, plan.ErrDamaged) && !errors.Is(err, plan.ErrNotAPlan) {
				t.Fatalf("opening says %v", err)
			}
			aside, err := keeper.Restore(path, backups[0])
			if err != nil {
				t.Fatal(err)
			}
			if now := dumpOf(t, path); now != want {
				t.Errorf("the file holds %s", now)
			}
			if kept, _ := os.ReadFile(aside); string(kept) != string(damaged) || filepath.Base(aside) != "My plan damaged 2027-03-31 140500.waymark" {
				t.Errorf("the damaged file is not in %s", aside)
			}
			for _, b := range backupsOf(t, keeper, path) {
				if b.Path == aside && (b.Kind != plan.SetAsideFile || b.Problem == "") {
					t.Errorf("the damaged file is listed as %+v", b)
				}
			}
		})
	}
}

// TestAFileThatWasLeftOpenElsewhereIsRestored: nothing is taken from the other
// computer, because the file is kept.
func TestAFileThatWasLeftOpenElsewhereIsRestored(t *testing.T) {
	path, backups := backedUp(t)
	leave(t, path, note{ID: "theirs", Host: "ANNA-PC", Seen: noon()})
	if _, err := keeper.Restore(path, backups[0]); err != nil {
		t.Fatal(err)
	}
}

func TestALostFileIsRestored(t *testing.T) {
	path, backups := backedUp(t)
	want := dumpOf(t, path)
	os.Remove(path)
	if aside, err := keeper.Restore(path, backups[0]); err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	if now := dumpOf(t, path); now != want {
		t.Errorf("the file holds %s", now)
	}
}

func TestABackupOfAnEarlierVersionIsRestoredAndUpgraded(t *testing.T) {
	path, _ := backedUp(t)
	old := plan.Backup{Path: fixtureCopy(t, 1)}
	if _, err := keeper.Restore(path, old); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if now := content(t, f); len(now) != 1 || len(now[0].Steps) != 3 {
		t.Errorf("the file holds %+v", now)
	}
}

func TestRestoreThatIsRefusedChangesNothing(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(t *testing.T, path, backup string)
		want error
		says string
	}{
		{"backup damaged", func(t *testing.T, _, backup string) { os.Truncate(backup, 8192) }, plan.ErrDamaged, "“My plan 2027-03-31 140500 2.waymark” is damaged"},
		{"backup gone", func(t *testing.T, _, backup string) { os.Remove(backup) }, plan.ErrMissing, "is not there"},
		{"not a plan", func(t *testing.T, _, backup string) { os.WriteFile(backup, []byte("hello"), 0o600) }, plan.ErrNotAPlan, "is not a Waymark plan"},
		{"file open", func(t *testing.T, path, _ string) { startChild(t, "edit", path) }, plan.ErrLocked, "is open in another Waymark window"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, backups := backedUp(t)
			c.harm(t, path, backups[0].Path)
			besides := func() []string {
				return slices.DeleteFunc(filesBeside(path), func(name string) bool { return strings.HasSuffix(name, "-journal") })
			}
			before := besides()
			aside, err := keeper.Restore(path, backups[0])
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) || aside != "" {
				t.Errorf("%q, %v", aside, err)
			}
			if after := besides(); !slices.Equal(after, before) {
				t.Errorf("left beside it: %v, before %v", after, before)
			}
		})
	}
}

// TestKilledWhileRestoring kills a process that restores: the file is there, as
// it was or restored, and what was replaced is kept.
func TestKilledWhileRestoring(t *testing.T) {
	path, backups := backedUp(t)
	oldest, err := os.ReadFile(backups[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(oldestOf(path), oldest, 0o600); err != nil {
		t.Fatal(err)
	}
	restored := dumpOf(t, backups[1].Path)
	random := rand.New(rand.NewPCG(5, 6))
	for round := range 15 {
		title := fmt.Sprint("Round ", round)
		session(t, settings{now: noon, known: released}, path, title)
		mine := dumpOf(t, path)
		cmd, lines := startChild(t, "restore", path)
		time.AfterFunc(time.Duration(random.IntN(30_000))*time.Microsecond, func() { cmd.Process.Kill() })
		for lines.Scan() {
			t.Error(lines.Text())
		}
		cmd.Wait()
		now := dumpOf(t, path)
		if now != mine && now != restored {
			t.Fatalf("the file holds %s", now)
		}
		kept := now == mine
		for _, b := range backupsOf(t, keeper, path) {
			if b.Kind == plan.BeforeRestore && b.Problem == "" && b.Latest.Label == "Add step “"+title+"”" {
				kept = true
			}
		}
		if !kept {
			t.Fatalf("what was replaced in round %d is lost", round)
		}
	}
}

// oldestOf is a backup that is not thinned out.
func oldestOf(path string) string { return path + " oldest" }

// restoreForEver restores the same backup again and again.
func restoreForEver(path string) {
	fmt.Println("open")
	var err error
	for err == nil {
		_, err = keeper.Restore(path, plan.Backup{Path: oldestOf(path)})
	}
	fmt.Println("failed:", err)
}
