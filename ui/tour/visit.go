package tour

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/ui"
	"waymark/ui/widgets"
)

// visitor is somebody who goes through the window.
type visitor struct {
	*ui.Shell
	window  fyne.Window
	missing []string // what was to be pressed or filled in and was not there
}

// press taps the first thing on show that begins with a text.
func (v *visitor) press(text string) {
	if o := v.find(func(o fyne.CanvasObject) bool {
		_, tappable := o.(fyne.Tappable)
		return tappable && strings.HasPrefix(says(o), text)
	}); o != nil {
		o.(fyne.Tappable).Tapped(&fyne.PointEvent{})
		return
	}
	v.missing = append(v.missing, text)
}

// fill types into the field with a hint.
func (v *visitor) fill(hint, text string) {
	if o := v.find(func(o fyne.CanvasObject) bool { e, ok := o.(*widgets.Entry); return ok && e.PlaceHolder == hint }); o != nil {
		o.(*widgets.Entry).SetText(text)
		return
	}
	v.missing = append(v.missing, hint)
}

// choose takes a choice of the list that shows another one now.
func (v *visitor) choose(now, choice string) {
	if o := v.find(func(o fyne.CanvasObject) bool { s, ok := o.(*widget.Select); return ok && s.Selected == now }); o != nil {
		o.(*widget.Select).SetSelected(choice)
		return
	}
	v.missing = append(v.missing, now)
}

// closeBox closes the box that is over the page.
func (v *visitor) closeBox() {
	for over := v.window.Canvas().Overlays(); over.Top() != nil; {
		over.Remove(over.Top())
	}
}

// find looks in the box over the page, then on the page.
func (v *visitor) find(is func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if top := v.window.Canvas().Overlays().Top(); top != nil {
		return find(top, is)
	}
	return find(v.window.Content(), is)
}

func find(o fyne.CanvasObject, is func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	if is(o) {
		return o
	}
	for _, child := range children(o) {
		if found := find(child, is); found != nil {
			return found
		}
	}
	return nil
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// says is the text of a widget, without the texts of containers in it.
func says(o fyne.CanvasObject) string {
	if text, ok := o.(*canvas.Text); ok {
		return text.Text
	}
	if _, many := o.(*fyne.Container); many {
		return ""
	}
	for _, child := range children(o) {
		if text := says(child); text != "" {
			return text
		}
	}
	return ""
}
