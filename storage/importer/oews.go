package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/release"
	"waymark/storage/published"
)

// oews is the Occupational Employment and Wage Statistics, May 2019 and later:
// the files of the nation, states, areas and industries, and those of all data.
type oews struct{}

const agencyBLS = "U.S. Bureau of Labor Statistics"

// Columns of a wage file.
const (
	wageArea = iota
	wageAreaTitle
	wageAreaType
	wageOccupation
	wageGroup
	wageCells // the first of published.CellCount cells
)

// Those that may be missing.
const (
	wageState = wageCells + published.CellCount + iota
	wageIndustry
	wageIndustryTitle
	wageOwner
	wageAnnual
	wageHourly
)

var wageLayout = &layout{
	title: "Wages", needed: wageState, sure: 12,
	columns: []string{
		"AREA", "AREA_TITLE", "AREA_TYPE", "OCC_CODE", "O_GROUP|OCC_GROUP|GROUP",
		"TOT_EMP", "LOC_QUOTIENT|LOC QUOTIENT",
		"A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "A_MEAN",
		"H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "H_MEAN",
		"PRIM_STATE|ST|STATE", "NAICS", "NAICS_TITLE", "OWN_CODE", "ANNUAL", "HOURLY",
	},
}

// Columns of a short file of industries.
const (
	industryOccupation = iota
	industryCode
	industryTitle
	industryJobs
	industryMean
)

var industryLayout = &layout{
	title: "Jobs and pay by industry", needed: 5,
	columns: []string{"OCC_CODE", "NAICS", "NAICS_TITLE", "TOT_EMP", "A_MEAN"},
	fits: func(r *record) bool { // a file with areas is one of the other layout
		place, _ := placeOf(headKeys(r.header.cells), "AREA")
		return place < 0
	},
}

func (oews) claim(env *env, s *source) (*claim, error) {
	c := &claim{release: release.Release{Dataset: release.Wages, Agency: agencyBLS}}
	var caps published.Caps
	for _, t := range s.tables {
		if at := capsOf(t); at.Annual > 0 {
			caps = at
		}
	}
	w := newWages(env, caps)
	for _, t := range s.tables {
		h, doubt, err := findAny(t, []*layout{wageLayout, industryLayout})
		if err != nil {
			return nil, err
		}
		if h == nil {
			s.doubt = cmp.Or(s.doubt, doubt)
			continue
		}
		p := &part{table: t, header: h, row: w.industryRow}
		if h.layout == wageLayout {
			p.row = w.reader(len(c.parts))
		}
		c.parts = append(c.parts, p)
	}
	if len(c.parts) == 0 {
		return nil, nil
	}
	c.release.Number, c.guessed = wagePeriod(s)
	if err := checkWagePeriod(c.release.Number); err != nil {
		return nil, err
	}
	if w.caps == (published.Caps{}) {
		w.caps = capsIn[c.release.Number]
	}
	c.finish = func(to sink) error { return w.finish(&c.release, to) }
	c.sums = w.compare
	return c, nil
}

var (
	wageMonth = regexp.MustCompile(`(?i)\b(?:all )?May\s+(20\d\d)\s+(?:OEWS|OES|data|National|State|Metropolitan)`)
	wageNames = regexp.MustCompile(`(?i)(?:_M_?(20\d\d)\b|oesm(\d\d)|_M_?(20\d\d)_)`)
)

// wagePeriod tells the period by the description in a workbook or by the name
// of a sheet or, as a guess, by the name of a file.
func wagePeriod(s *source) (period string, guessed bool) {
	for _, t := range s.tables {
		if m := wageMonth.FindStringSubmatch(t.sheet + " data"); m != nil {
			return "May " + m[1], false
		}
		for _, line := range t.head[:min(3, len(t.head))] {
			if m := wageMonth.FindStringSubmatch(strings.Join(line.cells, " ")); m != nil {
				return "May " + m[1], false
			}
		}
	}
	for _, t := range s.tables {
		for _, name := range []string{t.file, s.name} {
			if m := wageNames.FindStringSubmatch(name); m != nil {
				year := m[1] + m[3]
				if m[2] != "" {
					year = "20" + m[2]
				}
				return "May " + year, true
			}
		}
	}
	return "", true
}

// oldestWages is the first year that codes jobs by the 2018 SOC.
const oldestWages = 2019

var wagePeriodForm = regexp.MustCompile(`^May (20\d\d)$`)

func checkWagePeriod(period string) error {
	if period == "" {
		return nil
	}
	m := wagePeriodForm.FindStringSubmatch(period)
	if m == nil {
		return release.BadInput("“%s” is no period of wages; write it as May 2025.", period)
	}
	if year, err := strconv.Atoi(m[1]); err != nil || year < oldestWages {
		return release.BadInput("These are wages of %s. Waymark reads those of May %d and later, which code jobs as it does.", period, oldestWages)
	}
	return nil
}

// isSOC reports whether a text is a code such as 29-2072.
func isSOC(s string) bool { return len(s) == 7 && s[2] == '-' && digits(s[:2]) && digits(s[3:]) }

var socGroups = []string{"major", "minor", "broad"}

// wageReason says why a row is not kept, by its level of jobs.
func wageReason(r *record) string {
	switch group := strings.ToLower(r.text(wageGroup)); {
	case slices.Contains(socGroups, group):
		return r.reject(wageGroup, "a group of jobs")
	case group != "detailed" && group != "total":
		return r.reject(wageGroup, "a level of jobs that Waymark does not know")
	}
	return ""
}
