package plan

import (
	"fmt"
	"slices"
)

// checkAfter looks at what a step comes after when that changes.
func checkAfter(tx Tx, old, s Step) error {
	if slices.Equal(old.After, s.After) {
		return nil
	}
	p, err := tx.Plan(s.PlanID)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(p.Steps, func(o Step) bool { return o.ID == s.ID }); i >= 0 {
		p.Steps[i] = s
	} else {
		p.Steps = append(p.Steps, s)
	}
	return checkOrder(p.Steps)
}

// checkOrder refuses steps that come after steps of no or another plan, after
// one step twice, or after themselves, be it over others.
func checkOrder(steps []Step) error {
	known := make(map[ID]bool, len(steps))
	for _, s := range steps {
		if known[s.ID] {
			return invalid(FieldStep, fmt.Sprintf("Two steps have the same id %q.", shorten(string(s.ID))))
		}
		known[s.ID] = true
	}
	for _, s := range steps {
		for i, before := range s.After {
			switch {
			case !known[before]:
				return invalid(FieldAfter, "The step "+quote(s.Title)+" would come after a step that is not in the plan.")
			case slices.Contains(s.After[:i], before):
				return invalid(FieldAfter, "The step "+quote(s.Title)+" would come after the same step twice.")
			}
		}
	}
	if loops := Loops(steps); len(loops) > 0 {
		return invalid(FieldAfter, "A step would have to come before itself: "+LoopText(loops[0]))
	}
	return nil
}
