// Package study knows fields of study, the schools that teach them and which
// occupations they may prepare for.
package study

import (
	"errors"

	"waymark/domain/labor"
)

// ErrUnknown is the error of a field or school that is not in the data.
var ErrUnknown = errors.New("unknown field of study or school")

// MayPrepare is the caution that goes with every list of fields for an
// occupation, or of occupations for a field.
const MayPrepare = "Experts matched fields of study and occupations by what they have in common. A field may prepare for a job; " +
	"it is not the only way in, and it does not promise one."

// Source answers questions about study. Every method may be called from
// several goroutines.
type Source interface {
	// Fields lists the fields of study for an O*NET-SOC occupation.
	Fields(occupation string) (*Fields, error)
	// Field finds a field of study by its code.
	Field(code string) (Field, error)
	// OccupationsFor lists the O*NET-SOC codes of occupations that a field
	// may prepare for, ascending.
	OccupationsFor(field string) ([]string, error)
	// Programs lists what schools teach, by school and then by field and award.
	Programs(Query) ([]Program, error)
	// School reads one school and all it teaches.
	School(id int) (*School, []Program, error)
}

// Field is a field of study in the Classification of Instructional Programs,
// 2020.
type Field struct {
	Code  string // "51.0707"
	Title string // "Health Information/Medical Records Technology/Technician"
	Group Group  // with whom it shares the first four digits
	// California lists the codes under which California's community colleges
	// teach the field, ascending.
	California []TOP
}

// Group is a group of related fields: "51.07 Health and Medical
// Administrative Services".
type Group struct{ Code, Title string }

// TOP is a code of California's Taxonomy of Programs.
type TOP struct{ Code, Title string }

// Fields are the fields of study that may prepare for an occupation.
type Fields struct {
	Occupation string  // O*NET-SOC
	SOC        string  // for which the match was made: "29-2072"
	Direct     []Field // that the crosswalk names
	// Others are worth a look: in the group of a direct field, and of those
	// groups the fields that the crosswalk does not name. Catch-all fields,
	// whose title ends in "Other", are left out.
	Others  []Field
	Vintage *labor.Vintage
}

// Query asks for programs. Fields must not be empty; State (a postal code) or
// Area (an OEWS code) narrow it down, both empty mean everywhere.
type Query struct {
	Fields []string
	State  string
	Area   string
}

// Program is a field taught at a school to one award.
type Program struct {
	School *School
	Field  Field
	Award  Award
	// Completions is how many people finished it in the school year of the
	// vintage, as their first major.
	Completions labor.Figure
}
