package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Outline draws the border of a text field around an object that has none,
// such as a choice.
func Outline(o fyne.CanvasObject) fyne.CanvasObject {
	l := &outline{}
	l.ExtendBaseWidget(l)
	return container.NewStack(o, l)
}

type outline struct{ widget.BaseWidget }

// CreateRenderer implements fyne.Widget.
func (l *outline) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineRenderer{l, canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type outlineRenderer struct {
	l    *outline
	rect *canvas.Rectangle
}

func (r *outlineRenderer) Layout(s fyne.Size)           { r.rect.Resize(s) }
func (r *outlineRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *outlineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *outlineRenderer) Destroy()                     {}

func (r *outlineRenderer) Refresh() {
	th, v := r.l.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.rect.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	r.rect.StrokeWidth = th.Size(theme.SizeNameInputBorder)
	r.rect.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.rect.Refresh()
}
