package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type host struct{}

func (host) Period() labor.Period                    { return labor.Yearly }
func (host) Me() plan.Person                         { return plan.Person{} }
func (host) OpenGuide(string)                        {}
func (host) FindJob()                                {}
func (host) Remove(int)                              {}
func (host) ChooseArea(int, fyne.CanvasObject)       {}
func (host) SaveTable(string, [][]string)            {}
func (host) SaveFile(string, func() ([]byte, error)) {}
func (host) SaveComparison(Table)                    {}
func (host) Glossary() []occupation.Term {
	return []occupation.Term{{Name: "Median", Means: "The middle: half earn more.", Example: "Of five people, the third."}}
}

func window(t *testing.T, percent int, size fyne.Size) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: percent})
	p := New(host{}, []Column{column(t, "29-2072.00", uitest.Spokane), column(t, "29-1141.00", uitest.Washington), column(t, "25-2021.00", uitest.Spokane)})
	w := test.NewTempWindow(t, p.Object)
	w.Resize(size.AddWidthHeight(1, 0)) // lay out wrapped text once its width is known
	w.Resize(size)
	return w
}

func over(w fyne.Window) string {
	top := w.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return strings.Join(strings.Fields(uitest.Texts(top)), " ")
}

// TestNameOfARowOpensWhatItMeans goes by the keyboard alone.
func TestNameOfARowOpensWhatItMeans(t *testing.T) {
	w := window(t, 100, fyne.NewSize(1100, 700))
	find := func() {
		for range 200 {
			w.Canvas().(interface{ FocusNext() }).FocusNext()
			if a, ok := w.Canvas().Focused().(*widgets.About); ok && a.AccessibilityLabel() == "About: Half earn more than, a year" {
				return
			}
		}
		t.Fatal("the name of the row cannot be reached by Tab")
	}
	find()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for _, want := range []string{"About these numbers", "Medical Records Specialists $56,750 a year · Spokane-Spokane Valley, WA", "Registered Nurses $", "· Washington",
		"Period May 2025", "Meaning Pay of people employed", "Glossary: Median"} {
		if !strings.Contains(over(w), want) {
			t.Errorf("no %q in:\n%s", want, over(w))
		}
	}
	for _, c := range uitest.Find[*widgets.Chip](w.Canvas().Overlays().Top()) {
		c.Tapped(nil)
	}
	if !strings.Contains(over(w), "The middle: half earn more.") || strings.Contains(over(w), "About these numbers") {
		t.Errorf("the glossary says:\n%s", over(w))
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if over(w) != "" {
		t.Errorf("Escape leaves open:\n%s", over(w))
	}
}

// TestHeadsStayInSight scrolls both ways, at sizes where whole heads stay and
// where there is room for a line only.
func TestHeadsStayInSight(t *testing.T) {
	at := func(o fyne.CanvasObject) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	}
	tests := []struct {
		percent int
		size    fyne.Size
		whole   bool // the heads stay whole
	}{{100, fyne.NewSize(1140, 700), true}, {100, fyne.NewSize(600, 540), true}, {200, fyne.NewSize(600, 460), false}, {200, fyne.NewSize(600, 760), true}}
	for _, tt := range tests {
		w := window(t, tt.percent, tt.size)
		scroll := uitest.Find[*container.Scroll](w.Content())[0]
		label := func(text string, last bool) *widget.Label {
			var found *widget.Label
			for _, l := range uitest.Find[*widget.Label](w.Content()) {
				if l.Text == text && (found == nil || last) {
					found = l
				}
			}
			return found
		}
		pay := label("$56,750", false)
		before := at(pay)
		if head := label("Medical Records Specialists", false); at(head).X != before.X || at(head).Y > before.Y {
			t.Errorf("%v: the head is at %v and its pay at %v", tt, at(head), before)
		}
		chips, first := uitest.Find[*widgets.Chip](w.Content()), uitest.Find[*widgets.About](w.Content())[0]
		if chip := chips[len(chips)-1]; at(first).Y < at(chip).Y+chip.Size().Height {
			t.Errorf("%v: the first row is at %v, below it a head with %q", tt, at(first), chip.Text)
		}
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-40, -700)})
		moved := at(pay)
		side := min(40, scroll.Content.Size().Width-scroll.Size().Width)
		if moved.Y != before.Y-700 || moved.X != before.X-side {
			t.Errorf("%v: scrolled by %v, %v the pay moves from %v to %v", tt, side, 700, before, moved)
		}
		head := label("Medical Records Specialists", !tt.whole)
		if y := at(head).Y; !head.Visible() || y < 0 || y+head.Size().Height > at(scroll).Y || at(head).X != moved.X {
			t.Errorf("%v: after scrolling the head is at %v, the rows at %v and begin at %v", tt, at(head), at(scroll), moved)
		}
		if arrows := uitest.Find[*widget.Button](w.Content()); tt.whole && at(arrows[len(arrows)-1]).Y > at(scroll).Y {
			t.Errorf("%v: the buttons of the heads are at %v", tt, at(arrows[len(arrows)-1]))
		}
		scroll.ScrollToTop()
		if back := at(pay); back.Y != before.Y {
			t.Errorf("%v: back at the top the pay is at %v, was at %v", tt, back, before)
		}
	}
}

// TestFewerRowsKeepTheirHeads shows only differences while the end of the table is
// on show.
func TestFewerRowsKeepTheirHeads(t *testing.T) {
	w := window(t, 200, fyne.NewSize(600, 460))
	scroll := uitest.Find[*container.Scroll](w.Content())[0]
	scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-30, -100_000)})
	uitest.Find[*widget.Check](w.Content())[0].SetChecked(true)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if most := scroll.Content.MinSize().Height - scroll.Size().Height; scroll.Offset.Y > most+1 {
		t.Errorf("scrolled to %v of %v", scroll.Offset.Y, most)
	}
	for _, l := range uitest.Find[*widget.Label](w.Content()) {
		if l.Text == "Medical Records Specialists" && (at(l).X != at(scroll.Content).X || at(l).Y+l.Size().Height > at(scroll).Y) {
			t.Errorf("the head is at %v, the rows begin at %v in %v", at(l), at(scroll.Content), at(scroll))
		}
	}
}

// TestComparisonFitsLargeText looks for text that is cut or lies over other
// text, and that three columns need no scrolling sideways.
func TestComparisonFitsLargeText(t *testing.T) {
	for percent := 100; percent <= 200; percent += 25 {
		w := window(t, percent, fyne.NewSize(790, 500))
		for _, s := range uitest.Find[*container.Scroll](w.Content()) {
			if need := s.Content.MinSize().Width; need > s.Size().Width+0.5 {
				t.Errorf("%d %%: the table needs %v of %v", percent, need, s.Size().Width)
			}
		}
		for _, l := range uitest.Find[*widget.Label](w.Content()) {
			if need := l.MinSize(); need.Height > l.Size().Height+0.5 || l.Wrapping == fyne.TextWrapOff && need.Width > l.Size().Width+0.5 {
				t.Errorf("%d %%: %q needs %v and has %v", percent, l.Text, need, l.Size())
			}
		}
	}
}
