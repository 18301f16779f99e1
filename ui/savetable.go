package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/spreadsheet"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// SaveTable keeps a table as a spreadsheet file in the person's folder and says
// where it is.
func (s *Shell) SaveTable(name string, rows [][]string) {
	s.SaveFile(name+".csv", func() ([]byte, error) { return spreadsheet.CSV(rows), nil })
}

// SaveFile makes a file off the UI thread, keeps it in the person's folder and
// says where it is.
func (s *Shell) SaveFile(name string, data func() ([]byte, error)) {
	task.Run(func() (string, error) {
		content, err := data()
		if err != nil {
			return "", err
		}
		return s.deps.Reports(name, content)
	}, func(path string) { s.tell("Saved", path) },
		func(err error) { s.tell("Not saved", err.Error()) })
}

// tell shows a short message over the page until it is closed.
func (s *Shell) tell(title, text string) {
	body := widgets.Body(text)
	body.Wrapping = fyne.TextWrapBreak
	var popup *widget.PopUp
	closing := widgets.NewMainButton("Close", func() { popup.Hide() })
	content := container.NewVBox(widgets.Subheading(title), body, container.NewHBox(layout.NewSpacer(), closing))
	popup = widget.NewModalPopUp(widgets.FixedWidth(saveWidth, container.NewPadded(content)), s.window.Canvas())
	popup.Show()
	popup.Resize(popup.MinSize())
	s.window.Canvas().Focus(closing)
}
