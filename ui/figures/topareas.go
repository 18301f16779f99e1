package figures

import (
	"slices"
	"strings"

	"waymark/domain/labor"
)

// RankedArea is an area's wage with its place among all that have the figure.
type RankedArea struct {
	Rank int // equal figures share a rank
	Wage *labor.Wage
}

// TopAreas ranks the metro areas by a figure and keeps the first n, with those
// that tie for the last place. of is the number of metro areas with a figure.
func TopAreas(wages []*labor.Wage, n int, by func(*labor.Wage) labor.Figure) (top []RankedArea, of int) {
	var known []*labor.Wage
	for _, w := range wages {
		if w.Area.Type == labor.Metro && by(w).Known() {
			known = append(known, w)
		}
	}
	slices.SortStableFunc(known, func(a, b *labor.Wage) int {
		if c := labor.Compare(by(a), by(b), true); c != 0 {
			return c
		}
		return strings.Compare(a.Area.Name, b.Area.Name)
	})
	for i, w := range known {
		rank := i + 1
		if i > 0 && labor.Compare(by(w), by(known[i-1]), true) == 0 {
			rank = top[i-1].Rank
		}
		if rank > n {
			break
		}
		top = append(top, RankedArea{rank, w})
	}
	return top, len(known)
}

// Tied reports whether any two ranked areas share a rank.
func Tied(top []RankedArea) bool {
	for i := 1; i < len(top); i++ {
		if top[i].Rank == top[i-1].Rank {
			return true
		}
	}
	return false
}
