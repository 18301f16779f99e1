package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

const chipColumn = 366 // of what is named by chips of several rows

// chipRow puts words beside a chip, in one column with those of other rows, or
// below it where there is no room.
type chipRow struct{ below bool }

func newChipRow(chip *widgets.Chip, words string) fyne.CanvasObject {
	return container.New(&chipRow{}, chip, widgets.Caption(words))
}

// Layout implements fyne.Layout.
func (r *chipRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	chip, words := o[0].MinSize(), o[1].MinSize()
	chip.Width = min(chip.Width, size.Width)
	at := fyne.NewPos(max(chip.Width, chipColumn*look.TextScale()), 0)
	if r.below = at.X+words.Width > size.Width; r.below {
		at = fyne.NewPos(0, chip.Height)
	} else {
		chip.Height = words.Height
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(chip)
	o[1].Move(at)
	o[1].Resize(words)
}

// MinSize implements fyne.Layout.
func (r *chipRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	chip, words := o[0].MinSize(), o[1].MinSize()
	if r.below {
		return fyne.NewSize(words.Width, chip.Height+words.Height)
	}
	return fyne.NewSize(words.Width, max(chip.Height, words.Height))
}
