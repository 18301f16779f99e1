package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/look"
)

// Item is one choice of a rail or a row of tabs. A selected one is marked with
// a bar and bold text, not by colour alone. Enter or Space chooses it.
type Item struct {
	press
	Text     string
	Icon     fyne.Resource // nil in tabs
	Selected bool
	Tab      bool // bar below the text instead of left of it
}

// NewItem makes an entry of a rail.
func NewItem(text string, icon fyne.Resource, tapped func()) *Item {
	i := &Item{Text: text, Icon: icon}
	i.OnTapped = tapped
	i.ExtendBaseWidget(i)
	return i
}

// SetSelected marks the item as the chosen one or not.
func (i *Item) SetSelected(on bool) {
	if i.Selected != on {
		i.Selected = on
		i.Refresh()
	}
}

// TypedKey implements fyne.Focusable.
func (i *Item) TypedKey(e *fyne.KeyEvent) { i.typedKey(i, e) }

// CreateRenderer implements fyne.Widget.
func (i *Item) CreateRenderer() fyne.WidgetRenderer {
	r := &itemRenderer{item: i, back: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), text: canvas.NewText(i.Text, nil)}
	r.objects = []fyne.CanvasObject{r.back, r.bar, r.text}
	if i.Icon != nil {
		r.icon = canvas.NewImageFromResource(theme.NewThemedResource(i.Icon))
		r.icon.FillMode = canvas.ImageFillContain
		r.objects = append(r.objects, r.icon)
	}
	r.Refresh()
	return r
}

type itemRenderer struct {
	item      *Item
	back, bar *canvas.Rectangle
	text      *canvas.Text
	icon      *canvas.Image
	objects   []fyne.CanvasObject
}

const (
	itemPad = 10
	itemBar = 3
)

// itemIcon grows with the text as far as the rail does.
func itemIcon() float32 { return 20 * min(look.TextScale(), 1.6) }

// itemRoom above and below the words shrinks where text is large, so that all
// entries of the rail stay in sight.
func itemRoom(tab bool) float32 {
	if tab {
		return 8
	}
	return 8 / look.TextScale()
}

func (r *itemRenderer) Layout(s fyne.Size) {
	r.back.Resize(s)
	x := float32(itemPad)
	if r.item.Tab {
		r.bar.Move(fyne.NewPos(itemPad/2, s.Height-itemBar))
		r.bar.Resize(fyne.NewSize(s.Width-itemPad, itemBar))
	} else {
		r.bar.Move(fyne.NewPos(0, 6))
		r.bar.Resize(fyne.NewSize(itemBar, s.Height-12))
	}
	if r.icon != nil {
		r.icon.Move(fyne.NewPos(x, (s.Height-itemIcon())/2))
		r.icon.Resize(fyne.NewSquareSize(itemIcon()))
		x += itemIcon() + itemPad
	}
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
	r.text.Resize(m)
}

func (r *itemRenderer) MinSize() fyne.Size {
	m := fyne.MeasureText(r.item.Text, theme.TextSize(), fyne.TextStyle{Bold: true})
	w := m.Width + 2*itemPad
	if r.icon != nil {
		w += itemIcon() + itemPad
	}
	return fyne.NewSize(w, m.Height+2*itemRoom(r.item.Tab))
}

func (r *itemRenderer) Refresh() {
	i := r.item
	th, v := i.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.text.Text, r.text.TextSize = i.Text, th.Size(theme.SizeNameText)
	r.text.Color = th.Color(theme.ColorNameForeground, v)
	r.text.TextStyle.Bold = i.Selected
	r.bar.FillColor = th.Color(theme.ColorNamePrimary, v)
	r.bar.Hidden = !i.Selected
	r.back.CornerRadius = th.Size(theme.SizeNameSelectionRadius)
	r.back.StrokeWidth = 0
	switch {
	case i.Selected && !i.Tab:
		r.back.FillColor = th.Color(look.ColorAccentBg, v)
	case i.hovered:
		r.back.FillColor = th.Color(theme.ColorNameHover, v)
	default:
		r.back.FillColor = nil
	}
	if i.focused {
		r.back.StrokeWidth = 2
		r.back.StrokeColor = th.Color(theme.ColorNameFocus, v)
	}
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *itemRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *itemRenderer) Destroy()                     {}
