package occupation

import (
	"cmp"
	"slices"
	"strings"

	"waymark/domain/labor"
)

// SortBy is the order of a list of occupations.
type SortBy uint8

const (
	ByMatch SortBy = iota // best search hit first; by title without a search
	ByTitle
	ByPay
	ByGrowth
	ByOpenings
	ByNewJobs
	ByJobs     // in the area
	ByQuotient // location quotient in the area
	ByZone
	ByEducation
	ByP10 // pay at a percentile, for Filter.Period
	ByP25
	ByP75
	ByP90
	ByCode
	ByFamily
	ByFit // with Filter.Interests
)

// percentiles are the orders by pay other than the median.
var percentiles = map[SortBy]labor.Point{ByP10: labor.P10, ByP25: labor.P25, ByP75: labor.P75, ByP90: labor.P90}

// Ranked reports whether a place in this order says something: the best paid,
// the fastest growing.
func (s SortBy) Ranked() bool { return s >= ByPay && s <= ByQuotient }

// byFigure reports whether the order is one of figures, not of texts.
func (s SortBy) byFigure() bool {
	switch s {
	case ByMatch, ByTitle, ByCode, ByFamily:
		return false
	}
	return true
}

// figure is what a row is sorted by in an order of figures.
func (f *Filter) figure(r *Row, wages map[string]*labor.Wage) labor.Figure {
	if at, ok := percentiles[f.Sort]; ok {
		return r.payAt(wages, at, f.Period)
	}
	switch f.Sort {
	case ByPay:
		return r.Pay
	case ByGrowth:
		return r.growth()
	case ByOpenings:
		return r.openings()
	case ByNewJobs:
		if r.Outlook != nil {
			return r.Outlook.Change
		}
	case ByJobs:
		return r.jobsIn(wages)
	case ByQuotient:
		if w := wages[r.Matrix]; w != nil {
			return w.Quotient
		}
	case ByZone:
		if r.JobZone > 0 {
			return labor.Figure{Amount: float64(r.JobZone), Status: labor.Published}
		}
	case ByFit:
		return r.Fit
	case ByEducation:
		if r.Preparation != nil && r.Preparation.Education != labor.EducationUnknown {
			return labor.Figure{Amount: float64(r.Preparation.Education), Status: labor.Published}
		}
	}
	return labor.Blank(labor.Jobs, labor.NotPublished, nil)
}

// sort orders rows; blanks come last in both directions.
func (f *Filter) sort(rows []Row, rank map[*Entry]int, wages map[string]*labor.Wage) {
	slices.SortFunc(rows, func(a, b Row) int {
		c := 0
		switch f.Sort {
		case ByMatch:
			c = rank[a.Entry] - rank[b.Entry]
		case ByTitle:
			c = f.texts(a.Title, b.Title)
		case ByCode:
			c = f.texts(a.Code, b.Code)
		case ByFamily:
			c = f.texts(a.Major.Title, b.Major.Title)
		default:
			c = labor.Compare(f.figure(&a, wages), f.figure(&b, wages), !f.Ascending)
		}
		return cmp.Or(c, strings.Compare(a.Title, b.Title), strings.Compare(a.Code, b.Code))
	})
}

// texts orders texts from A to Z, or from Z to A if Ascending is set.
func (f *Filter) texts(a, b string) int {
	if f.Ascending {
		return strings.Compare(b, a)
	}
	return strings.Compare(a, b)
}

// blanks counts the sorted rows at the end that have no figure to sort by.
func (f *Filter) blanks(rows []Row, wages map[string]*labor.Wage) int {
	n := 0
	if f.Sort.byFigure() {
		for n < len(rows) && !f.figure(&rows[len(rows)-1-n], wages).Known() {
			n++
		}
	}
	return n
}

// Ranks numbers the rows of a ranked list from 1; rows with equal figures share a
// number. Rows without a figure have 0, as all have in an order that is not
// ranked, or ranked from the lowest.
func (f *Filter) Ranks(rows []Row, wages map[string]*labor.Wage) []int {
	ranks := make([]int, len(rows))
	if !f.Sort.Ranked() || f.Ascending {
		return ranks
	}
	for i := range rows {
		v := f.figure(&rows[i], wages)
		switch {
		case !v.Known():
		case i > 0 && ranks[i-1] > 0 && labor.Compare(f.figure(&rows[i-1], wages), v, true) == 0:
			ranks[i] = ranks[i-1]
		default:
			ranks[i] = i + 1
		}
	}
	return ranks
}
