package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/widgets"
)

// TestPickByKeys chooses from the box with the keyboard alone.
func TestPickByKeys(t *testing.T) {
	all := []string{"Spokane", "Spokane Valley", "Sparks"}
	const enter, down, escape, back = fyne.KeyReturn, fyne.KeyDown, fyne.KeyEscape, fyne.KeyBackspace
	for _, c := range []struct {
		name string
		keys []any // letters to type, or a key
		want string
		open bool
	}{
		{"Enter takes the first", []any{"Spo", enter}, "Spokane", false},
		{"Down goes to the first", []any{"Spo", down, enter}, "Spokane", false},
		{"Down twice goes to the second", []any{"Spo", down, down, enter}, "Spokane Valley", false},
		{"letters on the list go on in the field", []any{"Sp", down, down, "a", enter}, "Sparks", false},
		{"and so does taking one away", []any{"Spar", down, back, back, down, down, enter}, "Spokane Valley", false},
		{"Escape on the list closes", []any{"Spo", down, escape}, "", false},
		{"what fits nothing takes nothing", []any{"Spx", down, enter}, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			test.NewTempApp(t)
			below := widget.NewLabel("")
			w := test.NewTempWindow(t, container.NewVBox(below))
			w.Resize(fyne.NewSize(600, 600))
			var lines []widgets.Line
			got := ""
			p := &widgets.Pick{
				Find: func(typed string) []widgets.Line {
					lines = nil
					for _, a := range all {
						if strings.HasPrefix(a, typed) {
							lines = append(lines, widgets.Line{Text: a})
						}
					}
					return lines
				},
				Choose: func(n int) { got = lines[n].Text },
			}
			p.Show(below)
			for _, k := range c.keys {
				switch k := k.(type) {
				case string:
					for _, r := range k {
						w.Canvas().Focused().TypedRune(r)
					}
				case fyne.KeyName:
					w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
				}
			}
			if open := w.Canvas().Overlays().Top() != nil; got != c.want || open != c.open {
				t.Errorf("took %q, open %v; want %q, %v", got, open, c.want, c.open)
			}
		})
	}
}
