package added

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"waymark/domain/release"
)

// Extract writes one release to a file of its own, which must not exist, in
// the format of the store's file.
func (s *Store) Extract(ctx context.Context, name, path string) error {
	if err := s.copyTo(path); err != nil {
		return s.problem(err)
	}
	err := edit(ctx, path, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, "UPDATE added SET name = name WHERE name = ?", name)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, Unknown(name))
		}
		_, err = tx.ExecContext(ctx, "DELETE FROM added WHERE name <> ?", name)
		return err
	})
	if err != nil {
		_ = os.Remove(path) // the error is what counts
		return s.problem(err)
	}
	return nil
}

// Unknown is the error of a release that was not added.
func Unknown(name string) error {
	return &release.Error{Kind: release.ErrUnknown, Sentence: "Nothing called “" + name + "” was added; list what was with: waymark data list"}
}

func (s *Store) copyTo(path string) (err error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if e := to.Close(); err == nil {
			err = e
		}
	}()
	if _, err := s.checkHeader(); err != nil {
		if os.IsNotExist(err) {
			return nil // an empty file, to which edit adds the tables
		}
		return err
	}
	from, err := os.Open(s.path)
	if err != nil {
		return err
	}
	defer from.Close()
	_, err = io.Copy(to, from)
	return err
}

// Adopt adds all releases of other stores, each in place of the same one, in
// one transaction. source is kept as the place where they come from.
func (s *Store) Adopt(ctx context.Context, source string, from ...*Store) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		for _, f := range from {
			if err := f.read(func(db *sql.DB) error { return s.adopt(ctx, tx, source, db) }); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) adopt(ctx context.Context, tx *sql.Tx, source string, from *sql.DB) error {
	var others int
	if err := from.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'").Scan(&others); err != nil {
		return err
	}
	if others > 0 {
		return errDamaged
	}
	ids := map[int64]int64{} // of the releases, there and here
	if err := copyRows(ctx, tx, from, "added", func(row map[string]*any) error {
		name, old := *row["name"], *row["id"]
		if _, err := tx.ExecContext(ctx, "DELETE FROM added WHERE name = ?", name); err != nil {
			return err
		}
		var id int64
		if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM added").Scan(&id); err != nil {
			return err
		}
		ids[old.(int64)] = id
		*row["id"], *row["source"], *row["at"] = id, source, s.now().UTC().Format(time.RFC3339)
		return nil
	}); err != nil {
		return err
	}
	tables, err := tablesOfRows(ctx, tx)
	if err != nil {
		return err
	}
	for _, table := range tables {
		if err := copyRows(ctx, tx, from, table, func(row map[string]*any) error {
			id, known := ids[(*row["added"]).(int64)]
			if !known {
				return errDamaged
			}
			*row["added"] = id
			return nil
		}); err != nil {
			return err
		}
	}
	return nil
}

// tablesOfRows are the tables that hold rows of releases; those that others
// refer to come first.
func tablesOfRows(ctx context.Context, tx *sql.Tx) (tables []string, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c ON c.name = 'added'
		WHERE s.type = 'table' ORDER BY s.name = 'file' DESC, s.name`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		tables = append(tables, name)
	}
	return tables, rows.Err()
}

// copyRows copies the rows of a table; change may alter them by column.
func copyRows(ctx context.Context, tx *sql.Tx, from *sql.DB, table string, change func(map[string]*any) error) error {
	rows, err := from.QueryContext(ctx, "SELECT * FROM "+table)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(columns, ", "), strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")))
	if err != nil {
		return err
	}
	defer insert.Close()
	values, places, row := make([]any, len(columns)), make([]any, len(columns)), map[string]*any{}
	for i, c := range columns {
		places[i], row[c] = &values[i], &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		if err := change(row); err != nil {
			return err
		}
		if _, err := insert.ExecContext(ctx, slices.Clone(values)...); err != nil {
			return err
		}
	}
	return rows.Err()
}
