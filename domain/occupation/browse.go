package occupation

import (
	"cmp"
	"math/bits"
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
)

// Filter is what a person asks of a list. The zero Filter passes everything.
type Filter struct {
	Query        string
	MaxEducation labor.Education // entry education at most; EducationUnknown = any
	PayAtLeast   float64         // median in Period's unit; 0 = any
	GrowthMin    *float64        // percent; nil = any
	Families     []string        // major group codes; empty = any
	Period       labor.Period
	Sort         SortBy
	Ascending    bool // of ByPay, ByGrowth, ByOpenings; ByTitle is A to Z, or Z to A if set
}

// Row is one occupation of a list with its figures in the chosen area.
type Row struct {
	*Entry
	Pay    labor.Figure // median for Filter.Period
	Reason string       // why it matched the query, "" without one
}

// Result is a filtered and sorted list.
type Result struct {
	Rows []Row
	// Unknown counts the occupations that were left out only because a figure
	// that a filter asks for is not published, or is a cap below what is asked.
	Unknown int
	// Loosen says how many rows would be there without each active filter, in
	// the order query, education, pay, growth, family.
	Loosen []Looser
}

// Looser is one active filter and the rows that would remain without it.
type Looser struct {
	Filter string // "query", "education", "pay", "growth", "family"
	Rows   int
}

// The filters, in the order of Result.Loosen.
const (
	byQuery = iota
	byEducation
	byPay
	byGrowth
	byFamily
	filterCount
)

var filterNames = [filterCount]string{"query", "education", "pay", "growth", "family"}

func (f *Filter) active() [filterCount]bool {
	return [...]bool{
		byQuery:     strings.TrimSpace(f.Query) != "",
		byEducation: f.MaxEducation != labor.EducationUnknown,
		byPay:       f.PayAtLeast > 0,
		byGrowth:    f.GrowthMin != nil,
		byFamily:    len(f.Families) > 0,
	}
}

// Browse lists the occupations that pass a filter. wages are those of the
// chosen area by matrix code.
func (d *Directory) Browse(f Filter, wages map[string]*labor.Wage) Result {
	active := f.active()
	rank := make(map[*Entry]int) // place among the hits, from 1
	var hits []Hit
	if active[byQuery] {
		hits = d.Search(f.Query, 0)
		for i, h := range hits {
			rank[h.Entry] = i + 1
		}
	}
	result := Result{Rows: make([]Row, 0, len(d.All))}
	var without [filterCount]int // fail this filter only
	for _, e := range d.All {
		row := Row{Entry: e, Pay: e.pay(wages, f.Period)}
		if place := rank[e]; place > 0 {
			row.Reason = hits[place-1].Reason
		}
		fails, unknown := f.test(row, active, rank[e] > 0)
		switch {
		case fails|unknown == 0:
			result.Rows = append(result.Rows, row)
		case fails == 0:
			result.Unknown++
		}
		if bits.OnesCount8(fails|unknown) == 1 {
			without[bits.TrailingZeros8(fails|unknown)]++
		}
	}
	for i, on := range active {
		if on {
			result.Loosen = append(result.Loosen, Looser{filterNames[i], len(result.Rows) + without[i]})
		}
	}
	f.sort(result.Rows, rank)
	return result
}

// pay is the median in the area, blank for occupations without a wage line.
func (e *Entry) pay(wages map[string]*labor.Wage, per labor.Period) labor.Figure {
	if w := wages[e.Matrix]; w != nil {
		return w.Pay(labor.Median, per)
	}
	return labor.Blank(per.Unit(), labor.NotPublished, nil)
}

// test returns, as bits, the filters that a row fails and those that cannot be
// answered because the figure is not published.
func (f *Filter) test(r Row, active [filterCount]bool, found bool) (fails, unknown uint8) {
	if active[byQuery] && !found {
		fails |= 1 << byQuery
	}
	if active[byEducation] {
		switch {
		case r.Preparation == nil || r.Preparation.Education == labor.EducationUnknown:
			unknown |= 1 << byEducation
		case r.Preparation.Education > f.MaxEducation:
			fails |= 1 << byEducation
		}
	}
	if active[byPay] && (!r.Pay.Known() || r.Pay.Amount < f.PayAtLeast) {
		if r.Pay.Known() && r.Pay.Status != labor.AtLeast {
			fails |= 1 << byPay
		} else {
			unknown |= 1 << byPay
		}
	}
	if active[byGrowth] {
		switch {
		case r.Outlook == nil || !r.Outlook.Growth.Known():
			unknown |= 1 << byGrowth
		case r.Outlook.Growth.Amount < *f.GrowthMin:
			fails |= 1 << byGrowth
		}
	}
	if active[byFamily] && !slices.Contains(f.Families, r.Major.Code) {
		fails |= 1 << byFamily
	}
	return fails, unknown
}

// sort orders rows; blanks come last in both directions.
func (f *Filter) sort(rows []Row, rank map[*Entry]int) {
	slices.SortFunc(rows, func(a, b Row) int {
		c := 0
		switch f.Sort {
		case ByMatch:
			c = rank[a.Entry] - rank[b.Entry]
		case ByTitle:
			if f.Ascending {
				c = strings.Compare(b.Title, a.Title)
			}
		case ByPay:
			c = labor.Compare(a.Pay, b.Pay, !f.Ascending)
		case ByGrowth:
			c = labor.Compare(a.growth(), b.growth(), !f.Ascending)
		case ByOpenings:
			c = labor.Compare(a.openings(), b.openings(), !f.Ascending)
		}
		return cmp.Or(c, strings.Compare(a.Title, b.Title), strings.Compare(a.Code, b.Code))
	})
}

func (e *Entry) growth() labor.Figure {
	if e.Outlook == nil {
		return labor.Blank(labor.Percent, labor.NotPublished, nil)
	}
	return e.Outlook.Growth
}

func (e *Entry) openings() labor.Figure {
	if e.Outlook == nil {
		return labor.Blank(labor.JobsPerYear, labor.NotPublished, nil)
	}
	return e.Outlook.Openings
}
