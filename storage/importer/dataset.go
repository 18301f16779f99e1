package importer

import (
	"path"
	"strings"

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
var datasets = []dataset{onet{}, oews{}, ep{}}

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
	return strings.EqualFold(strings.TrimSuffix(path.Base(t.file), path.Ext(t.file)), l.title)
}

// findAny finds the one layout whose header a table has. Where there is none it
// fails if the file's name says that there should be one.
func findAny(t *table, layouts []*layout) (*header, error) {
	for _, l := range layouts {
		h, _, ok, err := l.find(t)
		if err != nil || ok {
			return h, err
		}
	}
	for _, l := range layouts {
		if !t.isNamed(l) {
			if err := incomplete(t, l); err != nil {
				return nil, err
			}
			continue
		}
		if t.damage != nil {
			return nil, t.damage
		}
		if len(t.head) == 0 {
			return nil, release.BadInput("%s is empty.", t.file)
		}
		if strings.HasPrefix(t.head[0].cells[0], "\xff\xfe") || strings.HasPrefix(t.head[0].cells[0], "\xfe\xff") {
			return nil, release.BadInput("%sthe file is in UTF-16. Save it as UTF-8 or download it again.", at(t.file, 1, firstName(l.columns[0])))
		}
		if _, lacking, _, _ := l.find(t); lacking != "" {
			return nil, lacks(t, lacking)
		}
		return nil, release.BadInput("%s, row %d: these are not the columns of %s.", t.file, t.head[0].number, l.title)
	}
	return nil, nil
}

// incomplete is the error of a table that is surely of a layout and lacks
// columns; nil for others.
func incomplete(t *table, l *layout) error {
	if l.sure == 0 {
		return nil
	}
	if _, lacking, _, _ := l.find(t); lacking != "" {
		return lacks(t, lacking)
	}
	return nil
}

func lacks(t *table, column string) error {
	return release.BadInput("%s, row %d: the column “%s” is missing.", t.name(), t.head[0].number, firstName(column))
}
