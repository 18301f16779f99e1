package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// addShortcuts binds the keys that work on every page. Entries pass them on
// (widgets.Entry). While a box is open over the page they rest, and Escape
// closes it.
func (s *Shell) addShortcuts() {
	on := func(key fyne.KeyName, mod fyne.KeyModifier, do func()) {
		s.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod}, func(fyne.Shortcut) {
			if s.window.Canvas().Overlays().Top() == nil {
				do()
			}
		})
	}
	control := fyne.KeyModifierShortcutDefault
	on(fyne.KeyK, control, s.startSearch)
	on(fyne.KeyLeft, fyne.KeyModifierAlt, s.Back)
	on(fyne.KeyRight, fyne.KeyModifierAlt, s.Forward)
	for n, e := range slices.Concat(upperRail, lowerRail) {
		on(fyne.KeyName(strconv.Itoa(n+1)), control, func() { s.Go(Route{Page: e.page}) })
	}
	on(fyne.KeyEqual, control, func() { s.SetTextSize(textPercent(s.prefs) + 25) })
	on(fyne.KeyPlus, control, func() { s.SetTextSize(textPercent(s.prefs) + 25) })
	on(fyne.KeyMinus, control, func() { s.SetTextSize(textPercent(s.prefs) - 25) })
	on(fyne.Key0, control, func() { s.SetTextSize(100) })
	on(fyne.KeyL, control, s.pickArea)
	on(fyne.KeyP, control, s.print)
	on(fyne.KeyE, control, s.showWords)
	on(fyne.KeyZ, control|fyne.KeyModifierShift, s.plans.redo)
	on(fyne.KeyY, control, s.plans.redo)
	s.window.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { s.plans.undo() })
	s.window.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { s.plans.redo() })
	s.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { // a shortcut of Fyne needs Ctrl or Alt
		if top := s.window.Canvas().Overlays().Top(); top != nil {
			if k.Name == fyne.KeyEscape {
				s.window.Canvas().Overlays().Remove(top)
			}
			return
		}
		switch k.Name {
		case fyne.KeyF1:
			s.Go(Route{Page: HelpPage})
		case fyne.KeyF11:
			s.ToggleReading()
		}
	})
}
