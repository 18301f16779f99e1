package plan

import (
	"fmt"
	"strings"

	domain "waymark/domain/plan"
)

// when says in which days a step takes place: "Mar 1 to Jun 5, 2027", or "".
func when(w domain.Window) string {
	switch {
	case w.From.IsZero() && w.To.IsZero():
		return ""
	case w.To.IsZero():
		return "from " + w.From.Text()
	case w.From.IsZero() || w.From == w.To:
		return w.To.Text()
	case w.From.Year == w.To.Year:
		day, _, _ := strings.Cut(w.From.Text(), ",")
		return day + " to " + w.To.Text()
	}
	return w.From.Text() + " to " + w.To.Text()
}

// computed says which dates of a step nobody entered, or "".
func computed(s *domain.Step, w domain.Window) string {
	switch {
	case w.From.IsZero() && w.To.IsZero(), s.State == domain.Done:
		return ""
	case w.Follows:
		return "Computed"
	case s.Due.IsZero() && !w.To.IsZero():
		return "End computed"
	case s.Start.IsZero() && s.Started.IsZero() && w.From != w.To:
		return "Start computed"
	}
	return ""
}

// overdue reports whether a step should have been finished before today. Nobody
// is late for a date that was computed.
func overdue(s *domain.Step, today domain.Date) bool {
	end := s.PlannedEnd()
	return isOpen(s) && !end.IsZero() && end.Before(today)
}

// isOpen reports whether a step is still to be done.
func isOpen(s *domain.Step) bool { return s.State != domain.Done && s.State != domain.Skipped }

// dated says how the dates of a step came about, or that they have passed.
func dated(s *domain.Step, w domain.Window, late bool) string {
	switch {
	case late:
		return "Overdue"
	case s.State == domain.Done && !s.Finished.IsZero():
		return "Done"
	}
	return computed(s, w)
}

// waits says which open steps a step comes right after, or what blocks it. Only
// an open step waits.
func (p *Page) waits(s *domain.Step) string {
	if !isOpen(s) {
		return ""
	}
	if s.State == domain.Blocked {
		if s.BlockedBy != "" {
			return "Blocked: " + s.BlockedBy
		}
		return "Blocked"
	}
	var first string
	n := 0
	for _, id := range s.After {
		if at, ok := p.index[id]; ok && isOpen(&p.state.Plan.Steps[at]) {
			if n++; n == 1 {
				first = p.state.Plan.Steps[at].Title
			}
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "Waits for: " + first
	}
	return fmt.Sprintf("Waits for %d steps", n)
}

// caption is what a step is about, how far it is and what it waits for.
func (p *Page) caption(s *domain.Step) string {
	parts := []string{s.Kind.Label()}
	switch s.State {
	case domain.Done:
		done := s.State.Label()
		if !s.Finished.IsZero() {
			done += " " + s.Finished.Text()
		}
		parts = append(parts, done)
	case domain.InProgress, domain.Skipped:
		parts = append(parts, s.State.Label())
	}
	if w := p.waits(s); w != "" {
		parts = append(parts, w)
	}
	return strings.Join(parts, " · ")
}

// shortWhen is a step's dates in few words, for rows without a column for them.
func (p *Page) shortWhen(at int) string {
	s, w := &p.state.Plan.Steps[at], p.schedule.Slots[at].Window
	switch late := overdue(s, p.host.Today()); {
	case s.State == domain.Done || s.State == domain.Skipped:
		return ""
	case late:
		return "Overdue since " + s.PlannedEnd().Text()
	case when(w) == "":
		return ""
	case computed(s, w) != "":
		return when(w) + " (" + strings.ToLower(computed(s, w)) + ")"
	}
	return when(w)
}
