package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// Preference keys of how the window looks.
const (
	prefMode     = "mode"
	prefTextSize = "text size" // in percent
)

// appearance is the theme that the reader has chosen.
func appearance(p fyne.Preferences) look.Theme {
	return look.Theme{Mode: modeOf(p), TextPercent: textPercent(p)}
}

func modeOf(p fyne.Preferences) look.Mode {
	switch m := look.Mode(p.String(prefMode)); m {
	case look.Light, look.Dark:
		return m
	}
	return look.System
}

func textPercent(p fyne.Preferences) int {
	return min(max(p.IntWithFallback(prefTextSize, 100), 100), 200)
}

func (s *Shell) nextMode() {
	next := map[look.Mode]look.Mode{look.System: look.Light, look.Light: look.Dark, look.Dark: look.System}
	s.prefs.SetString(prefMode, string(next[modeOf(s.prefs)]))
	s.applyAppearance()
}

// nextTextSize goes from 100 % to 200 % in steps of 25 and back to 100 %.
func (s *Shell) nextTextSize() {
	size := textPercent(s.prefs) + 25
	if size > 200 {
		size = 100
	}
	s.SetTextSize(size)
}

// SetTextSize makes all text larger, from 100 to 200 percent.
func (s *Shell) SetTextSize(percent int) {
	s.prefs.SetInt(prefTextSize, min(max(percent, 100), 200))
	s.applyAppearance()
	s.rebuild()
}

// rebuild makes the page on show again, if it places its parts by the size of
// the text when it is made.
func (s *Shell) rebuild() {
	switch page := s.history.now().Page; {
	case page == GuidePage && s.guide != nil:
		s.guide.Rebuild()
		s.put(s.guide.Content())
	case page == ComparePage || page == AreaPage || page == HelpPage:
		s.show(s.history.now())
	}
}

func (s *Shell) applyAppearance() {
	fyne.CurrentApp().Settings().SetTheme(appearance(s.prefs))
	s.showAppearance()
	s.outer.Refresh()
}

func (s *Shell) showAppearance() {
	s.mode.Text = map[look.Mode]string{look.System: "Colors: auto", look.Light: "Colors: light", look.Dark: "Colors: dark"}[modeOf(s.prefs)]
	s.textSize.Text = fmt.Sprintf("Text: %d %%", textPercent(s.prefs))
	s.mode.Refresh()
	s.textSize.Refresh()
	s.areaBox.SetText(s.areaLabel())
	s.wordsBox.SetText(widgets.BesideIcon("Words here"))
	hint := "Search jobs, titles or codes (Ctrl+K)"
	if widgets.Large() {
		hint = "Search jobs"
	}
	s.search.SetPlaceHolder(hint)
}

// areaLabel names the area in the top bar, in few letters where letters are
// large.
func (s *Shell) areaLabel() string {
	const few = 12
	name := "United States"
	switch {
	case s.area == nil:
	case s.area.Type == labor.Nation && s.prefs.String(prefArea) == "":
		name = "U.S. · choose your area"
		if look.TextScale() > 1.4 {
			name = "Your area?"
		}
	default:
		name = s.area.ShortName()
	}
	if runes := []rune(name); look.TextScale() > 1.4 && len(runes) > few {
		return strings.TrimSpace(string(runes[:few-1])) + "…"
	}
	return name
}

// ToggleReading takes the rail away, so that the page has the whole window, or
// brings it back.
func (s *Shell) ToggleReading() {
	if s.railBox.Visible() {
		s.railBox.Hide()
	} else {
		s.railBox.Show()
	}
	s.outer.Refresh()
}
