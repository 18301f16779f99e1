package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Meter is a thin bar, of which a share from 0 to 1 is filled. The figure stands
// beside it in words.
func Meter(share float64) fyne.CanvasObject {
	return container.New(meter(min(max(share, 0), 1)), NewBackground(theme.ColorNameInputBorder), NewBackground(theme.ColorNamePrimary))
}

type meter float64

const meterHeight = 8

// Layout implements fyne.Layout.
func (m meter) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := (size.Height - meterHeight) / 2
	for n, part := range o {
		w := size.Width
		if n == 1 {
			w *= float32(m)
		}
		part.Move(fyne.NewPos(0, y))
		part.Resize(fyne.NewSize(w, meterHeight))
	}
}

// MinSize implements fyne.Layout.
func (meter) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, meterHeight) }
