package plan

import (
	"math"
	"slices"
)

// slacken fills in the slack of each open step with a window: counted backward
// from the end of the plan, how much later could it end before a step that
// comes after it has to move?
func (n *network) slacken(slots []Slot, end Date) {
	const never = math.MaxInt32
	limit := make([]int, len(n.steps)) // the last day before step i, counted in days after the end
	for i := range limit {
		limit[i] = never
	}
	for _, i := range slices.Backward(n.order[:n.free]) {
		last := never
		for _, next := range n.before[i] {
			last = min(last, limit[next])
		}
		s, w := &n.steps[i], slots[i].Window
		switch {
		case s.State == Done:
		case w.From.IsZero():
			limit[i] = last
		default:
			own := end.DaysTo(w.end())
			slots[i].Slack, slots[i].HasSlack = max(0, min(last, 0)-own), true
			limit[i] = own + slots[i].Slack - w.From.DaysTo(w.end()) - 1
		}
	}
}

// critical walks back from the open step that ends last, of several the one
// that comes after the others, through the steps that hold it where it is.
func (n *network) critical(slots []Slot, end Date, ends []Date) []ID {
	at := -1
	for _, i := range n.order[:n.free] {
		if slots[i].HasSlack && slots[i].end() == end {
			at = i
		}
	}
	var chain []ID
	for at >= 0 {
		if n.steps[at].State != Skipped {
			slots[at].Critical = true
			chain = append(chain, slots[at].Step)
		}
		next := -1
		for _, b := range n.after[at] {
			holds := slots[b].HasSlack && slots[b].Slack == 0 || n.steps[b].State == Skipped
			if holds && (next < 0 || ends[next].Before(ends[b])) {
				next = b
			}
		}
		at = next
	}
	slices.Reverse(chain)
	return chain
}
