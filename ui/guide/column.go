package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// column shows sections below each other and makes them as they come near the
// view: a tab with twenty sections opens as quickly as one with two.
type column struct {
	object fyne.CanvasObject
	scroll *container.Scroll
	box    *fyne.Container
	parts  []part
	target int     // section that was jumped to last, -1 for none
	at     float32 // where the view stood then
	making bool    // a section is being made and has no place yet
}

// narrow keeps sections as wide as the view even where one asks for more: else
// the text of all of them would be cut.
type narrow struct{}

// Layout implements fyne.Layout.
func (narrow) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// MinSize implements fyne.Layout.
func (narrow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height)
}

// ahead is how far below the view sections are made.
const ahead = 200

func newColumn(parts []part) *column {
	c := &column{parts: parts, box: container.NewVBox(), target: -1}
	c.scroll = container.NewVScroll(container.New(narrow{}, widgets.NewColumn(readingWidth*look.TextScale(), c.box)))
	c.scroll.OnScrolled = func(fyne.Position) { c.fill() }
	c.object = container.New(c, c.scroll)
	return c
}

// Layout implements fyne.Layout.
func (c *column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	if size.Height > 0 {
		c.fill()
	}
}

// MinSize implements fyne.Layout.
func (c *column) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// fill makes the sections that the view reaches.
func (c *column) fill() {
	made := len(c.box.Objects)
	for len(c.box.Objects) < len(c.parts) && c.height() < c.scroll.Offset.Y+c.scroll.Size().Height+ahead {
		c.add()
	}
	if len(c.box.Objects) > made {
		c.scroll.Refresh()
	}
}

// add makes the next section. It is laid out twice: texts know how many lines
// they take once they know their width.
func (c *column) add() {
	c.making = true
	made := c.parts[len(c.box.Objects)].make()
	c.making = false
	c.box.Add(made)
	c.box.Layout.Layout(c.box.Objects, c.box.Size())
}

func (c *column) height() float32 { return c.box.MinSize().Height }

// jump scrolls a section to the top of the view.
func (c *column) jump(n int) {
	for len(c.box.Objects) <= n {
		c.add()
	}
	for len(c.box.Objects) < len(c.parts) && c.height()-c.box.Objects[n].Position().Y < c.scroll.Size().Height {
		c.add()
	}
	c.scroll.Refresh()
	c.scroll.ScrollToOffset(fyne.NewPos(0, c.box.Objects[n].Position().Y))
	c.target, c.at = n, c.scroll.Offset.Y
}

// settle lays the sections out once something of theirs was read and takes more
// or less room than before. Who jumped to a section and did not scroll since
// sees it still.
func (c *column) settle() {
	if c.making {
		return
	}
	for range 2 { // as in add
		c.box.Layout.Layout(c.box.Objects, c.box.Size())
	}
	if c.target >= 0 && c.scroll.Offset.Y == c.at {
		c.jump(c.target)
		return
	}
	c.scroll.Refresh()
	c.fill()
}
