package pack

import (
	"database/sql"
	"fmt"
	"strings"
)

// inserter adds rows to one table.
type inserter struct {
	table string
	stmt  *sql.Stmt
}

// insert prepares an inserter for all columns of a table, in their order.
func (b *builder) insert(table string, columns int) (*inserter, error) {
	stmt, err := b.tx.Prepare("INSERT INTO " + table + " VALUES (?" + strings.Repeat(",?", columns-1) + ")")
	if err != nil {
		return nil, fmt.Errorf("prepare %s: %w", table, err)
	}
	return &inserter{table, stmt}, nil
}

func (i *inserter) add(values ...any) error {
	if _, err := i.stmt.Exec(values...); err != nil {
		return fmt.Errorf("add to %s: %w", i.table, err)
	}
	return nil
}

func (b *builder) addVintages() error {
	in, err := b.insert("vintage", 7)
	if err != nil {
		return err
	}
	for i, v := range vintages {
		if err := in.add(i+1, v.ID, v.Dataset, v.Title, v.Agency, v.Period, v.Released); err != nil {
			return err
		}
	}
	return nil
}

// addManifest stores what became of each row of the sources.
func (b *builder) addManifest() error {
	files, err := b.insert("source", 9)
	if err != nil {
		return err
	}
	reasons, err := b.insert("rejection", 3)
	if err != nil {
		return err
	}
	for i := range b.report.Sources {
		s := &b.report.Sources[i]
		if err := files.add(i+1, s.File, s.Part, s.Agency, s.Dataset, s.Period, s.SHA256, s.Read, s.Kept); err != nil {
			return err
		}
		for _, why := range s.Reasons() {
			if err := reasons.add(i+1, why, s.Rejected[why]); err != nil {
				return err
			}
		}
	}
	return nil
}

// addContent stores the row count of every table.
func (b *builder) addContent() error {
	rows, err := b.tx.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'content' ORDER BY name")
	if err != nil {
		return err
	}
	defer rows.Close()
	var tables []string
	for rows.Next() {
		var t string
		if err := rows.Scan(&t); err != nil {
			return err
		}
		tables = append(tables, t)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, t := range tables {
		if _, err := b.tx.Exec("INSERT INTO content SELECT ?, count(*) FROM "+t, t); err != nil {
			return fmt.Errorf("count %s: %w", t, err)
		}
	}
	return nil
}
