package ui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/spreadsheet"
	"waymark/ui/compare"
	"waymark/ui/look"
	"waymark/ui/uitest"
)

// folder keeps what is saved.
type folder struct {
	name string
	data []byte
	full error
}

func (f *folder) save(name string, data []byte) (string, error) {
	f.name, f.data = name, data
	return filepath.Join("/home/me/Waymark", name), f.full
}

// overlay is what the panel over the page says.
func overlay(s *Shell) string {
	top := s.window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return strings.Join(strings.Fields(uitest.Texts(top)), " ")
}

func press(t *testing.T, s *Shell, text string) {
	t.Helper()
	for _, b := range uitest.Find[interface {
		fyne.CanvasObject
		fyne.Tappable
	}](s.window.Canvas().Overlays().Top()) {
		if strings.TrimSpace(uitest.Texts(b)) == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}

func choose(t *testing.T, s *Shell, option string) {
	t.Helper()
	for _, r := range uitest.Find[*widget.RadioGroup](s.window.Canvas().Overlays().Top()) {
		for _, o := range r.Options {
			if o == option {
				r.SetSelected(option)
				return
			}
		}
	}
	t.Fatalf("there is no choice %q", option)
}

func coderGuide(t *testing.T) *occupation.Guide {
	t.Helper()
	g, err := uitest.Directory(t).Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestSaveGuideWritesWhatIsChosen(t *testing.T) {
	inline(t)
	f := &folder{}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save

	s.SaveGuide(coderGuide(t))
	press(t, s, "Save")
	if f.name != "Medical Records Specialists, Spokane, WA, summary.pdf" || !strings.HasPrefix(string(f.data), "%PDF") {
		t.Errorf("saved %q: %.20s", f.name, f.data)
	}
	if said := overlay(s); !strings.Contains(said, "/home/me/Waymark/Medical Records") || !strings.Contains(said, "Open") {
		t.Errorf("after saving, the panel says %q", said)
	}
	press(t, s, "Close")

	s.SaveGuide(coderGuide(t))
	choose(t, s, "Web page (HTML)")
	choose(t, s, "Detailed (everything)")
	choose(t, s, "A4")
	uitest.Find[*widget.Check](s.window.Canvas().Overlays().Top())[0].SetChecked(true)
	press(t, s, "Save")
	page := string(f.data)
	if f.name != "Medical Records Specialists, Spokane, WA, detailed.html" {
		t.Errorf("saved as %q", f.name)
	}
	for _, want := range []string{"<h2>Pay in every state</h2>", "size: a4", "font-size: 18pt"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

// TestEscapeClosesTheSavePanel, and only then the window's own keys work again.
func TestEscapeClosesTheSavePanel(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	s.SaveGuide(coderGuide(t))
	key := func(name fyne.KeyName) {
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
	key(fyne.KeyF11)
	if overlay(s) == "" || !s.railBox.Visible() {
		t.Error("the reading view was opened below the panel")
	}
	key(fyne.KeyEscape)
	if said := overlay(s); said != "" {
		t.Errorf("after Escape there is still %q", said)
	}
	key(fyne.KeyF11)
	if s.railBox.Visible() {
		t.Error("the reading view does not open after the panel was closed")
	}
}

// TestStartSearchSelectsTheLastOne, so that typing replaces it.
func TestStartSearchSelectsTheLastOne(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	s.search.SetText("electrician")
	s.startSearch()
	for _, r := range "rn" {
		s.window.Canvas().Focused().TypedRune(r)
	}
	if s.search.Text != "rn" {
		t.Errorf("the search is for %q", s.search.Text)
	}
}

func TestSavePanelSaysWhatFails(t *testing.T) {
	inline(t)
	f := &folder{full: errors.New("the disk is full")}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save
	s.SaveGuide(coderGuide(t))
	press(t, s, "Save")
	if said := overlay(s); !strings.Contains(said, "The file was not saved. the disk is full") {
		t.Errorf("the panel says %q", said)
	}
	f.full = nil
	press(t, s, "Save")
	if said := overlay(s); !strings.Contains(said, "Saved") {
		t.Errorf("the second time, the panel says %q", said)
	}
}

func TestSavePlanWritesItsSteps(t *testing.T) {
	inline(t)
	f := &folder{}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save
	startPlan(s, "29-2072.00")
	all, err := s.plans.file.Plans()
	if err != nil {
		t.Fatal(err)
	}
	s.plans.SavePlan(all[0].ID)
	choose(t, s, "Web page (HTML)")
	press(t, s, "Save")
	if f.name != "Plan, Medical Records Specialists, checklist.html" || !strings.Contains(string(f.data), "2. Complete a certificate program after high school") {
		t.Errorf("saved %q: %s", f.name, f.data)
	}
}

func TestSavePlanReportBeginsWithTheSheetAskedFor(t *testing.T) {
	inline(t)
	f := &folder{}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save
	startPlan(s, "29-2072.00")
	s.plans.SavePlanReport("audit")
	choose(t, s, "Web page (HTML)")
	press(t, s, "Save")
	if f.name != "Credentials.html" || !strings.Contains(string(f.data), "Audit sheet of my credentials") {
		t.Errorf("saved %q: %.300s", f.name, f.data)
	}
	press(t, s, "Close")
	s.plans.SavePlanReport("audit")
	choose(t, s, "Web page (HTML)")
	choose(t, s, "All of these")
	press(t, s, "Save")
	page := string(f.data)
	if f.name != "Plan, Medical Records Specialists, all.html" {
		t.Errorf("saved as %q", f.name)
	}
	for _, want := range []string{"<h2>Timeline</h2>", "<h2>Money</h2>", "OEWS May 2025", "<h2>Blank worksheet</h2>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

func TestSavePanelFitsALowWindowWithLargeText(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	startPlan(s, "29-2072.00")
	fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: 200})
	s.window.Resize(fyne.NewSize(1024, 640))
	s.plans.SavePlanReport("checklist")
	for _, b := range uitest.Find[*widget.Button](s.window.Canvas().Overlays().Top()) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		if at.X < 0 || at.X+b.Size().Width > 1024 || at.Y+b.Size().Height > 640 {
			t.Errorf("%q is outside of the window, at %v", b.Text, at)
		}
	}
}

func TestSaveComparisonAndAreas(t *testing.T) {
	inline(t)
	f := &folder{}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save
	columns, err := compared(s.library, []picked{{"29-2072.00", ""}, {"29-1141.00", ""}}, uitest.Spokane, plan.Person{}, nil, labor.Yearly)
	if err != nil {
		t.Fatal(err)
	}
	comparer{s}.SaveComparison(compare.Make(columns, labor.Yearly))
	press(t, s, "Save")
	if f.name != "Comparison of jobs.pdf" || !strings.HasPrefix(string(f.data), "%PDF") {
		t.Errorf("saved %q: %.20s", f.name, f.data)
	}
	press(t, s, "Close")
	g := coderGuide(t)
	s.SaveAreas(g, []*labor.Wage{g.Nation, g.Here})
	choose(t, s, "Spreadsheet (CSV)")
	press(t, s, "Save")
	rows, err := spreadsheet.Read(f.data)
	if err != nil {
		t.Fatal(err)
	}
	if f.name != "Medical Records Specialists in all areas.csv" || rows[1][0] != "United States" || rows[2][0] != "Spokane-Spokane Valley, WA" {
		t.Errorf("saved %q: %q", f.name, rows)
	}
}

func TestSaveReadingHoldsTheStarredGuides(t *testing.T) {
	inline(t)
	f := &folder{}
	s := newPlanShell(t, &disk{})
	s.deps.Reports = f.save
	s.ToggleStar("29-2072.00")
	s.ToggleStar("29-1141.00")
	s.SaveReading()
	choose(t, s, "Web page (HTML)")
	press(t, s, "Save")
	for _, want := range []string{"<h2>Medical Records Specialists</h2>", "<h2>Registered Nurses</h2>"} {
		if !strings.Contains(string(f.data), want) {
			t.Errorf("%s does not hold %q", f.name, want)
		}
	}
	press(t, s, "Close")
	s.SaveReading()
	press(t, s, "Save")
	if f.name != "My reading list.epub" || !strings.Contains(string(f.data), "application/epub+zip") {
		t.Errorf("saved %q: %.60s", f.name, f.data)
	}
}

func TestReadingGoesOnWhereItWas(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	if title, _ := s.LastGuide(); title != "" {
		t.Errorf("before anything was read, the last guide is %q", title)
	}
	s.OpenGuide("29-1141.00")
	s.TabChanged("Pay")
	s.Go(Route{Page: HomePage})
	if said := uitest.Texts(s.page); !strings.Contains(said, "Registered Nurses, Pay") {
		t.Errorf("Home does not lead back: %s", said)
	}
	s.GoOnReading()
	if r := s.history.now(); r != (Route{Page: GuidePage, Arg: "29-1141.00", Tab: "Pay"}) {
		t.Errorf("reading goes on at %v", r)
	}
}

func TestPrintKeyAsksForWhatIsOnShow(t *testing.T) {
	inline(t)
	s := newPlanShell(t, &disk{})
	for _, step := range []struct {
		visit func()
		want  string
	}{
		{func() { s.Go(Route{Page: ExplorePage}) }, ""},
		{func() { s.Go(Route{Page: PlanPage}) }, ""}, // no plan yet
		{func() { s.OpenGuide("29-2072.00") }, "Save or print this guide"},
		{func() { startPlan(s, "29-2072.00") }, "Save or print this plan"},
	} {
		step.visit()
		s.print()
		s.print() // a second press changes nothing
		if said := overlay(s); !strings.HasPrefix(said, step.want) || step.want == "" && said != "" {
			t.Errorf("Ctrl+P shows %q, want %q", said, step.want)
		}
		if step.want != "" {
			press(t, s, "Cancel")
			if said := overlay(s); said != "" {
				t.Errorf("after Cancel there is still %q", said)
			}
		}
	}
}

func TestFileURL(t *testing.T) {
	for path, want := range map[string]string{
		"/home/me/Actors, summary (2).pdf": "file:///home/me/Actors,%20summary%20%282%29.pdf",
		"C:/Users/me/50% #1.pdf":           "file:///C:/Users/me/50%25%20%231.pdf",
	} {
		if got := fileURL(path).String(); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
