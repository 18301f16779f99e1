package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/plan"
)

// Depth is how much of a guide a report holds.
type Depth uint8

const (
	Summary  Depth = iota // one page
	Detailed              // everything
)

// Depths in the order in which they are offered.
var Depths = [...]Depth{Summary, Detailed}

// Name is the depth on the command line.
func (d Depth) Name() string { return [...]string{"summary", "detailed"}[d] }

// Label is the depth as a choice.
func (d Depth) Label() string {
	return [...]string{"Summary (one page)", "Detailed (everything)"}[d]
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
)

// Formats in the order in which they are offered.
var Formats = [...]Format{PDF, HTML}

// Label is the format as a choice.
func (f Format) Label() string { return [...]string{"PDF", "Web page (HTML)"}[f] }

// Extension ends the names of files: ".pdf".
func (f Format) Extension() string { return [...]string{".pdf", ".html"}[f] }

// Options say what to write of a guide, and when it is written.
type Options struct {
	Depth  Depth
	Period labor.Period // of the summary's pay; where none is published, another
	Today  plan.Date
}

// Layout is how a document is put on paper.
type Layout struct {
	Paper Paper
	Large bool // 18 points instead of 12
}

// Write makes the file of a document.
func Write(d Document, f Format, l Layout) ([]byte, error) {
	if f == HTML {
		return writeHTML(d, l)
	}
	return writePDF(d, l)
}
