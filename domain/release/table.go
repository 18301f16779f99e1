package release

import "strings"

// Table is the table of a state's agency as it was recognised: what its
// columns were taken for, for a person to look at and to change.
type Table struct {
	Name    string     // of the file, with the sheet
	Header  []string   // heads of the columns as printed
	Rows    [][]string // the first rows below it
	Mapping Mapping
	// Remembered is set where a table with the same header was added before,
	// whose columns were taken over.
	Remembered bool
	// Lacks are the sentences of Mapping.Lacks. Until it is empty no row is
	// read.
	Lacks []string
	// Others are tables of the same source with other headers, which are not
	// read.
	Others []string
}

// Heads are the heads of the columns, each in one line.
func (t *Table) Heads() []string {
	heads := make([]string, len(t.Header))
	for i, head := range t.Header {
		heads[i] = strings.Join(strings.Fields(head), " ")
	}
	return heads
}
