package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/widgets"
)

// choice is a list of titles and, on its right, what the chosen one holds. The
// arrow keys choose too.
type choice struct {
	widget.List
	titles []string
	show   func(n int) fyne.CanvasObject
	chosen int
	scroll *container.Scroll
}

// newChoice makes the list with the first title chosen. show makes what a title
// holds.
func newChoice(titles []string, show func(n int) fyne.CanvasObject) fyne.CanvasObject {
	c := &choice{titles: titles, show: show, chosen: -1, scroll: container.NewVScroll(container.NewStack())}
	c.HideSeparators = true
	c.Length = func() int { return len(titles) }
	c.CreateItem = func() fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedLayout(-2, -2, 0, 0), widget.NewLabel(""))
	}
	c.UpdateItem = func(n widget.ListItemID, o fyne.CanvasObject) {
		label := o.(*fyne.Container).Objects[0].(*widget.Label)
		label.TextStyle.Bold = n == c.chosen
		label.SetText(titles[n])
	}
	c.OnSelected = c.choose
	c.ExtendBaseWidget(c)
	c.Select(0)
	left := widgets.FixedWidth(widest(titles), c)
	return container.NewPadded(container.NewBorder(nil, nil, container.NewHBox(left, widget.NewSeparator()), nil, c.scroll))
}

// widest is the width of a list that cuts no title off.
func widest(titles []string) (width float32) {
	for _, s := range titles {
		width = max(width, fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{Bold: true}).Width)
	}
	return width + 2*theme.InnerPadding() + theme.Padding()
}

func (c *choice) choose(n int) {
	c.chosen = n
	c.Refresh()
	c.scroll.Content = widgets.NewColumn(readingWidth, c.show(n))
	c.scroll.ScrollToTop()
	c.scroll.Refresh()
}

// TypedKey implements fyne.Focusable.
func (c *choice) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		c.goTo(max(c.chosen-1, 0))
	case fyne.KeyDown:
		c.goTo(min(c.chosen+1, len(c.titles)-1))
	default:
		widgets.PassKey(c, k)
	}
}

func (c *choice) goTo(n int) {
	c.Highlight(n)
	c.Select(n)
}

// bullets lists short texts.
func bullets(lines []string) fyne.CanvasObject {
	box := container.New(widgets.Tight{})
	for _, s := range lines {
		box.Add(container.NewBorder(nil, nil, widget.NewLabel("•"), nil, widgets.Body(s)))
	}
	return box
}
