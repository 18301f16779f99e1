package labor

import "strings"

// shortAreaName keeps the first city of a metro area and drops the words that
// all nonmetro areas share: "Spokane-Spokane Valley, WA" becomes "Spokane, WA".
func shortAreaName(name string) string {
	if base, ok := strings.CutSuffix(name, " nonmetropolitan area"); ok {
		return base + " (nonmetro)"
	}
	cities, states, ok := strings.Cut(name, ", ")
	if !ok {
		return name
	}
	city, _, _ := strings.Cut(cities, "-")
	state, _, _ := strings.Cut(states, "-")
	return city + ", " + state
}
