package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
	"waymark/ui/widgets"
)

func (p *Page) summary() fyne.CanvasObject {
	parts := []fyne.CanvasObject{}
	if p.g.Text != nil {
		parts = append(parts, p.about(p.g.Text))
	}
	parts = append(parts, p.glance())
	if p.g.Text != nil {
		parts = append(parts, p.days(p.g.Text))
	}
	if names := otherNames(p.g); len(names) > 0 {
		parts = append(parts, p.otherNames(names))
	}
	parts = append(parts, p.important(), p.interests())
	if len(p.g.Related) > 0 {
		parts = append(parts, p.related())
	}
	return scrolled(parts...)
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
		say(payTitle(g, per) + ".")
		if here := g.Here.Pay(labor.Median, per); !here.Known() {
			say(here.Status.Reason())
			if _, elsewhere := p.fallback(labor.Median, per); elsewhere != nil {
				say(halfEarn(g, elsewhere, per) + ".")
			}
		}
		if e := g.Here.Employment; e.Known() {
			say(e.Text() + " people do this work as employees " + inArea(g.Area) + ".")
		}
	} else {
		say("This is a military job: the wage survey and the projections cover civilian work only.")
	}
	if o := g.Outlook; o != nil {
		s := growthTitle(o)
		if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
			s += " (" + band.Label + ": " + band.Rule + ", rounded)"
		}
		say(s + ".")
	}
	if prep := g.Preparation; prep != nil {
		say(startSentence(prep))
	}
	say(widerNote(g))
	return section("At a glance", nil, lines)
}

// startSentence says how people typically start.
func startSentence(p *labor.Preparation) string {
	if p.Education == labor.EducationUnknown {
		return "No typical way to start is published."
	}
	s := "People usually start with: " + occupation.LowerFirst(p.Education.Label())
	switch p.Experience {
	case labor.UnderFiveYears, labor.FiveYearsOrMore:
		s += ", " + occupation.LowerFirst(p.Experience.Label()) + " in a related job"
	}
	switch p.Training {
	case labor.NoTraining, labor.TrainingUnknown:
		return s + ". No training on the job is typical."
	case labor.Apprenticeship, labor.Internship:
		return s + ". An " + occupation.LowerFirst(p.Training.Label()) + " is typical."
	}
	return s + ". Training on the job: " + occupation.LowerFirst(p.Training.Label()) + "."
}

const namesInSummary = 24

func (p *Page) otherNames(names []string) fyne.CanvasObject {
	shown := names[:min(namesInSummary, len(names))]
	text := strings.Join(shown, " · ")
	if more := len(names) - len(shown); more > 0 {
		text += fmt.Sprintf(" · and %d more (search finds them all)", more)
	}
	return section("Other names for this job", nil, widgets.Body(text))
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
		bars := chart.ScoreBars{Min: 1, Max: 5, Unit: "importance, 1 to 5"}
		for _, r := range mostImportant(group.ratings, topRatings) {
			vintage = r.Importance.Vintage
			shown = append(shown, r.Element)
			bars.Rows = append(bars.Rows, chart.Row{Label: r.Element.Name, Value: value(r.Importance)})
		}
		if len(bars.Rows) > 0 {
			grid.Add(container.NewVBox(bold(group.title), widgets.ChartObject(bars)))
		}
	}
	var chip fyne.CanvasObject
	if vintage != nil {
		chip = p.chipObject(topic{vintage: vintage, title: "Importance", means: scoreMeans})
	}
	return section("What matters most", chip, grid, p.meanings(shown))
}

func bold(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}

// mostImportant picks the n highest importances; equal ones stay in order.
func mostImportant(ratings []occupation.Rating, n int) []occupation.Rating {
	sorted := slices.Clone(ratings)
	slices.SortStableFunc(sorted, func(a, b occupation.Rating) int {
		return labor.Compare(a.Importance, b.Importance, true)
	})
	sorted = slices.DeleteFunc(sorted, func(r occupation.Rating) bool { return !r.Importance.Known() })
	return sorted[:min(n, len(sorted))]
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
		container.NewVBox(bold("Interests"), widgets.ChartObject(scores(p.g.Interests, "1 = little, 7 = very much"))))
	if len(p.g.Values) > 0 {
		grid.Add(container.NewVBox(bold("What workers value here"), widgets.ChartObject(scores(p.g.Values, "1 = little, 7 = very much"))))
	}
	v := p.g.Interests[0].Score.Vintage
	return section("Does it fit you?", p.chipObject(topic{vintage: v, title: "Interests and work values", means: interestMean}), grid, p.meanings(shown))
}

func scores(list []occupation.Scored, unit string) chart.ScoreBars {
	bars := chart.ScoreBars{Min: 1, Max: 7, Unit: unit}
	for _, s := range list {
		bars.Rows = append(bars.Rows, chart.Row{Label: s.Element.Name, Value: value(s.Score)})
	}
	return bars
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

// value turns a figure into a chart's value.
func value(f labor.Figure) chart.Value {
	return chart.Value{Amount: f.Amount, Label: f.Text(), Known: f.Known(), AtLeast: f.Status == labor.AtLeast}
}
