package labor

import (
	"fmt"
	"slices"
	"strings"
)

// LocalWage is pay as a state's own agency publishes it.
type LocalWage struct {
	*Wage
	Job Said
}

// LocalOutlook is a projection as a state's own agency publishes it. Figures
// that the agency's file does not hold are blank.
type LocalOutlook struct {
	*Outlook
	Area *Area
	Job  Said
	// AllGrowth is the growth of all occupations in the same area and years.
	AllGrowth Figure
}

// Said is how the file of an agency names a job.
type Said struct {
	Code  string   // "29-2071"
	Title string   // as in the file, or ""
	Now   []string // today's codes: Code itself, or those that an older Code became
}

// Old reports whether Code is no longer in use.
func (s Said) Old() bool { return !slices.Contains(s.Now, s.Code) }

// Note is a sentence about figures under another code than the one asked for,
// and "" for that code itself.
func (s Said) Note(code string) string {
	if s.Code == code {
		return ""
	}
	name := s.Code
	if s.Title != "" {
		name += ", " + s.Title
	}
	switch {
	case !s.Old():
		return fmt.Sprintf("The agency's figures are for the code %s.", name)
	case len(s.Now) == 1:
		return fmt.Sprintf("The agency's figures are under the older code %s.", name)
	}
	return fmt.Sprintf("The agency's figures are for the older code %s, which was split. Today it is %s.", name, strings.Join(s.Now, " and "))
}

// LocalSource answers questions about what states' agencies published and a
// person added. Its methods may be called from several goroutines.
type LocalSource interface {
	// LocalWages lists pay under any of the codes, by state and area, the
	// newest period first.
	LocalWages(codes ...string) ([]LocalWage, error)
	// LocalOutlooks lists projections in the same way.
	LocalOutlooks(codes ...string) ([]LocalOutlook, error)
}

// Region is an area that only a state's agency knows, such as a group of
// counties. Its parts need not sum to the state.
const Region AreaType = 9

// NewRegion is an area as an agency names it, in the state of that postal
// code. Its code cannot be one of the wage files.
func NewRegion(state, name string) *Area {
	return &Area{Code: state + ":" + name, Name: name, Type: Region, State: state, States: []string{state}}
}
