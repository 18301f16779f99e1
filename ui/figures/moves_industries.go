package figures

import (
	"fmt"
	"math"
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

const (
	industryPayFrom = 2  // percent of the job's employees that an industry must have to be compared
	nearlyAll       = 90 // percent
	mostHeld        = 80 // percent of the employees; where the industries with pay hold fewer, that is said first
)

// FormulaMeanOfAll tells how the average over industries is computed.
const FormulaMeanOfAll = "jobs × average pay of each industry, added up, ÷ their jobs"

// MeanOfAll is the average pay over the industries that have one published, and
// the percentage of a job's employees that they hold. It is blank where none has.
func MeanOfAll(n *labor.Industries) (mean, held labor.Figure) {
	mean, held = labor.Blank(labor.DollarsPerYear, labor.NotPublished, n.Vintage), labor.Blank(labor.Percent, labor.NotPublished, n.Vintage)
	pay, jobs, share := 0.0, 0.0, 0.0
	for _, s := range n.List {
		if s.MeanPay.Known() && s.Jobs.Known() {
			pay, jobs, share = pay+s.Jobs.Amount*s.MeanPay.Amount, jobs+s.Jobs.Amount, share+s.Share.Amount
		}
	}
	if jobs > 0 {
		mean.Amount, mean.Status, mean.Formula = math.Round(pay/jobs), labor.Derived, FormulaMeanOfAll
		held.Amount, held.Status, held.Formula = share, labor.Derived, n.Other.Share.Formula
	}
	return mean, held
}

// industriesMove compares the average pay of the industries that employ a fair
// share of the job. It goes by the year; other periods are not published.
func industriesMove(g *occupation.Guide, per labor.Period) Move {
	m := Move{Name: "From industry to industry"}
	n := g.Industries
	if n == nil || len(n.List) == 0 {
		m.Main = "In which industries people in this job work is not published, " + nothingToCompare
		return m
	}
	compared := slices.DeleteFunc(slices.Clone(n.List), func(s labor.Staffing) bool {
		return s.Share.Amount < industryPayFrom || !s.MeanPay.Known()
	})
	largest := n.List[0]
	switch {
	case largest.Share.Amount >= nearlyAll:
		m.Main, m.Vintages = "Nearly all work in one industry, "+largest.Industry.Title+" ("+largest.Share.Text()+"), "+nothingToCompare, []*labor.Vintage{n.Vintage}
		return m
	case len(compared) < 2:
		m.Main = fmt.Sprintf("Fewer than two industries with at least %d %% of the job's employees have pay in the source files, %s", industryPayFrom, nothingToCompare)
		return m
	}
	slices.SortStableFunc(compared, func(a, b labor.Staffing) int { return labor.Compare(a.MeanPay, b.MeanPay, false) })
	low, high := compared[0], compared[len(compared)-1]
	mean, held := MeanOfAll(n)
	m.Main = fmt.Sprintf("Among %d industries in the United States, average pay (the mean, not the median) is highest in %s, at %s, and lowest in %s, at %s: %s apart. Over all with published pay it is %s.",
		len(compared), high.Industry.Title, high.MeanPay.TextWithUnit(), low.Industry.Title, low.MeanPay.Text(), apart(low.MeanPay, high.MeanPay), mean.Text())
	switch {
	case mean.Amount > high.MeanPay.Amount:
		m.Main += " That is more than in any of these, because smaller industries, which are not compared, pay more."
	case mean.Amount < low.MeanPay.Amount:
		m.Main += " That is less than in any of these, because smaller industries, which are not compared, pay less."
	}
	if held.Amount < mostHeld {
		m.Main += " That leaves out the industries of " + labor.FormatAmount(100-held.Amount, labor.Percent) + " of the employees, for which there is no figure."
	}
	if largest.MeanPay.Known() && largest.Share.Amount > n.Other.Share.Amount { // else an industry that is withheld may have more
		m.add("More work in " + largest.Industry.Title + " than in any other (" + largest.Share.Text() + "): " + largest.MeanPay.Text() + " on average.")
	}
	m.add("The industries with published pay hold " + held.Text() + " of the job's employees. “Where they work” lists them all.")
	m.Rule = fmt.Sprintf("Compared are industries with at least %d %% of the job's employees. Apart: %s. Over all: %s. "+
		"An average can lie well above the median where a few earn very much.", industryPayFrom, FormulaApart, FormulaMeanOfAll)
	m.Vintages = []*labor.Vintage{n.Vintage}
	if per == labor.Yearly {
		m.row, m.unit = chart.PayRow{Label: "Industries, average of each", P10: Value(low.MeanPay), Median: Value(mean), P90: Value(high.MeanPay), Reason: "not computed for industries"}, labor.DollarsPerYear
	}
	return m
}
