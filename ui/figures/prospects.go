package figures

import (
	"math"

	"waymark/domain/labor"
)

// ProspectsRule tells how the outlook sentence is made.
const ProspectsRule = "The words for growth are the bureau's own for these years. Openings for every 100 jobs are computed: openings a year ÷ jobs × 100. " +
	"“About as many” is within one of the number for all jobs."

// RuleOfProspects is ProspectsRule as far as the sentence of an outlook needs it.
func RuleOfProspects(o *labor.Outlook) string {
	if !OpeningsRate(o).Known() {
		return "The words for growth are the bureau's own for these years. Openings are too few to compare them with the number of jobs."
	}
	return ProspectsRule
}

// OpeningsRate is the openings of a year for every 100 jobs of the base year;
// blank where the openings round to zero.
func OpeningsRate(o *labor.Outlook) labor.Figure {
	f := labor.Blank(labor.Percent, labor.NotPublished, o.Vintage)
	if o.Openings.Known() && o.Openings.Amount > 0 && o.Jobs.Known() && o.Jobs.Amount > 0 {
		f.Amount, f.Status = math.Round(1000*o.Openings.Amount/o.Jobs.Amount)/10, labor.Derived
		f.Formula = "openings a year ÷ jobs in the first year × 100"
	}
	return f
}

// Prospects says the outlook of a job in one sentence: its growth in the words
// of its cycle, and its openings for its size against those of all jobs. It is
// empty where neither is known.
func Prospects(o, all *labor.Outlook) string {
	s := ""
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		switch band.Label {
		case "decline":
			s = "The number of jobs is expected to shrink."
		case "little or no change":
			s = "The number of jobs is expected to stay about the same."
		default:
			s = "The number of jobs is expected to grow " + band.Label + "."
		}
	}
	rate := OpeningsRate(o)
	if !rate.Known() {
		return s
	}
	if s != "" {
		s += " "
	}
	s += "There are " + perHundred(rate) + " openings a year for every 100 jobs"
	if all == nil {
		return s + "."
	}
	usual := OpeningsRate(all)
	switch {
	case !usual.Known():
		return s + "."
	case math.Abs(rate.Amount-usual.Amount) <= 1:
		return s + ", about as many as in all jobs together (" + perHundred(usual) + ")."
	case rate.Amount > usual.Amount:
		return s + ", more than in all jobs together (" + perHundred(usual) + ")."
	}
	return s + ", fewer than in all jobs together (" + perHundred(usual) + ")."
}

func perHundred(f labor.Figure) string { return labor.FormatAmount(f.Amount, labor.PriceIndex) }
