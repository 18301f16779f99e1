package plan

import "fmt"

// Window is when a step takes place, first and last day. A date that is none is
// not known; a step can have a first day without a last one.
type Window struct {
	From, To Date
	// Follows says that the step has no dates of its own: it begins the day
	// after what it comes after, or with the plan.
	Follows bool
}

func (w Window) end() Date {
	if w.To.IsZero() {
		return w.From
	}
	return w.To
}

// Schedule is what the dates of a plan's steps amount to.
type Schedule struct {
	Slots     []Slot // one for each step, in the order of the steps
	End       Date   // last day of the last step, or none
	Critical  []ID   // the open steps, one after the other, that decide the end
	Conflicts []Conflict
	Loops     [][]Step // as Loops gives them
}

// Slot is a step's place in a Schedule.
type Slot struct {
	Step ID
	Window
	// Slack is by how many days the step can end later without moving the end
	// of the plan. It is known for open steps with dates.
	Slack    int
	HasSlack bool
	Critical bool
}

// Conflict is a step that starts before another is over that must be done
// before it. That both fall on one day is fine.
type Conflict struct {
	Step, After ID
	Days        int    // by which the two overlap, at least 1
	Text        string // the conflict in a sentence
}

// NewSchedule computes the windows of a plan's steps from what was entered:
// real dates win over planned ones, a length stands in for a missing end, a
// step without dates follows what it comes after, and one that comes after
// nothing begins with the plan. It takes time in proportion to steps and
// dependencies.
func NewSchedule(p Plan) Schedule {
	n := newNetwork(p.Steps)
	windows, ends := n.windows(p.Start)
	s := Schedule{Slots: make([]Slot, len(p.Steps)), Loops: n.loops()}
	for i := range p.Steps {
		s.Slots[i] = Slot{Step: p.Steps[i].ID, Window: windows[i]}
		if e := windows[i].end(); s.End.Before(e) {
			s.End = e
		}
	}
	s.Conflicts = n.conflicts(windows)
	n.slacken(s.Slots, s.End)
	s.Critical = n.critical(s.Slots, s.End, ends)
	return s
}

// windows gives the window of each step, and the day on which what is before
// its followers is over: its own last day, or for a skipped step that of the
// steps before it.
func (n *network) windows(start Date) (windows []Window, ends []Date) {
	windows, ends = make([]Window, len(n.steps)), make([]Date, len(n.steps))
	for _, i := range n.order {
		n.place(i, start, windows, ends)
	}
	return windows, ends
}

// place computes the window of step i from those of the steps before it.
func (n *network) place(i int, start Date, windows []Window, ends []Date) {
	before := n.latest(i, ends)
	follow := before.AddDays(1)
	if len(n.after[i]) == 0 {
		follow = start
	}
	windows[i] = windowOf(&n.steps[i], follow)
	ends[i] = windows[i].end()
	if n.steps[i].State == Skipped {
		ends[i] = before
	}
}

// latest is the last day of the steps before step i, or none.
func (n *network) latest(i int, ends []Date) Date {
	var last Date
	for _, b := range n.after[i] {
		if last.Before(ends[b]) {
			last = ends[b]
		}
	}
	return last
}

func windowOf(s *Step, follow Date) Window {
	w := Window{From: s.Start, To: s.Due}
	switch s.State {
	case Skipped:
		return Window{}
	case Done:
		follow = Date{}
		if !s.Started.IsZero() {
			w.From = s.Started
		}
		if !s.Finished.IsZero() {
			w.To = s.Finished
		}
	case InProgress:
		follow = Date{}
		if !s.Started.IsZero() {
			w.From = s.Started
		}
	}
	switch {
	case w.From.IsZero() && w.To.IsZero():
		w.From, w.Follows = follow, !follow.IsZero()
	case w.From.IsZero() && s.State == Done:
		w.From = w.To
	case w.From.IsZero():
		w.From = s.Length.back(w.To)
	}
	if w.To.IsZero() && !s.Length.IsZero() {
		w.To = s.Length.From(w.From)
	}
	if !w.To.IsZero() && w.To.Before(w.From) {
		if s.State == Done {
			w.From = w.To
		} else {
			w.To = w.From
		}
	}
	return w
}

func (n *network) conflicts(windows []Window) []Conflict {
	var found []Conflict
	for i := range n.steps {
		s := &n.steps[i]
		if !s.open() || windows[i].From.IsZero() {
			continue
		}
		for _, b := range n.after[i] {
			before, end := &n.steps[b], windows[b].end()
			if end.IsZero() || !windows[i].From.Before(end) || s.State == InProgress && before.State == Done {
				continue
			}
			days := windows[i].From.DaysTo(end)
			found = append(found, Conflict{Step: s.ID, After: before.ID, Days: days, Text: fmt.Sprintf("%s starts on %s, %s before %s is over (%s).",
				quote(s.Title), windows[i].From.Text(), countDays(days), quote(before.Title), end.Text())})
		}
	}
	return found
}

// open reports whether a step is still to be done.
func (s *Step) open() bool { return s.State != Done && s.State != Skipped }

func countDays(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}
