package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// shown is everything that the window says, in one line.
func shown(s *Shell) string {
	text := uitest.Texts(s.window.Content())
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		text += uitest.Texts(top)
	}
	return strings.Join(strings.Fields(text), " ")
}

func showsAll(t *testing.T, s *Shell, texts ...string) {
	t.Helper()
	all := shown(s)
	for _, text := range texts {
		if !strings.Contains(all, text) {
			t.Errorf("the window does not say %q; it says:\n%s", text, all)
		}
	}
}

// pressOn presses a button of the page or of what is over it.
func pressOn(t *testing.T, s *Shell, text string) {
	t.Helper()
	places := []fyne.CanvasObject{s.window.Content()}
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		places = []fyne.CanvasObject{top, s.window.Content()}
	}
	for _, place := range places {
		for _, b := range uitest.Find[*widget.Button](place) {
			if b.Text == text && !b.Disabled() {
				b.OnTapped()
				return
			}
		}
		for _, b := range uitest.Find[*widgets.MainButton](place) {
			if b.Text == text && !b.Disabled() {
				b.OnTapped()
				return
			}
		}
	}
	t.Fatalf("there is no button %q in:\n%s", text, shown(s))
}

// filled is a disk with a plan whose step was due on Mar 1, 2027.
func filled(t *testing.T) *disk {
	t.Helper()
	d := &disk{}
	f, _ := diskKeeper{d}.Create("")
	for _, op := range []plan.Operation{
		plan.AddPlan(plan.Plan{ID: "p", Title: "Records"}, []plan.Step{{ID: "s", Title: "Call the college", Due: plan.Date{Year: 2027, Month: 3, Day: 1}}}),
		plan.PutStar(plan.Star{Occupation: "29-1141.00", Title: "Registered Nurses", Note: "Like Aunt May"}),
	} {
		if _, err := f.Transact(op); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// on moves the clock of a shell.
func on(s *Shell, date string) {
	d, _ := plan.ParseDate(date)
	s.plans.today = func() plan.Date { return d }
	s.own.update()
}

func TestHomeIsFirstOnceThereIsAPlan(t *testing.T) {
	inline(t)
	if s := newPlanShell(t, &disk{}); s.history.now().Page != ExplorePage {
		t.Errorf("a newcomer sees %q first", s.history.now().Page)
	}
	s := newPlanShell(t, filled(t))
	if s.history.now().Page != HomePage || s.history.canBack() {
		t.Fatalf("the first page is %q", s.history.now().Page)
	}
	on(s, "2027-03-04")
	showsAll(t, s, "Overdue (1) Mar 1, 2027 due 3 days ago Call the college", "Starred jobs", "Registered Nurses $111,750", "Like Aunt May", "Last change Mark “Registered Nurses” with a star")
	for _, l := range uitest.Find[*widget.Hyperlink](s.window.Content()) {
		if l.Text == "Call the college" {
			l.OnTapped()
		}
	}
	if s.history.now().Page != PlanPage {
		t.Error("a press on the step does not lead to the plan")
	}
	showsAll(t, s, "Step 1 of 1")
}

func TestHomeOffersNewcomersThreeThings(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	s.Go(Route{Page: HomePage})
	showsAll(t, s, "Welcome to Waymark", "1. Find a job", "2. Say what you do now", "3. Start a plan")
	pressOn(t, s, "About me")
	if s.history.now().Page != MePage {
		t.Errorf("the button leads to %q", s.history.now().Page)
	}
}

func TestAboutMeIsSavedAsTypedAndUndone(t *testing.T) {
	inline(t)
	d := &disk{}
	s := newPlanShell(t, d)
	s.Go(Route{Page: MePage})
	showsAll(t, s, "Nothing leaves this computer.", "Kept in your plan file: /home/mara/plan.waymark")
	entry := func(hint string) *widgets.Entry {
		for _, e := range uitest.Find[*widgets.Entry](s.window.Content()) {
			if e.PlaceHolder == hint {
				return e
			}
		}
		t.Fatalf("there is no field %q", hint)
		return nil
	}
	entry("For example 18.50").SetText("18.50")
	entry("For example 40").SetText("30")
	entry("For example 15").SetText("15 %")
	me, _ := d.file.Person()
	if me.Pay != (plan.Pay{Amount: 18_50, Per: plan.AnHour}) || me.HoursWeek != 30_00 || me.Tax != 15_00 {
		t.Fatalf("saved %+v", me)
	}
	showsAll(t, s, "That is $28,860 a year (computed: pay for an hour × hours a week × 52).")
	pressOn(t, s, "Choose a job or type your own words")
	typed := s.window.Canvas().Focused().(*widgets.Entry)
	typed.SetText("medical coder")
	typed.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if me, _ = d.file.Person(); me.Job != "29-2072.00" || me.JobTitle != "Medical Records Specialists" {
		t.Errorf("the job is %q, %q", me.Job, me.JobTitle)
	}
	showsAll(t, s, "Half of medical records specialists in Spokane, WA earn more than $56,750 a year (OEWS May 2025).")
	s.plans.undo()
	if me, _ = d.file.Person(); me.Job != "" || me.Tax != 15_00 {
		t.Errorf("after Undo: %+v", me)
	}
	entry("For example 15").SetText("a lot")
	if field, _ := s.unsavedTyping(); field != "" {
		t.Error("a text is called wrong while it is being typed")
	}
	s.flushTyping()
	showsAll(t, s, "is not a number")
	if err := s.plans.flush(); err == nil || !strings.Contains(err.Error(), "taxes") {
		t.Errorf("closing does not name the field: %v", err)
	}
}

func TestHistoryListsChangesAndTakesTheLatestBack(t *testing.T) {
	inline(t)
	d := filled(t)
	s := newPlanShell(t, d)
	pressOn(t, s, "All changes")
	showsAll(t, s, "2 changes, the newest first", "Mark “Registered Nurses” with a star", "Add plan “Records”")
	pressOn(t, s, "Undo: Mark “Registered Nurses” with a star")
	if stars, _ := d.file.Stars(); len(stars) > 0 {
		t.Error("the star is still there")
	}
	showsAll(t, s, "3 changes", "Undo: Mark “Registered Nurses” with a star", "Redo: Mark “Registered Nurses” with a star")
}

func TestABackupIsRestoredAfterOneQuestion(t *testing.T) {
	inline(t)
	d := filled(t)
	made := time.Date(2027, 3, 1, 14, 5, 0, 0, time.Local)
	d.backups = []plan.Backup{
		{Path: "/b/1", Made: made, Bytes: 80_000, Plans: 1, Steps: 4, Credentials: 2, Latest: plan.Event{At: made, Label: "Add step “Call”"}},
		{Path: "/b/2", Made: made, Kind: plan.SetAsideFile, Problem: "This file is damaged."},
	}
	s := newPlanShell(t, d)
	d.watch(plan.SaveState{Backup: "No backup was made: there is little room on the disk."})
	pressOn(t, s, "Backups")
	showsAll(t, s, "No backup was made: there is little room", "It holds 1 plan, 1 step and 0 credentials now.", "Mar 1, 2027, 14:05", "1 plan, 4 steps and 2 credentials", "Last change in it: Add step “Call”", "Set aside", "This file is damaged.")
	pressOn(t, s, "Restore")
	showsAll(t, s, "Restore this backup?", "Your plan file as it is now (1 plan, 1 step and 0 credentials) is replaced by the copy of Mar 1, 2027, 14:05")
	pressOn(t, s, "Keep my plan file")
	if d.restored != "" {
		t.Fatal("a backup was restored although the answer was no")
	}
	d.unsaved = plan.ErrUnsaved
	pressOn(t, s, "Restore")
	pressOn(t, s, "Restore the backup")
	if d.restored != "" || len(s.plans.state.Plans) != 1 {
		t.Fatal("a backup replaced changes that are not on disk")
	}
	showsAll(t, s, "Nothing was restored.", saved)
	d.unsaved = nil
	pressOn(t, s, "Restore")
	pressOn(t, s, "Restore the backup")
	if d.restored != "/b/1" || !d.closed {
		t.Fatalf("restored %q, file closed before: %v", d.restored, d.closed)
	}
	showsAll(t, s, "What was there before is kept: /home/mara/plan.waymark.before restore")
	if all := s.plans.state.Plans; len(all) != 1 || all[0].Title != "From the backup" {
		t.Errorf("on show are %+v", all)
	}
}

func TestADamagedFileLeadsToTheBackups(t *testing.T) {
	inline(t)
	d := &disk{refuses: &plan.Error{Kind: plan.ErrDamaged, Sentence: "“plan.waymark” is damaged."}, backups: []plan.Backup{{Path: "/b/1", Plans: 1}}}
	s := newPlanShell(t, d)
	showsAll(t, s, "Your plan file could not be opened", "“plan.waymark” is damaged.")
	pressOn(t, s, "See what can be done")
	pressOn(t, s, "Restore a backup")
	pressOn(t, s, "Restore")
	pressOn(t, s, "Restore the backup")
	s.Go(Route{Page: PlanPage})
	showsAll(t, s, "From the backup")
}

func TestWhatIsNotOnDiskStandsOverEveryPage(t *testing.T) {
	inline(t)
	d := filled(t)
	s := newPlanShell(t, d)
	sentence := "“plan.waymark” could not be written: its disk is full. Your changes are kept while Waymark runs."
	d.watch(plan.SaveState{Saving: plan.NotSaved, Changes: 2, Sentence: sentence})
	for _, page := range []Page{HomePage, ExplorePage, PlanPage, MePage} {
		s.Go(Route{Page: page})
		showsAll(t, s, sentence, "Not saved ·")
	}
	pressOn(t, s, "Save elsewhere")
	var path *widgets.Entry
	for _, e := range uitest.Find[*widgets.Entry](s.window.Canvas().Overlays().Top()) {
		path = e
	}
	path.SetText("/taken")
	pressOn(t, s, "Save here")
	showsAll(t, s, plan.ErrExists.Error())
	path.SetText("/usb/plan.waymark")
	pressOn(t, s, "Save here")
	if d.moved != "/usb/plan.waymark" || s.unsaved.object.Visible() {
		t.Errorf("saved to %q, banner there: %v", d.moved, s.unsaved.object.Visible())
	}
	showsAll(t, s, "Your plan is now in /usb/plan.waymark.", "Your plan · saved · /usb/plan.waymark")
	if got := movedTo(s.prefs, d.plans().Default, d.plans().Exists); got != "/usb/plan.waymark" {
		t.Errorf("the next start opens %q", got)
	}
}

func TestClosingWithUnsavedChangesOffersAnotherPlace(t *testing.T) {
	inline(t)
	d := filled(t)
	s := newPlanShell(t, d)
	d.watch(plan.SaveState{Saving: plan.NotSaved, Sentence: "The disk is full."})
	ended := false
	s.askToClose(func() { ended = true })
	showsAll(t, s, "Save your plan elsewhere", "The disk is full.")
	pressOn(t, s, "Cancel")
	if ended {
		t.Fatal("the program ended although the answer was to stay")
	}
	s.askToClose(func() { ended = true })
	pressOn(t, s, "Close without saving")
	if !ended {
		t.Error("the program goes on although it was asked to end")
	}
}

func TestRemindersAreShownOnce(t *testing.T) {
	inline(t)
	d := filled(t)
	if _, err := d.file.Transact(func(tx plan.Tx) (plan.Entry, error) {
		step, err := tx.Step("s")
		if err != nil {
			return plan.Entry{}, err
		}
		step.Reminders = []plan.Reminder{{ID: "r", Text: "Ask for Ms. Olson", DaysBefore: 3}}
		return plan.EditStep(step)(tx)
	}); err != nil {
		t.Fatal(err)
	}
	var got []string
	s := newPlanShell(t, d)
	s.deps.Notify = func(_, text string) { got = append(got, text) }
	remind := func(day string) string {
		got = nil
		on(s, day)
		s.remind()
		return strings.Join(got, "; ")
	}
	for _, c := range []struct{ day, want string }{
		{"2027-02-20", ""},
		{"2027-02-22", "“Call the college” is due on Mar 1, 2027."},
		{"2027-02-22", ""},
		{"2027-02-26", "Ask for Ms. Olson"},
		{"2027-02-27", ""},
		{"2027-03-02", "“Call the college” was due on Mar 1, 2027."},
	} {
		if got := remind(c.day); got != c.want {
			t.Errorf("on %s: %q, want %q", c.day, got, c.want)
		}
	}
	s.SetReminds(false)
	s.plans.Change(plan.AddStep("p", plan.Step{Title: "Write", Due: plan.Date{Year: 2027, Month: 3, Day: 3}}, -1), func(error) {})
	if got := remind("2027-03-02"); got != "" {
		t.Errorf("switched off, yet the system is told %q", got)
	}
	got = nil
	s.SetReminds(true)
	if len(got) != 1 || got[0] != "“Write” is due on Mar 3, 2027." {
		t.Errorf("switched on again, the system is told %q", got)
	}
}

func TestOwnPagesMarkup(t *testing.T) {
	inline(t)
	d := filled(t)
	made := time.Date(2027, 3, 1, 14, 5, 0, 0, time.Local)
	d.backups = []plan.Backup{{Path: "/b/1", Made: made, Bytes: 80_000, Plans: 1, Steps: 4, Credentials: 2}}
	s := newPlanShell(t, d)
	on(s, "2027-03-04")
	s.plans.latestEvent.At = made // the file in memory dates its history by a clock of its own
	for _, page := range []Page{HomePage, MePage, BackupsPage} {
		s.Go(Route{Page: page})
		s.window.Resize(fyne.NewSize(1280, 801)) // lay out wrapped text once its width is known
		s.window.Resize(fyne.NewSize(1280, 800))
		test.AssertObjectRendersToMarkup(t, strings.ToLower(strings.ReplaceAll(string(page), " ", "-"))+".xml", s.page)
	}
}
