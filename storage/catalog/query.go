package catalog

import (
	"database/sql"
	"fmt"

	"waymark/domain/labor"
)

// each runs a query and calls scan for every row.
func (c *Catalog) each(query string, args []any, scan func(*sql.Rows) error) error {
	rows, err := c.db.Query(query, args...)
	if err != nil {
		return fmt.Errorf("read the data pack: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return fmt.Errorf("read the data pack: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the data pack: %w", err)
	}
	return nil
}

// figure makes a figure of a stored whole number.
func figure(v sql.NullInt64, scale float64, u labor.Unit, s labor.Status, vintage *labor.Vintage) labor.Figure {
	if !v.Valid {
		return labor.Blank(u, s, vintage)
	}
	return labor.Figure{Amount: float64(v.Int64) / scale, Unit: u, Status: s, Vintage: vintage}
}

// published makes a figure of a stored number that is never blank.
func published(v int64, scale float64, u labor.Unit, vintage *labor.Vintage) labor.Figure {
	return figure(sql.NullInt64{Int64: v, Valid: true}, scale, u, labor.Published, vintage)
}
