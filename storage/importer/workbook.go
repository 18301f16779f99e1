package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"waymark/domain/release"
)

const (
	maxBook   = 160 << 20 // bytes of a workbook, which is held in memory
	emptyTail = 200       // empty rows after which a sheet has ended
	bytesRow  = 200       // that a row of a workbook takes, about
)

// isWorkbook tells an Excel workbook from other zips.
func isWorkbook(z *zip.Reader) bool {
	for _, f := range z.File {
		if f.Name == "xl/workbook.xml" {
			return true
		}
	}
	return false
}

// book is an Excel workbook.
type book struct {
	member
	sum  string
	file *excelize.File
}

func openBook(ctx context.Context, m member) (*book, error) {
	if m.size > maxBook {
		return nil, release.BadInput("%s is larger than %d megabytes. Choose a smaller file of the release, such as the one of the states.", m.name, maxBook>>20)
	}
	r, err := m.open()
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(r, maxBook))
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, notWhole(m.name, err)
	}
	if err := checkZip(m.name, z.File); err != nil {
		return nil, err
	}
	if !isWorkbook(z) {
		return nil, release.BadInput("%s is a zip within the download. Unpack it and choose the file that you want.", m.name)
	}
	b := &book{member: m}
	if b.file, err = excelFile(ctx, data); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, notWhole(m.name, err)
	}
	digest := sha256.Sum256(data)
	b.sum = hex.EncodeToString(digest[:])
	return b, nil
}

func notWhole(name string, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: name + " is not a whole Excel workbook. The download may have stopped early; download it again.", Cause: err}
}

// excelFile parses a workbook. It leaves the parser to itself where the
// context ends first.
func excelFile(ctx context.Context, data []byte) (*excelize.File, error) {
	type result struct {
		file *excelize.File
		err  error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() { done <- r }()
		defer caught(&r.err)
		r.file, r.err = excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxTotal, UnzipXMLSizeLimit: maxBook})
	}()
	select {
	case r := <-done:
		return r.file, r.err
	case <-ctx.Done():
		go func() {
			if r := <-done; r.file != nil {
				_ = r.file.Close() // nobody waits for it
			}
		}()
		return nil, ctx.Err()
	}
}

// caught makes an error of a panic: the library does not foresee every fault
// of a file.
func caught(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("the workbook cannot be parsed: %v", p)
	}
}

// tables are the sheets of the workbook.
func (b *book) tables() []*table {
	var list []*table
	for _, sheet := range b.file.GetSheetList() {
		t := &table{file: b.name, sheet: sheet, size: b.size}
		t.open = func(_ context.Context, count func(int)) (rows, error) { return b.rows(sheet, count) }
		r, err := b.rows(sheet, func(int) {})
		if err != nil {
			t.damage = err
			list = append(list, t)
			continue
		}
		for len(t.head) < headRows {
			cells, number, err := r.next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.damage = err
				break
			}
			t.head = append(t.head, line{append([]string{}, cells...), number})
		}
		_ = r.close() // it was only read
		list = append(list, t)
	}
	return list
}

// sheetRows reads the rows of one sheet.
type sheetRows struct {
	book   *book
	sheet  string
	rows   *excelize.Rows
	count  func(int)
	number int
}

func (b *book) rows(sheet string, count func(int)) (r *sheetRows, err error) {
	defer func() {
		if err != nil {
			err = notWhole(b.name, err)
		}
	}()
	defer caught(&err)
	rows, err := b.file.Rows(sheet)
	if err != nil {
		return nil, err
	}
	return &sheetRows{book: b, sheet: sheet, rows: rows, count: count}, nil
}

func (s *sheetRows) next() (cells []string, number int, err error) {
	defer func() {
		if err != nil && err != io.EOF {
			err = &release.Error{Kind: release.ErrInput, Sentence: at(s.book.name, s.number+1, "") + "the workbook is damaged here. Download it again.", Cause: err}
		}
	}()
	defer caught(&err)
	for range emptyTail {
		if !s.rows.Next() {
			if err := s.rows.Error(); err != nil {
				return nil, 0, err
			}
			return nil, 0, io.EOF
		}
		s.number++
		s.count(bytesRow)
		if cells, err = s.rows.Columns(); err != nil || !blankRow(cells) {
			return cells, s.number, err
		}
	}
	return nil, 0, io.EOF
}

func blankRow(cells []string) bool {
	for _, c := range cells {
		if c != "" {
			return false
		}
	}
	return true
}

func (s *sheetRows) sum() (string, error) { return s.book.sum, nil }
func (s *sheetRows) close() error         { return s.rows.Close() }
