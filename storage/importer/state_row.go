package importer

import (
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// localFigure is one figure of a state's table.
type localFigure struct {
	Area   *labor.Area
	Code   string   // of the job, as the file has it
	Title  string   // of the job, as the file has it; may be ""
	Now    []string // today's codes where Code is older, else Code alone
	Period string   // "2024-34", "2022"; "" = not stated
	Field  release.Field
	Amount float64
	Status labor.Status
	Years  int // by which a sum over years was divided; 0 = not divided
}

// stateReader reads the rows of a state's table by its mapping.
type stateReader struct {
	release.Mapping
	ref   *Reference
	seen  map[stateKey]int // rows by what they are about
	known map[string]*labor.Area
}

// stateKey is what no two rows of a table share.
type stateKey struct {
	area, code, outlook, year string
	per                       labor.Period
}

// Reasons for which a row of a state's table is not kept.
const (
	noCode     = "the row has no job code"
	badCode    = "the job code is not a SOC code"
	groupCode  = "the row is about a group of jobs"
	unknownJob = "the job is not in this program, nor was it in the SOC of 2010"
	noFigures  = "no column has a number or a reason for its lack"
)

// row reads one row. why is the reason for which it is not kept, or "".
func (s *stateReader) row(r *record) (figures []localFigure, why string, err error) {
	base := localFigure{Title: s.text(r, release.FieldTitle)}
	if base.Code, base.Now, why = s.code(r); why != "" {
		return nil, why, nil
	}
	if base.Area, err = s.area(r); err != nil {
		return nil, "", err
	}
	years, outlook, err := s.years(r)
	if err != nil {
		return nil, "", err
	}
	year := s.text(r, release.FieldYear)
	if year == "" {
		year = s.WageYear
	}
	per, err := s.per(r)
	if err != nil {
		return nil, "", err
	}
	key := stateKey{base.Area.Code, base.Code, outlook, year, per}
	if first, twice := s.seen[key]; twice {
		return nil, "", s.fail(r, release.FieldCode, "stands for this area in row "+strconv.Itoa(first)+" already")
	}
	s.seen[key] = r.row
	filled := false
	for column, field := range s.Columns {
		f := base
		f.Field, f.Period = field, outlook
		if !field.IsFigure() {
			continue
		}
		if f.Amount, f.Status, err = s.figure(r, column, field); err != nil {
			return nil, "", err
		}
		if p, period, isPay := field.Pay(); isPay {
			f.Period = year
			if period == release.PerRow {
				f.Field = release.PayField(p, per)
			}
		}
		if slices.ContainsFunc(figures, func(before localFigure) bool { return before.Field == f.Field }) {
			return nil, "", r.fail(column, "is a second figure for “"+f.Field.Label()+"” in this row")
		}
		if field == release.FieldWorkers {
			f.Period = year
		}
		if s.Total && f.Status == labor.Published && (field == release.FieldOpen || field == release.FieldExits || field == release.FieldMoves) {
			f.Amount, f.Status, f.Years = tidy(f.Amount/float64(years)), labor.Derived, years
		}
		filled = filled || f.Status != labor.NotPublished
		figures = append(figures, f)
	}
	if !filled {
		return nil, noFigures, nil
	}
	return figures, "", nil
}

// text is the cell of a field without surrounding spaces, "" where no column
// has the field.
func (s *stateReader) text(r *record, f release.Field) string {
	if i := s.column(f); i >= 0 {
		return r.text(i)
	}
	return ""
}

func (s *stateReader) column(f release.Field) int { return slices.Index(s.Columns, f) }

// fail is the error of a cell, or of the row where no column has the field.
func (s *stateReader) fail(r *record, f release.Field, why string) error {
	if i := s.column(f); i >= 0 {
		return r.fail(i, why)
	}
	return release.BadInput("%sthe row %s.", at(r.table.name(), r.row, ""), why)
}

func (s *stateReader) code(r *record) (code string, now []string, why string) {
	text := s.text(r, release.FieldCode)
	if text == "" && s.Has(release.FieldCode) {
		return "", nil, noCode
	}
	if text == "" {
		text = s.Code
	}
	code, ok := release.JobCode(text)
	switch {
	case !ok:
		return "", nil, badCode
	case code == labor.AllOccupations || s.ref.Codes[code]:
		return code, []string{code}, ""
	case len(s.ref.Old[code]) > 0:
		return code, s.ref.Old[code], ""
	case strings.HasSuffix(code, "0"):
		return "", nil, groupCode
	}
	return "", nil, unknownJob
}

// area finds the area of a row among those of the wage files, or makes one of
// the agency's own. Metro areas must have code and name of a wage area: the
// same name alone may have stood for other counties.
func (s *stateReader) area(r *record) (*labor.Area, error) {
	name, code, state := s.areaText(r)
	key := name + "\n" + code + "\n" + state
	if a := s.known[key]; a != nil {
		return a, nil
	}
	a, why := s.findArea(name, code, state)
	if a == nil {
		return nil, s.fail(r, release.FieldArea, why)
	}
	s.known[key] = a
	return a, nil
}

// areaText is what a row says about its area.
func (s *stateReader) areaText(r *record) (name, code, state string) {
	name = s.text(r, release.FieldArea)
	if name == "" {
		name = s.Area
	}
	return name, strings.TrimLeft(s.text(r, release.FieldAreaID), "0"), s.text(r, release.FieldState)
}

var nationNames = []string{"united states", "nation", "national", "us", "u.s.", "usa"}

func (s *stateReader) findArea(name, code, state string) (a *labor.Area, why string) {
	nation := slices.Contains(nationNames, strings.ToLower(name))
	for _, a := range s.ref.Areas {
		if nation && a.Type == labor.Nation || strings.EqualFold(a.Name, name) && (a.Type == labor.State || a.Type == labor.Territory || code == strings.TrimLeft(a.Code, "0")) {
			return a, ""
		}
	}
	if name == "" {
		return nil, "does not name an area"
	}
	if state == "" {
		state = s.State
	}
	home := release.StateNamed(s.ref.Areas, state)
	if home == nil {
		return nil, "lies in no state that the file names; choose the state of the table"
	}
	return labor.NewRegion(home.State, name), ""
}

// years are the years of the projection in a row, how many there are and what
// the period is called.
func (s *stateReader) years(r *record) (years int, period string, err error) {
	if !s.Outlook() {
		return 0, "", nil
	}
	of := func(f release.Field, all int) (int, error) {
		text := s.text(r, f)
		if text == "" {
			return all, nil
		}
		y, err := strconv.Atoi(text)
		if err != nil || y < 1980 || y > 2100 {
			return 0, s.fail(r, f, "is not a year")
		}
		return y, nil
	}
	base, err := of(release.FieldBase, s.BaseYear)
	if err != nil {
		return 0, "", err
	}
	target, err := of(release.FieldTarget, s.TargetYear)
	if err != nil {
		return 0, "", err
	}
	if base > 0 && target > 0 && target <= base || s.Total && (base == 0 || target == 0) {
		return 0, "", s.fail(r, release.FieldTarget, "is not a year after the first year of the projection")
	}
	return target - base, release.Cycle(base, target), nil
}

// per is the time that the pay of a row is for, where rows say it themselves.
func (s *stateReader) per(r *record) (labor.Period, error) {
	column := s.column(release.FieldPer)
	if column < 0 {
		return release.PerRow, nil
	}
	switch strings.ToLower(s.text(r, release.FieldPer)) {
	case "hourly", "hour", "h":
		return labor.Hourly, nil
	case "monthly", "month", "m":
		return labor.Monthly, nil
	case "yearly", "annual", "annually", "year", "a", "y":
		return labor.Yearly, nil
	}
	return 0, r.fail(column, "is not hourly, monthly or yearly")
}

// figure reads a number in the program's units: persons, percent, dollars.
func (s *stateReader) figure(r *record, column int, f release.Field) (float64, labor.Status, error) {
	v, status, percent, ok := agencyNumber(r.text(column))
	if !ok {
		return 0, 0, r.fail(column, "is neither a number nor a known mark")
	}
	if status != labor.Published {
		return 0, status, nil
	}
	_, _, isPay := f.Pay()
	switch f {
	case release.FieldGrowth, release.FieldAll:
		if s.Fraction && !percent {
			v *= 100
		}
	case release.FieldJobs, release.FieldFuture, release.FieldChange:
		if s.Thousands {
			v *= 1000
		}
	}
	switch {
	case isPay && v == 0: // agencies print $0 for pay that they could not estimate
		return 0, labor.Suppressed, nil
	case v < 0 && f != release.FieldGrowth && f != release.FieldAll && f != release.FieldChange && f != release.FieldOpen:
		return 0, 0, r.fail(column, "is less than nothing")
	}
	return tidy(v), labor.Published, nil
}
