package renewal

import (
	"fmt"
	"slices"

	"waymark/domain/plan"
)

// doubt notes what in the entries does not fit the rule, or cannot be known
// from it.
func (s *Standing) doubt(r Records) {
	note := func(form string, args ...any) { s.Doubts = append(s.Doubts, fmt.Sprintf(form, args...)) }
	for _, l := range s.Counted {
		if unknown(s.Categories, l.Category) {
			note("“%s” is entered for “%s”, which is not a category of the rule. It counts for no category.", l.Title, l.Category)
		}
		if unknown(s.Providers, l.Provider) {
			note("“%s” is entered as from “%s”, which is not a provider that the rule names. It counts for no provider.", l.Title, l.Provider)
		}
	}
	if !s.State.renews() {
		return
	}
	for _, c := range s.all() {
		if most := s.Rule.MostCarried; most > 0 && most < c.CarriedIn {
			note("%s carried over are entered, but the rule takes at most %s.", s.units(c.CarriedIn), most.Text())
			break
		}
	}
	if from := s.Rule.FromDate; s.Cycle.From.Before(from) && !s.Cycle.From.IsZero() {
		note("The rule holds since %s, and this cycle began before. Ask the issuer which rule counts for you.", from.Text())
	}
	for _, o := range s.Together {
		if o.Cycle(r.Renewals).To != s.Cycle.To {
			note("“%s” is renewed together with this, but its cycle here ends on another day. Check the dates with the issuer.", o.Title)
		}
	}
}

func unknown(parts []Part, name string) bool {
	return name != "" && len(parts) > 0 && !slices.ContainsFunc(parts, func(p Part) bool { return p.Name == name })
}

// units says a number of units: "14 CEUs".
func (s *Standing) units(n plan.Number) string { return n.Text() + " " + unitWord(s.Rule.Unit, n) }
