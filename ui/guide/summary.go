package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

func (p *Page) summary() fyne.CanvasObject {
	parts := []part{}
	if t := p.g.Text; t != nil {
		parts = append(parts, part{name: "In short", make: func() fyne.CanvasObject { return p.about(t) }})
	}
	parts = append(parts, part{name: "At a glance", make: p.glance})
	if t := p.g.Text; t != nil {
		parts = append(parts, part{name: "Daily work", make: func() fyne.CanvasObject { return p.days(t) }})
	}
	parts = append(parts, part{name: "What matters most", make: p.important}, part{name: "Does it fit you?", make: p.interests})
	if len(p.g.Related) > 0 {
		parts = append(parts, part{name: "Similar jobs", make: p.related})
	}
	return p.parted(parts...)
}

// glance says the main facts as sentences.
func (p *Page) glance() fyne.CanvasObject {
	lines := container.New(widgets.Tight{})
	say := func(s string) {
		if s != "" {
			lines.Add(widgets.Body(s))
		}
	}
	g := p.g
	if g.Here != nil {
		per := p.host.Period()
		say(figures.PayTitle(g, per) + ".")
		if here := g.Here.Pay(labor.Median, per); !here.Known() {
			say(here.Status.Reason())
			if _, elsewhere := p.fallback(labor.Median, per); elsewhere != nil {
				say(figures.HalfEarn(g, elsewhere, per) + ".")
			}
		}
		if e := g.Here.Employment; e.Known() {
			say(e.Text() + " people do this work as employees " + figures.InArea(g.Area) + ".")
		}
	} else {
		say("This is a military job: the wage survey and the projections cover civilian work only.")
	}
	if o := g.Outlook; o != nil {
		s := figures.GrowthTitle(o)
		if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
			s += " (" + band.Label + ": " + band.Rule + ", rounded)"
		}
		say(s + ".")
	}
	if prep := g.Preparation; prep != nil {
		say(figures.StartSentence(prep))
	}
	say(figures.WiderNote(g))
	return section("At a glance", nil, lines)
}

const topRatings = 6

// important shows the skills, knowledge and abilities that matter most.
func (p *Page) important() fyne.CanvasObject {
	rated := slices.Concat(p.g.Skills, p.g.Knowledge, p.g.Abilities)
	if len(rated) == 0 {
		return section("What matters most", nil, widgets.Body("No survey has rated the skills of this job yet."))
	}
	grid := container.NewGridWithColumns(2)
	var vintage *labor.Vintage
	var shown []occupation.Element
	for _, group := range []struct {
		title   string
		ratings []occupation.Rating
	}{{"Skills", p.g.Skills}, {"Knowledge", p.g.Knowledge}} {
		top := figures.MostImportant(group.ratings, topRatings)
		for _, r := range top {
			vintage = r.Importance.Vintage
			shown = append(shown, r.Element)
		}
		if len(top) > 0 {
			grid.Add(container.NewVBox(bold(group.title), p.chart(strings.ToLower(group.title), figures.ImportanceBars(top))))
		}
	}
	var chip fyne.CanvasObject
	if vintage != nil {
		chip = p.chipObject(topic{vintage: vintage, title: "Importance", means: figures.ScoreMeans, term: "Importance and level"})
	}
	return section("What matters most", chip, grid, p.meanings(shown))
}

func bold(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// interests shows the six interests and the work values.
func (p *Page) interests() fyne.CanvasObject {
	if len(p.g.Interests) == 0 {
		return section("Interests", nil, widgets.Body("No interest profile is published for this job."))
	}
	var shown []occupation.Element
	for _, s := range slices.Concat(p.g.Interests, p.g.Values) {
		shown = append(shown, s.Element)
	}
	grid := container.NewGridWithColumns(2,
		container.NewVBox(bold("Interests"), p.chart("interests", figures.ScoreBars(p.g.Interests))))
	if len(p.g.Values) > 0 {
		grid.Add(container.NewVBox(bold("What workers value here"), p.chart("values", figures.ScoreBars(p.g.Values))))
	}
	v := p.g.Interests[0].Score.Vintage
	return section("Does it fit you?", p.chipObject(topic{vintage: v, title: "Interests and work values", means: figures.InterestMean, term: "Interests"}), grid, p.meanings(shown))
}

const relatedShown = 10

// related links to similar jobs, with their pay where one can see it.
func (p *Page) related() fyne.CanvasObject {
	flow := widgets.NewFlow()
	for n, r := range p.g.Related {
		if n == relatedShown {
			break
		}
		code := r.Entry.Code
		flow.Add(widget.NewButton(r.Entry.Title, func() { p.host.OpenGuide(code) }))
	}
	return section("Similar jobs", nil, flow)
}
