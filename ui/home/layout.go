package home

import (
	"fyne.io/fyne/v2"

	"waymark/ui/look"
)

// sides places what is to be done on the left and what is worth knowing on the
// right, or below it in a narrow window.
type sides struct{ width float32 }

const (
	mainWidth = 760 // at most
	sideWidth = 380
	wide      = 1040 // from here on both are side by side
	margin    = 8
)

func (s *sides) wide() bool { return s.width >= wide*look.TextScale() }

// widths of both parts.
func (s *sides) widths() (main, side float32) {
	if !s.wide() {
		w := min(s.width-2*margin, mainWidth*look.TextScale())
		return w, w
	}
	side = sideWidth * look.TextScale()
	return min(s.width-side-4*margin, mainWidth*look.TextScale()), side
}

// Layout implements fyne.Layout.
func (s *sides) Layout(o []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	main, side := s.widths()
	place := func(o fyne.CanvasObject, x, y, w float32) float32 {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, 1)) // so that wrapped text knows its lines
		h := o.MinSize().Height
		o.Resize(fyne.NewSize(w, h))
		return h
	}
	h := place(o[0], margin, margin, main)
	if s.wide() {
		place(o[1], main+3*margin, margin, side)
	} else {
		place(o[1], margin, 2*margin+h, side)
	}
}

// MinSize implements fyne.Layout.
func (s *sides) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if s.width > 0 && s.wide() {
		return fyne.NewSize(0, max(a.Height, b.Height)+2*margin)
	}
	return fyne.NewSize(max(a.Width, b.Width)+2*margin, a.Height+b.Height+3*margin)
}
