package report

import (
	"fmt"

	"waymark/domain/plan"
	"waymark/ui/chart"
	"waymark/ui/figures"
)

// timelineRows is how many steps stand in one picture of a timeline, so that
// it fits on a sheet with readable text.
const timelineRows = 18

// timeline shows a plan's steps along the calendar, as pictures and as a table.
func timeline(in PlanInput) Document {
	p := in.Plan
	s := plan.NewSchedule(p)
	d := in.document(p.Title+": timeline", "Dates are your own, or computed from them.")
	d.Wide = true
	if len(p.Steps) == 0 {
		d.Sections = []Section{{Title: "When", Parts: []Part{Text("This plan has no steps yet.")}}}
		return d
	}
	whole := figures.Timeline(p, s, in.Today)
	when := Section{Title: "When", Parts: []Part{Text(figures.TimelineTitle(p, s) + ".")}}
	if !s.End.IsZero() {
		for first := 0; first < len(p.Steps); first += timelineRows {
			t := rowsOf(whole, first, min(first+timelineRows, len(p.Steps)))
			title := "Steps along the calendar."
			if len(p.Steps) > timelineRows {
				title = fmt.Sprintf("Steps %d to %d along the calendar.", first+1, first+len(t.Rows))
			}
			when.Parts = append(when.Parts, Chart{title, t})
		}
	}
	if whole.Note != "" {
		when.Parts = append(when.Parts, Note(whole.Note))
	}
	table := tableOf("", figures.TimelineTable(p, s, whole), 7)
	table.Columns[0].Room = 14
	steps := Section{Title: "All steps with their dates", Parts: []Part{table,
		Note("Dates computed: the step has none of its own; it begins the day after what it comes after, or with the plan. “Decides the end”: if this step takes longer, the plan ends later.")}}
	d.Sections = []Section{when, steps}
	if len(s.Conflicts) > 0 {
		var list List
		for _, c := range s.Conflicts {
			list = append(list, c.Text)
		}
		d.Sections = append(d.Sections, Section{Title: "Dates that do not fit", Parts: []Part{list}})
	}
	return d
}

// rowsOf is a part of a timeline with the links within it.
func rowsOf(t chart.Timeline, first, last int) chart.Timeline {
	links := t.Links
	t.Rows, t.Links, t.Note = t.Rows[first:last], nil, ""
	for _, l := range links {
		if min(l.Before, l.After) >= first && max(l.Before, l.After) < last {
			t.Links = append(t.Links, chart.Link{Before: l.Before - first, After: l.After - first})
		}
	}
	return t
}
