package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// Line is what a Pick offers: a text and a smaller one below it.
type Line struct{ Text, Note string }

// Pick is a box in which a person types a few letters and chooses one of the
// lines that fit. Enter takes the first, Down goes to the list, where Enter takes
// the one that is marked; Escape closes.
type Pick struct {
	Hint string // in the empty field
	Help string // below the list
	// Find gives the lines for what was typed, also for "".
	Find func(typed string) []Line
	// Choose is told the number of the line that was taken, as Find gave it last.
	Choose func(n int)
	// Own takes what was typed and fits no line; nil: only lines can be taken.
	Own func(typed string)

	entry *Entry
	list  *pickList
	lines []Line
	popup *widget.PopUp
}

const (
	pickWidth  = 380
	pickHeight = 420
)

// Show opens the box below an object of the window.
func (p *Pick) Show(below fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(below)
	p.entry = NewEntry(p.Hint)
	p.entry.OnChanged = p.find
	p.entry.OnKey = p.key
	p.list = newPickList(p)
	box := container.NewBorder(p.entry, nil, nil, nil, p.list)
	if p.Help != "" {
		box = container.NewBorder(p.entry, Muted(p.Help), nil, nil, p.list)
	}
	p.popup = widget.NewPopUp(container.NewPadded(box), c)
	room := c.Size()
	size := fyne.NewSize(min(pickWidth*look.TextScale(), room.Width-16), min(pickHeight*look.TextScale(), room.Height-16))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	x := min(at.X, room.Width-size.Width-8)
	y := min(at.Y+below.Size().Height+4, room.Height-size.Height-8)
	p.popup.ShowAtPosition(fyne.NewPos(max(8, x), max(8, y)))
	p.popup.Resize(size)
	p.find("")
	c.Focus(p.entry)
}

func (p *Pick) find(typed string) {
	p.lines = p.Find(typed)
	p.list.UnselectAll()
	p.list.Refresh()
	p.list.ScrollToTop()
}

func (p *Pick) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take(0)
	case fyne.KeyEscape:
		p.popup.Hide()
	case fyne.KeyDown:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p.list); c != nil {
			c.Focus(p.list)
		}
	default:
		return false
	}
	return true
}

func (p *Pick) take(n int) {
	switch {
	case n < len(p.lines):
		p.popup.Hide()
		p.Choose(n)
	case p.Own != nil && p.entry.Text != "":
		p.popup.Hide()
		p.Own(p.entry.Text)
	}
}
