package labor

import (
	"math"
	"strconv"
	"strings"
)

// Dash stands for a blank figure; its reason is in Figure.Status.
const Dash = "—"

// Text is the figure as a reader sees it: "$52,730", "$25.35", "10.7 %",
// "5,050", "$239,200+", or a dash for a blank.
func (f Figure) Text() string {
	if !f.Known() {
		return Dash
	}
	t := FormatAmount(f.Amount, f.Unit)
	if f.Status == AtLeast {
		t += "+"
	}
	return t
}

// TextWithUnit is Text followed by the unit in words: "$25.35 an hour",
// "5,050 jobs". A blank stays a dash.
func (f Figure) TextWithUnit() string {
	t := f.Text()
	if !f.Known() {
		return t
	}
	if w := f.Unit.Words(); w != "" {
		return t + " " + w
	}
	return t
}

// Words is the unit as it follows a number in a sentence, or "".
func (u Unit) Words() string {
	switch u {
	case DollarsPerHour:
		return "an hour"
	case DollarsPerMonth:
		return "a month"
	case DollarsPerYear:
		return "a year"
	case Jobs:
		return "jobs"
	case JobsPerYear:
		return "openings a year"
	case Completions:
		return "finished"
	case Hours:
		return "hours"
	}
	return ""
}

// FormatAmount writes an amount with the decimals that its unit is published
// with: cents by the hour, whole dollars else, one decimal for percent.
func FormatAmount(v float64, u Unit) string {
	switch u {
	case DollarsPerHour:
		return signed(v, "$", 2)
	case DollarsPerMonth, DollarsPerYear:
		return signed(v, "$", 0)
	case Percent:
		return signed(v, "", 1) + " %"
	case Quotient, Importance, Level, InterestRank, ValueExtent, StyleImpact, Correlation:
		return signed(v, "", 2)
	case PriceIndex:
		return signed(v, "", 1)
	}
	return signed(v, "", 0)
}

func signed(v float64, prefix string, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, frac, _ := strings.Cut(s, ".")
	var b strings.Builder
	if v < 0 && strings.Trim(s, "0.") != "" {
		b.WriteString("–")
	}
	b.WriteString(prefix)
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if frac != "" {
		b.WriteByte('.')
		b.WriteString(frac)
	}
	return b.String()
}
