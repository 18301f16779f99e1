package figures

import (
	"fmt"

	"waymark/domain/plan"
	"waymark/ui/chart"
)

// Timeline shows the steps of a plan along the calendar, one row a step in the
// plan's order. Real dates stand where there are any, then planned ones, then
// computed ones; today is inside when it is within a year of the steps.
func Timeline(p plan.Plan, s plan.Schedule, today plan.Date) chart.Timeline {
	t := chart.Timeline{Rows: make([]chart.Span, len(p.Steps)), Today: dayOf(today), Note: timelineNote(p, s)}
	index := make(map[plan.ID]int, len(p.Steps))
	for i, step := range p.Steps {
		index[step.ID] = i
	}
	var first, last plan.Date
	for i := range p.Steps {
		slot := s.Slots[i]
		t.Rows[i] = span(&p.Steps[i], slot)
		for _, d := range []plan.Date{slot.From, slot.To} {
			if !d.IsZero() && (first.IsZero() || d.Before(first)) {
				first = d
			}
			if last.Before(d) {
				last = d
			}
		}
		for _, before := range p.Steps[i].After {
			if b, ok := index[before]; ok {
				t.Links = append(t.Links, chart.Link{Before: b, After: i})
			}
		}
	}
	note := func(id plan.ID, text string) {
		if r := &t.Rows[index[id]]; r.Note == "" {
			r.Note = text
		}
	}
	for _, late := range plan.WhatNext(p, today).Overdue {
		if late.Do == plan.End {
			note(late.Step.ID, "overdue")
		} else {
			note(late.Step.ID, "should have begun")
		}
	}
	for _, c := range s.Conflicts {
		note(c.Step, "starts too early")
	}
	if first.IsZero() {
		return t
	}
	if today.Before(first) && first.Before(today.AddMonths(12)) {
		first = today
	}
	if last.Before(today) && today.Before(last.AddMonths(12)) {
		last = today
	}
	t.From = dayOf(plan.Date{Year: first.Year, Month: first.Month, Day: 1})
	t.To = dayOf(plan.Date{Year: last.Year, Month: last.Month, Day: 1}.AddMonths(2)) - 1
	return t
}

func span(s *plan.Step, slot plan.Slot) chart.Span {
	r := chart.Span{Label: s.Title, Kind: s.Kind.Label(), Progress: progress(s.State), Critical: slot.Critical}
	from, to := slot.From, slot.To
	if from.IsZero() {
		from = to
	}
	if to.IsZero() {
		to = from
	}
	switch {
	case s.State == plan.Blocked && s.BlockedBy != "":
		r.Note = "blocked: " + s.BlockedBy
	case s.State == plan.Blocked:
		r.Note = "blocked"
	}
	if !from.IsZero() {
		r.HasDates, r.From, r.To, r.Open = true, dayOf(from), dayOf(to), slot.To.IsZero()
		r.Milestone = from == to && !r.Open
	}
	return r
}

func progress(s plan.State) chart.Progress {
	return [...]chart.Progress{plan.Planned: chart.ToDo, plan.InProgress: chart.UnderWay, plan.Done: chart.Finished,
		plan.Skipped: chart.LeftOut, plan.Blocked: chart.Stuck}[s]
}

func dayOf(d plan.Date) int { return chart.DayOf(d.Year, d.Month, d.Day) }

func timelineNote(p plan.Plan, s plan.Schedule) string {
	undated := 0
	for i := range p.Steps {
		if p.Steps[i].State != plan.Skipped && s.Slots[i].From.IsZero() && s.Slots[i].To.IsZero() {
			undated++
		}
	}
	switch {
	case len(p.Steps) == 0:
		return "This plan has no steps yet."
	case s.End.IsZero():
		return "No step has dates yet. Give one a start, an end or a length, and it appears here."
	case undated == 1:
		return "1 step has no dates yet."
	case undated > 1:
		return fmt.Sprintf("%d steps have no dates yet.", undated)
	}
	return ""
}

// TimelineTitle says in a sentence when the plan ends and what decides that.
func TimelineTitle(p plan.Plan, s plan.Schedule) string {
	if s.End.IsZero() {
		return "The end of this plan is not known yet"
	}
	text := "The last step ends on " + s.End.Text()
	endless := 0
	for _, slot := range s.Slots {
		if !slot.From.IsZero() && slot.To.IsZero() {
			endless++
		}
	}
	switch n := len(s.Critical); {
	case endless == 1:
		text = "The last step ends after " + s.End.Text() + "; of one step the end is not known"
	case endless > 1:
		text = fmt.Sprintf("The last step ends after %s; of %d steps the end is not known", s.End.Text(), endless)
	case n == 1:
		text += "; one step decides that"
	case n > 1:
		text += fmt.Sprintf("; %d steps, one after the other, decide that", n)
	}
	if p.Target.IsZero() {
		return text
	}
	switch late := p.Target.DaysTo(s.End); {
	case late == 1:
		text += ". That is a day after the end that you want"
	case late > 1:
		text += fmt.Sprintf(". That is %d days after the end that you want", late)
	}
	return text
}

// TimelineTable tells the same as the chart, one row a step under a head.
func TimelineTable(p plan.Plan, s plan.Schedule, t chart.Timeline) [][]string {
	rows := [][]string{{"Step", "Kind", "Starts", "Ends", "State", "Decides the end", "Remarks"}}
	for i, step := range p.Steps {
		decides := ""
		if s.Slots[i].Critical {
			decides = "yes"
		}
		remarks := t.Rows[i].Note
		if t.Rows[i].Open {
			remarks = joinNotes(remarks, "end not known")
		}
		if s.Slots[i].Follows {
			remarks = joinNotes(remarks, "dates computed")
		}
		rows = append(rows, []string{step.Title, step.Kind.Label(), s.Slots[i].From.Text(), s.Slots[i].To.Text(), step.State.Label(), decides, remarks})
	}
	return rows
}

func joinNotes(a, b string) string {
	if a == "" {
		return b
	}
	return a + ", " + b
}
