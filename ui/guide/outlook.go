package guide

import (
	"strconv"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/chart"
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
	bars := chart.GrowthBars{
		Unit: "change in jobs, percent, " + o.Vintage.Period,
		Tick: func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) + " %" },
		Rows: []chart.Row{{Label: o.Title, Value: value(o.Growth), Reason: o.Growth.Status.Reason(), Highlight: true}},
	}
	if g := p.g.Group; g != nil {
		bars.Rows = append(bars.Rows, chart.Row{Label: g.Title, Value: value(g.Growth), Reason: g.Growth.Status.Reason()})
	}
	if all := p.g.AllJobs; all != nil {
		bars.Rows = append(bars.Rows, chart.Row{Label: "All jobs", Value: value(all.Growth)})
		bars.Line = chart.Line{Label: "All jobs " + all.Growth.Text(), Amount: all.Growth.Amount}
	}
	words := "Whole United States. Projections for states and areas can be added in a later version."
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		words = "“" + upperFirst(band.Label) + "” means " + band.Rule + " in the " + o.Vintage.Period + " projections, rounded to whole percent. The numbers are for the whole United States."
	}
	return section(growthTitle(o), p.chipObject(outlookTopic(o, o.Growth, "Growth in the number of jobs", growthMeans)),
		widgets.ChartObject(bars), widgets.Muted(words))
}

func (p *Page) jobs(o *labor.Outlook) fyne.CanvasObject {
	title := "No count of jobs is published"
	if o.Jobs.Known() && o.Projected.Known() {
		title = o.Jobs.Text() + " jobs in " + strconv.Itoa(o.BaseYear) + ", " + o.Projected.Text() + " expected in " + strconv.Itoa(o.TargetYear)
	}
	change := "Change: not published"
	if o.Change.Known() {
		change = "Change: " + o.Change.Text() + " jobs"
		if o.Growth.Known() {
			change += " (" + o.Growth.Text() + ")"
		}
	}
	bars := chart.JobsBars{
		Base:      chart.Row{Label: strconv.Itoa(o.BaseYear), Value: value(o.Jobs), Reason: o.Jobs.Status.Reason()},
		Projected: chart.Row{Label: strconv.Itoa(o.TargetYear), Value: value(o.Projected), Reason: o.Projected.Status.Reason(), Highlight: true},
		Change:    change, Unit: "jobs in the United States",
	}
	note := "Self-employed people are counted here, but not on the Pay tab: the two counts differ."
	if o.SelfEmployed.Known() {
		note = o.SelfEmployed.Text() + " worked for themselves in " + strconv.Itoa(o.BaseYear) + ". They are counted here, but not on the Pay tab."
	}
	return section(title, p.chipObject(outlookTopic(o, o.Jobs, "Jobs now and projected", jobsMean)), widgets.ChartObject(bars), widgets.Muted(note))
}

func (p *Page) openings(o *labor.Outlook) fyne.CanvasObject {
	if !o.Openings.Known() {
		return section("Openings", nil, widgets.Body(o.Openings.Status.Reason()))
	}
	part := func(label string, f labor.Figure) chart.Part { return chart.Part{Label: label, Value: value(f)} }
	fresh := o.NewJobs()
	bar := chart.OpeningsBar{
		Parts: []chart.Part{
			part("new jobs (computed: change ÷ 10)", fresh),
			part("people who stop working", o.Exits),
			part("people who change occupation", o.Transfers),
		},
		Total: chart.Value{Amount: o.Openings.Amount, Label: o.Openings.TextWithUnit(), Known: true},
	}
	note := "The parts are rounded and need not add up to the published total."
	if fresh.Known() && fresh.Amount < 0 {
		bar.Note = "The number of jobs shrinks, so some who leave are not replaced."
	}
	return section("About "+o.Openings.Text()+" openings a year in the United States",
		p.chipObject(outlookTopic(o, o.Openings, "Openings a year", openingsMean)), widgets.ChartObject(bar), widgets.Muted(note))
}
