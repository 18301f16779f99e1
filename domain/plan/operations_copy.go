package plan

import "slices"

// CopyPlan adds a copy of a plan, to try out another way: all steps with ids of
// their own, in the same order and with the same dependencies. Change.Plans
// names the copy.
func CopyPlan(id ID, title string) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(id)
		if err != nil {
			return Entry{}, err
		}
		from := p.Title
		p.ID, p.Title, p.CopyOf = NewID(), title, id
		if _, err := AddPlan(p, freshIDs(p.Steps))(tx); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Copy plan " + quote(from) + " as " + quote(tidy(title))}, nil
	}
}

// freshIDs copies steps under new ids.
func freshIDs(steps []Step) []Step {
	ids := make(map[ID]ID, len(steps))
	for _, s := range steps {
		ids[s.ID] = NewID()
	}
	all := make([]Step, len(steps))
	for i, s := range steps {
		all[i] = s.renamed(func(id ID) ID { return ids[id] })
	}
	return all
}

// renamed is the step under the id that of gives, with lines that have new ids.
func (s Step) renamed(of func(ID) ID) Step {
	s = s.Clone()
	s.ID = of(s.ID)
	for i, before := range s.After {
		s.After[i] = of(before)
	}
	for i := range s.Costs {
		s.Costs[i].ID = NewID()
	}
	for i := range s.Funding {
		s.Funding[i].ID = NewID()
	}
	for i := range s.Links {
		s.Links[i].ID = NewID()
	}
	renewLines(s.Files, s.Reminders)
	return s
}

func renewLines(files []Attachment, reminders []Reminder) {
	for i := range files {
		files[i].ID = NewID()
	}
	for i := range reminders {
		reminders[i].ID = NewID()
	}
}

// ReplaceSteps makes the steps of a plan those of an edited draft. Steps with
// the id of a step of the plan replace that one, others are new, and steps that
// the draft leaves out are deleted.
func ReplaceSteps(planID ID, draft []Step) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(planID)
		if err != nil {
			return Entry{}, err
		}
		had := make(map[ID]bool, len(p.Steps))
		for _, s := range p.Steps {
			had[s.ID] = true
		}
		for _, s := range draft {
			if s.ID != "" && !had[s.ID] {
				if other, err := tx.Step(s.ID); err == nil {
					return Entry{}, invalid(FieldStep, "The step "+quote(other.Title)+" belongs to another plan.")
				}
			}
		}
		gone := slices.DeleteFunc(p.Steps, func(s Step) bool {
			return slices.ContainsFunc(draft, func(d Step) bool { return d.ID == s.ID })
		})
		if err := leaveSteps(tx, gone); err != nil {
			return Entry{}, err
		}
		for _, s := range gone {
			if err := tx.DeleteStep(s.ID); err != nil {
				return Entry{}, err
			}
		}
		return Entry{Label: "Replace the steps of plan " + quote(p.Title)}, putSteps(tx, planID, draft)
	}
}
