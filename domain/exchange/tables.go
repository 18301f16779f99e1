package exchange

import (
	"strconv"
	"strings"
	"time"

	"waymark/domain/plan"
)

// Tables are all that a plan file holds, and when steps take place.
func Tables(c plan.Contents, history []plan.Event) []Table {
	titles := map[plan.ID]string{}
	for _, p := range c.Plans {
		titles[p.ID] = p.Title
		for _, s := range p.Steps {
			titles[s.ID] = s.Title
		}
	}
	names := credentialNames(c.Credentials)
	return []Table{
		{"me", "About me", personTable(c.Person)},
		{"plans", "Plans", planTable(c.Plans, titles)},
		{"steps", "Steps", rowsOf(stepColumns(), stepRows(c.Plans))},
		{"costs", "Costs", costTable(c.Plans)},
		{"funding", "Funding", fundingTable(c.Plans)},
		{"timeline", "Timeline", timelineTable(c.Plans)},
		{"credentials", "Credentials", rowsOf(credentialColumns(), credentialRows(c.Credentials, titles))},
		{"activities", "Activities", rowsOf(activityColumns(), activityRows(c.Activities, names))},
		{"renewals", "Renewals", renewalTable(c.Renewals, names)},
		{"budget", "Monthly budget", budgetTable(c.Person.Budget)},
		{"stars", "Starred jobs", starTable(c.Stars)},
		{"history", "History", historyTable(history)},
	}
}

func personTable(p plan.Person) [][]string {
	pay := ""
	if p.Pay.Per != plan.NoPay {
		pay = dollars(p.Pay.Amount)
	}
	return [][]string{
		{"What", "Entry"}, {"Name", p.Name}, {"Job code", p.Job}, {"Job", p.JobTitle}, {"Pay", pay}, {"Pay for", orBlank(pay != "", p.Pay.Per.Label())},
		{"Hours a week", number(p.HoursWeek)}, {"Area code", p.Area}, {"Area", p.AreaName}, {"Taxes, percent of pay", number(p.Tax)}, {"Note", p.Note},
		{"Interests", p.Interests.Text()},
	}
}

func planTable(plans []plan.Plan, titles map[plan.ID]string) [][]string {
	rows := [][]string{{
		"Title", "Job code", "Job", "Area code", "Area", "Start", "Wanted end", "Copy of", "Steps", "Costs known", "Steps with unknown costs",
		"Hours a week fewer", "Fewer hours from", "Fewer hours to", "New job from", "Hours a week later", "Raise now, percent", "Raise later, percent", "Wages of", "Note",
	}}
	for _, p := range plans {
		t, a := plan.Total(p), p.Assumptions
		rows = append(rows, []string{
			p.Title, p.Occupation, p.OccupationTitle, p.Area, p.AreaName, p.Start.String(), p.Target.String(), titles[p.CopyOf],
			strconv.Itoa(len(p.Steps)), dollars(t.Known), strconv.Itoa(t.Unknown), number(a.HoursLost), a.LossFrom.String(), a.LossTo.String(),
			a.NewJobFrom.String(), number(a.HoursLater), number(a.RaiseNow), number(a.RaiseLater), a.WagesPeriod, p.Note,
		})
	}
	return rows
}

func costTable(plans []plan.Plan) [][]string {
	rows := [][]string{{"Plan", "Number", "Step", "Kind", "For", "Amount", "Paid"}}
	for _, p := range plans {
		for n, s := range p.Steps {
			for _, l := range s.Costs {
				amount := "unknown"
				if l.Known {
					amount = dollars(l.Amount)
				}
				rows = append(rows, []string{p.Title, strconv.Itoa(n + 1), s.Title, l.Kind.Label(), l.Title, amount, l.Paid.String()})
			}
		}
	}
	return rows
}

func fundingTable(plans []plan.Plan) [][]string {
	rows := [][]string{{"Plan", "Number", "Step", "Kind", "From", "Amount", "Year"}}
	for _, p := range plans {
		for n, s := range p.Steps {
			for _, l := range s.Funding {
				year := orBlank(l.Year != 0, strconv.Itoa(l.Year))
				rows = append(rows, []string{p.Title, strconv.Itoa(n + 1), s.Title, l.Kind.Label(), l.Title, dollars(l.Amount), year})
			}
		}
	}
	return rows
}

// timelineTable says when each step takes place, by what was entered and by
// what follows from it.
func timelineTable(plans []plan.Plan) [][]string {
	rows := [][]string{{"Plan", "Number", "Step", "First day", "Last day", "Dates", "Days to spare", "Decides the end", "Starts too early"}}
	for _, p := range plans {
		schedule := plan.NewSchedule(p)
		early := map[plan.ID][]string{}
		for _, c := range schedule.Conflicts {
			early[c.Step] = append(early[c.Step], c.Text)
		}
		for n, slot := range schedule.Slots {
			dates := "entered"
			switch {
			case slot.From.IsZero() && slot.To.IsZero():
				dates = ""
			case slot.Follows:
				dates = "computed from the steps before"
			}
			rows = append(rows, []string{
				p.Title, strconv.Itoa(n + 1), p.Steps[n].Title, slot.From.String(), slot.To.String(), dates,
				orBlank(slot.HasSlack, strconv.Itoa(slot.Slack)), orBlank(slot.Critical, "yes"), strings.Join(early[slot.Step], "\n"),
			})
		}
	}
	return rows
}

func renewalTable(all []plan.Renewed, names credentialNames) [][]string {
	rows := [][]string{{"Credential", "Cycle from", "Cycle to", "Renewed on", "Units needed", "Units carried over", "Cost", "Note"}}
	for _, r := range all {
		rows = append(rows, []string{
			names.of(r.CredentialID), r.From.String(), r.To.String(), r.Done.String(), number(r.Units), number(r.CarriedIn),
			orBlank(r.Cost != 0, dollars(r.Cost)), r.Note,
		})
	}
	return rows
}

func budgetTable(lines []plan.BudgetLine) [][]string {
	rows := [][]string{{"For", "A month"}}
	for _, l := range lines {
		rows = append(rows, []string{l.Title, dollars(l.Monthly)})
	}
	return rows
}

func starTable(stars []plan.Star) [][]string {
	rows := [][]string{{"Job code", "Job", "Since", "Note"}}
	for _, s := range stars {
		rows = append(rows, []string{s.Occupation, s.Title, s.Since.String(), s.Note})
	}
	return rows
}

func historyTable(all []plan.Event) [][]string {
	rows := [][]string{{"When", "What"}}
	for _, e := range all {
		rows = append(rows, []string{e.At.Format(time.DateTime), e.Label})
	}
	return rows
}

func number(n plan.Number) string { return orBlank(n != 0, n.Text()) }
