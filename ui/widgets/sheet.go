package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// SheetColumn is a column of a Sheet.
type SheetColumn struct {
	Title  string
	Width  float32 // 0: shares what the others leave
	Number bool    // aligned to the right
	OnSort func()  // nil: the column does not sort
	// Wraps is for a StaticTable or GroupedTable: long text takes several lines. Elsewhere it is
	// cut.
	Wraps bool
}

// Sheet is a table of any number of rows, of which only those on show exist.
type Sheet struct {
	Object fyne.CanvasObject
	OnOpen func(row int) // a row was chosen; nil: rows cannot be chosen
	// OnSpace answers the space bar on a row; nil: it chooses the row.
	OnSpace func(row int)
	// OnKey answers other keys on a row and says whether it did; it may be nil.
	OnKey func(row int, key fyne.KeyName) bool

	columns []SheetColumn
	heads   []*HeaderCell
	length  int
	cells   func(row int) []string
	strong  func(row int) bool
	list    *sheetList
}

// NewSheet makes an empty table. strong says which rows stand out; it may be nil.
func NewSheet(strong func(row int) bool, columns ...SheetColumn) *Sheet {
	s := &Sheet{columns: columns, strong: strong}
	head := container.New(sheetRow{columns})
	for _, c := range columns {
		cell := NewHeaderCell(c.Title, alignment(c), c.OnSort)
		s.heads = append(s.heads, cell)
		head.Add(cell)
	}
	s.list = &sheetList{sheet: s}
	s.list.Length, s.list.CreateItem, s.list.UpdateItem = func() int { return s.length }, s.newRow, s.setRow
	s.list.OnHighlighted = func(row widget.ListItemID) { s.list.current = row }
	s.list.ExtendBaseWidget(s.list)
	s.list.OnSelected = func(row widget.ListItemID) {
		s.list.UnselectAll()
		if s.OnOpen != nil && row < s.length {
			s.OnOpen(row)
		}
	}
	s.Object = container.NewBorder(Panel(look.ColorRail, head), nil, nil, nil, s.list)
	return s
}

// sheetList is the rows of a Sheet.
type sheetList struct {
	widget.List
	sheet   *Sheet
	current int
}

// TypedKey implements fyne.Focusable.
func (l *sheetList) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyF1:
		PassKey(l, k)
	case k.Name == fyne.KeySpace && l.sheet.OnSpace != nil:
		if l.current < l.sheet.length {
			l.sheet.OnSpace(l.current)
		}
	case l.sheet.OnKey != nil && l.current < l.sheet.length && l.sheet.OnKey(l.current, k.Name):
	default:
		l.List.TypedKey(k)
	}
}

func alignment(c SheetColumn) fyne.TextAlign {
	if c.Number {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

// SetSorting marks the one column that the rows are sorted by.
func (s *Sheet) SetSorting(column int, sorting Sorting) {
	for n, h := range s.heads {
		if n == column {
			h.SetSorting(sorting)
		} else {
			h.SetSorting(Unsorted)
		}
	}
}

// SetRows replaces the rows; each holds one text for each column.
func (s *Sheet) SetRows(rows [][]string) {
	s.setCells(len(rows), func(row int) []string { return rows[row] })
}

// setCells replaces the rows; the texts of one are made when it is on show.
func (s *Sheet) setCells(length int, cells func(row int) []string) {
	s.length, s.cells = length, cells
	s.list.Refresh()
}

// ScrollToTop goes back to the first row.
func (s *Sheet) ScrollToTop() { s.list.ScrollToTop() }

func (s *Sheet) newRow() fyne.CanvasObject {
	row := container.New(sheetRow{s.columns})
	for _, c := range s.columns {
		row.Add(sheetCell(c))
	}
	return row
}

func sheetCell(c SheetColumn) *widget.Label {
	l := widget.NewLabel("")
	l.Alignment = alignment(c)
	if !c.Number { // a figure fits, and to look for where to cut it takes long
		l.Truncation = fyne.TextTruncateEllipsis
	}
	return l
}

func (s *Sheet) setRow(id widget.ListItemID, o fyne.CanvasObject) {
	if id >= s.length {
		return
	}
	cells := s.cells(id)
	bold := s.strong != nil && s.strong(id)
	for n, cell := range o.(*fyne.Container).Objects {
		l := cell.(*widget.Label)
		l.TextStyle.Bold = bold
		l.SetText(cells[n])
	}
}

// StaticTable shows a few rows under column heads, all of them at once.
func StaticTable(columns []SheetColumn, rows [][]string) fyne.CanvasObject {
	table := container.NewVBox(staticHead(columns))
	for n, cells := range rows {
		if n > 0 {
			table.Add(widget.NewSeparator())
		}
		table.Add(staticRow(columns, cells, false))
	}
	return table
}

// GroupedTable is a StaticTable whose rows stand in groups; head says which row
// begins one and stands out.
func GroupedTable(columns []SheetColumn, rows [][]string, head func(row int) bool) fyne.CanvasObject {
	table := container.NewVBox(staticHead(columns))
	var group *fyne.Container
	for n, cells := range rows {
		if group == nil || head(n) {
			if group != nil {
				table.Add(widget.NewSeparator())
			}
			group = container.New(layout.NewCustomPaddedVBoxLayout(-tightness))
			table.Add(group)
		}
		group.Add(staticRow(columns, cells, head(n)))
	}
	return table
}

func staticHead(columns []SheetColumn) fyne.CanvasObject {
	head := container.New(sheetRow{columns})
	for _, c := range columns {
		head.Add(NewHeaderCell(c.Title, alignment(c), nil))
	}
	return Panel(look.ColorRail, head)
}

func staticRow(columns []SheetColumn, cells []string, bold bool) fyne.CanvasObject {
	row := container.New(sheetRow{columns})
	for i, c := range columns {
		l := sheetCell(c)
		if c.Wraps {
			l.Truncation, l.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
		}
		l.TextStyle.Bold = bold
		l.SetText(cells[i])
		row.Add(l)
	}
	return row
}

// sheetRow lays out the cells of a row.
type sheetRow struct{ columns []SheetColumn }

const flexMin = 90

func (r sheetRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	fixed, flexible := float32(0), 0
	for _, c := range r.columns {
		fixed += c.Width
		if c.Width == 0 {
			flexible++
		}
	}
	x := float32(0)
	for n, cell := range o {
		w := r.columns[n].Width
		if w == 0 {
			w = max(flexMin, (size.Width-fixed)/float32(flexible))
		}
		if r.columns[n].Wraps {
			cell.Resize(fyne.NewSize(w, size.Height)) // so that the text knows its lines
		}
		h := cell.MinSize().Height
		cell.Move(fyne.NewPos(x, (size.Height-h)/2))
		cell.Resize(fyne.NewSize(w, h))
		x += w
	}
}

func (r sheetRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for n, c := range r.columns {
		s.Width += max(c.Width, flexMin)
		s.Height = max(s.Height, o[n].MinSize().Height)
	}
	return s
}
