package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
	"waymark/domain/renewal"
)

type nextResult struct {
	File     string       `json:"file"`
	Today    plan.Date    `json:"today"`
	Overdue  []nextStep   `json:"overdue"`
	ThisWeek []nextStep   `json:"this_week"`
	Soon     []nextStep   `json:"coming_up"` // within thirty days
	Going    []nextStep   `json:"in_progress"`
	Ready    []nextStep   `json:"ready"`
	First    []nextStep   `json:"do_first"` // other steps wait for them
	Waiting  []nextStep   `json:"waiting"`
	Notices  []nextNotice `json:"notices"`
}

// nextStep is a step with what is to be done with it.
type nextStep struct {
	Plan    string     `json:"plan"`
	Number  int        `json:"number"`
	ID      plan.ID    `json:"id"`
	Title   string     `json:"title"`
	Do      string     `json:"do,omitempty"` // begin or end
	On      *plan.Date `json:"on"`
	Days    *int       `json:"days"`                  // from today; below zero when it is past
	For     []string   `json:"steps,omitempty"`       // that wait for it, or for which it waits
	Blocked string     `json:"waiting_for,omitempty"` // in the person's words
}

type nextNotice struct {
	On   plan.Date `json:"on"`
	Text string    `json:"text"`
}

func (d Deps) planNext() *cobra.Command {
	c := &cobra.Command{
		Use:     "next",
		Short:   "Say what to do next, what is late and what waits for what",
		Long:    "Say what to do next, what is late and what waits for what. Without --plan it looks at all plans but what-if copies.",
		Example: "  waymark plan next",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			all, err := plan.Read(f)
			if err != nil {
				return err
			}
			plans := plan.NotCopies(all.Plans)
			if *t.number != 0 {
				p, err := t.pick(f)
				if err != nil {
					return err
				}
				plans = []plan.Plan{p}
			}
			r := nextOf(*t.file, plans, all, d.Today())
			if *t.json {
				return printJSON(c, r)
			}
			return say(c, r.text(len(plans) > 1))
		})
	}
	return c
}

func nextOf(path string, plans []plan.Plan, all plan.Contents, today plan.Date) nextResult {
	r := nextResult{
		File: path, Today: today, Overdue: []nextStep{}, ThisWeek: []nextStep{}, Soon: []nextStep{}, Going: []nextStep{}, Ready: []nextStep{},
		First: []nextStep{}, Waiting: []nextStep{}, Notices: []nextNotice{},
	}
	var notices []plan.Notice
	for _, p := range plans {
		r.add(p, plan.WhatNext(p, today))
		for _, n := range plan.Notices(p, today) {
			if n.Own { // due dates stand above
				notices = append(notices, n)
			}
		}
	}
	notices = append(notices, renewal.Records{Credentials: all.Credentials, Activities: all.Activities, Renewals: all.Renewals}.Notices(today)...)
	plan.SortNotices(notices)
	for _, n := range notices {
		r.Notices = append(r.Notices, nextNotice{n.On, n.Text})
	}
	return r
}

func (r *nextResult) add(p plan.Plan, next plan.Next) {
	numbers := numbersOf(p)
	of := func(s *plan.Step) nextStep {
		return nextStep{Plan: p.Title, Number: numbers[s.ID], ID: s.ID, Title: s.Title}
	}
	todos := func(to *[]nextStep, list []plan.Todo) {
		for _, todo := range list {
			n := of(todo.Step)
			n.Do = [...]string{plan.Begin: "begin", plan.End: "end"}[todo.Do]
			if n.On = date(todo.On); n.On != nil {
				n.Days = &todo.Days
			}
			*to = append(*to, n)
		}
	}
	todos(&r.Overdue, next.Overdue)
	todos(&r.ThisWeek, next.ThisWeek)
	todos(&r.Soon, next.Soon)
	todos(&r.Going, next.Going)
	todos(&r.Ready, next.Ready)
	for _, h := range next.Holding {
		n := of(h.Step)
		n.For = titlesOf(h.For)
		r.First = append(r.First, n)
	}
	for _, w := range next.Waiting {
		n := of(w.Step)
		n.For, n.Blocked = titlesOf(w.For), w.Blocked
		r.Waiting = append(r.Waiting, n)
	}
}

func titlesOf(steps []*plan.Step) []string {
	var titles []string
	for _, s := range steps {
		titles = append(titles, s.Title)
	}
	return titles
}

func (r nextResult) text(several bool) string {
	var t text
	t.line("Today is %s", r.Today.Text())
	section := func(title string, steps []nextStep, about func(nextStep) string) {
		if len(steps) == 0 {
			return
		}
		t.heading("%s", title)
		for _, s := range steps {
			line := fmt.Sprintf("Step %d, %s", s.Number, s.Title)
			if several {
				line = s.Plan + ", step " + strings.TrimPrefix(line, "Step ")
			}
			if more := about(s); more != "" {
				line += ": " + more
			}
			t.line("  %s", line)
		}
	}
	section("Overdue", r.Overdue, nextStep.when)
	section("This week", r.ThisWeek, nextStep.when)
	section("Coming up", r.Soon, nextStep.when)
	section("In progress", r.Going, nextStep.when)
	section("Ready to begin, without a date", r.Ready, func(nextStep) string { return "" })
	section("Do these first, others wait for them", r.First, func(s nextStep) string { return strings.Join(s.For, "; ") })
	section("Waiting", r.Waiting, func(s nextStep) string {
		if s.Blocked != "" {
			return strings.Join(append(s.For, s.Blocked), "; ")
		}
		return strings.Join(s.For, "; ")
	})
	if len(r.Notices) > 0 {
		t.heading("Reminders")
		for _, n := range r.Notices {
			t.line("  %s", n.Text)
		}
	}
	if t.String() == "Today is "+r.Today.Text()+"\n" {
		t.line("Nothing is to be done.")
	}
	return t.String()
}

// when says a step's day: "due Mar 31, 2027, 3 days ago".
func (s nextStep) when() string {
	if s.On == nil {
		return ""
	}
	word := "due "
	if s.Do == "begin" {
		word = "begins "
	}
	switch days := *s.Days; {
	case days == 0:
		return word + "today"
	case days < 0:
		return word + s.On.Text() + ", " + counted(-days, "day") + " ago"
	default:
		return word + s.On.Text() + ", in " + counted(days, "day")
	}
}
