package explore_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func press(t *testing.T, w fyne.Window, button string) {
	t.Helper()
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Text == button {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("there is no button %q", button)
}

// browse takes a line of the menu of ways through all jobs.
func browse(t *testing.T, w fyne.Window, line string) {
	t.Helper()
	press(t, w, "Browse")
	for _, o := range uitest.Find[interface {
		fyne.CanvasObject
		fyne.Tappable
	}](w.Canvas().Overlays().Top()) {
		if strings.TrimSpace(uitest.Texts(o)) == line {
			o.Tapped(nil)
			return
		}
	}
	t.Fatalf("the menu has no %q", line)
}

func TestBestPaidInTheNationIsOneTapAndBack(t *testing.T) {
	_, h, w := newPage(t, uitest.Spokane)
	browse(t, w, "Best paid in the nation")
	if h.area != uitest.Nation {
		t.Fatalf("the area is %s", h.area.Name)
	}
	text := uitest.Texts(w.Content())
	if first, second := strings.Index(text, "1  "), strings.Index(text, "2  "); first < 0 || second < first {
		t.Errorf("the jobs are not ranked:\n%s", text)
	}
	for _, c := range uitest.Find[*widgets.Chip](w.Content()) {
		if c.Text == "Back to Spokane, WA" {
			c.OnTapped()
		}
	}
	if h.area.Code != uitest.Spokane.Code {
		t.Errorf("the way back leads to %s", h.area.Name)
	}
	if strings.Contains(uitest.Texts(w.Content()), "Back to") {
		t.Error("there is a way back in the own area")
	}
}

func TestJobsAreBrowsedByFamilyAndAtoZ(t *testing.T) {
	_, _, w := newPage(t, uitest.Spokane)
	browse(t, w, "By job family")
	if text := uitest.Texts(w.Canvas().Overlays().Top()); !strings.Contains(text, "Find in") {
		t.Errorf("browsing by family shows:\n%s", text)
	}
	_, _, w = newPage(t, uitest.Spokane)
	browse(t, w, "A to Z")
	text := uitest.Texts(w.Content())
	if a, r := strings.Index(text, "Actors"), strings.Index(text, "Registered Nurses"); a < 0 || r < a {
		t.Errorf("not from A to Z:\n%s", text)
	}
}

func TestKeyComparesTheJobOfTheRow(t *testing.T) {
	p, h, w := newPage(t, uitest.Spokane)
	p.FocusList()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
	if len(h.compared) != 1 {
		t.Fatalf("compared %q", h.compared)
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
	if len(h.compared) != 0 {
		t.Errorf("compared %q after the second time", h.compared)
	}
	w.Resize(fyne.NewSize(1300, 700))
	p.Update()
	press(t, w, "Compare")
	if len(h.compared) != 1 {
		t.Errorf("compared %q from the preview", h.compared)
	}
	press(t, w, "Compared")
	if len(h.compared) != 0 {
		t.Errorf("compared %q after the second time in the preview", h.compared)
	}
}
