package figures

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

// PayOf is the pay of one job in one area as a row of a chart, under a label.
func PayOf(label string, w *labor.Wage, per labor.Period) chart.PayRow {
	row := payRow(w, per, false)
	row.Label = label
	return row
}

// ComparePay shows the pay of several rows on one scale.
func ComparePay(rows []chart.PayRow, lines []chart.Line, per labor.Period) chart.PayBars {
	return chart.PayBars{Rows: rows, Lines: lines, Unit: "dollars " + per.Unit().Words(), Tick: tick(per.Unit())}
}

// CompareGrowth shows the growth of several jobs beside that of all jobs; the
// labels go with the outlooks. A nil outlook is left out.
func CompareGrowth(labels []string, outlooks []*labor.Outlook, all *labor.Outlook) chart.GrowthBars {
	bars := chart.GrowthBars{Tick: percentTick}
	for n, o := range outlooks {
		if o != nil {
			bars.Rows = append(bars.Rows, chart.Row{Label: labels[n], Value: Value(o.Growth), Reason: o.Growth.Status.Short()})
			bars.Unit = "percent change in jobs, " + o.Vintage.Period
		}
	}
	if all != nil && all.Growth.Known() {
		bars.Line = chart.Line{Label: "All jobs " + all.Growth.Text(), Amount: all.Growth.Amount}
	}
	return bars
}

// ConditionWord is a working condition's score in words: "nearly every day".
func ConditionWord(c occupation.Condition) (name, word string, ok bool) {
	w, ok := conditionWords[c.Element.ID]
	if !ok || !c.Score.Known() {
		return w.words, "", ok
	}
	return w.words, w.scale[step(c.Score.Amount)], true
}
