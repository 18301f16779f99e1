package plan

import (
	"slices"
	"strings"
)

// AddStep adds a step to a plan, at an index counted from 0; an index beyond
// the list, or below 0, means the end. An empty ID is filled in; Change.Steps
// then names the new step.
func AddStep(planID ID, s Step, at int) Operation { return AddSteps(planID, []Step{s}, at) }

// AddSteps adds steps together, at an index as for AddStep. They can come after
// each other and after steps of the plan.
func AddSteps(planID ID, steps []Step, at int) Operation {
	return func(tx Tx) (Entry, error) {
		p, err := tx.Plan(planID)
		if err != nil || len(steps) == 0 {
			return Entry{}, err
		}
		position, distance, err := place(tx, p.Steps, at, len(steps))
		if err != nil {
			return Entry{}, err
		}
		all := slices.Clone(steps)
		for i := range all {
			s := &all[i]
			fill(&s.ID)
			s.PlanID, s.Position = planID, position+int64(i)*distance
		}
		if err := checkOrder(append(p.Steps, all...)); err != nil {
			return Entry{}, err
		}
		for _, s := range all {
			if err := putStep(tx, s); err != nil {
				return Entry{}, err
			}
		}
		if len(all) > 1 {
			return Entry{Label: "Add " + countSteps(len(all))}, nil
		}
		return Entry{Label: "Add step " + quote(tidy(all[0].Title))}, nil
	}
}

// EditStep writes what a person enters: everything but plan, place and state,
// which have operations of their own.
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
		if err := checkAfter(tx, old, s); err != nil {
			return Entry{}, err
		}
		fields := changedFields(old, s)
		return fields.entry("step", s.ID, old.Title), tx.PutStep(s)
	}
}

// changedFields are the fields in which two versions of a step differ.
func changedFields(old, s Step) fieldList {
	var l fieldList
	l.add(FieldTitle, old.Title != s.Title)
	l.add(FieldKind, old.Kind != s.Kind)
	l.add(FieldStart, old.Start != s.Start)
	l.add(FieldDue, old.Due != s.Due)
	l.add(FieldLength, old.Length != s.Length)
	l.add(FieldStarted, old.Started != s.Started)
	l.add(FieldFinished, old.Finished != s.Finished)
	l.add(FieldHours, old.HoursWeek != s.HoursWeek)
	l.add(FieldAfter, !slices.Equal(old.After, s.After))
	l.add(FieldBlocked, old.BlockedBy != s.BlockedBy)
	l.add(FieldProvider, old.Provider != s.Provider || old.ProviderID != s.ProviderID)
	l.add(FieldCost, !slices.Equal(old.Costs, s.Costs))
	l.add(FieldFunding, !slices.Equal(old.Funding, s.Funding))
	l.add(FieldFiles, !slices.Equal(old.Files, s.Files))
	l.add(FieldLinks, !slices.Equal(old.Links, s.Links))
	l.add(FieldReminders, !slices.Equal(old.Reminders, s.Reminders))
	l.add(FieldNote, old.Note != s.Note)
	return l
}

// SetState marks a step. In progress writes today as the day on which it was
// begun, done as the day on which it was finished, each where no such day is
// known yet. A state in which a step was not begun, finished or blocked takes
// away what belongs to those.
func SetState(id ID, state State, today Date) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		if s.State != state {
			s.mark(state, today)
		}
		if err := putStep(tx, s); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Mark " + quote(s.Title) + " as " + strings.ToLower(state.Label())}, nil
	}
}

func (s *Step) mark(state State, today Date) {
	s.State, s.Finished, s.BlockedBy = state, Date{}, ""
	switch state {
	case Planned:
		s.Started = Date{}
	case InProgress:
		if s.Started.IsZero() {
			s.Started = today
		}
	case Done:
		s.Finished = today
	}
}

// StartStep marks a step as in progress since a day.
func StartStep(id ID, day Date) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		s.mark(InProgress, day)
		s.Started = day
		if err := putStep(tx, s); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Start " + quote(s.Title)}, nil
	}
}

// Block marks a step as blocked, with the reason.
func Block(id ID, reason string) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		s.mark(Blocked, Date{})
		s.BlockedBy = reason
		if err := putStep(tx, s); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Mark " + quote(s.Title) + " as blocked"}, nil
	}
}

// DeleteStep deletes a step. Steps that came after it and credentials to which
// it leads stay, without pointing to it.
func DeleteStep(id ID) Operation {
	return func(tx Tx) (Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return Entry{}, err
		}
		p, err := tx.Plan(s.PlanID)
		if err != nil {
			return Entry{}, err
		}
		for _, o := range p.Steps {
			if !slices.Contains(o.After, id) {
				continue
			}
			o.After = own(slices.DeleteFunc(o.Clone().After, func(before ID) bool { return before == id }))
			if err := tx.PutStep(o); err != nil {
				return Entry{}, err
			}
		}
		if err := leaveSteps(tx, []Step{s}); err != nil {
			return Entry{}, err
		}
		return Entry{Label: "Delete step " + quote(s.Title)}, tx.DeleteStep(id)
	}
}

// leaveSteps makes credentials forget that steps lead to them.
func leaveSteps(tx Tx, steps []Step) error {
	credentials, err := tx.Credentials()
	if err != nil {
		return err
	}
	for _, c := range credentials {
		if c.StepID == "" || !slices.ContainsFunc(steps, func(s Step) bool { return s.ID == c.StepID }) {
			continue
		}
		c.StepID = ""
		if err := tx.PutCredential(c); err != nil {
			return err
		}
	}
	return nil
}

func putStep(tx Tx, s Step) error {
	if err := checkStep(&s); err != nil {
		return err
	}
	return tx.PutStep(s)
}
