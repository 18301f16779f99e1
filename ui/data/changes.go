package data

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// changesTab shows what became of the figures of the jobs that a person
// follows between two releases.
type changesTab struct {
	before  map[string]string // by dataset, the id of the release to compare with; else the one before the newest
	reading task.Latest
}

func (t *changesTab) content(p *Page) fyne.CanvasObject {
	box := container.NewVBox(widgets.Heading("What changed"))
	h := p.host.History()
	pairs, err := release.Pairs(h)
	switch {
	case err != nil:
		box.Add(danger(err.Error()))
		return box
	case len(pairs) == 0:
		box.Add(widgets.Body("Only one release of pay and one of the outlook is installed. Once you add a newer or an older one, you see here what became of pay, growth and openings of the jobs that you starred or plan for."))
		return box
	}
	codes := p.host.Followed()
	jobs := jobsOf(p.host.Directory(), codes)
	if len(jobs) == 0 {
		box.Add(widgets.Body("Star a job or start a plan, and you see here what became of its pay, growth and openings."))
		box.Add(container.NewHBox(primary("Find a job", p.host.FindJob)))
		return box
	}
	for i := range pairs {
		box.Add(t.choice(p, &pairs[i]))
	}
	for _, caution := range release.Cautions(pairs) {
		box.Add(widgets.Muted(caution))
	}
	list := container.NewVBox(widgets.Body("Comparing …"))
	box.Add(list)
	area := p.host.Area()
	task.Start(&t.reading,
		func() (compared, error) { return compare(h, pairs, jobs, area) },
		func(c compared) {
			list.RemoveAll()
			if c.area != area.ShortName() {
				list.Add(widgets.Body("The releases do not both have pay for " + area.ShortName() + ". This is the pay of the whole United States."))
			}
			for _, j := range c.jobs {
				list.Add(jobChanges(p, j, c.area))
			}
			list.Refresh()
		},
		func(err error) {
			list.RemoveAll()
			list.Add(danger(err.Error()))
		})
	return box
}

// compared is what changed, with the area of the pay.
type compared struct {
	jobs []release.JobChange
	area string
}

// compare sets the releases side by side in an area, or in the nation where
// they do not both have pay for it.
func compare(h release.History, pairs []release.Pair, jobs []*occupation.Occupation, area *labor.Area) (compared, error) {
	changes, err := release.DiffJobs(h, pairs, jobs, area.Code)
	hasPay := func(j release.JobChange) bool {
		return slices.ContainsFunc(j.Changes, func(c release.Change) bool { return c.Name == release.MedianPay })
	}
	if err != nil || area.Type == labor.Nation || pairs[0].After.Dataset != release.Wages || slices.ContainsFunc(changes, hasPay) {
		return compared{changes, area.ShortName()}, err
	}
	changes, err = release.DiffJobs(h, pairs, jobs, labor.NationCode)
	return compared{changes, "U.S."}, err
}

// choice names the two releases of a pair and lets a person choose the older
// one.
func (t *changesTab) choice(p *Page, pair *release.Pair) fyne.CanvasObject {
	dataset := pair.After.Dataset
	periods, err := p.host.History().Periods(dataset)
	if err != nil {
		return danger(err.Error())
	}
	var labels []string
	others := periods[1:]
	for _, v := range others {
		labels = append(labels, v.Label())
		if v.ID == t.before[dataset] {
			pair.Before = v
		}
	}
	choice := widget.NewSelect(labels, nil)
	choice.SetSelected(pair.Before.Label())
	choice.OnChanged = func(string) {
		if t.before == nil {
			t.before = map[string]string{}
		}
		t.before[dataset] = others[choice.SelectedIndex()].ID
		p.Show(TabChanges)
	}
	return widgets.NewPair(widgets.Labelled(datasetNames[dataset]+", before", choice), widgets.Labelled("After", widgets.Body(pair.After.Label())))
}

// jobsOf are the jobs that the data still has.
func jobsOf(d *occupation.Directory, codes []string) (list []*occupation.Occupation) {
	for _, code := range codes {
		if e, err := d.Entry(code); err == nil {
			list = append(list, e.Occupation)
		}
	}
	return list
}

// jobChanges is a job with its figures before and after.
func jobChanges(p *Page, j release.JobChange, area string) fyne.CanvasObject {
	open := widget.NewButton("Open", func() { p.host.OpenGuide(j.Code) })
	open.Importance = widget.LowImportance
	box := container.NewVBox(container.NewBorder(nil, nil, nil, container.NewVBox(open), bold(j.Title)))
	switch {
	case len(j.Changes) == 0:
		box.Add(widgets.Body("Only one of the releases has figures for this job."))
	case look.TextScale() > largeText:
		for _, c := range j.Changes {
			box.Add(widgets.Body(changeName(c, area) + ": " + told(c.Before) + ", then " + told(c.After)))
		}
	default:
		var rows [][]string
		for _, c := range j.Changes {
			rows = append(rows, []string{changeName(c, area), told(c.Before), told(c.After), mark(c)})
		}
		box.Add(widgets.StaticTable([]widgets.SheetColumn{{Title: "Figure"}, {Title: "Before", Width: 220}, {Title: "After", Width: 220}, {Title: "", Width: 90}}, rows))
	}
	return widgets.Card(box)
}

// changeName names a figure; pay is that of an area, the others of the nation.
func changeName(c release.Change, area string) string {
	if c.Name == release.MedianPay {
		return c.Name + ", " + area
	}
	return c.Name + ", U.S."
}

// told is a figure with its period, or why it is blank.
func told(f labor.Figure) string {
	text := f.TextWithUnit()
	if !f.Known() {
		text = f.Status.Short()
	}
	if f.Vintage != nil {
		text += " (" + f.Vintage.Period + ")"
	}
	return text
}

func mark(c release.Change) string {
	if c.Changed() {
		return "changed"
	}
	return "the same"
}
