package areas_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/areas"
	"waymark/ui/chart"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type host struct {
	period labor.Period
	saved  [][]string
	opened string
	file   string
}

func (h *host) Me() plan.Person                     { return plan.Person{} }
func (h *host) Period() labor.Period                { return h.period }
func (h *host) SaveTable(_ string, rows [][]string) { h.saved = rows }

func (h *host) SaveAreas(g *occupation.Guide, wages []*labor.Wage) {
	h.saved = areas.Rows(g, wages, h.Period())
}
func (h *host) SaveFile(name string, _ func() ([]byte, error)) { h.file = name }
func (h *host) OpenGuide(code string)                          { h.opened = code }
func (h *host) Glossary() []occupation.Term {
	return []occupation.Term{{Name: "Location quotient", Means: "How common a job is."}}
}

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
		e = areas.NewEverywhere(h, g, widget.NewLabel("source"), "")
		return e.Tabs.Object
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
		if b.Text == "Save or print" {
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

// tapState taps a state on the map that is on show.
func tapState(t *testing.T, w fyne.Window, m chart.Tiles, code string) {
	t.Helper()
	style, err := look.ChartStyle()(1)
	if err != nil {
		t.Fatal(err)
	}
	drawn := uitest.Find[*widgets.Chart](w.Content())[0]
	for x := float32(1); x < drawn.Size().Width; x += 8 {
		for y := float32(1); y < drawn.Size().Height; y += 8 {
			if at, ok := chart.TileAt(m, float64(x), float64(y), float64(drawn.Size().Width), style); ok && at == code {
				test.TapAt(drawn, fyne.NewPos(x, y))
				return
			}
		}
	}
	t.Fatalf("%s is not on the map", code)
}

func openTab(t *testing.T, w fyne.Window, title string) {
	t.Helper()
	for _, i := range uitest.Find[*widgets.Item](w.Content()) {
		if i.Text == title {
			i.OnTapped()
		}
	}
}

func TestStateOnTheMapListsItsAreas(t *testing.T) {
	e, w := everywhere(t, &host{})
	openTab(t, w, "Map")
	tapState(t, w, e.Map(0), "CA")
	all := uitest.Texts(w.Content())
	if !strings.Contains(all, "California") || strings.Contains(all, "Seattle") {
		t.Errorf("after a tap on California:\n%s", all)
	}
	openTab(t, w, "Map")
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if slices.Contains(s.Options, "Washington") {
			s.SetSelected("Washington")
		}
	}
	all = uitest.Texts(w.Content())
	if !strings.Contains(all, "Seattle") || strings.Contains(all, "California") {
		t.Errorf("after Washington was chosen:\n%s", all)
	}
}

func TestGrowthOfStatesStandsWithItsYears(t *testing.T) {
	g, err := uitest.Directory(t).Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	agency := &labor.Vintage{Dataset: "Washington", Period: "2018-28"}
	g.Local.Outlooks = []labor.LocalOutlook{{Area: uitest.Washington, Outlook: &labor.Outlook{Vintage: agency, BaseYear: 2018, TargetYear: 2028,
		Growth: labor.Figure{Amount: 19.4, Unit: labor.Percent, Status: labor.Published, Vintage: agency}}}}
	h := &host{}
	w := show(t, func() fyne.CanvasObject { return areas.NewEverywhere(h, g, widget.NewLabel("source"), "").Tabs.Object })
	all := uitest.Texts(w.Content())
	for _, s := range []string{"Growth ***", "19.4 %, 2018-28", "7.1 %, 2024-34", "other years do not compare"} {
		if !strings.Contains(all, s) {
			t.Errorf("the table does not say %q:\n%s", s, all)
		}
	}
	rows := areas.Rows(g, g.Wages, labor.Yearly)
	if rows[0][9] != "Growth" {
		t.Errorf("the saved head is %q", rows[0])
	}
	plain, _ := everywhere(t, h)
	if strings.Contains(uitest.Texts(plain.Tabs.Object), "Growth") {
		t.Error("there is a column of growth without a projection")
	}
}

// press taps the chip of a text.
func press(t *testing.T, w fyne.Window, text string) string {
	t.Helper()
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == text {
			c.Tapped(nil)
			return strings.Join(strings.Fields(uitest.Texts(w.Canvas().Overlays().Top())), " ")
		}
	}
	t.Fatalf("no chip %q in:\n%s", text, uitest.Texts(w.Content()))
	return ""
}

func TestColumnsOfAllAreasTellWhatTheyAre(t *testing.T) {
	_, w := everywhere(t, &host{})
	all := press(t, w, "About the columns")
	for _, want := range []string{"Medical Records Specialists in all areas", "Adjusted Pay divided by the area's price level", "Median Pay of people employed",
		"Share The share that the job has", "Dataset Occupational Employment and Wage Statistics (OEWS)", "Period May 2025", "No number for"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
}

func TestNumbersOfAnAreaTellWhereTheyComeFrom(t *testing.T) {
	source := uitest.Source{}
	here, err := source.WagesIn(uitest.Washington.Code)
	if err != nil {
		t.Fatal(err)
	}
	w := show(t, func() fyne.CanvasObject {
		return areas.NewStanding(&host{}, areas.Standing{Directory: uitest.Directory(t), Area: uitest.Washington, Here: here})
	})
	all := press(t, w, "OEWS May 2025")
	for _, want := range []string{"About these numbers", "Jobs that stand out in Washington", "Share The share that the job has", "No number for 3 of 3 jobs: not in the source files (3).",
		"Agency U.S. Bureau of Labor Statistics", "Period May 2025", "Glossary: Location quotient"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
}

// TestTablesOfAreasHaveRowsWithLargeText counts the rows on show at 200 percent in
// the least window, and opens what the numbers are.
func TestTablesOfAreasHaveRowsWithLargeText(t *testing.T) {
	g, err := uitest.Directory(t).Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	here, err := uitest.Source{}.WagesIn(uitest.Washington.Code)
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]struct {
		height, rows float32
		make         func() fyne.CanvasObject
	}{
		"Medical Records Specialists in all areas": {390, 3.4, func() fyne.CanvasObject {
			return areas.NewEverywhere(&host{}, g, widget.NewLabel("source"), "").Tabs.Object
		}},
		"Jobs that stand out in Washington": {520, 5.2, func() fyne.CanvasObject {
			return areas.NewStanding(&host{}, areas.Standing{Directory: uitest.Directory(t), Area: uitest.Washington, Here: here})
		}},
	}
	for title, page := range pages {
		w := show(t, func() fyne.CanvasObject {
			fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
			return page.make()
		})
		w.Resize(fyne.NewSize(800, page.height))
		list := uitest.Find[*container.Scroll](w.Content())[0] // the table, which scrolls sideways
		for _, l := range uitest.Find[*widget.Label](w.Content()) {
			if right := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).X + l.Size().Width; l.Text == "$56,750" && right > list.Size().Width+8 {
				t.Errorf("%s: the median ends at %v of %v", title, right, list.Size().Width)
			}
		}
		if rows := list.Size().Height/(look.TextScale()*29) - 1; rows < page.rows {
			t.Errorf("%s: room for %.1f rows below the heads", title, rows)
		}
		opened := false
		for _, b := range uitest.Find[*widget.Button](w.Content()) {
			if b.Icon == nil || b.Icon.Name() != theme.InfoIcon().Name() {
				continue
			}
			b.OnTapped()
			opened = strings.Contains(uitest.Texts(w.Canvas().Overlays().Top()), title)
		}
		if !opened {
			t.Errorf("%s: nothing tells what the numbers are", title)
		}
	}
}
