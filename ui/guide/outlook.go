package guide

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

func (p *Page) outlook() fyne.CanvasObject {
	o := p.g.Outlook
	if o == nil {
		return p.parted(part{name: "Outlook", make: func() fyne.CanvasObject {
			return section("Outlook", nil, widgets.Body(figures.NoMilitaryOutlook))
		}})
	}
	parts := []part{
		{name: "In a sentence", make: func() fyne.CanvasObject { return p.prospects(o) }},
		{name: "Growth", make: func() fyne.CanvasObject { return p.growth(o) }},
		{name: "Jobs", make: func() fyne.CanvasObject { return p.jobs(o) }},
		{name: "Openings", make: func() fyne.CanvasObject { return p.openings(o) }},
	}
	if p.g.Reasons != nil {
		parts = append(parts, part{name: "Reasons", detailed: true, make: p.reasons})
	}
	return p.parted(append(parts, part{name: "States and areas", make: p.localOutlook})...)
}

// prospects says the outlook in one sentence, and how it is made.
func (p *Page) prospects(o *labor.Outlook) fyne.CanvasObject {
	s := figures.Prospects(o, p.g.AllJobs)
	if s == "" {
		s = "Neither growth nor openings are published for this job."
	}
	rate := figures.OpeningsRate(o)
	t := outlookTopic(o, rate, "Outlook in a sentence", figures.GrowthMeans)
	t.figure, t.term = "", "Growth words"
	return section("The outlook in a sentence", p.chipObject(t), container.New(widgets.Tight{}, widgets.Body(s), widgets.Muted(figures.RuleOfProspects(o))))
}

func (p *Page) growth(o *labor.Outlook) fyne.CanvasObject {
	return section(figures.GrowthTitle(o), p.chipObject(outlookTopic(o, o.Growth, "Growth in the number of jobs", figures.GrowthMeans)),
		p.chart("growth", figures.GrowthBars(p.g)), widgets.Muted(figures.BandNote(o)))
}

func (p *Page) jobs(o *labor.Outlook) fyne.CanvasObject {
	note := "Self-employed people are counted here, but not on the Pay tab: the two counts differ."
	if o.SelfEmployed.Known() {
		note = o.SelfEmployed.Text() + " worked for themselves in " + strconv.Itoa(o.BaseYear) + ". They are counted here, but not on the Pay tab."
	}
	if rounded := figures.RoundingNote(o); rounded != "" {
		note += " " + rounded
	}
	return section(figures.JobsTitle(o), p.chipObject(outlookTopic(o, o.Jobs, "Jobs now and projected", figures.JobsMean)), p.chart("jobs now and projected", figures.JobsBars(o)), widgets.Muted(note))
}

func (p *Page) openings(o *labor.Outlook) fyne.CanvasObject {
	if !o.Openings.Known() {
		return section("Openings", nil, widgets.Body(o.Openings.Status.Reason()))
	}
	t := outlookTopic(o, o.Openings, "Openings a year", figures.OpeningsMean)
	t.term = "Annual openings"
	if o.Openings.Amount == 0 {
		return section(figures.OpeningsTitle(o), p.chipObject(t), widgets.Body("The projections are published in hundreds; this job has too few openings to show where they come from."))
	}
	parts := []fyne.CanvasObject{p.chart("openings a year", figures.OpeningsBar(o))}
	if s := figures.LeaversNote(o); s != "" {
		parts = append(parts, widgets.Body(s))
	}
	return section(figures.OpeningsTitle(o), p.chipObject(t), append(parts, widgets.Muted(figures.OpeningsNote))...)
}
