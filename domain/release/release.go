// Package release knows the official data that a person adds, on their own
// computer, to what Waymark brings along.
package release

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"waymark/domain/labor"
)

// Datasets that the program knows by name; labor.Vintage uses the same.
const (
	ONET        = "O*NET" // the O*NET database
	Wages       = "OEWS"  // Occupational Employment and Wage Statistics
	Projections = "EP"    // Employment Projections

	Local      = "State tables" // figures of a state's own agency
	Crosswalks = "Crosswalks"   // from one list of codes to another
	Places     = "Places"       // counties and ZIP codes of the wage areas
	Prices     = "RPP"          // Regional Price Parities
	Schools    = "IPEDS"        // schools, their programs and tuition
)

// Release is one edition of an agency's data set, or a part of it that the
// agency publishes on its own.
type Release struct {
	Dataset string   // ONET, Wages, ...
	Number  string   // its period or number: "30.1", "May 2025", "2024-34"; "" where the files do not tell
	Scope   string   // the part of the dataset, "" for all: "states"
	Agency  string   // "U.S. Bureau of Labor Statistics"
	Areas   string   // the places that it covers, in words; "" where it has none
	Source  string   // name of the file or folder that was read
	Files   []File   // those that the program uses
	Missing []string // titles of files that it could use and that are not there
}

// Name is the release's name on the command line: "onet-30.1",
// "oews-may-2025-states".
func (r Release) Name() string {
	name := r.Dataset
	for _, part := range []string{r.Number, r.Scope} {
		if part != "" {
			name += "-" + part
		}
	}
	return strings.ToLower(strings.NewReplacer("*", "", ",", "", " ", "-").Replace(name))
}

// Title is the release's name for people: "O*NET 30.1", "OEWS May 2025, states".
func (r Release) Title() string {
	title := r.Dataset + ", release not known"
	if r.Number != "" {
		title = r.Dataset + " " + r.Number
	}
	if r.Scope != "" {
		title += ", " + r.Scope
	}
	return title
}

// Read counts the rows of the release's files.
func (r Release) Read() int {
	rows := 0
	for _, f := range r.Files {
		rows += f.Read
	}
	return rows
}

// Rows counts the rows that were kept of the release's files.
func (r Release) Rows() int {
	rows := 0
	for _, f := range r.Files {
		rows += f.Kept
	}
	return rows
}

// File is one file of a release and what became of its rows.
type File struct {
	Name     string // within the zip or folder, with slashes
	Title    string // the agency's name for it: "Task Statements"
	Read     int    // rows below the header
	Kept     int
	Rejected []Rejection
	SHA256   string // of its bytes, in hex
	Note     string // what a person should look at before it is added; "" for nothing
}

// Rejection counts rows that are not kept, for one reason, and says where the
// first of them stands.
type Rejection struct {
	Reason string // "the job is not in this program"
	Rows   int
	Row    int    // number of the first one in the file, from 1
	Column string // head of the column that decided it
}

// Left counts all rows that are not kept.
func (f File) Left() int { return f.Read - f.Kept }

// Why says in one line why rows are not kept; it is empty where all are.
func (f File) Why() string {
	var reasons []string
	for _, r := range f.Rejected {
		rows := "rows"
		if r.Rows == 1 {
			rows = "row"
		}
		reasons = append(reasons, fmt.Sprintf("%s %s: %s", labor.FormatAmount(float64(r.Rows), labor.Jobs), rows, r.Reason))
	}
	return strings.Join(reasons, "; ")
}

// Preview is a release that was recognised but not added yet.
type Preview struct {
	Release
	Path     string // of the file, zip or folder
	Replaces bool   // this release was added before, from other files
	// Guessed is set where the files do not tell Number: it was read from a
	// file's name, or is "". Whoever imports may then set it to the right one.
	Guessed bool
	Sums    []Sum
	Table   *Table // the columns of a state's table, else nil
}

// Sum is one total of a release beside the same total of what is installed, so
// that a moved column shows before anything is added.
type Sum struct {
	Name      string       // "Jobs, all occupations, United States"
	New, Old  labor.Figure // Old is blank where nothing comparable is installed
	OldPeriod string       // "May 2025", "" where Old is blank
}

// farPercent is a change that two periods of the same sum seldom have.
const farPercent = 25

// Difference is the change from the old sum to the new one in percent of the
// old; far says that it is so large that a column may have moved.
func (s Sum) Difference() (f labor.Figure, far bool) {
	if !s.New.Known() || !s.Old.Known() || s.Old.Amount == 0 {
		return labor.Blank(labor.Percent, labor.NotPublished, nil), false
	}
	f = labor.Figure{Amount: (s.New.Amount - s.Old.Amount) / s.Old.Amount * 100, Unit: labor.Percent, Status: labor.Derived,
		Formula: "(new - old) ÷ old"}
	return f, math.Abs(f.Amount) > farPercent
}

// SetNumber sets the period that a person says where the files do not tell it.
func (p *Preview) SetNumber(number string, added []Added) {
	p.Number = number
	p.Replaces = slices.ContainsFunc(added, func(a Added) bool { return a.Name() == p.Name() })
}

// Added is a release that was added.
type Added struct {
	Release
	At time.Time // in UTC
}

// Progress says how far an import is.
type Progress struct {
	File  string        // title of the file being read
	Rows  int           // of that file so far
	Bytes int64         // read of all files
	Total int64         // bytes of all files
	Done  float64       // share of all bytes, 0 to 1
	Left  time.Duration // until the end at the pace so far; 0 = not known yet
}

// Store adds releases and keeps what was added. Its errors are *Error, and
// context.Canceled where the context ended the work; then nothing has changed.
type Store interface {
	// Inspect reads a file, zip or folder and says what is in it. It is an
	// ErrInput where the very same files were added already.
	Inspect(ctx context.Context, path string) (*Preview, error)
	// InspectTable inspects a table of a state's agency anew, with columns
	// that a person chose.
	InspectTable(ctx context.Context, path string, m Mapping) (*Preview, error)
	// Import adds what was inspected, in place of the same release. It calls
	// progress, which may be nil, on the caller's goroutine.
	Import(ctx context.Context, p *Preview, progress func(Progress)) error
	// Added lists what was added, by name.
	Added() ([]Added, error)
	// Remove takes a release away again.
	Remove(name string) error
}
