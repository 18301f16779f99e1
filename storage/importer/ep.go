package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/release"
	"waymark/storage/published"
)

// ep is the Employment Projections: the tables of occupation.xlsx and
// education.xlsx that the program uses, and the matrix of industries and
// occupations. Tables are told by their columns, because their numbers move.
type ep struct{}

// In the heads, {base} and {target} stand for years and {cycle} for both.
const (
	matrixTitle = "{base} National Employment Matrix title|{base} National Employment Matrix occupation title|Occupation title"
	matrixCode  = "{base} National Employment Matrix code|{base} National Employment Matrix occupation code|Occupation code"

	entryEducation  = "Typical education needed for entry"
	entryExperience = "Work experience in a related occupation"
	entryTraining   = "Typical on-the-job training needed to attain competency in the occupation|Typical on-the-job training needed to attain competency"
)

var (
	epSeparations = &layout{title: "Separations and openings", needed: 3, sure: 2, columns: []string{
		matrixCode, "Labor force exits, {cycle} annual average", "Occupational transfers, {cycle} annual average"}}
	epOutlook = &layout{title: "Occupational projections", needed: 8, sure: 7, columns: []string{
		matrixCode, matrixTitle, "Occupation type", "Employment, {base}", "Employment, {target}",
		"Employment change, numeric, {cycle}", "Employment change, percent, {cycle}", "Occupational openings, {cycle} annual average",
		"Percent self employed, {base}", entryEducation, entryExperience, entryTraining}}
	epFactors = &layout{title: "Factors affecting utilization", needed: 5, columns: []string{
		matrixCode, matrixTitle, "{base} National Employment Matrix industry title", "{base} National Employment Matrix industry code",
		"Factors affecting occupational utilization"}}
	epShares = &layout{title: "Educational attainment", needed: 8, sure: 6, columns: append([]string{matrixCode}, published.Attainment[:]...)}
	epEntry  = &layout{title: "Education and training assignments", needed: 4, sure: 3, columns: []string{
		matrixCode, entryEducation, entryExperience, entryTraining}}
	epMatrix = &layout{title: "Industry-occupation matrix", needed: 4, columns: []string{
		"SOC_Code|" + matrixCode, "NEM_Code|Industry code|{base} National Employment Matrix industry code",
		"Employment_{base}|Employment, {base}|{base} Employment", "Employment_{target}|Employment, {target}|{target} Employment",
		"Industry title|{base} National Employment Matrix industry title"}}

	// A table has the first of these layouts that fits: that of the projections
	// has the columns of others too.
	epLayouts = []*layout{epSeparations, epOutlook, epFactors, epShares, epEntry, epMatrix}
)

func (ep) claim(env *env, s *source) (*claim, error) {
	c := &claim{release: release.Release{Dataset: release.Projections, Agency: agencyBLS}}
	byLayout := map[*layout]*part{}
	var doubt error // the first one
	for _, t := range s.tables {
		years, ok := cycleOf(t)
		if !ok {
			continue
		}
		for _, l := range epLayouts {
			h, _, ok, err := years.in(l).find(t)
			if err != nil {
				return nil, err
			}
			if !ok {
				if lacks := incomplete(t, years.in(l)); lacks != nil {
					doubt = cmp.Or(doubt, lacks)
					break // not one that shares some of its columns
				}
				continue
			}
			if twin := byLayout[l]; twin != nil {
				return nil, release.BadInput("%s and %s both hold %s. Choose one release.", twin.name(), t.name(), l.title)
			}
			if period := years.period(); c.release.Number == "" {
				c.release.Number = period
			} else if period != c.release.Number {
				return nil, release.BadInput("%s is for %s, but other tables of %s are for %s. Choose files of one release.", t.name(), period, s.name, c.release.Number)
			}
			byLayout[l] = &part{table: t, header: h}
			break
		}
	}
	if len(byLayout) == 0 {
		s.doubt = cmp.Or(s.doubt, doubt)
		return nil, nil
	}
	if doubt != nil {
		return nil, doubt
	}
	r := &projections{env: env, entry: byLayout[epEntry] == nil}
	for _, l := range epLayouts {
		p := byLayout[l]
		if p == nil {
			c.release.Missing = append(c.release.Missing, l.title)
			continue
		}
		p.row = r.reader(l)
		if l == epShares {
			r.survey = surveyOf(p.table)
		}
		c.parts = append(c.parts, p)
	}
	c.release.Scope = epScope(byLayout)
	c.release.Areas = "United States"
	c.finish, c.sums = r.finish, r.compare
	return c, nil
}

func epScope(found map[*layout]*part) string {
	var scopes []string
	if found[epOutlook] != nil || found[epSeparations] != nil || found[epFactors] != nil {
		scopes = append(scopes, "occupations")
	}
	if found[epShares] != nil || found[epEntry] != nil {
		scopes = append(scopes, "education")
	}
	if found[epMatrix] != nil {
		scopes = append(scopes, "industries")
	}
	return strings.Join(scopes, " and ")
}

var (
	yearIn  = regexp.MustCompile(`(?:^|\D)(20\d\d)(?:\D|$)`)
	cycleIn = regexp.MustCompile(`\b(20\d\d)[-–—](?:20)?(\d\d)\b`)
)

// cycle is the ten years of a projection.
type cycle struct{ base, target int }

// cycleOf reads the years from the first row of several heads; ok is false
// where there are none.
func cycleOf(t *table) (c cycle, ok bool) {
	for _, row := range t.head {
		if len(row.cells) < 3 {
			continue
		}
		for _, h := range row.cells {
			if m := cycleIn.FindStringSubmatch(h); m != nil && strings.Contains(h, "change") {
				return newCycle(m[1])
			}
		}
		first := ""
		for _, h := range row.cells {
			if m := yearIn.FindStringSubmatch(h); m != nil && (first == "" || m[1] < first) {
				first = m[1]
			}
		}
		if first != "" {
			return newCycle(first)
		}
	}
	return c, false
}

func newCycle(base string) (c cycle, ok bool) {
	year, err := strconv.Atoi(base)
	return cycle{year, year + 10}, err == nil
}

func (c cycle) period() string { return fmt.Sprintf("%d-%02d", c.base, c.target%100) }

// in puts the years into the heads of a layout.
func (c cycle) in(l *layout) *layout {
	years := strings.NewReplacer("{base}", strconv.Itoa(c.base), "{target}", strconv.Itoa(c.target), "{cycle}", c.period())
	of := *l
	of.columns = make([]string, len(l.columns))
	for i, name := range l.columns {
		of.columns[i] = years.Replace(name)
	}
	return &of
}

// surveyOf reads the years of the survey from the title above the header.
func surveyOf(t *table) string {
	for _, row := range t.head {
		if m := cycleIn.FindStringSubmatch(row.cells[0]); m != nil && len(row.cells) == 1 {
			return m[1] + "-" + m[2]
		}
	}
	return ""
}
