package pack

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"waymark/domain/labor"
)

// wageCaps are the amounts above which a year's wage files print "#"; 0 where
// the file names none. They move over the years, so each file's own count.
type wageCaps struct {
	hourly float64 // dollars
	annual float64
}

var capSentence = regexp.MustCompile(`#\s*=.*\$([\d,.]+) per hour or \$([\d,.]+) per year`)

// wageCaps reads the caps from the sheet of field descriptions.
func (b *builder) wageCaps(src Source) (wageCaps, error) {
	const sheet = "Field Descriptions"
	f, err := excelize.OpenFile(filepath.Join(b.from, filepath.FromSlash(src.File)))
	if err != nil {
		return wageCaps{}, fmt.Errorf("open %s: %w", src.File, err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheet)
	if err != nil {
		return wageCaps{}, fmt.Errorf("%s: %w", src.File, err)
	}
	for _, r := range rows {
		if m := capSentence.FindStringSubmatch(strings.Join(r, " ")); m != nil {
			hourly, err1 := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
			annual, err2 := strconv.ParseFloat(strings.ReplaceAll(m[2], ",", ""), 64)
			if err := errors.Join(err1, err2); err != nil {
				return wageCaps{}, fmt.Errorf("%s, sheet %q: %w", src.File, sheet, err)
			}
			return wageCaps{hourly, annual}, nil
		}
	}
	return wageCaps{}, nil
}

// parse reads one cell of a wage file: a number, an empty cell (status 0), a
// cell that is withheld ("*" pay, "**" employment) or one above the cap ("#").
func (c wageCaps) parse(text string, cell int) (any, labor.Status, error) {
	switch text {
	case "":
		return nil, 0, nil
	case "*", "**":
		return nil, labor.Suppressed, nil
	case "#":
		limit := c.annual
		if cell >= hourlyCells {
			limit = c.hourly
		}
		if limit == 0 {
			return nil, 0, errors.New("stands for a cap that the file does not name")
		}
		return wholeUnits(limit, cell), labor.AtLeast, nil
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil {
		return nil, 0, errors.New("is neither a number nor a known mark")
	}
	return wholeUnits(v, cell), labor.Published, nil
}

// wholeUnits scales an amount as the pack stores it: hourly pay in cents, the
// location quotient in hundredths.
func wholeUnits(v float64, cell int) int64 {
	if cell >= hourlyCells || cell == quotientCell {
		v *= 100
	}
	return int64(math.Round(v))
}
