package plan

// Cycle is a time in which units for a renewal are collected. Both days belong
// to it. A date that is none is not known.
type Cycle struct{ From, To Date }

// Holds reports whether a date is in the cycle.
func (c Cycle) Holds(d Date) bool {
	return !c.To.IsZero() && !d.IsZero() && !d.Before(c.From) && !c.To.Before(d)
}

// Cycle is the renewal cycle that now runs. It begins with CycleStart, else
// after the last cycle that was renewed, else when the credential was issued,
// and takes CycleMonths. An end that the person entered wins; where that is two
// cycles or more away, the cycle is counted back from it.
func (c Credential) Cycle(renewals []Renewed) Cycle {
	from := c.CycleStart
	if from.IsZero() {
		from = c.Issued
		for _, r := range renewals {
			if r.CredentialID == c.ID && !r.To.IsZero() && !r.To.Before(from) {
				from = r.To.AddDays(1)
			}
		}
	}
	months := c.Rule.CycleMonths
	switch entered := c.ValidUntil; {
	case c.NeverExpires:
		return Cycle{From: from}
	case !entered.IsZero() && !entered.Before(from):
		if months > 0 && c.CycleStart.IsZero() && (from.IsZero() || !entered.Before(from.afterMonths(2*months))) {
			from = entered.AddDays(1).AddMonths(-months)
		}
		return Cycle{from, entered}
	case from.IsZero() || months <= 0:
		return Cycle{From: from}
	}
	return Cycle{from, cycleEnd(c.Issued, from, months)}
}

// cycleEnd is the last day of a cycle. Cycles are counted from the day of issue
// where one begins on that count, so that the end of a month and Feb 29 do not
// wander over the years.
func cycleEnd(issued, from Date, months int) Date {
	if !issued.IsZero() {
		for n := 0; ; n += months {
			start := issued.afterMonths(n)
			if start == from {
				return issued.afterMonths(n + months).AddDays(-1)
			}
			if from.Before(start) {
				break
			}
		}
	}
	return from.afterMonths(months).AddDays(-1)
}
