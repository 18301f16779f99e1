package guide_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func tapItem(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, i := range uitest.Find[*widgets.Item](o) {
		if i.Text == text {
			test.Tap(i)
			return
		}
	}
	t.Fatalf("there is no choice %q", text)
}

func tapChip(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	for _, c := range uitest.Find[*widgets.Chip](o) {
		if c.Text == text {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("there is no chip %q", text)
}

// overlay is the text of what is shown over the page.
func overlay(t *testing.T, w fyne.Window) string {
	t.Helper()
	shown := w.Canvas().Overlays().Top()
	if shown == nil {
		t.Fatal("nothing is shown over the page")
	}
	return strings.Join(strings.Fields(uitest.Texts(shown)), " ")
}

func TestDetailedMarkup(t *testing.T) {
	for name, c := range map[string]struct {
		code string
		area *labor.Area
		tab  string
	}{
		"detailed-work":          {"29-2072.00", uitest.Spokane, guide.TabDo},
		"detailed-pay-withheld":  {"25-2021.00", uitest.Spokane, guide.TabPay},
		"detailed-conditions":    {"29-1141.00", uitest.Nation, guide.TabConditions},
		"detailed-schools-state": {"29-2072.00", uitest.Washington, guide.TabEntry},
	} {
		t.Run(name, func(t *testing.T) {
			w := newPage(t, &host{detailed: true}, c.code, c.area, c.tab)
			test.AssertRendersToMarkup(t, name+".xml", w.Canvas())
		})
	}
}

func TestDepthIsSharedByAllTabsAndRemembered(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabPay)
	silent(t, w, "Top metro areas")
	tapItem(t, w.Content(), guide.DetailedGuide)
	if !h.detailed {
		t.Error("the depth was not handed to the window to remember")
	}
	w.Resize(fyne.NewSize(1000, 20000))
	says(t, w, "Top metro areas")
	tapItem(t, w.Content(), guide.TabDo)
	says(t, w, "Understanding what is written.") // definitions stand in the detailed guide only
	tapItem(t, w.Content(), guide.ShortGuide)
	silent(t, w, "Understanding what is written.")
}

func TestIndexJumpsToASectionThatWasNotMadeYet(t *testing.T) {
	task.Inline.Store(true)
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, guide.New(h, g, guide.TabEntry).Content())
	w.Resize(fyne.NewSize(900, 500))
	silent(t, w, "trades that one can learn")
	tapChip(t, w.Content(), "Apprenticeships")
	var head fyne.CanvasObject
	for _, l := range uitest.Find[*widget.RichText](w.Content()) {
		if strings.HasPrefix(l.String(), "2 trades that one can learn") {
			head = l
		}
	}
	if head == nil {
		t.Fatal("the section was not made")
	}
	if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(head).Y; y < 0 || y > 500 {
		t.Errorf("the section stands at %v, out of sight", y)
	}
}

func TestWorkNamesTasksWithWhatTheyLeanOn(t *testing.T) {
	w := newPage(t, &host{detailed: true}, "29-2072.00", uitest.Spokane, guide.TabDo)
	says(t, w, "Read visit notes and choose the code for each illness Understanding what is written. Reading Comprehension",
		"It is a judgment, not a measurement.", "Medical Coder · Health Information Clerk", "Inpatient coding: long stays.",
		"Software: 4 products, 2 of them in demand", "Epic Systems · in demand, hot", "Adobe Acrobat · hot", "Others Desktop computers")
}

func TestSoftwareLeadsToItsOtherUsers(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabDo)
	tapChip(t, w.Content(), "Epic Systems · in demand, hot")
	if text := overlay(t, w); !strings.Contains(text, "2 jobs use it") {
		t.Error(text)
	}
	tapChip(t, w.Canvas().Overlays().Top(), "Registered Nurses")
	if h.opened != "29-1141.00" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %q; what was shown over the page must be gone", h.opened)
	}
}

func TestConditionsAreWordedWithTheirScores(t *testing.T) {
	w := newPage(t, &host{}, "29-1141.00", uitest.Spokane, guide.TabConditions)
	says(t, w, "Dealing with people • E-mail: about every week (83)", "Surroundings and dangers • Illness that can be caught: about every week (81)",
		"People in this job often: • stand (50)", "The answers stand for all roles under 29-1141 together.", "from 12.5, from 37.5")
}

func TestJobNobodyWasAskedAboutSaysSoOnce(t *testing.T) {
	w := newPage(t, &host{}, "27-2011.00", uitest.Spokane, guide.TabConditions)
	says(t, w, "Conditions, demands and skills have not been surveyed yet")
	if n := strings.Count(uitest.Texts(w.Content()), "survey"); n > 3 {
		t.Errorf("the page speaks %d times of surveys", n)
	}
}

func TestIndustriesSumToAHundred(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPlaces)
	says(t, w, "of medical records specialists work in: ", "Shares are computed", "Other industries")
	w = newPage(t, &host{}, "55-3016.00", uitest.Spokane, guide.TabPlaces)
	says(t, w, "No survey of employers covers this job")
}

func TestRelatedJobsDifferInPay(t *testing.T) {
	h := &host{}
	w := newPage(t, h, "29-2072.00", uitest.Spokane, guide.TabRelated)
	says(t, w, "Registered Nurses $111,750 $55,000 more about as much", "median pay of the other job – median pay of this job",
		"No related job has both more pay in Spokane, WA and more preparation in the data.", "A usual ladder: Coding auditor.")
	for _, l := range uitest.Find[*widget.Hyperlink](w.Content()) {
		l.OnTapped()
	}
	if h.opened != "29-1141.00" {
		t.Errorf("opened %q", h.opened)
	}
}

func TestSchoolsNearTheReader(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabEntry)
	says(t, w, "Directly related • Health Information/Medical Records Technology/Technician (CIP 51.0707)", "Others to consider", "it does not promise one",
		"1 school in Spokane, WA taught these fields", "Spokane Community College, Spokane 5,000 to 9,999 students", "Associate's degree 16 $3,928", "2022-23")
	for _, r := range uitest.Find[*widget.RadioGroup](w.Content()) {
		r.SetSelected("By field of study")
	}
	says(t, w, "Field and school Award Finished A year costs * Health Information/Medical Records Technology/Technician Spokane Community College, Spokane Associate's degree 16 $3,928")
	says(t, newPage(t, &host{}, "29-2072.00", uitest.Nation, guide.TabEntry), "Choose your area at the top of the window")
	says(t, newPage(t, &host{}, "29-2072.00", uitest.California, guide.TabEntry), "in the United States (none is listed in California)")
	says(t, newPage(t, &host{}, "29-2072.00", uitest.Seattle, guide.TabEntry), "in Washington (none is listed in Seattle, WA)")
}

func TestCodesSayWhatIsMissing(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabCodes)
	says(t, w, "CIP 2020 51.0707 Health Information", "TOP (California) 122300 Health Information Technology", "DOT 1991 Not in the data of this program.", "CIE (Conventional, Investigative, Enterprising)")
}

func TestPayOfThePlaceIsCompared(t *testing.T) {
	w := newPage(t, &host{detailed: true}, "25-2021.00", uitest.Spokane, guide.TabPay)
	says(t, w, "no price level is published for this area.", "Employees in Spokane, WA: withheld by the source", "1 Seattle, WA")
}

func TestAboutThisNumberLeadsToTheGlossary(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPay)
	tapChip(t, w.Content(), "OEWS May 2025")
	if text := overlay(t, w); !strings.Contains(text, "About this number") || !strings.Contains(text, "May 2025") {
		t.Error(text)
	}
	tapChip(t, w.Canvas().Overlays().Top(), "Glossary: Median")
	if text := overlay(t, w); !strings.Contains(text, "The middle: half earn more, half earn less.") {
		t.Error(text)
	}
}

func TestOutlookSentenceIsMadeOfFigures(t *testing.T) {
	says(t, newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabOutlook),
		"The number of jobs is expected to grow much faster than average. There are 7.3 openings a year for every 100 jobs, fewer than in all jobs together (11.1).",
		"Each state makes its own, for its own years and regions", "Get the file of Washington")
	says(t, newPage(t, &host{}, "25-2021.00", uitest.Spokane, guide.TabOutlook), "The number of jobs is expected to shrink.")
}

func TestTooFewOpeningsAreNotZero(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	o := *g.Outlook
	o.Openings = labor.Figure{Unit: labor.JobsPerYear, Status: labor.Published, Vintage: uitest.EP}
	g.Entry = &occupation.Entry{Occupation: g.Occupation, Titles: g.Titles, Outlook: &o, Preparation: g.Preparation}
	w := showPage(t, h, g, guide.TabOutlook)
	says(t, w, "Fewer than 50", "too few openings to show where they come from")
	silent(t, w, "About 0")
}

func TestFiguresOfStatesStandByThemselves(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	agency := &labor.Vintage{ID: "wa-2022", Dataset: "Washington ESD", Title: "Projections of Washington", Agency: "Employment Security Department", Period: "2014-24"}
	figure := func(v float64, u labor.Unit) labor.Figure {
		return labor.Figure{Amount: v, Unit: u, Status: labor.Published, Vintage: agency}
	}
	wage := labor.NoWage("29-2071", uitest.Washington, agency, labor.NotPublished)
	wage.SetMonthly(labor.Median, figure(3624, labor.DollarsPerMonth))
	job := labor.Said{Code: "29-2071", Now: []string{"29-2072", "29-9021"}}
	g.Local.Wages = []labor.LocalWage{{Wage: wage, Job: job}}
	g.Local.Outlooks = []labor.LocalOutlook{{Area: uitest.Washington, Job: job, AllGrowth: figure(16.1, labor.Percent),
		Outlook: &labor.Outlook{Vintage: agency, BaseYear: 2014, TargetYear: 2024, Jobs: figure(5050, labor.Jobs), Projected: labor.Blank(labor.Jobs, labor.NotPublished, agency),
			Growth: figure(19.4, labor.Percent), Openings: figure(523, labor.JobsPerYear)}}}
	says(t, showPage(t, h, g, guide.TabOutlook), "Washington 2014-24 5,050 — 19.4 % 16.1 % 523", "which was split. Today it is 29-2072 and 29-9021.")
	h.period = labor.Monthly
	says(t, showPage(t, h, g, guide.TabPay), "Pay as a state's agency publishes it", "Washington 2014-24 — — $3,624 — —")
}

func TestPayOfTheSameGroupIsNoDifference(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	g.Related = []occupation.RelatedEntry{{Related: occupation.Related{Code: g.Code}, Entry: g.Entry}}
	says(t, showPage(t, h, g, guide.TabRelated), "$56,750 same group", "Its pay is published together with that of this job.")
}

func TestMissingPayOfThisJobIsWhyThereIsNoDifference(t *testing.T) {
	h := &host{directory: uitest.Directory(t), period: labor.Yearly}
	g, err := h.directory.Guide("27-2011.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	nurse, err := h.directory.Entry("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	g.Related = []occupation.RelatedEntry{{Related: occupation.Related{Code: nurse.Code}, Entry: nurse}}
	says(t, showPage(t, h, g, guide.TabRelated), "for this job itself there is none", "The data cannot tell: the pay of this job is not published in Spokane, WA.")
}
