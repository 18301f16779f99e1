package figures

import (
	"fmt"
	"math"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
	"waymark/ui/chart"
)

// SumText is a sum in words: "$1,250 and 2 not known".
func SumText(s payback.Sum) string {
	switch {
	case s.Unknown == 0:
		return s.Known.Text()
	case s.Known == 0:
		return fmt.Sprintf("%d not known", s.Unknown)
	}
	return fmt.Sprintf("%s and %d not known", s.Known.Text(), s.Unknown)
}

var moneyColumns = []string{"Cost", "Not known", "Grants and gifts", "Own savings", "Loans", "You pay"}

// CostsBySteps are the costs and the funding of a plan, one row a step under a
// head. What is not known is counted and not added; what the person pays is the
// rest of the cost less grants and gifts.
func CostsBySteps(c payback.Costs) [][]string {
	rows := [][]string{append([]string{"Step"}, moneyColumns...)}
	for _, s := range c.Steps {
		rows = append(rows, moneyRow(s.Title, s.Cost, s.Funds))
	}
	return append(rows, moneyRow("All steps", c.Total, c.Funds))
}

// CostsByYear are the same by calendar year.
func CostsByYear(c payback.Costs) [][]string {
	rows := [][]string{append([]string{"Year"}, moneyColumns...)}
	for _, y := range c.Years {
		name := strconv.Itoa(y.Year)
		if y.Year == 0 {
			name = "No date yet"
		}
		rows = append(rows, moneyRow(name, y.Cost, y.Funds))
	}
	return append(rows, moneyRow("All years", c.Total, c.Funds))
}

func moneyRow(name string, cost payback.Sum, f payback.Funds) []string {
	return append(append([]string{name}, sumCells(cost)...), f.Gifts.Text(), f.Savings.Text(), f.Loans.Text(), (cost.Known - f.Gifts).Text())
}

// sumCells are what is known of a sum and how many amounts are not.
func sumCells(s payback.Sum) []string {
	switch {
	case s.Unknown == 0:
		return []string{s.Known.Text(), ""}
	case s.Known == 0:
		return []string{labor.Dash, strconv.Itoa(s.Unknown)}
	}
	return []string{s.Known.Text(), strconv.Itoa(s.Unknown)}
}

// CostsByKind are what things of each kind cost and what comes from each kind
// of funding.
func CostsByKind(c payback.Costs) [][]string {
	rows := [][]string{{"Kind", "Cost", "Not known", "Funding"}}
	add := func(name string, cost []string, funding string) {
		rows = append(rows, append(append([]string{name}, cost...), funding))
	}
	for _, k := range c.Kinds {
		add(k.Kind.Label(), sumCells(k.Cost), "")
	}
	for _, f := range c.Funding {
		add(f.Kind.Label(), []string{"", ""}, f.Amount.Text())
	}
	add("All kinds", sumCells(c.Total), (c.Funds.Gifts + c.Funds.Savings + c.Funds.Loans).Text())
	return rows
}

// caseNames are the three cases of a payback in plain words.
var caseNames = map[labor.Point]string{labor.P25: "Low pay (25th percentile)", labor.Median: "Middle pay (median)", labor.P75: "High pay (75th percentile)"}

// Payback draws what a plan has brought in, less what it has cost, month by
// month for the three cases of pay that are known.
func Payback(r payback.Result, today plan.Date) chart.Curves {
	months := shownMonths(r)
	c := chart.Curves{
		Tick:   signedTick,
		Amount: func(v float64) string { return whole(plan.Cents(math.Round(v * 100))) },
		Month: func(m int) string {
			d := r.Start.AddMonths(m)
			return d.Month.String()[:3] + " " + strconv.Itoa(d.Year)
		},
		Every: 12,
		Unit:  "dollars: what the plan has brought in, less what it has cost so far",
		Note:  paybackNote(r),
	}
	for _, l := range r.Lines {
		if l.Outcome == payback.Unknown {
			continue
		}
		curve := chart.Curve{Label: caseNames[l.Point], Said: Outcome(l), Even: -1, Highlight: l.Point == labor.Median}
		if l.Outcome == payback.PaysBack {
			curve.Even = l.FromStart
		}
		for _, v := range l.Months[:min(months+1, len(l.Months))] {
			curve.Amounts = append(curve.Amounts, float64(v)/100)
		}
		c.Curves = append(c.Curves, curve)
	}
	if len(c.Curves) == 0 {
		return c
	}
	if !r.NewJob.IsZero() {
		c.Marks = append(c.Marks, chart.MonthMark{Label: "New job", Month: monthsTo(r.Start, r.NewJob)})
	}
	if r.Start.Before(today) {
		c.Marks = append(c.Marks, chart.MonthMark{Label: "Today", Month: monthsTo(r.Start, today)})
	}
	return c
}

// shownMonths are as many as say something: two years beyond the last of the
// cases that pay back, or all ten years where one does not.
func shownMonths(r payback.Result) int {
	last := 24
	for _, l := range r.Lines {
		switch l.Outcome {
		case payback.PaysBack:
			last = max(last, l.FromStart)
		case payback.TooLong, payback.WagesOnly:
			return payback.Horizon
		}
	}
	return min((last/12+2)*12, payback.Horizon)
}

// monthsTo is the first month after which a day is reached.
func monthsTo(from, to plan.Date) int {
	n := 0
	for n < payback.Horizon && from.AddMonths(n).Before(to) {
		n++
	}
	return n
}

// Outcome says when a plan pays back at one point of pay.
func Outcome(l payback.Line) string {
	switch l.Outcome {
	case payback.PaysBack:
		return "pays back after " + countMonths(l.FromStart) + ", " + countMonths(l.FromNewJob) + " in the new job"
	case payback.TooLong:
		return "does not pay back within ten years of the start"
	case payback.WagesOnly:
		return "does not pay back on wages alone"
	}
	return "not known: " + l.Missing
}

func countMonths(n int) string {
	if n == 1 {
		return "1 month"
	}
	return fmt.Sprintf("%d months", n)
}

func paybackNote(r payback.Result) string {
	if r.Wage == nil {
		return ""
	}
	return fmt.Sprintf("Computed from what you entered and from pay in %s (%s). Months count from %s.", r.Wage.Area.Name, r.Wage.Vintage.Label(), r.Start.Text())
}

// PaybackTable tells the same as the chart at the end of each year on show.
func PaybackTable(r payback.Result) [][]string {
	head := []string{"After"}
	for _, l := range r.Lines {
		head = append(head, caseNames[l.Point])
	}
	rows := [][]string{head}
	row := func(name string, cell func(payback.Line) string) {
		cells := []string{name}
		for _, l := range r.Lines {
			text := labor.Dash
			if l.Outcome != payback.Unknown {
				text = cell(l)
			}
			cells = append(cells, text)
		}
		rows = append(rows, cells)
	}
	for m := 12; m <= shownMonths(r); m += 12 {
		row(countMonths(m), func(l payback.Line) string { return whole(l.Months[m]) })
	}
	row("Gain a month", func(l payback.Line) string { return whole(l.Gain) })
	row("Pays back after", func(l payback.Line) string {
		switch l.Outcome {
		case payback.PaysBack:
			return countMonths(l.FromStart)
		case payback.TooLong:
			return "not in ten years"
		}
		return "not on wages alone"
	})
	return rows
}

// whole is an amount in whole dollars.
func whole(c plan.Cents) string { return plan.Cents(math.Round(float64(c)/100) * 100).Text() }

func signedTick(v float64) string {
	if v < 0 {
		return "–" + tick(labor.DollarsPerYear)(-v)
	}
	return tick(labor.DollarsPerYear)(v)
}

// Budget shows what a month costs a person, line by line.
func Budget(p plan.Person) chart.StackedBar {
	var b chart.StackedBar
	for _, l := range p.Budget {
		b.Parts = append(b.Parts, chart.Part{Label: l.Title, Value: chart.Value{Amount: float64(l.Monthly) / 100, Label: l.Monthly.Text(), Known: l.Monthly > 0}})
	}
	return b
}

// NeedText says what pay a budget asks for, and how that is computed.
func NeedText(n payback.Need) (said, formula string) {
	said = fmt.Sprintf("Your month costs %s. That needs pay of %s a year, or %s an hour.", n.Month.Text(), n.Year.Text(), n.Hour.Text())
	formula = fmt.Sprintf("Computed: pay in a year = %s, with taxes of %s percent. Pay for an hour = %s, with %s hours a week.",
		payback.FormulaNeedYear, n.Tax.Text(), payback.FormulaNeedHour, n.Hours.Text())
	return said, formula
}
