package plan

import (
	"slices"
	"strings"
)

// AddPlan adds a plan and its first steps after the other plans. Empty IDs are
// filled in; Change.Plans then names the new plan.
func AddPlan(p Plan, steps []Step) Operation {
	return func(tx Tx) (Entry, error) {
		if p.ID == "" {
			p.ID = NewID()
		}
		if err := checkPlan(&p); err != nil {
			return Entry{}, err
		}
		others, err := tx.Plans()
		if err != nil {
			return Entry{}, err
		}
		p.Position = gap
		if n := len(others); n > 0 {
			p.Position = others[n-1].Position + gap
		}
		if err := tx.PutPlan(p); err != nil {
			return Entry{}, err
		}
		for i, s := range steps {
			if s.ID == "" {
				s.ID = NewID()
			}
			s.PlanID, s.Position = p.ID, int64(i+1)*gap
			if err := putStep(tx, s); err != nil {
				return Entry{}, err
			}
		}
		return Entry{Label: "Add plan " + quote(p.Title)}, nil
	}
}

// EditPlan writes a plan's own fields: title, occupation, area and dates. Its
// steps and its place stay.
func EditPlan(p Plan) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Plan(p.ID)
		if err != nil {
			return Entry{}, err
		}
		if err := checkPlan(&p); err != nil {
			return Entry{}, err
		}
		p.Position = old.Position
		var fields fieldList
		fields.add(FieldTitle, old.Title != p.Title)
		fields.add(FieldGoal, old.Occupation != p.Occupation || old.OccupationTitle != p.OccupationTitle)
		fields.add(FieldArea, old.Area != p.Area || old.AreaName != p.AreaName)
		fields.add(FieldStart, old.Start != p.Start)
		fields.add(FieldTarget, old.Target != p.Target)
		return fields.entry("plan", p.ID, old.Title), tx.PutPlan(p)
	}
}

// DeletePlan deletes a plan with its steps.
func DeletePlan(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(id)
		if err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Delete plan " + quote(p.Title)}, tx.DeletePlan(id)
	}
}

// AddStep adds a step to a plan, at an index counted from 0; an index beyond
// the list, or below 0, means the end. An empty ID is filled in; Change.Steps
// then names the new step.
func AddStep(planID ID, s Step, at int) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(planID)
		if err != nil {
			return Entry{}, err
		}
		if s.ID == "" {
			s.ID = NewID()
		}
		s.PlanID = planID
		if s.Position, err = place(tx, p.Steps, at); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Add step " + quote(tidy(s.Title))}, putStep(tx, s)
	}
}

// EditStep writes the fields that a person types: title, kind, dates, cost and
// note. Plan, place and state stay: they have operations of their own.
func EditStep(s Step) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Step(s.ID)
		if err != nil {
			return Entry{}, err
		}
		s.PlanID, s.Position, s.State = old.PlanID, old.Position, old.State
		if err := checkStep(&s); err != nil {
			return Entry{}, err
		}
		var fields fieldList
		fields.add(FieldTitle, old.Title != s.Title)
		fields.add(FieldKind, old.Kind != s.Kind)
		fields.add(FieldStart, old.Start != s.Start)
		fields.add(FieldDue, old.Due != s.Due)
		fields.add(FieldFinished, old.Finished != s.Finished)
		fields.add(FieldCost, old.Cost != s.Cost || old.HasCost != s.HasCost)
		fields.add(FieldNote, old.Note != s.Note)
		return fields.entry("step", s.ID, old.Title), tx.PutStep(s)
	}
}

// SetState marks a step. Done writes today as the date on which it was
// finished; every other state takes that date away.
func SetState(id ID, state State, today Date) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		if s.State != state {
			s.State, s.Finished = state, Date{}
			if state == Done {
				s.Finished = today
			}
		}
		if err := putStep(tx, s); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Mark " + quote(s.Title) + " as " + strings.ToLower(state.Label())}, nil
	}
}

// DeleteStep deletes a step.
func DeleteStep(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Delete step " + quote(s.Title)}, tx.DeleteStep(id)
	}
}

// MoveStep moves a step to an index of its plan's list, counted from 0, at
// which it is afterwards. An index beyond the list, or below 0, means the end.
func MoveStep(id ID, to int) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		p, err := tx.Plan(s.PlanID)
		if err != nil {
			return Entry{}, err
		}
		entry := Entry{Label: "Move step " + quote(s.Title)}
		from := slices.IndexFunc(p.Steps, func(o Step) bool { return o.ID == id })
		if to < 0 || to >= len(p.Steps) {
			to = len(p.Steps) - 1
		}
		if from == to {
			return entry, nil
		}
		if s.Position, err = place(tx, slices.Delete(p.Steps, from, from+1), to); err != nil {
			return Entry{}, err
		}
		return entry, tx.PutStep(s)
	}
}

func putStep(tx Tx, s Step) error {
	if err := checkStep(&s); err != nil {
		return err
	}
	return tx.PutStep(s)
}
