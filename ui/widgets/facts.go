package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Fact is a name and what it is.
type Fact struct{ Name, Text string }

// Facts lists names and what they are, one below the other. Facts without a
// text are left out.
func Facts(nameWidth float32, facts ...Fact) fyne.CanvasObject {
	box := container.New(Tight{})
	for _, f := range facts {
		if f.Text == "" {
			continue
		}
		name := widget.NewLabel(f.Name)
		name.TextStyle.Bold = true
		if name.MinSize().Width > nameWidth {
			name.Wrapping = fyne.TextWrapWord
			name.Resize(fyne.NewSize(nameWidth, 1)) // so that it knows its height
		}
		box.Add(container.New(factRow{nameWidth}, name, Body(f.Text)))
	}
	return box
}

// factRow puts a name of fixed width before its text.
type factRow struct{ nameWidth float32 }

// Layout implements fyne.Layout.
func (r factRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(r.nameWidth, o[0].MinSize().Height))
	o[1].Move(fyne.NewPos(r.nameWidth, 0))
	o[1].Resize(fyne.NewSize(size.Width-r.nameWidth, size.Height))
}

// MinSize implements fyne.Layout.
func (r factRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	text := o[1].MinSize()
	return fyne.NewSize(r.nameWidth+text.Width, max(o[0].MinSize().Height, text.Height))
}
