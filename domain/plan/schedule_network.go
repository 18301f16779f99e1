package plan

import (
	"slices"
	"strings"
)

// network is what comes after what, with steps as indexes of the list.
type network struct {
	steps  []Step
	after  [][]int // the steps that must be done before a step
	before [][]int // the steps that come after a step
	order  []int   // each step after those it comes after; steps in loops and all that follow them stand at the end
	free   int     // so many of order neither are in a loop nor follow one
}

// newNetwork takes the steps of one plan. IDs of other steps in After are left
// out.
func newNetwork(steps []Step) *network {
	n := &network{steps: steps, after: make([][]int, len(steps)), before: make([][]int, len(steps)), order: make([]int, 0, len(steps))}
	index := make(map[ID]int, len(steps))
	for i := range steps {
		index[steps[i].ID] = i
	}
	open, followers := make([]int, len(steps)), make([]int, len(steps))
	for i := range steps {
		n.after[i] = make([]int, 0, len(steps[i].After))
		for _, id := range steps[i].After {
			if b, ok := index[id]; ok {
				n.after[i] = append(n.after[i], b)
				followers[b]++
			}
		}
		if open[i] = len(n.after[i]); open[i] == 0 {
			n.order = append(n.order, i)
		}
	}
	for i := range steps {
		n.before[i] = make([]int, 0, followers[i])
	}
	for i := range steps {
		for _, b := range n.after[i] {
			n.before[b] = append(n.before[b], i)
		}
	}
	for k := 0; k < len(n.order); k++ {
		for _, next := range n.before[n.order[k]] {
			if open[next]--; open[next] == 0 {
				n.order = append(n.order, next)
			}
		}
	}
	n.free = len(n.order)
	for i := range steps {
		if open[i] > 0 {
			n.order = append(n.order, i)
		}
	}
	return n
}

// Loops finds steps that would have to come before themselves. In each loop, a
// step comes after the next one and the last after the first. Of loops that
// share steps one is found.
func Loops(steps []Step) [][]Step { return newNetwork(steps).loops() }

func (n *network) loops() [][]Step {
	stuck := make(map[int]bool, len(n.order)-n.free)
	for _, i := range n.order[n.free:] {
		stuck[i] = true
	}
	walks := make(map[int]int, len(stuck)) // the walk that came by a step
	var found [][]Step
	for walk, start := range n.order[n.free:] {
		var path []int
		at := start
		for walks[at] == 0 {
			walks[at] = walk + 1
			path = append(path, at)
			at = n.after[at][slices.IndexFunc(n.after[at], func(b int) bool { return stuck[b] })]
		}
		if walks[at] != walk+1 {
			continue // it leads into a loop that is known
		}
		ring := path[slices.Index(path, at):]
		first := slices.Index(ring, slices.Min(ring))
		loop := make([]Step, 0, len(ring))
		for _, i := range slices.Concat(ring[first:], ring[:first]) {
			loop = append(loop, n.steps[i])
		}
		found = append(found, loop)
	}
	return found
}

// LoopText says a loop: “Exam” comes after “Course”, which comes after “Exam”.
func LoopText(loop []Step) string {
	if len(loop) == 0 {
		return ""
	}
	var s strings.Builder
	s.WriteString(quote(loop[0].Title))
	for i := range loop {
		if i > 0 {
			s.WriteString(", which")
		}
		s.WriteString(" comes after " + quote(loop[(i+1)%len(loop)].Title))
	}
	return s.String() + "."
}
