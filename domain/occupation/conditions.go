package occupation

import (
	"slices"

	"waymark/domain/labor"
)

// Kinds of elements that are neither rated nor scored like the others; 5 and 6
// are interests and work values in data packs.
const (
	WorkCondition ElementKind = 7
	WorkStyle     ElementKind = 8
)

// Condition is how much of a working condition an occupation has, from 0 (none
// of it) to 100 (as much as O*NET's survey can say), in labor.ConditionScore.
// The score is computed from the survey's answers; its formula says how. It is
// blank where O*NET does not publish the occupation's answer.
type Condition struct {
	Element Element
	Score   labor.Figure
	// Group is the six-digit code for which the score was computed if several
	// occupations share it, or "".
	Group string
}

// Style is a habit of mind or of work, and how much it matters in an
// occupation: from -3, it hinders a lot, over 0 to 3, it helps a lot, in
// labor.StyleImpact.
type Style struct {
	Element Element
	Impact  labor.Figure
	// Rank orders what sets the occupation apart from others: 1 for the style
	// that does so most, up to 10; 0 for a style that is not among them.
	Rank int
}

// Distinctive picks the styles that set an occupation apart, the most
// distinctive first.
func Distinctive(styles []Style) []Style {
	picked := slices.DeleteFunc(slices.Clone(styles), func(s Style) bool { return s.Rank == 0 })
	slices.SortStableFunc(picked, func(a, b Style) int { return a.Rank - b.Rank })
	return picked
}
