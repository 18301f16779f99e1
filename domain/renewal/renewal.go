// Package renewal knows how a credential stands on a day: whether it is valid,
// which renewal cycle runs, and what the person's own entries add up to. It
// never says that a person meets an issuer's rules: only the issuer can.
package renewal

import "waymark/domain/plan"

// Records are what a person entered about credentials.
type Records struct {
	Credentials []plan.Credential
	Activities  []plan.Activity
	Renewals    []plan.Renewed
}

// State is how a credential stands on a day.
type State uint8

const (
	Wanted State = iota
	Undated
	Valid
	Expiring // within the most of WarnDays
	InGrace
	Expired
	Lasting // never expires
	Suspended
	Revoked
	Retired
)

// Label is the state in words.
func (s State) Label() string {
	return [...]string{"Wanted", "End not known", "Valid", "Expires soon", "In the days of grace", "Expired", "Does not expire",
		"Suspended", "Taken away", "Given up"}[s]
}

// WarnDays are the numbers of days before the end of a credential at which a
// person is warned.
var WarnDays = [...]int{90, 60, 30, 7}

// Standing is how a credential stands on a day, by the person's entries.
type Standing struct {
	Credential plan.Credential
	State      State
	Today      plan.Date
	Cycle      plan.Cycle
	DaysLeft   int       // to the last day of the cycle, 0 on that day and negative after it
	Threshold  int       // of an expiring credential: the least of WarnDays that is reached
	GraceEnd   plan.Date // last day on which renewal is still taken, or none

	// Together are the other credentials that are renewed with this one. Rule is
	// then the rule of the one that asks for most, and units count for all.
	Together   []plan.Credential
	Rule       plan.Rule
	Units      Part
	Categories []Part
	Providers  []Part
	CarriedIn  plan.Number // the units of the cycle before that are among those done
	MayCarry   plan.Number // units beyond those needed that may go to the next cycle
	Counted    []Line      // oldest first
	NotCounted []Line      // oldest first
	Doubts     []string    // sentences on entries that do not fit the rule

	Fee       plan.Cents // for all that are renewed together; 0: not known
	KeepUntil plan.Date  // how long to keep proof of this cycle, or none: not known
}

// Part is a number of units: all of them, those of a category, or those of a
// provider.
type Part struct {
	Name    string      // "" for all
	Percent plan.Number // the share of all units that Need is, or 0
	Need    plan.Number // 0: not known, or a condition that cannot be counted
	Done    plan.Number
	Missing plan.Number
}

// Line is an activity as it counts, or does not.
type Line struct {
	Activity plan.ID
	Date     plan.Date
	Title    string
	Units    plan.Number
	Category string
	Provider string
	Why      string // it does not count, or ""
}

// Standing computes how one of the credentials stands.
func (r Records) Standing(c plan.Credential, today plan.Date) Standing {
	s := r.dates(c, today)
	s.Together = r.together(s)
	s.needs()
	s.count(r)
	s.doubt(r)
	return s
}

// All computes how each credential stands, in their order.
func (r Records) All(today plan.Date) []Standing {
	list := make([]Standing, len(r.Credentials))
	for i, c := range r.Credentials {
		list[i] = r.Standing(c, today)
	}
	return list
}

// dates fills in what follows from the credential's own dates.
func (r Records) dates(c plan.Credential, today plan.Date) Standing {
	s := Standing{Credential: c, Today: today, Rule: c.Rule}
	switch c.Status {
	case plan.Wanted:
		return s
	case plan.Suspended:
		s.State = Suspended
	case plan.Revoked:
		s.State = Revoked
	case plan.Retired:
		s.State = Retired
	}
	s.Cycle = c.Cycle(r.Renewals)
	if s.Cycle.To.IsZero() {
		if c.Status == plan.Held {
			s.State = Undated
			if c.NeverExpires {
				s.State = Lasting
			}
		}
		return s
	}
	s.DaysLeft = today.DaysTo(s.Cycle.To)
	if c.Rule.GraceDays > 0 {
		s.GraceEnd = s.Cycle.To.AddDays(c.Rule.GraceDays)
	}
	if c.Status == plan.Held {
		s.State = Valid
		switch {
		case s.DaysLeft < 0 && !s.GraceEnd.Before(today):
			s.State = InGrace
		case s.DaysLeft < 0:
			s.State = Expired
		}
		for _, days := range WarnDays {
			if (s.State == Valid || s.State == Expiring) && s.DaysLeft <= days {
				s.State, s.Threshold = Expiring, days
			}
		}
	}
	return s
}

// renews reports whether units are collected for a credential in this state.
func (s State) renews() bool { return s >= Undated && s <= Expired }
