package renewal

import (
	"cmp"
	"fmt"
	"slices"

	"waymark/domain/plan"
)

// together lists the other credentials that are renewed with a credential.
func (r Records) together(s Standing) []plan.Credential {
	c := s.Credential
	open := func(s State) bool { return s.renews() && s != Expired }
	if c.Rule.TogetherWith == "" || !open(s.State) {
		return nil
	}
	var others []plan.Credential
	for _, o := range r.Credentials {
		if o.ID != c.ID && o.Rule.TogetherWith == c.Rule.TogetherWith && open(r.dates(o, s.Today).State) {
			others = append(others, o)
		}
	}
	return others
}

// needs fills in what the rule asks for: the units of the credential that asks
// for most, and something for each further one up to a limit.
func (s *Standing) needs() {
	for _, o := range s.Together {
		if s.Rule.Units < o.Rule.Units {
			s.Rule = o.Rule
		}
	}
	further := len(s.Together)
	if need := s.Rule.Units; need > 0 {
		all := need + s.Rule.ExtraUnits*plan.Number(further)
		if s.Rule.MostUnits > 0 {
			all = max(need, min(all, s.Rule.MostUnits))
		}
		s.Units.Need = all
	}
	s.Categories, s.Providers = s.parts(s.Rule.Categories), s.parts(s.Rule.Providers)
	if s.Rule.Fee > 0 {
		s.Fee = s.Rule.Fee + s.Rule.FeeMore*plan.Cents(further)
	}
	if s.Rule.KeepYears > 0 {
		s.KeepUntil = s.Cycle.To.AddMonths(12 * s.Rule.KeepYears)
	}
}

func (s *Standing) parts(minimums []plan.Minimum) []Part {
	var parts []Part
	for _, m := range minimums {
		const whole = 100_00 // percent, in hundredths
		share := (s.Units.Need*m.Percent + whole - 1) / whole
		parts = append(parts, Part{Name: m.Name, Percent: m.Percent, Need: max(m.Units, share)})
	}
	return parts
}

// count adds up the activities of the cycle. One that was entered for several
// credentials that are renewed together counts once.
func (s *Standing) count(r Records) {
	for _, a := range r.Activities {
		l, ok := s.line(a)
		if !ok {
			continue
		}
		if l.Why = s.why(l, r.Renewals); l.Why != "" {
			s.NotCounted = append(s.NotCounted, l)
			continue
		}
		s.Counted = append(s.Counted, l)
		s.Units.Done += l.Units
		add(s.Categories, l.Category, l.Units)
		add(s.Providers, l.Provider, l.Units)
	}
	byDate := func(a, b Line) int { return a.Date.Compare(b.Date) }
	slices.SortStableFunc(s.Counted, byDate)
	slices.SortStableFunc(s.NotCounted, byDate)
	if s.State.renews() {
		for _, c := range s.all() {
			s.CarriedIn = max(s.CarriedIn, c.CarriedIn)
		}
		if s.Rule.MostCarried > 0 {
			s.CarriedIn = min(s.CarriedIn, s.Rule.MostCarried)
		}
		s.Units.Done += s.CarriedIn
	}
	if s.Units.Need > 0 {
		s.MayCarry = min(s.Rule.MostCarried, max(0, s.Units.Done-s.Units.Need))
	}
	s.Units.close()
	for i := range s.Categories {
		s.Categories[i].close()
	}
	for i := range s.Providers {
		s.Providers[i].close()
	}
}

func (p *Part) close() { p.Missing = max(0, p.Need-p.Done) }

func add(parts []Part, name string, units plan.Number) {
	if i := slices.IndexFunc(parts, func(p Part) bool { return p.Name == name }); i >= 0 {
		parts[i].Done += units
	}
}

// all lists the credential and those that are renewed with it.
func (s *Standing) all() []plan.Credential {
	return slices.Concat([]plan.Credential{s.Credential}, s.Together)
}

// line is what an activity counts for the credentials, if it was entered for
// one of them: the most units of any.
func (s *Standing) line(a plan.Activity) (l Line, ok bool) {
	l = Line{Activity: a.ID, Date: a.Date, Title: a.Title}
	for _, c := range s.all() {
		for _, n := range a.Counts {
			if n.CredentialID == c.ID {
				ok = true
				l.Units = max(l.Units, n.Units)
				l.Category = cmp.Or(l.Category, n.Category)
				l.Provider = cmp.Or(l.Provider, n.Provider)
			}
		}
	}
	return l, ok
}

// why says why an activity does not count, or "".
func (s *Standing) why(l Line, renewals []plan.Renewed) string {
	switch {
	case s.State == Wanted:
		return "You do not hold the credential yet."
	case s.State == Lasting:
		return "The credential does not expire: there is no cycle."
	case s.Cycle.To.IsZero():
		return "The dates of the cycle are not known."
	case l.Date.IsZero():
		return "It has no date."
	case l.Date.Before(s.Cycle.From):
		for _, past := range renewals {
			if past.CredentialID == s.Credential.ID && (plan.Cycle{From: past.From, To: past.To}).Holds(l.Date) {
				return fmt.Sprintf("It belongs to the cycle that ended on %s and was renewed.", past.To.Text())
			}
		}
		return fmt.Sprintf("It was before the cycle, which began on %s.", s.Cycle.From.Text())
	case s.Cycle.To.Before(l.Date):
		return fmt.Sprintf("It is after the cycle, which ends on %s.", s.Cycle.To.Text())
	case s.Today.Before(l.Date):
		return "It is still to come."
	case l.Units <= 0:
		return "No units are entered for it."
	}
	return ""
}
