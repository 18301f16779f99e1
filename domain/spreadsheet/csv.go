// Package spreadsheet writes and reads tables as comma-separated values that
// spreadsheet programs open safely and unchanged.
package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
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
// mark at the start, also with rows of different lengths, and files in which
// tabs or semicolons stand between the cells. A blank line is a row
// without cells, so that rows have the numbers that a spreadsheet shows; blank
// lines at the end are left out. An error names the line.
func Read(data []byte) ([][]string, error) {
	data = bytes.TrimPrefix(data, []byte(mark))
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	r.Comma = separator(data)
	var rows [][]string
	for {
		blank := blankLines(data[r.InputOffset():])
		cells, err := r.Read()
		switch {
		case err == io.EOF:
			return rows, nil
		case err != nil:
			return nil, fmt.Errorf("this is not a table of comma-separated values: %w", err)
		}
		for n, cell := range cells {
			cells[n] = Plain(cell)
		}
		rows = append(append(rows, make([][]string, blank)...), cells)
	}
}

// separator is what stands between the cells of the first line: a comma, unless
// there is none and a tab or a semicolon is.
func separator(data []byte) rune {
	first, _, _ := bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	for _, sign := range ",\t;" {
		if bytes.ContainsRune(first, sign) {
			return sign
		}
	}
	return ','
}

// blankLines counts the line ends at the start of a text.
func blankLines(text []byte) int {
	start := bytes.TrimLeft(text, "\r\n")
	return bytes.Count(text[:len(text)-len(start)], []byte("\n"))
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
