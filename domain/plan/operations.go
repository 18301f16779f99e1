package plan

import "slices"

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
		return Entry{Label: "Add plan " + quote(p.Title)}, putSteps(tx, p.ID, steps)
	}
}

// EditPlan writes a plan's own fields: title, occupation, area, dates, note and
// assumptions. Its steps, its place and what it is a copy of stay.
func EditPlan(p Plan) Operation {
	return func(tx Tx) (Entry, error) {
		old, err := tx.Plan(p.ID)
		if err != nil {
			return Entry{}, err
		}
		if err := checkPlan(&p); err != nil {
			return Entry{}, err
		}
		p.Position, p.CopyOf = old.Position, old.CopyOf
		var fields fieldList
		fields.add(FieldTitle, old.Title != p.Title)
		fields.add(FieldGoal, old.Occupation != p.Occupation || old.OccupationTitle != p.OccupationTitle)
		fields.add(FieldArea, old.Area != p.Area || old.AreaName != p.AreaName)
		fields.add(FieldStart, old.Start != p.Start)
		fields.add(FieldTarget, old.Target != p.Target)
		fields.add(FieldNote, old.Note != p.Note)
		fields.add(FieldAssumptions, old.Assumptions != p.Assumptions)
		return fields.entry("plan", p.ID, old.Title), tx.PutPlan(p)
	}
}

// DeletePlan deletes a plan with its steps. Copies of it and credentials to
// which its steps lead stay, without pointing there.
func DeletePlan(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(id)
		if err != nil {
			return Entry{}, err
		}
		if err := leaveSteps(tx, p.Steps); err != nil {
			return Entry{}, err
		}
		others, err := tx.Plans()
		if err != nil {
			return Entry{}, err
		}
		for _, o := range others {
			if o.CopyOf == id {
				o.CopyOf = ""
				if err := tx.PutPlan(o); err != nil {
					return Entry{}, err
				}
			}
		}
		return Entry{Label: "Delete plan " + quote(p.Title)}, tx.DeletePlan(id)
	}
}

// putSteps writes the steps of a plan in their order, with ids where they have
// none.
func putSteps(tx Tx, planID ID, steps []Step) error {
	all := slices.Clone(steps)
	for i := range all {
		s := &all[i]
		fill(&s.ID)
		s.PlanID, s.Position = planID, int64(i+1)*gap
	}
	if err := checkOrder(all); err != nil {
		return err
	}
	for _, s := range all {
		if err := putStep(tx, s); err != nil {
			return err
		}
	}
	return nil
}
