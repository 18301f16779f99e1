package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

const (
	popUpHeight = 440 // at most; longer content scrolls
	popUpEdge   = 60  // that the window keeps around
)

// PopUp shows content over the window until it is closed.
func PopUp(c fyne.Canvas, width float32, content fyne.CanvasObject) *widget.PopUp {
	var popup *widget.PopUp
	close := widget.NewButton("Close", func() { popup.Hide() })
	close.Importance = widget.HighImportance
	width = min(width, c.Size().Width-popUpEdge)
	sized := FixedWidth(width, content)
	sized.Resize(fyne.NewSize(width, 1)) // so that wrapped text knows its height
	scroll := container.NewVScroll(sized)
	scroll.SetMinSize(fyne.NewSize(width+16, min(sized.MinSize().Height+8, popUpHeight)))
	popup = widget.NewModalPopUp(container.NewPadded(container.NewBorder(nil, container.NewHBox(layout.NewSpacer(), close), nil, nil, scroll)), c)
	popup.Show()
	c.Focus(close)
	return popup
}
