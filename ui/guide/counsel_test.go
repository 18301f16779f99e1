package guide_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/uitest"
)

func certifications(n int) []occupation.Credential {
	var list []occupation.Credential
	for i := range n {
		list = append(list, occupation.Credential{Name: fmt.Sprintf("Proof %d", i), Issuer: "Board", Kind: occupation.Certification, AsOf: 2025})
	}
	return list
}

func TestManyCredentialsAreAListInTheShortGuide(t *testing.T) {
	for _, c := range []struct {
		n        int
		detailed bool
		cards    int
	}{{6, false, 6}, {7, false, 0}, {7, true, 7}} {
		h := &host{directory: uitest.Directory(t), detailed: c.detailed}
		g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
		if err != nil {
			t.Fatal(err)
		}
		g.Credentials = certifications(c.n)
		w := showPage(t, h, g, guide.TabProofs)
		text := uitest.Texts(w.Content())
		if got := strings.Count(text, "Facts as of 2025."); got != c.cards {
			t.Errorf("%d credentials, detailed %v: %d cards, want %d", c.n, c.detailed, got, c.cards)
		}
		if got := strings.Count(text, occupation.CheckFirst); got != 1 {
			t.Errorf("%d credentials: the caution stands %d times, want once", c.n, got)
		}
		says(t, w, fmt.Sprintf("Proof %d", c.n-1), "Is a license needed?")
	}
}

func TestWordsToSearchFor(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	v := &labor.Vintage{Dataset: "OEWS", Period: "May 2024"}
	jobs := func(n float64) labor.Figure {
		return labor.Figure{Amount: n, Unit: labor.Jobs, Status: labor.Published, Vintage: v}
	}
	var list []labor.Staffing
	for n, title := range []string{"General Hospitals", "Management of Companies and Enterprises", "Merchant Wholesalers (4244 only)", "Merchant Wholesalers (4241 only)", "Zoos"} {
		list = append(list, labor.Staffing{Industry: labor.Industry{Code: fmt.Sprint(6000 + n), Title: title}, Jobs: jobs([]float64{500, 300, 100, 90, 10}[n]), MeanPay: labor.Blank(labor.DollarsPerYear, labor.NotPublished, v)})
	}
	g.Industries = labor.NewIndustries("29-2072", jobs(1000), list)
	w := showPage(t, h, g, guide.TabPlaces)
	says(t, w, "look for these employers in Spokane, WA General Hospitals · Merchant Wholesalers For a resume", "Medical Coder",
		"These are counts and pay of May 2024; the Pay tab has those of May 2025.")
}

func TestHourlyJobIsComparedByTheHour(t *testing.T) {
	h := &host{directory: uitest.Directory(t), period: labor.Yearly}
	g, err := h.directory.Guide("27-2011.00", uitest.Nation)
	if err != nil {
		t.Fatal(err)
	}
	nurse, err := h.directory.Entry("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	g.Related = []occupation.RelatedEntry{{Related: occupation.Related{Code: nurse.Code}, Entry: nurse}}
	w := showPage(t, h, g, guide.TabRelated)
	says(t, w, "Median, an hour")
	silent(t, w, "The data cannot tell")
}

func TestJobWithoutRelativesNamesItsGroup(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("55-3016.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	says(t, showPage(t, h, g, guide.TabRelated), "O*NET lists no related job for this one.")
	nurse, err := h.directory.Entry("29-1141.00")
	if err != nil {
		t.Fatal(err)
	}
	group := occupation.Group{Code: "55-3000", Title: "Enlisted Members"}
	nurse.Minor, g.Minor = group, group
	w := showPage(t, h, g, guide.TabRelated)
	says(t, w, "in the classification of jobs, under “Enlisted Members”", "Registered Nurses")
	tapButton(t, w.Content(), "Registered Nurses")
	if h.opened != "29-1141.00" {
		t.Errorf("opened %q", h.opened)
	}
}

func TestStylesAreExplainedInTheDetailedGuide(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	g.Terms["1.D.3.a"] = occupation.Term{Name: "Cautiousness", Means: "Looking twice before acting."}
	silent(t, showPage(t, h, g, guide.TabConditions), "Looking twice before acting.")
	h.detailed = true
	says(t, showPage(t, h, g, guide.TabConditions), "Looking twice before acting.")
}

func TestTasksAreCopiedForAResume(t *testing.T) {
	w := newPage(t, &host{}, "29-2072.00", uitest.Spokane, guide.TabPlaces)
	tapChip(t, w.Content(), "Copy the tasks")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "• Read visit notes and choose the code for each illness\n• Find gaps") {
		t.Errorf("copied %q", got)
	}
	says(t, w, "Copied")
	silent(t, newPage(t, &host{}, "55-3016.00", uitest.Spokane, guide.TabPlaces), "For a resume")
}

func TestWhatNobodyRatedIsSaidOnce(t *testing.T) {
	h := &host{directory: uitest.Directory(t)}
	g, err := h.directory.Guide("55-3016.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"25-2021.00", "27-2011.00"} {
		e, err := h.directory.Entry(code)
		if err != nil {
			t.Fatal(err)
		}
		g.Related = append(g.Related, occupation.RelatedEntry{Related: occupation.Related{Code: code}, Entry: e})
	}
	w := showPage(t, h, g, guide.TabRelated)
	says(t, w, "Which skills and knowledge they share cannot be told", "Actors")
	silent(t, w, "which skills they share has not been rated")
}
