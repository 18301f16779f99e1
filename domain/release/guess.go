package release

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"waymark/domain/labor"
)

// Sample is the beginning of a table, in which its mapping is guessed.
type Sample struct {
	File   string     // its name, a hint only
	Above  []string   // cells above the header
	Header []string   // the heads of its columns
	Rows   [][]string // the first rows below the header
}

// Guess reads the meaning of the columns from their heads and, where those are
// silent, from the values. areas are those of the program.
func (s *Sample) Guess(areas []*labor.Area) Mapping {
	m := Mapping{Columns: make([]Field, len(s.Header))}
	keys := make([]string, len(s.Header))
	for i, h := range s.Header {
		keys[i] = headKey(h)
		f := fieldOfHead(keys[i])
		if !slices.Contains(m.Columns, f) {
			m.Columns[i] = f
		}
	}
	s.pairOfYears(&m, keys)
	s.findCodes(&m)
	if !m.Outlook() || m.Has(FieldJobs) {
		s.wagesOrJobs(&m)
	}
	s.guessPay(&m)
	s.guessUnits(&m, keys)
	s.guessYears(&m, keys)
	s.guessPlace(&m, areas)
	return m
}

var (
	footnote = regexp.MustCompile(`\[[^\]]*\]`)
	notWord  = regexp.MustCompile(`[^a-z0-9%]+`)
)

// headKey is the head of a column in lower-case words, without footnotes.
func headKey(head string) string {
	head = footnote.ReplaceAllString(strings.TrimPrefix(head, "\ufeff"), " ")
	var b strings.Builder
	last := ' '
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(head, "-age", "age"), "- ", "") {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
		last = r
	}
	return strings.TrimSpace(notWord.ReplaceAllString(b.String(), " "))
}

// headRules are tried in order; the first that fits tells the field.
var headRules = []struct {
	words *regexp.Regexp
	field Field
}{
	{regexp.MustCompile(`\bprse\b|standard error|\brank\b|replacement|due to growth|from growth|(annual|yearly|per year).*(growth|percent|%|pct|rate)|education|experience|training`), Unused},
	{regexp.MustCompile(`^(soc|occ|occ code|soc code|code)$|\b(soc|occ|occupation|occupational|matrix|onet) (20\d\d )?code\b`), FieldCode},
	{regexp.MustCompile(`\btitle\b.*\b(soc|occ)|\b(occupation|occupational|soc|occ|job)( name)?( title| name)\b|^(occupation|title|job)$`), FieldTitle},
	{regexp.MustCompile(`^(area|msa|region|county|geo) ?(code|id|fips)$`), FieldAreaID},
	{regexp.MustCompile(`^(st|state)( ?fips)?( code| abbr?| name)?$|^stfips$|^st fips$`), FieldState},
	{regexp.MustCompile(`^(area|region|county|msa|geography|local area|workforce area)( name| title)?$`), FieldArea},
	{regexp.MustCompile(`^base (year|yr)$`), FieldBase},
	{regexp.MustCompile(`^(proj|projected|projection|target) (year|yr)$`), FieldTarget},
	{regexp.MustCompile(`^(pay|wage|salary) (period|type|rate type)$|^rate type$`), FieldPer},
	{regexp.MustCompile(`^(wage |data |reference )?(year|period)$`), FieldYear},
	{regexp.MustCompile(`(growth|change).*\b(all occupations|total)\b`), FieldAll},
	{regexp.MustCompile(`\bopenings?\b`), FieldOpen},
	{regexp.MustCompile(`\bexits?\b`), FieldExits},
	{regexp.MustCompile(`\btransfers?\b`), FieldMoves},
	{regexp.MustCompile(`(percent|percentage|pct|%).*(change|growth)|(change|growth).*(percent|percentage|pct|%)|growth rate|^growth$`), FieldGrowth},
	{regexp.MustCompile(`\bchange\b|\bgrowth\b`), FieldChange},
	{regexp.MustCompile(`\bbase\b|current employment|estimated employment`), FieldJobs},
	{regexp.MustCompile(`\bprojected\b|\bfuture employment`), FieldFuture},
}

var (
	percentile = regexp.MustCompile(`\bp ?(10|25|50|75|90)\b|\b(10|25|50|75|90)(?:th)? ?(?:percentile|pct|perc|pctl)\b|\b(?:pct|percentile) ?(10|25|50|75|90)\b|\b(10|25|50|75|90)th\b`)
	payWord    = regexp.MustCompile(`\b(wages?|salary|salaries|pay|earnings|percentile|pct|median|mean|p ?\d\d)\b`)
	hourWord   = regexp.MustCompile(`\b(hourly|hour|hr|h)\b`)
	monthWord  = regexp.MustCompile(`\b(monthly|month)\b`)
	yearWord   = regexp.MustCompile(`\b(annual|annually|yearly|year|a)\b`)
	plainPay   = regexp.MustCompile(`^(annual|hourly|monthly) (wage|salary|pay)$`)
	points     = map[string]labor.Point{"10": labor.P10, "25": labor.P25, "50": labor.Median, "75": labor.P75, "90": labor.P90}
)

func fieldOfHead(key string) Field {
	if f := payOfHead(key); f != Unused {
		return f
	}
	for _, r := range headRules {
		if r.words.MatchString(key) {
			return r.field
		}
	}
	if strings.Contains(key, "employment") || key == "tot emp" {
		return FieldWorkers
	}
	return Unused
}

// payOfHead knows pay columns; those that do not name a time are PerRow until
// the values are looked at.
func payOfHead(key string) Field {
	if !payWord.MatchString(key) || strings.Contains(key, "period") || strings.Contains(key, "change") || strings.Contains(key, "growth") || strings.Contains(key, "year wage") {
		return Unused
	}
	per := PerRow
	switch {
	case hourWord.MatchString(key):
		per = labor.Hourly
	case monthWord.MatchString(key):
		per = labor.Monthly
	case yearWord.MatchString(key):
		per = labor.Yearly
	}
	if m := percentile.FindStringSubmatch(key); m != nil {
		return PayField(points[m[1]+m[2]+m[3]+m[4]], per)
	}
	switch {
	case strings.Contains(key, "median"):
		return PayField(labor.Median, per)
	case strings.Contains(key, "mean"), strings.Contains(key, "average"), plainPay.MatchString(key):
		return PayField(labor.Mean, per)
	}
	return Unused
}

var yearInHead = regexp.MustCompile(`\b(20[0-9]{2})\b`)

// pairOfYears finds two columns of employment that differ by their year, as in
// "2020 employment" and "2030 employment".
func (s *Sample) pairOfYears(m *Mapping, keys []string) {
	if m.Has(FieldJobs) && m.Has(FieldFuture) {
		return
	}
	first, last, years := -1, -1, map[string]int{}
	for i, k := range keys {
		y := yearInHead.FindString(k)
		if y == "" || !strings.Contains(k, "employment") || strings.Contains(k, "change") || strings.Contains(k, "growth") {
			continue
		}
		years[y] = i
		if first < 0 || y < yearInHead.FindString(keys[first]) {
			first = i
		}
		if last < 0 || y > yearInHead.FindString(keys[last]) {
			last = i
		}
	}
	if len(years) == 2 {
		m.Columns[first], m.Columns[last] = FieldJobs, FieldFuture
	}
}

// findCodes takes the column whose values look like job codes, where no head
// says so or where the head's column has other values.
func (s *Sample) findCodes(m *Mapping) {
	named := slices.Index(m.Columns, FieldCode)
	if named >= 0 && s.share(named, isCode) > 0 {
		return
	}
	for i := range m.Columns {
		if s.share(i, isCode) > 0.8 {
			if named >= 0 {
				m.Columns[named] = Unused
			}
			m.Columns[i] = FieldCode
			return
		}
	}
	if named < 0 {
		if found := codeIn.FindStringSubmatch(strings.Join(append([]string{s.File}, s.Above...), " ")); found != nil {
			m.Code = found[1]
		}
	}
}

var codeIn = regexp.MustCompile(`(?:^|\D)(\d\d-\d{4})(?:\D|$)`)

func isCode(cell string) bool { _, ok := JobCode(cell); return ok }

var jobCode = regexp.MustCompile(`^(\d\d)-?(\d{4})(\.00)?$`)

// JobCode writes a SOC code with its hyphen: "292071" is "29-2071".
func JobCode(cell string) (string, bool) {
	p := jobCode.FindStringSubmatch(strings.TrimSpace(cell))
	if p == nil {
		return "", false
	}
	return p[1] + "-" + p[2], true
}

// share is the part of a column's filled cells that pass.
func (s *Sample) share(column int, pass func(string) bool) float64 {
	filled, good := 0, 0
	for _, r := range s.Rows {
		if column < len(r) && strings.TrimSpace(r[column]) != "" {
			filled++
			if pass(r[column]) {
				good++
			}
		}
	}
	if filled == 0 {
		return 0
	}
	return float64(good) / float64(filled)
}

// number is a filled cell as a number.
func number(cell string) (float64, bool) {
	cell = strings.NewReplacer("$", "", ",", "", "%", "", " ", "").Replace(cell)
	v, err := strconv.ParseFloat(cell, 64)
	return v, err == nil
}
