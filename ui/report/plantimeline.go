package report

import (
	"waymark/domain/plan"
	"waymark/ui/figures"
)

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
		drawn := whole
		drawn.Note = ""
		when.Parts = append(when.Parts, Chart{"Steps along the calendar.", drawn})
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
