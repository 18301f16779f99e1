package explore_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/explore"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// host is the program around the page.
type host struct {
	directory *occupation.Directory
	area      *labor.Area
	period    labor.Period
	opened    []string
	saved     [][]string
	me        plan.Person
	stars     []string
	compared  []string
	page      *explore.Page
}

func (h *host) Directory() *occupation.Directory { return h.directory }
func (h *host) Area() *labor.Area                { return h.area }
func (h *host) Period() labor.Period             { return h.period }
func (h *host) OpenGuide(code string)            { h.opened = append(h.opened, code) }
func (h *host) Me() plan.Person                  { return h.me }
func (h *host) Starred(code string) bool         { return slices.Contains(h.stars, code) }
func (h *host) ToggleStar(code string) {
	if i := slices.Index(h.stars, code); i >= 0 {
		h.stars = slices.Delete(h.stars, i, i+1)
	} else {
		h.stars = append(h.stars, code)
	}
	h.page.Update()
}
func (h *host) Compared(code string) bool { return slices.Contains(h.compared, code) }
func (h *host) ToggleCompare(code string) {
	if i := slices.Index(h.compared, code); i >= 0 {
		h.compared = slices.Delete(h.compared, i, i+1)
	} else {
		h.compared = append(h.compared, code)
	}
}
func (h *host) ShowArea(code string) {
	h.area = uitest.Places().Area(code)
	h.page.Update()
}
func (h *host) ClearSearch() { h.page.SetQuery("") }

func (h *host) SaveTable(name string, rows [][]string) {
	h.saved = append([][]string{{name}}, rows...)
}

func (h *host) Wages() map[string]*labor.Wage {
	wages, err := uitest.Source{}.WagesIn(h.area.Code)
	if err != nil {
		panic(err)
	}
	return wages
}

func newPage(t *testing.T, area *labor.Area) (*explore.Page, *host, fyne.Window) {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	h := &host{directory: uitest.Directory(t), area: area}
	h.page = explore.New(h)
	w := test.NewTempWindow(t, h.page.Content())
	w.Resize(fyne.NewSize(1000, 600))
	return h.page, h, w
}

func TestPageMarkup(t *testing.T) {
	p, _, w := newPage(t, uitest.Spokane)
	test.AssertRendersToMarkup(t, "explore.xml", w.Canvas())
	p.SetQuery("nurse")
	test.AssertRendersToMarkup(t, "explore-search.xml", w.Canvas())
}

func TestBlankPaySaysWhy(t *testing.T) {
	p, _, w := newPage(t, uitest.Spokane)
	p.SetQuery("actors")
	if text := texts(w); !strings.Contains(text, "pay: not in the source files") {
		t.Errorf("the row of actors does not say why pay is blank in Spokane:\n%s", text)
	}
}

func TestEnterOpensTheFirstHit(t *testing.T) {
	p, h, _ := newPage(t, uitest.Washington)
	p.SetQuery("registered nurse")
	p.OpenFirst()
	if len(h.opened) != 1 || h.opened[0] != "29-1141.00" {
		t.Errorf("opened %v, want the guide of registered nurses", h.opened)
	}
}

func TestNothingFoundOffersAWayOut(t *testing.T) {
	p, _, w := newPage(t, uitest.Washington)
	p.SetQuery("zzzz")
	if text := texts(w); !strings.Contains(text, "No job passes all of this.") || !strings.Contains(text, "5 jobs without: matches “zzzz”") || strings.Contains(text, "Median pay") {
		t.Errorf("an empty list must say so and offer a way out:\n%s", text)
	}
}

func TestLongSearchIsShortOnItsChip(t *testing.T) {
	p, _, w := newPage(t, uitest.Washington)
	p.SetQuery(strings.Repeat("wordwithoutend", 150))
	text := texts(w)
	if !strings.Contains(text, "matches “wordwithoutendwordwithoutendwo…”") || !strings.Contains(text, "Check the spelling") {
		t.Errorf("the page says:\n%s", text)
	}
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if len(c.Text) > 100 {
			t.Errorf("a chip of %d letters", len(c.Text))
		}
	}
}

func TestPayFilterFollowsThePeriod(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == "Any pay" {
			e.SetText("$100k")
		}
	}
	want := func(chip string) {
		t.Helper()
		text := texts(w)
		if !strings.Contains(text, chip) || !strings.Contains(text, "Registered Nurses") || strings.Contains(text, "Medical Records") {
			t.Errorf("the list must hold only jobs of %s:\n%s", chip, text)
		}
	}
	want("half earn at least $100,000 a year")
	h.period = labor.Monthly
	p.Update()
	want("half earn at least $8,333 a month")
}

func TestAFacetIsPickedWithCountsAndTakenAway(t *testing.T) {
	p, _, w := newPage(t, uitest.Washington)
	tap(t, w, "Software")
	box := w.Canvas().Overlays().Top()
	if text := uitest.Texts(box); !strings.Contains(text, "Microsoft Excel") || !strings.Contains(text, "Epic Systems") {
		t.Fatalf("the box says:\n%s", text)
	}
	ticks := uitest.Find[*widgets.Tick](box)
	ticks[0].Tapped(nil) // by name
	if text := texts(w); !strings.Contains(text, "Software: Epic Systems  ×") || !strings.Contains(text, "1 job\n") || !strings.Contains(text, "Registered Nurses") {
		t.Errorf("after picking the page says:\n%s", text)
	}
	p.SetQuery("records")
	if text := texts(w); !strings.Contains(text, "1 job without: Software: Epic Systems") {
		t.Errorf("nothing says which filter empties the list:\n%s", text)
	}
	tap(t, w, "Software: Epic Systems  ×")
	if text := texts(w); strings.Contains(text, "Epic Systems") || !strings.Contains(text, "Medical Records Specialists") {
		t.Errorf("after taking it away the page says:\n%s", text)
	}
}

func TestOneOptionIsShownWithoutOtherFilters(t *testing.T) {
	p, _, w := newPage(t, uitest.Washington)
	p.SetQuery("records")
	p.Find(occupation.DoesActivity, "4.A.4.a.5.I03")
	text := texts(w)
	if !strings.Contains(text, "Activity: Give medicine and basic care  ×") || !strings.Contains(text, "1 job\n") || !strings.Contains(text, "Registered Nurses") || strings.Contains(text, "records") {
		t.Errorf("the page says:\n%s", text)
	}
	tap(t, w, "Activity: 1")
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Keep patients' medical records") || !strings.Contains(text, "At least one of the job's tasks belongs to it.") {
		t.Errorf("the box says:\n%s", text)
	}
}

func TestATableIsSavedAsItStands(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	p.SetQuery("records")
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if slices.Contains(s.Options, "Table") {
			s.SetSelected("Table")
		}
	}
	tap(t, w, "Save")
	want := [][]string{
		{"Jobs in Washington"},
		{"Job", "25th percentile", "Median pay", "75th percentile", "Growth, U.S.", "Jobs here", "Code", "Area", "Pay is", "Source of pay", "Source of outlook"},
		{"Medical Records Specialists", "$50,250", "$62,270", "$79,680", "7.1 %", "5,010", "29-2072.00", "Washington", "a year", "OEWS May 2025", "EP 2024-34"},
		{"Asked for: matches “records”"},
	}
	for n, cells := range want {
		if n >= len(h.saved) || !slices.Equal(h.saved[n], cells) {
			t.Errorf("saved %q, want %q", h.saved, want)
			break
		}
	}
	if len(h.saved) != len(want) {
		t.Errorf("saved %d rows, want %d", len(h.saved), len(want))
	}
}

func TestASavedTableTellsWhyPayIsBlankAndHowItIsSorted(t *testing.T) {
	_, h, w := newPage(t, uitest.Spokane)
	showTable(t, w)
	head(t, w, "25th percentile")
	tap(t, w, "Save")
	last := func(n int) []string { return h.saved[len(h.saved)-n] }
	if said := last(1)[0]; said != "2 jobs have no published figure and stand last." {
		t.Errorf("of the order the file says %q", said)
	}
	if actors := last(3); actors[0] != "Actors" || actors[2] != "not in the source files" {
		t.Errorf("of actors the file says %q", actors)
	}
	if first := h.saved[2]; first[0] != "Registered Nurses" {
		t.Errorf("the first job is %q", first)
	}
	head(t, w, "25th percentile")
	tap(t, w, "Save")
	if first := h.saved[2]; first[0] != "Medical Records Specialists" || last(3)[0] != "Actors" {
		t.Errorf("turned round, the first job is %q and the last but one %q", first, last(3))
	}
}

func TestColumnsGrowWithTheText(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	showTable(t, w)
	width := func() float32 {
		t.Helper()
		for _, h := range uitest.Find[*widgets.HeaderCell](w.Content()) {
			if strings.TrimSpace(uitest.Texts(h)) == "Median pay" {
				return h.Size().Width
			}
		}
		t.Fatal("there is no median")
		return 0
	}
	usual := width()
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	w.Content().Refresh()
	if large := width(); large != 2*usual {
		t.Errorf("the column is %v wide, with text twice as large %v", usual, large)
	}
}

func showTable(t *testing.T, w fyne.Window) {
	t.Helper()
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		if slices.Contains(s.Options, "Table") {
			s.SetSelected("Table")
			return
		}
	}
	t.Fatal("there is no table")
}

// head presses the head of a column.
func head(t *testing.T, w fyne.Window, title string) {
	t.Helper()
	for _, h := range uitest.Find[*widgets.HeaderCell](w.Content()) {
		if strings.TrimSpace(uitest.Texts(h)) == title {
			h.Tapped(nil)
			return
		}
	}
	t.Fatalf("there is no column %q", title)
}

func TestJobsWithoutPublishedPayAreLeftOutOrNot(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == "Any pay" {
			e.SetText("60000")
		}
	}
	if text := texts(w); strings.Contains(text, "Actors") || !strings.Contains(text, "2 jobs without published pay left out: show") {
		t.Errorf("the page does not say who is left out:\n%s", text)
	}
	tap(t, w, "2 jobs without published pay left out: show")
	if text := texts(w); !strings.Contains(text, "Actors") || !check(t, w, "Also without published pay").Checked {
		t.Errorf("they are not shown:\n%s", text)
	}
	tap(t, w, "2 jobs without published pay on show: leave out")
	if strings.Contains(texts(w), "Actors") {
		t.Error("they are not left out again")
	}
}

func TestKeysLeadFromThePayFieldToTheJobs(t *testing.T) {
	_, h, w := newPage(t, uitest.Washington)
	for _, e := range uitest.Find[*widgets.Entry](w.Content()) {
		if e.PlaceHolder == "Any pay" {
			w.Canvas().Focus(e)
		}
	}
	key := func(name fyne.KeyName) { w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	test.Type(w.Canvas().Focused(), "100k")
	if text := texts(w); !strings.Contains(text, "\n2 jobs\n") {
		t.Errorf("the count must follow what is typed:\n%s", text)
	}
	key(fyne.KeyEscape)
	if text := texts(w); !strings.Contains(text, "\n5 jobs\n") {
		t.Errorf("Escape must empty the field:\n%s", text)
	}
	test.Type(w.Canvas().Focused(), "110000")
	key(fyne.KeyReturn)
	key(fyne.KeyReturn)
	if len(h.opened) != 1 || h.opened[0] != "29-1141.00" {
		t.Errorf("Enter and Enter opened %q", h.opened)
	}
}

// TestChipsAreTakenAwayByKeys keeps the keyboard where the next chip is.
func TestChipsAreTakenAwayByKeys(t *testing.T) {
	p, _, w := newPage(t, uitest.Washington)
	p.SetQuery("records")
	tap(t, w, "Software")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == "matches “records”  ×" {
			w.Canvas().Focus(c)
		}
	}
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	w.Canvas().Focused().TypedKey(enter)
	next, ok := w.Canvas().Focused().(*widgets.Chip)
	if !ok || next.Text != "Software: Epic Systems  ×" {
		t.Fatalf("after the first chip the keyboard is on %v", w.Canvas().Focused())
	}
	next.TypedKey(enter)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
	if text := texts(w); strings.Contains(text, "Epic") || !strings.Contains(text, "5 jobs") {
		t.Errorf("after both chips:\n%s", text)
	}
}

// TestWhyFewNamesTheCostliestFilter tries one, three and six filters.
func TestWhyFewNamesTheCostliestFilter(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	p.SetQuery("nurse")
	if strings.Contains(texts(w), "Why so few?") {
		t.Error("a single filter is named as the reason")
	}
	h.me.Pay = plan.Pay{Amount: 30_000_00, Per: plan.AYear}
	p.Update()
	check(t, w, "Pays more than my job now").SetChecked(true)
	tap(t, w, "Software")
	uitest.Find[*widgets.Tick](w.Canvas().Overlays().Top())[0].Tapped(nil)
	if text := texts(w); strings.Contains(text, "Why so few?") {
		t.Errorf("taking one of three away gives no more, yet one is named:\n%s", text)
	}
	h.stars = []string{"29-2072.00"}
	check(t, w, "Only starred jobs").SetChecked(true)
	for _, s := range uitest.Find[*widget.Select](w.Content()) {
		switch s.Options[0] {
		case "Any education":
			s.SetSelected("Bachelor's degree")
		case "Any number of jobs":
			s.SetSelected("At least 100")
		}
	}
	if text := texts(w); !strings.Contains(text, "No job passes all of this.\n1 job without: starred\n") {
		t.Errorf("of six filters that leave nothing the page says:\n%s", text)
	}
	tap(t, w, "1 job without: starred")
	if text := texts(w); !strings.Contains(text, "1 job\n") || !strings.Contains(text, "Registered Nurses") {
		t.Errorf("taking it away gives:\n%s", text)
	}
}

// tap presses what says a text.
func tap(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	for _, i := range uitest.Find[*widgets.Item](w.Content()) {
		if i.Text == text {
			i.Tapped(nil)
			return
		}
	}
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == text {
			c.Tapped(nil)
			return
		}
	}
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == text {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("nothing says %q", text)
}

func TestFiguresOfAWiderGroupAreNamedAsSuch(t *testing.T) {
	p, h, w := newPage(t, uitest.Washington)
	nurses, err := h.directory.Entry("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	p.SetQuery("nurse")
	if text := texts(w); strings.Contains(text, "figures: all") {
		t.Errorf("a job that has the group's own name needs no such note:\n%s", text)
	}
	nurses.Title = "Acute Care Nurses" // a role within the group
	p.Update()
	if text := texts(w); !strings.Contains(text, "figures: all registered nurses") {
		t.Errorf("the row does not say that its figures are those of all registered nurses:\n%s", text)
	}
}

// texts is everything that the window says, one text a line.
func texts(w fyne.Window) string { return uitest.Texts(w.Content()) }
