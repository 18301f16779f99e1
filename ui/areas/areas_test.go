package areas_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/ui/areas"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type host struct {
	period labor.Period
	saved  [][]string
	opened string
}

func (h *host) Me() plan.Person                     { return plan.Person{} }
func (h *host) Period() labor.Period                { return h.period }
func (h *host) SaveTable(_ string, rows [][]string) { h.saved = rows }
func (h *host) OpenGuide(code string)               { h.opened = code }

func show(t *testing.T, o func() fyne.CanvasObject) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, o())
	w.Resize(fyne.NewSize(1100, 600))
	return w
}

func everywhere(t *testing.T, h *host) (*areas.Everywhere, fyne.Window) {
	t.Helper()
	g, err := uitest.Directory(t).Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	var e *areas.Everywhere
	w := show(t, func() fyne.CanvasObject {
		e = areas.NewEverywhere(h, g, widget.NewLabel("source"))
		return e.Object
	})
	return e, w
}

// order is where texts stand in what the window says.
func order(t *testing.T, w fyne.Window, texts ...string) {
	t.Helper()
	all := uitest.Texts(w.Content())
	at := -1
	for _, s := range texts {
		i := strings.Index(all, s)
		if i <= at {
			t.Errorf("%q is not after what comes before it in:\n%s", s, all)
			return
		}
		at = i
	}
}

func TestOwnAreaIsFirstHoweverTheTableIsSorted(t *testing.T) {
	_, w := everywhere(t, &host{})
	order(t, w, "Spokane-Spokane Valley, WA", "Seattle")
	heads := uitest.Find[*widgets.HeaderCell](w.Content())
	heads[0].Tapped(nil) // A to Z
	order(t, w, "Spokane-Spokane Valley, WA", "California", "Washington")
	heads[0].Tapped(nil)
	order(t, w, "Spokane-Spokane Valley, WA", "Washington", "California")
}

func TestAreasAreFilteredByStateAndKind(t *testing.T) {
	_, w := everywhere(t, &host{})
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		e.SetText("ca")
	}
	all := uitest.Texts(w.Content())
	if !strings.Contains(all, "California") || strings.Contains(all, "Seattle") {
		t.Errorf("areas of a state:\n%s", all)
	}
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		e.SetText("")
	}
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		s.SetSelected("States")
	}
	all = uitest.Texts(w.Content())
	if !strings.Contains(all, "California") || strings.Contains(all, "Seattle") {
		t.Errorf("states:\n%s", all)
	}
}

func TestSavedTableSaysWhyPayIsBlank(t *testing.T) {
	h := &host{}
	_, w := everywhere(t, h)
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == "Save" {
			b.OnTapped()
		}
	}
	if len(h.saved) < 5 || h.saved[0][0] != "Area" || h.saved[0][9] != "Why the median is blank" {
		t.Fatalf("saved %q", h.saved)
	}
	for _, cells := range h.saved[1 : len(h.saved)-1] {
		if blank := cells[3] == labor.Dash; blank != (cells[9] != "") {
			t.Errorf("row %q", cells)
		}
	}
	if last := h.saved[len(h.saved)-1][0]; !strings.HasPrefix(last, "Pay a year; OEWS May 2025") {
		t.Errorf("the source reads %q", last)
	}
}

func TestMapTellsStatesWithTheirReasons(t *testing.T) {
	e, _ := everywhere(t, &host{})
	words := e.Map(0).Text()
	if !strings.Contains(words, "Washington: $") || !strings.Contains(words, "states and territories with data") {
		t.Errorf("the map says\n%s", words)
	}
	if words = e.Map(3).Text(); !strings.Contains(words, "computed") {
		t.Errorf("adjusted pay is not said to be computed:\n%s", words)
	}
}

func TestJobsThatStandOutOpenTheirGuides(t *testing.T) {
	h := &host{}
	source := uitest.Source{}
	here, err := source.WagesIn(uitest.Washington.Code)
	if err != nil {
		t.Fatal(err)
	}
	nation, err := source.WagesIn(labor.NationCode)
	if err != nil {
		t.Fatal(err)
	}
	w := show(t, func() fyne.CanvasObject {
		return areas.NewStanding(h, areas.Standing{Directory: uitest.Directory(t), Area: uitest.Washington, Here: here, Nation: nation})
	})
	all := uitest.Texts(w.Content())
	for _, s := range []string{"What stands out in Washington", "Medical records specialists", "Jobs with at least 100 employees here", "Source: OEWS May 2025."} {
		if !strings.Contains(all, s) {
			t.Errorf("the page does not say %q:\n%s", s, all)
		}
	}
	for _, list := range uitest.Find[interface {
		fyne.CanvasObject
		Select(widget.ListItemID)
	}](w.Content()) {
		list.Select(0)
	}
	if h.opened == "" {
		t.Error("a job cannot be opened")
	}
}
