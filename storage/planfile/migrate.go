package planfile

import (
	"embed"
	"fmt"
	"slices"
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
	return tx.Commit()
}
