package labor

import "strings"

// shortAreaName keeps the first city of a metro area and drops the words that
// all nonmetro areas share: "Spokane-Spokane Valley, WA" becomes "Spokane, WA".
func shortAreaName(name string) string {
	name = strings.TrimSuffix(name, " (noncontiguous)")
	if base, ok := strings.CutSuffix(name, " nonmetropolitan area"); ok {
		return base + " (nonmetro)"
	}
	cities, states, ok := strings.Cut(name, ", ")
	if !ok {
		return name
	}
	city := citiesOf(cities)[0]
	state, _, _ := strings.Cut(states, "-")
	return city + ", " + state
}

// citiesOf splits the cities in the name of a metro area, given without its
// states.
func citiesOf(name string) []string {
	if name == "Winston-Salem" { // one city
		return []string{name}
	}
	return strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '/' })
}
