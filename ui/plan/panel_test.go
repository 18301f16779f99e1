package plan

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// newPanelPage is a page with a chain of steps and the panel of the second open.
func newPanelPage(t *testing.T) (*fakeHost, *panel, fyne.Window) {
	t.Helper()
	h, w := newTestPage(t, large, look.Light, chain()...)
	h.folder = t.TempDir()
	h.page.steps.list.Select(1)
	return h, h.page.stepPanel(), w
}

// pick chooses from the box that is open over the page: it types and presses
// Enter.
func pick(t *testing.T, w fyne.Window, typed string) {
	t.Helper()
	entry, ok := w.Canvas().Focused().(interface {
		fyne.Focusable
		SetText(string)
	})
	if !ok {
		t.Fatalf("no box is open: %T has the keyboard", w.Canvas().Focused())
	}
	entry.SetText(typed)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestStepsThatComeFirst(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(l.after.add)
	pick(t, w, "apply")
	if got := l.after.problem; !got.Visible() || !strings.Contains(got.Text, "“Apply”") {
		t.Errorf("a loop is refused with %q (shown: %v)", got.Text, got.Visible())
	}
	if got := h.steps(t)[1].After; len(got) != 1 {
		t.Errorf("the step comes after %v", got)
	}
	h.page.steps.list.Select(2)
	l = h.page.stepPanel()
	test.Tap(l.after.add)
	pick(t, w, "certif")
	if got := h.steps(t)[2].After; len(got) != 2 || l.after.problem.Visible() {
		t.Errorf("the last step comes after %v", got)
	}
	if !strings.Contains(l.after.button.Text, "2 steps") {
		t.Errorf("the head of the section says %q", l.after.button.Text)
	}
	test.Tap(l.after.list.Objects[0].(*fyne.Container).Objects[1].(*widget.Button))
	if got := h.steps(t)[2].After; len(got) != 1 || got[0] != "a" {
		t.Errorf("after one was taken away the step comes after %v", got)
	}
}

func TestMovingAStepMovesWhatDependsOnIt(t *testing.T) {
	h, _, _ := newPanelPage(t)
	h.page.steps.list.Select(0)
	h.page.stepPanel().dates.start.Entry.SetText("2027-04-01")
	steps := h.steps(t)
	if got := steps[2].Start.String(); got != "2027-10-31" { // September has a day less than August
		t.Errorf("what depends on the step starts on %s", got)
	}
	notice := h.page.notice
	const want = "“Earn the certificate” moves 31 days later, to Apr 1, 2027; 2 steps after it move too: “Pass the exam” to Oct 2, 2027; and “Apply” to Oct 31, 2027."
	if !notice.object.Visible() || notice.text.Text != want {
		t.Errorf("the page says %q", notice.text.Text)
	}
	test.Tap(notice.undo)
	if got := h.steps(t); got[0].Start.String() != "2027-03-01" || got[2].Start.String() != "2027-10-01" {
		t.Errorf("Undo leaves %v, %v", got[0].Start, got[2].Start)
	}
}

func TestDatesByThemselves(t *testing.T) {
	day := func(text string) domain.Date { return parsedDate(text) }
	for _, c := range []struct {
		name       string
		step       domain.Step
		start, due string // typed, "-" for not
		want       [2]string
	}{
		{"a first start", domain.Step{}, "2027-05-01", "-", [2]string{"2027-05-01", ""}},
		{"a start before a due date", domain.Step{Due: day("2027-06-01")}, "2027-05-01", "-", [2]string{"2027-05-01", "2027-06-01"}},
		{"a start moves the due date along", domain.Step{Start: day("2027-05-01"), Due: day("2027-06-01")}, "2027-05-11", "-", [2]string{"2027-05-11", "2027-06-11"}},
		{"no start any more", domain.Step{Start: day("2027-05-01"), Due: day("2027-06-01")}, "", "-", [2]string{"", "2027-06-01"}},
		{"another end", domain.Step{Start: day("2027-05-01"), Due: day("2027-06-01")}, "-", "2027-07-01", [2]string{"2027-05-01", "2027-07-01"}},
		{"of a step that is done", domain.Step{State: domain.Done, Start: day("2027-05-01"), Due: day("2027-06-01")}, "2027-05-03", "-", [2]string{"2027-05-03", "2027-06-01"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.step.ID, c.step.Title = "x", "Course"
			h, _ := newTestPage(t, large, look.Light, c.step)
			h.page.steps.list.Select(0)
			d := h.page.stepPanel().dates
			if c.start != "-" {
				d.start.Entry.SetText(c.start)
			}
			if c.due != "-" {
				d.due.Entry.SetText(c.due)
			}
			s := h.steps(t)[0]
			if got := [2]string{s.Start.String(), s.Due.String()}; got != c.want {
				t.Errorf("the step goes from %q to %q, want %q", got[0], got[1], c.want)
			}
			if d.start.Entry.Text != c.want[0] || d.due.Entry.Text != c.want[1] {
				t.Errorf("the fields say %q to %q", d.start.Entry.Text, d.due.Entry.Text)
			}
		})
	}
}

func TestCostAndFundingLines(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(button(t, w, "Add a cost"))
	if c := h.steps(t)[1].Costs; len(c) != 1 || c[0].Known || c[0].Kind != domain.ExamFee {
		t.Fatalf("the new line is %+v", c)
	}
	row := l.money.costs.rows[0]
	if w.Canvas().Focused() != row.fields[0].Entry {
		t.Error("the keyboard is not in the amount")
	}
	row.fields[0].Entry.SetText("299")
	row.fields[1].Entry.SetText("RHIT exam")
	row.fields[2].Entry.SetText("2027-09-01")
	if c := h.steps(t)[1].Costs[0]; !c.Known || c.Amount != 299_00 || c.Title != "RHIT exam" || c.Paid.String() != "2027-09-01" {
		t.Errorf("saved: %+v", c)
	}
	row.fields[0].Entry.SetText("0")
	if c := h.steps(t)[1].Costs[0]; !c.Known || c.Amount != 0 {
		t.Errorf("a cost of nothing is saved as %+v", c)
	}
	row.fields[0].Entry.SetText("")
	if c := h.steps(t)[1].Costs[0]; c.Known {
		t.Error("a blank amount is taken for a known one")
	}
	test.Tap(button(t, w, "Add funding"))
	fund := l.money.funding.rows[0]
	fund.fields[0].Entry.SetText("150")
	fund.fields[2].Entry.SetText("27")
	if f := h.steps(t)[1].Funding[0]; f.Amount != 150_00 || f.Year != 0 || fund.fields[2].Entry.Text != "27" {
		t.Errorf("saved: %+v", f)
	}
	fund.fields[2].Entry.SetText("2027")
	if f := h.steps(t)[1].Funding[0]; f.Year != 2027 {
		t.Errorf("the year is %d", f.Year)
	}
	if got := l.money.button.Text; got != "Costs and funding · 1 not known, $150 funding" {
		t.Errorf("the head of the section says %q", got)
	}
	for _, b := range uitest.Find[*widget.Button](l.money.costs.rows[0].object) {
		if b.Icon == theme.DeleteIcon() {
			test.Tap(b)
			break
		}
	}
	if len(l.money.costs.rows) != 0 || h.page.notice.text.Text != "Cost removed." {
		t.Errorf("%d lines are on show, the page says %q", len(l.money.costs.rows), h.page.notice.text.Text)
	}
	test.Tap(h.page.notice.undo)
	if len(h.steps(t)[1].Costs) != 1 {
		t.Error("the cost does not come back")
	}
}

// Typing in one line goes on while another is added.
func TestLinesOnShowStayWhatTheyAre(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(button(t, w, "Add a cost"))
	row := l.money.costs.rows[0]
	w.Canvas().Focus(row.fields[1].Entry)
	row.fields[1].Entry.SetText("Half a wo")
	if _, err := h.file.Transact(editStep("b", func(s *domain.Step) {
		s.Costs = append([]domain.CostLine{{Title: "First"}}, s.Costs...)
	})); err != nil {
		t.Fatal(err)
	}
	h.show()
	if l.money.costs.rows[1] != row || row.fields[1].Entry.Text != "Half a wo" || w.Canvas().Focused() != row.fields[1].Entry {
		t.Errorf("the line became %q", row.fields[1].Entry.Text)
	}
}

func TestSectionsStayFolded(t *testing.T) {
	h, l, w := newPanelPage(t)
	if l.proofs.made || l.reminders.made {
		t.Error("folded sections are made before they are needed")
	}
	test.Tap(l.reminders.button)
	test.Tap(button(t, w, "Add a reminder"))
	test.Tap(l.money.button)
	if len(h.steps(t)[1].Reminders) != 1 || l.money.body.Visible() {
		t.Error("folding does not work")
	}
	h.page.steps.list.Select(0)
	l = h.page.stepPanel()
	if !l.reminders.body.Visible() || l.money.body.Visible() {
		t.Error("the panel of another step has other sections open")
	}
}

func TestReminders(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(l.reminders.button)
	test.Tap(button(t, w, "Add a reminder"))
	row := l.reminders.list.rows[0]
	if text := uitest.Texts(row.object); !strings.Contains(text, "Comes once the step has a due date") {
		t.Errorf("without an end the reminder says %q", text)
	}
	l.dates.due.Entry.SetText("2027-09-30")
	row.fields[0].Entry.SetText("Book the seat")
	row.fields[1].Entry.SetText("14")
	if r := h.steps(t)[1].Reminders[0]; r.DaysBefore != 14 || r.Text != "Book the seat" {
		t.Errorf("saved: %+v", r)
	}
	if text := uitest.Texts(row.object); !strings.Contains(text, "Comes on Sep 16, 2027.") {
		t.Errorf("the reminder says %q", text)
	}
	row.fields[1].Entry.SetText("soon")
	if r := h.steps(t)[1].Reminders[0]; r.DaysBefore != 14 {
		t.Errorf("%q is taken for %d days", "soon", r.DaysBefore)
	}
	row.fields[1].Entry.SetText("14")
	all[*widget.Select](w)[len(all[*widget.Select](w))-1].SetSelected(onADay)
	if r := h.steps(t)[1].Reminders[0]; r.On != h.Today().AddDays(1) || r.DaysBefore != 0 {
		t.Errorf("on a day: %+v", r)
	}
	row.fields[2].Entry.SetText("2027-08-01")
	if r := h.steps(t)[1].Reminders[0]; r.On.String() != "2027-08-01" {
		t.Errorf("the day is %v", r.On)
	}
}

func TestSchoolIsChosenOrTyped(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(l.provider.button)
	test.Tap(button(t, w, "Find a school"))
	pick(t, w, "spokane")
	if s := h.steps(t)[1]; s.Provider != "Spokane Community College" || s.ProviderID != "236692" {
		t.Errorf("chosen: %q, %q", s.Provider, s.ProviderID)
	}
	if got := uitest.Texts(l.provider.facts); !strings.Contains(strings.ReplaceAll(got, "\n", " "), "tuition $3,102 a year for residents of the state") {
		t.Errorf("the panel says of the school %q", got)
	}
	l.provider.name.Entry.SetText("Night school")
	if s := h.steps(t)[1]; s.Provider != "Night school" || s.ProviderID != "" || l.provider.facts.Visible() {
		t.Errorf("typed: %q, %q", s.Provider, s.ProviderID)
	}
	test.Tap(button(t, w, "Find a school"))
	pick(t, w, "Hill College")
	if s := h.steps(t)[1]; s.Provider != "Hill College" || s.ProviderID != "" {
		t.Errorf("not in the list: %q, %q", s.Provider, s.ProviderID)
	}
}

func TestFilesAreRememberedAndMissed(t *testing.T) {
	h, l, w := newPanelPage(t)
	proof := filepath.Join(h.folder, "proofs", "letter.pdf")
	if err := os.MkdirAll(filepath.Dir(proof), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(proof, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	test.Tap(l.proofs.button)
	test.Tap(l.proofs.files.find)
	pick(t, w, "proofs") // a folder, which opens
	pick(t, w, "letter")
	got := h.steps(t)[1].Files
	if want := filepath.Join("proofs", "letter.pdf"); len(got) != 1 || got[0].Path != want || got[0].Title != "letter" {
		t.Fatalf("remembered: %+v", got)
	}
	test.Tap(all[*widget.Button](w)[indexOf(t, w, "Open")])
	if want := "open " + proof; len(h.calls) != 1 || h.calls[0] != want {
		t.Errorf("the page asked for %q, want %q", h.calls, want)
	}
	if err := os.Remove(proof); err != nil {
		t.Fatal(err)
	}
	h.page.steps.list.Select(0)
	h.page.steps.list.Select(1)
	if text := uitest.Texts(h.page.stepPanel().object); !strings.Contains(text, "The file is missing: proofs") {
		t.Error("nobody says that the file is missing")
	}
	if !h.page.Drop([]string{"/elsewhere/bill.pdf"}) || h.steps(t)[1].Files[1].Path != "/elsewhere/bill.pdf" {
		t.Errorf("dropped: %+v", h.steps(t)[1].Files)
	}
	h.page.closeSide()
	if h.page.Drop([]string{"/elsewhere/bill.pdf"}) {
		t.Error("without a step a dropped file is taken")
	}
}

func indexOf(t *testing.T, w fyne.Window, text string) int {
	t.Helper()
	for n, b := range all[*widget.Button](w) {
		if b.Text == text {
			return n
		}
	}
	t.Fatalf("there is no button %q", text)
	return -1
}

func TestLinks(t *testing.T) {
	h, l, w := newPanelPage(t)
	test.Tap(l.proofs.button)
	add := button(t, w, "Add a link")
	l.proofs.fresh.SetText("ahima.org/rhit")
	test.Tap(add)
	if got := h.steps(t)[1].Links; len(got) != 1 || got[0].URL != "https://ahima.org/rhit" {
		t.Fatalf("saved: %+v", got)
	}
	row := l.proofs.links.rows[0]
	row.fields[0].Entry.SetText("About the exam")
	row.fields[1].Entry.SetText("no address")
	if got := h.steps(t)[1].Links[0]; got.Title != "About the exam" || got.URL != "https://ahima.org/rhit" || !row.fields[1].Problem.Visible() {
		t.Errorf("saved: %+v", got)
	}
	l.proofs.fresh.SetText("mailto:x")
	test.Tap(add)
	if len(h.steps(t)[1].Links) != 1 || !strings.Contains(uitest.Texts(l.object), "An address on the internet begins with") {
		t.Error("what is no address is taken, or nobody says why not")
	}
}

func TestRealDatesGoWithTheState(t *testing.T) {
	h, l, _ := newPanelPage(t)
	if l.real.Visible() || l.why.Visible() {
		t.Error("a planned step asks for real dates")
	}
	l.state.SetSelected("In progress")
	if s := h.steps(t)[1]; s.Started != h.Today() || !l.real.Visible() || l.done.Visible() {
		t.Errorf("in progress since %v", s.Started)
	}
	l.started.Entry.SetText("2027-02-01")
	l.state.SetSelected("Done")
	l.ended.Entry.SetText("2027-02-10")
	if s := h.steps(t)[1]; s.Started.String() != "2027-02-01" || s.Finished.String() != "2027-02-10" || !l.done.Visible() {
		t.Errorf("done from %v to %v", s.Started, s.Finished)
	}
	l.ended.Entry.SetText("2027-01-10")
	if !l.ended.Problem.Visible() {
		l.ended.Commit(true)
	}
	if !strings.Contains(l.ended.Problem.Text, "before it was begun") {
		t.Errorf("an end before the beginning is refused with %q", l.ended.Problem.Text)
	}
}
