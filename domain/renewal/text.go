package renewal

import (
	"fmt"
	"strings"

	"waymark/domain/plan"
)

// UnitsText says what the entries add up to: "By your entries: 14 of 20 CEUs."
// It never says more than that. It is empty where there is nothing to renew.
func (s Standing) UnitsText() string {
	switch {
	case !s.State.renews() || s.Units.Need == 0 && s.Units.Done == 0:
		return ""
	case s.Units.Need == 0:
		return fmt.Sprintf("By your entries: %s. How many are needed is not known.", s.units(s.Units.Done))
	}
	return fmt.Sprintf("By your entries: %s.", s.PartText(s.Units))
}

// PartText says a part in words: "10 of 16 CEUs". A part of which no number is
// known gives what is done.
func (s Standing) PartText(p Part) string {
	if p.Need == 0 {
		return s.units(p.Done)
	}
	return p.Done.Text() + " of " + s.units(p.Need)
}

// StateText says how the credential stands, in a sentence.
func (s Standing) StateText() string {
	end := s.Cycle.To.Text()
	switch s.State {
	case Wanted:
		return "You do not hold this yet."
	case Undated:
		return "When it ends is not known. Enter the date it was issued, or the last day it is valid."
	case Valid:
		return fmt.Sprintf("Valid until %s, %s from today.", end, days(s.DaysLeft))
	case Expiring:
		switch s.DaysLeft {
		case 0:
			return "Expires today."
		case 1:
			return "Expires tomorrow."
		}
		return fmt.Sprintf("Expires on %s, in %s.", end, days(s.DaysLeft))
	case InGrace:
		return fmt.Sprintf("Expired on %s. By the rule here it can still be renewed until %s.", end, s.GraceEnd.Text())
	case Expired:
		return fmt.Sprintf("Expired on %s, %s ago.", end, days(-s.DaysLeft))
	}
	return s.State.Label() + "."
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// unitWord is the issuer's word for units as it stands after a number: CEU as
// "CEUs", "contact hour" as "contact hours".
func unitWord(unit string, n plan.Number) string {
	const one = 100
	switch {
	case unit == "" && n == one:
		return "unit"
	case unit == "":
		return "units"
	case n == one || strings.HasSuffix(unit, "s") || strings.ContainsAny(unit, "()") || strings.Contains(unit, " of "):
		return unit
	}
	return unit + "s"
}
