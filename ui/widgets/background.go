package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Background is a rectangle in a theme colour that follows theme changes.
type Background struct {
	widget.BaseWidget
	Square bool // no rounded corners
	name   fyne.ThemeColorName
}

// NewBackground makes a background of a theme colour.
func NewBackground(name fyne.ThemeColorName) *Background {
	b := &Background{name: name}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *Background) CreateRenderer() fyne.WidgetRenderer {
	r := &backgroundRenderer{b, canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type backgroundRenderer struct {
	b    *Background
	rect *canvas.Rectangle
}

func (r *backgroundRenderer) Layout(s fyne.Size)           { r.rect.Resize(s) }
func (r *backgroundRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *backgroundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *backgroundRenderer) Destroy()                     {}

func (r *backgroundRenderer) Refresh() {
	th, v := r.b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.rect.FillColor = th.Color(r.b.name, v)
	if !r.b.Square {
		r.rect.CornerRadius = th.Size(theme.SizeNameSelectionRadius)
	}
	r.rect.Refresh()
}
