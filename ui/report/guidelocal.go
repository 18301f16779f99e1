package report

import (
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// localOutlook is what the agencies of states project, as far as their files
// were added.
func localOutlook(g *occupation.Guide) []Section {
	if len(g.Local.Outlooks) == 0 {
		return nil
	}
	table := Table{Columns: []Column{{Title: "Area", Room: 10}, {Title: "Years"}, {Title: "Jobs", Number: true}, {Title: "Later", Number: true}, {Title: "Growth", Number: true},
		{Title: "All jobs", Number: true}, {Title: "Openings a year", Number: true}}, Strong: -1}
	var notes []string
	for _, o := range near(g, g.Local.Outlooks, func(o labor.LocalOutlook) *labor.Area { return o.Area }) {
		years := o.Vintage.Period
		if o.BaseYear > 0 {
			years = strconv.Itoa(o.BaseYear) + "-" + strconv.Itoa(o.TargetYear%100)
		}
		table.Rows = append(table.Rows, []string{o.Area.Name, years, o.Jobs.Text(), o.Projected.Text(), o.Growth.Text(), o.AllGrowth.Text(), o.Openings.Text()})
		notes = appendNew(notes, o.Job.Note(g.SOC))
	}
	notes = append(notes, figures.LocalGrowthRule+" "+labor.Dash+" The agency's file does not hold the number.")
	return []Section{{Title: "What states expect", Parts: []Part{table, Note(strings.Join(notes, " "))}, Source: sourceWords(g.Local.Outlooks[0].Vintage)}}
}

// localPay is pay as the agencies of states publish it.
func localPay(g *occupation.Guide, per labor.Period) []Section {
	if len(g.Local.Wages) == 0 {
		return nil
	}
	table := Table{Columns: []Column{{Title: "Area", Room: 10}, {Title: "Period"}}, Strong: -1}
	for _, at := range labor.Percentiles {
		table.Columns = append(table.Columns, Column{Title: at.Label(), Number: true})
	}
	var notes marks
	var said []string
	for _, w := range near(g, g.Local.Wages, func(w labor.LocalWage) *labor.Area { return w.Area }) {
		row := []string{w.Area.Name, w.Vintage.Period}
		for _, at := range labor.Percentiles {
			row = append(row, notes.cell(w.Pay(at, per), ""))
		}
		table.Rows = append(table.Rows, row)
		said = appendNew(said, w.Job.Note(g.SOC))
	}
	said = append(said, per.Label()+" pay as the agency publishes it. It can differ from the federal survey, which has its own sample and year."+notes.text())
	return []Section{{Title: "Pay as a state's agency publishes it", Parts: []Part{table, Note(strings.Join(said, " "))}, Source: sourceWords(g.Local.Wages[0].Vintage)}}
}

// near puts the reader's own state first.
func near[T any](g *occupation.Guide, list []T, area func(T) *labor.Area) []T {
	list = slices.Clone(list)
	away := func(x T) int {
		if slices.Contains(g.Area.States, area(x).State) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b T) int { return away(a) - away(b) })
	return list
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
