package importer

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// lookup is a table each of whose rows stands for itself, such as a crosswalk
// or a list of schools.
type lookup struct {
	*layout
	scope string // the part of the dataset: "tuition"
	// number is the period of the table: from what stands in it; nil where only
	// the file's name tells a year, which is a guess.
	number func(t *table, h *header) string
	row    func(c *codes, to sink, r *record) (string, error)
}

// codes are what rows are checked with.
type codes struct {
	known map[string]bool        // O*NET-SOC codes of all jobs
	jobs  map[string]bool        // codes of the SOC and of the projections
	areas map[string]*labor.Area // by code
	state map[string]*labor.Area // by postal code
}

func (e *env) codes() (*codes, error) {
	ref, err := e.reference()
	if err != nil {
		return nil, err
	}
	c := &codes{known: e.known, jobs: ref.Codes, areas: map[string]*labor.Area{}, state: map[string]*labor.Area{}}
	for _, a := range ref.Areas {
		c.areas[a.Code] = a
		if a.Type == labor.State || a.Type == labor.Territory {
			c.state[a.State] = a
		}
	}
	return c, nil
}

// isState reports whether a FIPS code is that of a state or territory.
func (c *codes) isState(fips string) bool {
	a := c.areas[fips]
	return a != nil && (a.Type == labor.State || a.Type == labor.Territory)
}

// lookups is a dataset of lookup tables. A release may hold one of them or
// several of the same period.
type lookups struct {
	dataset, agency string
	dated           bool    // the period must be known before a release is added
	alone           *layout // a table beside which others of its file are left alone; may be nil
	tables          []lookup
}

func (l lookups) claim(env *env, s *source) (*claim, error) {
	var scopes, numbers []string
	c := &claim{release: release.Release{Dataset: l.dataset, Agency: l.agency}}
	where := map[*layout]*table{}
	var known *codes
	alone, err := l.fileAlone(s)
	if err != nil {
		return nil, err
	}
	for _, t := range s.tables {
		for _, k := range l.tables {
			if t.file == alone && k.layout != l.alone {
				continue
			}
			h, _, ok, err := k.find(t)
			if err != nil {
				return nil, err
			}
			if !ok {
				continue
			}
			if twin := where[k.layout]; twin != nil {
				if twin.file == t.file {
					break // another view of the same rows
				}
				return nil, release.BadInput("%s and %s both hold %s. Choose one of them.", twin.name(), t.name(), k.title)
			}
			number, guessed := k.numberOf(t, h)
			guessed = guessed && (l.dated || number != "")
			if l.dated && len(c.parts) > 0 && number != c.release.Number {
				return nil, release.BadInput("%s is of another period than other files of %s. Add them one by one.", t.name(), s.name)
			}
			if known == nil {
				if known, err = env.codes(); err != nil {
					return nil, err
				}
			}
			where[k.layout] = t
			scopes = append(scopes, k.scope)
			if number != "" && !slices.Contains(numbers, number) {
				numbers = append(numbers, number)
			}
			c.release.Number, c.guessed = strings.Join(numbers, " and "), c.guessed || guessed
			c.parts = append(c.parts, &part{table: t, header: h, row: func(to sink, r *record) (string, error) { return k.row(known, to, r) }})
			break
		}
	}
	if len(c.parts) == 0 {
		return nil, nil
	}
	c.release.Scope = strings.Join(scopes, ", ")
	return c, nil
}

// fileAlone is the file with the table that stands alone, or "".
func (l lookups) fileAlone(s *source) (string, error) {
	if l.alone == nil {
		return "", nil
	}
	for _, t := range s.tables {
		if _, _, ok, err := l.alone.find(t); ok || err != nil {
			return t.file, err
		}
	}
	return "", nil
}

var yearInName = regexp.MustCompile(`(?:19|20)\d\d`)

func (l lookup) numberOf(t *table, h *header) (number string, guessed bool) {
	if l.number != nil {
		return l.number(t, h), false
	}
	return yearInName.FindString(path.Base(t.file)), true
}

// fixed is the number of a table that is the same in all its files.
func fixed(number string) func(*table, *header) string {
	return func(*table, *header) string { return number }
}

// below is the record of the first row below a header, or nil.
func below(t *table, h *header) *record {
	for _, row := range t.head {
		if row.number > h.number {
			return &record{header: h, table: t, cells: row.cells, row: row.number}
		}
	}
	return nil
}
