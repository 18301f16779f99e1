package labor

import (
	"fmt"
	"slices"
	"strings"
)

// Mixed is the sentence that must stand beside wages of several releases in one
// chart or table; it is empty where all are of one.
func Mixed(wages []*Wage) string {
	var periods []string
	count := map[string]int{} // wages of each period
	for _, w := range wages {
		if w == nil || w.Vintage == nil {
			continue
		}
		if count[w.Vintage.Period]++; count[w.Vintage.Period] == 1 {
			periods = append(periods, w.Vintage.Period)
		}
	}
	if len(periods) < 2 {
		return ""
	}
	slices.SortStableFunc(periods, func(a, b string) int { return count[b] - count[a] })
	var parts []string
	for _, p := range periods {
		parts = append(parts, fmt.Sprintf("%d of %s", count[p], p))
	}
	return "These figures are of different releases: " + strings.Join(parts, ", ") + ". A difference between them may come from the years, not from the places."
}
