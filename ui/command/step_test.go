package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"waymark/domain/plan"
)

// started is a world with a plan of three steps in the default file.
func started(t *testing.T) *world {
	t.Helper()
	w := &world{}
	w.ok(t, "plan", "new", "My", "way", "--start", "2027-01-01")
	for _, title := range []string{"College", "Exam", "Apply"} {
		w.ok(t, "plan", "step", "add", title)
	}
	return w
}

// line runs a command line with quotes in it.
func (w *world) line(t *testing.T, line string) (status int, out, errOut string) {
	t.Helper()
	args, err := split(line)
	if err != nil {
		t.Fatal(err)
	}
	return w.run(t, args...)
}

// steps reads the steps of the only plan.
func (w *world) steps(t *testing.T) []plan.Step {
	t.Helper()
	p, err := pick(w.files["default.waymark"], 0)
	if err != nil {
		t.Fatal(err)
	}
	return p.Steps
}

func TestStepsFromStartToEnd(t *testing.T) {
	w := started(t)
	college := string(w.steps(t)[0].ID)
	for _, tt := range []struct{ line, says string }{
		{`plan step edit 1 --kind education --start 2027-02-01 --length "9 months" --hours 12.5 --provider "Valley College"`, "Saved: Change kind, start date, length, hours a week, provider of step “College”."},
		{`plan step edit ` + college + ` --link "Course https://example.org" --link https://example.com --remind "14 days before: Register" --proof "Letter | a.pdf"`,
			"Saved: Change files, links, reminders of step “College”."},
		{`plan step edit ` + college[:8] + ` --note "two words"`, "Saved: Change note of step “College”."},
		{`plan step cost 1 1,250.50 --kind tuition --for "two terms" --paid 2027-02-03`, "Saved: Change cost of step “College”."},
		{`plan step cost 1 unknown --kind books`, "Saved: Change cost of step “College”."},
		{`plan step fund 1 500 --kind grant --from State --year 2027`, "Saved: Change funding of step “College”."},
		{`plan step after 2 1`, "Saved: Change earlier steps of step “Exam”."},
		{`plan step edit 2 --start 2027-11-15 --due 2027-11-15`, "Saved: Change start date, due date of step “Exam”."},
		{`plan step move 1 --start 2027-03-01`, "Saved: Change dates of step “College”.\n“College” moves 28 days later, to Mar 1, 2027; 1 step after it moves too: “Exam” to Dec 15, 2027."},
		{`plan step state 1 in_progress --on 2027-03-02`, "Saved: Start “College”."},
		{`plan step state 3 blocked --reason "no car"`, "Saved: Mark “Apply” as blocked."},
		{`plan step move 3 --to 1`, "Saved: Move step “Apply”."},
		{`plan step move 1 --to 1`, "Nothing was changed: it is so already."},
		{`plan step delete 1 --yes`, "Saved: Delete step “Apply”."},
		{`plan edit --title "Other way" --target 2029-01-01`, "Saved: Change title, target date of plan “My way”."},
	} {
		status, out, errOut := w.line(t, tt.line)
		if status != 0 || out != tt.says+"\n" {
			t.Errorf("%s:\nstatus %d, %q%s, want %q", tt.line, status, out, errOut, tt.says)
		}
	}
	out := w.ok(t, "plan", "show")
	for _, want := range []string{
		"Plan 1: Other way\n  Start: Jan 1, 2027\n  Wanted end: Jan 1, 2029\n",
		"Step 1: College\n  Kind: School or college\n  State: In progress\n  Start: Mar 1, 2027\n  Length: 9 months\n  Begun: Mar 2, 2027\n  Hours a week: 12.5\n  Provider: Valley College\n" +
			"  Cost: $1,250.50\n  Cost line 1: $1,250.50, Tuition (two terms), paid Feb 3, 2027\n  Cost line 2: amount not known, Books and materials\n  Funding line 1: $500, Grant (State), in 2027\n" +
			"  Link: Course https://example.org\n  Link: https://example.com\n  Proof: Letter | a.pdf\n  Reminder: 14 days before: Register\n  Note: two words\n",
		"Step 2: Exam\n", "  Comes after step: 1\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	v := decode(t, w.ok(t, "plan", "show", "--json"))
	for _, tt := range []struct {
		want any
		path []any
	}{
		{college, []any{"plans", 0, "steps", 1, "after", 0}}, {12.5, []any{"plans", 0, "steps", 0, "hours_week"}}, {"9 months", []any{"plans", 0, "steps", 0, "length"}},
		{"not_entered", []any{"plans", 0, "steps", 0, "costs", 1, "amount", "status"}}, {2027.0, []any{"plans", 0, "steps", 0, "funding", 0, "year"}},
	} {
		if got := at(t, v, tt.path...); got != tt.want {
			t.Errorf("%v = %v, want %v", tt.path, got, tt.want)
		}
	}
	for _, line := range []string{`plan step edit 1 --start "" --length "" --link ""`, `plan step cost 1 --line 1 --delete`, `plan step cost 1 --line 1 80`, `plan step fund 1 --line 1 --delete`} {
		if status, _, errOut := w.line(t, line); status != 0 {
			t.Errorf("%s: %s", line, errOut)
		}
	}
	if s := w.steps(t)[0]; !s.Start.IsZero() || !s.Length.IsZero() || s.Links != nil || len(s.Costs) != 1 || s.Costs[0].Kind != plan.Books || s.Costs[0].Amount != 80_00 || s.Funding != nil {
		t.Errorf("step = %+v", s)
	}
}

func TestStepsRefuse(t *testing.T) {
	w := started(t)
	w.ok(t, "plan", "step", "after", "2", "1")
	before := w.ok(t, "plan", "show", "--json")
	for _, tt := range []struct {
		line   string
		status int
		says   string
	}{
		{"plan step after 1 2", 2, "“College” comes after “Exam”, which comes after “College”"},
		{"plan step after 1 9", 2, "has no step 9"},
		{"plan step edit 1", 2, "Say what to change"},
		{"plan step edit 1 --hours many", 2, `"many" is not a number`},
		{"plan step edit 1 --remind tomorrow", 2, `"tomorrow" is not a reminder`},
		{"plan step edit 1 --link example", 2, "begins with https://"},
		{"plan step edit nowhere --note a", 2, `no step "nowhere"`}, // one letter may begin an id
		{"plan step move 1", 2, "Say where it goes"},
		{"plan step move 1 --to 2 --start 2027-01-01", 2, "only one of --to"},
		{"plan step state 1 lost", 2, `A state cannot be "lost"; say one of planned, in_progress, blocked, done, skipped.`},
		{"plan step state 1 done --reason because", 2, "Only a step that is blocked"},
		{"plan step cost 1", 2, "Say the amount"},
		{"plan step cost 1 -- -5", 2, "cannot be below zero"},
		{"plan step cost 1 5 --line 1", 2, "has 0 such lines"},
		{"plan step cost 1 --delete", 2, "Say which line"},
		{"plan step fund 1 5 --year soon", 2, `--year takes a whole number, not "soon"`},
		{"plan step delete 1", 3, "Nothing was changed. Nobody can be asked here"},
		{"plan delete", 3, "Nothing was changed."},
	} {
		status, out, errOut := w.line(t, tt.line)
		if status != tt.status || out != "" || !strings.Contains(errOut, tt.says) || strings.Count(errOut, "\n") != 1 {
			t.Errorf("%s: status %d, %q, %q, want %d and %q", tt.line, status, out, errOut, tt.status, tt.says)
		}
	}
	if after := w.ok(t, "plan", "show", "--json"); after != before {
		t.Errorf("a refused command changed the plan:\n%s", after)
	}
}

func TestDeletingAsks(t *testing.T) {
	w := started(t)
	for n, answer := range []string{"no\n", "", "yes\n"} {
		w.terminal = strings.NewReader(answer)
		got, out, errOut := w.run(t, "plan", "step", "delete", "3")
		if want := []int{3, 3, 0}[n]; got != want || !strings.HasPrefix(out, "Delete the step “Apply”? (yes or no) ") {
			t.Errorf("answer %q: status %d, %q, %q", answer, got, out, errOut)
		}
	}
	if got := w.steps(t); len(got) != 2 {
		t.Errorf("%d steps are left, want 2", len(got))
	}
}

func TestNextAndTimeline(t *testing.T) {
	w := started(t) // today is Mar 3, 2027
	for _, line := range []string{
		"plan step edit 1 --start 2027-02-01 --due 2027-03-01", `plan step edit 2 --due 2027-03-05 --remind "2027-03-02 Bring a pen"`, "plan step after 3 2", "plan step edit 3 --length \"2 weeks\"",
	} {
		if status, _, errOut := w.line(t, line); status != 0 {
			t.Fatal(errOut)
		}
	}
	if got, want := w.ok(t, "plan", "next"), "Today is Mar 3, 2027\n\nOverdue\n  Step 1, College: due Mar 1, 2027, 2 days ago\n\nThis week\n  Step 2, Exam: due Mar 5, 2027, in 2 days\n"+
		"  Step 3, Apply: begins Mar 6, 2027, in 3 days\n\nDo these first, others wait for them\n  Step 2, Exam: Apply\n\nWaiting\n  Step 3, Apply: Exam\n\nReminders\n  Bring a pen\n"; got != want {
		t.Errorf("next = %s, want %s", got, want)
	}
	v := decode(t, w.ok(t, "plan", "next", "--json"))
	if at(t, v, "overdue", 0, "days") != -2.0 || at(t, v, "waiting", 0, "steps", 0) != "Exam" || at(t, v, "notices", 0, "text") != "Bring a pen" {
		t.Errorf("next = %v", v)
	}
	if got, want := w.ok(t, "plan", "timeline"), "Timeline of My way\n  Step 1, College: Feb 1, 2027 to Mar 1, 2027, 19 days to spare\n  Step 2, Exam: Mar 5, 2027\n"+
		"  Step 3, Apply: Mar 6, 2027 to Mar 20, 2027, computed\n\nThe last step ends on Mar 20, 2027.\nSteps that decide the end: 2, 3\n"; got != want {
		t.Errorf("timeline = %s, want %s", got, want)
	}
	v = decode(t, w.ok(t, "plan", "timeline", "--json"))
	if at(t, v, "end") != "2027-03-20" || at(t, v, "steps", 2, "computed") != true || at(t, v, "steps", 0, "days_to_spare") != 19.0 {
		t.Errorf("timeline = %v", v)
	}
	// a what-if copy is not counted twice
	w.ok(t, "plan", "copy", "Part", "time")
	if out := w.ok(t, "plan", "next"); strings.Count(out, "College") != 1 {
		t.Errorf("next = %s", out)
	}
}

// As in the window, a skipped step is not one of those to be done.
func TestSkippedStepsAreNotCounted(t *testing.T) {
	w := started(t)
	w.ok(t, "plan", "step", "state", "1", "done")
	w.ok(t, "plan", "step", "state", "2", "skipped")
	const want = "1 of 2 steps done, 1 skipped"
	for _, command := range []string{"list", "show"} {
		if out := w.ok(t, "plan", command); !strings.Contains(out, want) {
			t.Errorf("plan %s does not say %q:\n%s", command, want, out)
		}
	}
}

func TestSession(t *testing.T) {
	w := started(t)
	w.input = strings.NewReader("# a remark\n\nplan step add \"Extra step\"\nwaymark plan undo\nplan redo\nplan undo\nplan list\n")
	out := w.ok(t, "plan", "session")
	if want := "Saved: Add step “Extra step”.\nTaken back: Add step “Extra step”.\nBrought back: Add step “Extra step”.\nTaken back: Add step “Extra step”.\n1. My way: 0 of 3 steps done\n"; out != want {
		t.Errorf("session prints %q, want %q", out, want)
	}
	w.input = strings.NewReader("plan step state 1 done\nplan step state 9 done\nplan step state 2 done\n")
	status, _, errOut := w.run(t, "plan", "session")
	if status != 2 || !strings.Contains(errOut, "has no step 9") || w.steps(t)[0].State != plan.Done || w.steps(t)[1].State != plan.Planned {
		t.Errorf("a script with a mistake: status %d, %q, %v", status, errOut, w.steps(t))
	}
	// somebody at a keyboard goes on after a mistake, and is asked
	w.input = strings.NewReader("plan dance\nplan step delete 3\nyes\nplan restore 1\nplan say \"so\nend\nplan step state 2 done\n")
	w.terminal = w.input
	w.backups = []plan.Backup{{Path: "b"}}
	out = w.ok(t, "plan", "session")
	for _, want := range []string{`There is no command "waymark plan dance"`, "Delete the step “Apply”? (yes or no) Saved: Delete step “Apply”.", "Leave the session first", "A quote is not closed"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if len(w.steps(t)) != 2 || w.steps(t)[1].State != plan.Planned {
		t.Errorf("steps = %v", w.steps(t))
	}
}

func TestBackupsAreListedAndRestored(t *testing.T) {
	w := started(t)
	w.backups = []plan.Backup{
		{Path: "b1", Made: time.Date(2027, 3, 2, 14, 5, 0, 0, time.Local), Plans: 1, Steps: 3, Latest: plan.Event{Label: "Add step “Apply”"}},
		{Path: "b2", Kind: plan.SetAsideFile, Made: time.Date(2027, 3, 1, 9, 0, 0, 0, time.Local), Problem: "It is damaged."},
	}
	want := "1. Mar 2, 2027 14:05, Backup: 1 plan, 3 steps, 0 credentials; last change: Add step “Apply”\n2. Mar 1, 2027 09:00, Set aside: cannot be restored. It is damaged.\n"
	if got := w.ok(t, "plan", "backups"); got != want {
		t.Errorf("backups = %q, want %q", got, want)
	}
	for line, says := range map[string]string{"plan restore 2 --yes": "cannot be restored", "plan restore 3 --yes": "no backup 3", "plan restore x --yes": "no backup x"} {
		if status, _, errOut := w.line(t, line); status != 2 || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d, %q", line, status, errOut)
		}
	}
	if status, _, _ := w.line(t, "plan restore 1"); status != 3 || w.restored != nil {
		t.Errorf("restored %v without a yes, status %d", w.restored, status)
	}
	if got := w.ok(t, "plan", "restore", "1", "--yes"); fmt.Sprint(w.restored) != "[b1]" || !strings.Contains(got, "default.waymark before") {
		t.Errorf("restored %v: %s", w.restored, got)
	}
	w.openErr = &plan.Error{Kind: plan.ErrLocked, Sentence: "Left open.", Cause: plan.ErrLeftOpen}
	if status, _, _ := w.line(t, "plan show"); status != 1 {
		t.Errorf("a locked file gives status %d", status)
	}
	w.ok(t, "plan", "unlock", "--yes")
	if w.ok(t, "plan", "show"); fmt.Sprint(w.anyway) != "[default.waymark]" {
		t.Errorf("opened anyway: %v", w.anyway)
	}
}

func TestExports(t *testing.T) {
	w := started(t)
	w.ok(t, "plan", "step", "edit", "1", "--due", "2027-06-01")
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	read := func(name string) string {
		t.Helper()
		data, err := os.ReadFile(in(name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	w.ok(t, "plan", "export", "-o", in("p.json"))
	if !strings.Contains(read("p.json"), `"format": "waymark-plan"`) {
		t.Error("the JSON is none")
	}
	w.ok(t, "plan", "export", "-o", in("p.ics"))
	if got := read("p.ics"); got != "calendar My way with 1 events" {
		t.Errorf("calendar = %q", got)
	}
	w.ok(t, "plan", "export", "-o", in("s.csv"))
	w.ok(t, "plan", "export", "-o", in("t.csv"), "--table", "timeline")
	if s, timeline := read("s.csv"), read("t.csv"); !strings.Contains(s, "\r\nMy way,1,College,Other,Planned,,,2027-06-01,") || !strings.Contains(timeline, "Days to spare") {
		t.Errorf("tables = %q, %q", s, timeline)
	}
	v := decode(t, w.ok(t, "plan", "export", "-o", in("all"), "--json"))
	if got := len(at(t, v, "wrote").([]any)); got != 12 || !strings.Contains(read("all/history.csv"), "Add step “Exam”") {
		t.Errorf("%d tables", got)
	}
	for line, says := range map[string]string{
		"plan export": "Say which file", "plan export -o " + in("p.json"): "is there already", "plan export -o " + in("all"): "is there already",
		"plan export -o " + in("p.doc"): "ends in .json, .csv or .ics", "plan export -o " + in("x.csv") + " --table wishes": `no table "wishes"`,
		"plan export -o " + in("none/x.json"): "There is no folder",
	} {
		if status, out, errOut := w.line(t, line); status != 2 || out != "" || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d, %q, %q", line, status, out, errOut)
		}
	}
	// back into another file
	out := w.ok(t, "plan", "import", in("p.json"), "--file", "new.waymark", "--yes")
	if !strings.HasSuffix(out, "Saved: Import 1 plan and 0 credentials.\n") || !strings.Contains(w.ok(t, "plan", "show", "--file", "new.waymark"), "Step 3: Apply") {
		t.Errorf("import prints %s", out)
	}
}

func TestImportOfATable(t *testing.T) {
	w := started(t)
	file := filepath.Join(t.TempDir(), "mine.csv")
	if err := os.WriteFile(file, []byte("Task,Deadline,Shoe\nRead,2027-05-01,41\nMock,soon,41\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := w.ok(t, "plan", "show")
	preview := w.ok(t, "plan", "import", file, "--preview")
	want := "mine.csv: Steps of a plan, 2 rows, 1 of them good.\n  Column “Task” is read as Title.\n  Column “Deadline” is read as Due.\n  Column “Shoe” is left out.\n" +
		"  Row 2: Read\n  Row 3: Mock\n  mine.csv, row 3, column “Deadline”: \"soon\" is not a date. Write it as year, month and day, for example 2027-03-31.\n"
	if preview != want {
		t.Errorf("preview = %s, want %s", preview, want)
	}
	v := decode(t, w.ok(t, "plan", "import", file, "--preview", "--json"))
	if at(t, v, "good_rows") != 1.0 || at(t, v, "rows", 1, "row") != 3.0 || at(t, v, "columns", 2, "means") != "" {
		t.Errorf("preview = %v", v)
	}
	status, out, errOut := w.run(t, "plan", "import", file, "--yes")
	if status != 2 || out != want || !strings.Contains(errOut, "1 of 2 rows cannot be taken") {
		t.Errorf("import with a bad row: status %d, %q", status, errOut)
	}
	if status, _, _ := w.run(t, "plan", "import", file, "--good-rows"); status != 3 {
		t.Errorf("nobody was asked, status %d", status)
	}
	for line, says := range map[string]string{
		"plan import nothing.csv": "There is no file nothing.csv", "plan import " + file + " --as wishes": `--as cannot be "wishes"`,
		"plan import " + file + " --column Shoe": "HEAD=MEANING", "plan import " + file + " --column Hat=Due": `no column "Hat"`, "plan import " + file + " --counts-for 1": "no credential yet",
	} {
		if status, out, errOut := w.line(t, line); status != 2 || out != "" || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d, %q, %q", line, status, out, errOut)
		}
	}
	if after := w.ok(t, "plan", "show"); after != before {
		t.Error("looking and refusing has changed the plan")
	}
	w.ok(t, "plan", "import", file, "--good-rows", "--yes")
	w.ok(t, "plan", "import", file, "--column", "Deadline=", "--column", "shoe=note", "--yes")
	steps := w.steps(t)
	if len(steps) != 6 || steps[3].Title != "Read" || steps[5].Title != "Mock" || steps[5].Note != "41" {
		t.Errorf("steps = %+v", steps)
	}
}
