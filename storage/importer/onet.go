package importer

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/release"
)

// onet is the text release of the O*NET database, 29.0 and later.
type onet struct{}

const agencyONET = "U.S. Department of Labor, Employment and Training Administration"

// Reasons for which a row is not kept.
const (
	notOurs = "the job is not in this program"
	noText  = "the text is blank"
)

// onetTable is a table of the release that the program uses.
type onetTable struct {
	*layout
	row   func(*onetRows, sink, *record) (string, error)
	since string // the first release that has it, "" for 29.0
	until string // the last one, "" for those still published
}

func (onet) claim(env *env, s *source) (*claim, error) {
	layouts := make([]*layout, len(onetTables))
	for i, t := range onetTables {
		layouts[i] = t.layout
	}
	byLayout := map[*layout]*part{}
	var doubts error // the first one
	for _, t := range s.tables {
		h, doubt, err := findAny(t, layouts)
		if err != nil {
			return nil, err
		}
		if h == nil {
			doubts = cmp.Or(doubts, doubt)
			continue
		}
		if twin := byLayout[h.layout]; twin != nil {
			return nil, release.BadInput("%s and %s both hold %s. Choose one release.", twin.file, t.file, h.layout.titleOf(t))
		}
		byLayout[h.layout] = &part{table: t, header: h}
	}
	if len(byLayout) == 0 {
		s.doubt = cmp.Or(s.doubt, doubts)
		return nil, nil
	}
	if doubts != nil {
		return nil, doubts
	}
	c := &claim{release: release.Release{Dataset: release.ONET, Agency: agencyONET}}
	rows := newONETRows(env)
	for _, t := range onetTables {
		if p := byLayout[t.layout]; p != nil {
			p.row = func(to sink, r *record) (string, error) { return t.row(rows, to, r) }
			c.parts = append(c.parts, p)
		}
	}
	c.release.Number, c.guessed = onetNumber(s, c.parts)
	for _, t := range onetTables {
		if byLayout[t.layout] == nil && t.in(c.release.Number) {
			c.release.Missing = append(c.release.Missing, t.titles()[0])
		}
	}
	c.finish = func(to sink) error { return rows.finish(to, c.release.Number) }
	return c, checkONET(c.release.Number)
}

// in reports whether a release should have the table. Of an unknown release
// only what every one has is missed.
func (t onetTable) in(number string) bool {
	if number == "" {
		return t.since == "" && t.until == ""
	}
	return (t.since == "" || release.Compare(number, t.since) >= 0) && (t.until == "" || release.Compare(number, t.until) <= 0)
}

// releaseNumber is how the Read Me of a release begins.
var releaseNumber = regexp.MustCompile(`(?i)^(?:\x{FEFF})?\s*O\*NET[^\n\t]*?\b(\d{1,3}\.\d{1,2})\b`)

// folderNumber is how O*NET names its folders and zips: db_30_1_text.
var folderNumber = regexp.MustCompile(`(?i)\bdb_(\d{1,3})_(\d{1,2})_text`)

// onetNumber tells the number by the Read Me or, as a guess, by a name.
func onetNumber(s *source, parts []*part) (number string, guessed bool) {
	for _, start := range s.starts {
		if m := releaseNumber.FindSubmatch(start.text); m != nil {
			return string(m[1]), false
		}
	}
	if m := folderNumber.FindStringSubmatch(path.Join(s.name, parts[0].file)); m != nil {
		return m[1] + "." + m[2], true
	}
	return "", true
}

// oldestONET is the first release whose files and job codes this program reads.
const oldestONET = 29

func checkONET(number string) error {
	if number == "" {
		return nil
	}
	major, _, _ := strings.Cut(number, ".")
	if n, err := strconv.Atoi(major); err != nil || n < oldestONET {
		return release.BadInput("This is O*NET %s. Waymark reads O*NET %d.0 and later.", number, oldestONET)
	}
	return nil
}

// onetRows reads the rows of one release.
type onetRows struct {
	env      *env
	elements map[string]*onetElement // by id
	zones    jobZones
}

type onetElement struct {
	number int
	name   string
}

func newONETRows(env *env) *onetRows { return &onetRows{env: env, elements: map[string]*onetElement{}} }

// element numbers the elements of the release.
func (o *onetRows) element(id, name string) int {
	e := o.elements[id]
	if e == nil {
		e = &onetElement{number: len(o.elements) + 1}
		o.elements[id] = e
	}
	if name != "" {
		e.name = name
	}
	return e.number
}

func (o *onetRows) finish(to sink, number string) error {
	if err := o.zones.finish(to, number); err != nil {
		return err
	}
	ids := make([]string, len(o.elements))
	for id, e := range o.elements {
		ids[e.number-1] = id
	}
	for i, id := range ids {
		if err := to.Insert("element", i+1, id, o.elements[id].name); err != nil {
			return err
		}
	}
	return nil
}

// job reads the code in the first column; why is set for jobs that the program
// does not have.
func (o *onetRows) job(r *record) (code, why string, err error) {
	code = r.text(0)
	if !isONETCode(code) {
		return "", "", r.fail(0, "is not a job code such as 29-2072.00")
	}
	if !o.env.known[code] {
		return code, r.reject(0, notOurs), nil
	}
	return code, "", nil
}

func isONETCode(s string) bool {
	return len(s) == 10 && isSOC(s[:7]) && s[7] == '.' && digits(s[8:])
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func isBlank(text string) bool { return text == "" || strings.EqualFold(text, "n/a") }

// yes reads a cell that says Y or N; a blank is a no.
func yes(r *record, column int) (bool, error) {
	switch s := r.text(column); {
	case s == "Y":
		return true, nil
	case s == "N", isBlank(s):
		return false, nil
	}
	return false, r.fail(column, "is neither Y nor N")
}

// wholeCell reads a whole number from a cell; what says what it is not.
func wholeCell(r *record, column, least, most int, what string) (int, error) {
	n, err := strconv.Atoi(r.text(column))
	if err != nil || n < least || n > most {
		return 0, r.fail(column, what)
	}
	return n, nil
}

var taskTypes = []string{"supplemental", "n/a", ""}

func isTaskType(s string) bool { return s == "core" || slices.Contains(taskTypes, s) }
