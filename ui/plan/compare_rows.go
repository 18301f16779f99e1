package plan

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"waymark/domain/payback"
	domain "waymark/domain/plan"
)

// branch is a plan with what is computed from it.
type branch struct {
	domain.Plan
	schedule domain.Schedule
	money    payback.Result
}

// comparison is one thing that two plans are compared by.
type comparison struct {
	name string
	text [2]string
}

func (c comparison) differs() bool { return c.text[0] != c.text[1] }

const unknownYet = "Not known yet"

// compareBranches lists what two plans come to.
func compareBranches(a, b branch) []comparison {
	list := []comparison{}
	add := func(name string, text func(branch) string) {
		list = append(list, comparison{name, [2]string{text(a), text(b)}})
	}
	add("Job", func(x branch) string { return cmp.Or(x.OccupationTitle, "None") })
	add("Area", func(x branch) string { return cmp.Or(x.AreaName, "None") })
	add("Starts", func(x branch) string { return cmp.Or(x.begins().Text(), unknownYet) })
	add("Ends", func(x branch) string { return cmp.Or(x.schedule.End.Text(), unknownYet) })
	add("Length", branch.length)
	add("Wanted by", func(x branch) string { return cmp.Or(x.Target.Text(), "No date") })
	add("Costs", func(x branch) string { return knownText(x.money.Costs.Total.Known, !x.money.Costs.NoneKnown) })
	add("Costs not known", func(x branch) string { return plural(domain.Total(x.Plan).Unknown, "step", "steps") })
	add("Funding", branch.funding)
	add("You pay", func(x branch) string { return knownText(x.money.Costs.Pocket(), !x.money.Costs.NoneKnown) })
	add("Pay lost while training", func(x branch) string { return x.money.Lost.Text() })
	add("Hours of work", branch.hours)
	add("Break-even", branch.breakEven)
	add("Steps", func(x branch) string { return plural(len(x.Steps), "step", "steps") })
	return append(list, stepDifferences(a, b)...)
}

func (x branch) begins() domain.Date {
	first := x.Start
	for _, s := range x.schedule.Slots {
		if d := cmp.Or(s.From, s.To); !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}

const daysInMonth = 365.2425 / 12

// length is the time from the first to the last day in whole months.
func (x branch) length() string {
	from, to := x.begins(), x.schedule.End
	if from.IsZero() || to.IsZero() {
		return unknownYet
	}
	days := from.DaysTo(to) + 1
	if float64(days) < 2*daysInMonth {
		return plural(days, "day", "days")
	}
	return plural(int(math.Round(float64(days)/daysInMonth)), "month", "months")
}

func (x branch) funding() string {
	f := x.money.Costs.Funds
	var parts []string
	for _, p := range []struct {
		amount domain.Cents
		what   string
	}{{f.Gifts, "not paid back"}, {f.Savings, "own savings"}, {f.Loans, "loans"}} {
		if p.amount > 0 {
			parts = append(parts, p.amount.Text()+" "+p.what)
		}
	}
	return cmp.Or(strings.Join(parts, ", "), "None")
}

// breakEven says when a plan pays back, and that costs are missing where they
// are: that is the first of the warnings then.
func (x branch) breakEven() string {
	if c := x.money.Costs; c.Total.Unknown > 0 && len(x.money.Warnings) > 0 {
		return x.money.Sentence() + " " + x.money.Warnings[0]
	}
	return x.money.Sentence()
}

// hours adds up hours a week over the weeks of the steps that have both.
func (x branch) hours() string {
	hours, without := 0.0, 0
	for i, s := range x.Steps {
		if s.State == domain.Skipped {
			continue
		}
		w := x.schedule.Slots[i].Window
		if s.HoursWeek == 0 || w.From.IsZero() || w.To.IsZero() {
			without++
			continue
		}
		const hundredths, week = 100, 7
		hours += float64(s.HoursWeek) / hundredths * float64(w.From.DaysTo(w.To)+1) / week
	}
	if hours == 0 {
		return unknownYet
	}
	text := fmt.Sprintf("%.0f hours", hours)
	if without > 0 {
		text += fmt.Sprintf(" (%s without hours or dates)", plural(without, "step", "steps"))
	}
	return text
}

// stepDifferences lists steps that only one of two plans has, and what differs
// in those that both have. Steps belong together when they have the same title.
func stepDifferences(a, b branch) []comparison {
	var list []comparison
	rest := slices.Clone(b.Steps)
	for i, s := range a.Steps {
		at := slices.IndexFunc(rest, func(o domain.Step) bool { return strings.EqualFold(o.Title, s.Title) })
		if at < 0 {
			list = append(list, comparison{s.Title, [2]string{a.describe(i), "Not in this plan"}})
			continue
		}
		j := slices.IndexFunc(b.Steps, func(o domain.Step) bool { return o.ID == rest[at].ID })
		rest = slices.Delete(rest, at, at+1)
		if c := (comparison{s.Title, [2]string{a.describe(i), b.describe(j)}}); c.differs() {
			list = append(list, c)
		}
	}
	for j, s := range b.Steps {
		if slices.ContainsFunc(rest, func(o domain.Step) bool { return o.ID == s.ID }) {
			list = append(list, comparison{s.Title, [2]string{"Not in this plan", b.describe(j)}})
		}
	}
	return list
}

// describe is a step in a few words: when, how long, what it costs and where.
func (x branch) describe(i int) string {
	s := &x.Steps[i]
	parts := []string{s.State.Label()}
	for _, text := range []string{when(x.schedule.Slots[i].Window), s.Length.Text(), moneySum(s), s.Provider} {
		if text != "" {
			parts = append(parts, text)
		}
	}
	if s.HoursWeek > 0 {
		parts = append(parts, s.HoursWeek.Text()+" hours a week")
	}
	return strings.Join(parts, ", ")
}
