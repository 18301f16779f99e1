package plan

import "fyne.io/fyne/v2"

const (
	panelWidth = 320
	narrow     = 700 // page width below which plan and panel do not fit side by side
)

// beside puts the panel of a step at the right of the plan, or in its place
// where both would be too narrow.
type beside struct{}

func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	main, panel := o[0], o[1]
	room := size.Width
	if panel.Visible() {
		room -= panelWidth
	}
	if panel.Visible() && size.Width < narrow {
		main.Hide()
		panel.Move(fyne.NewPos(0, 0))
		panel.Resize(size)
		return
	}
	main.Show()
	main.Move(fyne.NewPos(0, 0))
	main.Resize(fyne.NewSize(room, size.Height))
	panel.Move(fyne.NewPos(room, 0))
	panel.Resize(fyne.NewSize(panelWidth, size.Height))
}

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(o[1].MinSize())
}

// Widths of the columns of the list; titles take the rest.
const (
	tickWidth   = 40
	numberWidth = 36
	dueWidth    = 112
	costWidth   = 112

	// compact is the width of the list below which titles get the room of the
	// due dates, which then stand below them.
	compact = 640
)

// columns lays out a row of the list and its header: tick, number, title, due
// date, cost.
type columns struct{}

func (columns) Layout(o []fyne.CanvasObject, s fyne.Size) {
	due := float32(dueWidth)
	if s.Width < compact {
		due = 0
	}
	visible(o[3], due > 0)
	widths := [...]float32{tickWidth, numberWidth, s.Width - tickWidth - numberWidth - due - costWidth, due, costWidth}
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
	return fyne.NewSize(tickWidth+numberWidth+100+costWidth, h)
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
