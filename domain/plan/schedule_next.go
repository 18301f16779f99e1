package plan

import (
	"cmp"
	"slices"
)

// Next is what a person has to do and what holds them up. Each open step stands
// in at most one of the lists of Todos. Steps point into the plan's.
type Next struct {
	Overdue  []Todo // should have ended, or begun, before today
	ThisWeek []Todo // within seven days, today included
	Soon     []Todo // within thirty days after today
	Going    []Todo // in progress, with no end in the next thirty days
	Ready    []Todo // without a date; nothing keeps the person from beginning
	Holding  []Hold // what others wait for and can be done now, or is blocked
	Waiting  []Wait // what cannot begin or go on
}

// Todo is a step with the day that matters next.
type Todo struct {
	Step *Step
	Do   Doing
	On   Date // or none
	Days int  // from today to On; negative when it is past
}

// Doing is what is to be done with a step on a day.
type Doing uint8

const (
	Begin Doing = iota
	End
)

// Hold is a step for which others wait.
type Hold struct {
	Step *Step
	For  []*Step // that come right after it and are open
}

// Wait is a step that cannot begin or go on.
type Wait struct {
	Step    *Step
	For     []*Step // open steps that come right before it
	Blocked string  // what the person waits for, when the step is blocked
}

// WhatNext looks at a plan on a day. Lists of Todos are sorted by date, the
// others keep the order of the plan.
func WhatNext(p Plan, today Date) Next {
	n := newNetwork(p.Steps)
	windows, _ := n.windows(p.Start)
	var next Next
	seen := make([]int, len(p.Steps))
	for i := range p.Steps {
		s := &p.Steps[i]
		if !s.open() {
			continue
		}
		before, after := n.openAround(n.after, i, seen, 2*i+1), n.openAround(n.before, i, seen, 2*i+2)
		if len(before) > 0 || s.State == Blocked {
			w := Wait{Step: s, For: before}
			if s.State == Blocked {
				w.Blocked = s.BlockedBy
			}
			next.Waiting = append(next.Waiting, w)
		}
		if len(after) > 0 && (len(before) == 0 || s.State == Blocked) {
			next.Holding = append(next.Holding, Hold{Step: s, For: after})
		}
		next.add(todo(s, windows[i], today), len(before) == 0 && s.State == Planned)
	}
	for _, list := range [][]Todo{next.Overdue, next.ThisWeek, next.Soon, next.Going} {
		slices.SortStableFunc(list, func(a, b Todo) int { return a.On.Compare(b.On) })
	}
	return next
}

// openAround lists the open steps next to step i: those that side names, and
// beyond skipped ones those that come next. It marks in seen, with a number of
// its own, where it has been.
func (n *network) openAround(side [][]int, i int, seen []int, mark int) []*Step {
	var found []*Step
	for look := []int{i}; len(look) > 0; look = look[1:] {
		for _, k := range side[look[0]] {
			if seen[k] == mark {
				continue
			}
			seen[k] = mark
			switch s := &n.steps[k]; {
			case s.State == Skipped:
				look = append(look, k)
			case s.open():
				found = append(found, s)
			}
		}
	}
	return found
}

// todo picks the day of a step that matters next: a missed end, else the start
// of one that has not begun, else its end. Nobody is late for a date that was
// computed.
func todo(s *Step, w Window, today Date) Todo {
	t := Todo{Step: s, Do: End, On: cmp.Or(s.Due, w.To)}
	missed := !t.On.IsZero() && t.On.Before(today)
	if !missed && s.State != InProgress && !w.From.IsZero() && (w.From != w.To || w.Follows) {
		t.Do, t.On = Begin, w.From
	}
	if w.Follows && t.On.Before(today) {
		t.On = Date{}
	}
	if !t.On.IsZero() {
		t.Days = today.DaysTo(t.On)
	}
	return t
}

func (n *Next) add(t Todo, ready bool) {
	switch dated := !t.On.IsZero(); {
	case dated && t.Days < 0:
		n.Overdue = append(n.Overdue, t)
	case dated && t.Days < 7:
		n.ThisWeek = append(n.ThisWeek, t)
	case dated && t.Days <= 30:
		n.Soon = append(n.Soon, t)
	case t.Step.State == InProgress:
		n.Going = append(n.Going, t)
	case !dated && ready:
		n.Ready = append(n.Ready, t)
	}
}
