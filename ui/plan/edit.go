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
		change(&s)
		return domain.EditStep(s)(tx)
	}
}

// renamePlan changes the title of a plan.
func renamePlan(id domain.ID, title string) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		p, err := tx.Plan(id)
		if err != nil {
			return domain.Entry{}, err
		}
		p.Title = title
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
