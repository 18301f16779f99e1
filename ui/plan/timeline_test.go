package plan

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// chained are steps of which each waits for the one before.
func chained() []domain.Step {
	day := func(month, day int) domain.Date {
		return domain.Date{Year: 2027, Month: 1, Day: 1}.AddMonths(month - 1).AddDays(day - 1)
	}
	return []domain.Step{
		{ID: "school", Kind: domain.Education, Title: "Certificate program", State: domain.InProgress, Started: day(1, 4), Start: day(1, 4), Due: day(6, 30), HoursWeek: 12_00},
		{ID: "exam", Kind: domain.Certification, Title: "Pass the exam", After: []domain.ID{"school"}, Start: day(7, 12), Due: day(7, 12)},
		{ID: "clinic", Kind: domain.Experience, Title: "Volunteer at the clinic", State: domain.Blocked, BlockedBy: "the background check", Start: day(3, 1), Due: day(5, 1)},
		{ID: "apply", Kind: domain.Application, Title: "Apply for jobs", After: []domain.ID{"exam"}, Start: day(7, 13), Length: domain.Length{Count: 2, Unit: domain.Months}},
		{ID: "mentor", Kind: domain.Other, Title: "Find a mentor"},
	}
}

func timelineOf(t *testing.T, h *fakeHost) *timelineTab {
	t.Helper()
	h.page.ShowTab(TabTimeline)
	return h.page.views[TabTimeline].(*timelineTab)
}

func press(tab *timelineTab, keys ...fyne.KeyName) {
	for _, k := range keys {
		tab.view.pad.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestArrowsMoveStepsInTime(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chained()...)
	tab := timelineOf(t, h)
	w.Canvas().Focus(tab.view.pad)
	press(tab, fyne.KeyDown, fyne.KeyRight)
	if s := h.steps(t)[1]; s.Start.String() != "2027-07-13" || s.Due.String() != "2027-07-13" {
		t.Errorf("the exam is on %v to %v", s.Start, s.Due)
	}
	if s := h.steps(t)[3]; s.Start.String() != "2027-07-14" {
		t.Errorf("applying starts on %v", s.Start)
	}
	if got := h.page.notice.text.Text; got != "“Pass the exam” and 1 step after it move 1 day later: “Apply for jobs” to Jul 14, 2027." {
		t.Errorf("the page says %q", got)
	}
	tab.view.pad.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(tab, fyne.KeyLeft)
	tab.view.pad.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if s := h.steps(t)[1]; s.Start.String() != "2027-07-06" {
		t.Errorf("a week earlier the exam is on %v", s.Start)
	}
	press(tab, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight)
	if s := h.steps(t)[3]; s.Start.String() != "2027-07-08" || h.page.notice.text.Text != "“Apply for jobs” moves 1 day later, to Jul 8, 2027." {
		t.Errorf("applying starts on %v, the page says %q", s.Start, h.page.notice.text.Text)
	}
	press(tab, fyne.KeyDown, fyne.KeyRight)
	if got := h.page.notice.text.Text; !strings.Contains(got, "“Find a mentor” has no dates yet") {
		t.Errorf("the page says %q", got)
	}
	press(tab, fyne.KeyHome, fyne.KeyRight)
	if s := h.steps(t)[0]; s.Due.String() != "2027-07-01" || s.Started.String() != "2027-01-04" {
		t.Errorf("the step in progress goes from %v to %v", s.Started, s.Due)
	}
}

func TestEnterOpensTheStepOfTheTimeline(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chained()...)
	tab := timelineOf(t, h)
	w.Canvas().Focus(tab.view.pad)
	press(tab, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if l := h.page.stepPanel(); h.page.Tab() != TabSteps || l == nil || l.id != "clinic" {
		t.Errorf("tab %s, panel %v", h.page.Tab(), l)
	}
}

func TestZoomByKeyKeepsThePlace(t *testing.T) {
	h, w := newTestPage(t, small, look.Light, chained()...)
	tab := timelineOf(t, h)
	w.Canvas().Focus(tab.view.pad)
	whole := tab.view.part()
	for _, want := range []zoom{byQuarter, byMonth, byMonth} {
		tab.view.pad.TypedRune('+')
		if tab.view.zoom != want || tab.zooms.Selected != zoomNames[want] {
			t.Fatalf("zoom %v, the choice says %s", tab.view.zoom, tab.zooms.Selected)
		}
	}
	near := tab.view.part()
	if near.to-near.from >= whole.to-whole.from {
		t.Errorf("by month days %d to %d are on show, before it was %d to %d", near.from, near.to, whole.from, whole.to)
	}
	if middle := (near.from + near.to) / 2; middle < (whole.from+whole.to)/2-10 || middle > (whole.from+whole.to)/2+10 {
		t.Errorf("the middle moved to %d", middle)
	}
	press(tab, fyne.KeyEnd, fyne.KeyUp)
	if p, r := tab.view.part(), tab.view.whole.Rows[3]; r.From > p.to {
		t.Errorf("the chosen step begins on day %d, on show is up to %d", r.From, p.to)
	}
	tab.view.pad.TypedRune('-')
	tab.view.pad.TypedRune('-')
	if tab.view.zoom != wholePlan {
		t.Error("minus does not lead back")
	}
}

func TestTimelineOf2000Steps(t *testing.T) {
	steps := make([]domain.Step, 2000)
	for n := range steps {
		steps[n] = domain.Step{ID: domain.ID(fmt.Sprint("s", n)), Title: fmt.Sprintf("Step %d", n), Start: domain.Date{Year: 2027, Month: 1, Day: 1}.AddDays(n), Length: domain.Length{Count: 3, Unit: domain.Weeks}}
		if n > 0 {
			steps[n].After = []domain.ID{steps[n-1].ID}
		}
	}
	h, w := newTestPage(t, large, look.Light, steps...)
	tab := timelineOf(t, h)
	w.Canvas().Focus(tab.view.pad)
	press(tab, fyne.KeyEnd)
	line, n := tab.view.timeline(), tab.view.count()
	if n < 8 || n > 40 || line.First != 2000-n || line.Count != n {
		t.Errorf("on show are %d rows from %d", line.Count, line.First)
	}
	press(tab, fyne.KeyPageUp)
	if tab.view.selected != 1999-n {
		t.Errorf("a page up is row %d", tab.view.selected)
	}
	at := fyne.NewPos(300, tab.view.scroll.Offset.Y+float32(tab.view.plot.Top+2.5*tab.view.plot.Row))
	test.TapAt(tab.view.pad, at)
	if want := tab.view.part().first + 2; tab.view.selected != want {
		t.Errorf("a tap chose row %d, want %d", tab.view.selected, want)
	}
	tab.asTable.SetChecked(true)
	if !strings.Contains(uitest.Texts(w.Content()), "Step 3") {
		t.Error("the table shows no steps")
	}
}

func TestPicturesAndTablesOfTheTimeline(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chained()...)
	tab := timelineOf(t, h)
	for _, b := range []string{"Copy", "CSV", "PNG", "SVG"} {
		test.Tap(button(t, w, b))
	}
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "Pass the exam\tCertificate or license\tJul 12, 2027\tJul 12, 2027\tPlanned\tyes\t") {
		t.Errorf("copied %q", got)
	}
	if len(h.tables) != 1 || len(h.tables[0]) != 6 {
		t.Errorf("saved tables %v", h.tables)
	}
	name := "Timeline, Medical Records Specialists"
	if img, err := png.Decode(bytes.NewReader(h.files[name+".png"])); err != nil || img.Bounds().Dx() != 2000 {
		t.Errorf("picture: %v", err)
	}
	if !strings.Contains(string(h.files[name+".svg"]), "Pass the exam") {
		t.Error("the drawing does not name the steps")
	}
	if text := tab.view.Text(); !strings.Contains(text, "Volunteer at the clinic: work experience, Mar 1, 2027 to May 1, 2027, blocked, blocked: the background check.") {
		t.Errorf("in words: %s", text)
	}
}

func TestTimelineMarkup(t *testing.T) {
	h, _ := newTestPage(t, large, look.Light, chained()...)
	tab := timelineOf(t, h)
	tab.view.choose(1)
	tab.object.Resize(fyne.NewSize(1131, 580)) // whatever the head of the page needs
	test.AssertObjectRendersToMarkup(t, "timeline.xml", tab.object)
	tab.asTable.SetChecked(true)
	test.AssertObjectRendersToMarkup(t, "timelinetable.xml", tab.object)
}

func TestTimelineWithoutDatesSaysSo(t *testing.T) {
	h, w := newTestPage(t, small, look.Light, domain.Step{ID: "a", Title: "Find a mentor"})
	timelineOf(t, h)
	if got := strings.Join(strings.Fields(uitest.Texts(w.Content())), " "); !strings.Contains(got, "No step has dates yet. Give one a start, an end or a length, and it appears here.") {
		t.Errorf("the page says %q", got)
	}
}

func BenchmarkTimelineOf2000Steps(b *testing.B) {
	steps := make([]domain.Step, 2000)
	for n := range steps {
		steps[n] = domain.Step{ID: domain.ID(fmt.Sprint("s", n)), Title: fmt.Sprintf("Step %d", n), Start: domain.Date{Year: 2027, Month: 1, Day: 1}.AddDays(n), Length: domain.Length{Count: 3, Unit: domain.Weeks}}
	}
	h, _ := newTestPage(b, large, look.Light, steps...)
	h.page.ShowTab(TabTimeline)
	tab := h.page.views[TabTimeline].(*timelineTab)
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			tab.show(h.page.state)
		}
	})
	b.Run("scroll", func(b *testing.B) {
		y := float32(0)
		for b.Loop() {
			y += 40
			tab.view.scrollTo(0, y)
			tab.view.generate(1000, 400)
		}
	})
}

func TestTimelineFitsTheSmallWindowWithLargeText(t *testing.T) {
	for _, percent := range []int{100, 200} {
		h, w := newTestPage(t, small, look.Light, chained()...)
		fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: percent})
		tab := timelineOf(t, h)
		w.Resize(small.AddWidthHeight(1, 0))
		w.Resize(small)
		if got := tab.inner.MinSize().Width; got > small.Width-16 {
			t.Errorf("at %d percent the tab needs a width of %v", percent, got)
		}
		if n := tab.view.count(); n < 3 {
			t.Errorf("at %d percent %d rows are on show", percent, n)
		}
	}
}
