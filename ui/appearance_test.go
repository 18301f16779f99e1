package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"waymark/ui"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func TestLargerTextIsKeptAndFits(t *testing.T) {
	s, w, prefs := newShell(t, ui.Deps{})
	before := theme.TextSize()
	s.SetTextSize(200)
	if got := theme.TextSize(); got != 2*before {
		t.Errorf("text is %v, was %v", got, before)
	}
	if got := prefs.Int("text size"); got != 200 {
		t.Errorf("the next start shows text at %d %%", got)
	}
	for _, page := range []ui.Page{ui.HomePage, ui.ExplorePage, ui.ComparePage, ui.AreaPage, ui.MePage, ui.PlanPage, ui.HistoryPage, ui.DataPage, ui.HelpPage} {
		s.Go(ui.Route{Page: page})
		if need := w.Content().MinSize(); need.Width > 1024 || need.Height > 640 {
			t.Errorf("%s needs %v", page, need)
		}
	}
	s.SetTextSize(300)
	if got := theme.TextSize(); got != 2*before {
		t.Errorf("asked for 300 %%, text is %v", got)
	}
	s.SetTextSize(100)
	if got := theme.TextSize(); got != before {
		t.Errorf("back at 100 %%, text is %v", got)
	}
}

func TestReadingViewGivesThePageTheWindow(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{})
	w.Resize(fyne.NewSize(1024, 640))
	before := pageWidth(s, w)
	s.ToggleReading()
	if got := pageWidth(s, w); got < before+100 {
		t.Errorf("the page is %v wide, with the rail it was %v", got, before)
	}
	s.ToggleReading()
	if got := pageWidth(s, w); got != before {
		t.Errorf("the page is %v wide again, was %v", got, before)
	}
}

// pageWidth is how much of the window the page on show has.
func pageWidth(s *ui.Shell, w fyne.Window) float32 {
	search := uitest.Find[*widgets.Entry](w.Content())[0]
	return w.Canvas().Size().Width - fyne.CurrentApp().Driver().AbsolutePositionForObject(search).X
}

// TestLargerTextRebuildsAnOpenGuide: its head must not grow until the window
// leaves the screen.
func TestLargerTextRebuildsAnOpenGuide(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "44060"})
	w.Resize(fyne.NewSize(1024, 640))
	s.Go(ui.Route{Page: ui.GuidePage, Arg: "29-2072.00", Tab: "Outlook"})
	s.SetTextSize(200)
	wants(t, w, "Medical Records Specialists", "Openings")
	if strings.Contains(said(w), "also called") {
		t.Error("the head still names other titles")
	}
	if least := w.Content().MinSize().Height; least > 640 {
		t.Errorf("the window is at least %v high", least)
	}
}
