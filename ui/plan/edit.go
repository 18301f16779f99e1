package plan

import (
	"slices"

	domain "waymark/domain/plan"
)

// editStep changes some fields of a step as it is in the file by then, so that
// two quick edits never undo each other.
func editStep(id domain.ID, change func(*domain.Step)) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return domain.Entry{}, err
		}
		s = s.Clone() // change may write into its lists
		change(&s)
		return domain.EditStep(s)(tx)
	}
}

// editPlan changes some of a plan's own fields as they are in the file by then.
func editPlan(id domain.ID, change func(*domain.Plan)) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		p, err := tx.Plan(id)
		if err != nil {
			return domain.Entry{}, err
		}
		change(&p)
		return domain.EditPlan(p)(tx)
	}
}

// shiftStep moves a step up (by -1) or down (by 1) from where it is by then.
// At the end of the list it stays.
func shiftStep(id domain.ID, by int) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return domain.Entry{}, err
		}
		p, err := tx.Plan(s.PlanID)
		if err != nil {
			return domain.Entry{}, err
		}
		at := slices.IndexFunc(p.Steps, func(o domain.Step) bool { return o.ID == id })
		return domain.MoveStep(id, max(0, at+by))(tx)
	}
}
