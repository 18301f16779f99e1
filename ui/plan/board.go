package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// board shows the steps as cards in a column for each state. Cards are dragged
// from column to column, or moved with Ctrl and Left or Right.
type board struct {
	page    *Page
	object  fyne.CanvasObject
	columns [len(domain.States)]*column

	ghost   *widget.Label // follows the pointer while a card is dragged
	shadow  fyne.CanvasObject
	dragged domain.ID
	over    int // column under the dragged card, -1 for none
}

func newBoard(p *Page) *board {
	b := &board{page: p, over: -1, ghost: cell(fyne.TextAlignLeading, theme.SizeNameText)}
	row := container.New(boardRow{})
	for n, s := range domain.States {
		b.columns[n] = newColumn(b, n, s)
		row.Add(b.columns[n].object)
	}
	b.shadow = widgets.Panel(look.ColorAccentBg, b.ghost)
	b.shadow.Hide()
	b.object = container.NewStack(container.NewHScroll(row), container.NewWithoutLayout(b.shadow))
	return b
}

// show sorts the steps of the plan into the columns.
func (b *board) show() {
	for _, c := range b.columns {
		c.steps = c.steps[:0]
	}
	for at, s := range b.page.state.Plan.Steps {
		for _, c := range b.columns {
			if c.state == s.State {
				c.steps = append(c.steps, at)
			}
		}
	}
	for _, c := range b.columns {
		c.head.SetText(fmt.Sprintf("%s · %d", c.state.Label(), len(c.steps)))
		if last := len(c.steps) - 1; last >= 0 && c.current > last {
			c.Highlight(last)
		}
		c.Refresh()
	}
}

// mark shows which step is open, -1 for none.
func (b *board) mark(at int) {
	for _, c := range b.columns {
		c.mark(at)
	}
}

// move gives a step the state of a column and shows it there.
func (b *board) move(id domain.ID, to int, focus bool) {
	state := domain.States[to]
	b.page.change(domain.SetState(id, state, b.page.host.Today()), func() {
		if focus {
			b.columns[to].focusOn(id)
		}
		if state == domain.Blocked {
			b.page.askWhy(id)
		}
	})
}

// drag follows a card that is dragged to a place of the window.
func (b *board) drag(at int, pos fyne.Position) {
	step := &b.page.state.Plan.Steps[at]
	if b.dragged == "" {
		b.dragged = step.ID
		b.ghost.SetText(step.Title)
		b.shadow.Resize(fyne.NewSize(b.columns[0].object.Size().Width, b.ghost.MinSize().Height))
		b.shadow.Show()
	}
	driver := fyne.CurrentApp().Driver()
	b.shadow.Move(pos.Subtract(driver.AbsolutePositionForObject(b.object)).AddXY(8, 8))
	b.over = -1
	for n, c := range b.columns {
		left := driver.AbsolutePositionForObject(c.object).X
		inside := pos.X >= left && pos.X < left+c.object.Size().Width
		if inside {
			b.over = n
		}
		c.light(inside)
	}
}

// drop puts the dragged card into the column where it was let go.
func (b *board) drop() {
	id, over := b.dragged, b.over
	b.dragged, b.over = "", -1
	b.shadow.Hide()
	for _, c := range b.columns {
		c.light(false)
	}
	at, ok := b.page.index[id]
	if ok && over >= 0 && b.page.state.Plan.Steps[at].State != domain.States[over] {
		b.move(id, over, false)
	}
}

// boardRow gives the columns the same width, which holds some words.
type boardRow struct{}

const (
	columnWidth = 160
	columnGap   = 8
)

func (boardRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width+columnGap)/float32(len(o)) - columnGap
	for n, column := range o {
		column.Move(fyne.NewPos(float32(n)*(width+columnGap), 0))
		column.Resize(fyne.NewSize(width, size.Height))
	}
}

func (boardRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	n := float32(len(o))
	return fyne.NewSize(n*columnWidth*look.TextScale()+(n-1)*columnGap, o[0].MinSize().Height)
}
