package importer

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"waymark/domain/release"
)

const (
	bom     = "\ufeff"
	maxLine = 1 << 20 // bytes
)

// table reads a file of O*NET's text release: tab-separated, UTF-8, one row a
// line, no quoting.
type table struct {
	file   string
	lines  *bufio.Scanner
	header []string
	wanted []int // of each column asked for, its place in the header
	row    int   // the number of the row in the file; the header is row 1
	cells  []string
}

// newTable reads the header, which must have the wanted columns, each once.
func newTable(file string, r io.Reader, columns []string) (*table, error) {
	t := &table{file: file, lines: bufio.NewScanner(r)}
	t.lines.Buffer(nil, maxLine)
	line, err := t.line()
	if err != nil {
		return nil, err
	}
	t.header = splitHeader(line)
	for _, c := range columns {
		place := -1
		for i, h := range t.header {
			if !strings.EqualFold(h, c) {
				continue
			}
			if place >= 0 {
				return nil, release.BadInput("%s, row 1: the column “%s” is there twice.", file, c)
			}
			place = i
		}
		if place < 0 {
			return nil, release.BadInput("%s, row 1: the column “%s” is missing.", file, c)
		}
		t.wanted = append(t.wanted, place)
	}
	return t, nil
}

func splitHeader(line []byte) []string {
	cells := strings.Split(strings.TrimPrefix(string(line), bom), "\t")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}

// line is the next line that is not empty; io.EOF at the end.
func (t *table) line() ([]byte, error) {
	for t.lines.Scan() {
		t.row++
		if line := t.lines.Bytes(); len(line) > 0 {
			return line, nil
		}
	}
	switch err := t.lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, release.BadInput("%s, row %d: the row is longer than a megabyte, so this is not an O*NET text file.", t.file, t.row+1)
	case err != nil:
		return nil, &release.Error{Kind: release.ErrInput, Sentence: at(t.file, t.row+1, "") + "the file is damaged here. Download it again.", Cause: err}
	case t.header == nil:
		return nil, release.BadInput("%s is empty.", t.file)
	}
	return nil, io.EOF
}

// next reads a row, so that cell can be asked; io.EOF at the end.
func (t *table) next() error {
	line, err := t.line()
	if err != nil {
		return err
	}
	t.cells = strings.Split(string(line), "\t")
	if have, want := len(t.cells), len(t.header); have != want {
		column := "after the last"
		if have < want {
			column = "“" + t.header[have] + "”"
		}
		return release.BadInput("%s, row %d, column %s: the row has %d columns and the header %d.", t.file, t.row, column, have, want)
	}
	for i, c := range t.cells {
		switch {
		case !utf8.ValidString(c):
			return t.bad(i, "is not in UTF-8, the way O*NET writes its files")
		case strings.ContainsFunc(c, unicode.IsControl):
			return t.bad(i, "holds a character that no text has")
		}
	}
	return nil
}

// cell is the text in a wanted column.
func (t *table) cell(column int) string { return strings.TrimSpace(t.cells[t.wanted[column]]) }

// fail is the error of a cell in a wanted column; why is the end of a sentence.
func (t *table) fail(column int, why string) error { return t.bad(t.wanted[column], why) }

func (t *table) bad(place int, why string) error {
	return release.BadInput("%s%s %s.", at(t.file, t.row, t.header[place]), quoted(t.cells[place]), why)
}

// quoted is a cell as far as a sentence has room for it.
func quoted(cell string) string {
	const room = 40
	if !utf8.ValidString(cell) {
		return "the text"
	}
	if r := []rune(cell); len(r) > room {
		cell = string(r[:room]) + "…"
	}
	return "“" + strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}, cell) + "”"
}

// at is the place of a fault, for the beginning of a sentence.
func at(file string, row int, column string) string {
	if column == "" {
		return fmt.Sprintf("%s, row %d: ", file, row)
	}
	return fmt.Sprintf("%s, row %d, column “%s”: ", file, row, column)
}
