package ui

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/widgets"
)

// Preference keys of a file that was saved elsewhere because its own disk
// failed: where it should be, and where it is.
const (
	prefMovedFrom = "plan file moved from"
	prefMovedTo   = "plan file moved to"
)

// hold goes on with an open file. It belongs to the queue.
func (k *planKeeper) hold(f plan.File) {
	k.file, k.refused = f, nil
	f.Watch(func(s plan.SaveState) { fyne.Do(func() { k.showSaving(s) }) })
}

// showSaving says over every page what is not on disk.
func (k *planKeeper) showSaving(s plan.SaveState) {
	k.saving = s
	if s.Saving == plan.NotSaved {
		elsewhere := widget.NewButtonWithIcon("Save elsewhere", theme.DocumentSaveIcon(), func() { k.askElsewhere("", func() {}) })
		k.shell.unsaved.show(s.Sentence, elsewhere)
	} else {
		k.shell.unsaved.hide()
	}
	k.status()
}

// restore puts a backup in the place of the file and opens it. It belongs to
// the queue.
func (k *planKeeper) restore(b plan.Backup) (aside string, err error) {
	if k.file != nil {
		if err := k.file.Close(); err != nil {
			return "", err
		}
		k.file = nil
	}
	aside, err = k.deps.Restore(k.path, b)
	if err != nil && !k.deps.Exists(k.path) {
		return "", err
	}
	f, openErr := k.deps.Open(k.path)
	if openErr != nil {
		k.refused = openErr
		return aside, errors.Join(err, openErr)
	}
	k.steps = nil
	k.hold(f)
	return aside, err
}

// askElsewhere asks for another place for the plan file, and saves it there.
// abandon, if not "", is a button that ends the program all the same.
func (k *planKeeper) askElsewhere(abandon string, saved func()) {
	c := k.shell.window.Canvas()
	var popup *widget.PopUp
	path := widgets.NewEntry("Folder and name of the new file")
	path.SetText(k.deps.Elsewhere)
	problem := widgets.Body("")
	problem.Importance = widget.DangerImportance
	problem.Hide()
	save := widget.NewButton("Save here", func() {
		k.elsewhere(strings.TrimSpace(path.Text), func(err error) {
			if err != nil {
				problem.SetText(err.Error())
				problem.Show()
				popup.Resize(popup.MinSize())
				return
			}
			popup.Hide()
			saved()
		})
	})
	save.Importance = widget.HighImportance
	row := container.NewHBox(layout.NewSpacer())
	if abandon != "" {
		row.Add(widget.NewButton(abandon, func() { popup.Hide(); saved() }))
	}
	row.Add(widget.NewButton("Cancel", func() { popup.Hide() }))
	row.Add(save)
	popup = widget.NewModalPopUp(widgets.FixedWidth(saveWidth, container.NewPadded(container.NewVBox(
		widgets.Subheading("Save your plan elsewhere"),
		widgets.Body(k.saving.Sentence+"\n\nType the path of a new file on a disk that works, such as in your own folder or on a USB stick. Waymark then goes on with that file."),
		path, problem, row))), c)
	popup.Show()
	popup.Resize(popup.MinSize())
	c.Focus(path)
}

func (k *planKeeper) elsewhere(path string, done func(error)) {
	var failed error
	k.run(func() (plan.Change, error) {
		if failed = errNoPath; k.file != nil && path != "" {
			if failed = k.file.SaveElsewhere(path); failed == nil {
				k.path = path
			}
		}
		return plan.Change{}, nil // nothing changed in the plan either way
	}, func(error) {
		if failed == nil {
			k.shell.prefs.SetString(prefMovedFrom, k.deps.Default)
			k.shell.prefs.SetString(prefMovedTo, path)
			k.deps.Default = path
			k.shell.say("Your plan is now in "+path+". Waymark opens it there the next time.", false)
		}
		done(failed)
	})
}

var errNoPath = errors.New("type the path of a new file")

// movedTo is where a file is that was saved elsewhere, or its own path.
func movedTo(p fyne.Preferences, path string, exists func(string) bool) string {
	if to := p.String(prefMovedTo); to != "" && p.String(prefMovedFrom) == path && exists(to) {
		return to
	}
	return path
}
