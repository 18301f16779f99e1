package planfile

import (
	"database/sql"
	"embed"
	"fmt"
	"slices"
	"strings"
)

// migration is the SQL that brings a file from the schema before to the next.
type migration struct{ name, sql string }

//go:embed migrations/*.sql
var scripts embed.FS

// released are the migrations in order. A file's user_version is how many of
// them it has had. A script that was released must never change.
var released = load()

func load() []migration {
	entries, err := scripts.ReadDir("migrations")
	if err != nil {
		panic(err) // cannot happen: the folder is embedded
	}
	all := make([]migration, 0, len(entries))
	for _, e := range entries {
		text, err := scripts.ReadFile("migrations/" + e.Name())
		if err != nil {
			panic(err)
		}
		all = append(all, migration{e.Name(), string(text)})
	}
	return slices.Clip(all)
}

// migrate runs migrations, each in a transaction of its own. Foreign keys are
// off meanwhile, because rebuilding a table drops the old one; check looks at
// them afterwards.
func (f *File) migrate(pending []migration, version int) error {
	if _, err := f.conn.ExecContext(background, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	for _, m := range pending {
		version++
		if err := f.apply(m, version); err != nil {
			return fmt.Errorf("migration %s: %w", m.name, err)
		}
	}
	_, err := f.conn.ExecContext(background, "PRAGMA foreign_keys = ON")
	return err
}

func (f *File) apply(m migration, version int) error {
	tx, err := f.conn.BeginTx(background, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	stamp := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)
	if _, err := tx.ExecContext(background, m.sql+";"+stamp); err != nil {
		return err
	}
	if err := seal(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// seal writes the checksum of every row whose table has one. The id of a line
// of history does not count: it is made while the line is written.
func seal(tx *sql.Tx) error {
	tables, err := collect(tx, scanTable, `
		SELECT m.name, group_concat(c.name ORDER BY c.cid)
		FROM sqlite_schema m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'checksum')
			AND c.name <> 'checksum' AND NOT (m.name = 'history' AND c.name = 'id')
		GROUP BY m.name`)
	if err != nil {
		return err
	}
	for _, t := range tables {
		sums, err := collect(tx, t.scanSum, "SELECT rowid, "+strings.Join(t.columns, ", ")+" FROM "+t.name)
		if err != nil {
			return err
		}
		for _, s := range sums {
			if _, err := tx.ExecContext(background, "UPDATE "+t.name+" SET checksum = ? WHERE rowid = ?", s.checksum, s.row); err != nil {
				return err
			}
		}
	}
	return nil
}

type rowSum struct{ row, checksum int64 }

func (t watched) scanSum(row scanner) (s rowSum, err error) {
	values := make([]any, len(t.columns))
	to := []any{&s.row}
	for i := range values {
		to = append(to, &values[i])
	}
	if err := row.Scan(to...); err != nil {
		return s, err
	}
	s.checksum = checksum(t.name, values)
	return s, nil
}
