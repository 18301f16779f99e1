package release

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
)

// wagesOrJobs tells what a column "Employment" counts: in a table of
// projections the jobs of the first year, else people at work.
func (s *Sample) wagesOrJobs(m *Mapping) {
	projection := slices.ContainsFunc(m.Columns, func(f Field) bool { return f.isOutlook() && f != FieldJobs })
	for i, f := range m.Columns {
		switch {
		case f == FieldWorkers && projection && !m.Has(FieldJobs):
			m.Columns[i] = FieldJobs
		case f == FieldJobs && !projection && !m.Has(FieldWorkers):
			m.Columns[i] = FieldWorkers
		}
	}
}

// hourlyBelow parts pay by the hour from pay by the year where no head names
// the time: nobody's year pays less, no hour more.
const hourlyBelow = 1000

// guessPay names the time of pay columns that do not name it themselves.
func (s *Sample) guessPay(m *Mapping) {
	if m.Has(FieldPer) {
		return
	}
	for i, f := range m.Columns {
		p, per, ok := f.Pay()
		if !ok || per != PerRow {
			continue
		}
		per = labor.Yearly
		if s.share(i, func(c string) bool { v, ok := number(c); return !ok || v < hourlyBelow }) > 0.5 {
			per = labor.Hourly
		}
		if f := PayField(p, per); !m.Has(f) {
			m.Columns[i] = f
		} else {
			m.Columns[i] = Unused
		}
	}
}

// guessUnits finds out whether growth is a fraction, openings are those of all
// years, and jobs are in thousands.
func (s *Sample) guessUnits(m *Mapping, keys []string) {
	agree, fractions, totals := 0, 0, 0
	for _, r := range s.Rows {
		jobs, ok1 := s.value(m, r, FieldJobs)
		change, ok2 := s.value(m, r, FieldChange)
		if future, ok := s.value(m, r, FieldFuture); ok && !ok2 {
			change, ok2 = future-jobs, ok1
		}
		if growth, ok := s.value(m, r, FieldGrowth); ok && ok1 && ok2 && jobs > 0 && math.Abs(change/jobs) > 0.02 {
			agree++
			if math.Abs(growth-change/jobs) < math.Abs(growth-100*change/jobs) {
				fractions++
			}
		}
		if open, ok := s.value(m, r, FieldOpen); ok && ok1 && jobs > 0 && open > jobs/2 {
			totals++
		}
	}
	if agree > 0 {
		m.Fraction = 2*fractions > agree
	} else if i := slices.Index(m.Columns, FieldGrowth); i >= 0 {
		m.Fraction = s.share(i, func(c string) bool {
			v, ok := number(c)
			return !ok || math.Abs(v) < 1 && !strings.Contains(c, "%")
		}) == 1
	}
	m.Total = 2*totals > len(s.Rows)
	if i := slices.Index(m.Columns, FieldOpen); i >= 0 && (strings.Contains(keys[i], "annual") || strings.Contains(keys[i], "per year")) {
		m.Total = false
	}
	for i, f := range m.Columns {
		if (f == FieldJobs || f == FieldFuture) && strings.Contains(keys[i], "thousand") {
			m.Thousands = true
		}
	}
}

func (s *Sample) value(m *Mapping, row []string, f Field) (float64, bool) {
	i := slices.Index(m.Columns, f)
	if i < 0 || i >= len(row) {
		return 0, false
	}
	return number(row[i])
}

// guessYears reads the years of a projection from the heads, or from what
// stands above them.
func (s *Sample) guessYears(m *Mapping, keys []string) {
	for i, f := range m.Columns {
		y, err := strconv.Atoi(yearInHead.FindString(keys[i]))
		if err != nil {
			continue
		}
		switch f {
		case FieldJobs:
			m.BaseYear = y
		case FieldFuture:
			m.TargetYear = y
		}
	}
	if m.BaseYear > 0 && m.TargetYear > 0 || !m.Outlook() {
		return
	}
	texts := append(append(slices.Clone(s.Above), keys...), s.File)
	for _, text := range texts {
		if y := yearInHead.FindAllString(text, -1); len(y) == 2 && y[0] < y[1] {
			m.BaseYear, _ = strconv.Atoi(y[0]) // four digits
			m.TargetYear, _ = strconv.Atoi(y[1])
			return
		}
	}
}

// guessPlace finds the state that the areas lie in, and the area of all rows
// where no column names areas.
func (s *Sample) guessPlace(m *Mapping, areas []*labor.Area) {
	count := map[string]int{}
	for _, f := range []Field{FieldState, FieldArea} {
		i := slices.Index(m.Columns, f)
		for _, r := range s.Rows {
			if i < 0 || i >= len(r) {
				continue
			}
			if a := StateNamed(areas, r[i]); a != nil {
				count[a.State]++
			} else if _, states, ok := strings.Cut(r[i], ", "); ok {
				for _, st := range strings.Split(states, "-") {
					if a := StateNamed(areas, st); a != nil {
						count[a.State]++
					}
				}
			}
		}
	}
	best := 0
	for _, a := range areas {
		if (a.Type == labor.State || a.Type == labor.Territory) && count[a.State] > best {
			m.State, best = a.State, count[a.State]
		}
	}
	if m.Has(FieldArea) {
		return
	}
	for _, text := range s.Above {
		if a := StateNamed(areas, text); a != nil && len(text) > 2 {
			m.Area, m.State = a.Name, a.State
			return
		}
	}
}
