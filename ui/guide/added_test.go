package guide_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/guide"
	"waymark/ui/uitest"
)

// addedPage shows the detailed guide of medical records specialists with what
// added releases hold.
func addedPage(t *testing.T, tab string, add func(*occupation.Guide)) fyne.Window {
	t.Helper()
	h := &host{directory: uitest.Directory(t), detailed: true}
	g, err := h.directory.Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	add(g)
	return showPage(t, h, g, tab)
}

var (
	onet31 = &labor.Vintage{ID: "onet-31.0", Dataset: "O*NET", Period: "31.0", Agency: "U.S. Department of Labor"}
	ep2028 = &labor.Vintage{ID: "ep-2028-38", Dataset: "EP", Period: "2028-38", Agency: "U.S. Bureau of Labor Statistics"}
)

func share(percent float64) labor.Figure {
	return labor.Figure{Amount: percent, Unit: labor.Percent, Status: labor.Published, Vintage: onet31}
}

func TestAnswersOfWorkers(t *testing.T) {
	w := addedPage(t, guide.TabEntry, func(g *occupation.Guide) {
		g.JobZone, g.JobZoneFrom = 2, 1
		g.Needs = []occupation.Need{
			{ID: "2.D.1", Name: "Education that the job requires", Vintage: onet31, Answers: []occupation.Answer{
				{Label: "Some college", Share: share(40.5)}, {Label: "Master's degree", Share: share(0)}, {Label: "Research doctorate", Share: labor.Blank(labor.Percent, labor.Suppressed, onet31)}}},
			{ID: "2.D.4.a", Name: "A certification for the job", Vintage: onet31, Importance: labor.Figure{Amount: 3.01, Unit: labor.Importance, Status: labor.Published, Vintage: onet31}},
		}
	})
	says(t, w, "What workers say the job takes", "Some college 40.5 %", "The shares of other answers are withheld", "A certification for the job: 3.01", "O*NET 31.0",
		"Preparation zone 1-2 of 5", "puts zones 1 and 2 together")
	silent(t, w, "Master's degree 0", "Research doctorate")
	silent(t, addedPage(t, guide.TabEntry, func(*occupation.Guide) {}), "What workers say")
}

func TestReasonsStandApart(t *testing.T) {
	w := addedPage(t, guide.TabOutlook, func(g *occupation.Guide) {
		g.Reasons = &occupation.Reasons{Vintage: ep2028, List: []occupation.Reason{{Industry: labor.Industry{Code: "622000", Title: "Hospitals"}, Text: "Share increases as more is recorded."}}}
	})
	says(t, w, "Word for word from EP 2028-38", "Hospitals Share increases as more is recorded.")
	silent(t, addedPage(t, guide.TabOutlook, func(*occupation.Guide) {}), "Word for word")
}

// TestChangeOfIndustriesNamesItsRelease: jobs are of the wage survey, their
// change of the projections.
func TestChangeOfIndustriesNamesItsRelease(t *testing.T) {
	add := func(growth labor.Figure) func(*occupation.Guide) {
		return func(g *occupation.Guide) {
			v := &labor.Vintage{ID: "oews-2027-05", Dataset: "OEWS", Period: "May 2027"}
			jobs := func(n float64) labor.Figure {
				return labor.Figure{Amount: n, Unit: labor.Jobs, Status: labor.Published, Vintage: v}
			}
			g.Industries = labor.NewIndustries("29-2072", jobs(1000), []labor.Staffing{
				{Industry: labor.Industry{Code: "6221", Title: "General Hospitals"}, Jobs: jobs(500), MeanPay: labor.Blank(labor.DollarsPerYear, labor.NotPublished, v)}})
			g.Industries.List[0].Growth = growth
		}
	}
	w := addedPage(t, guide.TabPlaces, add(labor.Figure{Amount: 10, Unit: labor.Percent, Status: labor.Derived, Vintage: ep2028, Formula: "(jobs in 2038 - jobs in 2028) ÷ jobs in 2028 × 100"}))
	says(t, w, "OEWS May 2027", "Change *", "10.0 %", "by EP 2028-38, another count in other years: (jobs in 2038 - jobs in 2028)")
	silent(t, addedPage(t, guide.TabPlaces, add(labor.Blank(labor.Percent, labor.NotPublished, nil))), "Change *", "another count")
}

func TestTasksWithImportanceAndActivities(t *testing.T) {
	words := &occupation.Official{Release: "31.0", Tasks: []occupation.OfficialTask{{Text: "File records.", Core: true,
		Importance: labor.Figure{Amount: 4.1, Unit: labor.Importance, Status: labor.Published, Vintage: onet31}, Activities: []string{"Maintain files.", "Sort papers."}}}}
	says(t, addedPage(t, guide.TabDo, func(g *occupation.Guide) { g.Official = words }), "File records. Importance 4.10 · Maintain files. · Sort papers.")
	silent(t, officialPage(t, words, nil), "Maintain files.")
}
