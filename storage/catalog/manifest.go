package catalog

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"

	"waymark/domain/labor"
)

// SourceFile is a file, or a sheet of one, that the pack was built from.
type SourceFile struct {
	File    string // path below the source folder
	Part    string // sheet, "" where the file has one table
	Agency  string
	Dataset string
	Period  string
	SHA256  string
	Read    int
	Kept    int
	// Rejected counts the other rows by reason, the most frequent first.
	Rejected []Rejection
}

// Rejection is a reason why rows of a source are not in the pack.
type Rejection struct {
	Reason string
	Rows   int
}

// Vintages lists the releases that the figures come from.
func (c *Catalog) Vintages() ([]labor.Vintage, error) {
	byDataset, err := c.vintages()
	if err != nil {
		return nil, err
	}
	var list []labor.Vintage
	for _, v := range byDataset {
		list = append(list, *v)
	}
	slices.SortFunc(list, func(a, b labor.Vintage) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

func (c *Catalog) readVintages() (map[string]*labor.Vintage, error) {
	byDataset := map[string]*labor.Vintage{}
	err := c.each("SELECT code, dataset, title, agency, period, released FROM vintage", nil, func(rows *sql.Rows) error {
		v := &labor.Vintage{}
		if err := rows.Scan(&v.ID, &v.Dataset, &v.Title, &v.Agency, &v.Period, &v.Released); err != nil {
			return err
		}
		byDataset[v.Dataset] = v
		return nil
	})
	return byDataset, err
}

func (c *Catalog) vintage(dataset string) (*labor.Vintage, error) {
	byDataset, err := c.vintages()
	if err != nil {
		return nil, err
	}
	v := byDataset[dataset]
	if v == nil {
		return nil, fmt.Errorf("%w: it has no release of %s", ErrDamaged, dataset)
	}
	return v, nil
}

// Sources lists the files that the pack was built from.
func (c *Catalog) Sources() ([]SourceFile, error) {
	var list []SourceFile
	err := c.each("SELECT file, part, agency, dataset, period, sha256, rows_read, rows_kept FROM source ORDER BY id", nil, func(rows *sql.Rows) error {
		var s SourceFile
		if err := rows.Scan(&s.File, &s.Part, &s.Agency, &s.Dataset, &s.Period, &s.SHA256, &s.Read, &s.Kept); err != nil {
			return err
		}
		list = append(list, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = c.each("SELECT source, reason, rows FROM rejection ORDER BY source, rows DESC, reason", nil, func(rows *sql.Rows) error {
		var source int
		var r Rejection
		if err := rows.Scan(&source, &r.Reason, &r.Rows); err != nil {
			return err
		}
		list[source-1].Rejected = append(list[source-1].Rejected, r)
		return nil
	})
	return list, err
}

// Verify reads the whole pack and reports the first fault: a damaged page, a
// table that lacks rows, a manifest that does not add up. It takes a fraction
// of a second.
func (c *Catalog) Verify() error {
	var result string
	if err := c.db.QueryRow("PRAGMA integrity_check(1)").Scan(&result); err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if result != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, result)
	}
	if err := c.verifyCounts(); err != nil {
		return err
	}
	sources, err := c.Sources()
	if err != nil {
		return err
	}
	for _, s := range sources {
		rows := s.Kept
		for _, r := range s.Rejected {
			rows += r.Rows
		}
		if rows != s.Read {
			return fmt.Errorf("%w: of the %d rows of %s, %d are accounted for", ErrDamaged, s.Read, s.File, rows)
		}
	}
	return nil
}

func (c *Catalog) verifyCounts() error {
	type table struct {
		name string
		rows int
	}
	var tables []table
	err := c.each("SELECT name, rows FROM content", nil, func(rows *sql.Rows) error {
		var t table
		err := rows.Scan(&t.name, &t.rows)
		tables = append(tables, t)
		return err
	})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if len(tables) == 0 {
		return fmt.Errorf("%w: it is empty", ErrDamaged)
	}
	for _, t := range tables {
		var rows int
		if err := c.db.QueryRow("SELECT count(*) FROM " + t.name).Scan(&rows); err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if rows != t.rows {
			return fmt.Errorf("%w: the table %s has %d rows and should have %d", ErrDamaged, t.name, rows, t.rows)
		}
	}
	return nil
}
