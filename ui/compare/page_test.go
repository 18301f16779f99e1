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
