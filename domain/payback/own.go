package payback

import (
	"waymark/domain/labor"
	"waymark/domain/plan"
)

// PaysMore reports whether an occupation's pay at a point is above what the
// person's job pays now, both for the hours that the person works. It is not
// known where either is not, or where the pay is a cap at or below the own pay.
func PaysMore(p plan.Person, w *labor.Wage, at labor.Point) (more, known bool) {
	hours := hoursNow(p)
	now := Yearly(p.Pay, hours)
	if p.Pay.Per == plan.NoPay {
		return false, false
	}
	return reaches(payAt(w, at, hours, p.HoursWeek > 0), now+1)
}

// CoveredAt reports whether an occupation's pay at a point is at least the need.
// It is not known where the pay is not, or is a cap below the need.
func (n Need) CoveredAt(w *labor.Wage, at labor.Point) (covered, known bool) {
	return reaches(payAt(w, at, n.Hours, true), n.Year)
}

func reaches(l Later, year plan.Cents) (yes, known bool) {
	switch {
	case !l.Status.Known():
		return false, false
	case l.Year >= year:
		return true, true
	}
	return false, l.Status != labor.AtLeast
}
