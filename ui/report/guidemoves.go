package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// moves say what pay moves with.
func moves(g *occupation.Guide, wages map[string]*labor.Wage, per labor.Period) Section {
	s := Section{Title: "What moves pay"}
	list := figures.Moves(g, wages, per)
	if title, bars, ok := figures.MoveBars(list); ok {
		s.Parts = append(s.Parts, Chart{title + ".", bars}, Note(figures.MovesNote(list)))
	}
	var sources []string
	for _, m := range list {
		s.Parts = append(s.Parts, Subtitle(m.Name), Text(m.Main))
		if len(m.More) > 0 {
			s.Parts = append(s.Parts, List(m.More))
		}
		if m.Rule != "" {
			s.Parts = append(s.Parts, Note(m.Rule))
		}
		for _, v := range m.Vintages {
			sources = appendNew(sources, sourceWords(v))
		}
	}
	s.Parts = append(s.Parts, Note("Benefits are not in any of these figures. No public source tells them job by job: ask each employer."))
	s.Source = strings.Join(sources, " ")
	return s
}
