package compare

import (
	"waymark/domain/labor"
	"waymark/ui/chart"
	"waymark/ui/figures"
)

// Charts show pay and growth of the columns, each on one scale; lines stand in
// the chart of pay. Either chart can be without rows.
func (t Table) Charts(lines []chart.Line, per labor.Period) (pay chart.PayBars, growth chart.GrowthBars) {
	var rows []chart.PayRow
	var labels []string
	var outlooks []*labor.Outlook
	var all *labor.Outlook
	for _, c := range t.Columns {
		if c.Guide == nil {
			continue
		}
		if c.Guide.Here != nil {
			rows = append(rows, figures.PayOf(c.Title+", "+c.Area.ShortName(), c.Guide.Here, per))
		}
		labels, outlooks, all = append(labels, c.Title), append(outlooks, c.Guide.Outlook), c.Guide.AllJobs
	}
	return figures.ComparePay(rows, lines, per), figures.CompareGrowth(labels, outlooks, all)
}
