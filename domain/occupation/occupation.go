// Package occupation knows occupations, their titles and codes, how to find
// one and what its guide holds.
package occupation

import (
	"fmt"
	"slices"
	"strconv"

	"waymark/domain/labor"
)

// Occupation is one O*NET-SOC 2019 occupation with the codes under which its
// figures are published.
type Occupation struct {
	Code  string // O*NET-SOC: "29-2072.01"
	Title string
	SOC   string // 2018 SOC: "29-2072"

	// Matrix is the line of the National Employment Matrix, equal to the wage
	// file's code, that holds the occupation; "" for military occupations,
	// which have neither. It can be wider than SOC: "29-2010".
	Matrix      string
	MatrixTitle string
	// Roles counts the O*NET-SOC occupations that share Matrix. Where it is
	// more than one, pay and outlook are for the wider group.
	Roles int
	// NoWages is set where the matrix line has no wage row at all (legislators,
	// fishers).
	NoWages bool

	Major, Minor, Broad Group
	JobZone             int  // 1 to 5, 0 = not rated
	JobZoneFrom         int  // the lowest zone that JobZone stands for where a release joins zones, else 0
	Rated               bool // skills, knowledge and abilities were surveyed
}

// Zone names the job zone as its release does: "3", or "1-2" where it joins
// zones; "" for a job that is not rated.
func (o *Occupation) Zone() string {
	switch {
	case o.JobZone == 0:
		return ""
	case o.JobZoneFrom > 0:
		return fmt.Sprintf("%d-%d", o.JobZoneFrom, o.JobZone)
	}
	return strconv.Itoa(o.JobZone)
}

// inZone reports whether the job is, or may be, in one of the zones.
func (o *Occupation) inZone(zones []int) bool {
	return slices.ContainsFunc(zones, func(z int) bool {
		return z == o.JobZone || o.JobZoneFrom > 0 && z >= o.JobZoneFrom && z < o.JobZone
	})
}

// Wider reports whether pay and outlook are published only for a wider group
// than this occupation.
func (o *Occupation) Wider() bool {
	return o.Matrix != "" && (o.Roles > 1 || o.Matrix != o.SOC)
}

// Group is a group of the SOC.
type Group struct {
	Code  string // "29-0000"
	Title string // "Healthcare Practitioners and Technical Occupations"
}

// TitleKind says where a title comes from.
type TitleKind uint8

const (
	AlternateTitle TitleKind = 1
	ReportedTitle  TitleKind = 2
	ShortTitle     TitleKind = 3
	// SOCTitle is a title that the 2018 SOC gives to the six-digit code.
	SOCTitle TitleKind = 4
)

// Title is another name under which people know an occupation.
type Title struct {
	Code string // O*NET-SOC
	Text string
	Kind TitleKind
}

// ElementKind is the kind of a rated element.
type ElementKind uint8

const (
	Skill ElementKind = iota + 1
	Knowledge
	Ability
	Activity
)

// Element is something that O*NET rates occupations on.
type Element struct {
	ID   string // "2.A.1.a"
	Name string // "Reading Comprehension"
	Kind ElementKind
}

// Rating is how important an element is for an occupation, and at what level
// it is needed. Figures that the source recommends to suppress, or marks as not
// relevant, are blank.
type Rating struct {
	Element    Element
	Importance labor.Figure
	Level      labor.Figure
}

// Scored is an interest or work value with its score.
type Scored struct {
	Element Element
	Score   labor.Figure
}

// Related is another occupation that resembles one.
type Related struct {
	Code  string
	Tier  int // 1 primary short, 2 primary long, 3 supplemental
	Index int // order within the list, from 1
}
