package catalog

import (
	"database/sql"
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// marks are the statuses of the cells of a wage row.
type marks struct {
	employment, quotient labor.Status
	annual, hourly       [len(points)]labor.Status
}

// points are the points of pay in the order of the columns.
var points = [...]labor.Point{labor.P10, labor.P25, labor.Median, labor.P75, labor.P90, labor.Mean}

func (c *Catalog) readMarks() (map[int]*marks, error) {
	byID := map[int]*marks{}
	err := c.each("SELECT id, employment, quotient, a10, a25, a50, a75, a90, a_mean, h10, h25, h50, h75, h90, h_mean FROM marks", nil, func(rows *sql.Rows) error {
		var id int
		m := &marks{}
		dest := []any{&id, &m.employment, &m.quotient}
		for i := range m.annual {
			dest = append(dest, &m.annual[i])
		}
		for i := range m.hourly {
			dest = append(dest, &m.hourly[i])
		}
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		byID[id] = m
		return nil
	})
	return byID, err
}

// lines are the matrix lines; a line's id is its index + 1.
type lines struct {
	list   []*line
	byCode map[string]int
}

type line struct {
	code     string
	title    string
	kind     int
	hasWages bool
	absent   labor.Status // of wages where there is no row
}

func (c *Catalog) readLines() (*lines, error) {
	l := &lines{byCode: map[string]int{}}
	err := c.each("SELECT code, title, kind, has_wages, absent FROM line ORDER BY id", nil, func(rows *sql.Rows) error {
		m := &line{}
		if err := rows.Scan(&m.code, &m.title, &m.kind, &m.hasWages, &m.absent); err != nil {
			return err
		}
		l.list = append(l.list, m)
		l.byCode[m.code] = len(l.list)
		return nil
	})
	return l, err
}

const wageColumns = `SELECT w.line, w.area, w.marks, w.employment, w.quotient_x100, w.a10, w.a25, w.a50, w.a75, w.a90, w.a_mean FROM `
const hourlyColumns = `SELECT line, area, h10, h25, h50, h75, h90, h_mean FROM hourly_wage WHERE `

// WagesIn implements occupation.Source.
func (c *Catalog) WagesIn(area string) (map[string]*labor.Wage, error) {
	r, err := c.wageReader()
	if err != nil {
		return nil, err
	}
	id, ok := r.areas.byCode[area]
	if !ok {
		return nil, fmt.Errorf("unknown area: %q", area)
	}
	found, err := r.read("line l CROSS JOIN wage w ON w.line = l.id AND w.area = ?", "area = ?", id)
	if err != nil {
		return nil, err
	}
	byLine := make(map[int]*labor.Wage, len(found))
	for _, w := range found {
		byLine[w.line] = w.wage
	}
	wages := make(map[string]*labor.Wage, len(r.lines.list))
	for i, l := range r.lines.list {
		if l.kind == GroupLine { // these have an outlook and no wages
			continue
		}
		if wages[l.code] = byLine[i+1]; wages[l.code] == nil {
			wages[l.code] = labor.NoWage(l.code, r.areas.byID(id), r.vintage, l.absent)
		}
	}
	return wages, nil
}

// WagesOf implements occupation.Source.
func (c *Catalog) WagesOf(matrix string) ([]*labor.Wage, error) {
	r, err := c.wageReader()
	if err != nil {
		return nil, err
	}
	id, ok := r.lines.byCode[matrix]
	if !ok {
		return nil, fmt.Errorf("%w: %q", occupation.ErrUnknown, matrix)
	}
	found, err := r.read("wage w WHERE w.line = ?", "line = ?", id)
	if err != nil {
		return nil, err
	}
	wages := make([]*labor.Wage, len(r.areas.list))
	for _, w := range found {
		wages[w.area-1] = w.wage
	}
	for i, a := range r.areas.list {
		if wages[i] == nil {
			wages[i] = labor.NoWage(matrix, a, r.vintage, r.lines.list[id-1].absent)
		}
	}
	return wages, nil
}

// wageReader turns rows of the wage tables into wages.
type wageReader struct {
	*Catalog
	areas   *areas
	lines   *lines
	marks   map[int]*marks
	vintage *labor.Vintage
}

func (c *Catalog) wageReader() (*wageReader, error) {
	r := &wageReader{Catalog: c}
	var err error
	if r.areas, err = c.areas(); err != nil {
		return nil, err
	}
	if r.lines, err = c.lines(); err != nil {
		return nil, err
	}
	if r.marks, err = c.marks(); err != nil {
		return nil, err
	}
	r.vintage, err = c.vintage(Wages)
	return r, err
}

type foundWage struct {
	line, area int
	marks      *marks
	wage       *labor.Wage
}

func (r *wageReader) read(from, hourly string, id int) ([]foundWage, error) {
	var found []foundWage
	index := map[[2]int]int{}
	err := r.each(wageColumns+from, []any{id}, func(rows *sql.Rows) error {
		var f foundWage
		var mark int
		var employment, quotient sql.NullInt64
		var pay [len(points)]sql.NullInt64
		if err := rows.Scan(&f.line, &f.area, &mark, &employment, &quotient, &pay[0], &pay[1], &pay[2], &pay[3], &pay[4], &pay[5]); err != nil {
			return err
		}
		m := r.marks[mark]
		f.marks = m
		f.wage = &labor.Wage{
			Occupation: r.lines.list[f.line-1].code, Area: r.areas.byID(f.area), Vintage: r.vintage,
			Employment: figure(employment, 1, labor.Jobs, m.employment, r.vintage),
			Quotient:   figure(quotient, 100, labor.Quotient, m.quotient, r.vintage),
		}
		for i, p := range points {
			f.wage.SetAnnual(p, figure(pay[i], 1, labor.DollarsPerYear, m.annual[i], r.vintage))
			f.wage.SetHourly(p, labor.Blank(labor.DollarsPerHour, m.hourly[i], r.vintage))
		}
		index[[2]int{f.line, f.area}] = len(found)
		found = append(found, f)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = r.each(hourlyColumns+hourly, []any{id}, func(rows *sql.Rows) error {
		var key [2]int
		var pay [len(points)]sql.NullInt64
		if err := rows.Scan(&key[0], &key[1], &pay[0], &pay[1], &pay[2], &pay[3], &pay[4], &pay[5]); err != nil {
			return err
		}
		f := found[index[key]]
		for i, p := range points {
			f.wage.SetHourly(p, figure(pay[i], 100, labor.DollarsPerHour, f.marks.hourly[i], r.vintage))
		}
		return nil
	})
	return found, err
}
