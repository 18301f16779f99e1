package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// localOutlook shows what the agencies of states project, as far as their files
// were added: for the reader's state and its areas, or for all states.
func (p *Page) localOutlook() fyne.CanvasObject {
	const title = "States and areas"
	local := p.g.Local
	switch {
	case local.Problem != nil:
		return section(title, nil, widgets.Body(local.Problem.Error()))
	case len(local.Outlooks) == 0:
		state := "your state"
		if s := p.g.State; s != nil {
			state = s.Area.Name
		}
		return section(title, nil, widgets.Body("The projections above are for the whole United States. Each state makes its own, for its own years and regions, and none is part of this program. "+
			"Get the file of "+state+" from its labor market agency or from projectionscentral.org (needs the internet) and add it on the Data page; its numbers then stand here."))
	}
	list := slices.Clone(local.Outlooks)
	slices.SortStableFunc(list, func(a, b labor.LocalOutlook) int {
		return p.distance(a.Area) - p.distance(b.Area)
	})
	columns := []widgets.SheetColumn{{Title: "Area"}, {Title: "Years", Width: 84}, {Title: "Jobs", Width: 88, Number: true}, {Title: "Later", Width: 88, Number: true},
		{Title: "Growth", Width: 84, Number: true}, {Title: "All jobs", Width: 84, Number: true}, {Title: "Openings a year", Width: 136, Number: true}}
	var rows [][]string
	var notes []string
	for _, o := range list {
		rows = append(rows, []string{o.Area.Name, figures.Years(o.Outlook), o.Jobs.Text(), o.Projected.Text(), o.Growth.Text(), o.AllGrowth.Text(), o.Openings.Text()})
		if s := o.Job.Note(p.g.SOC); s != "" {
			notes = appendNew(notes, s)
		}
	}
	notes = append(notes, figures.LocalGrowthRule+" "+
		labor.Dash+" means that the agency's file does not hold the number.")
	notes = append(notes, inFull(list)...)
	first := list[0]
	t := topic{vintage: first.Vintage, title: "Projections of a state's agency", area: first.Area.Name, means: figures.GrowthMeans, term: "Projected growth"}
	return section("What states expect", p.chipObject(t), table(columns, rows, func(row int) bool { return p.distance(list[row].Area) == 0 }), widgets.Muted(strings.Join(notes, " ")))
}

const longestArea = 34 // letters of a name that the table has room for

// inFull names the areas whose names the table cuts.
func inFull(list []labor.LocalOutlook) []string {
	var long []string
	for _, o := range list {
		if len(o.Area.Name) > longestArea {
			long = append(long, o.Area.Name)
		}
	}
	if len(long) == 0 {
		return nil
	}
	return []string{"Names in full: " + strings.Join(long, "; ") + "."}
}

// distance puts the reader's own state before others.
func (p *Page) distance(a *labor.Area) int {
	if slices.Contains(p.g.Area.States, a.State) {
		return 0
	}
	return 1
}

// localPay shows pay as the agencies of states publish it.
func (p *Page) localPay(per labor.Period) fyne.CanvasObject {
	list := slices.Clone(p.g.Local.Wages)
	slices.SortStableFunc(list, func(a, b labor.LocalWage) int { return p.distance(a.Area) - p.distance(b.Area) })
	columns := []widgets.SheetColumn{{Title: "Area"}, {Title: "Period", Width: 96}}
	for _, t := range []string{"10th", "25th", "Median", "75th", "90th"} {
		columns = append(columns, widgets.SheetColumn{Title: t, Width: 92, Number: true})
	}
	var rows [][]string
	var notes []string
	for _, w := range list {
		row := []string{w.Area.Name, w.Vintage.Period}
		for _, pt := range labor.Percentiles {
			row = append(row, cell(w.Pay(pt, per)))
		}
		rows = append(rows, row)
		if s := w.Job.Note(p.g.SOC); s != "" {
			notes = appendNew(notes, s)
		}
	}
	notes = append(notes, per.Label()+" pay as the agency publishes it; * computed from its other periods. It can differ from the federal survey, which has its own sample and year. "+
		labor.Dash+" means that the agency's file does not hold the number.")
	first := list[0]
	t := topic{vintage: first.Vintage, title: "Pay from a state's agency", area: first.Area.Name, means: figures.WageMeans, term: "Median"}
	return section("Pay as a state's agency publishes it", p.chipObject(t), table(columns, rows, func(row int) bool { return p.distance(list[row].Area) == 0 }), widgets.Muted(strings.Join(notes, " ")))
}
