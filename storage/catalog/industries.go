package catalog

import (
	"database/sql"

	"waymark/domain/labor"
)

// Industries implements occupation.Source.
func (c *Catalog) Industries(matrix string) (*labor.Industries, error) {
	vintage, err := c.vintage(IndustryWages)
	if err != nil {
		return nil, err
	}
	lines, err := c.lines()
	if err != nil {
		return nil, err
	}
	line, ok := lines.byCode[matrix]
	if !ok {
		return nil, nil
	}
	var total labor.Figure
	err = c.each("SELECT jobs FROM industry_total WHERE line = ?", []any{line}, func(rows *sql.Rows) error {
		var jobs int64
		err := rows.Scan(&jobs)
		total = published(jobs, 1, labor.Jobs, vintage)
		return err
	})
	if err != nil || !total.Known() {
		return nil, err
	}
	const query = `
SELECT i.code, i.title, s.jobs, s.mean_pay FROM staffing s JOIN industry i ON i.id = s.industry
WHERE s.line = ? ORDER BY s.jobs DESC, i.code`
	var list []labor.Staffing
	err = c.each(query, []any{line}, func(rows *sql.Rows) error {
		var s labor.Staffing
		var jobs int64
		var pay sql.NullInt64
		if err := rows.Scan(&s.Industry.Code, &s.Industry.Title, &jobs, &pay); err != nil {
			return err
		}
		status := labor.NotPublished
		if pay.Valid {
			status = labor.Published
		}
		s.Jobs = published(jobs, 1, labor.Jobs, vintage)
		s.MeanPay = figure(pay, 1, labor.DollarsPerYear, status, vintage)
		list = append(list, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return labor.NewIndustries(matrix, total, list), nil
}

// Medians implements occupation.Source.
func (c *Catalog) Medians(matrix string) ([]labor.YearMedian, error) {
	vintage, err := c.vintage(MedianHistory)
	if err != nil {
		return nil, err
	}
	lines, err := c.lines()
	if err != nil {
		return nil, err
	}
	var list []labor.YearMedian
	err = c.each("SELECT year, pay FROM median WHERE line = ? ORDER BY year", []any{lines.byCode[matrix]}, func(rows *sql.Rows) error {
		var m labor.YearMedian
		var pay sql.NullInt64
		if err := rows.Scan(&m.Year, &pay); err != nil {
			return err
		}
		status := labor.NotPublished
		if pay.Valid {
			status = labor.Published
		}
		m.Median = figure(pay, 1, labor.DollarsPerYear, status, vintage)
		list = append(list, m)
		return nil
	})
	return list, err
}
