package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

// ownWords marks texts that Waymark wrote, unlike the figures.
const ownWords = "In Waymark's own words."

// Guide is the report of a guide; a summary needs no More.
func Guide(g *occupation.Guide, more More, o Options) Document {
	d := Document{Title: g.Title, Day: o.Today, Foot: footOf(g), Short: o.Depth == Summary}
	d.Under = []string{figures.UpperFirst(figures.InArea(g.Area)) + depthWords(g, o.Depth), printed(o.Today)}
	per := figures.PublishedPeriod(g, o.Period)
	if o.Depth == Summary {
		d.Sections = summary(g, per, o.Me)
	} else {
		d.Sections = detailed(g, more, per, o.Me)
	}
	return d
}

// GuideName is a name for the file of a guide's report, without its extension.
func GuideName(g *occupation.Guide, d Depth) string {
	return g.Title + ", " + g.Area.ShortName() + ", " + d.Name()
}

func depthWords(g *occupation.Guide, d Depth) string {
	if d == Summary {
		return " · summary guide · O*NET-SOC " + g.Code
	}
	return " · detailed guide · O*NET-SOC " + g.Code
}

func printed(day plan.Date) string { return "Printed on " + day.Text() + " from Waymark" }

func summary(g *occupation.Guide, per labor.Period, me plan.Person) []Section {
	var list []Section
	if t := g.Text; t != nil {
		tasks := List{}
		for _, x := range t.Tasks {
			tasks = append(tasks, x.Do)
		}
		list = append(list, Section{Title: "What the job is", Parts: []Part{Text(t.Summary), tasks}, Source: ownWords, Narrow: true})
	}
	list = append(list, payHere(g, per, me), outlookWords(g), wayIn(g))
	if len(g.Credentials) > 0 {
		list = append(list, credentialNames(g))
	}
	if fit, ok := fitInShort(g, me.Interests); ok {
		list = append(list, fit)
	}
	return append(append([]Section{keyFigures(g, per)}, list...), sources(g, Summary, nil))
}

func detailed(g *occupation.Guide, more More, per labor.Period, me plan.Person) []Section {
	var list []Section
	if t := g.Text; t != nil {
		list = append(list, Section{Title: "What the job is", Parts: []Part{Text(t.Summary), Text(t.Where)}, Source: ownWords})
	}
	list = append(list, keyFigures(g, per))
	if t := g.Text; t != nil && len(t.Tasks) > 0 {
		list = append(list, days(t))
	}
	if g.Official != nil {
		list = append(list, official(g.Official))
	}
	list = append(list, otherNames(g), specialties(g, more.Roles), sharedActivities(g), software(g), tools(g))
	list = append(list, conditions(g), demands(g), ratings(g), interests(g, me.Interests), styles(g))
	list = append(list, payInFull(g, more.Wages, per, me)...)
	list = append(append(list, outlookInFull(g)), localOutlook(g)...)
	list = append(list, wayInInFull(g))
	if more.Schooling != nil {
		list = append(list, fields(more.Schooling), schools(more.Schooling))
	}
	list = append(list, apprenticeships(g), credentialsInFull(g), industries(g), related(g, more, per))
	return append(list, codes(g, more.Schooling), sources(g, Detailed, more.Schooling))
}

func days(t *occupation.Text) Section {
	table := Table{Columns: []Column{{Title: "What people do"}, {Title: "Leans most on"}}, Strong: -1}
	for _, x := range t.Tasks {
		table.Rows = append(table.Rows, []string{x.Do, x.Uses})
	}
	return Section{Title: "What fills the days", Parts: []Part{table}, Source: ownWords}
}

// official shows the words of an added O*NET release apart from Waymark's.
func official(o *occupation.Official) Section {
	parts := []Part{Note("Word for word from " + o.Title() + ", which was added on this computer. These are not Waymark's words.")}
	if o.Description != "" {
		parts = append(parts, Text(o.Description))
	}
	var core, other List
	for _, t := range o.Tasks {
		if t.Core {
			core = append(core, t.Text)
		} else {
			other = append(other, t.Text)
		}
	}
	if len(core) > 0 {
		parts = append(parts, Subtitle("Core tasks"), core)
	}
	if len(other) > 0 {
		parts = append(parts, Subtitle("Other tasks"), other)
	}
	return Section{Title: "O*NET's own description and tasks", Parts: parts, Source: o.Notice()}
}

func keyFigures(g *occupation.Guide, per labor.Period) Section {
	stats := Stats{payStat(g, per)}
	if o := g.Outlook; o != nil {
		growth := Stat{"Growth in ten years", o.Growth.Text(), why(o.Growth, "")}
		if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
			growth.Note = band.Label + ", U.S."
		}
		growth.Note += release(o.Vintage)
		stats = append(stats, growth, Stat{"Openings a year", o.Openings.Text(), why(o.Openings, "whole United States") + release(o.Vintage)})
	}
	if p := g.Preparation; p != nil && p.Education != labor.EducationUnknown {
		stats = append(stats, Stat{"Usual start", p.Education.Label(), "experience: " + strings.ToLower(p.Experience.Label()) + release(p.Vintage)})
	}
	parts := []Part{stats}
	if note := figures.WiderNote(g); note != "" {
		parts = append(parts, Note(note))
	}
	return Section{Title: "Key figures", Parts: parts}
}

// payStat is the median here, or else in the state or nation.
func payStat(g *occupation.Guide, per labor.Period) Stat {
	s := Stat{"Half earn more than", labor.Dash, whyNoPay}
	if g.Here == nil {
		return s
	}
	for n, w := range figures.PayAreas(g) {
		f := w.Pay(labor.Median, per)
		if n == 0 {
			s.Note = why(f, "") + release(f.Vintage)
		}
		if f.Known() {
			s.Value, s.Note = f.Text(), f.Unit.Words()+", "+w.Area.ShortName()
			if f.Formula != "" {
				s.Note += ", computed: " + f.Formula
			}
			if n > 0 {
				s.Note += "; " + figures.Missing(g.Here.Pay(labor.Median, per), g.Here.Area)
			}
			s.Note += release(f.Vintage)
			return s
		}
	}
	return s
}

// why is what stands with a figure: words for a number, or why there is none.
func why(f labor.Figure, words string) string {
	if f.Known() {
		return words
	}
	return f.Status.Short()
}

func release(v *labor.Vintage) string { return " (" + v.Label() + ")" }
