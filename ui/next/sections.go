// Package next shows what a person has to do: what is late, what comes next,
// what waits for what, and which credentials have to be renewed.
package next

import (
	"fmt"
	"slices"
	"strings"

	"waymark/domain/plan"
	"waymark/domain/renewal"
)

// Section is a part of what is to be done. One without rows is not shown.
type Section struct {
	Title, About string
	Rows         []Row
}

// Row is one thing.
type Row struct {
	When, Away  string // "Mar 31, 2027", "in 3 days"; "" for none
	Late        bool
	Title, Note string
	Open        func() // shows where it can be changed
}

// Links open what a row is about.
type Links struct {
	Step       func(p, step plan.ID)
	Credential func(id plan.ID)
}

// Steps says what is to be done in plans on a day, the most pressing first.
func Steps(plans []plan.Plan, today plan.Date, l Links) []Section {
	overdue := Section{Title: "Overdue"}
	week := Section{Title: "This week"}
	soon := Section{Title: "Coming up", About: "In the thirty days after today."}
	going := Section{Title: "In progress"}
	ready := Section{Title: "Ready to start", About: "No date is set, and nothing has to come before."}
	holding := Section{Title: "Holding up others", About: "Other steps wait for these."}
	waiting := Section{Title: "Waiting"}
	for _, p := range plans {
		next := plan.WhatNext(p, today)
		w := writer{p, len(plans) > 1, l}
		w.todos(&overdue, next.Overdue)
		w.todos(&week, next.ThisWeek)
		w.todos(&soon, next.Soon)
		w.todos(&going, next.Going)
		w.todos(&ready, next.Ready)
		for _, h := range next.Holding {
			w.add(&holding, h.Step, Row{Note: "Holds up " + titles(h.For)})
		}
		for _, x := range next.Waiting {
			w.add(&waiting, x.Step, Row{Note: waitText(x)})
		}
	}
	return []Section{overdue, week, soon, going, holding, ready, waiting}
}

// writer writes rows about the steps of a plan.
type writer struct {
	plan    plan.Plan
	several bool // rows say of which plan they are
	links   Links
}

func (w writer) todos(s *Section, list []plan.Todo) {
	for _, t := range list {
		r := Row{Late: t.Days < 0, Note: t.Step.Kind.Label()}
		if !t.On.IsZero() {
			r.When, r.Away = t.On.Text(), away(t)
		}
		w.add(s, t.Step, r)
	}
}

func (w writer) add(s *Section, step *plan.Step, r Row) {
	r.Title = step.Title
	if w.several {
		r.Note = join(r.Note, w.plan.Title)
	}
	p, id := w.plan.ID, step.ID
	r.Open = func() { w.links.Step(p, id) }
	s.Rows = append(s.Rows, r)
}

// away says how far a day is, and what is to be done on it.
func away(t plan.Todo) string {
	do := "due "
	if t.Do == plan.Begin {
		do = "start "
	}
	switch {
	case t.Days < -1:
		return fmt.Sprintf("%s%d days ago", do, -t.Days)
	case t.Days == -1:
		return do + "yesterday"
	case t.Days == 0:
		return do + "today"
	case t.Days == 1:
		return do + "tomorrow"
	}
	return fmt.Sprintf("%sin %d days", do, t.Days)
}

func waitText(w plan.Wait) string {
	text := ""
	if len(w.For) > 0 {
		text = "Comes after " + titles(w.For)
	}
	if w.Blocked != "" {
		text = join(text, "You wait for "+w.Blocked)
	} else if text == "" {
		text = "Blocked"
	}
	return text
}

const titlesNamed = 3

// titles names steps: "“Pass the exam”, “Apply” and 4 more".
func titles(steps []*plan.Step) string {
	var names []string
	for _, s := range steps[:min(titlesNamed, len(steps))] {
		names = append(names, "“"+s.Title+"”")
	}
	text := strings.Join(names, ", ")
	if more := len(steps) - titlesNamed; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "  ·  " + b
}

// Renewals are the credentials that expire soon or have expired, the first to
// expire first.
func Renewals(r renewal.Records, today plan.Date, l Links) Section {
	s := Section{Title: "Renewals"}
	all := r.All(today)
	slices.SortStableFunc(all, func(a, b renewal.Standing) int { return a.Cycle.To.Compare(b.Cycle.To) })
	for _, c := range all {
		if c.State != renewal.Expiring && c.State != renewal.InGrace && c.State != renewal.Expired {
			continue
		}
		note := c.StateText()
		if units := c.UnitsText(); units != "" {
			note += " " + units
		}
		id := c.Credential.ID
		s.Rows = append(s.Rows, Row{When: c.Cycle.To.Text(), Late: c.DaysLeft < 0, Title: c.Credential.Title, Note: note,
			Open: func() { l.Credential(id) }})
	}
	return s
}

// Notices are the things that a person should be told on a day, of plans and
// credentials, the oldest first.
func Notices(plans []plan.Plan, r renewal.Records, today plan.Date) []plan.Notice {
	var all []plan.Notice
	for _, p := range plan.NotCopies(plans) {
		all = append(all, plan.Notices(p, today)...)
	}
	all = append(all, r.Notices(today)...)
	plan.SortNotices(all)
	return all
}

// Reminders are the person's own reminders that are due.
func Reminders(notices []plan.Notice, l Links) Section {
	s := Section{Title: "Reminders"}
	for _, n := range notices {
		if !n.Own {
			continue
		}
		r := Row{When: n.On.Text(), Title: n.Text}
		if n.Step != "" {
			r.Open = func() { l.Step(n.Plan, n.Step) }
		} else {
			r.Open = func() { l.Credential(n.Credential) }
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}
