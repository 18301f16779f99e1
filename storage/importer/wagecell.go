package importer

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/labor"
)

// Cells of a wage row: employment, quotient, yearly pay, hourly pay.
const (
	employmentCell = iota
	quotientCell
	annualCells
	hourlyCells = annualCells + payCells
	cellCount   = hourlyCells + payCells
	payCells    = 6
)

// wageCaps are the amounts above which a file prints "#"; 0 where they are not
// known.
type wageCaps struct {
	hourly float64 // dollars
	annual float64
}

// capsIn are the caps of years whose files need not name them. Those of 2022,
// 2024 and 2025 stand in the notes of those years' national workbooks; that of
// 2023 is the same in the years before and after. Other years' files must name
// theirs, or the cap is not known.
var capsIn = map[string]wageCaps{
	"May 2022": {115, 239200},
	"May 2023": {115, 239200},
	"May 2024": {115, 239200},
	"May 2025": {115, 239200},
}

var capSentence = regexp.MustCompile(`#\s*=.*\$([\d,.]+) per hour or \$([\d,.]+) per year`)

// capsOf reads the caps from the notes of a workbook.
func capsOf(t *table) wageCaps {
	if t.sheet == "" {
		return wageCaps{}
	}
	for _, line := range t.head {
		m := capSentence.FindStringSubmatch(strings.Join(line.cells, " "))
		if m == nil {
			continue
		}
		hourly, err1 := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
		annual, err2 := strconv.ParseFloat(strings.ReplaceAll(m[2], ",", ""), 64)
		if err1 == nil && err2 == nil {
			return wageCaps{hourly, annual}
		}
	}
	return wageCaps{}
}

// cell reads one cell of a wage row: a number, an empty cell (status 0), a cell
// that is withheld ("*" pay, "**" employment) or one above the cap ("#"). ok is
// false for anything else. The amount is in dollars or cents, nil for a blank.
func (c wageCaps) cell(text string, cell int) (amount any, status labor.Status, ok bool) {
	switch text {
	case "":
		return nil, 0, true
	case "*", "**":
		return nil, labor.Suppressed, true
	case "#":
		limit := c.annual
		if cell >= hourlyCells {
			limit = c.hourly
		}
		if cell < annualCells {
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

// wholeUnits scales an amount as it is stored: hourly pay in cents, the
// location quotient in hundredths.
func wholeUnits(v float64, cell int) int64 {
	if cell >= hourlyCells || cell == quotientCell {
		v *= 100
	}
	return int64(math.Round(v))
}
