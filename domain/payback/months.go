package payback

import (
	"waymark/domain/labor"
	"waymark/domain/plan"
)

// model runs the months. Month 0 begins on Result.Start.
type model struct {
	*Result
	person plan.Person
	assume plan.Assumptions
	hours  plan.Number
}

// base is what each month brings whatever the new job pays: costs, gifts and
// pay lost while training. What lies before the start counts in the first
// month, and so does what has no date: neither makes the payback look better.
func (m *model) base(p plan.Plan) []plan.Cents {
	base := make([]plan.Cents, Horizon)
	add := func(d plan.Date, c plan.Cents) {
		if i := m.month(d); i < Horizon {
			base[i] += c
		}
	}
	spans := spansOf(p)
	for _, s := range p.Steps {
		if s.State == plan.Skipped {
			continue
		}
		for _, l := range s.Costs {
			known, _ := amount(l)
			add(costDate(spans[s.ID], l), -known)
		}
		for _, l := range s.Funding {
			if SourceOf(l.Kind) == Gift {
				add(fundingDate(spans[s.ID], l), l.Amount)
			}
		}
	}
	for i := range base {
		lost := m.lostIn(i)
		base[i] -= lost
		m.Lost += lost
	}
	return base
}

// month is the month in which a date lies, 0 for one before the start.
func (m *model) month(d plan.Date) int {
	if d.Before(m.Start) {
		return 0
	}
	n := monthsUntil(m.Start, d)
	if n > 0 && d.Before(m.Start.AddMonths(n)) {
		n--
	}
	return n
}

// lostIn is the net pay lost in a month: days with fewer hours, each a seventh
// of a week.
func (m *model) lostIn(month int) plan.Cents {
	if m.assume.HoursLost == 0 || m.LossTo.IsZero() {
		return 0
	}
	from := latest(m.Start.AddMonths(month), m.LossFrom)
	to := m.Start.AddMonths(month + 1)
	if month == 0 {
		from = m.LossFrom
	}
	if end := m.LossTo.AddDays(1); end.Before(to) {
		to = end
	}
	hours := min(m.assume.HoursLost, m.hours)
	gross := scale(m.nowIn(month), days(from, to)*int64(hours), int64(m.hours)*WeeksPerYear*7)
	return scale(gross, hundred-int64(m.person.Tax), hundred)
}

func (m *model) nowIn(month int) plan.Cents { return raised(m.Now, m.assume.RaiseNow, month/12) }

// gainIn is the net gain of a month in which the new job pays a year's pay:
// the difference of the two net months, by the share of days in the new job.
func (m *model) gainIn(month int, year plan.Cents) plan.Cents {
	from, to := m.Start.AddMonths(month), m.Start.AddMonths(month+1)
	at := latest(from, m.NewJob)
	raises := 0
	for !from.Before(m.NewJob.AddMonths(12 * (raises + 1))) {
		raises++
	}
	there := net(raised(year, m.assume.RaiseLater, raises), m.person.Tax)
	gain := there - net(m.nowIn(month), m.person.Tax)
	return scale(gain, days(at, to), days(from, to))
}

// missing says what a line lacks, or "".
func (m *model) missing(l Later) string {
	switch {
	case m.Wage == nil:
		return "No wages are published for this job."
	case l.Status == labor.HourlyOnly:
		return "Pay for this job is published by the hour only. Enter the hours a week that you expect."
	case !l.Status.Known():
		return l.Status.Reason()
	case !m.NowKnown:
		return "Enter what you earn now; 0 if you have no job."
	case m.NewJob.IsZero():
		return "Give the plan a target date, or its steps dates, to count the months."
	}
	return ""
}

// run fills in a line.
func (m *model) run(l *Line, base []plan.Cents) {
	l.Gain = net(l.Later.Year, m.person.Tax) - net(m.nowIn(min(m.month(m.NewJob), Horizon)), m.person.Tax)
	l.Months = make([]plan.Cents, 1, Horizon+1)
	var earned, last plan.Cents
	for i, c := range base {
		last = m.gainIn(i, l.Later.Year)
		earned += last
		l.Months = append(l.Months, l.Months[i]+c+last)
	}
	// The last month below zero decides: it stays paid back after it.
	at := 0
	for i, c := range l.Months {
		if c < 0 {
			at = i + 1
		}
	}
	for m.Start.AddMonths(at).Before(m.NewJob) {
		at++
	}
	switch {
	case at <= Horizon && earned > 0:
		l.Outcome = PaysBack
		l.FromStart, l.FromNewJob = at, monthsUntil(m.NewJob, m.Start.AddMonths(at))
	case last > 0 || !m.NewJob.Before(m.Start.AddMonths(Horizon)) && l.Gain > 0:
		l.Outcome = TooLong
	default:
		l.Outcome = WagesOnly
	}
}
