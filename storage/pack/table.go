package pack

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"waymark/storage/published"
)

// rowReader gives the rows of a file from its first line on, and io.EOF at the
// end. The number is the row's in the file, from 1.
type rowReader interface {
	next() (cells []string, number int, err error)
	close() error
}

// headerSearch is the number of rows in which the header is looked for; the
// official workbooks have up to seven rows of titles above it.
const headerSearch = 20

// record is one row below the header.
type record struct {
	file    string
	number  int
	heads   map[string]int // index of each column by its columnKey
	columns map[string]int // the same by the name that text was asked for
	cells   []string
}

// text is the cell of a column, without surrounding spaces; it is empty where
// the file has no such column.
func (r *record) text(column string) string { return r.at(r.column(column)) }

func (r *record) column(name string) int {
	i, known := r.columns[name]
	if !known {
		var ok bool
		if i, ok = r.heads[columnKey(name)]; !ok {
			i = -1
		}
		r.columns[name] = i
	}
	return i
}

func (r *record) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// float reads a cell that must hold a number.
func (r *record) float(column string) (float64, error) {
	s := r.text(column)
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	if err != nil {
		return 0, r.fail(column, s, "is not a number")
	}
	return v, nil
}

func (r *record) int(column string) (int, error) {
	s := r.text(column)
	v, err := strconv.Atoi(s)
	if err != nil {
		return 0, r.fail(column, s, "is not a whole number")
	}
	return v, nil
}

func (r *record) fail(column, value, why string) error {
	return fmt.Errorf("%s, row %d, column %q: %q %s", r.file, r.number, column, value, why)
}

func (r *record) empty() bool {
	for _, c := range r.cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// readTable finds the header, which must have all the columns, and calls fn
// for every row below it that is not empty.
func readTable(file string, rows rowReader, columns []string, fn func(*record) error) error {
	r := &record{file: file, columns: map[string]int{}}
	var missing []string
	for r.heads == nil {
		cells, number, err := rows.next()
		if err == io.EOF || err == nil && number > headerSearch {
			return noHeader(file, columns, missing)
		}
		if err != nil {
			return err
		}
		found := headerColumns(cells)
		lacking := lackingColumns(found, columns)
		switch {
		case len(lacking) == 0:
			r.heads = found
		case len(lacking) < len(columns) && (missing == nil || len(lacking) < len(missing)):
			missing = lacking
		}
	}
	for {
		var err error
		r.cells, r.number, err = rows.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if r.empty() {
			continue
		}
		if err := fn(r); err != nil {
			return err
		}
	}
}

func noHeader(file string, columns, missing []string) error {
	if missing == nil {
		missing = columns
	}
	return fmt.Errorf("%s: no header row; missing columns: %s", file, strings.Join(missing, "; "))
}

func headerColumns(cells []string) map[string]int {
	found := make(map[string]int, len(cells))
	for i, c := range cells {
		if k := columnKey(c); k != "" {
			if _, twice := found[k]; !twice {
				found[k] = i
			}
		}
	}
	return found
}

func lackingColumns(found map[string]int, columns []string) []string {
	var lacking []string
	for _, c := range columns {
		if _, ok := found[columnKey(c)]; !ok {
			lacking = append(lacking, c)
		}
	}
	return lacking
}

// columnKey makes the heads of two releases comparable.
func columnKey(head string) string {
	head = published.WithoutFootnotes(strings.TrimPrefix(head, "\ufeff"))
	head = strings.NewReplacer("–", "-", "—", "-").Replace(head)
	return strings.ToLower(strings.Join(strings.Fields(head), " "))
}
