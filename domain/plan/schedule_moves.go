package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Move is what happens to a step when another moves.
type Move struct {
	Step       ID
	Title      string
	From, To   Window // before and after
	Start, Due Date   // its planned dates from now on; none where it had none
}

// days is by how many days the step moves: its start, or its end where it
// starts as before.
func (m Move) days() int {
	if m.From.From != m.To.From {
		if m.From.From.IsZero() {
			return 0
		}
		return m.From.From.DaysTo(m.To.From)
	}
	if m.From.To.IsZero() || m.To.To.IsZero() {
		return 0
	}
	return m.From.To.DaysTo(m.To.To)
}

// Reschedule moves a step to a new first day; it takes as long as before. What
// comes after it moves along, over any number of steps: the time between a step
// and the last of those before it stays. Steps that are done, in progress or
// skipped do not move. The first Move is that of the step, the others are in the
// order of the plan. A step that does not wait to be done is ErrInvalid.
func Reschedule(p Plan, id ID, start Date) ([]Move, error) {
	return reschedule(p, id, func(s *Step, w Window) error {
		switch {
		case s.State == InProgress:
			return invalid(FieldStart, quote(s.Title)+" is in progress: only its end can move.")
		case !s.open():
			return invalid(FieldStart, quote(s.Title)+" is "+strings.ToLower(s.State.Label())+": its dates do not move.")
		case start.IsZero():
			return invalid(FieldStart, "Say the day on which "+quote(s.Title)+" should start.")
		case w.From.IsZero() || s.Start.IsZero() && s.Due.IsZero():
			s.Start = start
		default:
			s.shift(w.From.DaysTo(start))
		}
		return nil
	})
}

// RescheduleEnd gives a step another last day; it starts as before. What comes
// after it moves as with Reschedule.
func RescheduleEnd(p Plan, id ID, end Date) ([]Move, error) {
	return reschedule(p, id, func(s *Step, w Window) error {
		switch {
		case !s.open():
			return invalid(FieldDue, quote(s.Title)+" is "+strings.ToLower(s.State.Label())+": its dates do not move.")
		case end.IsZero():
			return invalid(FieldDue, "Say the day on which "+quote(s.Title)+" should end.")
		case w.From.IsZero() || s.Start.IsZero() && w.From == w.To:
		case end.Before(w.From):
			return invalid(FieldDue, fmt.Sprintf("%s would end (%s) before it starts (%s).", quote(s.Title), end.Text(), w.From.Text()))
		case s.State != InProgress:
			s.Start = cmp.Or(s.Start, w.From)
		}
		s.Due = end
		return nil
	})
}

func (s *Step) shift(days int) { s.Start, s.Due = s.Start.AddDays(days), s.Due.AddDays(days) }

func reschedule(p Plan, id ID, edit func(*Step, Window) error) ([]Move, error) {
	n := newNetwork(slices.Clone(p.Steps))
	at := slices.IndexFunc(n.steps, func(s Step) bool { return s.ID == id })
	if at < 0 {
		return nil, NoStep()
	}
	was, wasEnds := n.windows(p.Start)
	if err := edit(&n.steps[at], was[at]); err != nil {
		return nil, err
	}
	now, ends := make([]Window, len(was)), make([]Date, len(was))
	for k, i := range n.order {
		s := &n.steps[i]
		if i != at && k < n.free && (s.State == Planned || s.State == Blocked) {
			before, after := n.latest(i, wasEnds), n.latest(i, ends)
			if !before.IsZero() && !after.IsZero() {
				days := before.DaysTo(after)
				if days < 0 { // one that started too early stays behind what is before it
					days = min(0, max(days, was[i].From.DaysTo(after)))
				}
				s.shift(days)
			}
		}
		n.place(i, p.Start, now, ends)
		if !possible(s.Start, s.Due, ends[i]) {
			return nil, invalid(FieldStart, quote(s.Title)+" would move out of the years 1900 to 2199.")
		}
	}
	var moves []Move
	for i, s := range n.steps {
		if was[i] != now[i] || s.Start != p.Steps[i].Start || s.Due != p.Steps[i].Due {
			moves = append(moves, Move{Step: s.ID, Title: s.Title, From: was[i], To: now[i], Start: s.Start, Due: s.Due})
		}
	}
	if k := slices.IndexFunc(moves, func(m Move) bool { return m.Step == id }); k > 0 {
		first := moves[k]
		moves = slices.Insert(slices.Delete(moves, k, k+1), 0, first)
	}
	return moves, nil
}

func possible(dates ...Date) bool {
	return !slices.ContainsFunc(dates, func(d Date) bool { return !d.IsZero() && !d.sensible() })
}

// MovesText says what moved, in a sentence: “Exam” and 2 steps after it move 14
// days later: “Apply” to Mar 15, 2027, and “Start” to Apr 1, 2027.
func MovesText(moves []Move) string {
	if len(moves) == 0 {
		return "No step moves."
	}
	first, rest := moves[0], moves[1:]
	title, days := quote(first.Title), first.days()
	var s strings.Builder
	switch same := !slices.ContainsFunc(rest, func(m Move) bool { return m.days() != days }); {
	case first.From.From == first.To.From && days == 0:
		fmt.Fprintf(&s, "%s now ends on %s", title, first.To.To.Text())
	case first.From.From == first.To.From:
		fmt.Fprintf(&s, "%s ends %s, on %s", title, laterBy(days), first.To.To.Text())
	case days == 0:
		fmt.Fprintf(&s, "%s is now planned for %s", title, first.To.text())
	case len(rest) == 0 || !same:
		fmt.Fprintf(&s, "%s moves %s, to %s", title, laterBy(days), first.To.text())
	default:
		fmt.Fprintf(&s, "%s and %s after it move %s: %s.", title, countSteps(len(rest)), laterBy(days), destinations(rest))
		return s.String()
	}
	switch len(rest) {
	case 0:
	case 1:
		s.WriteString("; 1 step after it moves too: " + destinations(rest))
	default:
		fmt.Fprintf(&s, "; %s after it move too: %s", countSteps(len(rest)), destinations(rest))
	}
	return s.String() + "."
}

// destinations says where steps move to, the first few by name.
func destinations(moves []Move) string {
	const most = 3
	var parts []string
	for _, m := range moves[:min(most, len(moves))] {
		parts = append(parts, quote(m.Title)+" to "+m.To.text())
	}
	switch more := len(moves) - most; {
	case more > 0:
		return strings.Join(parts, "; ") + fmt.Sprintf("; and %d more", more)
	case len(parts) == 1:
		return parts[0]
	}
	return strings.Join(parts[:len(parts)-1], "; ") + "; and " + parts[len(parts)-1]
}

// text is the first day of a window, which is how a move is named.
func (w Window) text() string { return cmp.Or(w.From, w.To).Text() }

func laterBy(days int) string {
	if days < 0 {
		return countDays(-days) + " earlier"
	}
	return countDays(days) + " later"
}

func countSteps(n int) string {
	if n == 1 {
		return "1 step"
	}
	return fmt.Sprintf("%d steps", n)
}
