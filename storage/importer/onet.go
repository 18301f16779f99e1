package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// sink takes the rows of a release.
type sink interface {
	Description(code, text string) error
	Task(code string, id int, core bool, text string) error
}

// nowhere takes rows that are only looked at.
type nowhere struct{}

func (nowhere) Description(string, string) error     { return nil }
func (nowhere) Task(string, int, bool, string) error { return nil }

// kind is a file of O*NET's text release that the program uses.
type kind struct {
	title   string
	columns []string // those that are read
	key     int      // the column that tells the rows of a job apart
	row     func(*table) (entry, error)
	put     func(sink, entry) error
}

// entry is one row: a text about a job.
type entry struct {
	entryKey
	core bool
	text string
}

// entryKey is what no two rows of a file share.
type entryKey struct {
	code string // O*NET-SOC
	task int    // 0 for a description
}

var kinds = []*kind{
	{"Occupation Data", []string{"O*NET-SOC Code", "Title", "Description"}, 0, descriptionRow,
		func(to sink, e entry) error { return to.Description(e.code, e.text) }},
	{"Task Statements", []string{"O*NET-SOC Code", "Task ID", "Task", "Task Type"}, 1, taskRow,
		func(to sink, e entry) error { return to.Task(e.code, e.task, e.core, e.text) }},
}

// in reports whether a header has all columns of the kind.
func (k *kind) in(header []string) bool {
	for _, c := range k.columns {
		if !slices.ContainsFunc(header, func(h string) bool { return strings.EqualFold(h, c) }) {
			return false
		}
	}
	return true
}

func descriptionRow(t *table) (e entry, err error) {
	e.code, err = codeCell(t)
	e.text = t.cell(2)
	return e, err
}

func taskRow(t *table) (e entry, err error) {
	if e.code, err = codeCell(t); err != nil {
		return e, err
	}
	if e.task, err = strconv.Atoi(t.cell(1)); err != nil || e.task < 1 {
		return e, t.fail(1, "is not a task's number")
	}
	e.text = t.cell(2)
	switch strings.ToLower(t.cell(3)) {
	case "core":
		e.core = true
	case "supplemental", "n/a", "":
	default:
		return e, t.fail(3, "is not Core, Supplemental or n/a")
	}
	return e, nil
}

var onetCode = regexp.MustCompile(`^\d\d-\d{4}\.\d\d$`)

// codeCell reads the job code in the first of the wanted columns.
func codeCell(t *table) (string, error) {
	code := t.cell(0)
	if !onetCode.MatchString(code) {
		return "", t.fail(0, "is not a job code such as 29-2072.00")
	}
	return code, nil
}

func isBlank(text string) bool { return text == "" || strings.EqualFold(text, "n/a") }
