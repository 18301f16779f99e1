package importer

import (
	"math"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/storage/published"
)

// projections reads the rows of one release of the Employment Projections.
type projections struct {
	env    *env
	entry  bool   // entry requirements come from the table of projections
	survey string // years of the survey behind the education shares, ""

	lines                  int // line items
	jobs, growth, openings any // of all occupations; nil where there is no such row

	hundreds int // industries of the matrix that have 100.0 thousand jobs in all
}

func (p *projections) reader(l *layout) func(sink, *record) (string, error) {
	read := map[*layout]func(sink, *record) (string, error){
		epSeparations: p.separation, epOutlook: p.outlook, epFactors: p.factor, epShares: p.share, epEntry: p.preparation, epMatrix: p.matrix,
	}[l]
	return func(to sink, r *record) (string, error) {
		code := r.text(0)
		switch {
		case code == "":
			return r.reject(0, "a footnote"), nil
		case !isSOC(code):
			return "", r.fail(0, "is not a job code such as 29-2072")
		}
		if l == epMatrix || l == epFactors {
			return read(to, r)
		}
		if err := r.once(0); err != nil {
			return "", err
		}
		return read(to, r)
	}
}

// amount reads a number, scaled to a whole one; nil for a dash or a blank.
func amount(r *record, column int, scale float64) (any, error) {
	switch r.text(column) {
	case "—", "–", "-", "", "n/a":
		return nil, nil
	}
	v, err := r.number(column)
	if err != nil {
		return nil, err
	}
	if math.Abs(v*scale) > 1e12 {
		return nil, r.fail(column, "is too large")
	}
	return int64(math.Round(v * scale)), nil
}

// amounts reads columns with one scale.
func amounts(r *record, scale float64, columns ...int) ([]any, error) {
	var list []any
	for _, c := range columns {
		v, err := amount(r, c, scale)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

func (p *projections) outlook(to sink, r *record) (string, error) {
	code := r.text(0)
	persons, err := amounts(r, 1000, 3, 4, 5, 7)
	if err != nil {
		return "", err
	}
	percent, err := amounts(r, 100, 6, 8)
	if err != nil {
		return "", err
	}
	if err := consistent(r, persons, percent[0]); err != nil {
		return "", err
	}
	kind := 4
	switch {
	case code == labor.AllOccupations:
		kind = 1
		p.jobs, p.growth, p.openings = persons[0], percent[0], persons[3]
	case strings.EqualFold(r.text(2), "Line item"):
		kind = 3
		p.lines++
	case strings.HasSuffix(code, "-0000"):
		kind = 2
	}
	raw := r.raw(1)
	level := (len(raw) - len(strings.TrimLeft(raw, " "))) / 2
	title := published.WithoutFootnotes(r.text(1))
	if err := to.Insert("outlook", code, title, kind, level, persons[0], persons[1], persons[2], percent[0], percent[1], persons[3]); err != nil {
		return "", err
	}
	if p.entry && kind == 3 && r.has(9) && r.has(10) && r.has(11) {
		return "", keepPreparation(to, r, 9, 10, 11)
	}
	return "", nil
}

// consistent refuses a row whose change is not the difference of its jobs, or
// whose percentage is not that of the change, apart from rounding: then a
// column stands where another should.
func consistent(r *record, persons []any, growth any) error {
	now, ok1 := persons[0].(int64)
	then, ok2 := persons[1].(int64)
	change, ok3 := persons[2].(int64)
	if !ok1 || !ok2 || !ok3 {
		return nil
	}
	if d := then - now - change; d > 200 || d < -200 {
		return r.fail(5, "is not the difference of the jobs before it, so the columns may have moved")
	}
	percent, ok := growth.(int64)
	if !ok || now == 0 {
		return nil
	}
	// Jobs are rounded to 100, so that the percentage may be off by this much.
	room := 0.1 + 100*150/float64(now)*(1+math.Abs(float64(change))/float64(now))
	if math.Abs(100*float64(change)/float64(now)-float64(percent)/100) > room {
		return r.fail(6, "is not the percentage of the change before it, so the columns may have moved")
	}
	return nil
}

func (p *projections) separation(to sink, r *record) (string, error) {
	persons, err := amounts(r, 1000, 1, 2)
	if err != nil {
		return "", err
	}
	return "", to.Insert("separation", r.text(0), persons[0], persons[1])
}

func (p *projections) factor(to sink, r *record) (string, error) {
	if err := r.once(0, 3); err != nil {
		return "", err
	}
	if isBlank(r.text(4)) {
		return r.reject(4, noText), nil
	}
	return "", to.Insert("factor", r.text(0), r.text(3), r.text(2), r.text(4))
}

func (p *projections) share(to sink, r *record) (string, error) {
	for i := range published.Attainment {
		v, err := amount(r, i+1, 100)
		if err != nil {
			return "", err
		}
		if v == nil {
			if i > 0 {
				return "", r.fail(i+1, "is blank, though the shares before it are not")
			}
			return r.reject(1, "no survey figures"), nil
		}
		if v.(int64) < 0 || v.(int64) > 10000 {
			return "", r.fail(i+1, "is no share of a hundred")
		}
		if err := to.Insert("education_share", r.text(0), i+1, v); err != nil {
			return "", err
		}
	}
	return "", nil
}

func (p *projections) preparation(to sink, r *record) (string, error) {
	return "", keepPreparation(to, r, 1, 2, 3)
}

func keepPreparation(to sink, r *record, education, experience, training int) error {
	e, ok := published.Educations[r.text(education)]
	if !ok {
		return r.fail(education, "is no known level of education")
	}
	x, ok := published.Experiences[r.text(experience)]
	if !ok {
		return r.fail(experience, "is no known length of experience")
	}
	t, ok := published.Trainings[r.text(training)]
	if !ok {
		return r.fail(training, "is no known kind of training")
	}
	return to.Insert("preparation", r.text(0), e, x, t)
}

// mostHundreds is how many industries may have 100.0 thousand jobs in all by
// chance before the column is taken for percentages.
const mostHundreds = 2

func (p *projections) matrix(to sink, r *record) (string, error) {
	if err := r.once(0, 1); err != nil {
		return "", err
	}
	persons, err := amounts(r, 1000, 2, 3)
	if err != nil {
		return "", err
	}
	if r.text(0) == labor.AllOccupations && persons[1] == int64(100_000) {
		if p.hundreds++; p.hundreds > mostHundreds {
			return "", r.fail(3, "stands there for the jobs of every industry in all, so the column has percentages and not jobs")
		}
	}
	group, shown := groupOfIndustry(r.text(1))
	switch {
	case !shown:
		return r.reject(1, otherLevel), nil
	case strings.HasSuffix(r.text(0), "-0000"):
		return r.reject(0, "a group of jobs"), nil
	}
	return "", to.Insert("industry_jobs", r.text(0), group, r.text(4), persons[0], persons[1])
}

func (p *projections) finish(to sink) error {
	if p.survey == "" {
		return nil
	}
	return to.Insert("education_survey", p.survey)
}

// compare sets the totals beside those that are installed.
func (p *projections) compare() ([]release.Sum, error) {
	if p.lines == 0 {
		return nil, nil
	}
	source, err := p.env.installed()
	if err != nil {
		return nil, err
	}
	outlooks, err := source.Outlooks()
	if err != nil {
		return nil, err
	}
	old := outlooks[labor.AllOccupations]
	if old == nil {
		return nil, nil
	}
	sum := func(name string, v any, scale float64, before labor.Figure) release.Sum {
		s := release.Sum{Name: name, New: labor.Blank(before.Unit, labor.NotPublished, nil), Old: before, OldPeriod: old.Vintage.Period}
		if n, ok := v.(int64); ok {
			s.New = labor.Figure{Amount: float64(n) / scale, Unit: before.Unit, Status: labor.Published}
		}
		return s
	}
	return []release.Sum{
		sum("Jobs, all occupations", p.jobs, 1, old.Jobs),
		sum("Growth over ten years, all occupations", p.growth, 100, old.Growth),
		sum("Openings a year, all occupations", p.openings, 1, old.Openings),
	}, nil
}
