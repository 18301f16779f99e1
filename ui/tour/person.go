package tour

import (
	"time"

	"waymark/domain/plan"
	"waymark/ui"
)

// ownStops show the pages about the person, their credentials and the plan file.
func ownStops() []stop {
	page := func(name string, p ui.Page) stop {
		return stop{name, func(v *visitor) { v.Go(ui.Route{Page: p}) }}
	}
	return []stop{
		{"about-me", func(v *visitor) { enter(v.Shell); v.Go(ui.Route{Page: ui.MePage}) }},
		{"about-me-interests", func(v *visitor) { v.OpenInterests() }},
		{"guide-interests", func(v *visitor) { guideStop(tourJob, "Work & conditions", false)(v); v.press("Interests and values") }},
		{"plan-credentials", func(v *visitor) { v.Go(ui.Route{Page: ui.PlanPage, Tab: "Credentials"}) }},
		{"plan-credential", func(v *visitor) { v.OpenCredential("rhit") }},
		{"plan-timeline", func(v *visitor) { v.Go(ui.Route{Page: ui.PlanPage, Tab: "Timeline"}) }},
		{"plan-money", func(v *visitor) { v.Go(ui.Route{Page: ui.PlanPage, Tab: "Money"}) }},
		{"plan-next", func(v *visitor) { v.Go(ui.Route{Page: ui.PlanPage, Tab: "Next"}) }},
		page("home", ui.HomePage),
		page("all-changes", ui.HistoryPage),
		page("backups", ui.BackupsPage),
	}
}

// enter fills in what somebody may say about themself.
func enter(s *ui.Shell) {
	today := plan.DateOf(time.Now())
	s.EditMe(func(p *plan.Person) {
		p.Name, p.Job, p.JobTitle = "Mara", "41-2011.00", "Cashiers"
		p.Pay, p.HoursWeek, p.Tax = plan.Pay{Amount: 18_50, Per: plan.AnHour}, 32_00, 14_00
		p.Budget = []plan.BudgetLine{{Title: "Rent", Monthly: 1_150_00}, {Title: "Food", Monthly: 480_00}, {Title: "Everything else", Monthly: 760_00}}
		p.Interests = plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}
	}, ignore)
	s.ToggleStar(tourJob)
	s.Change(plan.AddCredential(plan.Credential{ID: "rhit", Title: "Registered Health Information Technician (RHIT)", Issuer: "AHIMA",
		Status: plan.Held, Issued: today.AddDays(50).AddMonths(-24),
		Rule: plan.Rule{Unit: "CEU", Units: 20_00, CycleMonths: 24, Categories: []plan.Minimum{{Name: "Health information domains", Percent: 80_00}}}}), ignore)
	s.Change(plan.AddActivities([]plan.Activity{
		{Date: today.AddDays(-300), Title: "Coding update webinar", Provider: "AHIMA", Cost: 89_00,
			Counts: []plan.Count{{CredentialID: "rhit", Units: 6_00, Category: "Health information domains"}}},
		{Date: today.AddDays(-30), Title: "First aid refresher", Counts: []plan.Count{{CredentialID: "rhit", Units: 2_00}}},
	}), ignore)
}

// ignore is for changes whose outcome the pictures show.
func ignore(error) {}
