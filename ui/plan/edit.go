package plan

import (
	"slices"

	domain "waymark/domain/plan"
)

// editStep changes some fields of a step as it is in the file by then.
func editStep(id domain.ID, change func(*domain.Step)) domain.Operation {
	return domain.Editing(func(tx domain.Tx) (domain.Step, error) {
		s, err := tx.Step(id)
		return s.Clone(), err
	}, change, domain.EditStep)
}

// editPlan changes some of a plan's own fields as they are in the file by then.
func editPlan(id domain.ID, change func(*domain.Plan)) domain.Operation {
	return domain.Editing(func(tx domain.Tx) (domain.Plan, error) { return tx.Plan(id) }, change, domain.EditPlan)
}

// editCredential changes some fields of a credential as it is in the file by
// then.
func editCredential(id domain.ID, change func(*domain.Credential)) domain.Operation {
	return domain.Editing(func(tx domain.Tx) (domain.Credential, error) {
		c, err := tx.Credential(id)
		return c.Clone(), err
	}, change, domain.EditCredential)
}

// editActivity changes some fields of an activity as it is in the file by then.
func editActivity(id domain.ID, change func(*domain.Activity)) domain.Operation {
	return domain.Editing(func(tx domain.Tx) (domain.Activity, error) {
		a, err := tx.Activity(id)
		return a.Clone(), err
	}, change, domain.EditActivity)
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
