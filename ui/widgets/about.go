package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// About is words with the sign for information behind them: a tap, Enter or
// Space opens what they mean. The words wrap.
type About struct {
	press
	text string
}

// NewAbout makes words that open something.
func NewAbout(text string, open func()) *About {
	a := &About{text: text}
	a.OnTapped = open
	a.ExtendBaseWidget(a)
	return a
}

// TypedKey implements fyne.Focusable.
func (a *About) TypedKey(e *fyne.KeyEvent) { a.typedKey(a, e) }

// AccessibilityLabel implements fyne.Accessible.
func (a *About) AccessibilityLabel() string { return "About: " + a.text }

// AccessibilityRole implements fyne.Accessible.
func (a *About) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (a *About) CreateRenderer() fyne.WidgetRenderer {
	r := &aboutRenderer{about: a, back: canvas.NewRectangle(nil), words: Body(a.text), icon: canvas.NewImageFromResource(theme.NewThemedResource(theme.InfoIcon()))}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type aboutRenderer struct {
	about *About
	back  *canvas.Rectangle
	words *widget.Label
	icon  *canvas.Image
}

const aboutGap = 10 // right of the icon

func aboutIcon() float32 { return 16 * look.TextScale() }

func (r *aboutRenderer) Layout(s fyne.Size) {
	side := aboutIcon()
	r.back.Resize(s)
	r.words.Resize(fyne.NewSize(s.Width-side-aboutGap, s.Height))
	r.icon.Resize(fyne.NewSquareSize(side))
	r.icon.Move(fyne.NewPos(s.Width-side-aboutGap, theme.InnerPadding()+2))
}

func (r *aboutRenderer) MinSize() fyne.Size {
	m := r.words.MinSize()
	return fyne.NewSize(m.Width+aboutIcon()+aboutGap, m.Height)
}

func (r *aboutRenderer) Refresh() {
	th, v := r.about.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.FillColor, r.back.StrokeWidth = nil, 0
	r.back.CornerRadius = th.Size(theme.SizeNameSelectionRadius)
	if r.about.hovered {
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
	}
	if r.about.focused {
		r.back.StrokeWidth, r.back.StrokeColor = 2, th.Color(theme.ColorNamePrimary, v)
	}
	r.back.Refresh()
	r.words.Refresh()
	r.icon.Refresh()
}

func (r *aboutRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.words, r.icon}
}

func (r *aboutRenderer) Destroy() {}
