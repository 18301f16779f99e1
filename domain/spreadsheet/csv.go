// Package spreadsheet writes and reads tables as comma-separated values that
// spreadsheet programs open safely and unchanged.
package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"strings"
)

// mark at the start of a file tells spreadsheet programs that it is UTF-8.
const mark = "\ufeff"

// CSV is a table as a file of RFC 4180. Cells that a spreadsheet would take for
// a formula are made harmless.
func CSV(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString(mark)
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, cells := range rows {
		safe := make([]string, len(cells))
		for n, cell := range cells {
			safe[n] = Harmless(cell)
		}
		_ = w.Write(safe) // a buffer takes everything
	}
	w.Flush()
	return b.Bytes()
}

// Read reads what CSV writes, and other files of RFC 4180 with or without the
// mark at the start, also with rows of different lengths. An error names the
// line.
func Read(data []byte) ([][]string, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte(mark))))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("this is not a table of comma-separated values: %w", err)
	}
	for _, cells := range rows {
		for n, cell := range cells {
			cells[n] = Plain(cell)
		}
	}
	return rows, nil
}

var number = regexp.MustCompile(`^[-+]?[0-9][0-9,]*(\.[0-9]+)?%?$`)

// Harmless puts an apostrophe before a cell that a spreadsheet would take for a
// formula; numbers stay numbers.
func Harmless(cell string) string {
	if begins(cell) && !number.MatchString(cell) || strings.HasPrefix(cell, "'") && begins(cell[1:]) {
		return "'" + cell
	}
	return cell
}

// Plain takes away what Harmless put before a cell.
func Plain(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && begins(rest) {
		return rest
	}
	return cell
}

// begins reports whether a cell begins like a formula.
func begins(cell string) bool {
	cell = strings.TrimLeft(cell, "'")
	return cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0]))
}

// Tabbed is a table as spreadsheets take it from the clipboard.
func Tabbed(rows [][]string) string {
	lines := make([]string, len(rows))
	for n, cells := range rows {
		lines[n] = strings.Join(cells, "\t")
	}
	return strings.Join(lines, "\n") + "\n"
}
