package labor

import "math"

// Point is a place in the range of pay.
type Point uint8

const (
	P10 Point = iota
	P25
	Median
	P75
	P90
	Mean
	pointCount
)

// Percentiles are the five published percentiles in order.
var Percentiles = [...]Point{P10, P25, Median, P75, P90}

// Name is the stable name of the point in JSON output.
func (p Point) Name() string {
	return [...]string{"p10", "p25", "median", "p75", "p90", "mean"}[p]
}

// Label says the point in words: "10th percentile", "Median".
func (p Point) Label() string {
	return [...]string{"10th percentile", "25th percentile", "Median", "75th percentile", "90th percentile", "Average (mean)"}[p]
}

// Period is the time that pay is for.
type Period uint8

const (
	Yearly Period = iota
	Monthly
	Hourly
)

// Periods in the order in which they are offered.
var Periods = [...]Period{Yearly, Monthly, Hourly}

// Label is the period as a choice: "Yearly".
func (p Period) Label() string { return [...]string{"Yearly", "Monthly", "Hourly"}[p] }

// Unit is the unit of pay in this period.
func (p Period) Unit() Unit {
	return [...]Unit{DollarsPerYear, DollarsPerMonth, DollarsPerHour}[p]
}

// perYear is how often a period fits into a year of full-time work.
func (p Period) perYear() float64 { return [...]float64{1, 12, HoursPerYear}[p] }

// Convert turns a person's own amount for one period into one for another,
// with the hours of a full-time year. Published figures never go through it.
func Convert(amount float64, from, to Period) float64 {
	return roundTo(amount*from.perYear()/to.perYear(), to.Unit())
}

// Work hours of the year by which OEWS turns hourly into annual pay.
const HoursPerYear = 2080

// Formulas of derived pay.
const (
	FormulaMonthFromYear = "annual ÷ 12"
	FormulaHourFromYear  = "annual ÷ 2,080 hours"
	FormulaYearFromHour  = "hourly × 2,080 hours"
	FormulaMonthFromHour = "hourly × 2,080 hours ÷ 12"
)

// Wage is the pay and employment of one occupation in one area, as OEWS
// publishes it: wage and salary workers only, the self-employed are not in it.
type Wage struct {
	Occupation string // OEWS occupation code, equal to the projections' code: "29-2072"
	Area       *Area
	Vintage    *Vintage
	Employment Figure // Jobs
	Quotient   Figure // location quotient

	hourly, monthly, annual [pointCount]Figure
}

// SetHourly stores a published hourly cell, in dollars.
func (w *Wage) SetHourly(p Point, f Figure) { w.hourly[p] = f }

// SetAnnual stores a published annual cell, in dollars.
func (w *Wage) SetAnnual(p Point, f Figure) { w.annual[p] = f }

// SetMonthly stores a published monthly cell, in dollars. Some states publish
// them; OEWS does not.
func (w *Wage) SetMonthly(p Point, f Figure) { w.monthly[p] = f }

// Published is the cell as the source holds it, without derivation.
func (w *Wage) Published(p Point, per Period) Figure {
	f := w.annual[p]
	switch per {
	case Hourly:
		f = w.hourly[p]
	case Monthly:
		f = w.monthly[p]
	}
	if f.Status == 0 {
		return Blank(per.Unit(), NotPublished, w.Vintage)
	}
	return f
}

// Pay is pay at a point for a period: the published cell where there is one,
// else a derived figure, else a blank with its reason. It never turns an
// occupation published by the hour only into annual or monthly pay, nor one
// published by the year only into hourly pay.
func (w *Wage) Pay(p Point, per Period) Figure {
	h, a := w.hourly[p], w.annual[p]
	switch per {
	case Yearly:
		if a.Known() || a.Status == HourlyOnly {
			return a
		}
		if h.Known() {
			return derive(h, h.Amount*HoursPerYear, DollarsPerYear, FormulaYearFromHour)
		}
		return blankLike(a, DollarsPerYear)
	case Monthly:
		if m := w.monthly[p]; m.Known() {
			return m
		}
		if a.Known() {
			return derive(a, a.Amount/12, DollarsPerMonth, FormulaMonthFromYear)
		}
		if a.Status != HourlyOnly && h.Known() {
			return derive(h, h.Amount*HoursPerYear/12, DollarsPerMonth, FormulaMonthFromHour)
		}
		return blankLike(a, DollarsPerMonth)
	default:
		if h.Known() || h.Status == AnnualOnly {
			return h
		}
		if a.Known() {
			return derive(a, a.Amount/HoursPerYear, DollarsPerHour, FormulaHourFromYear)
		}
		return blankLike(h, DollarsPerHour)
	}
}

// derive keeps a cap a cap: a derived amount of a capped figure is still "at
// least".
func derive(from Figure, amount float64, u Unit, formula string) Figure {
	f := Figure{Amount: roundTo(amount, u), Unit: u, Status: Derived, Vintage: from.Vintage, Formula: formula}
	if from.Status == AtLeast {
		f.Status = AtLeast
	}
	return f
}

func roundTo(v float64, u Unit) float64 {
	if u == DollarsPerHour {
		return math.Round(v*100) / 100
	}
	return math.Round(v)
}

func blankLike(f Figure, u Unit) Figure {
	f.Unit = u
	if f.Status == 0 {
		f.Status = NotPublished
	}
	return f
}

// NoWage is the wage of an occupation that has no row in an area: every cell
// is blank for the given reason.
func NoWage(occupation string, area *Area, v *Vintage, why Status) *Wage {
	w := &Wage{
		Occupation: occupation, Area: area, Vintage: v,
		Employment: Blank(Jobs, why, v), Quotient: Blank(Quotient, why, v),
	}
	for p := range pointCount {
		w.hourly[p] = Blank(DollarsPerHour, why, v)
		w.annual[p] = Blank(DollarsPerYear, why, v)
	}
	return w
}
