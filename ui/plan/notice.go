package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
	"waymark/ui/widgets"
)

// notice is a line at the foot of the page: what was deleted, or what failed.
type notice struct {
	object fyne.CanvasObject
	text   *widget.Label
	undo   *widget.Button
	grown  func() // told when the line has come or gone
}

func newNotice(p *Page) *notice {
	n := &notice{text: widgets.Body(""), grown: p.arrange, undo: widget.NewButtonWithIcon("Undo", theme.ContentUndoIcon(), p.Undo)}
	n.undo.Importance = widget.LowImportance
	n.object = widgets.Panel(look.ColorAccentBg, container.NewBorder(nil, nil, nil, container.NewVBox(n.undo), n.text))
	n.object.Hide()
	return n
}

func (n *notice) show(text string, undo bool) {
	n.text.SetText(text)
	widgets.ShowIf(n.undo, undo)
	n.object.Show()
	n.grown()
}

func (n *notice) hide() {
	if n.object.Visible() {
		n.object.Hide()
		n.grown()
	}
}
