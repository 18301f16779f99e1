package report

import (
	"strings"

	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// conditions are the working conditions in three groups.
func conditions(g *occupation.Guide) Section {
	groups := figures.ConditionGroups(g.Conditions)
	if len(groups) == 0 {
		return Section{Title: "Working conditions", Parts: []Part{Text(figures.NoConditions)}}
	}
	s := Section{Title: "Working conditions", Source: sourceWords(g.Conditions[0].Score.Vintage)}
	for _, x := range groups {
		s.Parts = append(s.Parts, Subtitle(x.Name), said(x.List))
	}
	note := figures.ConditionRule
	if shared := figures.SharedSurvey(g.Conditions); shared != "" {
		note += " " + shared
	}
	s.Parts = append(s.Parts, Note(note))
	return s
}

// demands are the physical demands in three strengths.
func demands(g *occupation.Guide) Section {
	if len(g.Abilities)+len(g.Conditions) == 0 {
		return Section{Title: "Physical demands", Parts: []Part{Text(figures.NoDemandRatings)}}
	}
	d := figures.DemandsOf(g.Abilities, g.Conditions)
	s := Section{Title: "Physical demands", Source: sourceWords(g.RatingsVintage)}
	for _, strength := range []struct {
		head string
		list []figures.Said
	}{
		{"People in this job often", d.Often},
		{"It is important to be able to", d.Important},
		{"Less important, but still needed", d.Needed},
	} {
		if len(strength.list) > 0 {
			s.Parts = append(s.Parts, Subtitle(strength.head), said(strength.list))
		}
	}
	if len(s.Parts) == 0 {
		s.Parts = append(s.Parts, Text(figures.NoDemands))
	}
	s.Parts = append(s.Parts, Note(figures.DemandRule))
	return s
}

// said lists statements with their scores.
func said(list []figures.Said) List {
	var texts List
	for _, s := range list {
		texts = append(texts, figures.UpperFirst(s.Text)+" ("+s.Score.Text()+")")
	}
	return texts
}

const stylesInChart = 12

// styles are the habits of mind and of work that help.
func styles(g *occupation.Guide) Section {
	top := figures.MostHelpful(g.Styles, len(g.Styles))
	if len(top) == 0 {
		return Section{Title: "Work styles", Parts: []Part{Text(figures.NoStyles)}}
	}
	s := Section{Title: "Work styles", Source: sourceWords(top[0].Impact.Vintage)}
	s.Parts = append(s.Parts, Chart{"What helps most: " + strings.ToLower(top[0].Element.Name) + ".", figures.StyleBars(top[:min(stylesInChart, len(top))])})
	table := Table{Columns: heads("Work style", "Helps, –3 to 3"), Strong: -1}
	for _, x := range top {
		table.Rows = append(table.Rows, []string{x.Element.Name, x.Impact.Text()})
	}
	s.Parts = append(s.Parts, table)
	if apart := occupation.Distinctive(g.Styles); len(apart) > 0 {
		var names []string
		for _, x := range apart {
			names = append(names, strings.ToLower(x.Element.Name))
		}
		s.Parts = append(s.Parts, Text("What sets this job apart from others, most first: "+strings.Join(names, ", ")+"."))
	}
	s.Parts = append(s.Parts, Note(figures.StylesMean))
	return s
}
