package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/spreadsheet"
)

// Depth is how much of a guide a report holds.
type Depth uint8

const (
	Summary  Depth = iota // a page, or two
	Detailed              // everything
)

// Depths in the order in which they are offered.
var Depths = [...]Depth{Summary, Detailed}

// Name is the depth on the command line.
func (d Depth) Name() string { return [...]string{"summary", "detailed"}[d] }

// Label is the depth as a choice.
func (d Depth) Label() string {
	return [...]string{"Summary (a page or two)", "Detailed (everything)"}[d]
}

// Paper is the size of a sheet.
type Paper uint8

const (
	Letter Paper = iota
	A4
)

// Papers in the order in which they are offered.
var Papers = [...]Paper{Letter, A4}

// Name is the paper on the command line.
func (p Paper) Name() string { return strings.ToLower(p.Label()) }

// Label is the paper as a choice.
func (p Paper) Label() string { return [...]string{"Letter", "A4"}[p] }

// Format is what kind of file a report is.
type Format uint8

const (
	PDF Format = iota
	HTML
	EPUB
	CSV
)

// Formats in the order in which they are offered, by what is saved.
var (
	BookFormats  = [...]Format{PDF, HTML, EPUB} // what is read at length
	ReadFormats  = [...]Format{EPUB, HTML, PDF} // the same, for a reader's device first
	SheetFormats = [...]Format{PDF, HTML}
	TableFormats = [...]Format{PDF, HTML, CSV} // documents with Rows
)

// Label is the format as a choice.
func (f Format) Label() string {
	return [...]string{"PDF", "Web page (HTML)", "E-book (EPUB)", "Spreadsheet (CSV)"}[f]
}

// Extension ends the names of files: ".pdf".
func (f Format) Extension() string { return [...]string{".pdf", ".html", ".epub", ".csv"}[f] }

// Options say what to write of a guide, and when it is written.
type Options struct {
	Depth  Depth
	Period labor.Period // of the summary's pay; where none is published, another
	Today  plan.Date
	Me     plan.Person // whose pay and need stand in charts of pay; the zero Person for nobody
}

// Layout is how a document is put on paper.
type Layout struct {
	Paper Paper
	Large bool // 18 points instead of 12
}

// Write makes the file of a document. CSV is for documents with Rows.
func Write(d Document, f Format, l Layout) ([]byte, error) {
	switch f {
	case HTML:
		return writeHTML(d, l)
	case EPUB:
		return writeEPUB(d)
	case CSV:
		return spreadsheet.CSV(d.Rows), nil
	}
	return writePDF(d, l)
}
