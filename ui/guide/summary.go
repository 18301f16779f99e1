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
	} else if same := p.sameGroup(); len(same) > 0 {
		parts = append(parts, part{name: "Same group", make: func() fyne.CanvasObject { return p.groupMates(same) }})
	}
	return p.parted(parts...)
}

const topRatings = 6

// important shows the skills, knowledge and abilities that matter most.
func (p *Page) important() fyne.CanvasObject {
	rated := slices.Concat(p.g.Skills, p.g.Knowledge, p.g.Abilities)
	if len(rated) == 0 {
		return section("What matters most", nil, widgets.Body(figures.NoSkillRatings))
	}
	var columns []fyne.CanvasObject
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
			columns = append(columns, container.NewVBox(bold(group.title), p.chart(strings.ToLower(group.title), figures.ImportanceBars(top))))
		}
	}
	var chip fyne.CanvasObject
	if vintage != nil {
		chip = p.chipObject(topic{vintage: vintage, title: "Importance", means: figures.ScoreMeans, term: "Importance and level"})
	}
	return section("What matters most", chip, halves(columns), p.meanings(shown))
}

func bold(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

const relatedShown = 10

// jobLink leads to a job; with large text it is a chip, which cuts itself where
// its title is wider than the page.
func (p *Page) jobLink(e *occupation.Entry) fyne.CanvasObject {
	if widgets.Large() {
		return p.jobChip(e)
	}
	return widget.NewButton(e.Title, func() { p.host.OpenGuide(e.Code) })
}

// related links to similar jobs.
func (p *Page) related() fyne.CanvasObject {
	flow := widgets.NewFlow()
	for n, r := range p.g.Related {
		if n == relatedShown {
			break
		}
		flow.Add(p.jobLink(r.Entry))
	}
	return section("Similar jobs", nil, flow)
}
