package guide

import (
	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

const factNames = 108 // width of the names of facts at a glance

// glance says the main facts, one a line, and where they come from.
func (p *Page) glance() fyne.CanvasObject {
	var facts []widgets.Fact
	for _, f := range figures.Glance(p.g, p.payPeriod()) {
		facts = append(facts, widgets.Fact{Name: f.Name, Text: f.Text})
	}
	return section("At a glance", nil, widgets.Facts(factNames*look.TextScale(), facts...), p.sourceLines(p.glanceTopics()...))
}

// glanceTopics are the sources of the facts at a glance, each once.
func (p *Page) glanceTopics() []topic {
	g := p.g
	var topics []topic
	if g.Here != nil {
		topics = append(topics, payTopic(g.Here, g.Here.Pay(labor.Median, p.payPeriod())))
	}
	if o := g.Outlook; o != nil {
		topics = append(topics, outlookTopic(o, o.Growth, "Outlook and typical way to start", figures.GrowthMeans))
	}
	if figures.HoursSentence(g.Conditions) != "" {
		v := g.Conditions[0].Score.Vintage
		topics = append(topics, topic{vintage: v, title: "Hours", means: "How long the week is and how regular the hours are, as answered by people who do the job. An average: single jobs differ.", term: "Work context"})
	}
	if g.Industries != nil {
		topics = append(topics, p.industryTopic(g.Industries))
	}
	if len(occupation.InDemand(g.Software))+len(g.Styles) > 0 {
		topics = append(topics, topic{vintage: g.RatingsVintage, title: "Software and work styles", means: "Software: what job ads for this job name often. Work styles: the three that help most.", term: "Work styles"})
	}
	return topics
}
