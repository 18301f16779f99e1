package plantest

import (
	"reflect"

	"waymark/domain/plan"
)

// Put writes rows as they are, unchecked.
func Put(c plan.Contents) plan.Operation {
	return func(tx plan.Tx) (plan.Entry, error) {
		var err error
		try := func(more error) {
			if err == nil {
				err = more
			}
		}
		if !reflect.DeepEqual(c.Person, plan.Person{}) {
			try(tx.PutPerson(c.Person))
		}
		for _, p := range c.Plans {
			try(tx.PutPlan(p))
			for _, s := range p.Steps {
				try(tx.PutStep(s))
			}
		}
		for _, s := range c.Stars {
			try(tx.PutStar(s))
		}
		for _, n := range c.Credentials {
			try(tx.PutCredential(n))
		}
		for _, a := range c.Activities {
			try(tx.PutActivity(a))
		}
		for _, n := range c.Renewals {
			try(tx.PutRenewal(n))
		}
		return plan.Entry{Label: "Put everything"}, err
	}
}

// Everything has a value in every field of every kind of row. Files of released
// schemas hold it, so what it has must stay.
func Everything() plan.Contents {
	day := func(year, month, day int) plan.Date {
		return plan.Date{Year: year, Month: 1, Day: 1}.AddMonths(month - 1).AddDays(day - 1)
	}
	files := []plan.Attachment{{ID: "f1", Title: "Diploma", Path: `scans/diploma "2" <b>.pdf`}}
	reminders := []plan.Reminder{{ID: "m1", Text: "Register", On: day(2028, 2, 29)}, {ID: "m2", DaysBefore: 14}}
	step := plan.Step{
		ID: "s1", PlanID: "p1", Title: "Résumé — 履歴書 'quoted'", Kind: plan.Education, State: plan.Blocked, Start: day(2027, 9, 1), Due: day(2029, 6, 30),
		Length: plan.Length{Count: 21, Unit: plan.Months}, Started: day(2027, 9, 2), HoursWeek: 12_50, After: []plan.ID{"s2"}, BlockedBy: "a place in the course",
		Provider: "Valley College", ProviderID: "123456",
		Costs:   []plan.CostLine{{ID: "c1", Kind: plan.Tuition, Title: "two terms", Amount: 1250050, Known: true, Paid: day(2027, 8, 15)}, {ID: "c2", Kind: plan.Books}},
		Funding: []plan.FundingLine{{ID: "g1", Kind: plan.Grant, Title: "State grant", Amount: 500000, Year: 2027}},
		Files:   files, Links: []plan.Link{{ID: "l1", Title: "Course", URL: "https://www.example.org/?a=1&b=2"}}, Reminders: reminders,
		Note: "two\nlines", Position: 2 << 30,
	}
	done := plan.Step{ID: "s2", PlanID: "p1", Title: "Diploma", State: plan.Done, Finished: day(2027, 6, 1), Position: 1 << 30}
	return plan.Contents{
		Person: plan.Person{
			Name: "Ann", Job: "43-4051.00", JobTitle: "Call center", Pay: plan.Pay{Amount: 1925, Per: plan.AnHour}, HoursWeek: 37_50, Area: "44060",
			AreaName: "Spokane-Spokane Valley, WA", Tax: 18_25, Budget: []plan.BudgetLine{{ID: "b1", Title: "Rent", Monthly: 95000}}, Note: "evenings only",
			Interests: plan.Interests{Letters: "CES"},
		},
		Plans: []plan.Plan{
			{
				ID: "p1", Title: "Health records", Occupation: "29-2072.00", OccupationTitle: "Medical Records Specialists", Area: "53", AreaName: "Washington",
				Start: day(2027, 6, 1), Target: day(2030, 1, 1), Note: "first choice", Position: 1 << 30,
				Assumptions: plan.Assumptions{
					HoursLost: 8_00, LossFrom: day(2027, 9, 1), LossTo: day(2029, 6, 30), NewJobFrom: day(2029, 9, 1), HoursLater: 40_00,
					RaiseNow: 2_00, RaiseLater: 2_75, WagesPeriod: "May 2025",
				},
				Steps: []plan.Step{done, step},
			},
			{ID: "p2", Title: "Part time", CopyOf: "p1", Position: 2 << 30},
		},
		Stars: []plan.Star{{Occupation: "29-2072.00", Title: "Medical Records Specialists", Since: day(2027, 1, 2), Note: "pays well"}},
		Credentials: []plan.Credential{
			{
				ID: "k1", Title: "RHIT", Known: "rhit", Issuer: "AHIMA", Number: "00123", Place: "US", Status: plan.Held, StepID: "s1", Issued: day(2028, 2, 29),
				ValidUntil: day(2030, 2, 28), CycleStart: day(2028, 2, 29), CarriedIn: 2_50,
				Rule: plan.Rule{
					Unit: "CEU", Units: 20_00, CycleMonths: 24, Categories: []plan.Minimum{{Name: "Domain", Percent: 80_00}},
					Providers: []plan.Minimum{{Name: "AHIMA", Units: 8_00}}, ExtraUnits: 10_00, MostUnits: 50_00, MostCarried: 5_00, GraceDays: 90,
					Fee: 21800, FeeMore: 5000, KeepYears: 4, Source: "https://www.example.org/rules", Checked: day(2027, 1, 1), FromDate: day(2025, 1, 1),
					Own: true, TogetherWith: "AHIMA",
				},
				Files: files, Reminders: reminders, Note: "passed at once", Position: 1 << 30,
			},
			{ID: "k2", Title: "First aid", Status: plan.Retired, NeverExpires: true, Position: 2 << 30},
		},
		Activities: []plan.Activity{{
			ID: "a1", Date: day(2028, 5, 6), Title: "Webinar", Provider: "AHIMA", Cost: 4999, Files: files, Note: "online",
			Counts: []plan.Count{{CredentialID: "k1", Units: 1_50, Category: "Domain", Provider: "AHIMA"}, {CredentialID: "k2", Units: 1_00}},
		}},
		Renewals: []plan.Renewed{{ID: "r1", CredentialID: "k1", From: day(2026, 2, 28), To: day(2028, 2, 28), Done: day(2028, 2, 1), Units: 20_00, CarriedIn: 1_00, Cost: 21800, Note: "in time"}},
	}
}
