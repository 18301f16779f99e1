package plan

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/draft"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// records are the facts of medical records specialists, with two credentials.
var records = draft.Facts{
	Title:       "Medical Records Specialists",
	Preparation: &labor.Preparation{Education: labor.PostsecondaryAward},
	Text:        &occupation.Text{Start: "Most take a certificate program after high school."},
	Credentials: []occupation.Credential{
		{ID: "cca", Name: "Certified Coding Associate", Short: "CCA", Kind: occupation.Certification, Occupations: []string{"29-2072.00"},
			First: "A high school diploma", Earned: []string{"exam"}, ValidYears: 2, Units: 20, UnitName: "CEU", AsOf: 2025},
		{ID: "rhit", Name: "Registered Health Information Technician", Short: "RHIT", Issuer: "AHIMA", Kind: occupation.Certification,
			First: "An associate's degree from an accredited program", Earned: []string{"program", "exam"}, ValidYears: 2, Units: 20, UnitName: "CEU", AsOf: 2025},
	},
}

func newDraftPage(t *testing.T, size fyne.Size, mode look.Mode) (*fakeHost, *draftPage, fyne.Window) {
	t.Helper()
	h, w := newTestPage(t, size, mode)
	h.page.ShowDraft(records, domain.Plan{Title: "Medical Records Specialists", Occupation: "29-2072.00",
		OccupationTitle: "Medical Records Specialists", Area: "44060", AreaName: "Spokane-Spokane Valley, WA"}, "WA")
	d, ok := h.page.cover.(*draftPage)
	if !ok {
		t.Fatal("the draft is not on show")
	}
	return h, d, w
}

func (d *draftPage) titles() []string {
	var list []string
	for _, r := range d.rows {
		list = append(list, r.title.Text)
	}
	return list
}

func TestDraftMarkup(t *testing.T) {
	_, _, w := newDraftPage(t, small, look.Dark)
	test.AssertRendersToMarkup(t, "draft.xml", w.Canvas())
}

func TestDraftIsChangedAndTakenOverAsOneChange(t *testing.T) {
	h, d, w := newDraftPage(t, large, look.Light)
	if plans, _ := h.file.Plans(); len(plans) != 0 {
		t.Fatal("a draft is saved before it is taken over")
	}
	d.choices.title.SetText("My way")
	d.choices.start.SetText("2027-09-01")
	d.rows[0].take.SetChecked(false) // the diploma
	d.rows[1].title.SetText("Associate's degree at night")
	d.rows[1].length.SetText("3 years")
	test.Tap(d.rows[1].school)
	pick(t, w, "spokane")
	test.Tap(d.rows[len(d.rows)-1].up) // keeping the credential before applying
	if got := d.use.Text; got != "Use this plan (4 steps)" {
		t.Errorf("the button says %q", got)
	}
	test.Tap(d.use)

	s := h.steps(t)
	want := []string{"Associate's degree at night", "Earn the certification: Registered Health Information Technician (RHIT)",
		"Keep RHIT: 20 CEU every 2 years", "Apply for jobs: Medical Records Specialists"}
	if got := titles(s); !slices.Equal(got, want) {
		t.Fatalf("taken over: %q", got)
	}
	if s[0].Length.Text() != "36 months" || s[0].ProviderID != "236692" || len(s[0].After) != 0 || !slices.Equal(s[1].After, []domain.ID{s[0].ID}) {
		t.Errorf("the first step is %+v, the second comes after %v", s[0], s[1].After)
	}
	p, _ := h.file.Plan(h.plan)
	if p.Title != "My way" || p.Start.String() != "2027-09-01" || p.AreaName != "Spokane-Spokane Valley, WA" {
		t.Errorf("the plan is %+v", p)
	}
	wanted, _ := h.file.Credentials()
	if len(wanted) != 1 || wanted[0].Known != "rhit" || wanted[0].StepID != s[1].ID || wanted[0].Rule.Units == 0 {
		t.Errorf("wanted credentials: %+v", wanted)
	}
	if h.page.cover != nil || !strings.Contains(uitest.Texts(h.page.Content()), "Associate's degree at night") {
		t.Error("the plan is not on show")
	}
	h.page.Undo()
	if plans, _ := h.file.Plans(); len(plans) != 0 {
		t.Error("taking over is more than one change")
	}
}

func TestWayAndCredentialsRedraftButKeepEdits(t *testing.T) {
	_, d, _ := newDraftPage(t, large, look.Light)
	if got := d.choices.way.Selected; got != "Associate's degree" {
		t.Errorf("proposed: %q", got)
	}
	d.rows[len(d.rows)-2].title.SetText("Ask around for jobs")
	d.choices.way.SetSelected("Postsecondary certificate")
	got := strings.Join(d.titles(), "; ")
	if !strings.Contains(got, "Complete a certificate program") || !strings.Contains(got, "(CCA)") || strings.Contains(got, "RHIT") || !strings.Contains(got, "Ask around for jobs") {
		t.Errorf("for a certificate: %s", got)
	}
	if !strings.Contains(uitest.Texts(d.choices.why), "Typical") {
		t.Errorf("why: %q", uitest.Texts(d.choices.why))
	}
	for _, o := range d.choices.credentials.Objects {
		o.(*fyne.Container).Objects[0].(*widget.Check).SetChecked(false)
	}
	if got := strings.Join(d.titles(), "; "); strings.Contains(got, "CCA") || !strings.Contains(got, "Look up the certificates") {
		t.Errorf("without credentials: %s", got)
	}
	if d.choices.way.Selected != "Postsecondary certificate" {
		t.Error("unticking a credential changes the schooling")
	}
	d.choices.school.SetChecked(true)
	if got := d.titles()[0]; got != "Choose high-school courses that help" {
		t.Errorf("in high school the first step is %q", got)
	}
}

func TestDraftSaysWhatIsWrong(t *testing.T) {
	h, d, _ := newDraftPage(t, large, look.Light)
	d.rows[1].length.SetText("long")
	test.Tap(d.use)
	if !d.problem.Visible() || !strings.Contains(d.problem.Text, `"long" is not a length of time`) || h.page.cover == nil {
		t.Errorf("the page says %q", d.problem.Text)
	}
	d.rows[1].length.SetText("")
	d.rows[2].title.SetText(" ")
	test.Tap(d.use)
	if !strings.Contains(d.problem.Text, "A step needs a title.") {
		t.Errorf("the page says %q", d.problem.Text)
	}
	d.rows[2].title.SetText("Pass it")
	d.choices.start.SetText("soon")
	test.Tap(d.use)
	if !strings.Contains(d.problem.Text, `"soon" is not a date`) {
		t.Errorf("the page says %q", d.problem.Text)
	}
	if plans, _ := h.file.Plans(); len(plans) != 0 {
		t.Error("half a plan is saved")
	}
	d.choices.start.SetText("")
	test.Tap(d.use)
	if len(h.steps(t)) == 0 {
		t.Error("the mended draft is not taken over")
	}
}

func TestDraftIsLeftAlone(t *testing.T) {
	h, d, w := newDraftPage(t, large, look.Light)
	d.rows[0].title.SetText("Mine")
	h.show() // something else was saved meanwhile
	if h.page.cover != d || d.rows[0].title.Text != "Mine" {
		t.Error("another change throws the draft away")
	}
	test.Tap(button(t, w, "Cancel"))
	if plans, _ := h.file.Plans(); len(plans) != 0 || !strings.Contains(uitest.Texts(h.page.Content()), "Your plan will be here") {
		t.Error("Cancel does not end the draft")
	}
	h.page.ShowProblem(errors.New("the file is damaged"))
	h.page.ShowDraft(records, domain.Plan{}, "")
	if !strings.Contains(uitest.Texts(h.page.Content()), "the file is damaged") {
		t.Error("a draft hides that the file cannot be used")
	}
}

// The four-step path of health information: diploma, program, exam, applying.
func TestFourStepPath(t *testing.T) {
	h, d, _ := newDraftPage(t, large, look.Light)
	d.rows[len(d.rows)-1].take.SetChecked(false) // renewing comes later
	h.page.UseDraft()
	s := h.steps(t)
	var kinds []domain.Kind
	for n, step := range s {
		kinds = append(kinds, step.Kind)
		if n > 0 && !slices.Equal(step.After, []domain.ID{s[n-1].ID}) {
			t.Errorf("%q comes after %v", step.Title, step.After)
		}
	}
	if want := []domain.Kind{domain.Education, domain.Education, domain.Certification, domain.Application}; !slices.Equal(kinds, want) {
		t.Errorf("the path is %v", kinds)
	}
}
