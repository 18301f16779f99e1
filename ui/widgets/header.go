package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// Sorting says whether a table is sorted by a column, and which way.
type Sorting uint8

const (
	Unsorted Sorting = iota
	Rising
	Falling
)

// HeaderCell is the head of a column; a tap, Enter or Space sorts by it.
type HeaderCell struct {
	press
	text    string
	sorting Sorting
	align   fyne.TextAlign
}

// NewHeaderCell makes a column head; tapped may be nil.
func NewHeaderCell(text string, align fyne.TextAlign, tapped func()) *HeaderCell {
	h := &HeaderCell{text: text, align: align}
	h.OnTapped = tapped
	h.ExtendBaseWidget(h)
	return h
}

// SetSorting marks the column as the one that the table is sorted by, or not.
func (h *HeaderCell) SetSorting(s Sorting) {
	if h.sorting != s {
		h.sorting = s
		h.Refresh()
	}
}

// SetText replaces the words.
func (h *HeaderCell) SetText(s string) {
	if h.text != s {
		h.text = s
		h.Refresh()
	}
}

// TypedKey implements fyne.Focusable.
func (h *HeaderCell) TypedKey(e *fyne.KeyEvent) { h.typedKey(h, e) }

// CreateRenderer implements fyne.Widget.
func (h *HeaderCell) CreateRenderer() fyne.WidgetRenderer {
	r := &headerRenderer{h, canvas.NewText("", nil), widget.NewIcon(nil)}
	r.Refresh()
	return r
}

type headerRenderer struct {
	h    *HeaderCell
	text *canvas.Text
	mark *widget.Icon
}

func headerMark() float32 { return 14 * look.TextScale() }

func (r *headerRenderer) Layout(s fyne.Size) {
	m := r.text.MinSize()
	x := theme.InnerPadding()
	if r.h.align == fyne.TextAlignTrailing {
		x = s.Width - m.Width - theme.InnerPadding()
	}
	r.text.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
	r.text.Resize(m)
	markX := x + m.Width + 2
	if r.h.align == fyne.TextAlignTrailing {
		markX = x - headerMark() - 2
	}
	r.mark.Move(fyne.NewPos(markX, (s.Height-headerMark())/2))
	r.mark.Resize(fyne.NewSquareSize(headerMark()))
}

func (r *headerRenderer) MinSize() fyne.Size {
	return fyne.NewSize(30, r.text.MinSize().Height+12)
}

func (r *headerRenderer) Refresh() {
	th, v := r.h.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.text.Text, r.text.TextSize = r.h.text, th.Size(theme.SizeNameCaptionText)
	r.text.TextStyle.Bold = true
	name := theme.ColorNameForeground
	if r.h.hovered || r.h.focused {
		name = theme.ColorNamePrimary
	}
	r.text.Color = th.Color(name, v)
	switch r.h.sorting {
	case Rising:
		r.mark.SetResource(theme.MoveUpIcon())
	case Falling:
		r.mark.SetResource(theme.MoveDownIcon())
	default:
		r.mark.SetResource(nil)
	}
	r.Layout(r.h.Size())
	r.text.Refresh()
}

func (r *headerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.text, r.mark}
}

func (r *headerRenderer) Destroy() {}
