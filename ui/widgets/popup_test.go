package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestWhatIsOpenedOverThePageIsForgottenOnceClosed(t *testing.T) {
	for name, hide := range map[string]func(c fyne.Canvas, hide func()){
		"by what opened it": func(_ fyne.Canvas, hide func()) { hide() },
		"by Escape":         func(c fyne.Canvas, _ func()) { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"by its button":     func(c fyne.Canvas, _ func()) { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		"twice":             func(_ fyne.Canvas, hide func()) { hide(); hide() },
	} {
		test.NewTempApp(t)
		c := test.NewTempWindow(t, widget.NewLabel("page")).Canvas()
		opened := PopUp(c, 100, widget.NewLabel("opened"))
		if c.Overlays().Top() == nil || c.OnTypedKey() == nil {
			t.Fatalf("%s: nothing was opened", name)
		}
		hide(c, opened)
		if c.Overlays().Top() != nil || c.OnTypedKey() != nil {
			t.Errorf("%s: what was opened is not closed, or still waits for keys", name)
		}
	}
}
