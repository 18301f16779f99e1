package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"waymark/domain/plan"
)

// Options say how a table is read.
type Options struct {
	Kind Kind
	// Columns overrides what columns mean: for a head of the file one of
	// Kind.Heads, or "" to leave the column out.
	Columns map[string]string
	Plan    plan.Plan         // to which steps are added, with its own steps
	Has     []plan.Credential // those of the file, for which activities can count
	Counts  plan.ID           // the credential for which activities count that name none, or ""
}

// Preview is what a table would bring in. Nothing is changed by it.
type Preview struct {
	File    string // its name
	Kind    Kind
	Columns []Column
	Rows    []Row

	steps       []plan.Step // one for each row
	activities  []plan.Activity
	credentials []plan.Credential
}

// Column is a column of the file.
type Column struct {
	Head  string // in the file
	Means string // the head that it stands for, or "" when it is left out
}

// Row is a row of the file.
type Row struct {
	Number   int // as a spreadsheet shows it: the heads are row 1
	Title    string
	Problems []Problem // why it cannot be taken
}

// Problem is a cell that cannot be read. Its text names file, row and column.
type Problem struct {
	Row      int
	Column   string // head in the file, or ""
	Sentence string // "“soon” is not a date. Write it ..."
	File     string
}

// Error is the whole sentence.
func (p Problem) Error() string {
	where := fmt.Sprintf("%s, row %d", p.File, p.Row)
	if p.Column != "" {
		where += ", column “" + p.Column + "”"
	}
	return where + ": " + p.Sentence
}

// Read reads a table. A file that is none is plan.ErrInvalid; bad cells are in
// the preview. Where no column holds titles, a preview without rows comes with
// the error, so that a person can say which one does.
func Read(file string, data []byte, o Options) (*Preview, error) {
	if len(data) > Limit {
		return nil, refuse(fmt.Sprintf("%s is larger than %d megabytes.", file, Limit>>20), nil)
	}
	rows, err := table(data)
	if err != nil {
		return nil, refuse(fmt.Sprintf("%s: %s.", file, err), err)
	}
	head := 0
	for head < len(rows) && blank(rows[head]) {
		head++
	}
	if head == len(rows) {
		return nil, refuse(file+" is empty.", nil)
	}
	p := &Preview{File: file, Kind: o.Kind}
	if p.Kind == Guess {
		p.Kind = guess(rows[head])
	}
	switch p.Kind {
	case Steps:
		err = p.readSteps(rows, head, o)
	case Activities:
		err = p.readActivities(rows, head, o)
	case Credentials:
		err = p.readCredentials(rows, head, o)
	}
	if err != nil {
		return p, err
	}
	if len(p.Rows) == 0 {
		return nil, refuse(file+" has heads but no rows below them.", nil)
	}
	return p, nil
}

func refuse(sentence string, cause error) error {
	return &plan.Error{Kind: plan.ErrInvalid, Sentence: sentence, Cause: cause}
}

// reader reads the rows of a preview.
type reader[T any] struct {
	preview *Preview
	columns []column[T]
	means   []int          // by column of the file: its column, or -1
	heads   map[string]int // by head of a column: the file's column
}

func newReader[T any](p *Preview, columns []column[T], heads []string, o Options) (*reader[T], error) {
	r := &reader[T]{p, columns, make([]int, len(heads)), map[string]int{}}
	said := map[string]string{}
	for head, means := range o.Columns {
		if err := r.known(heads, head, means); err != nil {
			return nil, err
		}
		said[key(head)] = means
	}
	for n := range heads {
		r.means[n], heads[n] = -1, strings.TrimSpace(heads[n])
		if means, ok := said[key(heads[n])]; ok {
			r.take(n, means, true)
		}
	}
	for _, exact := range []bool{true, false} {
		for n, h := range heads {
			if _, ok := said[key(h)]; !ok && r.means[n] < 0 {
				r.take(n, h, exact)
			}
		}
	}
	for n, h := range heads {
		c := Column{Head: h}
		if m := r.means[n]; m >= 0 {
			c.Means = columns[m].head
		}
		p.Columns = append(p.Columns, c)
	}
	if _, ok := r.heads["Title"]; !ok {
		return nil, refuse(fmt.Sprintf("%s has no column with titles. Its first row should hold heads such as %s; it holds %s.",
			p.File, strings.Join(p.Kind.Heads(), ", "), strings.Join(heads, ", ")), nil)
	}
	return r, nil
}

// known refuses a word about a column that is not there, or that means nothing.
func (r *reader[T]) known(heads []string, head, means string) error {
	if !slices.ContainsFunc(heads, func(h string) bool { return key(h) == key(head) }) {
		return refuse(fmt.Sprintf("%s has no column %q; it has %s.", r.preview.File, head, strings.Join(heads, ", ")), nil)
	}
	if ours := r.preview.Kind.Heads(); means != "" && !slices.ContainsFunc(ours, func(h string) bool { return key(h) == key(means) }) {
		return refuse(fmt.Sprintf("A column cannot mean %q; say one of %s.", means, strings.Join(ours, ", ")), nil)
	}
	return nil
}

// take lets a column of the file mean what its head says, unless another does
// already. At first only heads count that are ours.
func (r *reader[T]) take(n int, head string, exact bool) {
	m := matches(r.columns, head)
	if m < 0 || exact && key(r.columns[m].head) != key(head) {
		return
	}
	if _, taken := r.heads[r.columns[m].head]; !taken {
		r.means[n], r.heads[r.columns[m].head] = m, n
	}
}

// row reads the cells of a row, number is that of the spreadsheet. It reports
// which columns had something in them.
func (r *reader[T]) row(cells []string, number int) (row T, had map[string]bool) {
	had = map[string]bool{}
	p := r.preview
	p.Rows = append(p.Rows, Row{Number: number})
	for n, cell := range cells {
		if n >= len(r.means) || r.means[n] < 0 || strings.TrimSpace(cell) == "" {
			continue
		}
		c := r.columns[r.means[n]]
		had[c.head] = true
		if err := c.read(&row, cell); err != nil {
			r.wrong(len(p.Rows)-1, c.head, err)
		}
	}
	return row, had
}

// wrong notes a problem of a row in the column with a head of ours.
func (r *reader[T]) wrong(row int, head string, err error) {
	p := r.preview
	column := ""
	if n, ok := r.heads[head]; ok {
		column = p.Columns[n].Head
	}
	to := &p.Rows[row]
	to.Problems = append(to.Problems, Problem{Row: to.Number, Column: column, Sentence: err.Error(), File: p.File})
}

// check notes what the checks of a row say, unless a cell of it could not be
// read.
func (r *reader[T]) check(row int, err error) {
	if err == nil || len(r.preview.Rows[row].Problems) > 0 {
		return
	}
	head := ""
	if e, ok := errors.AsType[*plan.Error](err); ok {
		for _, c := range r.columns {
			if c.field == e.Field && c.field != "" && head == "" {
				head = c.head
			}
		}
	}
	r.wrong(row, head, err)
}

// each reads all rows below the heads that are not blank.
func (r *reader[T]) each(rows [][]string, head int, fn func(n int, row T, had map[string]bool)) {
	for n := head + 1; n < len(rows); n++ {
		if blank(rows[n]) {
			continue
		}
		row, had := r.row(rows[n], n+1)
		fn(len(r.preview.Rows)-1, row, had)
	}
}

func blank(cells []string) bool { return strings.TrimSpace(strings.Join(cells, "")) == "" }

// Good counts the rows that can be taken.
func (p *Preview) Good() int {
	good := 0
	for _, r := range p.Rows {
		if len(r.Problems) == 0 {
			good++
		}
	}
	return good
}

// Problems lists the problems of all rows.
func (p *Preview) Problems() []Problem {
	var all []Problem
	for _, r := range p.Rows {
		all = append(all, r.Problems...)
	}
	return all
}
