package plan

import (
	"fmt"
	"slices"
)

// MoveStep moves a step to an index of its plan's list, counted from 0, at
// which it is afterwards. An index beyond the list, or below 0, means the end.
func MoveStep(id ID, to int) Operation { return MoveSteps([]ID{id}, to) }

// MoveSteps moves steps of one plan together, in the order in which they are,
// to an index of the list, at which the first of them is afterwards.
func MoveSteps(ids []ID, to int) Operation {
	return func(tx Tx) (Entry, error) {
		if len(ids) == 0 {
			return Entry{}, nil
		}
		first, err := tx.Step(ids[0])
		if err != nil {
			return Entry{}, err
		}
		p, err := tx.Plan(first.PlanID)
		if err != nil {
			return Entry{}, err
		}
		var moving, others []Step
		for _, s := range p.Steps {
			if slices.Contains(ids, s.ID) {
				moving = append(moving, s)
			} else {
				others = append(others, s)
			}
		}
		if len(moving) != len(ids) {
			return Entry{}, NoStep()
		}
		entry := Entry{Label: "Move step " + quote(first.Title)}
		if len(ids) > 1 {
			entry.Label = fmt.Sprintf("Move %d steps", len(ids))
		}
		if to < 0 || to > len(others) {
			to = len(others)
		}
		if sameOrder(p.Steps, slices.Insert(slices.Clone(others), to, moving...)) {
			return entry, nil
		}
		position, distance, err := place(tx, others, to, len(moving))
		if err != nil {
			return Entry{}, err
		}
		for _, s := range moving {
			s.Position = position
			position += distance
			if err := tx.PutStep(s); err != nil {
				return Entry{}, err
			}
		}
		return entry, nil
	}
}

func sameOrder(a, b []Step) bool {
	return slices.EqualFunc(a, b, func(x, y Step) bool { return x.ID == y.ID })
}

// SetAfter says which steps of the plan must be done before a step. A step that
// would have to come before itself, be it over others, is refused by name.
func SetAfter(id ID, after []ID) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		s.After = after
		return EditStep(s)(tx)
	}
}

// MoveInTime moves a step to a new first day, and with it what depends on it.
// Change.Moved says what moved.
func MoveInTime(id ID, start Date) Operation {
	return moveInTime(id, func(p Plan) ([]Move, error) { return Reschedule(p, id, start) })
}

// MoveEnd gives a step another last day and moves what depends on it.
// Change.Moved says what moved.
func MoveEnd(id ID, end Date) Operation {
	return moveInTime(id, func(p Plan) ([]Move, error) { return RescheduleEnd(p, id, end) })
}

func moveInTime(id ID, reschedule func(Plan) ([]Move, error)) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		p, err := tx.Plan(s.PlanID)
		if err != nil {
			return Entry{}, err
		}
		moves, err := reschedule(p)
		if err != nil {
			return Entry{}, err
		}
		for _, m := range moves {
			i := slices.IndexFunc(p.Steps, func(s Step) bool { return s.ID == m.Step })
			p.Steps[i].Start, p.Steps[i].Due = m.Start, m.Due
			if err := putStep(tx, p.Steps[i]); err != nil {
				return Entry{}, err
			}
		}
		return Entry{Label: "Change dates of step " + quote(s.Title), Merge: "step " + string(id) + " dates", Moved: moves}, nil
	}
}
