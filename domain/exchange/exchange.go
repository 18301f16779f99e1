// Package exchange turns what a plan file holds into tables for spreadsheets
// and days for calendars, and reads steps, activities and credentials from
// tables that people have. docs/plan-file.md describes the tables.
package exchange

import (
	"strings"
	"unicode"

	"waymark/domain/plan"
	"waymark/domain/spreadsheet"
)

// Table is a part of a plan file as text. The first row are the heads.
type Table struct {
	Name  string // of its file, without ending: "steps"
	Title string // "Steps"
	Rows  [][]string
}

// CSV is the table as a file that spreadsheets open.
func (t Table) CSV() []byte { return spreadsheet.CSV(t.Rows) }

// column is a column of a table that is written and read: how a row's cell
// comes to be, and what a cell does to a row.
type column[T any] struct {
	head  string
	also  string     // other heads that mean the same, as key makes them, with spaces between
	field plan.Field // that errors of the checks name
	write func(row *T) string
	read  func(row *T, cell string) error // nil: the column is not read
}

// rowsOf writes a table.
func rowsOf[T any](columns []column[T], all []T) [][]string {
	heads := make([]string, len(columns))
	for n, c := range columns {
		heads[n] = c.head
	}
	rows := [][]string{heads}
	for i := range all {
		cells := make([]string, len(columns))
		for n, c := range columns {
			cells[n] = c.write(&all[i])
		}
		rows = append(rows, cells)
	}
	return rows
}

// key makes heads and other words alike that differ in case, spaces or signs
// only: "Due date:" and "due_date" are "duedate".
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// matches finds the column that a head names, or -1.
func matches[T any](columns []column[T], head string) int {
	k := key(head)
	for n, c := range columns {
		if k != "" && c.read != nil && (k == key(c.head) || strings.Contains(" "+c.also+" ", " "+k+" ")) {
			return n
		}
	}
	return -1
}
