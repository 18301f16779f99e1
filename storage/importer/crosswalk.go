package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/storage/pack"
)

// californiaCodes come in a workbook with hidden copies of other crosswalks.
var californiaCodes = &layout{title: "California's codes of fields of study", needed: 3, columns: []string{"Current TOP Code", "Current TOP Title", "2020 CIP Code"}}

// crosswalks lead from one list of codes to another.
var crosswalks = lookups{dataset: release.Crosswalks, alone: californiaCodes, agency: "National Center for Education Statistics, Bureau of Labor Statistics, O*NET", tables: []lookup{
	{&layout{title: "Fields of study and occupations", needed: 4, columns: []string{"CIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title"}},
		"fields of study and jobs", fixed("CIP 2020, SOC 2018"), fieldMatchRow},
	{&layout{title: "Fields of study", needed: 4, columns: []string{"CIPFamily", "CIPCode", "Action", "CIPTitle"}},
		"fields of study", fixed("CIP 2020"), fieldRow},
	{&layout{title: "SOC 2010 to 2018", needed: 4, columns: []string{"2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"}},
		"older SOC codes", fixed("2010 to 2018"), oldSOCRow},
	{&layout{title: "O*NET-SOC 2010 to 2019", needed: 4, columns: []string{"O*NET-SOC 2010 Code", "O*NET-SOC 2010 Title", "O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title"}},
		"older O*NET codes", fixed("2010 to 2019"), oldONETRow},
	{&layout{title: "O*NET-SOC to SOC", needed: 4, columns: []string{"O*NET-SOC 2019 Code", "O*NET-SOC 2019 Title", "2018 SOC Code", "2018 SOC Title"}},
		"O*NET and SOC codes", fixed("2019 to 2018"), socOfRow},
	{&layout{title: "O*NET-SOC to the projections' codes", needed: 3, columns: []string{"O*NET-SOC code", "NEM Code", "NEM title"}},
		"O*NET and projections' codes", dateAbove, lineOfRow},
	{californiaCodes, "California's codes", fixed("TOP"), topRow},
	{&layout{title: "Career clusters", needed: 4, columns: []string{"Career Cluster", "Career Pathway", "Code", "Occupation"}},
		"career clusters", fixed("16 clusters"), pathwayRow},
	{&layout{title: "Apprenticeship trades", needed: 5, columns: []string{"occupational_title", "rapids_code", "onet_code", "term_length", "type"}},
		"apprenticeships", nil, tradeRow},
}}

// Reasons for which rows of crosswalks are not kept.
const (
	noMatch    = "the source found no match"
	notInUse   = "the field of study is no longer in use"
	noFullCode = "the code is of a family of fields"
	noteRow    = "the row is a note"
)

var (
	cipCode  = regexp.MustCompile(`^\d\d\.\d{4}$`)
	cipGroup = regexp.MustCompile(`^\d\d\.\d\d$`)
	socCode  = regexp.MustCompile(`^\d\d-\d{4}$`)
	onetForm = regexp.MustCompile(`^\d\d-\d{4}[.-]\d\d$`)
	asOfDate = regexp.MustCompile(`(?i)as of (\d\d/\d\d/\d{4})`)
)

// dateAbove is the date that stands above a header.
func dateAbove(t *table, h *header) string {
	for _, row := range t.head {
		if m := asOfDate.FindStringSubmatch(strings.Join(row.cells, " ")); m != nil && row.number < h.number {
			return m[1]
		}
	}
	return ""
}

func fieldMatchRow(c *codes, to sink, r *record) (string, error) {
	cip, soc := cipText(r.text(0)), r.text(2)
	switch {
	case !cipCode.MatchString(cip):
		return "", r.fail(0, "is not the code of a field of study such as 51.0707")
	case !socCode.MatchString(soc):
		return "", r.fail(2, "is not a job code such as 29-2072")
	case soc == "99-9999" || cip == "99.9999":
		return r.reject(2, noMatch), nil
	case !c.jobs[soc]:
		return r.reject(2, notOurs), nil
	}
	if err := r.onceAs(2, cip, soc); err != nil {
		return "", err
	}
	return "", to.Insert("field_match", cip, soc)
}

// longFraction is a code that a workbook holds as a number: 48.050899999999999.
var longFraction = regexp.MustCompile(`^\d{1,2}\.\d{5,}$`)

// cipText is the code of a field of study without what spreadsheets do to it.
// Agencies write it as a formula to keep its zeros: ="01.0101".
func cipText(text string) string {
	text = strings.Trim(strings.TrimPrefix(text, "="), `"`)
	if longFraction.MatchString(text) {
		if v, err := strconv.ParseFloat(text, 64); err == nil {
			return fmt.Sprintf("%07.4f", v)
		}
	}
	return text
}

func fieldRow(_ *codes, to sink, r *record) (string, error) {
	code := cipText(r.text(1))
	title := strings.TrimSuffix(strings.Join(strings.Fields(r.text(3)), " "), ".")
	switch {
	case !cipCode.MatchString(code) && !cipGroup.MatchString(code):
		if len(code) == 2 && digits(code) {
			return r.reject(1, noFullCode), nil
		}
		return "", r.fail(1, "is not the code of a field of study such as 51.0707")
	case r.text(2) == "Moved from" || r.text(2) == "Deleted":
		return r.reject(2, notInUse), nil
	case title == "" || title == "Reserved":
		return r.reject(3, noText), nil
	}
	if err := r.onceAs(1, code); err != nil {
		return "", err
	}
	return "", to.Insert("field", code, title)
}

// topRow reads a code of California's community colleges. The file repeats a
// pair for each job.
func topRow(_ *codes, to sink, r *record) (string, error) {
	cip := cipText(r.text(2))
	switch {
	case r.text(0) == "" || cip == "":
		return r.reject(0, noMatch), nil
	case !cipCode.MatchString(cip):
		return "", r.fail(2, "is not the code of a field of study such as 51.0707")
	}
	if _, twice := r.metAs(cip, r.text(0)); twice {
		return r.reject(0, samePair), nil
	}
	return "", to.Insert("top", cip, r.text(0), r.text(1))
}

const samePair = "the pair is there already"

func oldSOCRow(c *codes, to sink, r *record) (string, error) {
	if !socCode.MatchString(r.text(0)) {
		return r.reject(0, noteRow), nil
	}
	if !socCode.MatchString(r.text(2)) {
		return "", r.fail(2, "is not a job code such as 29-2072")
	}
	if err := r.once(0, 2); err != nil {
		return "", err
	}
	title, _, _ := strings.Cut(r.text(1), " (#") // a mark of a footnote
	return "", to.Insert("old_code", int(occupation.SOC2010), r.text(0), title, r.text(2))
}

func oldONETRow(c *codes, to sink, r *record) (string, error) {
	for _, column := range []int{0, 2} {
		if !onetForm.MatchString(r.text(column)) {
			return "", r.fail(column, "is not a job code such as 29-2072.00")
		}
	}
	if !c.known[r.text(2)] {
		return r.reject(2, notOurs), nil
	}
	if err := r.once(0, 2); err != nil {
		return "", err
	}
	return "", to.Insert("old_code", int(occupation.ONET2010), r.text(0), r.text(1), r.text(2))
}

// Kinds of the table code_of.
const (
	kindSOC  = 1
	kindLine = 2
)

func socOfRow(c *codes, to sink, r *record) (string, error) {
	return codeOf(c, to, r, kindSOC, 0, 2, 3)
}

func lineOfRow(c *codes, to sink, r *record) (string, error) {
	if code := r.text(1); code == "" || code == "—" {
		return r.reject(1, noMatch), nil
	}
	return codeOf(c, to, r, kindLine, 0, 1, 2)
}

func codeOf(c *codes, to sink, r *record, kind, onet, code, title int) (string, error) {
	switch {
	case !onetForm.MatchString(r.text(onet)):
		return "", r.fail(onet, "is not a job code such as 29-2072.00")
	case !socCode.MatchString(r.text(code)):
		return "", r.fail(code, "is not a job code such as 29-2072")
	case !c.known[r.text(onet)]:
		return r.reject(onet, notOurs), nil
	case !c.jobs[r.text(code)]:
		return r.reject(code, notOurs), nil
	}
	if err := r.once(onet); err != nil {
		return "", err
	}
	return "", to.Insert("code_of", kind, r.text(onet), r.text(code), r.text(title))
}

// pathwayRow reads the clusters of an occupation: several are joined.
func pathwayRow(c *codes, to sink, r *record) (string, error) {
	if !onetForm.MatchString(r.text(2)) {
		return "", r.fail(2, "is not a job code such as 29-2072.00")
	}
	if !c.known[r.text(2)] {
		return r.reject(2, notOurs), nil
	}
	if err := r.once(2); err != nil {
		return "", err
	}
	clusters, names := strings.Split(r.text(0), "; "), strings.Split(r.text(1), "; ")
	if len(clusters) != len(names) {
		return "", r.fail(1, "does not match the clusters")
	}
	for i, cluster := range clusters {
		if err := to.Insert("pathway", r.text(2), i+1, cluster, names[i]); err != nil {
			return "", err
		}
	}
	return "", nil
}

var bases = map[string]occupation.Basis{"TB": occupation.TimeBased, "CB": occupation.CompetencyBased, "HY": occupation.Hybrid}

func tradeRow(_ *codes, to sink, r *record) (string, error) {
	onet := r.text(2)
	if !onetForm.MatchString(onet) {
		return r.reject(2, notOurs), nil
	}
	basis, ok := bases[r.text(4)]
	if !ok {
		return "", r.fail(4, "is not TB, CB or HY")
	}
	least, most, err := pack.TermHours(r.text(3))
	if err != nil {
		return "", r.fail(3, err.Error())
	}
	if _, twice := r.met(0, 1, 2, 3); twice {
		return r.reject(1, sameTrade), nil
	}
	return "", to.Insert("trade", onet[:7]+"."+onet[8:], r.text(1), pack.TradeTitle(r.text(0)), int(basis), least, most, r.row)
}

const sameTrade = "the trade is there already"
