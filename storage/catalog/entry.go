package catalog

import (
	"database/sql"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Apprenticeships implements occupation.Source.
func (c *Catalog) Apprenticeships(code string) ([]occupation.Apprenticeship, error) {
	vintage, err := c.vintage(Trades)
	if err != nil {
		return nil, err
	}
	const query = `
SELECT a.code, a.title, a.basis, a.least_hours, a.most_hours
FROM occupation o JOIN apprenticeship_of f ON f.occupation = o.id JOIN apprenticeship a ON a.id = f.apprenticeship
WHERE o.code = ? ORDER BY a.id`
	hours := func(v sql.NullInt64) labor.Figure {
		status := labor.NotPublished
		if v.Valid {
			status = labor.Published
		}
		return figure(v, 1, labor.Hours, status, vintage)
	}
	var list []occupation.Apprenticeship
	err = c.each(query, []any{code}, func(rows *sql.Rows) error {
		var a occupation.Apprenticeship
		var least, most sql.NullInt64
		if err := rows.Scan(&a.Code, &a.Title, &a.Basis, &least, &most); err != nil {
			return err
		}
		a.Least, a.Most = hours(least), hours(most)
		list = append(list, a)
		return nil
	})
	return list, err
}

// Pathways implements occupation.Source.
func (c *Catalog) Pathways(code string) ([]occupation.Pathway, error) {
	const query = "SELECT p.cluster, p.name FROM occupation o JOIN pathway p ON p.occupation = o.id WHERE o.code = ? ORDER BY p.position"
	var list []occupation.Pathway
	err := c.each(query, []any{code}, func(rows *sql.Rows) error {
		var p occupation.Pathway
		err := rows.Scan(&p.Cluster, &p.Name)
		list = append(list, p)
		return err
	})
	return list, err
}

// OldCodes implements occupation.Source.
func (c *Catalog) OldCodes() ([]occupation.OldCode, error) {
	const query = `
SELECT k.code, k.title, k.taxonomy,
  (SELECT group_concat(o.code, ' ') FROM successor s JOIN occupation o ON o.id = s.occupation WHERE s.old_code = k.id)
FROM old_code k ORDER BY k.id`
	var list []occupation.OldCode
	err := c.each(query, nil, func(rows *sql.Rows) error {
		var k occupation.OldCode
		var now string
		if err := rows.Scan(&k.Code, &k.Title, &k.Taxonomy, &now); err != nil {
			return err
		}
		k.Now = strings.Fields(now)
		list = append(list, k)
		return nil
	})
	return list, err
}
