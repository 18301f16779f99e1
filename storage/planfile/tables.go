package planfile

import (
	"strings"

	"waymark/domain/plan"
)

var plans = table[plan.Plan]{
	"plan", "a plan",
	columns("id title occupation occupation_title area area_name start target note copy_of assumptions position"),
	func(p *plan.Plan) []any {
		return []any{
			&p.ID, &p.Title, &p.Occupation, &p.OccupationTitle, &p.Area, &p.AreaName, &p.Start, &p.Target, &p.Note, &p.CopyOf, &p.Assumptions, &p.Position,
		}
	},
}

var steps = table[plan.Step]{
	"step", "a step",
	columns("id plan_id title kind state start due length started finished hours_week comes_after blocked_by provider provider_key costs funding files links reminders note position"),
	func(s *plan.Step) []any {
		return []any{
			&s.ID, &s.PlanID, &s.Title, &s.Kind, &s.State, &s.Start, &s.Due, &s.Length, &s.Started, &s.Finished, &s.HoursWeek, &s.After, &s.BlockedBy,
			&s.Provider, &s.ProviderID, &s.Costs, &s.Funding, &s.Files, &s.Links, &s.Reminders, &s.Note, &s.Position,
		}
	},
}

// people has one row, which is called me, or none.
var people = table[plan.Person]{
	"person", "what it says about you",
	columns("id name job job_title pay_cents pay_per hours_week area area_name tax budget note interests"),
	func(p *plan.Person) []any {
		id := me
		return []any{
			&id, &p.Name, &p.Job, &p.JobTitle, &p.Pay.Amount, &p.Pay.Per, &p.HoursWeek, &p.Area, &p.AreaName, &p.Tax, &p.Budget, &p.Note, &p.Interests,
		}
	},
}

const me = "me"

var stars = table[plan.Star]{
	"star", "a star",
	columns("id title since note"),
	func(s *plan.Star) []any { return []any{&s.Occupation, &s.Title, &s.Since, &s.Note} },
}

var credentials = table[plan.Credential]{
	"credential", "a credential",
	columns("id title known issuer number place status from_step issued valid_until never_expires cycle_start carried_in rule files reminders note position"),
	func(c *plan.Credential) []any {
		return []any{
			&c.ID, &c.Title, &c.Known, &c.Issuer, &c.Number, &c.Place, &c.Status, &c.StepID, &c.Issued, &c.ValidUntil, &c.NeverExpires, &c.CycleStart,
			&c.CarriedIn, &c.Rule, &c.Files, &c.Reminders, &c.Note, &c.Position,
		}
	},
}

var activities = table[plan.Activity]{
	"activity", "an activity",
	columns("id date title provider cost_cents counts files note"),
	func(a *plan.Activity) []any {
		return []any{&a.ID, &a.Date, &a.Title, &a.Provider, &a.Cost, &a.Counts, &a.Files, &a.Note}
	},
}

var renewals = table[plan.Renewed]{
	"renewal", "a finished renewal",
	columns("id credential_id cycle_from cycle_to done units carried_in cost_cents note"),
	func(r *plan.Renewed) []any {
		return []any{&r.ID, &r.CredentialID, &r.From, &r.To, &r.Done, &r.Units, &r.CarriedIn, &r.Cost, &r.Note}
	},
}

func columns(names string) []string { return strings.Fields(names) }
