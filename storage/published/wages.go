// Package published knows the words and marks that agencies write in their
// files, for all who read these files.
package published

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/labor"
)

// Cells of a row of the wage statistics: employment, quotient, yearly pay,
// hourly pay. Pay is the 10th, 25th, 50th, 75th and 90th percentile and the mean.
const (
	EmploymentCell = iota
	QuotientCell
	AnnualCells
	HourlyCells = AnnualCells + PayCells
	CellCount   = HourlyCells + PayCells
	PayCells    = 6
)

// Caps are the dollars above which a wage file prints "#"; 0 where they are not
// known. They move over the years.
type Caps struct{ Hourly, Annual float64 }

var capSentence = regexp.MustCompile(`#\s*=.*\$([\d,.]+) per hour or \$([\d,.]+) per year`)

// CapsIn reads the caps from a line of a wage file's notes, if it names them.
func CapsIn(line string) (c Caps, ok bool) {
	m := capSentence.FindStringSubmatch(line)
	if m == nil {
		return Caps{}, false
	}
	hourly, err1 := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
	annual, err2 := strconv.ParseFloat(strings.ReplaceAll(m[2], ",", ""), 64)
	return Caps{hourly, annual}, err1 == nil && err2 == nil
}

// Cell reads one cell of a wage row: a number, an empty cell (status 0), a cell
// that is withheld ("*" pay, "**" employment) or one above the cap ("#"), which
// is labor.TopOfScale where the cap is not known. ok is false for anything
// else. The amount is an int64 of persons, dollars a year, cents an hour or
// hundredths of the quotient, nil for a blank.
func (c Caps) Cell(text string, cell int) (amount any, status labor.Status, ok bool) {
	switch text {
	case "":
		return nil, 0, true
	case "*", "**":
		return nil, labor.Suppressed, true
	case "#":
		limit := c.Annual
		if cell >= HourlyCells {
			limit = c.Hourly
		}
		if cell < AnnualCells {
			return nil, 0, false
		}
		if limit == 0 {
			return nil, labor.TopOfScale, true
		}
		return wholeUnits(limit, cell), labor.AtLeast, true
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil || v < 0 || v > 1e9 || v != v {
		return nil, 0, false
	}
	return wholeUnits(v, cell), labor.Published, true
}

func wholeUnits(v float64, cell int) int64 {
	if cell >= HourlyCells || cell == QuotientCell {
		v *= 100
	}
	return int64(math.Round(v))
}
