package occupation

import (
	"fmt"

	"waymark/domain/labor"
)

// Basis is what an apprenticeship measures progress by.
type Basis uint8

const (
	TimeBased       Basis = iota + 1 // hours of work
	CompetencyBased                  // tests passed, whatever the hours
	Hybrid                           // both: a least and a most number of hours
)

// Label names the basis in a few words.
func (b Basis) Label() string {
	switch b {
	case TimeBased:
		return "by hours worked"
	case CompetencyBased:
		return "by skills shown"
	case Hybrid:
		return "by skills shown, within a range of hours"
	}
	return ""
}

// Apprenticeship is a trade for which apprenticeships can be registered with
// the Department of Labor.
type Apprenticeship struct {
	Title string // "Electrician (alternate title: interior electrician)"
	Code  string // RAPIDS code: "0159"
	Basis Basis
	// Least and Most are hours on the job, labor.Hours. They are equal where
	// there is one number, and blank where the trade has no hours; Most is
	// blank where there is only a least.
	Least, Most labor.Figure
}

// Term says how long it lasts: "8,000 hours", "4,000 to 6,000 hours"; it is
// empty for a trade without hours.
func (a Apprenticeship) Term() string {
	switch {
	case !a.Least.Known():
		return ""
	case !a.Most.Known():
		return a.Least.Text() + " hours or more"
	case a.Least.Amount == a.Most.Amount:
		return a.Least.Text() + " hours"
	}
	return fmt.Sprintf("%s to %s hours", a.Least.Text(), a.Most.Text())
}

// Pathway is a place of an occupation in the 16 career clusters that schools
// used before 2024.
type Pathway struct {
	Cluster string // "Health Science"
	Name    string // "Health Informatics"
}
