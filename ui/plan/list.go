package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// stepList is the list of steps. Space checks the highlighted step off, Enter
// opens it, Alt with Up or Down moves it, and rows can be dragged.
type stepList struct {
	widget.List
	page    *Page
	object  fyne.CanvasObject
	none    *widget.Label
	current int

	gap     *canvas.Rectangle // where a dragged row would go
	dragged domain.ID         // "" for none
	target  int               // index before which it would stand
}

func newStepList(p *Page) *stepList {
	l := &stepList{page: p, gap: canvas.NewRectangle(nil)}
	l.Length = func() int { return len(p.state.Plan.Steps) }
	l.CreateItem = func() fyne.CanvasObject { return newRow(l) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if id < len(p.state.Plan.Steps) {
			o.(*row).show(id)
		}
	}
	l.OnSelected = p.selectStep
	l.OnHighlighted = func(id widget.ListItemID) { l.current = id }
	l.ExtendBaseWidget(l)
	l.none = widgets.Body("This plan has no steps yet. Add the first one below.")
	l.gap.Hide()
	head := func(text string, align fyne.TextAlign) fyne.CanvasObject {
		return widgets.NewHeaderCell(text, align, nil)
	}
	header := widgets.Panel(look.ColorRail, container.New(columns{},
		head("", fyne.TextAlignLeading), head("", fyne.TextAlignTrailing), head("Step", fyne.TextAlignLeading),
		head("When", fyne.TextAlignTrailing), head("Cost", fyne.TextAlignTrailing)))
	l.object = container.NewBorder(header, nil, nil, nil,
		container.NewStack(l, container.NewVBox(l.none), container.NewWithoutLayout(l.gap)))
	return l
}

// TypedKey implements fyne.Focusable.
func (l *stepList) TypedKey(k *fyne.KeyEvent) {
	here := l.current < l.Length()
	switch k.Name {
	case fyne.KeySpace:
		if here {
			l.toggle(l.current)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if here {
			l.page.openStep(l.page.state.Plan.Steps[l.current].ID, true)
		}
	case fyne.KeyEscape:
		l.page.closeSide()
	case fyne.KeyF1:
		widgets.PassKey(l, k)
	default:
		l.List.TypedKey(k)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (l *stepList) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierAlt && l.current < l.Length() {
		switch c.KeyName {
		case fyne.KeyUp:
			l.shift(-1)
			return
		case fyne.KeyDown:
			l.shift(1)
			return
		}
	}
	widgets.PassShortcut(l, s)
}

// shift moves the highlighted step up or down; it stays highlighted.
func (l *stepList) shift(by int) {
	id := l.page.state.Plan.Steps[l.current].ID
	l.page.change(shiftStep(id, by), func() {
		if at, ok := l.page.index[id]; ok {
			l.current = at
			l.Highlight(at)
		}
	})
}

func (l *stepList) show() {
	widgets.ShowIf(l.none, l.Length() == 0)
	if last := l.Length() - 1; last >= 0 && l.current > last {
		l.Highlight(last)
	}
	l.Refresh()
}

// mark shows which step is open, -1 for none.
func (l *stepList) mark(at int) {
	if at < 0 {
		l.UnselectAll()
		return
	}
	l.Select(at)
}

// toggle checks a step off, or takes the check away.
func (l *stepList) toggle(at int) { l.page.toggle(&l.page.state.Plan.Steps[at]) }

// rowHeight is how far rows are apart.
func (l *stepList) rowHeight() float32 {
	return newRow(l).MinSize().Height + theme.Padding()
}

const edge = 24 // from the upper or lower end of the list, where dragging scrolls

// drag follows a row that is dragged to a height of the window.
func (l *stepList) drag(at int, y float32) {
	if l.dragged == "" {
		l.dragged = l.page.state.Plan.Steps[at].ID
	}
	y -= fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	switch {
	case y < edge:
		l.ScrollToOffset(max(0, l.GetScrollOffset()-edge))
	case y > l.Size().Height-edge:
		l.ScrollToOffset(l.GetScrollOffset() + edge)
	}
	height, offset := l.rowHeight(), l.GetScrollOffset()
	l.target = min(max(0, int((y+offset)/height+0.5)), l.Length())
	l.gap.FillColor = l.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	l.gap.Resize(fyne.NewSize(l.Size().Width, 3))
	l.gap.Move(fyne.NewPos(0, float32(l.target)*height-offset-theme.Padding()))
	l.gap.Show()
	l.gap.Refresh()
}

// drop puts the dragged row where it was let go.
func (l *stepList) drop() {
	id := l.dragged
	l.dragged = ""
	l.gap.Hide()
	from, ok := l.page.index[id]
	to := l.target
	if from < to {
		to--
	}
	if ok && to != from {
		l.page.change(domain.MoveStep(id, to), nil)
	}
}
