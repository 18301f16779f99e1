package data

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// question shows what was recognised in a file and asks whether to add it.
type question struct {
	page    *Page
	found   *release.Preview
	columns *columns // of a state's table, else nil
	add     *widget.Button
	stale   *widget.Label // says that the columns were changed since
}

// ask shows what was recognised, and adds it on a yes.
func (p *Page) ask(found *release.Preview) {
	q := &question{page: p, found: found}
	yes := "Add"
	if found.Replaces {
		yes = "Replace"
	}
	q.add = primary(yes, q.yes)
	q.stale = danger("You changed what the columns mean. Look again before you add it.")
	q.stale.Hide()
	body := container.NewVBox(widgets.Heading("This is " + found.Title()))
	if found.Replaces {
		body.Add(widgets.Body("You have added this release before. It is replaced."))
	}
	body.Add(facts(widgets.Fact{Name: "Agency", Text: found.Agency}, widgets.Fact{Name: "Areas", Text: found.Areas}, widgets.Fact{Name: "From", Text: found.Source}))
	if found.Guessed {
		body.Add(q.period())
	}
	if len(found.Files) > 0 {
		body.Add(widgets.Subheading("Rows"))
		body.Add(files(found.Release))
	}
	if len(found.Sums) > 0 {
		body.Add(widgets.Subheading("Beside what is installed"))
		body.Add(sums(found.Sums))
	}
	if found.Table != nil {
		q.columns = newColumns(found.Table, q.changed, q.again)
		body.Add(q.columns.object)
	}
	q.enable()
	buttons := container.NewBorder(nil, nil, nil, container.NewHBox(widget.NewButton("Cancel", p.close), q.add), q.stale)
	p.cover(container.NewBorder(nil, container.NewVBox(widget.NewSeparator(), container.NewPadded(buttons)), nil, nil,
		container.NewVScroll(widgets.NewColumn(pageWidth, body))))
	if !q.add.Disabled() {
		p.focus(q.add)
	}
}

// focus gives a button the keyboard: Space presses it.
func (p *Page) focus(b *widget.Button) {
	p.host.OpenData()
	p.host.Canvas().Focus(b)
}

// period lets a person say what the files do not tell.
func (q *question) period() fyne.CanvasObject {
	e := widgets.NewEntry("For example 2023-24")
	e.SetText(q.found.Number)
	e.OnChanged = func(text string) {
		q.found.Number = strings.TrimSpace(text)
		q.enable()
	}
	return container.NewVBox(widgets.Labelled("Period or year of the data", e),
		widgets.Muted("The file does not tell its period. What stands here was read from its name, if anything; look at the page where you downloaded it."))
}

// enable lets the release be added once nothing is left to be said.
func (q *question) enable() {
	ready := !q.found.Guessed || q.found.Number != "" || q.found.Dataset == release.ONET
	if q.columns != nil && (q.columns.changed || len(q.found.Table.Lacks) > 0) {
		ready = false
	}
	if ready {
		q.add.Enable()
	} else {
		q.add.Disable()
	}
}

func (q *question) changed() {
	q.stale.Show()
	q.enable()
}

// again reads the table with the columns that were chosen.
func (q *question) again() {
	p, path, m := q.page, q.found.Path, q.columns.mapping
	p.start("Looking at "+filepath.Base(path), func(ctx context.Context, _ func(release.Progress)) (func(), error) {
		found, err := p.host.Store().InspectTable(ctx, path, m)
		return func() { p.ask(found) }, err
	})
}

// yes takes over what was looked at.
func (q *question) yes() {
	p, found := q.page, q.found
	p.path = ""
	p.uncover()
	p.start("Adding "+found.Title(), func(ctx context.Context, tell func(release.Progress)) (func(), error) {
		return func() {
			p.tab = TabInstalled
			p.host.Changed("Added " + found.Title() + ".")
		}, p.host.Store().Import(ctx, found, tell)
	})
}

// close goes back to the tabs.
func (p *Page) close() {
	p.uncover()
	p.Show("")
}

// sums sets totals of the file beside the same ones of what is installed.
func sums(list []release.Sum) fyne.CanvasObject {
	box := container.NewVBox()
	far := false
	if look.TextScale() > largeText {
		for _, s := range list {
			box.Add(bold(s.Name))
			box.Add(widgets.Body(s.Text()))
		}
		return box
	}
	var rows [][]string
	for _, s := range list {
		difference, isFar := s.Difference()
		far = far || isFar
		old := s.Old.Text()
		if s.OldPeriod != "" {
			old += " (" + s.OldPeriod + ")"
		}
		rows = append(rows, []string{s.Name, s.New.Text(), old, difference.Text()})
	}
	box.Add(widgets.StaticTable([]widgets.SheetColumn{{Title: "Computed by Waymark from the rows"}, {Title: "In this file", Width: 130, Number: true},
		{Title: "Installed now", Width: 200, Number: true}, {Title: "Difference", Width: 110, Number: true}}, rows))
	if far {
		box.Add(danger("Some sums are far apart. Look whether a column is a different one than it seems."))
	}
	return box
}
