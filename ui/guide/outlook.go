package guide

import (
	"strconv"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

func (p *Page) outlook() fyne.CanvasObject {
	o := p.g.Outlook
	if o == nil {
		return scrolled(section("Outlook", nil, widgets.Body("The projections cover civilian work only, so there is none for this military job.")))
	}
	return scrolled(p.growth(o), p.jobs(o), p.openings(o))
}

func (p *Page) growth(o *labor.Outlook) fyne.CanvasObject {
	return section(figures.GrowthTitle(o), p.chipObject(outlookTopic(o, o.Growth, "Growth in the number of jobs", figures.GrowthMeans)),
		widgets.ChartObject(figures.GrowthBars(p.g)), widgets.Muted(figures.BandNote(o)))
}

func (p *Page) jobs(o *labor.Outlook) fyne.CanvasObject {
	note := "Self-employed people are counted here, but not on the Pay tab: the two counts differ."
	if o.SelfEmployed.Known() {
		note = o.SelfEmployed.Text() + " worked for themselves in " + strconv.Itoa(o.BaseYear) + ". They are counted here, but not on the Pay tab."
	}
	return section(figures.JobsTitle(o), p.chipObject(outlookTopic(o, o.Jobs, "Jobs now and projected", figures.JobsMean)), widgets.ChartObject(figures.JobsBars(o)), widgets.Muted(note))
}

func (p *Page) openings(o *labor.Outlook) fyne.CanvasObject {
	if !o.Openings.Known() {
		return section("Openings", nil, widgets.Body(o.Openings.Status.Reason()))
	}
	return section(figures.OpeningsTitle(o),
		p.chipObject(outlookTopic(o, o.Openings, "Openings a year", figures.OpeningsMean)), widgets.ChartObject(figures.OpeningsBar(o)), widgets.Muted(figures.OpeningsNote))
}
