package guide_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type host struct {
	directory *occupation.Directory
	wages     map[string]*labor.Wage
	period    labor.Period
	detailed  bool
	opened    string
	started   string
	saved     string
	compared  string
	found     string
	file      string
	table     [][]string
	tab       string
	starred   bool
	me        plan.Person
	page      *guide.Page
}

func (h *host) Directory() *occupation.Directory { return h.directory }
func (h *host) Wages() map[string]*labor.Wage    { return h.wages }
func (h *host) Study() study.Source              { return uitest.Study{} }
func (h *host) Detailed() bool                   { return h.detailed }
func (h *host) SetDetailed(on bool)              { h.detailed = on }

func (h *host) Period() labor.Period                       { return h.period }
func (h *host) OpenGuide(code string)                      { h.opened = code }
func (h *host) SaveGuide(g *occupation.Guide)              { h.saved = g.Code }
func (h *host) SaveAreas(*occupation.Guide, []*labor.Wage) {}
func (h *host) StartPlan(code string)                      { h.started = code }
func (h *host) FindJobs(kind occupation.FacetKind, option string) {
	h.found = string(kind) + "=" + option
}

func (h *host) Compare(code string)       { h.compared = code }
func (h *host) OpenInterests()            { h.opened = "interests" }
func (h *host) Compared(code string) bool { return h.compared == code }

func (h *host) SaveTable(name string, rows [][]string)            { h.table = rows }
func (h *host) SaveFile(name string, data func() ([]byte, error)) { h.file = name }
func (h *host) TabChanged(tab string)                             { h.tab = tab }
func (h *host) Me() plan.Person                                   { return h.me }
func (h *host) Starred(string) bool                               { return h.starred }
func (h *host) ToggleStar(string)                                 { h.starred = !h.starred; h.page.ShowStar() }

// newPage shows a guide's tab with all of its sections made.
func newPage(t *testing.T, h *host, code string, area *labor.Area, tab string) fyne.Window {
	t.Helper()
	h.directory = uitest.Directory(t)
	g, err := h.directory.Guide(code, area)
	if err != nil {
		t.Fatal(err)
	}
	return showPage(t, h, g, tab)
}

func showPage(t *testing.T, h *host, g *occupation.Guide, tab string) fyne.Window {
	t.Helper()
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	var err error
	if h.wages, err = (uitest.Source{}).WagesIn(g.Area.Code); err != nil {
		t.Fatal(err)
	}
	h.page = guide.New(h, g, tab)
	w := test.NewTempWindow(t, h.page.Content())
	w.Resize(fyne.NewSize(1001, 20000)) // so high that every section is made
	w.Resize(fyne.NewSize(1000, 700))
	return w
}

func TestTabsMarkup(t *testing.T) {
	for n, tab := range guide.TabTitles {
		t.Run(tab, func(t *testing.T) {
			w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, tab)
			test.AssertRendersToMarkup(t, "tab-"+strconv.Itoa(n+1)+".xml", w.Canvas())
		})
	}
}

func says(t *testing.T, w fyne.Window, want ...string) {
	t.Helper()
	text := strings.Join(strings.Fields(uitest.Texts(w.Content())), " ")
	for _, s := range want {
		if !strings.Contains(text, s) {
			t.Errorf("the page does not say %q; it says:\n%s", s, text)
		}
	}
}

func silent(t *testing.T, w fyne.Window, unwanted ...string) {
	t.Helper()
	text := uitest.Texts(w.Content())
	for _, s := range unwanted {
		if strings.Contains(text, s) {
			t.Errorf("the page says %q", s)
		}
	}
}

func TestPublishedPayStandsAsPublished(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPay)
	says(t, w, "Half of medical records specialists in Spokane, WA earn more than $56,750 a year",
		"$40,490", "$82,050", "$62,270", "$51,140", "OEWS May 2025")
}

func TestComputedPayIsMarked(t *testing.T) {
	w := newPage(t, &host{period: labor.Hourly}, "29-2072.00", uitest.Spokane, guide.TabPay)
	says(t, w, "$27.28 *", "Hourly pay for Spokane, WA is computed: annual ÷ 2,080 hours.")
}

func TestAnnualOnlyJobHasNoHourlyPay(t *testing.T) {
	w := newPage(t, &host{period: labor.Hourly}, "25-2021.00", uitest.Spokane, guide.TabPay)
	says(t, w, "No hourly pay is published for elementary school teachers", "published by the year only")
	silent(t, w, "$47.50") // 98,800 ÷ 2,080
}

func TestHourlyOnlyJobHasNoYearlyPay(t *testing.T) {
	w := newPage(t, &host{period: labor.Yearly}, "27-2011.00", uitest.Nation, guide.TabPay)
	says(t, w, "No yearly pay is published for actors", "by the hour only")
	silent(t, w, "$60,424") // 29.05 × 2,080
	w = newPage(t, &host{period: labor.Hourly}, "27-2011.00", uitest.Nation, guide.TabPay)
	says(t, w, "Half of actors in the United States earn more than $29.05 an hour")
}

func TestFallbackIsNamedAsSuch(t *testing.T) {
	w := newPage(t, &host{period: labor.Hourly}, "27-2011.00", uitest.Spokane, guide.TabSummary)
	says(t, w, "$29.05", "an hour, U.S.; not in the source files for Spokane, WA")
}

func TestWiderGroupIsNamed(t *testing.T) {
	w := newPage(t, &host{}, "29-1141.00", uitest.Spokane, guide.TabSummary)
	says(t, w, "Pay and outlook are published for the wider group “Registered nurses” (29-1141), which holds 5 jobs with a guide of their own.")
}

func TestMilitaryJobSaysWhyItHasNoFigures(t *testing.T) {
	for tab, want := range map[string]string{
		guide.TabSummary: "This is a military job",
		guide.TabPay:     "there is no pay for this military job",
		guide.TabOutlook: "The projections cover civilian work only",
		guide.TabEntry:   "Nothing is published about how people enter this military job",
	} {
		says(t, newPage(t, &host{}, "55-3016.00", uitest.Spokane, tab), want)
	}
}

func TestDecliningJobSaysSo(t *testing.T) {
	w := newPage(t, &host{}, "25-2021.00", uitest.Spokane, guide.TabOutlook)
	says(t, w, "2.0 % fewer jobs expected, 2024-34", "“Decline” means –1 % or less", "1,422,700 jobs in 2024, 1,394,800 expected in 2034")
}

func TestStartAPlan(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	tapButton(t, w.Content(), "Start a plan")
	if h.started != "29-2072.00" {
		t.Errorf("started a plan for %q", h.started)
	}
}

func TestGuideCanBeSaved(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	tapButton(t, w.Content(), "Save or print")
	if h.saved != "29-2072.00" {
		t.Errorf("asked to save %q", h.saved)
	}
}

func TestSimilarJobOpens(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	tapButton(t, w.Content(), "Registered Nurses")
	if h.opened != "29-1141.00" {
		t.Errorf("opened %q", h.opened)
	}
}

func tapButton(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, b := range uitest.Find[*widget.Button](o) {
		if b.Text == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

func TestOwnWordsAreMarked(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabSummary)
	says(t, w, "They turn what doctors write into codes", "Read visit notes and choose the code for each illness", "Reading Comprehension", "In Waymark's own words")
	w = newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabEntry)
	says(t, w, "Most take a certificate program after high school.", "In most states, yes: they license this job.", "An American Job Center in Washington", "Next rungs: Coding auditor.")
}

func TestCredentialsSayWhatIsNotKnown(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabProofs)
	says(t, w, "Check with the issuer before you pay or enroll.", "Registered Health Information Technician (RHIT)",
		"Needed first: ask the issuer.", "Earned by: program and exam.", "To renew: 20 CEU in 2 years.", "Facts as of 2025.")
	w = newPage(t, &host{}, "29-1141.00", uitest.Spokane, guide.TabProofs)
	says(t, w, "None is listed here for this job.")
}

func TestAllAreasSortByEachColumn(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPay)
	for _, i := range uitest.Find[*widgets.Item](w.Content()) {
		if i.Text == "All 5 areas" {
			test.Tap(i)
		}
	}
	first := func(want string) {
		t.Helper()
		places := map[string]int{}
		text := uitest.Texts(w.Content())
		for _, name := range []string{"California", "Seattle-Tacoma-Bellevue, WA", "United States"} {
			if places[name] = strings.Index(text, name+"\n$"); places[name] < 0 {
				t.Fatalf("%s is not in the table:\n%s", name, text)
			}
		}
		for name, place := range places {
			if name != want && place < places[want] {
				t.Errorf("%s stands before %s", name, want)
			}
		}
	}
	first("Seattle-Tacoma-Bellevue, WA") // highest median
	for _, head := range []struct{ title, first string }{{"Area", "California"}, {"Employees", "United States"}} {
		for _, h := range uitest.Find[*widgets.HeaderCell](w.Content()) {
			if strings.Contains(uitest.Texts(h), head.title+"\n") {
				test.Tap(h)
			}
		}
		first(head.first)
	}
}

func TestElementsAreExplained(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabSummary)
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == "Reading Comprehension" {
			test.Tap(c)
		}
	}
	shown := w.Canvas().Overlays().Top()
	if shown == nil || !strings.Contains(uitest.Texts(shown), "Understanding what is written.") {
		t.Error("a tap on an element must say what it means")
	}
}

func TestSourceChipTellsTheSource(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabOutlook)
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == "OEWS May 2025" {
			test.Tap(c)
		}
	}
	shown := w.Canvas().Overlays().Top()
	if shown == nil {
		t.Fatal("a tap on a source chip opens nothing")
	}
	text := strings.Join(strings.Fields(uitest.Texts(shown)), " ")
	for _, want := range []string{"$56,750 a year", "Occupational Employment and Wage Statistics", "U.S. Bureau of Labor Statistics", "Spokane-Spokane Valley, WA", "half earn more"} {
		if !strings.Contains(text, want) {
			t.Errorf("the source panel does not say %q: %s", want, text)
		}
	}
}

func TestJobIsComparedFromItsGuide(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == "Compare" {
			b.OnTapped()
		}
	}
	if h.compared != "29-2072.00" {
		t.Errorf("compared %q", h.compared)
	}
	newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabSummary)
	says(t, w, "Compare")
}
