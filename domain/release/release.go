// Package release knows the official data that a person adds, on their own
// computer, to what Waymark brings along.
package release

import (
	"context"
	"fmt"
	"strings"
	"time"

	"waymark/domain/labor"
)

// ONET is the dataset of the O*NET database.
const ONET = "O*NET"

// Release is one edition of an agency's data set.
type Release struct {
	Dataset string   // ONET
	Number  string   // "30.1"; "" where the files do not tell
	Files   []File   // those that the program uses
	Missing []string // titles of files that it could use and that are not there
}

// Name is the release's name on the command line: "onet-30.1".
func (r Release) Name() string {
	name := strings.ToLower(strings.ReplaceAll(r.Dataset, "*", ""))
	if r.Number == "" {
		return name
	}
	return name + "-" + r.Number
}

// Title is the release's name for people: "O*NET 30.1".
func (r Release) Title() string {
	if r.Number == "" {
		return r.Dataset + ", release not known"
	}
	return r.Dataset + " " + r.Number
}

// File is one file of a release and what became of its rows.
type File struct {
	Name     string // within the zip or folder, with slashes
	Title    string // the agency's name for it: "Task Statements"
	Read     int    // rows below the header
	Kept     int
	Rejected []Rejection
	SHA256   string // of its bytes, in hex
}

// Rejection counts rows that are not kept, for one reason.
type Rejection struct {
	Reason string // "the job is not in this program"
	Rows   int
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
	Path     string // of the zip or folder
	Replaces bool   // this release was added before
}

// Added is a release that was added.
type Added struct {
	Release
	At time.Time // in UTC
}

// Progress says how far an import is.
type Progress struct {
	File string  // title of the file being read
	Rows int     // of that file so far
	Done float64 // share of all bytes, 0 to 1
}

// Store adds releases and keeps what was added. Its errors are *Error, and
// context.Canceled where the context ended the work; then nothing has changed.
type Store interface {
	// Inspect reads a zip or folder and says what is in it.
	Inspect(ctx context.Context, path string) (*Preview, error)
	// Import adds what was inspected, in place of the same release. It calls
	// progress, which may be nil, on the caller's goroutine.
	Import(ctx context.Context, p *Preview, progress func(Progress)) error
	// Added lists what was added, by name.
	Added() ([]Added, error)
	// Remove takes a release away again.
	Remove(name string) error
}
