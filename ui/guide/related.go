package guide

import (
	"fmt"
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
		return p.unrelated()
	}
	shown := len(p.g.Related)
	if !p.host.Detailed() {
		shown = min(kinAtOnce, shown)
	}
	parts := []part{{name: "Similar jobs", make: func() fyne.CanvasObject {
		box := container.NewVBox(widgets.Subheading("Similar jobs, and how they differ " + figures.InArea(p.g.Area)))
		if here := p.medianOf(p.g.Entry); !here.Known() && p.g.Here != nil {
			box.Add(widgets.Body("No difference in pay can be told: for this job itself there is none. " + here.Status.Reason()))
		}
		if !p.g.Rated {
			box.Add(widgets.Body("Which skills and knowledge they share cannot be told: nobody has rated those of this job yet."))
		}
		box.Add(p.kinHead())
		return box
	}}}
	for from := 0; from < shown; from += kinAtOnce {
		parts = append(parts, part{make: func() fyne.CanvasObject {
			return p.withKin(func(kin []occupation.Kin) fyne.CanvasObject { return p.kinRows(kin[from:min(from+kinAtOnce, shown)]) })
		}})
	}
	parts = append(parts,
		part{make: func() fyne.CanvasObject {
			return container.NewVBox(widgets.Muted("* computed: "+figures.FormulaDifference+". "+labor.Dash+" means that the pay of one of the two is not published, or capped."),
				p.sourceLines(p.kinTopics()...))
		}},
		part{name: "Steps up", make: func() fyne.CanvasObject {
			return section("Steps up from here", nil, p.nextRungs(), p.withKin(p.stepsUp), p.sourceLines(p.kinTopics()...))
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
		directory, sections := p.host.Directory(), p.sections
		task.Run(func() ([]occupation.Kin, error) { return directory.Kin(p.g) },
			func(kin []occupation.Kin) {
				p.kin = kin
				put(show(kin))
				sections.settle()
			},
			func(error) { put(widgets.Body("The related jobs could not be read.")) })
	}
	return place
}

func (p *Page) kinTopics() []topic {
	topics := []topic{{vintage: p.g.RatingsVintage, title: "Related jobs", term: "Skill, knowledge, ability",
		means: "Which jobs O*NET lists as related, the nearest first, by tasks, knowledge and names. What they share is computed: skills and fields of knowledge whose importance is 3.00 or more in both jobs. " +
			"Preparation is compared by zone. Pay is that of the wage survey."}}
	if g := p.g; g.Here != nil {
		topics = append(topics, payTopic(g.Here, p.medianOf(g.Entry)))
	}
	return topics
}

func (p *Page) kinRows(kin []occupation.Kin) fyne.CanvasObject {
	box := container.NewVBox()
	for _, k := range kin {
		box.Add(p.kinRow(k))
		box.Add(widget.NewSeparator())
	}
	return box
}

func (p *Page) medianOf(e *occupation.Entry) labor.Figure {
	return figures.MedianOf(e, p.host.Wages(), p.payPeriod())
}

func (p *Page) kinHead() fyne.CanvasObject {
	per := p.payPeriod()
	return widgets.Panel(look.ColorRail, kinHeads("Job", "Median, "+per.Unit().Words(), "Difference *", "Preparation"))
}

func (p *Page) kinRow(k occupation.Kin) fyne.CanvasObject {
	here, there := p.medianOf(p.g.Entry), p.medianOf(k.Entry)
	open := widget.NewHyperlink(k.Entry.Title, nil)
	open.Wrapping = fyne.TextWrapWord
	open.OnTapped = func() { p.host.OpenGuide(k.Entry.Code) }
	differs := figures.PayDifference(here, there)
	shares := figures.SharesText(k)
	if !p.g.Rated && len(k.Shares)+len(k.Software) == 0 {
		shares = "" // the head of the table says why
	}
	switch {
	case k.Entry.Matrix != "" && k.Entry.Matrix == p.g.Matrix:
		differs = "same group"
		shares += " Its pay is published together with that of this job."
	case !there.Known():
		shares += " Pay: " + there.Status.Short() + "."
	}
	preparation := figures.PreparationDifference(p.g.Entry, k.Entry)
	if preparation == labor.Dash {
		shares += " Preparation: one of the two is not rated."
	}
	row := container.New(&kinColumns{}, open, number(there.Text()), number(differs), widget.NewLabel(preparation))
	if shares = strings.TrimSpace(shares); shares == "" {
		return row
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(-8), row, widgets.Muted(shares))
}

func number(text string) *widget.Label {
	return widget.NewLabelWithStyle(text, fyne.TextAlignTrailing, fyne.TextStyle{})
}

func kinHeads(job, pay, more, preparation string) fyne.CanvasObject {
	head := func(text string, align fyne.TextAlign) fyne.CanvasObject {
		return widgets.NewHeaderCell(text, align, nil)
	}
	return container.New(&kinColumns{}, head(job, fyne.TextAlignLeading), head(pay, fyne.TextAlignTrailing), head(more, fyne.TextAlignTrailing), head(preparation, fyne.TextAlignLeading))
}

// kinColumns lays out a row of the table of related jobs; where the window is
// narrow for the text, the job stands above its figures.
type kinColumns struct{ stacked bool }

var kinWidths = []float32{0, 140, 140, 130}

const (
	titleRoom = 200 // least width of a job's title beside its figures
	kinGap    = 8   // by which stacked lines overlap: labels have room of their own
)

// Layout implements fyne.Layout.
func (k *kinColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	scale := look.TextScale()
	figures := (kinWidths[1] + kinWidths[2] + kinWidths[3]) * scale
	x, y, first := size.Width-figures, float32(0), size.Width-figures
	if k.stacked = first < titleRoom*scale; k.stacked {
		x, first = 0, size.Width
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(first, o[0].MinSize().Height))
	if k.stacked {
		y = o[0].MinSize().Height - kinGap
	}
	for n, cell := range o[1:] {
		w := kinWidths[n+1] * scale
		cell.Move(fyne.NewPos(x, y))
		cell.Resize(fyne.NewSize(w, cell.MinSize().Height))
		x += w
	}
}

// MinSize implements fyne.Layout.
func (k *kinColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, cell := range o[1:] {
		h = max(h, cell.MinSize().Height)
	}
	if name := o[0].MinSize().Height; k.stacked {
		h += name - kinGap
	} else {
		h = max(h, name)
	}
	return fyne.NewSize(520, h)
}

// stepsUp lists the related jobs that pay more here and take more preparation.
func (p *Page) stepsUp(kin []occupation.Kin) fyne.CanvasObject {
	per := p.payPeriod()
	box := container.NewVBox()
	up := figures.StepsUp(p.g.Entry, kin, p.host.Wages(), per)
	switch {
	case len(up) > 0:
		box.Add(widgets.Muted("By the data: related jobs that pay more " + figures.InArea(p.g.Area) + " and take more preparation. It is a rule, not advice: see what each job asks for."))
		box.Add(p.kinHead())
		shown := up
		if !p.host.Detailed() {
			shown = up[:min(kinAtOnce, len(up))]
		}
		for _, k := range shown {
			box.Add(p.kinRow(k))
		}
		if more := len(up) - len(shown); more > 0 {
			box.Add(widgets.Muted(fmt.Sprintf("%d more in the detailed guide", more)))
		}
	case !figures.MedianOf(p.g.Entry, p.host.Wages(), per).Known():
		box.Add(widgets.Body("The data cannot tell: the pay of this job is not published " + figures.InArea(p.g.Area) + "."))
	default:
		box.Add(widgets.Body("No related job has both more pay " + figures.InArea(p.g.Area) + " and more preparation in the data."))
	}
	return box
}

// unrelated stands for the related jobs of a job that has none in the data.
func (p *Page) unrelated() fyne.CanvasObject {
	parts := []part{}
	if same := p.sameGroup(); len(same) > 0 {
		parts = append(parts, part{name: "Same group", make: func() fyne.CanvasObject { return p.groupMates(same) }})
	} else {
		parts = append(parts, part{name: "Similar jobs", make: func() fyne.CanvasObject { return section("Similar jobs", nil, widgets.Body(figures.NoRelated)) }})
	}
	if t := p.g.Text; t != nil && len(t.Next) > 0 {
		parts = append(parts, part{name: "Steps up", make: func() fyne.CanvasObject { return section("Steps up from here", nil, p.nextRungs()) }})
	}
	return p.parted(parts...)
}

// sameGroup lists the other jobs of the broad group, then those of the minor one.
func (p *Page) sameGroup() []*occupation.Entry {
	broad, minor := []*occupation.Entry{}, []*occupation.Entry{}
	for _, e := range p.host.Directory().All {
		switch {
		case e.Code == p.g.Code, e.Minor.Code == "", e.Minor.Code != p.g.Minor.Code:
		case e.Broad.Code == p.g.Broad.Code:
			broad = append(broad, e)
		default:
			minor = append(minor, e)
		}
	}
	return append(broad, minor...)
}

// groupMates links to jobs of the same group, nearest first.
func (p *Page) groupMates(same []*occupation.Entry) fyne.CanvasObject {
	flow := widgets.NewFlow()
	for _, e := range same[:min(relatedShown, len(same))] {
		flow.Add(p.jobLink(e))
	}
	return section("Jobs of the same group", nil,
		widgets.Body(figures.NoRelated+" These stand beside it in the classification of jobs, under “"+p.g.Minor.Title+"”:"), widgets.Inset(flow))
}

// nextRungs are the steps up of our own text.
func (p *Page) nextRungs() fyne.CanvasObject {
	t := p.g.Text
	if t == nil || len(t.Next) == 0 {
		return container.NewVBox()
	}
	return container.New(widgets.Tight{}, widgets.Body("A usual ladder: "+strings.Join(t.Next, ", ")+"."), ownMark())
}
