package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// conditions says where and how the work is done and what it asks of a person.
func (p *Page) conditions() fyne.CanvasObject {
	parts := []part{}
	if t := p.g.Text; t != nil {
		parts = append(parts, part{name: "Where and with whom", make: func() fyne.CanvasObject {
			return section("Where and with whom", nil, container.New(widgets.Tight{}, widgets.Body(t.Where), ownMark()))
		}})
	}
	if !p.surveyed() {
		parts = append(parts, part{name: "Not surveyed yet", make: p.notSurveyed})
	} else {
		parts = append(parts,
			part{name: "Conditions", make: p.surroundings},
			part{name: "Physical demands", make: p.demands},
			part{name: "Skills and abilities", make: p.abilities},
			part{name: "Knowledge", make: p.knowledge})
	}
	parts = append(parts,
		part{name: "Interests and values", make: p.interests},
		part{name: "Work styles", make: p.styles})
	if p.surveyed() {
		parts = append(parts, part{name: "Definitions", detailed: true, make: p.definitions})
	}
	return p.parted(parts...)
}

func (p *Page) surveyed() bool {
	return len(p.g.Conditions)+len(p.g.Skills)+len(p.g.Abilities)+len(p.g.Knowledge) > 0
}

// notSurveyed says once what is missing, and where to look instead.
func (p *Page) notSurveyed() fyne.CanvasObject {
	const title = "Conditions, demands and skills have not been surveyed yet"
	flow := widgets.NewFlow()
	for _, r := range p.g.Related {
		if e := r.Entry; e.Rated && len(flow.Objects) < 3 {
			flow.Add(p.jobLink(e))
		}
	}
	why := "O*NET has not asked people in this job about their working conditions, physical demands, skills and knowledge."
	if len(flow.Objects) == 0 {
		return section(title, nil, widgets.Body(why))
	}
	return section(title, nil, widgets.Body(why+" These related jobs have been surveyed; their work may differ:"), widgets.Inset(flow))
}

// surroundings says the working conditions in three groups.
func (p *Page) surroundings() fyne.CanvasObject {
	groups := figures.ConditionGroups(p.g.Conditions)
	if len(groups) == 0 {
		return section("Working conditions", nil, widgets.Body(figures.NoConditions))
	}
	var lists []fyne.CanvasObject
	for _, g := range groups {
		lists = append(lists, container.New(widgets.Tight{}, bold(g.Name), p.said(g.List)))
	}
	f := p.g.Conditions[0].Score
	note := figures.ConditionRule
	if s := figures.SharedSurvey(p.g.Conditions); s != "" {
		note += " " + s
	}
	note += " The survey asks about 57 conditions; these are the ones that the data holds."
	chip := p.chipObject(topic{vintage: f.Vintage, title: "Working conditions", means: figures.ConditionsMean, term: "Work context", note: "How: " + f.Formula + "."})
	return section("Working conditions", chip, halves(lists), widgets.Muted(note))
}

// demands says the physical demands in three strengths.
func (p *Page) demands() fyne.CanvasObject {
	d := figures.DemandsOf(p.g.Abilities, p.g.Conditions)
	if len(p.g.Abilities)+len(p.g.Conditions) == 0 {
		return section("Physical demands", nil, widgets.Body(figures.NoDemandRatings))
	}
	var lists []fyne.CanvasObject
	for _, strength := range []struct {
		head string
		list []figures.Said
	}{
		{"People in this job often:", d.Often},
		{"It is important to be able to:", d.Important},
		{"Less important, but still needed:", d.Needed},
	} {
		if len(strength.list) > 0 {
			lists = append(lists, container.New(widgets.Tight{}, bold(strength.head), p.said(strength.list)))
		}
	}
	if len(lists) == 0 {
		lists = append(lists, widgets.Body(figures.NoDemands))
	}
	chip := p.chipObject(topic{vintage: p.g.RatingsVintage, title: "Physical demands", means: figures.ScoreMeans, term: "Importance and level", note: figures.DemandRule})
	return section("Physical demands", chip, halves(lists), widgets.Muted(figures.DemandRule))
}

// halves places lists in two columns where there is room, the last one on the
// right.
func halves(lists []fyne.CanvasObject) fyne.CanvasObject {
	last := len(lists) - 1
	if last < 1 {
		return container.NewVBox(lists...)
	}
	return widgets.NewPair(container.NewVBox(lists[:last]...), container.NewVBox(lists[last]))
}

const saidInShort = 5

// said lists statements with their scores; the short guide shows the strongest.
func (p *Page) said(list []figures.Said) fyne.CanvasObject {
	list, never := figures.SplitNever(list)
	rest := 0
	if !p.host.Detailed() {
		rest = max(0, len(list)-saidInShort)
	}
	var lines []string
	for _, s := range list[:len(list)-rest] {
		lines = append(lines, "•  "+s.Text+" ("+s.Score.Text()+")")
	}
	if rest > 0 {
		lines = append(lines, fmt.Sprintf("•  and %d more in the detailed guide", rest))
	}
	if never != "" {
		lines = append(lines, "•  "+never)
	}
	return widgets.Body(strings.Join(lines, "\n"))
}

const (
	ratingsInShort = 3
	groupHead      = 3 // rows that the name and the axis of a group take
)

// abilities shows the important skills and abilities by what they are for.
func (p *Page) abilities() fyne.CanvasObject {
	groups := figures.GroupRatings(slices.Concat(p.g.Skills, p.g.Abilities))
	if len(groups) == 0 {
		return section("Skills and abilities", nil, widgets.Body(p.noRatings()))
	}
	var left, right []fyne.CanvasObject
	var shown []occupation.Element
	balance := 0 // rows on the left more than on the right
	for _, g := range groups {
		top := g.Ratings
		if !p.host.Detailed() {
			top = top[:min(ratingsInShort, len(top))]
		}
		for _, r := range top {
			shown = append(shown, r.Element)
		}
		object := container.NewVBox(bold(g.Name), p.chart(strings.ToLower(g.Name), figures.ImportanceBars(top)))
		if balance <= 0 {
			left, balance = append(left, object), balance+len(top)+groupHead
		} else {
			right, balance = append(right, object), balance-len(top)-groupHead
		}
	}
	grid := widgets.NewPair(container.NewVBox(left...), container.NewVBox(right...))
	return section("Skills and abilities, by what they are for", p.scoreChip("Importance of skills and abilities"),
		widgets.Muted("Those rated important (3.00) or more. The groups are Waymark's."), grid, p.meanings(shown))
}

func (p *Page) noRatings() string {
	if len(p.g.Skills)+len(p.g.Abilities)+len(p.g.Knowledge) > 0 {
		return "None of those that were rated reaches “important” (3.00)."
	}
	return "No survey has rated this for the job yet."
}

func (p *Page) scoreChip(title string) fyne.CanvasObject {
	return p.chipObject(topic{vintage: p.g.RatingsVintage, title: title, means: figures.ScoreMeans, term: "Importance and level"})
}

const knowledgeInShort = 6

// knowledge shows the fields of knowledge that matter.
func (p *Page) knowledge() fyne.CanvasObject {
	n := knowledgeInShort
	if p.host.Detailed() {
		n = len(p.g.Knowledge)
	}
	top := figures.MostImportant(p.g.Knowledge, n)
	if len(top) == 0 {
		return section("Knowledge", nil, widgets.Body("No survey has rated this for the job yet."))
	}
	var shown []occupation.Element
	for _, r := range top {
		shown = append(shown, r.Element)
	}
	return section("Knowledge that matters most: "+top[0].Element.Name, p.scoreChip("Importance of knowledge"),
		p.chart("knowledge", figures.ImportanceBars(top)), p.meanings(shown))
}

const definitionNames = 250 // width of the names of elements beside what they mean

// definitions says what the important skills, abilities and fields of knowledge
// mean, with importance and level.
func (p *Page) definitions() fyne.CanvasObject {
	box := container.NewVBox()
	for _, kind := range []struct {
		head string
		list []occupation.Rating
	}{{"Skills", p.g.Skills}, {"Knowledge", p.g.Knowledge}, {"Abilities", p.g.Abilities}} {
		var facts []widgets.Fact
		for _, r := range figures.MostImportant(kind.list, len(kind.list)) {
			if r.Importance.Amount < figures.ImportantFrom {
				break
			}
			text := "Importance " + r.Importance.Text() + ", level " + r.Level.Text() + ". " + p.g.Terms[r.Element.ID].Means
			facts = append(facts, widgets.Fact{Name: r.Element.Name, Text: text})
		}
		if len(facts) > 0 {
			box.Add(bold(kind.head))
			box.Add(widgets.Facts(definitionNames*look.TextScale(), facts...))
		}
	}
	if len(box.Objects) == 0 {
		box.Add(widgets.Body(p.noRatings()))
	}
	return section("What the important ones mean", p.scoreChip("Importance and level"), box, ownMark())
}

const stylesInShort = 6

// styles shows which habits of mind and of work help in the job.
func (p *Page) styles() fyne.CanvasObject {
	n := stylesInShort
	if p.host.Detailed() {
		n = len(p.g.Styles)
	}
	top := figures.MostHelpful(p.g.Styles, n)
	if len(top) == 0 {
		return section("Work styles", nil, widgets.Body(figures.NoStyles))
	}
	var shown []occupation.Element
	for _, s := range top {
		shown = append(shown, s.Element)
	}
	parts := []fyne.CanvasObject{p.chart("work styles", figures.StyleBars(top))}
	if apart := occupation.Distinctive(p.g.Styles); len(apart) > 0 {
		var names []string
		for _, s := range apart[:min(3, len(apart))] {
			names = append(names, strings.ToLower(s.Element.Name))
		}
		parts = append(parts, widgets.Body("What sets this job apart from others most: "+strings.Join(names, ", ")+"."))
	}
	if p.host.Detailed() {
		parts = append(parts, p.stylesExplained(top[:min(stylesInShort, len(top))]))
	}
	chip := p.chipObject(topic{vintage: top[0].Impact.Vintage, title: "Work styles", means: figures.StylesMean, term: "Work styles"})
	return section("What helps most: "+strings.ToLower(top[0].Element.Name), chip, append(parts, p.meanings(shown))...)
}

// stylesExplained says what the styles that help most mean.
func (p *Page) stylesExplained(styles []occupation.Style) fyne.CanvasObject {
	var facts []widgets.Fact
	for _, s := range styles {
		facts = append(facts, widgets.Fact{Name: s.Element.Name, Text: p.g.Terms[s.Element.ID].Means})
	}
	return container.New(widgets.Tight{}, widgets.Facts(definitionNames*look.TextScale(), facts...), ownMark())
}
