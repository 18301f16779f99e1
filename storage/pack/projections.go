package pack

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/storage/catalog"
	"waymark/storage/published"
)

// line is a line of the National Employment Matrix.
type line struct {
	id       int
	code     string
	title    string
	kind     int    // catalog.TotalLine, ...
	figures  [9]any // columns of the table outlook after line
	complete bool   // has exits and transfers

	wages, areaWages       bool // has a national row, has rows in areas
	annualOnly, hourlyOnly bool // by the national row
}

// Column heads of the projections.
const (
	matrixTitle  = baseYear + " National Employment Matrix title"
	matrixCode   = baseYear + " National Employment Matrix code"
	itemType     = "Occupation type"
	jobsNow      = "Employment, " + baseYear
	jobsThen     = "Employment, " + targetYear
	jobsChange   = "Employment change, numeric, 2024-34"
	growth       = "Employment change, percent, 2024-34"
	selfEmployed = "Percent self employed, " + baseYear
	openings     = "Occupational openings, 2024-34 annual average"
	exits        = "Labor force exits, 2024-34 annual average"
	transfers    = "Occupational transfers, 2024-34 annual average"
)

const (
	reasonNote  = "footnote"
	reasonGroup = "neither a line item nor a major group"
	reasonLine  = "code not in the projections"
)

func (b *builder) addProjections() error {
	b.lines = map[string]*line{}
	if err := b.read(projections, []string{matrixTitle, matrixCode, itemType, jobsNow, jobsThen, jobsChange, growth, selfEmployed, openings}, b.readProjection); err != nil {
		return err
	}
	if err := b.read(separations, []string{matrixCode, exits, transfers}, b.readSeparation); err != nil {
		return err
	}
	in, err := b.insert("outlook", 10)
	if err != nil {
		return err
	}
	for i, l := range b.sortedLines() {
		l.id = i + 1
		if !l.complete {
			return fmt.Errorf("%s: no row for %s", separations.File, l.code)
		}
		if err := in.add(append([]any{l.id}, l.figures[:]...)...); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) sortedLines() []*line {
	return slices.SortedFunc(maps.Values(b.lines), func(x, y *line) int { return cmp.Compare(x.code, y.code) })
}

func (b *builder) readProjection(r *record) (string, error) {
	code := r.text(matrixCode)
	if code == "" {
		return reasonNote, nil
	}
	l := &line{code: code, title: published.WithoutFootnotes(r.text(matrixTitle))}
	switch {
	case code == labor.AllOccupations:
		l.kind = catalog.TotalLine
	case r.text(itemType) == "Line item":
		l.kind = catalog.ItemLine
	case strings.HasSuffix(code, "-0000"):
		l.kind = catalog.GroupLine
	default:
		return reasonGroup, nil
	}
	for i, c := range []string{jobsNow, jobsThen, jobsChange} {
		v, err := r.thousands(c)
		if err != nil {
			return "", err
		}
		l.figures[i] = v
	}
	var err error
	if l.figures[3], err = r.hundredths(growth); err != nil {
		return "", err
	}
	l.figures[5] = labor.NotPublished
	if r.text(selfEmployed) != published.NotAvailable {
		l.figures[5] = labor.Published
		if l.figures[4], err = r.hundredths(selfEmployed); err != nil {
			return "", err
		}
	}
	if l.figures[6], err = r.thousands(openings); err != nil {
		return "", err
	}
	b.lines[code] = l
	return "", nil
}

func (b *builder) readSeparation(r *record) (string, error) {
	code := r.text(matrixCode)
	if code == "" {
		return reasonNote, nil
	}
	l := b.lines[code]
	if l == nil {
		return reasonGroup, nil
	}
	for i, c := range []string{exits, transfers} {
		v, err := r.thousands(c)
		if err != nil {
			return "", err
		}
		l.figures[7+i] = v
	}
	l.complete = true
	return "", nil
}

// thousands reads a number of thousands as a number of persons.
func (r *record) thousands(column string) (int64, error) { return r.scaled(column, 1000) }

// hundredths reads a decimal number as a whole number of hundredths.
func (r *record) hundredths(column string) (int64, error) { return r.scaled(column, 100) }

func (r *record) scaled(column string, scale float64) (int64, error) {
	v, err := r.float(column)
	return int64(math.Round(v * scale)), err
}
