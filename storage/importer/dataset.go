package importer

import (
	"path"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// dataset is official data that the importer knows: it recognises its tables by
// their content and says how their rows are read.
type dataset interface {
	// claim looks at all tables of a source; nil means that none is of this
	// dataset. A claim serves for one reading.
	claim(env *env, s *source) (*claim, error)
}

// datasets are all that are known. Each must leave the tables of the others
// alone.
var datasets = []dataset{onet{}, oews{}, ep{}, crosswalks, places, prices{}, ipeds}

// env is what the datasets know about the program.
type env struct {
	known map[string]bool // O*NET-SOC codes of all jobs
	// installed is what guides show now; sums ask for it.
	installed func() (occupation.Source, error)
	// reference is asked for tables of states only.
	reference func() (*Reference, error)
	// mapping is what a person chose for a table of a state, or nil; remembered
	// is what was chosen before for a header.
	mapping    *release.Mapping
	remembered func(signature string) (*release.Mapping, error)
	// local lists added projections of states, to compare with.
	local func(codes ...string) ([]labor.LocalOutlook, error)
}

// claim is a release that was recognised, on its way through one reading.
type claim struct {
	release release.Release // without Source and Files
	guessed bool            // see release.Preview
	table   *release.Table  // of a state's agency, else nil
	parts   []*part
	// finish is called after the last row of the last part; nil for nothing to
	// do.
	finish func(to sink) error
	// sums are the totals of what was read, asked after finish; nil for none.
	sums func() ([]release.Sum, error)
}

// part is one table of a claim.
type part struct {
	*table
	*header
	// row takes a row: it gives it to the sink and returns "", or returns the
	// reason why it is not kept (see record.reject).
	row func(to sink, r *record) (reason string, err error)
}

// sink takes the rows of a release for tables of storage/added.
type sink interface {
	// Insert adds a row: the values of the columns after the first, which is
	// the release.
	Insert(table string, values ...any) error
}

// nowhere takes rows that are only looked at.
type nowhere struct{}

func (nowhere) Insert(string, ...any) error { return nil }

// isNamed reports whether a table's file has the name of a layout, so that a
// header that does not fit is a fault.
func (t *table) isNamed(l *layout) bool {
	return t.sheet == "" && slices.ContainsFunc(l.titles(), func(title string) bool { return strings.EqualFold(t.base(), title) })
}

// base is the name of the file without its ending.
func (t *table) base() string { return strings.TrimSuffix(path.Base(t.file), path.Ext(t.file)) }

// titles are the agency's names for the table in different releases.
func (l *layout) titles() []string { return strings.Split(l.title, "|") }

// titleOf is the one of the titles that a table's file has, or else the first.
func (l *layout) titleOf(t *table) string {
	for _, title := range l.titles() {
		if strings.EqualFold(t.base(), title) {
			return title
		}
	}
	return l.titles()[0]
}

// findAny finds the one layout whose header a table has. Where there is none,
// doubt is why the table is none of them although it should be by its name or
// by most of its columns.
func findAny(t *table, layouts []*layout) (h *header, doubt, err error) {
	for _, l := range layouts {
		h, _, ok, err := l.find(t)
		if err != nil || ok {
			return h, nil, err
		}
	}
	return nil, doubtOf(t, layouts), nil
}

func doubtOf(t *table, layouts []*layout) error {
	for _, l := range layouts {
		if !t.isNamed(l) {
			if err := incomplete(t, l); err != nil {
				return err
			}
			continue
		}
		if t.damage != nil {
			return t.damage
		}
		if len(t.head) == 0 {
			return release.BadInput("%s is empty.", t.file)
		}
		if t.isUTF16() {
			return release.BadInput("%sthe file is in UTF-16. Save it as UTF-8 or download it again.", at(t.file, 1, firstName(l.columns[0])))
		}
		if _, near, _, _ := l.find(t); near != nil {
			return near.fault(t)
		}
		return release.BadInput("%s, row %d: these are not the columns of %s.", t.file, t.head[0].number, l.titleOf(t))
	}
	return nil
}

// isUTF16 reports whether a text begins with the mark of UTF-16, which is not
// read.
func (t *table) isUTF16() bool {
	if len(t.head) == 0 || len(t.head[0].cells) == 0 {
		return false
	}
	first := t.head[0].cells[0]
	return strings.HasPrefix(first, "\xff\xfe") || strings.HasPrefix(first, "\xfe\xff")
}

// incomplete is the error of a table that is surely of a layout and lacks
// columns; nil for others.
func incomplete(t *table, l *layout) error {
	if l.sure == 0 {
		return nil
	}
	if _, near, _, _ := l.find(t); near != nil {
		return near.fault(t)
	}
	return nil
}
