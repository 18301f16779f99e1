package importer

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"regexp"
	"strings"

	"waymark/domain/release"
)

const (
	bom     = "\ufeff"
	maxLine = 1 << 20 // bytes
)

// textTable is a file of tab-separated or comma-separated text. begin is its
// beginning.
func textTable(m member, begin []byte) *table {
	t := &table{file: m.name, size: m.size}
	t.open = func(_ context.Context, count func(int)) (rows, error) {
		r, err := m.open()
		if err != nil {
			return nil, damagedAt(m.name, err)
		}
		return newText(m.name, begin, r, count), nil
	}
	whole := begin
	if cut := bytes.LastIndexByte(begin, '\n'); len(begin) == startSize && cut > 0 {
		whole = begin[:cut+1] // so that no row is half of one
	}
	head := newText(m.name, begin, io.NopCloser(bytes.NewReader(whole)), func(int) {})
	for len(t.head) < headRows {
		cells, number, err := head.next()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				t.damage = err
			}
			break
		}
		t.head = append(t.head, line{append([]string{}, cells...), number})
	}
	return t
}

// counted reads a file, hashes it and tells how much was read.
type counted struct {
	r     io.Reader
	hash  hash.Hash
	count func(int)
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.hash.Write(b[:n])
	c.count(n)
	return n, err
}

// text reads rows of a text file.
type text struct {
	file   string
	closer io.Closer
	from   *counted
	read   func() ([]string, int, error)
}

// newText tells the kind of text by its beginning: tabs in the first line make
// it tab-separated, without quoting, as O*NET writes it.
func newText(file string, begin []byte, r io.ReadCloser, count func(int)) *text {
	t := &text{file: file, closer: r, from: &counted{io.LimitReader(r, maxFile), sha256.New(), count}}
	first, _, _ := bytes.Cut(begin, []byte("\n"))
	if bytes.ContainsRune(first, '\t') || !bytes.ContainsRune(begin, ',') {
		t.read = t.tabs()
	} else {
		t.read = t.commas(begin)
	}
	return t
}

func (t *text) next() ([]string, int, error) { return t.read() }
func (t *text) close() error                 { return t.closer.Close() }

// sum is the SHA-256 of the file, of which the rest is read for it.
func (t *text) sum() (string, error) {
	if _, err := io.Copy(io.Discard, t.from); err != nil {
		return "", damagedAt(t.file, err)
	}
	return hex.EncodeToString(t.from.hash.Sum(nil)), nil
}

// tabs reads tab-separated lines.
func (t *text) tabs() func() ([]string, int, error) {
	lines := bufio.NewScanner(t.from)
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	row, cells := 0, []string(nil)
	return func() ([]string, int, error) {
		for lines.Scan() {
			row++
			line := lines.Bytes()
			if row == 1 {
				line = bytes.TrimPrefix(line, []byte(bom))
			}
			if len(line) > 0 {
				cells = splitTabs(cells[:0], string(line))
				return cells, row, nil
			}
		}
		switch err := lines.Err(); {
		case errors.Is(err, bufio.ErrTooLong):
			return nil, 0, release.BadInput("%s, row %d: the row is longer than a megabyte, so this is not a table.", t.file, row+1)
		case err != nil:
			return nil, 0, t.damaged(row+1, err)
		}
		return nil, 0, io.EOF
	}
}

func splitTabs(cells []string, line string) []string {
	for {
		i := strings.IndexByte(line, '\t')
		if i < 0 {
			return append(cells, line)
		}
		cells, line = append(cells, line[:i]), line[i+1:]
	}
}

// looseQuotes are quotation marks as some agencies write them: ="01.01", or
// after a space.
var looseQuotes = regexp.MustCompile(`(?m)(?:^|,)(?:=| )"`)

// commas reads comma-separated text; begin is its beginning.
func (t *text) commas(begin []byte) func() ([]string, int, error) {
	r := csv.NewReader(t.from)
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	r.LazyQuotes = looseQuotes.Match(begin)
	first := true
	return func() ([]string, int, error) {
		cells, err := r.Read()
		if e, ok := errors.AsType[*csv.ParseError](err); ok {
			return nil, 0, release.BadInput("%s, row %d, character %d: a quotation mark stands where none may be.", t.file, e.Line, e.Column)
		}
		if errors.Is(err, io.EOF) {
			return nil, 0, io.EOF
		}
		if err != nil {
			line, _ := r.FieldPos(0)
			return nil, 0, t.damaged(line, err)
		}
		if first {
			cells[0] = strings.TrimPrefix(cells[0], bom)
			first = false
		}
		line, _ := r.FieldPos(0)
		return cells, line, nil
	}
}

func (t *text) damaged(row int, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: at(t.file, row, "") + "the file is damaged here. Download it again.", Cause: err}
}
