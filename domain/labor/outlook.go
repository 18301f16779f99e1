package labor

import "math"

// AllOccupations is the code of the total line in wages and projections.
const AllOccupations = "00-0000"

// Outlook is the ten-year projection of one line item of the National
// Employment Matrix. Jobs include the self-employed, so they must never stand
// in one bar with Wage.Employment. Amounts are persons, not thousands.
type Outlook struct {
	Occupation   string // matrix code: "29-2072"
	Title        string // matrix title
	Vintage      *Vintage
	BaseYear     int
	TargetYear   int
	Jobs         Figure // in the base year
	Projected    Figure // in the target year
	Change       Figure // Jobs, may be negative
	Growth       Figure // Percent over the ten years, as published
	SelfEmployed Figure // Percent of base-year jobs
	Openings     Figure // JobsPerYear: growth, exits and transfers
	Exits        Figure // JobsPerYear: people who leave the labour force
	Transfers    Figure // JobsPerYear: people who move to another occupation
}

// NewJobs is the part of the yearly openings that comes from growth: the
// change over the decade divided by ten, which may be negative.
func (o *Outlook) NewJobs() Figure {
	f := Blank(JobsPerYear, o.Change.Status, o.Vintage)
	if o.Change.Known() {
		f.Amount, f.Status = o.Change.Amount/10, Derived
		f.Formula = "change in jobs ÷ 10 years"
	}
	return f
}

// GrowthBand is the words for a growth rate in one projection cycle.
type GrowthBand struct {
	Label string // "much faster than average"
	Rule  string // "7 % or more, rounded to whole percent"
}

// BandOf finds the words for a growth rate. The bounds differ between cycles,
// so an unknown cycle has no words. Source: the scale that the Bureau of Labor
// Statistics uses for 2024-34, on whole percents.
func BandOf(cycle string, growth Figure) (GrowthBand, bool) {
	if cycle != "2024-34" || !growth.Known() {
		return GrowthBand{}, false
	}
	switch r := math.Round(growth.Amount); {
	case r >= 7:
		return GrowthBand{"much faster than average", "7 % or more"}, true
	case r >= 5:
		return GrowthBand{"faster than average", "5 to 6 %"}, true
	case r >= 3:
		return GrowthBand{"about as fast as average", "3 to 4 %"}, true
	case r >= 1:
		return GrowthBand{"slower than average", "1 to 2 %"}, true
	case r > -1:
		return GrowthBand{"little or no change", "between –1 and 1 %"}, true
	}
	return GrowthBand{"decline", "–1 % or less"}, true
}
