package plan

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

var (
	large = fyne.NewSize(1147, 710) // the page in a window of 1280x800
	small = fyne.NewSize(891, 550)  // and of 1024x640
)

func TestMarkup(t *testing.T) {
	t.Run("empty", func(t *testing.T) {
		_, w := newTestPage(t, large, look.Light)
		test.AssertRendersToMarkup(t, "empty.xml", w.Canvas())
	})
	t.Run("steps", func(t *testing.T) {
		_, w := newTestPage(t, large, look.Light, someSteps()...)
		test.AssertRendersToMarkup(t, "steps.xml", w.Canvas())
	})
	t.Run("panel", func(t *testing.T) {
		h, w := newTestPage(t, small, look.Dark, someSteps()...)
		h.page.steps.list.Select(1)
		test.AssertRendersToMarkup(t, "panel.xml", w.Canvas())
	})
	t.Run("damaged", func(t *testing.T) {
		h, w := newTestPage(t, small, look.Light)
		h.page.ShowProblem(&domain.Error{Kind: domain.ErrDamaged, Sentence: "“plan.waymark” is damaged."})
		test.AssertRendersToMarkup(t, "damaged.xml", w.Canvas())
	})
}

func TestTickMarksDoneAndBack(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	test.Tap(all[*widgets.Tick](w)[1])
	s := h.steps(t)[1]
	if s.State != domain.Done || s.Finished != h.Today() {
		t.Errorf("after the tick: %v, finished %v", s.State.Label(), s.Finished)
	}
	if !all[*widgets.Tick](w)[1].Checked() {
		t.Error("the box is empty")
	}
	if got := h.page.steps.figures[0].value.Text; got != "2 of 4 done" {
		t.Errorf("the page says %q", got)
	}
	test.Tap(all[*widgets.Tick](w)[1])
	if s := h.steps(t)[1]; s.State != domain.Planned {
		t.Errorf("after the second tick: %v", s.State.Label())
	}
}

func TestKeysOfTheList(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	w.Canvas().Focus(h.page.steps.list)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeySpace} {
		h.page.steps.list.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if h.steps(t)[1].State != domain.Done {
		t.Error("Space did not check the second step off")
	}
	h.page.steps.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Focused() != h.page.stepPanel().title.Entry || h.page.stepPanel().title.Entry.Text != "Pass the exam" {
		t.Error("Enter did not open the second step")
	}
	h.page.stepPanel().title.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.page.stepPanel() != nil || w.Canvas().Focused() != h.page.steps.list {
		t.Error("Escape did not go back to the list")
	}
}

// Every part that takes the keyboard is reached by Tab, also beyond the note.
func TestTabReachesEverything(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.list.Select(1)
	l := h.page.stepPanel()
	w.Canvas().Focus(l.title.Entry)
	reached := map[fyne.Focusable]bool{}
	for range 60 {
		w.Canvas().FocusNext()
		reached[w.Canvas().Focused()] = true
	}
	for _, f := range l.fields() {
		if f.Entry.Visible() && !reached[f.Entry] && f != l.reason && f != l.started && f != l.ended {
			t.Errorf("Tab does not reach %q", f.Name)
		}
	}
	if !reached[button(t, w, "Delete step")] {
		t.Error("Tab does not reach the button that deletes")
	}
	if l.note.Entry.AcceptsTab() {
		t.Error("the note keeps the Tab key")
	}
}

// costField is the amount of the first cost of a step.
func costField(l *panel) *field { return l.money.costs.rows[0].fields[0] }

func TestFieldsSaveWhatIsTyped(t *testing.T) {
	tests := []struct {
		name  string
		field func(*panel) *field
		typed string
		want  string
		read  func(domain.Step) string
	}{
		{"title", func(l *panel) *field { return l.title }, " Pass  the test ", "Pass the test", func(s domain.Step) string { return s.Title }},
		{"start", func(l *panel) *field { return l.dates.start }, "3/1/2027", "2027-03-01", func(s domain.Step) string { return s.Start.String() }},
		{"due", func(l *panel) *field { return l.dates.due }, "", "", func(s domain.Step) string { return s.Due.String() }},
		{"length", func(l *panel) *field { return l.dates.length }, "1 year", "12 months", func(s domain.Step) string { return s.Length.Text() }},
		{"hours", func(l *panel) *field { return l.dates.hours }, "7.50", "7.5", func(s domain.Step) string { return s.HoursWeek.Text() }},
		{"cost", costField, "1250", "$1,250", func(s domain.Step) string { return costText(&s) }},
		{"no cost", costField, "", "–", func(s domain.Step) string { return costText(&s) }},
		{"note", func(l *panel) *field { return l.note }, "Ask\nJo ", "Ask\nJo ", func(s domain.Step) string { return s.Note }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, w := newTestPage(t, large, look.Light, someSteps()...)
			h.page.steps.list.Select(1)
			f := tt.field(h.page.stepPanel())
			w.Canvas().Focus(f.Entry)
			f.Entry.SetText(tt.typed)
			if got := tt.read(h.steps(t)[1]); got != tt.want {
				t.Errorf("saved %q, want %q", got, tt.want)
			}
			h.show()
			if f.Entry.Text != tt.typed {
				t.Errorf("the field became %q while it was typed in", f.Entry.Text)
			}
			w.Canvas().Focus(h.page.steps.list)
			if text, _ := f.Tidy(tt.typed); f.Entry.Text != text {
				t.Errorf("afterwards the field says %q, want %q", f.Entry.Text, text)
			}
			if name, waiting := h.page.Unsaved(); name != "" || waiting {
				t.Errorf("unsaved: %q, %v", name, waiting)
			}
		})
	}
}

// The clock of the test moves only while it sleeps.
func TestPauseInTypingSaves(t *testing.T) {
	h, _ := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.list.Select(1)
	task.Inline.Store(false)
	ui := uitest.NewUIThread(t)
	synctest.Test(t, func(t *testing.T) {
		entry := h.page.stepPanel().title.Entry
		for _, typed := range []string{"Pass", "Pass the", "Pass the test"} {
			entry.SetText(typed)
			time.Sleep(widgets.TypingPause - time.Millisecond)
			ui.Run()
			if got := h.steps(t)[1].Title; got != "Pass the exam" {
				t.Errorf("%q was saved while it was typed", got)
			}
			if _, waiting := h.page.Unsaved(); !waiting {
				t.Error("the page says that all is saved")
			}
		}
		time.Sleep(2 * time.Millisecond)
		ui.Run()
		if got := h.steps(t)[1].Title; got != "Pass the test" {
			t.Errorf("after the pause %q is saved", got)
		}
	})
}

func TestWrongTextIsExplainedAndChangesNothing(t *testing.T) {
	tests := []struct {
		name        string
		field       func(*panel) *field
		typed, want string
	}{
		{"no date", func(l *panel) *field { return l.dates.due }, "31.3.", `"31.3." is not a date. Write it as year, month and day, for example 2027-03-31.`},
		{"due before start", func(l *panel) *field { return l.dates.start }, "2027-05-01", "The step would be due (Mar 31, 2027) before it starts (May 1, 2027)."},
		{"no amount", costField, "much", `"much" is not an amount of money. Write it like 1,250 or 1250.50.`},
		{"no title", func(l *panel) *field { return l.title }, " ", "A step needs a title."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, w := newTestPage(t, large, look.Light, someSteps()...)
			before := h.steps(t)
			h.page.steps.list.Select(1)
			f := tt.field(h.page.stepPanel())
			w.Canvas().Focus(f.Entry)
			f.Entry.SetText(tt.typed)
			w.Canvas().Focus(h.page.steps.list)
			if !f.Problem.Visible() || f.Problem.Text != tt.want {
				t.Errorf("the page says %q (shown: %v), want %q", f.Problem.Text, f.Problem.Visible(), tt.want)
			}
			if after := h.steps(t); !reflect.DeepEqual(before, after) {
				t.Errorf("the plan changed to %v", after)
			}
			if name, waiting := h.page.Unsaved(); name != f.Name || !waiting {
				t.Errorf("unsaved: %q, %v", name, waiting)
			}
			h.page.steps.list.Select(0)
			if want := f.Name + " was not saved. " + tt.want; h.page.notice.text.Text != want {
				t.Errorf("leaving the step says %q, want %q", h.page.notice.text.Text, want)
			}
		})
	}
}

func TestDeletedStepComesBack(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	before := h.steps(t)
	h.page.steps.list.Select(1)
	test.Tap(button(t, w, "Delete step"))
	if got := h.steps(t); len(got) != 4 || h.page.stepPanel() != nil {
		t.Fatalf("%d steps are left, panel %v", len(got), h.page.stepPanel())
	}
	if got := h.page.notice.text.Text; got != "Step “Pass the exam” deleted." {
		t.Errorf("the page says %q", got)
	}
	test.Tap(h.page.notice.undo)
	if got := h.steps(t); !reflect.DeepEqual(got, before) {
		t.Errorf("after Undo: %v", got)
	}
	if h.page.notice.object.Visible() {
		t.Error("the page still says that the step is deleted")
	}
	test.Tap(h.page.head.redo)
	if got := h.steps(t); len(got) != 4 {
		t.Errorf("after Redo: %d steps", len(got))
	}
}

func TestUndoSaysWhatItWouldDo(t *testing.T) {
	for label, want := range map[string]string{
		"": "Undo",
		"Copy plan “Nurse” as “Nurse (another way)”": "Undo: copy plan",
		"Move 3 steps": "Undo: move 3 steps",
		"Change start date, due date, length, cost, note of step “Pass the exam”": "Undo: change start date, due date …",
		"Delete step “Pass the exam”":                                             "Undo: delete step",
		"Mark “Pass the exam” as done":                                            "Undo: mark as done",
		"Change due date of step “Pass the exam”":                                 "Undo: change due date",
		"Change title of plan “Nurse”":                                            "Undo: change title",
	} {
		if got := undoText("Undo", label); got != want {
			t.Errorf("undoText(%q) = %q, want %q", label, got, want)
		}
	}
}

func TestMoveKeepsTheStepSelected(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.list.Select(1)
	test.Tap(button(t, w, "Move up"))
	if got := h.steps(t)[0].ID; got != "s2" {
		t.Errorf("%s is first", got)
	}
	if h.page.stepPanel().id != "s2" || !h.page.stepPanel().up.Disabled() {
		t.Error("the panel does not show the first step")
	}
	test.Tap(button(t, w, "Move down"))
	test.Tap(button(t, w, "Move down"))
	if got := h.steps(t)[2].ID; got != "s2" {
		t.Errorf("%s is third", got)
	}
}

func TestKindAndStateAreSaved(t *testing.T) {
	h, _ := newTestPage(t, large, look.Light, someSteps()...)
	h.page.steps.list.Select(1)
	h.page.stepPanel().kind.SetSelected("Training")
	h.page.stepPanel().state.SetSelected("Skipped")
	if s := h.steps(t)[1]; s.Kind != domain.Training || s.State != domain.Skipped {
		t.Errorf("saved %v, %v", s.Kind.Label(), s.State.Label())
	}
}

func TestAddStep(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	w.Canvas().Focus(h.page.steps.fresh)
	test.Type(h.page.steps.fresh, "Visit the college")
	if len(h.steps(t)) != 5 {
		t.Fatal("a step was added before Enter")
	}
	h.page.steps.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	got := h.steps(t)
	if len(got) != 6 || got[5].Title != "Visit the college" {
		t.Fatalf("the steps are %v", got)
	}
	if h.page.steps.fresh.Text != "" {
		t.Error("the title is still in the field")
	}
	h.page.steps.fresh.SetText("Half a thought")
	h.page.Flush()
	if got := h.steps(t); len(got) != 7 {
		t.Error("closing lost a title that was typed")
	}
}

func TestFailureKeepsWhatWasTyped(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	h.broken = &domain.Error{Kind: domain.ErrDisk, Sentence: "The disk is full."}
	h.page.steps.fresh.SetText("Visit the college")
	test.Tap(button(t, w, "Add step"))
	if got := h.page.notice.text.Text; got != "Not saved: The disk is full." {
		t.Errorf("the page says %q", got)
	}
	h.page.steps.list.Select(1)
	h.page.stepPanel().title.Entry.SetText("Pass the test")
	if got := h.page.stepPanel().title.Problem.Text; got != "The disk is full." {
		t.Errorf("the field says %q", got)
	}
	h.broken = nil
	h.page.Flush()
	got := h.steps(t)
	if got[1].Title != "Pass the test" || got[len(got)-1].Title != "Visit the college" {
		t.Errorf("saved after all: %v", got)
	}
}

func TestPlanTitleGoalAndChoice(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	if _, err := h.file.Transact(domain.AddPlan(domain.Plan{ID: "plan2", Title: "Medical Records Specialists"}, nil)); err != nil {
		t.Fatal(err)
	}
	h.show()
	h.page.head.title.Entry.SetText("My way")
	if p, _ := h.file.Plan("plan1"); p.Title != "My way" {
		t.Errorf("the title is %q", p.Title)
	}
	all[*widget.Hyperlink](w)[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if h.guide != "29-2072.00" {
		t.Errorf("the link opened %q", h.guide)
	}
	menuItem(t, h.page, "Medical Records Specialists").Action()
	if h.plan != "plan2" || h.page.head.title.Entry.Text != "Medical Records Specialists" {
		t.Errorf("the page shows %s, %q", h.plan, h.page.head.title.Entry.Text)
	}
	if !h.page.steps.list.none.Visible() {
		t.Error("the page does not say that the plan has no steps")
	}
}

// menuItem is an item of the menu of plans.
func menuItem(t *testing.T, p *Page, text string) *fyne.MenuItem {
	t.Helper()
	for _, i := range p.planMenu().Items {
		if i.Label == text {
			if i.Disabled {
				t.Fatalf("%q is switched off", text)
			}
			return i
		}
	}
	t.Fatalf("the menu has no %q", text)
	return nil
}

func TestLastPlanCanBeBroughtBack(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, someSteps()...)
	menuItem(t, h.page, "Delete this plan").Action()
	test.Tap(button(t, w, "Undo: delete plan"))
	if len(h.steps(t)) != 5 {
		t.Error("the plan is not back")
	}
}

func TestPlanIsPrintedWithWhatIsBeingTyped(t *testing.T) {
	h, _ := newTestPage(t, large, look.Light, someSteps()...)
	task.Inline.Store(false)
	synctest.Test(t, func(t *testing.T) {
		h.page.head.title.Entry.SetText("My new way")
		h.page.Save()
		if p, err := h.file.Plan(h.plan); err != nil || p.Title != "My new way" {
			t.Errorf("the plan is saved as %q (%v)", p.Title, err)
		}
		menuItem(t, h.page, "Save or print").Action()
	})
	once := "save plan " + string(h.plan)
	if want := []string{once, once}; !slices.Equal(h.calls, want) {
		t.Errorf("the page asked for %q, want %q", h.calls, want)
	}
}

func TestNamesOfPlansDiffer(t *testing.T) {
	got := names([]domain.Plan{{Title: "Nurse"}, {Title: "Coder"}, {Title: "Nurse"}})
	if want := []string{"Nurse", "Coder", "Nurse (2)"}; !slices.Equal(got, want) {
		t.Errorf("names are %q, want %q", got, want)
	}
}

func TestProblems(t *testing.T) {
	damaged := map[string]string{"Restore a backup": "backups", "Set the damaged file aside and start fresh": "set aside"}
	tests := []struct {
		kind error
		more map[string]string // what further buttons do
	}{
		{domain.ErrDamaged, damaged}, {domain.ErrNotAPlan, damaged},
		{domain.ErrLeftOpen, map[string]string{"Open it anyway": "open anyway"}},
		{domain.ErrNewer, nil}, {domain.ErrLocked, nil}, {domain.ErrDisk, nil}, {errors.New("odd"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.kind.Error(), func(t *testing.T) {
			h, w := newTestPage(t, large, look.Light)
			h.page.ShowProblem(tt.kind)
			test.Tap(button(t, w, "Try again"))
			want := []string{"open again"}
			for text, does := range tt.more {
				test.Tap(button(t, w, text))
				want = append(want, does)
			}
			if !slices.Equal(h.calls, want) || len(all[*widget.Button](w)) != len(want) {
				t.Errorf("the buttons did %q", h.calls)
			}
		})
	}
}

func TestPageFitsTheSmallWindow(t *testing.T) {
	h, _ := newTestPage(t, small, look.Light, someSteps()...)
	h.page.steps.list.Select(1)
	if m := h.page.Content().MinSize(); m.Width > small.Width || m.Height > small.Height {
		t.Errorf("the page needs %v of %v", m, small)
	}
}

// A change of a plan of 2,000 steps, one after the other, with a panel open.
func BenchmarkShowLargePlan(b *testing.B) {
	for _, mode := range []string{asList, asBoard} {
		b.Run(mode, func(b *testing.B) {
			steps := make([]domain.Step, 2000)
			for n := range steps {
				steps[n] = domain.Step{ID: domain.ID(fmt.Sprint(n)), Title: fmt.Sprintf("Step %d", n), Length: domain.Length{Count: 1},
					Costs: []domain.CostLine{{Amount: 100, Known: true}}}
				if n > 0 {
					steps[n].After = []domain.ID{steps[n-1].ID}
				}
			}
			steps[0].Start = domain.Date{Year: 2027, Month: 1, Day: 1}
			h, _ := newTestPage(b, large, look.Light, steps...)
			h.page.steps.mode.SetSelected(mode)
			h.page.selectStep(1000)
			for b.Loop() {
				h.page.Show(h.page.state)
			}
		})
	}
}

// all finds the objects of a type that can be seen, from the top.
func all[T fyne.CanvasObject](w fyne.Window) []T {
	var found []T
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if hit, ok := o.(T); ok {
			found = append(found, hit)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(w.Content())
	return found
}

func button(t *testing.T, w fyne.Window, text string) *widget.Button {
	t.Helper()
	for _, b := range all[*widget.Button](w) {
		if b.Text == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}
