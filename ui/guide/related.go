package guide

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// relatedJobs lists similar jobs with what they share and how their pay and
// preparation differ, and which of them are a step up.
func (p *Page) relatedJobs() fyne.CanvasObject {
	if len(p.g.Related) == 0 {
		return p.parted(part{name: "Similar jobs", make: func() fyne.CanvasObject {
			return section("Similar jobs", nil, widgets.Body("O*NET lists no related job for this one."), p.nextRungs())
		}})
	}
	shown := len(p.g.Related)
	if !p.host.Detailed() {
		shown = min(kinAtOnce, shown)
	}
	parts := []part{{name: "Similar jobs", make: func() fyne.CanvasObject {
		return container.NewVBox(widgets.Subheading("Similar jobs, and how they differ "+figures.InArea(p.g.Area)),
			widgets.Panel(look.ColorRail, kinHeads("Job", "Median pay", "Difference *", "Preparation")))
	}}}
	for from := 0; from < shown; from += kinAtOnce {
		parts = append(parts, part{make: func() fyne.CanvasObject {
			return p.withKin(func(kin []occupation.Kin) fyne.CanvasObject { return p.kinRows(kin[from:min(from+kinAtOnce, shown)]) })
		}})
	}
	parts = append(parts,
		part{make: func() fyne.CanvasObject {
			return container.NewVBox(widgets.Muted("* computed: "+figures.FormulaDifference+". "+labor.Dash+" means that the pay of one of the two is not published, or capped."),
				sourceLine(p.kinChip()))
		}},
		part{name: "Steps up", make: func() fyne.CanvasObject {
			return section("Steps up from here", p.kinChip(), p.withKin(p.stepsUp))
		}})
	return p.parted(parts...)
}

// kinAtOnce is how many related jobs the short guide shows, and how many the
// detailed guide makes at a time.
const kinAtOnce = 5

// withKin shows something once what the related jobs share has been read.
func (p *Page) withKin(show func([]occupation.Kin) fyne.CanvasObject) fyne.CanvasObject {
	place := container.NewStack(widgets.Body("Comparing …"))
	put := func(o fyne.CanvasObject) {
		place.Objects = []fyne.CanvasObject{o}
		place.Refresh()
	}
	if p.kin != nil {
		put(show(p.kin))
	} else {
		directory := p.host.Directory()
		task.Run(func() ([]occupation.Kin, error) { return directory.Kin(p.g) },
			func(kin []occupation.Kin) {
				p.kin = kin
				put(show(kin))
			},
			func(error) { put(widgets.Body("The related jobs could not be read.")) })
	}
	return place
}

func (p *Page) kinChip() fyne.CanvasObject {
	return p.chipObject(topic{vintage: p.g.RatingsVintage, title: "Related jobs", term: "Skill, knowledge, ability",
		means: "Which jobs O*NET lists as related, the nearest first, by tasks, knowledge and names. What they share is computed: skills and fields of knowledge whose importance is 3.00 or more in both jobs. " +
			"Preparation is compared by zone. Pay is that of the wage survey."})
}

func (p *Page) kinRows(kin []occupation.Kin) fyne.CanvasObject {
	box := container.NewVBox()
	for _, k := range kin {
		box.Add(p.kinRow(k))
		box.Add(widget.NewSeparator())
	}
	return box
}

func (p *Page) kinRow(k occupation.Kin) fyne.CanvasObject {
	per := p.host.Period()
	here, there := figures.MedianOf(p.g.Entry, p.host.Wages(), per), figures.MedianOf(k.Entry, p.host.Wages(), per)
	open := widget.NewHyperlink(shorten(k.Entry.Title), nil)
	open.OnTapped = func() { p.host.OpenGuide(k.Entry.Code) }
	differs := figures.PayDifference(here, there)
	shares := figures.SharesText(k)
	switch {
	case k.Entry.Matrix != "" && k.Entry.Matrix == p.g.Matrix:
		differs = "same group"
		shares += " Its pay is published together with that of this job."
	case !there.Known():
		shares += " Pay: " + there.Status.Short() + "."
	case !here.Known():
		shares += " Pay of this job: " + here.Status.Short() + "."
	}
	preparation := figures.PreparationDifference(p.g.Entry, k.Entry)
	if preparation == labor.Dash {
		shares += " Preparation: one of the two is not rated."
	}
	row := container.New(kinColumns{}, open, number(there.Text()), number(differs), widget.NewLabel(preparation))
	return container.New(layout.NewCustomPaddedVBoxLayout(-8), row, widgets.Muted(shares))
}

const titleRunes = 54

// shorten cuts a title that would run into the next column.
func shorten(title string) string {
	room := int(titleRunes / look.TextScale())
	if r := []rune(title); len(r) > room {
		return strings.TrimSpace(string(r[:room])) + " …"
	}
	return title
}

func number(text string) *widget.Label {
	return widget.NewLabelWithStyle(text, fyne.TextAlignTrailing, fyne.TextStyle{})
}

func kinHeads(job, pay, more, preparation string) fyne.CanvasObject {
	head := func(text string, align fyne.TextAlign) fyne.CanvasObject {
		return widgets.NewHeaderCell(text, align, nil)
	}
	return container.New(kinColumns{}, head(job, fyne.TextAlignLeading), head(pay, fyne.TextAlignTrailing), head(more, fyne.TextAlignTrailing), head(preparation, fyne.TextAlignLeading))
}

// kinColumns lays out a row of the table of related jobs.
type kinColumns struct{}

var kinWidths = []float32{0, 110, 140, 130}

// Layout implements fyne.Layout.
func (kinColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	scale := look.TextScale()
	x := float32(0)
	for n, cell := range o {
		w := kinWidths[n] * scale
		if n == 0 {
			w = size.Width - (kinWidths[1]+kinWidths[2]+kinWidths[3])*scale
		}
		cell.Move(fyne.NewPos(x, 0))
		cell.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}

// MinSize implements fyne.Layout.
func (kinColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, cell := range o {
		h = max(h, cell.MinSize().Height)
	}
	return fyne.NewSize(520, h)
}

// stepsUp lists the related jobs that pay more here and take more preparation,
// and the rungs of our own text.
func (p *Page) stepsUp(kin []occupation.Kin) fyne.CanvasObject {
	per := p.host.Period()
	box := container.NewVBox()
	up := figures.StepsUp(p.g.Entry, kin, p.host.Wages(), per)
	switch {
	case len(up) > 0:
		box.Add(widgets.Muted("By the data: related jobs that pay more " + figures.InArea(p.g.Area) + " and take more preparation."))
		for _, k := range up {
			box.Add(p.kinRow(k))
		}
	case !figures.MedianOf(p.g.Entry, p.host.Wages(), per).Known():
		box.Add(widgets.Body("The data cannot tell: the pay of this job is not published " + figures.InArea(p.g.Area) + "."))
	default:
		box.Add(widgets.Body("No related job has both more pay " + figures.InArea(p.g.Area) + " and more preparation in the data."))
	}
	box.Add(p.nextRungs())
	return box
}

// nextRungs are the steps up of our own text.
func (p *Page) nextRungs() fyne.CanvasObject {
	t := p.g.Text
	if t == nil || len(t.Next) == 0 {
		return container.NewVBox()
	}
	return container.New(widgets.Tight{}, widgets.Body("A usual ladder: "+strings.Join(t.Next, ", ")+"."), ownMark())
}
