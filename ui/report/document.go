// Package report writes guides and plans as documents to print, save and hand
// in: PDF, and one accessible HTML file. Both are made of the same Document.
package report

import (
	"waymark/domain/plan"
	"waymark/ui/chart"
)

// Document is a report before it has a format.
type Document struct {
	Title    string
	Under    []string  // lines below the title: area, depth, day of printing
	Day      plan.Date // on which it is made
	Sections []Section
	Foot     string // at the foot of every page: the releases of the figures
	// Short asks a PDF in usual print to stand in two columns and to write
	// smaller, down to leastText, so that the document fits on one page, or
	// else on two.
	Short bool
	// Wide turns the sheets of a PDF so that they lie on their long side,
	// WideLarge does so in large print only.
	Wide, WideLarge bool
	// Chapters are documents of their own. Each begins on a new page; what the
	// document itself says stands before them with a list of them.
	Chapters []Document
	Rows     [][]string // the same as a spreadsheet, or nil
}

// Section is a titled part of a document.
type Section struct {
	Title  string
	Parts  []Part
	Source string // where the figures or words come from; "" where Parts say it
	// Narrow sections of a document on one page stand in two columns; others
	// go over the whole width.
	Narrow bool
	// NewPage begins the section on a page of its own.
	NewPage bool
}

// Part is a Text, Note, List, Subtitle, Facts, Stats, Table, Chart, Checklist,
// Blank or Lines.
type Part any

// Text is a paragraph.
type Text string

// Note is a paragraph that explains what is above it.
type Note string

// List is a list of short texts.
type List []string

// Subtitle heads what follows it within a section.
type Subtitle string

// Facts are names with their texts, one a line. Empty texts are left out.
type Facts []Fact

// Fact is a name with its text.
type Fact struct{ Name, Text string }

// Stats are key figures that stand beside each other.
type Stats []Stat

// Stat is a key figure with its unit, place and release in Note.
type Stat struct{ Label, Value, Note string }

// Table has a head and rows; the first cell of a row names it.
type Table struct {
	Caption string
	Columns []Column
	Rows    [][]string // a text for each column
	Strong  int        // index of the row that stands out, or -1
	Tall    bool       // rows are high enough to write into by hand
	// Groups are indexes of rows that head those below them: their first cell
	// stands over all columns, the others are ignored.
	Groups map[int]bool
}

// Column is the head of a column. Numbers align to the right.
type Column struct {
	Title  string
	Number bool
	Room   float64 // least width where there is room, in sizes of text
}

// Chart is a picture; its alternative text is Chart.Text().
type Chart struct {
	Title string // what it shows, as a sentence
	chart.Chart
}

// Checklist is a list to tick off by hand.
type Checklist []Check

// Check is an entry of a checklist.
type Check struct {
	Title   string
	Details string // kind, dates, cost
	Note    string
	Done    bool
}

// Blank is a number of empty lines to write on, fewer where a page ends.
type Blank int

// Lines are names, each with a line to write on.
type Lines []string

func heads(first string, numbers ...string) []Column {
	columns := []Column{{Title: first}}
	for _, n := range numbers {
		columns = append(columns, Column{Title: n, Number: true})
	}
	return columns
}

// tableOf is a table of rows under a head; columns are numbers but for the first
// words ones.
func tableOf(caption string, rows [][]string, words int) Table {
	t := Table{Caption: caption, Rows: rows[1:], Strong: -1}
	for n, title := range rows[0] {
		t.Columns = append(t.Columns, Column{Title: title, Number: n >= words})
	}
	return t
}
