package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
)

// TestPlanFileGoesOutAndComesBack keeps a real plan file by commands, carries
// it through JSON and tables, and goes back to a backup.
func TestPlanFileGoesOutAndComesBack(t *testing.T) {
	home := t.TempDir()
	t.Setenv("WAYMARK_HOME", home)
	in := func(name string) string { return filepath.Join(home, name) }
	ok := func(args ...string) string {
		t.Helper()
		status, out, errOut := waymark(t, args...)
		if status != 0 || errOut != "" {
			t.Fatalf("waymark %q: status %d, %s", args, status, errOut)
		}
		return out
	}
	ok("plan", "new", "--occupation", "29-2072", "--area", "99201", "--start", "2027-01-04")
	ok("plan", "step", "edit", "2", "--start", "2027-02-01", "--length", "9 months", "--note", "=1+1")
	ok("credential", "edit", "1", "--status", "held", "--issued", "2026-01-15")
	ok("credential", "activity", "add", "Webinar", "--date", "2026-05-01", "--count", "1=1.5")
	ok("money", "budget", "set", "Rent", "950")
	ok("star", "add", "27-2011")

	ok("plan", "export", "-o", in("whole.json"))
	ok("plan", "import", in("whole.json"), "--file", in("other.waymark"), "--yes")
	ok("plan", "export", "--file", in("other.waymark"), "-o", in("again.json"))
	whole, err := os.ReadFile(in("whole.json"))
	again, err2 := os.ReadFile(in("again.json"))
	if err != nil || err2 != nil || string(whole) != string(again) {
		t.Errorf("the plan file is another one after a journey: %v, %v", err, err2)
	}

	ok("plan", "export", "-o", in("tables"))
	steps, err := os.ReadFile(in("tables/steps.csv"))
	if err != nil || !strings.Contains(string(steps), ",'=1+1\r\n") {
		t.Errorf("a note that looks like a formula is not harmless: %v\n%s", err, steps)
	}
	ok("plan", "new", "Second", "--file", in("third.waymark"))
	ok("plan", "import", in("tables/steps.csv"), "--file", in("third.waymark"), "--yes")
	if out := ok("plan", "show", "--file", in("third.waymark")); !strings.Contains(out, "Length: 9 months\n  Comes after step: 1\n") || !strings.Contains(out, "Note: =1+1\n") {
		t.Errorf("steps from the table: %s", out)
	}

	ok("plan", "export", "-o", in("plan.ics"))
	f, err := os.Open(in("plan.ics"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	calendar, err := ics.ParseCalendar(f)
	if err != nil || len(calendar.Events()) != 3 { // start and end of the step, end of the credential
		t.Errorf("the calendar: %v, %v", calendar, err)
	}

	if status, _, errOut := waymark(t, "plan", "undo"); status != 2 || !strings.Contains(errOut, "waymark plan session") {
		t.Errorf("undo in a program of its own: status %d, %q", status, errOut)
	}
	ok("plan", "delete", "--yes")
	if out := ok("plan", "list"); !strings.Contains(out, "no plan yet") {
		t.Errorf("after deleting: %s", out)
	}
	if out := ok("plan", "backups"); !strings.Contains(out, "1. ") || !strings.Contains(out, "5 steps") {
		t.Errorf("backups = %s", out)
	}
	number := "1"
	for _, line := range strings.Split(ok("plan", "backups"), "\n") {
		if n, rest, found := strings.Cut(line, ". "); found && strings.Contains(rest, "1 plan, 5 steps") {
			number = n
			break
		}
	}
	ok("plan", "restore", number, "--yes")
	if out := ok("plan", "list"); !strings.Contains(out, "of 5 steps done") {
		t.Errorf("after restoring: %s", out)
	}
}
