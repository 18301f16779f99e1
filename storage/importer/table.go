package importer

import (
	"context"
	"fmt"
	"hash/maphash"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"waymark/domain/release"
	"waymark/storage/published"
)

// headRows is how many rows of a table are looked at to recognise it; official
// workbooks have up to eight rows above the header.
const headRows = 64

// table is one table of a source: a text file or a sheet of a workbook.
type table struct {
	file  string // within the source, with slashes
	sheet string // "" for text
	size  int64  // bytes of the file
	head  []line // its first rows that are not empty
	keys  [][]string
	// damage is why the head could not be read to its end; nil as a rule.
	damage error
	// open reads the table from its first row; count is told about bytes.
	open func(ctx context.Context, count func(int)) (rows, error)
}

// line is one row with its number in the file, from 1.
type line struct {
	cells  []string
	number int
}

// rows gives the rows of a table that are not empty with their numbers, and
// io.EOF at the end. The cells are good until the next call.
type rows interface {
	next() (cells []string, number int, err error)
	// sum is the SHA-256 of the whole file, in hex; it is asked last.
	sum() (string, error)
	close() error
}

// layout is how a table is recognised: by the columns of its header.
type layout struct {
	title string // the agency's name for the table; names of different releases are joined with "|"
	// columns are the heads that are read, in any order in the file. Names for
	// the same column are joined with "|". The first needed ones must be
	// there, the others may be.
	columns []string
	needed  int
	// sure is how many needed columns make a table one of this layout that
	// lacks the others; 0 where only its file's name tells.
	sure int
	// fits looks at the first row below the header where the header alone does
	// not tell; nil where it does.
	fits func(r *record) bool
	// ragged is set where rows may have another number of cells than the
	// header, as in tables with notes below them.
	ragged bool
	// windows is set where files may be in Windows-1252 in place of UTF-8.
	windows bool
}

// header is where the header of a table was found.
type header struct {
	layout *layout
	number int      // of its row
	cells  []string // all heads as printed
	places []int    // of each column of the layout, -1 for none
}

// find looks for the header of the layout in a table; ok is false where there
// is none. near is the row that has most of the columns, but not all. A column
// that is there twice is an error.
func (l *layout) find(t *table) (h *header, near *nearHeader, ok bool, err error) {
	best := 0
	for i, row := range t.head {
		h := &header{layout: l, number: row.number, cells: row.cells, places: make([]int, len(l.columns))}
		found, missing, twice := 0, "", ""
		heads := t.heads(i)
		for c, name := range l.columns {
			place, doubled := placeOf(heads, name)
			h.places[c] = place
			switch {
			case doubled:
				twice = name
			case place < 0 && c < l.needed && missing == "":
				missing = name
			}
			if place >= 0 && c < l.needed {
				found++
			}
		}
		if missing == "" {
			if l.fits != nil && i+1 < len(t.head) && !l.fits(&record{header: h, table: t, cells: t.head[i+1].cells, row: t.head[i+1].number}) {
				continue
			}
			if twice != "" {
				return nil, nil, false, release.BadInput("%s, row %d: the column “%s” is there twice.", t.name(), row.number, firstName(twice))
			}
			return h, nil, true, nil
		}
		if found > best {
			best, near = found, &nearHeader{row.number, firstName(missing)}
		}
	}
	if best*2 < l.needed || best < l.sure {
		near = nil
	}
	return nil, near, false, nil
}

// nearHeader is a header that lacks a column.
type nearHeader struct {
	number int // of its row
	column string
}

func (n *nearHeader) fault(t *table) error {
	return release.BadInput("%s, row %d: the column “%s” is missing.", t.name(), n.number, n.column)
}

// heads are the keys of the cells of a row of the head.
func (t *table) heads(row int) []string {
	if t.keys == nil {
		t.keys = make([][]string, len(t.head))
	}
	if t.keys[row] == nil {
		t.keys[row] = headKeys(t.head[row].cells)
	}
	return t.keys[row]
}

func headKeys(cells []string) []string {
	keys := make([]string, len(cells))
	for i, c := range cells {
		keys[i] = headKey(c)
	}
	return keys
}

// placeOf finds a column by its names among the keys of a row.
func placeOf(heads []string, names string) (place int, twice bool) {
	place = -1
	for name := range strings.SplitSeq(names, "|") {
		key := headKey(name)
		for i, h := range heads {
			if h == key {
				twice = twice || place >= 0
				place = i
			}
		}
	}
	return place, twice
}

func firstName(names string) string {
	name, _, _ := strings.Cut(names, "|")
	return name
}

var (
	plainMarks = strings.NewReplacer("–", "-", "—", "-", "’", "'")
	longCycle  = regexp.MustCompile(`\b(20\d\d)-20(\d\d)\b`)
)

// headKey makes the heads of two releases comparable.
func headKey(head string) string {
	head = plainMarks.Replace(published.WithoutFootnotes(head))
	if strings.Contains(head, "-20") {
		head = longCycle.ReplaceAllString(head, "$1-$2")
	}
	return strings.ToLower(strings.Join(strings.Fields(head), " "))
}

// name is the table's name in sentences.
func (t *table) name() string {
	if t.sheet == "" {
		return t.file
	}
	return t.file + ", sheet “" + t.sheet + "”"
}

// record is one row below the header. Columns are counted as in the layout.
type record struct {
	*header
	table *table
	cells []string
	row   int // number in the file, from 1

	seed     maphash.Seed
	seen     map[uint64]int // rows by their keys
	rejected int            // the column that reject named
	letters  letters
}

// text is the cell of a column without surrounding spaces, "" where the file
// has no such column.
func (r *record) text(column int) string {
	if p := r.places[column]; p >= 0 && p < len(r.cells) {
		return strings.TrimSpace(r.cells[p])
	}
	return ""
}

// raw is the cell of a column with the spaces before it, which tell the level
// in some tables.
func (r *record) raw(column int) string {
	if p := r.places[column]; p >= 0 && p < len(r.cells) {
		return r.cells[p]
	}
	return ""
}

// has reports whether the file has the column.
func (r *record) has(column int) bool { return r.places[column] >= 0 }

// head is the name of a column as the file prints it.
func (r *record) head(column int) string {
	if p := r.places[column]; p >= 0 {
		return strings.TrimSpace(r.header.cells[p])
	}
	return firstName(r.layout.columns[column])
}

// number reads a cell that must hold a number; thousands may be set off by
// commas.
func (r *record) number(column int) (float64, error) {
	s := r.text(column)
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	if err != nil || v-v != 0 { // v-v is not 0 for infinity and no-number
		return 0, r.fail(column, "is not a number")
	}
	return v, nil
}

// fail is the error of a cell; why is the end of a sentence.
func (r *record) fail(column int, why string) error {
	return release.BadInput("%s%s %s.", at(r.table.name(), r.row, r.head(column)), quoted(r.text(column)), why)
}

// reject notes the column that decides that a row is not kept, and gives the
// reason back.
func (r *record) reject(column int, reason string) string {
	r.rejected = column
	return reason
}

// once fails where an earlier row has the same texts in these columns; the
// last of them is named. Rows are told apart by a hash of 64 bits.
func (r *record) once(columns ...int) error {
	if first, twice := r.met(columns...); twice {
		return r.fail(columns[len(columns)-1], "stands in row "+strconv.Itoa(first)+" already")
	}
	return nil
}

// onceAs is once for texts that stand for those of the row; column is named.
func (r *record) onceAs(column int, texts ...string) error {
	if first, twice := r.metAs(texts...); twice {
		return r.fail(column, "stands in row "+strconv.Itoa(first)+" already")
	}
	return nil
}

// met reports whether an earlier row has the same texts in these columns, and
// which.
func (r *record) met(columns ...int) (row int, yes bool) {
	texts := make([]string, len(columns))
	for i, c := range columns {
		texts[i] = r.text(c)
	}
	return r.metAs(texts...)
}

// metAs is met for texts that stand for those of the row.
func (r *record) metAs(texts ...string) (row int, yes bool) {
	var h maphash.Hash
	h.SetSeed(r.seed)
	for _, t := range texts {
		h.WriteString(t)
		h.WriteByte(0)
	}
	key := h.Sum64()
	if first, twice := r.seen[key]; twice {
		return first, true
	}
	r.seen[key] = r.row
	return 0, false
}

// check refuses a row that is cut off, or holds what no text has in a column
// that is read.
func (r *record) check() error {
	have, want := len(r.cells), len(r.header.cells)
	if r.table.sheet == "" && have != want && !r.layout.ragged {
		column := "after the last"
		if have < want {
			column = "“" + strings.TrimSpace(r.header.cells[have]) + "”"
		}
		return release.BadInput("%s, row %d, column %s: the row has %d columns and the header %d.", r.table.name(), r.row, column, have, want)
	}
	if r.layout.windows {
		r.fromWindows()
	}
	for column, p := range r.places {
		if p < 0 || p >= have {
			continue
		}
		if why := fault(r.cells[p]); why != "" {
			return r.fail(column, why)
		}
	}
	return nil
}

// fault says why a cell is no text, or "".
func fault(cell string) string {
	plain := true
	for i := range len(cell) {
		if b := cell[i]; b < ' ' && b != '\n' && b != '\r' && b != '\t' || b > '~' {
			plain = false
			break
		}
	}
	switch {
	case plain:
		return ""
	case !utf8.ValidString(cell):
		return "is not in UTF-8, the way agencies write their files"
	case strings.ContainsFunc(cell, func(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\r' && c != '\t' }):
		return "holds a character that no text has"
	}
	return ""
}

// quoted is a cell as far as a sentence has room for it.
func quoted(cell string) string {
	const room = 40
	if !utf8.ValidString(cell) {
		return "the text"
	}
	if cell == "" {
		return "the blank"
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
