package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// Widths at usual text.
const (
	nameWidth    = 210
	columnWidth  = 170 // room for an amount that is marked as best
	stackedWidth = 128 // the mark stands below the amount
	widestColumn = 300
)

// line is a row of the table: its name, and a cell for each column. Where text is
// large the name stands above the cells, so that more columns fit beside each
// other.
type line struct {
	object fyne.CanvasObject
	cells  *fyne.Container
	large  bool
}

// newLine makes a row without cells; name is nil for the row of heads.
func newLine(name fyne.CanvasObject) line {
	if widgets.Large() {
		cells := container.New(columnsLayout{least: stackedWidth})
		if name == nil {
			return line{cells, cells, true}
		}
		return line{container.New(widgets.Tight{}, name, cells), cells, true}
	}
	if name == nil {
		name = widget.NewLabel("")
	}
	cells := container.New(columnsLayout{name: nameWidth, least: columnWidth}, name)
	return line{cells, cells, false}
}

// marked puts a mark beside a text, or below it where text is large.
func (l line) marked(text *widget.Label, mark fyne.CanvasObject) fyne.CanvasObject {
	if l.large {
		return container.New(widgets.Tight{}, text, widgets.Inset(mark))
	}
	text.Wrapping = fyne.TextWrapOff
	return container.NewVBox(container.NewHBox(text, mark))
}

// columnsLayout gives columns equal shares, beside a name of a fixed width where
// name is not 0. Widths are those at usual text.
type columnsLayout struct{ name, least float32 }

// Layout implements fyne.Layout.
func (l columnsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	name := l.name * look.TextScale()
	columns := l.columns(o)
	w := min((size.Width-name)/float32(max(1, columns)), widestColumn*look.TextScale())
	x := float32(0)
	for n, cell := range o {
		width := w
		if l.name > 0 && n == 0 {
			width = name
		}
		cell.Move(fyne.NewPos(x, 0))
		cell.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

func (l columnsLayout) columns(o []fyne.CanvasObject) int {
	if l.name > 0 {
		return len(o) - 1
	}
	return len(o)
}

// MinSize implements fyne.Layout.
func (l columnsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, cell := range o {
		h = max(h, cell.MinSize().Height)
	}
	return fyne.NewSize((l.name+l.least*float32(l.columns(o)))*look.TextScale(), h)
}
