package report

import (
	"fmt"
	"strings"

	"waymark/domain/plan"
)

// checklist is a plan's steps to tick off by hand.
func checklist(in PlanInput) Document {
	p := in.Plan
	d := in.document(p.Title, "All dates, costs and notes are your own.", totals(p), Section{Title: "Steps", Parts: []Part{checks(p, in.Today)}}, Section{Title: "My notes", Parts: []Part{Blank(14)}})
	if len(p.Steps) == 0 {
		d.Sections[1].Parts = []Part{Text("This plan has no steps yet.")}
	}
	return d
}

func goalOf(p plan.Plan) string {
	var words []string
	if p.OccupationTitle != "" {
		words = append(words, "Goal: "+p.OccupationTitle)
	}
	if p.AreaName != "" {
		words = append(words, p.AreaName)
	}
	if !p.Start.IsZero() {
		words = append(words, "start "+p.Start.Text())
	}
	if !p.Target.IsZero() {
		words = append(words, "wanted end "+p.Target.Text())
	}
	return strings.Join(words, " · ")
}

const notKnown = "Not known"

func totals(p plan.Plan) Section {
	progress, total := plan.ProgressOf(p), plan.Total(p)
	cost := Stat{"Total cost", total.Known.Text(), "of all steps that are not skipped"}
	if total.Unknown == progress.Counted && total.Known == 0 && progress.Counted > 0 {
		cost.Value = notKnown
	}
	if total.Unknown > 0 {
		cost.Note = fmt.Sprintf("%s without a cost not counted", count(total.Unknown, "step"))
	}
	due := Stat{"Next due date", "None", "no open step has a date"}
	if next := progress.Next; !next.Due.IsZero() {
		due = Stat{"Next due date", next.Due.Text(), next.Title}
	}
	skipped := "no step is skipped"
	if progress.Skipped > 0 {
		skipped = count(progress.Skipped, "skipped step") + " not counted"
	}
	return Section{Title: "At a glance", Parts: []Part{Stats{{"Steps done", fmt.Sprintf("%d of %d", progress.Done, progress.Counted), skipped}, cost, due}}}
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func checks(p plan.Plan, today plan.Date) Checklist {
	var list Checklist
	for n, s := range p.Steps {
		list = append(list, Check{
			Title: fmt.Sprintf("%d. %s", n+1, s.Title), Details: strings.Join(details(s, today), " · "), Note: s.Note, Done: s.State == plan.Done,
		})
	}
	return list
}

func details(s plan.Step, today plan.Date) []string {
	list := []string{s.Kind.Label(), s.State.Label()}
	if !s.Start.IsZero() {
		list = append(list, "start "+s.Start.Text())
	}
	switch open := s.State != plan.Done && s.State != plan.Skipped; {
	case s.Due.IsZero() && open:
		list = append(list, "no due date")
	case !s.Due.IsZero() && open && s.Due.Before(today):
		list = append(list, "due "+s.Due.Text()+", overdue")
	case !s.Due.IsZero():
		list = append(list, "due "+s.Due.Text())
	}
	if !s.Finished.IsZero() {
		list = append(list, "finished "+s.Finished.Text())
	}
	sum, unknown := s.Cost()
	switch {
	case unknown == len(s.Costs):
		return append(list, "no cost entered")
	case unknown > 0:
		return append(list, "cost "+sum.Text()+" and more that is not known")
	}
	return append(list, "cost "+sum.Text())
}
