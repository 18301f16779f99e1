package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// TestTopBarHasRoomToType measures the bar at every text size in both windows:
// nothing lies over anything, nothing leaves the window, and the search field
// holds at least a dozen letters.
func TestTopBarHasRoomToType(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1280, 800)} {
		for percent := 100; percent <= 200; percent += 25 {
			t.Run(fmt.Sprintf("%v at %d", size.Width, percent), func(t *testing.T) {
				s, w, _ := newShell(t, ui.Deps{Area: "44060"})
				s.SetTextSize(percent)
				w.Resize(size)
				search := uitest.Find[*widgets.Entry](w.Content())[0]
				parts := []fyne.CanvasObject{search}
				end := fyne.CurrentApp().Driver().AbsolutePositionForObject(search).Y + search.Size().Height
				parts = append(parts, bar(w.Content(), end)...)
				if len(parts) < 7 {
					t.Fatalf("%d parts in the bar", len(parts))
				}
				if least := 130 * look.TextScale(); search.Size().Width < least {
					t.Errorf("the search field is %v wide, want %v", search.Size().Width, least)
				}
				for i, a := range parts {
					if left, right := edges(a); left < 0 || right > size.Width {
						t.Errorf("%T reaches from %v to %v", a, left, right)
					}
					for _, b := range parts[i+1:] {
						la, ra := edges(a)
						lb, rb := edges(b)
						if la < rb-0.5 && lb < ra-0.5 {
							t.Errorf("%T from %v to %v lies over %T from %v to %v", a, la, ra, b, lb, rb)
						}
					}
				}
			})
		}
	}
}

// bar is the buttons and choices in the bar, which ends above y.
func bar(o fyne.CanvasObject, y float32) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	add := func(x fyne.CanvasObject) {
		if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x); at.Y < y {
			parts = append(parts, x)
		}
	}
	for _, b := range uitest.Find[*widget.Button](o) {
		add(b)
	}
	for _, b := range uitest.Find[*widget.Select](o) {
		add(b)
	}
	return parts
}

func edges(o fyne.CanvasObject) (left, right float32) {
	left = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X
	return left, left + o.Size().Width
}

func TestAreaIsNamedWhereTheBarHasRoomForAnIconOnly(t *testing.T) {
	s, w, _ := newShell(t, ui.Deps{Area: "44060"})
	w.Resize(fyne.NewSize(1024, 640))
	wants(t, w, "Spokane, WA")
	s.SetTextSize(200)
	w.Resize(fyne.NewSize(1025, 640))
	for _, b := range uitest.Find[*widget.Button](w.Content()) {
		if b.Icon == theme.HomeIcon() {
			if b.Text != "" {
				t.Errorf("the button says %q", b.Text)
			}
			b.OnTapped()
		}
	}
	if text := strings.Join(strings.Fields(uitest.Texts(w.Canvas().Overlays().Top())), " "); !strings.Contains(text, "Now: Spokane-Spokane Valley, WA.") {
		t.Errorf("the box says:\n%s", text)
	}
}
