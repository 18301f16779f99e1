package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// banner is a line over every page, with what can be done about it.
type banner struct {
	object  fyne.CanvasObject
	text    *widget.Label
	actions *fyne.Container
	changed func() // told when the line has come or gone
}

func newBanner(icon fyne.Resource, changed func()) *banner {
	b := &banner{text: widgets.Body(""), actions: container.NewHBox(), changed: changed}
	mark := container.NewVBox(container.NewPadded(widget.NewIcon(icon)))
	b.object = widgets.Bar(look.ColorAccentBg, container.NewBorder(nil, widget.NewSeparator(), mark, container.NewVBox(container.NewPadded(b.actions)), b.text))
	b.object.Hide()
	return b
}

func (b *banner) show(text string, actions ...fyne.CanvasObject) {
	b.actions.Objects = actions
	b.text.SetText(text)
	b.object.Show()
	b.changed()
}

func (b *banner) hide() {
	if b.object.Visible() {
		b.object.Hide()
		b.changed()
	}
}

// say shows a sentence over the page until it is closed or another page is
// opened, with a button to undo the latest change if there is something to undo.
func (s *Shell) say(text string, undo bool) {
	quiet := func(text string, icon fyne.Resource, do func()) *widget.Button {
		b := widget.NewButtonWithIcon(text, icon, do)
		b.Importance = widget.LowImportance
		return b
	}
	var actions []fyne.CanvasObject
	if undo {
		actions = append(actions, quiet("Undo", theme.ContentUndoIcon(), func() { s.said.hide(); s.plans.Undo() }))
	}
	s.said.show(text, append(actions, quiet("", theme.CancelIcon(), s.said.hide))...)
}
