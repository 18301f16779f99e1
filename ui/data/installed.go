package data

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// installed says what data there is, of whom and of when. problem is why what
// was added could not be read.
func (p *Page) installed(added []release.Added, problem error) fyne.CanvasObject {
	box := container.NewVBox(
		widgets.Heading("Data in this program"),
		widgets.Body("Everything is on this computer. Waymark never connects to the internet, has no account and sends nothing."),
		widgets.Subheading("Added on this computer"))
	switch {
	case problem != nil:
		box.Add(danger(problem.Error()))
	case len(added) == 0:
		box.Add(widgets.Body("Nothing was added yet. The tab “Add data” says what can be."))
	}
	for _, a := range added {
		box.Add(p.addedCard(a))
	}
	if choice := p.periods(); choice != nil {
		box.Add(widgets.Subheading("Which release is shown"))
		box.Add(choice)
	}
	box.Add(container.NewBorder(nil, nil, nil, p.saveButton(added), widgets.Subheading("In Waymark from the start")))
	var list []widgets.Fact
	for _, v := range p.host.Vintages() {
		list = append(list, widgets.Fact{Name: v.Label(), Text: v.Title + ", " + v.Agency})
	}
	box.Add(widgets.Facts(wideFacts*look.TextScale(), list...))
	box.Add(widgets.Muted("Rows left out are headings, totals, footnotes, and kinds of rows that the program does not show. Withheld figures are kept as withheld."))
	box.Add(p.programFiles())
	box.Add(widgets.Subheading("Notice"))
	box.Add(widgets.Body(occupation.Notice))
	box.Add(widgets.Body("Figures of the Bureau of Labor Statistics, the Bureau of Economic Analysis and the Census Bureau are works of the United States government."))
	box.Add(widgets.Muted("Waymark " + p.host.Version()))
	return box
}

func (p *Page) addedCard(a release.Added) fyne.CanvasObject {
	remove := widget.NewButtonWithIcon("Remove", theme.DeleteIcon(), func() { p.remove(a) })
	return widgets.Card(container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(remove), bold(a.Title())),
		facts(widgets.Fact{Name: "Agency", Text: a.Agency}, widgets.Fact{Name: "Areas", Text: a.Areas}, widgets.Fact{Name: "From", Text: a.Source},
			widgets.Fact{Name: "Added", Text: day(a.At)}, widgets.Fact{Name: "Rows kept", Text: count(a.Rows())}),
		files(a.Release)))
}

func (p *Page) remove(a release.Added) {
	widgets.Ask(p.host.Canvas(), "Remove "+a.Title()+"?", "Its figures and words go from every page. You can add it again from the file that you downloaded.",
		"Keep", "Remove", func() {
			p.start("Removing "+a.Title(), func(context.Context, func(release.Progress)) (func(), error) {
				return func() { p.host.Changed("Removed " + a.Title() + ".") }, p.host.Store().Remove(a.Name())
			})
		})
}

// periods lets a person choose the release that is shown, of the datasets of
// which several are installed; nil where there are none.
func (p *Page) periods() fyne.CanvasObject {
	box := container.NewVBox()
	for _, dataset := range release.Dated {
		periods, err := p.host.History().Periods(dataset)
		if err != nil || len(periods) < 2 {
			continue
		}
		labels, now := make([]string, len(periods)), 0
		for i, v := range periods {
			labels[i] = v.Label()
			if slices.Contains(p.host.Shown(), v.ID) {
				now = i
			}
		}
		labels[0] += " (newest)"
		choice := widget.NewSelect(labels, nil)
		choice.SetSelectedIndex(now)
		choice.OnChanged = func(string) { p.choose(periods, choice.SelectedIndex()) }
		box.Add(widgets.Labelled(datasetNames[dataset], choice))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	box.Add(widgets.Muted("Every figure names its release. An area or a job that the chosen release does not have is shown from another one."))
	return box
}

var datasetNames = map[string]string{
	release.Wages: "Pay and employees", release.Projections: "Outlook", release.ONET: "What people do, skills, tools",
}

// choose shows a release; the newest is what is shown without a choice.
func (p *Page) choose(periods []labor.Vintage, n int) {
	shown := slices.DeleteFunc(slices.Clone(p.host.Shown()), func(id string) bool {
		return slices.ContainsFunc(periods, func(v labor.Vintage) bool { return v.ID == id })
	})
	if n > 0 {
		shown = append(shown, periods[n].ID)
	}
	p.host.ShowReleases(shown)
}

// programFiles lists the files that the program's data was made from.
func (p *Page) programFiles() fyne.CanvasObject {
	if look.TextScale() > largeText {
		box := container.NewVBox()
		for _, r := range p.host.Releases() {
			box.Add(bold(r.Title()))
			box.Add(files(r))
		}
		return box
	}
	var rows [][]string
	for _, r := range p.host.Releases() {
		for _, f := range r.Files {
			name := f.Name
			if f.Title != "" {
				name += ", " + f.Title
			}
			rows = append(rows, []string{name, r.Title(), count(f.Read), count(f.Kept), count(f.Left()), shortHash(f)})
		}
	}
	return widgets.StaticTable([]widgets.SheetColumn{{Title: "File"}, {Title: "Release", Width: 220}, {Title: "Read", Width: 90, Number: true},
		{Title: "Kept", Width: 90, Number: true}, {Title: "Left out", Width: 90, Number: true}, {Title: "SHA-256", Width: 130}}, rows)
}

// saveButton keeps the list of all files, with all digits of their checksums.
func (p *Page) saveButton(added []release.Added) fyne.CanvasObject {
	b := widget.NewButtonWithIcon("Save the list", theme.DocumentSaveIcon(), func() {
		p.host.SaveTable("Data in Waymark", inventory(added, p.host.Releases()))
	})
	b.Importance = widget.LowImportance
	return container.NewVBox(b)
}

func inventory(added []release.Added, program []release.Release) [][]string {
	rows := [][]string{{"Dataset", "Period", "Part", "Agency", "Areas", "From", "Added", "File", "Rows read", "Rows kept", "Rows left out", "SHA-256"}}
	add := func(r release.Release, at string) {
		for _, f := range r.Files {
			name := f.Name
			if f.Title != "" {
				name = f.Title + " (" + f.Name + ")"
			}
			rows = append(rows, []string{r.Dataset, r.Number, r.Scope, r.Agency, r.Areas, r.Source, at, name, count(f.Read), count(f.Kept), count(f.Left()), f.SHA256})
		}
	}
	for _, a := range added {
		add(a.Release, day(a.At))
	}
	for _, r := range program {
		add(r, "with Waymark")
	}
	return rows
}
