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
		box.Add(container.NewBorder(nil, nil, FixedWidth(nameWidth, name), nil, Body(f.Text)))
	}
	return box
}
