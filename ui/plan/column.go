package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// column holds the cards of one state.
type column struct {
	widget.List
	board   *board
	n       int // place among the columns
	state   domain.State
	steps   []int // indexes of the plan's steps
	head    *widget.Label
	object  fyne.CanvasObject
	lit     fyne.CanvasObject
	current int
}

func newColumn(b *board, n int, s domain.State) *column {
	c := &column{board: b, n: n, state: s, head: widget.NewLabel("")}
	c.head.TextStyle.Bold = true
	c.head.Truncation = fyne.TextTruncateEllipsis
	c.HideSeparators = true
	c.Length = func() int { return len(c.steps) }
	c.CreateItem = func() fyne.CanvasObject { return newCard(c) }
	c.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if id < len(c.steps) {
			o.(*card).show(c.steps[id])
		}
	}
	c.OnSelected = func(id widget.ListItemID) { b.page.selectStep(c.steps[id]) }
	c.OnHighlighted = func(id widget.ListItemID) { c.current = id }
	c.ExtendBaseWidget(c)
	c.lit = widgets.NewBackground(theme.ColorNameHover)
	c.lit.Hide()
	c.object = container.NewStack(widgets.NewBackground(look.ColorCard), c.lit,
		container.NewBorder(c.head, nil, nil, nil, container.NewPadded(c)))
	return c
}

// light shows that a card would fall into the column.
func (c *column) light(on bool) { widgets.ShowIf(c.lit, on) }

// mark shows which step is open.
func (c *column) mark(at int) {
	if n := slices.Index(c.steps, at); n >= 0 {
		c.Select(n)
		return
	}
	c.UnselectAll()
}

// focusOn highlights a step of the column.
func (c *column) focusOn(id domain.ID) {
	for n, at := range c.steps {
		if c.board.page.state.Plan.Steps[at].ID == id {
			c.current = n
			c.Highlight(n)
			c.board.page.focus(c)
		}
	}
}

func (c *column) step() *domain.Step {
	if c.current >= len(c.steps) {
		return nil
	}
	return &c.board.page.state.Plan.Steps[c.steps[c.current]]
}

// TypedKey implements fyne.Focusable.
func (c *column) TypedKey(k *fyne.KeyEvent) {
	s := c.step()
	switch k.Name {
	case fyne.KeyLeft:
		c.goTo(c.n - 1)
	case fyne.KeyRight:
		c.goTo(c.n + 1)
	case fyne.KeySpace:
		if s != nil {
			c.board.page.toggle(s)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if s != nil {
			c.board.page.openStep(s.ID, true)
		}
	case fyne.KeyEscape:
		c.board.page.closeSide()
	case fyne.KeyF1:
		widgets.PassKey(c, k)
	default:
		c.List.TypedKey(k)
	}
}

func (c *column) goTo(n int) {
	if n >= 0 && n < len(c.board.columns) {
		c.board.page.focus(c.board.columns[n])
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *column) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(*desktop.CustomShortcut); ok && k.Modifier == fyne.KeyModifierShortcutDefault && c.step() != nil {
		to := c.n
		switch k.KeyName {
		case fyne.KeyLeft:
			to--
		case fyne.KeyRight:
			to++
		}
		if to != c.n && to >= 0 && to < len(c.board.columns) {
			c.board.move(c.step().ID, to, true)
			return
		}
	}
	widgets.PassShortcut(c, s)
}
