package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/widgets"
)

// TestAskKeepsOnEnter: whoever presses it without reading loses nothing.
func TestAskKeepsOnEnter(t *testing.T) {
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		test.NewTempApp(t)
		w := test.NewTempWindow(t, widget.NewLabel(""))
		w.Resize(fyne.NewSize(600, 400))
		done := false
		widgets.Ask(w.Canvas(), "Remove it?", "It goes.", "Keep it", "Remove it", func() { done = true })
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		if done || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: done %v, open %v", k, done, w.Canvas().Overlays().Top() != nil)
		}
	}
}
