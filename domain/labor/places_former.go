package labor

import (
	"slices"
	"strings"
)

// rankFormer finds metro areas by what may be a former name: several cities, of
// which no area of today has all. The area that has the first of them is likely
// the one: "Cleveland-Elyria, OH" is now Cleveland. States in the query must be
// states of the area.
func (p *Places) rankFormer(query string) []rankedArea {
	cities, states, _ := strings.Cut(query, ",")
	list := citiesOf(cities)
	if len(list) < 2 {
		return nil
	}
	first := newPlaceQuery(list[0])
	inStates := strings.Fields(newPlaceQuery(states).raw)
	var found []rankedArea
	for i := range p.spots {
		s := &p.spots[i]
		if s.area.Type != Metro || s.order < 0 {
			continue
		}
		part := slices.IndexFunc(s.parts, first.is)
		if part < 0 || !slices.ContainsFunc(s.area.States, func(st string) bool {
			return len(inStates) == 0 || slices.Contains(inStates, foldPlace(st))
		}) {
			continue
		}
		found = append(found, rankedArea{area: s.area, match: misspeltMatch, order: s.order - 3*part, misspelt: true,
			reason: "the area of " + strings.TrimSpace(list[0]) + "; areas change their names"})
	}
	return found
}
