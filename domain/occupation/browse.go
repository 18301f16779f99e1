package occupation

import "waymark/domain/labor"

// Counts says, for each option of a facet, how many rows would be there if it
// were picked as well.
func (r *Result) Counts(options []Option) []int {
	counts := make([]int, len(options))
	for i, o := range options {
		counts[i] = r.passing.common(o.set)
	}
	return counts
}

// Row is one occupation of a list with its figures in the chosen area.
type Row struct {
	*Entry
	Pay    labor.Figure // median for Filter.Period
	Fit    labor.Figure // with Filter.Interests, as Profile.Fit; blank without them
	Reason string       // why it matched the query, "" without one
}

// Result is a filtered and sorted list.
type Result struct {
	Rows []Row
	// Unknown counts the occupations that were left out only because a figure
	// that a filter asks for is not published, or is a cap below what is asked.
	Unknown int
	// WithoutPay counts those of them that lack only the pay: Filter.WithoutPay
	// would let them in.
	WithoutPay int
	// Blank counts the rows that have no figure to sort by and stand last.
	Blank int
	// Loosen says how many rows would be there without each active part of the
	// filter, in the order of the fields of Filter.
	Loosen []Looser

	passing set // places of Rows in Directory.All
}

// Looser is one active part of a filter and the rows that would remain without
// it: "query", "education", "pay" or the like, or the name of a facet.
type Looser struct {
	Filter string
	Rows   int
}

// Browse lists the occupations that pass a filter. wages are those of the
// chosen area by matrix code. It fails only where something that the filter
// needs cannot be read, see Prepare.
func (d *Directory) Browse(f Filter, wages map[string]*labor.Wage) (Result, error) {
	rank := make(map[*Entry]int) // place among the hits, from 1
	var hits []Hit
	var found set
	if f.asksWords() {
		found = newSet(len(d.All))
		hits = d.Search(f.Query, 0)
		for i, h := range hits {
			rank[h.Entry] = i + 1
		}
		for i, e := range d.All {
			if rank[e] > 0 {
				found.add(i)
			}
		}
	}
	criteria, err := d.criteria(&f, wages, found)
	if err != nil {
		return Result{}, err
	}
	var profiles map[string]Profile
	if !f.Interests.Flat() {
		if profiles, err = d.readProfiles(); err != nil {
			return Result{}, err
		}
	}
	result := Result{Rows: make([]Row, 0, len(d.All)), passing: newSet(len(d.All))}
	without := make([]int, len(criteria)) // fail this one only
	for i, e := range d.All {
		row := Row{Entry: e, Pay: e.payAt(wages, labor.Median, f.Period), Fit: f.Interests.Fit(profiles[e.Code])}
		failed, misses, last := 0, 0, 0
		for n, c := range criteria {
			if v := c.test(i, &row); v != passes {
				misses, last = misses+1, n
				if v == fails {
					failed++
				}
			}
		}
		switch {
		case misses == 0:
			if place := rank[e]; place > 0 {
				row.Reason = hits[place-1].Reason
			}
			result.Rows = append(result.Rows, row)
			result.passing.add(i)
		case failed == 0:
			result.Unknown++
			if misses == 1 && criteria[last].name == "pay" && !e.payAt(wages, f.PayPoint, f.Period).Known() {
				result.WithoutPay++
			}
		}
		if misses == 1 {
			without[last]++
		}
	}
	for n, c := range criteria {
		result.Loosen = append(result.Loosen, Looser{c.name, len(result.Rows) + without[n]})
	}
	f.sort(result.Rows, rank, wages)
	result.Blank = f.blanks(result.Rows, wages)
	return result, nil
}

// payAt is pay in the area, blank for occupations without a wage line.
func (e *Entry) payAt(wages map[string]*labor.Wage, at labor.Point, per labor.Period) labor.Figure {
	if w := wages[e.Matrix]; w != nil {
		return w.Pay(at, per)
	}
	return labor.Blank(per.Unit(), labor.NotPublished, nil)
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

func (e *Entry) jobsIn(wages map[string]*labor.Wage) labor.Figure {
	if w := wages[e.Matrix]; w != nil {
		return w.Employment
	}
	return labor.Blank(labor.Jobs, labor.NotPublished, nil)
}

// WagesIn maps every matrix code to its wage in an area, as Source.WagesIn.
func (d *Directory) WagesIn(area string) (map[string]*labor.Wage, error) {
	return d.source.WagesIn(area)
}
