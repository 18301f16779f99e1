package widgets

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/ui/look"
)

// ColumnOf is a column of a table whose rows are of a type R.
type ColumnOf[R any] struct {
	Title string
	Width float32 // at text of usual size; what the first column has at least
	Text  func(R) string
	// Compare sorts numbers, those that are not known last whichever way; nil: the
	// column sorts by its text.
	Compare func(a, b R, falling bool) int
}

// Columns are those of one table. Rows that are alike in another column stand
// in the order of the first.
type Columns[R any] []ColumnOf[R]

// Cells are the texts of a row.
func (c Columns[R]) Cells(row R) []string {
	cells := make([]string, len(c))
	for n := range c {
		cells[n] = c[n].Text(row)
	}
	return cells
}

// Table is the heads, without the marks of notes, and then rows as texts, to
// save or print.
func (c Columns[R]) Table(rows []R) [][]string {
	heads := make([]string, len(c))
	for n := range c {
		heads[n] = strings.Trim(c[n].Title, " *")
	}
	table := [][]string{heads}
	for _, r := range rows {
		table = append(table, c.Cells(r))
	}
	return table
}

func (c Columns[R]) compare(n int, a, b R, falling bool) int {
	if by := c[n].Compare; by != nil {
		return cmp.Or(by(a, b, falling), strings.Compare(c[0].Text(a), c[0].Text(b)))
	}
	if falling {
		a, b = b, a
	}
	return strings.Compare(c[n].Text(a), c[n].Text(b))
}

// SortedSheet is a Sheet that its column heads sort.
type SortedSheet[R any] struct {
	Object fyne.CanvasObject
	OnOpen func(row R) // a row was chosen; nil: rows cannot be chosen

	columns Columns[R]
	first   func(R) bool
	sheet   *Sheet
	rows    []R
	by      int
	falling bool
}

// NewSortedSheet makes an empty table that is sorted by a column, its highest
// numbers first. first says which rows stand out and stay on top; it may be nil.
func NewSortedSheet[R any](columns Columns[R], by int, first func(R) bool) *SortedSheet[R] {
	s := &SortedSheet[R]{columns: columns, first: first, by: by, falling: true}
	heads := make([]SheetColumn, len(columns))
	width := float32(0)
	for n, c := range columns {
		heads[n] = SheetColumn{Title: c.Title, Width: c.Width * look.TextScale(), Number: c.Compare != nil, OnSort: func() { s.tapped(n) }}
		width += heads[n].Width
	}
	heads[0].Width = 0
	s.sheet = NewSheet(func(row int) bool { return s.stays(s.rows[row]) }, heads...)
	s.sheet.OnOpen = func(row int) {
		if s.OnOpen != nil {
			s.OnOpen(s.rows[row])
		}
	}
	s.Object = container.NewHScroll(container.New(AtLeastWide(width), s.sheet.Object))
	return s
}

// SetRows replaces the rows.
func (s *SortedSheet[R]) SetRows(rows []R) {
	s.rows = slices.Clone(rows)
	s.sort()
}

// Rows are those on show, in their order.
func (s *SortedSheet[R]) Rows() []R { return slices.Clone(s.rows) }

// Table is what is on show, to save or print.
func (s *SortedSheet[R]) Table() [][]string { return s.columns.Table(s.rows) }

// Sort sorts by a column and goes to the first row.
func (s *SortedSheet[R]) Sort(by int, falling bool) {
	s.by, s.falling = by, falling
	s.sort()
	s.sheet.ScrollToTop()
}

// tapped turns the order round, or begins with the highest numbers or the first
// letters.
func (s *SortedSheet[R]) tapped(n int) {
	falling := s.columns[n].Compare != nil
	if n == s.by {
		falling = !s.falling
	}
	s.Sort(n, falling)
}

func (s *SortedSheet[R]) stays(row R) bool { return s.first != nil && s.first(row) }

func (s *SortedSheet[R]) sort() {
	slices.SortStableFunc(s.rows, func(a, b R) int {
		if stays := s.stays(a); stays != s.stays(b) {
			if stays {
				return -1
			}
			return 1
		}
		return s.columns.compare(s.by, a, b, s.falling)
	})
	sorting := Rising
	if s.falling {
		sorting = Falling
	}
	s.sheet.SetSorting(s.by, sorting)
	s.sheet.setCells(len(s.rows), func(row int) []string { return s.columns.Cells(s.rows[row]) })
}
