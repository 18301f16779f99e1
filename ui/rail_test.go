package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"waymark/ui"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// TestRailIsWholeInTheLeastWindow looks at every entry of the rail at each size of
// text: none leaves the window or the rail, and icons grow with the letters.
func TestRailIsWholeInTheLeastWindow(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Version: "test"})
	usual := float32(0)
	for percent := 100; percent <= 200; percent += 25 {
		s.SetTextSize(percent)
		w.Resize(fyne.NewSize(1025, 640))
		w.Resize(fyne.NewSize(1024, 640))
		entries, icon := 0, float32(0)
		for _, i := range uitest.Find[*widgets.Item](w.Content()) {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(i)
			if at.X > 100 { // of a page
				continue
			}
			entries++
			if at.Y+i.Size().Height > 640 {
				t.Errorf("%d %%: %q ends at %v", percent, i.Text, at.Y+i.Size().Height)
			}
			var edge float32
			for _, o := range test.WidgetRenderer(i).Objects() {
				switch o := o.(type) {
				case *canvas.Image:
					icon = o.Size().Width
				case *canvas.Text:
					edge = at.X + o.Position().X + o.MinSize().Width
				}
			}
			if rail := 140 * min(float32(percent)/100, 1.6); edge > rail {
				t.Errorf("%d %%: %q ends at %v, the rail at %v", percent, i.Text, edge, rail)
			}
		}
		if entries < 10 {
			t.Errorf("%d %%: %d entries", percent, entries)
		}
		if percent == 100 {
			usual = icon
		}
		if icon < usual*min(float32(percent)/100, 1.5) {
			t.Errorf("%d %%: icons have %v", percent, icon)
		}
	}
}
