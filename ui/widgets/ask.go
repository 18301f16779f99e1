package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Ask puts a question over the window. keep is the safe answer: it stands out,
// has the keyboard, and nothing happens on it.
func Ask(c fyne.Canvas, title, text, keep, do string, done func()) {
	var box *widget.PopUp
	safe := NewMainButton(keep, func() { box.Hide() })
	risky := widget.NewButton(do, func() {
		box.Hide()
		done()
	})
	content := container.NewVBox(Subheading(title), Body(text), container.NewHBox(layout.NewSpacer(), risky, safe))
	box = widget.NewModalPopUp(FixedWidth(440, container.NewPadded(content)), c)
	box.Show()
	box.Resize(box.MinSize())
	c.Focus(safe)
}
