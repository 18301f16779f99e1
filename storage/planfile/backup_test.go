package planfile

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"waymark/domain/plan"
)

// clock is a time that tests move.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

func (c *clock) settings() settings { return settings{now: c.now, known: released} }

// session opens a file, adds steps, and closes it.
func session(t *testing.T, s settings, path string, steps ...string) {
	t.Helper()
	f, err := s.open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range steps {
		do(t, f, plan.AddStep("p", plan.Step{Title: title}, -1))
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// startedPlan is a closed file with a plan p, without backups.
func startedPlan(t *testing.T) string {
	t.Helper()
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{ID: "p", Title: "Plan"}, nil))
	f.Close()
	if err := os.RemoveAll(settings{}.backupFolders(f.path)[0]); err != nil {
		t.Fatal(err)
	}
	return f.path
}

func backupsOf(t *testing.T, k Keeper, path string) []plan.Backup {
	t.Helper()
	all, err := k.Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestBackupsAreMadeOfWhatWasOpenedAndOfWhatWasClosed(t *testing.T) {
	path := startedPlan(t)
	c := &clock{at: noon()}
	k := Keeper{Now: c.now}
	session(t, c.settings(), path)
	if all := backupsOf(t, k, path); len(all) != 0 {
		t.Fatalf("looking made backups: %+v", all)
	}
	session(t, c.settings(), path, "One", "Two")
	c.pass(time.Minute)
	session(t, c.settings(), path, "Three")
	all := backupsOf(t, k, path)
	var held []int
	for _, b := range all {
		held = append(held, b.Steps)
		if b.Problem != "" || b.Kind != plan.Regular || b.Plans != 1 || b.Bytes < 4096 {
			t.Errorf("backup %+v", b)
		}
	}
	if !slices.Equal(held, []int{3, 2, 0}) {
		t.Fatalf("backups hold %v steps, want 3, then 2, then 0", held)
	}
	if b := all[0]; filepath.Base(b.Path) != "My plan 2027-03-31 140600.waymark" || filepath.Base(filepath.Dir(b.Path)) != "Backups of My plan" ||
		!b.Made.Equal(c.at) || b.Latest.Label != "Add step “Three”" || !b.Latest.At.Equal(c.at) {
		t.Errorf("the newest is %+v", b)
	}
	if got, want := dumpOf(t, all[0].Path), dumpOf(t, path); got != want {
		t.Errorf("the newest holds %s\nthe file %s", got, want)
	}
}

func TestALongSessionIsBackedUpEveryHalfHour(t *testing.T) {
	path := startedPlan(t)
	c := &clock{at: noon()}
	f, err := c.settings().open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var counts []int
	for range 3 {
		do(t, f, plan.AddStep("p", plan.Step{Title: "Step"}, -1))
		for range 2 { // the second half hour brings no change
			f.backups.running.Wait()
			counts = append(counts, len(backupsOf(t, Keeper{Now: c.now}, path)))
			c.pass(backUpEvery)
			f.lookAfter()
		}
	}
	if want := []int{1, 2, 2, 3, 3, 4}; !slices.Equal(counts, want) {
		t.Errorf("after each half hour there were %v backups, want %v", counts, want)
	}
}

func TestWhichBackupsAreKept(t *testing.T) {
	start := time.Date(2027, 12, 31, 18, 0, 0, 0, time.UTC)
	var copies []copied
	for day := range 800 { // three a day for more than two years
		for hour := range 3 {
			at := start.AddDate(0, 0, -day).Add(time.Duration(-hour) * time.Hour)
			copies = append(copies, copied{path: at.Format(stampLayout), made: at})
		}
	}
	keep := kept(copies)
	var left []string
	for _, c := range copies {
		if keep[c.path] {
			left = append(left, c.made.Format("01-02 15"))
		}
	}
	// The last five; seven days; four weeks (the 31st is a Friday); twelve months.
	want := []string{
		"12-31 18", "12-31 17", "12-31 16", "12-30 18", "12-30 17", "12-29 18", "12-28 18", "12-27 18", "12-26 18", "12-25 18",
		"12-19 18", "12-12 18",
		"11-30 18", "10-31 18", "09-30 18", "08-31 18", "07-31 18", "06-30 18", "05-31 18", "04-30 18", "03-31 18", "02-28 18", "01-31 18",
	}
	if !slices.Equal(left, want) {
		t.Errorf("kept %q\nwant %q", left, want)
	}
}

func TestOldBackupsAreThinnedOut(t *testing.T) {
	path := startedPlan(t)
	c := &clock{at: noon()}
	for n := range 9 {
		c.pass(time.Second)
		session(t, c.settings(), path, fmt.Sprint("Step ", n))
	}
	folder := settings{}.backupFolders(path)[0]
	others := []string{"My plan.waymark", "Other plan 2027-03-31 140501.waymark", "My plan before upgrade 2020-01-01 000000.waymark"}
	for _, name := range others {
		os.WriteFile(filepath.Join(folder, name), nil, 0o600)
	}
	half := filepath.Join(folder, "My plan 2027-03-31 140500.waymark.part")
	os.WriteFile(half, nil, 0o600)
	c.pass(time.Second)
	session(t, c.settings(), path, "Last")
	if n := len(backupsOf(t, Keeper{Now: c.now}, path)); n != keptLatest {
		t.Errorf("%d backups are kept, want %d", n, keptLatest)
	}
	for _, name := range others {
		if !exists(filepath.Join(folder, name)) {
			t.Errorf("%s was deleted", name)
		}
	}
	if exists(half) {
		t.Error("what a kill left half written is still there")
	}
}

func TestBackupsGoElsewhereWhereNoneCanLieBesideTheFile(t *testing.T) {
	path := startedPlan(t)
	c := &clock{at: noon()}
	s := c.settings()
	s.fallback = t.TempDir()
	if err := os.WriteFile(s.backupFolders(path)[0], []byte("not a folder"), 0o600); err != nil {
		t.Fatal(err)
	}
	session(t, s, path, "One")
	all, err := Keeper{Now: c.now, Fallback: s.fallback}.Backups(path)
	if err != nil || len(all) != 2 || !strings.HasPrefix(all[0].Path, s.fallback) {
		t.Errorf("backups %+v, %v", all, err)
	}
}

func TestABackupNeverFillsTheDisk(t *testing.T) {
	path := startedPlan(t)
	left := uint64(roomLeft)
	s := settings{now: noon, known: released, room: func(string) (uint64, bool) { return left, true }}
	f, err := s.open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	told := make(chan string, 10)
	f.Watch(func(s plan.SaveState) {
		if s.Backup != "" {
			told <- s.Backup
		}
	})
	do(t, f, plan.AddStep("p", plan.Step{Title: "One"}, -1))
	f.backups.running.Wait()
	if exists(s.backupFolders(path)[0]) {
		t.Fatal("a backup was made nevertheless")
	}
	if got := <-told; got != "No backup of “My plan.waymark” was made: there is too little room on the disk." {
		t.Errorf("told %q", got)
	}
	left = 1 << 40
	f.Close()
	if all := backupsOf(t, Keeper{Now: noon}, path); len(all) != 1 || all[0].Steps != 1 {
		t.Errorf("with room again: %+v", all)
	}
}

// TestACopyThatIsNotWhatItShouldBeGetsNoName: it was read back and differs, or
// cannot be read back at all.
func TestACopyThatIsNotWhatItShouldBeGetsNoName(t *testing.T) {
	f := newFile(t)
	do(t, f, plan.AddPlan(plan.Plan{Title: "Plan"}, nil))
	whole, err := image(f.conn)
	if err != nil {
		t.Fatal(err)
	}
	want, err := f.holds()
	if err != nil {
		t.Fatal(err)
	}
	more := want
	more.steps++
	target := filepath.Join(t.TempDir(), "Copy.waymark")
	for name, try := range map[string]func() error{
		"differs": func() error { return writeCopy(whole, more, len(released), target) },
		"cut off": func() error { return writeCopy(whole[:len(whole)-4096], want, len(released), target) },
	} {
		if err := try(); err == nil || exists(target) || len(filesBeside(target)) > 0 {
			t.Errorf("%s: %v, left %v", name, err, filesBeside(target))
		}
	}
	if err := writeCopy(whole, want, len(released), target); err != nil {
		t.Error(err)
	}
}

func TestABackupThatCannotBeReadSaysSo(t *testing.T) {
	path := startedPlan(t)
	session(t, settings{now: noon, known: released}, path, "One", "Two")
	all := backupsOf(t, Keeper{Now: noon}, path)
	if err := os.Truncate(all[0].Path, all[0].Bytes-4096); err != nil {
		t.Fatal(err)
	}
	again := backupsOf(t, Keeper{Now: noon}, path)
	if len(again) != len(all) || !strings.Contains(again[0].Problem, "is damaged and cannot be read") || again[1].Problem != "" {
		t.Errorf("listed as %+v", again)
	}
}
