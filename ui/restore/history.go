// Package restore is the pages on which a person sees what changed in the plan
// file, takes it back, and brings back what was lost from a backup.
package restore

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// HistoryHost is what the page of changes needs of the program around it.
type HistoryHost interface {
	// Events reads the latest changes, newest first.
	Events(show func([]plan.Event), fail func(error))
	// CanUndo and CanRedo say what they would do, or "".
	CanUndo() string
	CanRedo() string
	Undo()
	Redo()
	OpenBackups()
}

// timeForm is how both pages write a moment.
const timeForm = "Jan 2, 2006, 15:04"

// History is the page of all changes. Its methods belong to the UI thread.
type History struct {
	host       HistoryHost
	content    fyne.CanvasObject
	undo, redo *widget.Button
	about      *widget.Label
	sheet      *widgets.Sheet
}

// NewHistory makes the page and fills it.
func NewHistory(host HistoryHost) *History {
	h := &History{host: host, about: widgets.Body("")}
	h.undo = widget.NewButtonWithIcon("Undo", theme.ContentUndoIcon(), host.Undo)
	h.redo = widget.NewButtonWithIcon("Redo", theme.ContentRedoIcon(), host.Redo)
	backups := widget.NewButtonWithIcon("Backups", theme.StorageIcon(), host.OpenBackups)
	h.sheet = widgets.NewSheet(nil, widgets.SheetColumn{Title: "When", Width: 170 * look.TextScale()}, widgets.SheetColumn{Title: "What changed"})
	top := container.NewVBox(widgets.Heading("All changes"), h.about, widgets.NewFlow(h.undo, h.redo, backups))
	h.content = container.NewPadded(container.NewBorder(top, nil, nil, nil, h.sheet.Object))
	h.Show()
	return h
}

// Content is the page's object.
func (h *History) Content() fyne.CanvasObject { return h.content }

// Show reads the changes anew.
func (h *History) Show() {
	offer(h.undo, "Undo", h.host.CanUndo())
	offer(h.redo, "Redo", h.host.CanRedo())
	h.host.Events(func(events []plan.Event) {
		h.about.SetText(aboutEvents(len(events)))
		rows := make([][]string, len(events))
		for n, e := range events {
			rows[n] = []string{e.At.Local().Format(timeForm), e.Label}
		}
		h.sheet.SetRows(rows)
	}, func(err error) { h.about.SetText("The changes could not be read. " + err.Error()) })
}

func aboutEvents(n int) string {
	switch n {
	case 0:
		return "Nothing has changed yet. Every change of your plans, credentials, stars and of what you say about yourself will be here."
	case 1:
		return "1 change, kept in your plan file. Undo and Redo work for changes since Waymark was started."
	}
	return fmt.Sprintf("%d changes, the newest first, kept in your plan file. Undo and Redo work for changes since Waymark was started.", n)
}

// offer names on a button what it would do, or switches it off.
func offer(b *widget.Button, verb, label string) {
	if label == "" {
		b.SetText(verb)
		b.Disable()
		return
	}
	b.SetText(verb + ": " + label)
	b.Enable()
}
