package plan

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

const readingWidth = 620

// message is a page of words with something to do.
func message(title, text string, actions ...fyne.CanvasObject) fyne.CanvasObject {
	lines := container.NewVBox(widgets.Heading(title))
	if text != "" {
		lines.Add(widgets.Body(text))
	}
	if len(actions) > 0 {
		lines.Add(widgets.NewFlow(actions...))
	}
	return container.NewPadded(widgets.NewColumn(readingWidth, lines))
}

// emptyPage says what will be here. undo is what Undo would bring back.
func emptyPage(p *Page, undo string) fyne.CanvasObject {
	find := widget.NewButtonWithIcon("Find a job in Explore", theme.SearchIcon(), p.host.FindJob)
	find.Importance = widget.HighImportance
	actions := []fyne.CanvasObject{find}
	if undo != "" {
		actions = append(actions, widget.NewButtonWithIcon(undoText("Undo", undo), theme.ContentUndoIcon(), p.host.Undo))
	}
	return message("Your plan will be here",
		"Open a job and choose “Start a plan”. You get a list of first steps for that job: what to learn, what to look up, when to apply. "+
			"You can change every step, give it a date and a cost, and check it off when it is done.",
		actions...)
}

// ShowProblem says in place of the page why the plan file cannot be used, and
// what can be done. The file is left as it is.
func (p *Page) ShowProblem(err error) {
	again := widget.NewButtonWithIcon("Try again", theme.ViewRefreshIcon(), p.host.OpenAgain)
	title, text := "Your plan could not be opened", "Your plan file was not changed."
	var more []fyne.CanvasObject
	switch {
	case errors.Is(err, domain.ErrLocked):
		title, text = "Your plan is open in another window", "Close it there, then try again."
	case errors.Is(err, domain.ErrNewer):
		title, text = "Your plan was made by a newer Waymark", "Use the newer version of Waymark to open it. Your plan file was not changed."
	case errors.Is(err, domain.ErrDamaged), errors.Is(err, domain.ErrNotAPlan):
		title = "Your plan file is damaged"
		text = "You can try again, or start fresh. The damaged file is then kept under another name in the same folder. It is never deleted."
		more = append(more, widget.NewButton("Set the damaged file aside and start fresh", p.host.SetAside))
	}
	again.Importance = widget.HighImportance
	p.put(message(title, err.Error()+"\n\n"+text, append([]fyne.CanvasObject{again}, more...)...))
}
