package areas

import (
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
)

// blanks tells why a figure of some rows is blank: "No number for 12 jobs: no
// estimate here (8), published by the hour only (4)." It is empty where none is.
func blanks[R any](rows []R, figure func(R) labor.Figure, what string) string {
	count := map[labor.Status]int{}
	all := 0
	for _, r := range rows {
		if f := figure(r); !f.Known() {
			count[f.Status]++
			all++
		}
	}
	if all == 0 {
		return ""
	}
	var why []labor.Status
	for s := range count {
		why = append(why, s)
	}
	slices.SortFunc(why, func(a, b labor.Status) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return int(a) - int(b)
	})
	parts := make([]string, len(why))
	for n, s := range why {
		parts[n] = fmt.Sprintf("%s (%d)", s.Short(), count[s])
	}
	return fmt.Sprintf("No number for %d of %d %s: %s.", all, len(rows), what, strings.Join(parts, ", "))
}
