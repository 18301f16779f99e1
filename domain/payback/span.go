package payback

import (
	"time"

	"waymark/domain/plan"
)

// spansOf is when each step takes place.
func spansOf(p plan.Plan) map[plan.ID]plan.Window {
	spans := make(map[plan.ID]plan.Window, len(p.Steps))
	for _, s := range plan.NewSchedule(p).Slots {
		spans[s.Step] = s.Window
	}
	return spans
}

// costDate is when a cost is paid: on its own date, else when its step begins.
func costDate(w plan.Window, l plan.CostLine) plan.Date { return first(l.Paid, w.From, w.To) }

// fundingDate is when funding comes: with its step, or on the first of January
// of its year where that is another one than the step's.
func fundingDate(w plan.Window, l plan.FundingLine) plan.Date {
	if d := first(w.From, w.To); l.Year == 0 || d.Year == l.Year {
		return d
	}
	return plan.Date{Year: l.Year, Month: time.January, Day: 1}
}

// first is the first date that there is.
func first(dates ...plan.Date) plan.Date {
	for _, d := range dates {
		if !d.IsZero() {
			return d
		}
	}
	return plan.Date{}
}

// earliest is the earlier of two dates, of which none does not count.
func earliest(a, b plan.Date) plan.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

func latest(a, b plan.Date) plan.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// days counts from a date to a later one; it is 0 when that is not later.
func days(from, to plan.Date) int64 { return int64(max(0, from.DaysTo(to))) }

// monthsUntil is the smallest number of months after which a date is reached.
func monthsUntil(from, to plan.Date) int {
	n := max(0, (to.Year-from.Year)*12+int(to.Month-from.Month)-1)
	for from.AddMonths(n).Before(to) {
		n++
	}
	return n
}
