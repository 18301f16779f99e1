package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/resources"
	"waymark/storage/added"
	"waymark/storage/catalog"
	"waymark/storage/importer"
	"waymark/storage/planfile"
	"waymark/ui"
	"waymark/ui/data"
	"waymark/ui/guide"
	"waymark/ui/look"
	planpage "waymark/ui/plan"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// words are what stands on a page, each with the entry of the glossary that
// tells what it means.
type words map[string]string

// visit is a page as a reader comes to it, with words that stand there.
type visit struct {
	name  string
	come  func(*ui.Shell)
	words words
}

func visits() []visit {
	page := func(r ui.Route) func(*ui.Shell) { return func(s *ui.Shell) { s.Go(r) } }
	tab := func(job, tab string) func(*ui.Shell) { return page(ui.Route{Page: ui.GuidePage, Arg: job, Tab: tab}) }
	const clerk, nurse = "29-2072.00", "29-1141.00"
	list := []visit{
		{"Explore", page(ui.Route{Page: ui.ExplorePage}), words{"Median pay": "Median", "Growth": "Projected growth", "Openings/yr": "Annual openings",
			"Career cluster": "Career cluster", "Job family": "Job family", "Industry": "Industry", "Strongest interest": "Interests", "Work value": "Work values",
			"Any preparation in all": "Preparation zone (job zone)", "Any education": "Typical entry education", "Any training on the job": "On-the-job training",
			"Also without published pay": "Not published (suppressed)", "Half earn": "Median"}},
		{"Summary", tab(clerk, guide.TabSummary), words{"Half earn more than": "Median", "Growth in ten years": "Projected growth", "OEWS May 2025": "OEWS, the wage survey",
			"U.S.: much faster than average": "Growth words", "How people usually start": "Typical entry education"}},
		{"Work & conditions", tab(nurse, guide.TabConditions), words{"Working conditions": "Work context", "Physical demands": "Physical demands", "Work styles": "Work styles",
			"importance, 1 to 5.": "Importance and level"}},
		{"Pay", tab(clerk, guide.TabPay), words{"10th": "Percentile", "Median": "Median", "Location quotient": "Location quotient", "What the pay buys": "Pay adjusted for prices", "Average": "Average"}},
		{"Outlook", tab(clerk, guide.TabOutlook), words{"people who stop working": "Exits", "people who change occupation": "Transfers", "worked for themselves": "Self-employed"}},
		{"How to get in", tab(clerk, guide.TabEntry), words{"Apprenticeships": "Apprenticeship", "Programs of study": "Program of study", "Education of workers": "Education of workers now",
			"Training on the job": "On-the-job training", "O*NET 30.1": "O*NET"}},
		{"Credentials", tab(clerk, guide.TabProofs), words{"Certifications": "Certification", "License": "License", "CE": "Continuing education unit (CEU)"}},
		{"Where they work", tab(clerk, guide.TabPlaces), words{"Industry": "Industry", "Average pay": "Average", "Shares are computed": "Computed"}},
		{"Related", tab(clerk, guide.TabRelated), words{"skills and knowledge": "Skill, knowledge, ability", "Median, a year": "Median"}},
		{"Codes & sources", tab(clerk, guide.TabCodes), words{"Major group": "SOC code", "Interest code": "Holland code", "RAPIDS": "RAPIDS code", "TOP (California)": "TOP code",
			"O*NET-SOC": "O*NET-SOC code", "job zone": "Preparation zone (job zone)", "CIP": "CIP code"}},
		{"Compare", func(s *ui.Shell) { s.Compare(clerk); s.Compare(nurse) }, words{"A quarter earn less than": "Percentile", "at the nation's prices": "Pay adjusted for prices",
			"Share of the area's jobs": "Location quotient", "Preparation in all, zone 1 to 5": "Preparation zone (job zone)", "Strongest work values": "Work values"}},
		{"My area", page(ui.Route{Page: ui.AreaPage}), words{"Share *": "Location quotient", "Pay against U.S. **": "Pay against the nation", "Median pay": "Median", "Employees": "Employment",
			"All job families": "Job family"}},
		{"About me", page(ui.Route{Page: ui.MePage}), words{"Pay before taxes": "Gross and net pay", "plan file": "Plan file"}},
		{"Home", page(ui.Route{Page: ui.HomePage}), words{"Half earn more than this": "Median", "OEWS": "OEWS, the wage survey"}},
		{"All changes", page(ui.Route{Page: ui.HistoryPage}), words{"plan file": "Plan file"}},
		{"Backups", page(ui.Route{Page: ui.BackupsPage}), words{"plan file": "Plan file"}},
	}
	for name, w := range map[string]words{
		planpage.TabSteps:       {"step": "Step and milestone"},
		planpage.TabTimeline:    {"step": "Step and milestone"},
		planpage.TabCredentials: {"count for renewal": "Renewal", "CEUs": "Continuing education unit (CEU)"},
		planpage.TabMoney:       {"Grants and gifts": "Funding", "25th percentile": "Percentile", "pays back": "Payback time", "before tax": "Gross and net pay"},
		planpage.TabNext:        {"step": "Step and milestone"},
	} {
		list = append(list, visit{"Plan, " + name, page(ui.Route{Page: ui.PlanPage, Tab: name}), w})
	}
	list = append(list, visit{"A credential", func(s *ui.Shell) { s.OpenCredential("rhit") }, words{"Audit sheet": "Audit sheet", "Units carried over into it": "Units carried over",
		"The cycle runs": "Renewal cycle", "Issuer": "Issuer"}})
	for name, w := range map[string]words{
		data.TabTitles[0]: {"Release": "Release", "SHA-256": "Checksum (SHA-256)", "IPEDS": "IPEDS", "crosswalk": "Crosswalk"},
		data.TabTitles[1]: {"CIP 2020 to SOC 2018 crosswalk": "Crosswalk"},
		data.TabTitles[2]: {"release": "Release"},
		data.TabTitles[3]: {"pack": "Data pack"},
	} {
		list = append(list, visit{"Data, " + name, page(ui.Route{Page: ui.DataPage, Tab: name}), w})
	}
	return list
}

// TestEveryWordIsExplainedWhereItStands goes to every page and opens "Words
// here": what the page says of the words of the glossary must all be there.
func TestEveryWordIsExplainedWhereItStands(t *testing.T) {
	s, w, glossary := openWindow(t)
	for _, v := range visits() {
		v.come(s)
		said := labels(w.Content())
		all := strings.Join(strings.Fields(strings.Join(said, " ")), " ")
		explained := openWords(t, w)
		for word, entry := range v.words {
			if !strings.Contains(all, word) {
				t.Errorf("%s no longer says %q", v.name, word)
			} else if !slices.Contains(explained, entry) {
				t.Errorf("%s says %q and does not explain %q; it explains %q", v.name, word, entry, explained)
			}
		}
		for _, term := range occupation.TermsIn(glossary, said) {
			if !slices.Contains(explained, term.Name) {
				t.Errorf("%s says a word for %q and does not explain it", v.name, term.Name)
			}
		}
	}
}

// openWindow opens the program's window on the data that ships, with a plan and
// a credential, in the middle of nowhere.
func openWindow(t *testing.T) (*ui.Shell, fyne.Window, []occupation.Term) {
	t.Helper()
	task.Inline.Store(true)
	t.Cleanup(func() { task.Inline.Store(false) })
	dir := t.TempDir()
	open := func() (*catalog.Catalog, error) { return catalog.Open(resources.Pack()) }
	store := added.At(filepath.Join(dir, added.FileName), time.Now)
	deps := window(&shelf{open: open, store: store}, &importer.Importer{Store: store}, planfile.Keeper{Now: time.Now, Fallback: dir}, filepath.Join(dir, "plan"+planfile.Extension), "44060")
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(1280, 5000))
	s := ui.NewShell(w, a.Preferences(), deps)
	t.Cleanup(s.Close)
	s.SetDetailed(true)
	must := func(err error) {
		if err != nil {
			t.Error(err)
		}
	}
	s.EditMe(func(p *plan.Person) {
		p.Job, p.JobTitle, p.Pay = "41-2011.00", "Cashiers", plan.Pay{Amount: 18_50, Per: plan.AnHour}
	}, must)
	s.ToggleStar("29-2072.00")
	s.StartPlan("29-2072.00")
	s.Plan().UseDraft()
	s.Change(plan.AddCredential(plan.Credential{ID: "rhit", Title: "RHIT", Status: plan.Held, Issued: plan.DateOf(time.Now()).AddMonths(-20),
		Rule: plan.Rule{Unit: "CEU", Units: 20_00, CycleMonths: 24}}), must)
	glossary, err := s.Directory().Texts.Glossary()
	must(err)
	return s, w, glossary
}

// openWords presses the button for the words of the page and lists what it opens;
// Escape closes it.
func openWords(t *testing.T, w fyne.Window) []string {
	t.Helper()
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Icon == theme.QuestionIcon() {
			b.OnTapped()
		}
	}
	top := w.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no words open")
	}
	var names []string
	for _, r := range uitest.Find[*widget.RichText](top) {
		names = append(names, r.Segments[0].(*widget.TextSegment).Text)
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not close the words")
	}
	return names
}

// labels are the texts on show as the window draws them, without the rows of
// lists, what was typed, and the frame, which speaks of releases on every page.
func labels(o fyne.CanvasObject) []string {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case interface{ UnselectAll() }, *widgets.Entry:
		return nil
	case *canvas.Text:
		return []string{o.Text}
	case *widgets.Chart:
		return []string{o.Text()}
	case *widget.RichText:
		return []string{o.String()} // wrapped text is drawn in pieces
	case *widget.Label:
		return []string{o.Text}
	case *fyne.Container:
		var texts []string
		for _, child := range o.Objects {
			texts = append(texts, labels(child)...)
		}
		return texts
	case fyne.Widget:
		var texts []string
		for _, child := range test.WidgetRenderer(o).Objects() {
			texts = append(texts, labels(child)...)
		}
		return texts
	}
	return nil
}
