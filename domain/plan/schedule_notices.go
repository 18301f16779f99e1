package plan

import (
	"fmt"
	"slices"
)

// Notice is something that a person should be told from a day on.
type Notice struct {
	// Key stays the same for as long as the notice says the same thing, so that
	// it is shown once: it names the row, the date it is about and how close
	// that is.
	Key        string
	On         Date // since when it is due
	Text       string
	Own        bool // a reminder that the person set
	Plan       ID   // or ""
	Step       ID   // or ""
	Credential ID   // or ""
}

// NoticeDays is how many days before its due date a step is announced.
const NoticeDays = 7

// Notices lists what is due on a day from a plan's open steps: their reminders,
// and due dates that are near or missed. The oldest comes first.
func Notices(p Plan, today Date) []Notice {
	var list []Notice
	for _, s := range p.Steps {
		if !s.open() {
			continue
		}
		end := s.PlannedEnd()
		add := func(key, text string, on Date, own bool) {
			if !on.IsZero() && !today.Before(on) {
				list = append(list, Notice{Key: key, On: on, Text: text, Own: own, Plan: p.ID, Step: s.ID})
			}
		}
		for _, r := range s.Reminders {
			on := r.Day(end)
			text := r.Text
			if text == "" {
				text = quote(s.Title)
			}
			add(fmt.Sprintf("reminder %s %s", r.ID, on), text, on, true)
		}
		switch {
		case end.IsZero():
		case end.Before(today):
			add(fmt.Sprintf("late %s %s", s.ID, end), fmt.Sprintf("%s was due on %s.", quote(s.Title), end.Text()), end.AddDays(1), false)
		default:
			add(fmt.Sprintf("due %s %s", s.ID, end), fmt.Sprintf("%s is due on %s.", quote(s.Title), end.Text()), end.AddDays(-NoticeDays), false)
		}
	}
	SortNotices(list)
	return list
}

// SortNotices puts the oldest notice first. Those of a day keep their order.
func SortNotices(list []Notice) {
	slices.SortStableFunc(list, func(a, b Notice) int { return a.On.Compare(b.On) })
}

// Day is the day on which a reminder is due: its own, else so many days before
// the end of what it belongs to. It is none when that has no end.
func (r Reminder) Day(end Date) Date {
	if r.On.IsZero() {
		return end.AddDays(-r.DaysBefore)
	}
	return r.On
}
