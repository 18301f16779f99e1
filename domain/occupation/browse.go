package occupation

import "waymark/domain/labor"

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
	// Unknown counts the occupations that were left out because the figure
	// that a filter asks for is not published.
	Unknown int
	// Loosen says how many rows would be there without each active filter,
	// in the order Query, MaxEducation, PayAtLeast, GrowthMin, Families.
	Loosen []Looser
}

// Looser is one active filter and the rows that would remain without it.
type Looser struct {
	Filter string // "education", "pay", "growth", "family", "query"
	Rows   int
}

// Browse lists the occupations that pass a filter. wages are those of the
// chosen area by matrix code.
func (d *Directory) Browse(f Filter, wages map[string]*labor.Wage) Result { return Result{} }
