package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

func (p *Page) entry() fyne.CanvasObject {
	parts := []part{}
	if t := p.g.Text; t != nil {
		parts = append(parts, part{name: "The usual way in", make: func() fyne.CanvasObject { return p.wayIn(t) }})
	}
	parts = append(parts, part{name: "How people start", make: p.typicalStart})
	parts = append(parts, p.licensePart(true)...)
	if prep := p.g.Preparation; prep != nil && len(prep.Shares) > 0 {
		parts = append(parts, part{name: "Education of workers", make: func() fyne.CanvasObject { return p.education(prep) }})
	}
	if len(p.g.Needs) > 0 {
		parts = append(parts, part{name: "What workers say", make: p.needs})
	}
	parts = append(parts, part{name: "Preparation zone", make: p.jobZone},
		part{name: "Programs of study", make: func() fyne.CanvasObject { return p.withSchooling(p.fields) }},
		part{name: "Schools near you", make: func() fyne.CanvasObject { return p.withSchooling(p.schools) }},
		part{name: "Apprenticeships", make: p.apprenticeships},
		part{name: "Make it yours", make: p.planOffer})
	return p.parted(parts...)
}

func (p *Page) typicalStart() fyne.CanvasObject {
	prep := p.g.Preparation
	if prep == nil {
		return section("How people usually start", nil, widgets.Body("Nothing is published about how people enter this military job. A recruiter can tell you what it asks for."))
	}
	facts := widgets.StatStrip(
		widgets.Stat{Label: "Education", Value: prep.Education.Label()},
		widgets.Stat{Label: "Experience in a related job", Value: prep.Experience.Label()},
		widgets.Stat{Label: "Training on the job", Value: prep.Training.Label()},
	)
	return section("How people usually start", p.chipObject(preparationTopic(prep)), facts,
		widgets.Muted("What most people need when they start, for the whole country. Employers and states differ."))
}

func (p *Page) education(prep *labor.Preparation) fyne.CanvasObject {
	e, ok := figures.EducationOf(prep)
	if !ok {
		return section("Education of today's workers", nil, widgets.Body("The census survey has no match for this job."))
	}
	t := topic{vintage: prep.SharesVintage, title: "Education of workers", area: "United States", means: figures.SharesMean, term: "Education of workers now"}
	return section(e.Title, p.chipObject(t), p.chart("education of workers", e.Bar), widgets.Muted(e.Note))
}

func (p *Page) jobZone() fyne.CanvasObject {
	if p.g.JobZone == 0 {
		return section("Preparation zone", nil, widgets.Body("This job has not been placed in a preparation zone."))
	}
	return section("Preparation zone "+p.g.Zone()+" of 5", p.chipObject(topic{
		vintage: p.g.RatingsVintage, title: "Preparation zone", term: "Preparation zone (job zone)",
		means: figures.ZoneMeans}),
		widgets.Body(figures.UpperFirst(figures.ZoneText(p.g.Occupation))+"."))
}

func (p *Page) planOffer() fyne.CanvasObject {
	start := widget.NewButtonWithIcon("Start a plan", theme.ContentAddIcon(), func() { p.host.StartPlan(p.g.Code) })
	start.Importance = widget.HighImportance
	return section("Make it yours", nil,
		widgets.Body("A plan starts with draft steps from what is typical here. You can change every one, add dates and costs, and tick them off."),
		container.NewHBox(start))
}
