package payback

import (
	"math"
	"math/bits"

	"waymark/domain/labor"
	"waymark/domain/plan"
)

// WeeksPerYear turns weekly hours into a year's: paid weeks, holidays included.
const WeeksPerYear = 52

// FullTime is the week that is assumed where no hours were entered. With 52
// weeks it makes the 2,080 hours of the wage statistics.
const FullTime plan.Number = 40_00

// Formulas of yearly pay from what a person entered.
const (
	FormulaYearFromOwnHour  = "pay for an hour × hours a week × 52"
	FormulaYearFromOwnMonth = "pay for a month × 12"
)

// Yearly is the gross pay of a year, in cents, of pay that a person entered,
// with their hours a week.
func Yearly(p plan.Pay, hours plan.Number) plan.Cents {
	switch p.Per {
	case plan.AnHour:
		return scale(p.Amount, int64(hours)*WeeksPerYear, 100)
	case plan.AMonth:
		return p.Amount * 12
	}
	return p.Amount
}

// Later is the gross pay of a year in the new job at one point of the range.
type Later struct {
	Year    plan.Cents   // meaningless unless Status is Known
	Status  labor.Status // AtLeast: it is at least Year; Derived: see Formula
	Formula string
}

// payAt is yearly pay at a point. Forty hours a week take the published yearly
// figure; other hours multiply the hourly one. Pay that is published by the
// hour only becomes yearly pay with hours that the person entered, and with no
// others; pay that is published by the year only stays as it is.
func payAt(w *labor.Wage, p labor.Point, hours plan.Number, entered bool) Later {
	year := w.Pay(p, labor.Yearly)
	hourlyOnly := year.Status == labor.HourlyOnly
	if hourlyOnly && !entered {
		return Later{Status: labor.HourlyOnly}
	}
	if !hourlyOnly && (hours == FullTime || w.Published(p, labor.Hourly).Status == labor.AnnualOnly) {
		return Later{Year: cents(year.Amount), Status: year.Status, Formula: year.Formula}
	}
	hour := w.Pay(p, labor.Hourly)
	l := Later{Status: hour.Status, Formula: "pay for an hour × " + hours.Text() + " hours a week × 52"}
	if !hour.Known() {
		return l
	}
	if l.Status == labor.Published {
		l.Status = labor.Derived
	}
	l.Year = scale(cents(hour.Amount), int64(hours)*WeeksPerYear, 100)
	return l
}

// raised is yearly pay after a number of yearly raises, rounded to the cent
// each year.
func raised(year plan.Cents, percent plan.Number, years int) plan.Cents {
	for range years {
		year = scale(year, hundred+int64(percent), hundred)
	}
	return year
}

// net is a year's pay after tax as a month's, in cents.
func net(year plan.Cents, tax plan.Number) plan.Cents {
	return scale(year, hundred-int64(tax), 12*hundred)
}

// hundred is a hundred percent as a plan.Number.
const hundred = 100_00

func cents(dollars float64) plan.Cents { return plan.Cents(math.Round(dollars * 100)) }

// scale is c × by ÷ of, rounded to the nearest cent, halves away from zero.
// The product may be larger than an int64.
func scale(c plan.Cents, by, of int64) plan.Cents {
	if c < 0 {
		return -scale(-c, by, of)
	}
	hi, lo := bits.Mul64(uint64(c), uint64(by))
	lo, carry := bits.Add64(lo, uint64(of/2), 0)
	n, _ := bits.Div64(hi+carry, lo, uint64(of))
	return plan.Cents(n)
}
