package pack

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// openRows opens a source file by its kind: a workbook, comma-separated text or
// tab-separated text.
func openRows(name, file, sheet string) (rowReader, error) {
	if path.Ext(file) == ".xlsx" {
		return openWorkbook(name, file, sheet)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	if path.Ext(file) == ".txt" {
		return newTabRows(f), nil
	}
	return newCSVRows(f, file), nil
}

// csvRows reads comma-separated text, with or without a byte order mark.
type csvRows struct {
	file string
	r    *csv.Reader
	c    io.Closer
}

func newCSVRows(f io.ReadCloser, file string) *csvRows {
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	return &csvRows{file, r, f}
}

func (c *csvRows) next() ([]string, int, error) {
	cells, err := c.r.Read()
	if err == io.EOF {
		return nil, 0, err
	}
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", c.file, err)
	}
	number, _ := c.r.FieldPos(0)
	return cells, number, nil
}

func (c *csvRows) close() error { return c.c.Close() }

// tabRows reads the text release of O*NET: tabs, no quoting, "n/a" for null.
type tabRows struct {
	s      *bufio.Scanner
	c      io.Closer
	number int
}

func newTabRows(f io.ReadCloser) *tabRows {
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	return &tabRows{s: s, c: f}
}

func (t *tabRows) next() ([]string, int, error) {
	if !t.s.Scan() {
		if err := t.s.Err(); err != nil {
			return nil, 0, err
		}
		return nil, 0, io.EOF
	}
	t.number++
	cells := strings.Split(strings.TrimSuffix(t.s.Text(), "\r"), "\t")
	for i, c := range cells {
		if c == "n/a" {
			cells[i] = ""
		}
	}
	return cells, t.number, nil
}

func (t *tabRows) close() error { return t.c.Close() }

// emptyTail is the number of empty rows after which a sheet is taken to have
// ended: one of the official workbooks has a million of them.
const emptyTail = 200

// sheetRows reads one sheet of a workbook.
type sheetRows struct {
	file   *excelize.File
	rows   *excelize.Rows
	name   string
	number int
	empty  int
}

func openWorkbook(name, file, sheet string) (*sheetRows, error) {
	f, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	if sheet == "" {
		sheet = f.GetSheetName(0)
	}
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &sheetRows{file: f, rows: rows, name: file}, nil
}

func (s *sheetRows) next() ([]string, int, error) {
	if s.empty > emptyTail || !s.rows.Next() {
		if err := s.rows.Error(); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", s.name, err)
		}
		return nil, 0, io.EOF
	}
	s.number++
	cells, err := s.rows.Columns()
	if err != nil {
		return nil, 0, fmt.Errorf("%s, row %d: %w", s.name, s.number, err)
	}
	s.empty++
	if len(cells) > 0 {
		s.empty = 0
	}
	return cells, s.number, nil
}

func (s *sheetRows) close() error { return s.file.Close() }
