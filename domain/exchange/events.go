package exchange

import (
	"fmt"
	"slices"
	"strconv"

	"waymark/domain/plan"
	"waymark/domain/renewal"
)

// Event is a whole day in a calendar.
type Event struct {
	UID   string // stays the same for the same row of a plan file
	On    plan.Date
	Title string
	Text  string
	// Alarms are the numbers of days before the day on which the person is
	// reminded; 0 is the day itself.
	Alarms    []int
	Cancelled bool // it will not take place
}

// Events are the days of a plan and of credentials: starts and ends of steps,
// reminders, the wanted end, ends of renewal cycles and activities to come.
func Events(p plan.Plan, r renewal.Records, today plan.Date) []Event {
	var all []Event
	for _, s := range p.Steps {
		all = append(all, stepEvents(p, s)...)
	}
	if !p.Target.IsZero() {
		all = append(all, Event{UID: uid(p.ID, "target"), On: p.Target, Title: "Wanted end: " + p.Title, Alarms: []int{plan.NoticeDays}})
	}
	for _, s := range r.All(today) {
		all = append(all, credentialEvents(s)...)
	}
	for _, a := range r.Activities {
		if !a.Date.Before(today) {
			all = append(all, Event{UID: uid(a.ID, "activity"), On: a.Date, Title: a.Title, Text: a.Provider, Alarms: []int{1}})
		}
	}
	return all
}

func uid(id plan.ID, what string) string { return string(id) + "-" + what + "@waymark" }

func stepEvents(p plan.Plan, s plan.Step) []Event {
	var all []Event
	open := s.State != plan.Done && s.State != plan.Skipped
	text := "Step of the plan “" + p.Title + "”."
	if s.Provider != "" {
		text += "\n" + s.Provider
	}
	for _, l := range s.Links {
		text += "\n" + l.URL
	}
	add := func(what, title string, on plan.Date, alarms []int) {
		if on.IsZero() {
			return
		}
		if s.State == plan.Done {
			title = "Done: " + s.Title
		}
		e := Event{UID: uid(s.ID, what), On: on, Title: title, Text: text, Cancelled: s.State == plan.Skipped}
		if open {
			e.Alarms = alarms
		}
		all = append(all, e)
	}
	end := s.PlannedEnd()
	if end != s.Start {
		add("start", "Start: "+s.Title, s.Start, nil)
	}
	word := "Due: "
	if s.Kind == plan.Certification && s.Start == s.Due {
		word = "Today: " // an exam takes place on its day
	}
	var before []int
	for _, r := range s.Reminders {
		if r.On.IsZero() {
			before = append(before, r.DaysBefore)
			continue
		}
		title := r.Text
		if title == "" {
			title = s.Title
		}
		add("reminder-"+string(r.ID), title, r.On, []int{0})
	}
	if len(before) == 0 {
		before = []int{plan.NoticeDays}
	}
	add("due", word+s.Title, end, before)
	return all
}

func credentialEvents(s renewal.Standing) []Event {
	c := s.Credential
	if c.Status != plan.Held && c.Status != plan.Suspended {
		return nil
	}
	var all []Event
	alarms := slices.Clone(renewal.WarnDays[:])
	for _, r := range c.Reminders {
		if r.On.IsZero() {
			alarms = append(alarms, r.DaysBefore)
			continue
		}
		title := r.Text
		if title == "" {
			title = "Reminder: " + c.Title
		}
		all = append(all, Event{UID: uid(c.ID, "reminder-"+string(r.ID)), On: r.On, Title: title, Alarms: []int{0}})
	}
	if !s.Cycle.To.IsZero() {
		text := s.UnitsText()
		if c.Issuer != "" {
			text += "\nIssuer: " + c.Issuer + ". Check with them what renewal takes."
		}
		all = append(all, Event{UID: uid(c.ID, "end"), On: s.Cycle.To, Title: "Renew by today: " + c.Title, Text: text, Alarms: alarms})
	}
	if !s.GraceEnd.IsZero() {
		all = append(all, Event{UID: uid(c.ID, "grace"), On: s.GraceEnd, Title: "Last day of grace: " + c.Title,
			Text: "By the rule entered in Waymark, renewal is taken until this day. Check with the issuer.", Alarms: []int{plan.NoticeDays}})
	}
	return all
}

// countOf says a number of things: "1 row", "3 rows".
func countOf(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%s %ss", strconv.Itoa(n), what)
}
