package labor

import "slices"

// Standout is an occupation in one area beside the nation.
type Standout struct {
	Here, Nation *Wage
	// PayRatio is the median here in percent of the nation's: Percent, Derived,
	// or blank where either is not published or capped.
	PayRatio Figure
}

// FormulaPayRatio says how Standout.PayRatio is computed.
const FormulaPayRatio = "median in the area ÷ median in the nation × 100"

// StandoutFrom is how many jobs an occupation needs in an area to be listed
// among those that stand out: published numbers are rounded to tens, and
// shares of a handful of jobs say little.
const StandoutFrom = 100

// Standouts are the occupations of an area with at least StandoutFrom jobs, by
// matrix code. here and nation are wages by matrix code.
func Standouts(here, nation map[string]*Wage) []Standout {
	var list []Standout
	for code, w := range here {
		if code == AllOccupations || !w.Employment.Known() || w.Employment.Amount < StandoutFrom {
			continue
		}
		s := Standout{Here: w, Nation: nation[code]}
		s.PayRatio = payRatio(w, s.Nation)
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b Standout) int {
		if a.Here.Occupation < b.Here.Occupation {
			return -1
		}
		return 1
	})
	return list
}

// payRatio compares yearly medians, and hourly ones where pay is published by
// the hour only.
func payRatio(here, nation *Wage) Figure {
	blank := Blank(Percent, NotPublished, here.Vintage)
	if nation == nil {
		return blank
	}
	for _, per := range []Period{Yearly, Hourly} {
		a, b := here.Published(Median, per), nation.Published(Median, per)
		if a.Status == Published && b.Status == Published && b.Amount > 0 {
			return Figure{Amount: a.Amount / b.Amount * 100, Unit: Percent, Status: Derived, Vintage: here.Vintage, Formula: FormulaPayRatio}
		}
	}
	return blank
}
