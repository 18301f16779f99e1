package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/widgets"
)

// section is the part of the Data page about what was added, or about
// the problem with reading it.
func (a *adder) section(added []release.Added, problem error) fyne.CanvasObject {
	box := container.NewVBox(
		widgets.Subheading("Added on this computer"),
		widgets.Body("Waymark describes every job in its own words. You can add what O*NET itself says, word for word: a description and "+
			"the tasks of each job. Guides then show both, apart from each other."),
	)
	switch {
	case problem != nil:
		box.Add(widgets.Body(problem.Error()))
	case len(added) == 0:
		box.Add(widgets.Body("Nothing was added yet."))
	}
	for _, r := range added {
		box.Add(a.addedRow(r))
	}
	path := widgets.NewEntry("Path of the zip or folder")
	path.SetText(a.path)
	path.OnSubmitted = func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			a.inspect(text)
		}
	}
	look := widget.NewButton("Look at it", func() { path.OnSubmitted(path.Text) })
	box.Add(widgets.Body("How to add: get the O*NET database as text files, one zip, from onetcenter.org, page “Database” (needs the internet). " +
		"Drop the downloaded O*NET zip on this window, or type its path. You see what is in it before anything is added."))
	box.Add(container.NewBorder(nil, nil, nil, look, path))
	if a.problem != nil {
		box.Add(widgets.Body("Not done. " + a.problem.Error()))
	}
	return box
}

func (a *adder) addedRow(r release.Added) fyne.CanvasObject {
	title := widget.NewLabelWithStyle(r.Title()+", added on "+r.At.Local().Format("January 2, 2006"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	remove := widget.NewButton("Remove", func() { a.remove(r) })
	return container.NewVBox(container.NewBorder(nil, nil, nil, remove, title), filesOf(r.Release))
}

// filesOf says what became of the rows of a release.
func filesOf(r release.Release) fyne.CanvasObject {
	rows := [][]string{}
	notes := container.New(widgets.Tight{})
	for _, f := range r.Files {
		rows = append(rows, []string{f.Title, count(f.Read), count(f.Kept), count(f.Left())})
		if why := f.Why(); why != "" {
			notes.Add(widgets.Muted(f.Title + ", left out: " + why + "."))
		}
	}
	if len(r.Missing) > 0 {
		notes.Add(widgets.Muted("Not in this release: " + strings.Join(r.Missing, ", ") + "."))
	}
	return container.NewVBox(widgets.StaticTable([]widgets.SheetColumn{{Title: "File"}, {Title: "Rows read", Width: 100, Number: true},
		{Title: "Kept", Width: 90, Number: true}, {Title: "Left out", Width: 90, Number: true}}, rows), notes)
}
