package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

const (
	panelWidth = 320 // least width of what stands beside the plan
	panelShare = 0.36
	mainWidth  = 380 // least width of the plan beside it
)

// beside puts the panel of a step at the right of the plan, or in its place
// where both would be too narrow.
type beside struct{}

func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	main, panel := o[0], o[1]
	room := size.Width
	if panel.Visible() {
		scale := look.TextScale()
		width := max(panelWidth*scale, size.Width*panelShare)
		if size.Width-width < mainWidth*scale {
			main.Hide()
			panel.Move(fyne.NewPos(0, 0))
			panel.Resize(size)
			return
		}
		room -= width
	}
	main.Show()
	main.Move(fyne.NewPos(0, 0))
	main.Resize(fyne.NewSize(room, size.Height))
	panel.Move(fyne.NewPos(room, 0))
	panel.Resize(fyne.NewSize(size.Width-room, size.Height))
}

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(o[1].MinSize())
}

// stepsLayout places the key figures, the steps and the field below each other.
// In a low window the key figures make room.
type stepsLayout struct{}

const roomForFigures = 430

func (stepsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	strip, list, foot := o[0], o[1], o[2]
	widgets.ShowIf(strip, size.Height >= roomForFigures*look.TextScale())
	top, bottom := float32(0), foot.MinSize().Height
	if strip.Visible() {
		top = strip.MinSize().Height + theme.Padding()
		strip.Resize(fyne.NewSize(size.Width, strip.MinSize().Height))
	}
	list.Move(fyne.NewPos(0, top))
	list.Resize(fyne.NewSize(size.Width, size.Height-top-bottom))
	foot.Move(fyne.NewPos(0, size.Height-bottom))
	foot.Resize(fyne.NewSize(size.Width, bottom))
}

func (stepsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	list, foot := o[1].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(list.Width, foot.Width), list.Height+foot.Height)
}

// goalLine puts texts one after the other on a line. The second gets what it
// needs before the third gets anything; where too little is left for the third it
// is not there, as a text without room would lie over its neighbours.
type goalLine struct{}

const leastMore = 90 // width of the third text

// goalTight is how far the space between two texts is taken back.
const goalTight = 10

func (goalLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for n, text := range o {
		if n == len(o)-1 {
			widgets.ShowIf(text, size.Width-x >= leastMore*look.TextScale())
		}
		if !text.Visible() {
			continue
		}
		width := size.Width - x
		if n < len(o)-1 {
			width = min(width, lineWidth(text))
		}
		text.Move(fyne.NewPos(x, 0))
		text.Resize(fyne.NewSize(max(0, width), size.Height))
		x += width - goalTight
	}
}

// lineWidth is what a text needs that would not be cut.
func lineWidth(o fyne.CanvasObject) float32 {
	text := ""
	switch o := o.(type) {
	case *widget.Label:
		text = o.Text
	case *widget.Hyperlink:
		text = o.Text
	}
	return fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding() + 1
}

func (goalLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, o[0].MinSize().Height)
}

// Widths of the columns of the list; titles take the rest.
const (
	tickWidth   = 40
	numberWidth = 40
	whenWidth   = 216
	costWidth   = 112

	// compact is the width of the list below which titles get the room of the
	// dates, which then stand below them.
	compact = 760
)

// columns lays out a row of the list and its header: tick, number, title, dates,
// cost.
type columns struct{}

func (columns) Layout(o []fyne.CanvasObject, s fyne.Size) {
	scale := look.TextScale()
	tick, number, dates, cost := tickWidth*scale, numberWidth*scale, whenWidth*scale, costWidth*scale
	if s.Width < compact*scale {
		dates = 0
	}
	widgets.ShowIf(o[3], dates > 0)
	widths := [...]float32{tick, number, s.Width - tick - number - dates - cost, dates, cost}
	x := float32(0)
	for n, obj := range o {
		h := obj.MinSize().Height
		obj.Move(fyne.NewPos(x, (s.Height-h)/2))
		obj.Resize(fyne.NewSize(widths[n], h))
		x += widths[n]
	}
}

func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, obj := range o {
		h = max(h, obj.MinSize().Height)
	}
	return fyne.NewSize(100+(tickWidth+numberWidth+costWidth)*look.TextScale(), h)
}

// twoLines puts a caption close below a title.
type twoLines struct{}

const overlap = 16 // of the space that two labels leave between their lines

func (twoLines) Layout(o []fyne.CanvasObject, s fyne.Size) {
	first := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, -2))
	o[0].Resize(fyne.NewSize(s.Width, first))
	o[1].Move(fyne.NewPos(0, first-overlap))
	o[1].Resize(fyne.NewSize(s.Width, o[1].MinSize().Height))
}

func (twoLines) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(100, o[0].MinSize().Height+o[1].MinSize().Height-overlap-2)
}
