package importer

import (
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

var (
	occupationData = &layout{title: "Occupation Data", columns: []string{"O*NET-SOC Code", "Title", "Description"}, needed: 3}
	taskStatements = &layout{title: "Task Statements", columns: []string{"O*NET-SOC Code", "Task ID", "Task", "Task Type"}, needed: 4}
)

// onetTable is a table of the release that the program uses.
type onetTable struct {
	*layout
	row func(*env, sink, *record) (string, error)
}

var onetTables = []onetTable{
	{occupationData, descriptionRow},
	{taskStatements, taskRow},
}

func (onet) claim(env *env, s *source) (*claim, error) {
	layouts := make([]*layout, len(onetTables))
	for i, t := range onetTables {
		layouts[i] = t.layout
	}
	byLayout := map[*layout]*part{}
	for _, t := range s.tables {
		h, err := findAny(t, layouts)
		if err != nil {
			return nil, err
		}
		if h == nil {
			continue
		}
		if twin := byLayout[h.layout]; twin != nil {
			return nil, release.BadInput("%s and %s both hold %s. Choose one release.", twin.file, t.file, h.layout.title)
		}
		byLayout[h.layout] = &part{table: t, header: h}
	}
	if len(byLayout) == 0 {
		return nil, nil
	}
	c := &claim{release: release.Release{Dataset: release.ONET, Agency: agencyONET}}
	for _, t := range onetTables {
		p := byLayout[t.layout]
		if p == nil {
			c.release.Missing = append(c.release.Missing, t.title)
			continue
		}
		p.row = func(to sink, r *record) (string, error) { return t.row(env, to, r) }
		c.parts = append(c.parts, p)
	}
	c.release.Number, c.guessed = onetNumber(s, c.parts)
	return c, checkONET(c.release.Number)
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

func descriptionRow(env *env, to sink, r *record) (string, error) {
	code, err := onetCode(r)
	if err == nil {
		err = r.once(0)
	}
	switch {
	case err != nil:
		return "", err
	case !env.known[code]:
		return r.reject(0, notOurs), nil
	case isBlank(r.text(2)):
		return r.reject(2, noText), nil
	}
	return "", to.Insert("description", code, r.text(2))
}

func taskRow(env *env, to sink, r *record) (string, error) {
	code, err := onetCode(r)
	if err != nil {
		return "", err
	}
	id, err := strconv.Atoi(r.text(1))
	if err != nil || id < 1 {
		return "", r.fail(1, "is not a task's number")
	}
	if err := r.once(0, 1); err != nil {
		return "", err
	}
	core := strings.EqualFold(r.text(3), "core")
	switch {
	case !core && !slices.Contains([]string{"supplemental", "n/a", ""}, strings.ToLower(r.text(3))):
		return "", r.fail(3, "is not Core, Supplemental or n/a")
	case !env.known[code]:
		return r.reject(0, notOurs), nil
	case isBlank(r.text(2)):
		return r.reject(2, noText), nil
	}
	return "", to.Insert("task", code, id, core, r.text(2))
}

// onetCode reads the job code in the first column.
func onetCode(r *record) (string, error) {
	code := r.text(0)
	if len(code) != 10 || code[2] != '-' || code[7] != '.' || !digits(code[:2]) || !digits(code[3:7]) || !digits(code[8:]) {
		return "", r.fail(0, "is not a job code such as 29-2072.00")
	}
	return code, nil
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
