package occupation

import (
	"slices"

	"waymark/domain/labor"
)

// Strongest picks the n highest scores; equal ones keep their order.
func Strongest(scores []Scored, n int) []Scored {
	sorted := slices.Clone(scores)
	slices.SortStableFunc(sorted, func(a, b Scored) int { return labor.Compare(a.Score, b.Score, true) })
	sorted = slices.DeleteFunc(sorted, func(s Scored) bool { return !s.Score.Known() })
	return sorted[:min(n, len(sorted))]
}
