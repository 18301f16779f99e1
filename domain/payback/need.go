package payback

import (
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/plan"
)

// Need is the gross pay that a monthly budget asks for, in cents.
type Need struct {
	Month plan.Cents // the budget itself, after tax
	Year  plan.Cents // Month × 12 ÷ (1 - tax), rounded up to the cent
	Hour  plan.Cents // Year ÷ (hours a week × 52), rounded up to the cent
	Tax   plan.Number
	Hours plan.Number // a week
}

// Formulas of the pay that a budget asks for.
const (
	FormulaNeedYear = "budget for a month × 12 ÷ (1 – taxes)"
	FormulaNeedHour = "pay needed in a year ÷ (hours a week × 52)"
)

// NeedOf works out the pay that a person's budget asks for. It is false where
// there is no budget, or where taxes take all.
func NeedOf(p plan.Person) (Need, bool) {
	n := Need{Tax: p.Tax, Hours: hoursNow(p)}
	for _, l := range p.Budget {
		n.Month += l.Monthly
	}
	if n.Month <= 0 || p.Tax >= hundred {
		return Need{}, false
	}
	n.Year = up(int64(n.Month)*12*hundred, hundred-int64(p.Tax))
	n.Hour = up(int64(n.Year)*100, int64(n.Hours)*WeeksPerYear)
	return n, true
}

func up(a, b int64) plan.Cents { return plan.Cents((a + b - 1) / b) }

// Cover says from which point on an occupation's pay covers a need.
type Cover struct {
	Known bool        // false: not enough of its pay is published
	Any   bool        // some published point covers it
	From  labor.Point // the lowest published percentile that covers it, when Any
}

// Covers compares a need with the percentiles of an occupation's pay, for the
// person's hours. A capped figure covers what lies at or below the cap; above
// the cap nothing is known, and neither without a 90th percentile.
func (n Need) Covers(w *labor.Wage) Cover {
	var last labor.Status
	for _, p := range labor.Percentiles {
		l := payAt(w, p, n.Hours, true)
		if last = l.Status; !last.Known() {
			continue
		}
		if l.Year >= n.Year {
			return Cover{Known: true, Any: true, From: p}
		}
		if last == labor.AtLeast {
			return Cover{}
		}
	}
	return Cover{Known: last.Known()}
}

// Words says the cover in a sentence.
func (c Cover) Words() string {
	switch {
	case !c.Known:
		return "Too little of this job's pay is published to compare it with your budget."
	case !c.Any:
		return "Not even the 90th percentile covers your budget."
	case c.From == labor.P10:
		return "Even the 10th percentile covers your budget: at least 90 in 100 earn enough."
	}
	return fmt.Sprintf("Pay covers your budget from the %s on: about %d in 100 earn enough.", lower(c.From), above[c.From])
}

func lower(p labor.Point) string {
	if p == labor.Median {
		return "median"
	}
	return p.Label()
}

// above is how many in a hundred earn a percentile or more.
var above = map[labor.Point]int{labor.P10: 90, labor.P25: 75, labor.Median: 50, labor.P75: 25, labor.P90: 10}
