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
	return container.NewVScroll(container.NewPadded(widgets.NewColumn(readingWidth, lines)))
}

// emptyPage says what will be here. undo is what Undo would bring back.
func emptyPage(p *Page, undo string) fyne.CanvasObject {
	find := widget.NewButtonWithIcon("Find a job in Explore", theme.SearchIcon(), p.host.FindJob)
	find.Importance = widget.HighImportance
	actions := []fyne.CanvasObject{find, widget.NewButtonWithIcon("Start an empty plan", theme.ContentAddIcon(), p.addEmpty),
		widget.NewButtonWithIcon("Only keep my credentials", theme.ConfirmIcon(), p.ShowCredentials)}
	bring := widget.NewButtonWithIcon("Bring in a plan or credentials", theme.DownloadIcon(), nil)
	bring.OnTapped = func() { p.chooseFile(bring) }
	actions = append(actions, bring)
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
	backups := widget.NewButtonWithIcon("Restore a backup", theme.HistoryIcon(), p.host.ShowBackups)
	var more []fyne.CanvasObject
	switch {
	case errors.Is(err, domain.ErrLeftOpen):
		title, text = "Your plan may be open on another computer", "If it is not open there any more, you can open it here. Two computers that change the file at once can damage it."
		more = append(more, widget.NewButton("Open it anyway", p.host.OpenAnyway))
	case errors.Is(err, domain.ErrLocked):
		title, text = "Your plan is open in another window", "Close it there, then try again."
	case errors.Is(err, domain.ErrNewer):
		title, text = "Your plan was made by a newer Waymark", "Use the newer version of Waymark to open it. Your plan file was not changed."
	case errors.Is(err, domain.ErrDamaged), errors.Is(err, domain.ErrNotAPlan):
		title = "Your plan file is damaged"
		text = "You can restore a backup, try again, or start fresh. The damaged file is then kept under another name in the same folder. It is never deleted."
		more = append(more, backups, widget.NewButton("Set the damaged file aside and start fresh", p.host.SetAside))
	}
	again.Importance = widget.HighImportance
	p.broken = true
	p.put(message(title, err.Error()+"\n\n"+text, append([]fyne.CanvasObject{again}, more...)...))
}
