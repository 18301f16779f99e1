package payback

import (
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/plan"
)

// Origin says where the value of an assumption comes from.
type Origin uint8

const (
	Entered   Origin = iota // by the person
	Default                 // stands until the person enters another
	Published               // Assumption.Source says by whom and for when
	Computed                // Assumption.Source is the formula
)

// Name is the stable name of the origin in JSON.
func (o Origin) Name() string {
	return [...]string{"entered", "default", "published", "computed"}[o]
}

// Label is the origin in words.
func (o Origin) Label() string {
	return [...]string{"You entered this", "Stands until you change it", "Published", "Computed"}[o]
}

// Edit names the value of a plan file that changes an assumption, as JSON calls
// it. It is "" for what cannot be changed.
type Edit string

// What can be changed.
const (
	EditPay         Edit = "person.pay"
	EditHours       Edit = "person.hours_week"
	EditTax         Edit = "person.tax"
	EditArea        Edit = "plan.area"
	EditStart       Edit = "plan.start"
	EditSteps       Edit = "plan.steps"
	EditNewJob      Edit = "plan.assumptions.new_job_from"
	EditHoursLater  Edit = "plan.assumptions.hours_later"
	EditHoursLost   Edit = "plan.assumptions.hours_lost"
	EditLossFrom    Edit = "plan.assumptions.loss_from"
	EditLossTo      Edit = "plan.assumptions.loss_to"
	EditRaiseNow    Edit = "plan.assumptions.raise_now"
	EditRaiseLater  Edit = "plan.assumptions.raise_later"
	EditWagesPeriod Edit = "plan.assumptions.wages_period"
)

// Assumption is one thing that the result rests on.
type Assumption struct {
	Name   string // "Pay now, a year"
	Value  string // "$41,600"
	Origin Origin
	Source string // source and period, or formula, or why a default stands
	Edit   Edit
}

func assumptions(in Input, r *Result) []Assumption {
	var list []Assumption
	add := func(name, value string, o Origin, source string, e Edit) {
		list = append(list, Assumption{name, value, o, source, e})
	}
	p, a := in.Person, in.Plan.Assumptions
	enteredOr := func(entered bool) Origin {
		if entered {
			return Entered
		}
		return Default
	}

	if r.NowKnown {
		add("Pay now", p.Pay.Text(), Entered, "", EditPay)
	} else {
		add("Pay now", "not entered", Default, "Without it there is nothing to compare with.", EditPay)
	}
	add("Hours a week in the job now", hoursNow(p).Text(), enteredOr(p.HoursWeek > 0), "", EditHours)
	if formula := yearFormula(p.Pay.Per); formula != "" {
		add("Pay now, a year", r.Now.Text(), Computed, formula, "")
	}
	add("Taxes, percent of pay", p.Tax.Text(), enteredOr(p.Tax > 0), taxNote(p.Tax), EditTax)
	add("Raise in the job now, percent a year", a.RaiseNow.Text(), enteredOr(a.RaiseNow > 0), "", EditRaiseNow)
	add("Raise in the new job, percent a year", a.RaiseLater.Text(), enteredOr(a.RaiseLater > 0), "From the first full year in the new job.", EditRaiseLater)
	hours, _ := hoursLater(in)
	add("Hours a week in the new job", hours.Text(), enteredOr(a.HoursLater > 0), hoursLaterNote(in), EditHoursLater)
	list = append(list, wageAssumptions(in, r)...)
	add("First day that counts", r.Start.Text(), enteredOr(!in.Plan.Start.IsZero()), "The plan's start, else its first step, else today.", EditStart)
	add("First day in the new job", orUnknown(r.NewJob), enteredOr(!a.NewJobFrom.IsZero()), newJobNote(in, r), EditNewJob)
	add("Hours a week fewer while training", a.HoursLost.Text(), enteredOr(a.HoursLost > 0), "", EditHoursLost)
	if a.HoursLost > 0 {
		add("First day with fewer hours", orUnknown(r.LossFrom), enteredOr(!a.LossFrom.IsZero()), "First day of schooling or training, else the first day that counts.", EditLossFrom)
		add("Last day with fewer hours", orUnknown(r.LossTo), enteredOr(!a.LossTo.IsZero()), "Last day of schooling or training before the new job.", EditLossTo)
	}
	add("Costs", r.Costs.Total.Known.Text(), Entered, countUnknown(r.Costs.Total.Unknown), EditSteps)
	add("Grants and other money not paid back", r.Costs.Funds.Gifts.Text(), Entered, "", EditSteps)
	return list
}

func wageAssumptions(in Input, r *Result) []Assumption {
	if r.Wage == nil {
		return nil
	}
	source := r.Wage.Vintage.Label()
	where := "your area"
	if r.Fallback {
		where = "the nearest area with published pay"
	}
	list := []Assumption{
		{"Pay in the new job is for", r.Wage.Area.Name, Published, "Wages of " + where + ", " + source + ". The first year's pay is as published, without a raise until then.", EditArea},
		{"Release of the wages", source, chosen(in.Plan.Assumptions.WagesPeriod), "", EditWagesPeriod},
	}
	for _, l := range r.Lines {
		value, origin, from := l.Later.Year.Text(), Published, source
		switch {
		case !l.Later.Status.Known():
			value, from = "blank", l.Later.Status.Reason()
		case l.Later.Formula != "":
			origin, from = Computed, l.Later.Formula+", from "+source
		}
		if l.Later.Status == labor.AtLeast {
			value = "at least " + value
		}
		list = append(list, Assumption{"Pay in the new job, a year, " + l.Point.Label(), value, origin, from, ""})
	}
	return list
}

func chosen(period string) Origin {
	if period == "" {
		return Default
	}
	return Entered
}

func yearFormula(p plan.PayPeriod) string {
	return [...]string{plan.NoPay: "", plan.AnHour: FormulaYearFromOwnHour, plan.AMonth: FormulaYearFromOwnMonth, plan.AYear: ""}[p]
}

func taxNote(tax plan.Number) string {
	if tax == 0 {
		return "All amounts are before tax."
	}
	return "The same share of the pay now and of the pay later."
}

func hoursLaterNote(in Input) string {
	switch {
	case in.Plan.Assumptions.HoursLater > 0:
		return ""
	case in.Person.HoursWeek > 0:
		return "As in the job now."
	}
	return "Full time."
}

func newJobNote(in Input, r *Result) string {
	a, p := in.Plan.Assumptions, in.Plan
	switch {
	case !a.NewJobFrom.IsZero() || r.NewJob.IsZero():
		return ""
	case !p.Target.IsZero() && r.NewJob != p.Target:
		return "Today: the target date (" + p.Target.Text() + ") has passed and steps are still to be done."
	case !p.Target.IsZero():
		return "The plan's target date."
	case r.NewJob == in.Today:
		return "Today: the planned dates have passed and steps are still to be done."
	}
	return "The day after the last step of applying, else after the last step."
}

func orUnknown(d plan.Date) string {
	if d.IsZero() {
		return "not known"
	}
	return d.Text()
}

func countUnknown(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 amount is not known and not counted."
	}
	return fmt.Sprintf("%d amounts are not known and not counted.", n)
}
