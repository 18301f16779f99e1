package plan

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/widgets"
)

// timelinePad lies over the picture of a timeline, as large as all of it would
// be, so that it scrolls; it takes the clicks and the keys.
type timelinePad struct {
	widget.BaseWidget
	view  *timelineView
	size  fyne.Size
	shift bool // held
}

// MinSize implements fyne.CanvasObject.
func (p *timelinePad) MinSize() fyne.Size { return p.size }

// Tapped implements fyne.Tappable.
func (p *timelinePad) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
	if row := p.view.rowAt(e.Position); row >= 0 {
		p.view.choose(row)
	}
}

// FocusGained implements fyne.Focusable.
func (p *timelinePad) FocusGained() {
	p.view.ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
	p.view.ring.Show()
	if p.view.selected < 0 {
		p.view.choose(p.view.part().first)
	}
}

// FocusLost implements fyne.Focusable.
func (p *timelinePad) FocusLost() {
	p.shift = false
	p.view.ring.Hide()
}

// KeyDown implements desktop.Keyable.
func (p *timelinePad) KeyDown(e *fyne.KeyEvent) { p.hold(e.Name, true) }

// KeyUp implements desktop.Keyable.
func (p *timelinePad) KeyUp(e *fyne.KeyEvent) { p.hold(e.Name, false) }

func (p *timelinePad) hold(k fyne.KeyName, down bool) {
	if k == desktop.KeyShiftLeft || k == desktop.KeyShiftRight {
		p.shift = down
	}
}

// TypedRune implements fyne.Focusable.
func (p *timelinePad) TypedRune(r rune) {
	switch r {
	case '+':
		p.view.onKey(&fyne.KeyEvent{Name: fyne.KeyPlus})
	case '-':
		p.view.onKey(&fyne.KeyEvent{Name: fyne.KeyMinus})
	}
}

// TypedKey implements fyne.Focusable.
func (p *timelinePad) TypedKey(e *fyne.KeyEvent) {
	v := p.view
	switch e.Name {
	case fyne.KeyUp:
		v.choose(v.selected - 1)
	case fyne.KeyDown:
		v.choose(v.selected + 1)
	case fyne.KeyPageUp:
		v.choose(v.selected - v.count())
	case fyne.KeyPageDown:
		v.choose(v.selected + v.count())
	case fyne.KeyHome:
		v.choose(0)
	case fyne.KeyEnd:
		v.choose(len(v.whole.Rows) - 1)
	case fyne.KeyPlus, fyne.KeyMinus, fyne.KeyEqual: // these come as runes
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter:
		v.onKey(e)
	default:
		widgets.PassKey(p, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *timelinePad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
