package ui_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/domain/release/releasetest"
	"waymark/ui"
	"waymark/ui/help"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func library(t *testing.T) func(...string) (*ui.Library, error) {
	return func(...string) (*ui.Library, error) {
		return &ui.Library{
			Source: uitest.Source{}, Directory: uitest.Directory(t), Places: uitest.Places(),
			Vintages: []labor.Vintage{*uitest.OEWS, *uitest.EP},
			Releases: []release.Release{{Dataset: release.Wages, Number: "May 2025", Files: []release.File{{Name: "state_M2025.csv", Read: 33898, Kept: 33898, SHA256: "0123456789abcdef"}}}},
			History:  releasetest.History{},
		}, nil
	}
}

func newShell(t *testing.T, deps ui.Deps) (*ui.Shell, fyne.Window, fyne.Preferences) {
	t.Helper()
	task.Inline.Store(true)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	if deps.Library == nil {
		deps.Library = library(t)
	}
	if deps.Added == nil {
		deps.Added = &shelf{}
	}
	deps.Plans.Exists = func(string) bool { return false }
	s := ui.NewShell(w, a.Preferences(), deps)
	t.Cleanup(s.Close)
	return s, w, a.Preferences()
}

func said(w fyne.Window) string { return strings.Join(strings.Fields(uitest.Texts(w.Content())), " ") }

func wants(t *testing.T, w fyne.Window, texts ...string) {
	t.Helper()
	all := said(w)
	for _, s := range texts {
		if !strings.Contains(all, s) {
			t.Errorf("the window does not say %q; it says:\n%s", s, all)
		}
	}
}

func TestShellMarkup(t *testing.T) {
	_, w, _ := newShell(t, ui.Deps{Version: "test"})
	test.AssertRendersToMarkup(t, "shell.xml", w.Canvas())
}

func TestDataPage(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Version: "test"})
	s.Go(ui.Route{Page: ui.DataPage})
	wants(t, w, "state_M2025.csv", "33,898", "O*NET is a trademark of USDOL/ETA")
}

func TestHelpIsOneKeyAway(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	f1 := &fyne.KeyEvent{Name: fyne.KeyF1}
	leave := func() { s.Go(ui.Route{Page: ui.DataPage}) }
	uitest.Find[*widgets.Entry](w.Content())[0].TypedKey(f1) // the search field
	wants(t, w, "Find a word", "half earn more, half earn less")
	leave()
	for _, item := range uitest.Find[*widgets.Item](w.Content()) {
		item.TypedKey(f1)
		wants(t, w, "Find a word")
		leave()
	}
	w.Canvas().Unfocus()
	w.Canvas().OnTypedKey()(f1)
	wants(t, w, "Find a word")
}

func TestTabOfTheHelpIsKeptOnTheWayBack(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	s.Go(ui.Route{Page: ui.HelpPage})
	for _, item := range uitest.Find[*widgets.Item](w.Content()) {
		if item.Text == help.TabWork {
			item.Tapped(nil)
		}
	}
	s.Go(ui.Route{Page: ui.DataPage})
	s.Back()
	wants(t, w, "Tell people what you want.")
}

func TestTypingAnywhereSearches(t *testing.T) {
	_, w, _ := newShell(t, ui.Deps{})
	if f := w.Canvas().Focused(); f != nil {
		t.Errorf("%T has the keyboard from the start, and blinks", f)
	}
	test.TypeOnCanvas(w.Canvas(), "coder")
	wants(t, w, "also called Medical Coder")
}

func TestNewcomerIsAskedForAnAreaOnce(t *testing.T) {
	s, w, prefs := newShell(t, ui.Deps{})
	wants(t, w, "choose your area", "$97,550")
	s.SetArea(uitest.Spokane)
	wants(t, w, "Spokane, WA", "$111,750")
	if strings.Contains(said(w), "choose your area") {
		t.Error("an area is chosen, but the window asks for one")
	}
	if prefs.String("area") != "44060" {
		t.Errorf("the area kept for the next start is %q", prefs.String("area"))
	}
}

func TestAreaChangesTheGuideOnShow(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	s.OpenGuide("29-2072.00")
	wants(t, w, "in Washington", "$62,270")
	s.SetArea(uitest.Seattle)
	wants(t, w, "in Seattle-Tacoma-Bellevue, WA", "$65,530")
}

func TestPeriodChangesTheGuideOnShow(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "99"})
	s.OpenGuide("29-2072.00")
	wants(t, w, "Half of medical records specialists in the United States earn more than $51,140 a year")
	for _, choice := range uitest.Find[*widget.Select](w.Content()) {
		if choice.Selected == "Yearly" {
			choice.SetSelected("Hourly")
		}
	}
	wants(t, w, "Half of medical records specialists in the United States earn more than $24.59 an hour")
	s.OpenGuide("27-2011.00")
	wants(t, w, "Half of actors in the United States earn more than $29.05 an hour")
}

func TestSearchLeadsToExplore(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	s.Go(ui.Route{Page: ui.DataPage})
	s.Search("medical coder")
	wants(t, w, "1 job", "Medical Records Specialists", "also called Medical Coder")
}

func TestUnreadableDataSaysSo(t *testing.T) {
	_, w, _ := newShell(t, ui.Deps{Library: func(...string) (*ui.Library, error) { return nil, errors.New("the data pack is damaged") }})
	wants(t, w, "The data could not be read.", "the data pack is damaged")
}

func TestTabIsKeptOnTheWayBack(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "53"})
	s.Go(ui.Route{Page: ui.GuidePage, Arg: "29-2072.00", Tab: "Outlook"})
	s.Go(ui.Route{Page: ui.DataPage})
	s.Back()
	wants(t, w, "208,600 expected in 2034")
}
