package payback

import (
	"fmt"
	"strings"

	"waymark/domain/labor"
)

// Sentence says in words when the plan pays back, as a range.
func (r Result) Sentence() string {
	var good, bad []Line
	for _, l := range r.Lines {
		switch l.Outcome {
		case PaysBack:
			good = append(good, l)
		case TooLong, WagesOnly:
			bad = append(bad, l)
		}
	}
	switch {
	case len(good)+len(bad) == 0:
		return r.whyNot()
	case len(good) == 0:
		return never(bad) + "."
	}
	lead := "Pays back"
	if r.Costs.NoneKnown {
		lead = "Without any costs counted, this pays back"
	}
	s := fmt.Sprintf("%s %s after the start, %s after the first day in the new job", lead,
		span(good, func(l Line) int { return l.FromStart }), span(good, func(l Line) int { return l.FromNewJob }))
	switch {
	case len(bad) > 0:
		return s + ", with pay at the " + points(good) + ". " + never(bad) + " at the " + points(bad) + "."
	case len(good) < len(r.Lines):
		return s + ", with pay at the " + points(good) + "."
	}
	return s + ", for pay from the 25th to the 75th percentile."
}

// whyNot is what is missing at the median, which is missing everywhere.
func (r Result) whyNot() string {
	return "It cannot be said yet when this pays back. " + r.Lines[1].Missing
}

func never(lines []Line) string {
	for _, l := range lines {
		if l.Outcome == WagesOnly {
			return "Does not pay back on wages alone"
		}
	}
	return "Does not pay back within ten years of the start"
}

// span is the range of whole months: "14 to 22 months".
func span(lines []Line, months func(Line) int) string {
	low, high := months(lines[0]), months(lines[0])
	for _, l := range lines {
		low, high = min(low, months(l)), max(high, months(l))
	}
	switch {
	case low != high:
		return fmt.Sprintf("%d to %d months", low, high)
	case low == 1:
		return "1 month"
	}
	return fmt.Sprintf("%d months", low)
}

func points(lines []Line) string {
	words := make([]string, len(lines))
	for i, l := range lines {
		words[i] = l.Point.Label()
		if l.Point == labor.Median {
			words[i] = "median"
		}
	}
	return strings.Join(words, " and ")
}

// warnings are sentences about what makes the result say less than it seems to.
func warnings(in Input, r *Result) []string {
	var list []string
	add := func(when bool, sentence string) {
		if when {
			list = append(list, sentence)
		}
	}
	c := r.Costs
	add(c.NoneKnown, "No cost is known yet, so this counts pay only.")
	add(!c.NoneKnown && c.Total.Unknown > 0, countUnknown(c.Total.Unknown)+" The real payback is later.")
	add(c.Funds.Loans > 0, "Loans of "+c.Funds.Loans.Text()+" have to be paid back. They are no gain here, and their interest is not counted.")
	add(in.Plan.Assumptions.HoursLost > hoursNow(in.Person), "More hours are lost than are worked now. Only the hours worked now count.")
	add(in.Plan.Assumptions.HoursLost > 0 && r.LossTo.IsZero(), "Pay lost while training is not counted: its last day is not known.")
	add(r.Fallback, "Pay for your area is not published in full. The pay shown is for "+areaName(r.Wage)+".")
	add(r.anyLine(func(l Line) bool { return l.Later.Status == labor.AtLeast }), "Some pay is capped by the source: it is at least as high as shown, so the payback may be sooner.")
	add(r.anyLine(func(l Line) bool { return l.Gain < 0 && l.Outcome != Unknown }), "At some points of the range the new job pays less than the job now.")
	add(!r.NewJob.IsZero() && r.NewJob.Before(datesOf(in.Plan).applied), "Applying ends after the first day in the new job.")
	return list
}

func (r *Result) anyLine(is func(Line) bool) bool {
	for _, l := range r.Lines {
		if is(l) {
			return true
		}
	}
	return false
}

func areaName(w *labor.Wage) string {
	if w == nil {
		return ""
	}
	return w.Area.Name
}
