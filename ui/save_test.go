package ui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
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
	for _, b := range uitest.Find[*widget.Button](s.window.Canvas().Overlays().Top()) {
		if b.Text == text {
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
	if f.name != "Plan, Medical Records Specialists.html" || !strings.Contains(string(f.data), "2. Complete a certificate program after high school") {
		t.Errorf("saved %q: %s", f.name, f.data)
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
