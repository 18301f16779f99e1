package plan

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// chain is a plan of three steps, one after the other, of which the first has a
// start and all have lengths.
func chain() []domain.Step {
	return []domain.Step{
		{ID: "a", Title: "Earn the certificate", Kind: domain.Education, Start: domain.Date{Year: 2027, Month: 3, Day: 1}, Length: domain.Length{Count: 6, Unit: domain.Months}, HoursWeek: 10_00},
		{ID: "b", Title: "Pass the exam", Kind: domain.Certification, Length: domain.Length{Count: 2, Unit: domain.Weeks}, After: []domain.ID{"a"}},
		{ID: "c", Title: "Apply", Kind: domain.Application, Start: domain.Date{Year: 2027, Month: 10, Day: 1}, After: []domain.ID{"b"}},
	}
}

func titles(steps []domain.Step) []string {
	var list []string
	for _, s := range steps {
		list = append(list, s.Title)
	}
	return list
}

func rowTexts(w fyne.Window) []string {
	var list []string
	for _, r := range all[*row](w) {
		list = append(list, strings.Join([]string{r.title.Text, r.note.Text, r.when.Text, r.whenNote.Text}, " | "))
	}
	return list
}

func TestRowsSayWhenAndWhatTheyWaitFor(t *testing.T) {
	_, w := newTestPage(t, large, look.Light, chain()...)
	want := []string{
		"Earn the certificate | School or college | Mar 1 to Sep 1, 2027 | End computed",
		"Pass the exam | Certificate or license · Waits for: Earn the certificate | Sep 2 to Sep 16, 2027 | Computed",
		"Apply | Applying · Waits for: Pass the exam | from Oct 1, 2027 | ",
	}
	if got := rowTexts(w); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestNarrowListKeepsTheDates(t *testing.T) {
	h, w := newTestPage(t, small, look.Light, chain()...)
	h.page.steps.list.Select(0)
	if got := rowTexts(w)[1]; !strings.Contains(got, "Sep 2 to Sep 16, 2027 (computed) · Certificate or license") {
		t.Errorf("the narrow row says %q", got)
	}
}

func TestAltArrowsMoveAStep(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chain()...)
	l := h.page.steps.list
	w.Canvas().Focus(l)
	down := &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
	l.TypedShortcut(down)
	l.TypedShortcut(down)
	if got := titles(h.steps(t)); !slices.Equal(got, []string{"Pass the exam", "Apply", "Earn the certificate"}) {
		t.Errorf("the steps are %q", got)
	}
	l.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if got := titles(h.steps(t)); got[1] != "Earn the certificate" {
		t.Errorf("after Alt+Up the steps are %q", got)
	}
}

func TestDraggedStepGoesWhereItIsLetGo(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chain()...)
	l := h.page.steps.list
	rows := all[*row](w)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	drag := func(r *row, y float32) {
		r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(100, y)}})
	}
	drag(rows[0], top+2*l.rowHeight()+4)
	if !l.gap.Visible() {
		t.Error("nothing shows where the step would go")
	}
	rows[0].DragEnd()
	if got := titles(h.steps(t)); !slices.Equal(got, []string{"Pass the exam", "Earn the certificate", "Apply"}) {
		t.Errorf("the steps are %q", got)
	}
	drag(rows[2], top)
	rows[2].DragEnd()
	if got := titles(h.steps(t)); !slices.Equal(got, []string{"Apply", "Pass the exam", "Earn the certificate"}) {
		t.Errorf("dragged to the top the steps are %q", got)
	}
	before := h.steps(t)
	drag(rows[1], top+1.4*l.rowHeight())
	rows[1].DragEnd()
	if undo, _ := h.file.CanUndo(); titles(before)[1] != titles(h.steps(t))[1] || !strings.Contains(undo, "Apply") {
		t.Errorf("a step that was let go where it was is a change: %q", undo)
	}
}

func columnTexts(b *board) map[string][]string {
	all := map[string][]string{}
	for _, c := range b.columns {
		for _, at := range c.steps {
			all[c.state.Label()] = append(all[c.state.Label()], b.page.state.Plan.Steps[at].Title)
		}
	}
	return all
}

func TestBoardSortsStepsByState(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.mode.SetSelected(asBoard)
	if got := columnTexts(h.page.steps.board)["Planned"]; len(got) != 2 || got[0] != "Pass the exam" {
		t.Errorf("planned: %q", got)
	}
	test.AssertRendersToMarkup(t, "board.xml", w.Canvas())
	h.page.steps.mode.SetSelected(asList)
	if len(all[*row](w)) != 5 {
		t.Error("the list does not come back")
	}
}

func TestKeysOfTheBoard(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.mode.SetSelected(asBoard)
	b := h.page.steps.board
	w.Canvas().Focus(b.columns[0])
	key := func(k fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	right := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShortcutDefault}
	key(fyne.KeyDown)
	b.columns[0].TypedShortcut(right)
	if s := h.steps(t)[3]; s.State != domain.InProgress || s.Started != h.Today() {
		t.Errorf("Ctrl+Right left the fourth step %s since %v", s.State.Label(), s.Started)
	}
	if w.Canvas().Focused() != b.columns[1] {
		t.Fatal("the keyboard did not go with the card")
	}
	if s := b.columns[1].step(); s.ID != "s4" {
		t.Errorf("the highlighted card is %q", s.Title)
	}
	b.columns[1].TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierShortcutDefault})
	if s := h.steps(t)[3]; s.State != domain.Planned || w.Canvas().Focused() != b.columns[0] {
		t.Errorf("Ctrl+Left left the fourth step %s", s.State.Label())
	}
	b.columns[0].TypedShortcut(right)
	key(fyne.KeyLeft)
	if w.Canvas().Focused() != b.columns[0] {
		t.Error("Left does not go to the column before")
	}
	key(fyne.KeySpace)
	if h.steps(t)[1].State != domain.Done {
		t.Error("Space does not check the card off")
	}
	w.Canvas().Focus(b.columns[1])
	key(fyne.KeyReturn)
	if l := h.page.stepPanel(); l == nil || w.Canvas().Focused() != l.title.Entry {
		t.Error("Enter does not open the step")
	}
}

func TestCardDraggedToBlockedAsksWhy(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.mode.SetSelected(asBoard)
	b := h.page.steps.board
	card := all[*card](w)[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.columns[2].object).AddXY(20, 50)
	card.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	if !b.columns[2].lit.Visible() || !b.shadow.Visible() {
		t.Error("nothing shows where the card would fall")
	}
	card.DragEnd()
	if h.steps(t)[1].State != domain.Blocked {
		t.Fatal("the card did not move")
	}
	l := h.page.stepPanel()
	if l == nil || w.Canvas().Focused() != l.reason.Entry {
		t.Fatal("nobody asks why")
	}
	l.reason.Entry.SetText("the transcript")
	if got := h.steps(t)[1].BlockedBy; got != "the transcript" {
		t.Errorf("the reason is %q", got)
	}
	h.page.steps.mode.SetSelected(asList)
	if !slices.ContainsFunc(rowTexts(w), func(s string) bool { return strings.Contains(s, "Blocked: the transcript") }) {
		t.Errorf("the list does not say what blocks: %q", rowTexts(w))
	}
}

func TestTabsAreToldAndRemembered(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, chain()...)
	h.page.steps.list.Select(1)
	h.page.ShowTab(TabMoney)
	if h.tab != TabMoney || h.page.Tab() != TabMoney || h.page.stepPanel() != nil {
		t.Errorf("told %q, on show %q, panel %v", h.tab, h.page.Tab(), h.page.stepPanel())
	}
	h.page.ShowStep("c")
	if h.page.Tab() != TabSteps || w.Canvas().Focused() != h.page.stepPanel().title.Entry {
		t.Error("a step is not opened on its tab")
	}
}

func TestLargeTextLeavesRoomForSteps(t *testing.T) {
	h, w := newTestPage(t, fyne.NewSize(800, 510), look.Light, chain()...)
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	h.show()
	w.Resize(fyne.NewSize(801, 510))
	if size := h.page.steps.list.Size(); size.Height < 150 || len(all[*row](w)) < 2 {
		t.Errorf("%d rows on %v", len(all[*row](w)), size)
	}
	if m := h.page.Content().MinSize(); m.Width > 800 || m.Height > 510 {
		t.Errorf("the page needs %v", m)
	}
	h.page.steps.list.Select(1)
	if h.page.steps.object.Visible() && !h.page.side.Visible() {
		t.Error("the panel is not on show")
	}
	if text := uitest.Texts(h.page.Content()); !strings.Contains(text, "Step 2 of 3") {
		t.Error("the panel does not say its step")
	}
}

func TestTitleOfACardIsCutToThreeLines(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.ShowBoard()
	got := all[*card](w)[1].title.Text
	if lines := strings.Split(got, "\n"); len(lines) != 3 || !strings.HasPrefix(got, "Apply for jobs: Heating, Air") || !strings.HasSuffix(got, " …") {
		t.Errorf("the card says %q", got)
	}
	if got := all[*card](w)[0].title.Text; got != "Pass the exam" {
		t.Errorf("a short title is %q", got)
	}
}
