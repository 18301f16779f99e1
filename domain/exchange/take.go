package exchange

import (
	"slices"

	"waymark/domain/plan"
)

func (p *Preview) readSteps(rows [][]string, head int, o Options) error {
	r, err := newReader(p, stepColumns(), slices.Clone(rows[head]), o)
	if err != nil {
		return err
	}
	var all []stepRow
	r.each(rows, head, func(n int, row stepRow, had map[string]bool) {
		row.settle(had["State"])
		row.step.ID = plan.NewID()
		p.Rows[n].Title = row.step.Title
		all = append(all, row)
	})
	for n, err := range linkUp(all, o.Plan.Steps) {
		if err != nil {
			r.wrong(n, "Comes after", err)
		}
	}
	for n := range all {
		r.check(n, plan.CheckStep(&all[n].step))
		p.steps = append(p.steps, all[n].step)
	}
	for _, loop := range plan.Loops(p.steps) {
		n := slices.IndexFunc(p.steps, func(s plan.Step) bool { return s.ID == loop[0].ID })
		r.wrong(n, "Comes after", said("A step would have to come before itself: "+plan.LoopText(loop)))
	}
	return nil
}

func (p *Preview) readActivities(rows [][]string, head int, o Options) error {
	r, err := newReader(p, activityColumns(), slices.Clone(rows[head]), o)
	if err != nil {
		return err
	}
	r.each(rows, head, func(n int, row activityRow, _ map[string]bool) {
		p.Rows[n].Title = row.activity.Title
		if err := row.count(o.Has, o.Counts); err != nil {
			column := "Counts for"
			if _, there := r.heads[column]; !there || len(row.counts) > 0 && len(row.units) > 0 && isUnits(err) {
				column = "Units"
			}
			r.wrong(n, column, err)
		}
		r.check(n, plan.CheckActivity(&row.activity))
		p.activities = append(p.activities, row.activity)
	})
	return nil
}

// isUnits reports whether an error is about a number, which the domain refuses
// itself.
func isUnits(err error) bool {
	_, ours := err.(said)
	return !ours
}

func (p *Preview) readCredentials(rows [][]string, head int, o Options) error {
	r, err := newReader(p, credentialColumns(), slices.Clone(rows[head]), o)
	if err != nil {
		return err
	}
	r.each(rows, head, func(n int, row credentialRow, had map[string]bool) {
		row.settle(had["Status"])
		p.Rows[n].Title = row.credential.Title
		r.check(n, plan.CheckCredential(&row.credential))
		p.credentials = append(p.credentials, row.credential)
	})
	return nil
}

// Operation adds the rows as one change. While a row has a problem it is
// refused with the first of them, unless only the good rows are wanted; steps
// then forget that they come after one that is left out.
func (p *Preview) Operation(to plan.ID, onlyGood bool) (plan.Operation, error) {
	if problems := p.Problems(); len(problems) > 0 && !onlyGood {
		return nil, refuse(problems[0].Error(), problems[0])
	}
	if p.Good() == 0 {
		return nil, refuse("No row of "+p.File+" can be taken.", nil)
	}
	switch p.Kind {
	case Activities:
		return plan.AddActivities(good(p, p.activities)), nil
	case Credentials:
		return addCredentials(good(p, p.credentials)), nil
	}
	return plan.AddSteps(to, p.goodSteps(), -1), nil
}

// good are the values of the rows without a problem.
func good[T any](p *Preview, all []T) []T {
	var some []T
	for n, v := range all {
		if len(p.Rows[n].Problems) == 0 {
			some = append(some, v)
		}
	}
	return some
}

func (p *Preview) goodSteps() []plan.Step {
	left := map[plan.ID]bool{}
	for n, s := range p.steps {
		left[s.ID] = len(p.Rows[n].Problems) > 0
	}
	steps := good(p, p.steps)
	for n := range steps {
		steps[n] = steps[n].Clone()
		steps[n].After = slices.DeleteFunc(steps[n].After, func(id plan.ID) bool { return left[id] })
	}
	return steps
}

func addCredentials(all []plan.Credential) plan.Operation {
	return func(tx plan.Tx) (plan.Entry, error) {
		var last plan.Entry
		for _, c := range all {
			var err error
			if last, err = plan.AddCredential(c)(tx); err != nil {
				return plan.Entry{}, err
			}
		}
		if len(all) == 1 {
			return last, nil
		}
		return plan.Entry{Label: "Add " + countOf(len(all), "credential")}, nil
	}
}
