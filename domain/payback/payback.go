// Package payback computes what a plan costs, what it pays and when it pays
// back. Every figure is worked out from what the person entered and from
// published wages by the formulas of docs/formulas.md; nothing is guessed.
// Amounts are integer cents, and the same input always gives the same result.
package payback

import (
	"waymark/domain/labor"
	"waymark/domain/plan"
)

// Horizon is how many months from the start are looked at.
const Horizon = 120

// Points are the three points of pay in the new job, from low to high.
var Points = [...]labor.Point{labor.P25, labor.Median, labor.P75}

// Input is what a payback is computed from.
type Input struct {
	Person plan.Person
	Plan   plan.Plan // with its steps
	// Wages are the wages of the plan's occupation in the chosen vintage,
	// nearest first: in the area, in its state, in the nation. A nil is passed
	// over.
	Wages []*labor.Wage
	Today plan.Date
}

// Result is the money side of a plan. Pay is gross, net amounts are after the
// person's own tax rate.
type Result struct {
	Costs Costs

	Now      plan.Cents // gross pay of a year in the job now
	NowKnown bool       // false: pay now was not entered, which is not zero

	Start    plan.Date  // first day that counts
	NewJob   plan.Date  // first day in the new job, or none
	LossFrom plan.Date  // first day with fewer hours, or none
	LossTo   plan.Date  // last day with fewer hours, or none
	Lost     plan.Cents // net pay lost while training
	Put      plan.Cents // all that is put in: costs less gifts, and net pay lost

	Wage     *labor.Wage // whose pay the lines take; nil for none
	Fallback bool        // Wage is not of the nearest area, which lacks figures
	Lines    [len(Points)]Line

	Assumptions []Assumption
	Warnings    []string // sentences
}

// Outcome says whether a plan pays back.
type Outcome uint8

const (
	Unknown   Outcome = iota // something is missing; Line.Missing says what
	PaysBack                 // within the horizon
	TooLong                  // the new job pays more, but not enough for the horizon
	WagesOnly                // does not pay back on wages alone
)

// Name is the stable name of the outcome in JSON.
func (o Outcome) Name() string {
	return [...]string{"unknown", "pays_back", "not_in_ten_years", "not_on_wages_alone"}[o]
}

// Line is the payback at one point of pay in the new job.
type Line struct {
	Point   labor.Point
	Later   Later
	Gain    plan.Cents   // net more a month in the first month of the new job; below zero: less
	Months  []plan.Cents // running total after 0, 1, ... Horizon months; nil when Outcome is Unknown
	Outcome Outcome
	Missing string // for Unknown: a sentence
	// When it pays back: whole months from the start, and from the first day in
	// the new job.
	FromStart, FromNewJob int
}

// Compute works out the money side of a plan.
func Compute(in Input) Result {
	r := Result{Costs: Collect(in.Plan)}
	a := in.Plan.Assumptions
	hours := hoursNow(in.Person)
	r.NowKnown = in.Person.Pay.Per != plan.NoPay
	r.Now = Yearly(in.Person.Pay, hours)
	r.Wage, r.Fallback = choose(in.Wages)
	r.setDates(in)
	m := model{Result: &r, person: in.Person, assume: a, hours: hours}
	base := m.base(in.Plan)
	r.Put = r.Costs.Pocket() + r.Lost
	later, entered := hoursLater(in)
	for i, p := range Points {
		l := &r.Lines[i]
		l.Point = p
		if r.Wage != nil {
			l.Later = payAt(r.Wage, p, later, entered)
		}
		if l.Missing = m.missing(l.Later); l.Missing == "" {
			m.run(l, base)
		}
	}
	r.Assumptions = assumptions(in, &r)
	r.Warnings = warnings(in, &r)
	return r
}

func hoursNow(p plan.Person) plan.Number {
	if p.HoursWeek > 0 {
		return p.HoursWeek
	}
	return FullTime
}

// hoursLater is the week in the new job, and whether a person entered it.
func hoursLater(in Input) (hours plan.Number, entered bool) {
	if h := in.Plan.Assumptions.HoursLater; h > 0 {
		return h, true
	}
	return hoursNow(in.Person), in.Person.HoursWeek > 0
}

// choose is the nearest wage that has all three points, else the nearest that
// has the median, else the nearest of all.
func choose(wages []*labor.Wage) (w *labor.Wage, fallback bool) {
	nearest := -1
	for _, points := range [][]labor.Point{Points[:], {labor.Median}, nil} {
		for i, w := range wages {
			if w == nil {
				continue
			}
			if nearest < 0 {
				nearest = i
			}
			if has(w, points) {
				return w, i != nearest
			}
		}
	}
	return nil, false
}

func has(w *labor.Wage, points []labor.Point) bool {
	for _, p := range points {
		if !w.Pay(p, labor.Yearly).Known() && !w.Pay(p, labor.Hourly).Known() {
			return false
		}
	}
	return true
}

// setDates finds the days on which things begin and end.
func (r *Result) setDates(in Input) {
	p, a := in.Plan, in.Plan.Assumptions
	d := datesOf(p)
	r.Start = first(p.Start, d.begins, in.Today)
	r.NewJob = first(a.NewJobFrom, p.Target, first(d.applied, d.ends).AddDays(1))
	if a.NewJobFrom.IsZero() && d.open && !r.NewJob.IsZero() {
		r.NewJob = latest(r.NewJob, in.Today) // the day has passed, and steps are still to be done
	}
	if a.HoursLost == 0 {
		return
	}
	before := r.NewJob.AddDays(-1)
	r.LossFrom, r.LossTo = first(a.LossFrom, d.learn, r.Start), first(a.LossTo, d.learned, before)
	if a.LossTo.IsZero() && !before.IsZero() && before.Before(r.LossTo) {
		r.LossTo = before // what is learned in the new job costs no hours in the old one
	}
}

// dates are what the steps of a plan say about its days. Skipped steps are left
// out.
type dates struct {
	begins         plan.Date // first day of all, or first payment
	ends           plan.Date // last day of all
	applied        plan.Date // last day of applying
	learn, learned plan.Date // first and last day of schooling and training
	open           bool      // something is still to be done
}

func datesOf(p plan.Plan) (d dates) {
	spans := spansOf(p)
	for _, s := range p.Steps {
		if s.State == plan.Skipped {
			continue
		}
		w := spans[s.ID]
		d.open = d.open || s.State != plan.Done
		d.begins = earliest(d.begins, first(w.From, w.To))
		d.ends = latest(d.ends, w.To)
		switch s.Kind {
		case plan.Application:
			d.applied = latest(d.applied, w.To)
		case plan.Education, plan.Training:
			d.learn = earliest(d.learn, first(w.From, w.To))
			d.learned = latest(d.learned, w.To)
		}
		for _, l := range s.Costs {
			d.begins = earliest(d.begins, l.Paid)
		}
	}
	return d
}
