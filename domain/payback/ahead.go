package payback

import "waymark/domain/plan"

// Ahead adds up what is left to pay: cost lines with a day of payment after
// today, and those without one of steps that are not done. Skipped steps are
// left out.
func Ahead(p plan.Plan, today plan.Date) Sum {
	var s Sum
	for _, step := range p.Steps {
		if step.State == plan.Skipped {
			continue
		}
		for _, l := range step.Costs {
			if today.Before(l.Paid) || l.Paid.IsZero() && step.State != plan.Done {
				s.add(amount(l))
			}
		}
	}
	return s
}
