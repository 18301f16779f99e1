package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/look"
)

// Chip is a small tappable label: the source of a figure, or an active filter.
type Chip struct {
	press
	Text string
}

// NewChip makes a chip.
func NewChip(text string, tapped func()) *Chip {
	c := &Chip{Text: text}
	c.OnTapped = tapped
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *Chip) TypedKey(e *fyne.KeyEvent) { c.typedKey(c, e) }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, back: canvas.NewRectangle(nil), text: canvas.NewText(c.Text, nil)}
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip *Chip
	back *canvas.Rectangle
	text *canvas.Text
}

func (r *chipRenderer) Layout(s fyne.Size) {
	r.fit(s.Width)
	m := r.text.MinSize()
	h := m.Height + 4
	r.back.Move(fyne.NewPos(0, (s.Height-h)/2))
	r.back.Resize(fyne.NewSize(m.Width+16, h))
	r.text.Move(fyne.NewPos(8, (s.Height-m.Height)/2))
	r.text.Resize(m)
}

// fit cuts the text where a chip has less room than it asks for; 0 is not laid
// out yet.
func (r *chipRenderer) fit(width float32) {
	r.text.Text = r.chip.Text
	letters := []rune(r.chip.Text)
	for width > 0 && len(letters) > 0 && r.text.MinSize().Width+16 > width+1 {
		letters = letters[:len(letters)-1]
		r.text.Text = string(letters) + "…"
	}
}

func (r *chipRenderer) MinSize() fyne.Size {
	m := fyne.MeasureText(r.chip.Text, theme.CaptionTextSize(), fyne.TextStyle{})
	return fyne.NewSize(m.Width+16, m.Height+6)
}

func (r *chipRenderer) Refresh() {
	th, v := r.chip.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.text.TextSize = th.Size(theme.SizeNameCaptionText)
	r.fit(r.chip.Size().Width)
	r.text.Color = th.Color(look.ColorMuted, v)
	r.back.CornerRadius = 9
	r.back.StrokeWidth = 1
	r.back.StrokeColor = th.Color(theme.ColorNameInputBorder, v)
	r.back.FillColor = nil
	if r.chip.hovered {
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
		r.text.Color = th.Color(theme.ColorNameForeground, v)
	}
	if r.chip.focused {
		r.back.StrokeWidth = 2
		r.back.StrokeColor = th.Color(theme.ColorNamePrimary, v)
	}
	r.back.Refresh()
	r.text.Refresh()
}

func (r *chipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back, r.text} }
func (r *chipRenderer) Destroy()                     {}
