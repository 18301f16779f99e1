package added

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"waymark/domain/release"
)

const leftovers = ".waymark-added-*.part"

// Put adds a release in place of the same one. fill adds its rows. The file
// takes the change over whole, after fill has returned without an error, or
// stays as it is.
func (s *Store) Put(ctx context.Context, r release.Release, fill func(*Writer) error) error {
	return s.replace(ctx, func(part string) error {
		old, err := s.has(ctx, part, r.Name())
		if err != nil {
			return err
		}
		if old {
			err := edit(ctx, part, func(tx *sql.Tx) error {
				_, err := tx.ExecContext(ctx, "DELETE FROM added WHERE name = ?", r.Name())
				return err
			})
			if err != nil {
				return err
			}
		}
		return transact(ctx, part, quick, func(tx *sql.Tx) error { return s.put(ctx, tx, r, fill) })
	})
}

// has reports whether a release is in a file that may be empty.
func (s *Store) has(ctx context.Context, path, name string) (yes bool, err error) {
	err = transact(ctx, path, quick, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM added WHERE name = ?)", name).Scan(&yes)
	})
	return yes, err
}

func (s *Store) put(ctx context.Context, tx *sql.Tx, r release.Release, fill func(*Writer) error) error {
	w, err := s.newWriter(ctx, tx, r)
	if err != nil {
		return err
	}
	if err := fill(w); err != nil {
		return err
	}
	return w.flush()
}

// Remove implements release.Store.
func (s *Store) Remove(name string) error {
	return s.change(context.Background(), func(tx *sql.Tx) error {
		done, err := tx.Exec("DELETE FROM added WHERE name = ?", name)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n > 0 {
			return err
		}
		return Unknown(name)
	})
}

// change does one transaction in a copy of the file and gives the copy the
// file's name.
func (s *Store) change(ctx context.Context, fn func(*sql.Tx) error) error {
	return s.replace(ctx, func(part string) error { return edit(ctx, part, fn) })
}

// replace changes a copy of the file and gives the copy the file's name.
func (s *Store) replace(ctx context.Context, fn func(part string) error) error {
	part, err := s.copy()
	if err != nil {
		return s.problem(err)
	}
	defer os.Remove(part)
	err = fn(part)
	if err == nil {
		err = syncFile(part)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return s.problem(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shut()
	if err := os.Rename(part, s.path); err != nil {
		return s.problem(err)
	}
	if err := syncFolder(s.path); err != nil {
		return s.problem(err)
	}
	return nil
}

// copy makes the file to change: a copy of what is there, or an empty one.
func (s *Store) copy() (path string, err error) {
	folder := filepath.Dir(s.path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	s.sweep(folder)
	part, err := os.CreateTemp(folder, leftovers)
	if err != nil {
		return "", err
	}
	defer func() {
		if e := part.Close(); err == nil {
			err = e
		}
		if err != nil {
			os.Remove(part.Name())
		}
	}()
	s.mu.RLock()
	defer s.mu.RUnlock()
	if _, err := s.checkHeader(); err != nil {
		if os.IsNotExist(err) {
			return part.Name(), nil
		}
		return "", err
	}
	old, err := os.Open(s.path)
	if err != nil {
		return "", err
	}
	defer old.Close()
	_, err = io.Copy(part, old)
	return part.Name(), err
}

// sweep deletes copies that a killed program left behind an hour ago or more.
func (s *Store) sweep(folder string) {
	old, err := filepath.Glob(filepath.Join(folder, leftovers))
	if err != nil {
		return // a folder with brackets in its name
	}
	for _, path := range old {
		if info, err := os.Stat(path); err == nil && s.now().Sub(info.ModTime()) > time.Hour {
			os.Remove(path)
		}
	}
}

// Ways to work on a copy. It needs no journal, because it is thrown away where
// the work fails.
const (
	linked = "&_foreign_keys=on"
	quick  = "" // does not look whether the rows of a table have their release
)

// edit does one transaction in a copy and tidies the copy up.
func edit(ctx context.Context, path string, fn func(*sql.Tx) error) error {
	if err := transact(ctx, path, linked, fn); err != nil {
		return err
	}
	return onFile(path, "", func(db *sql.DB) error {
		_, err := db.ExecContext(ctx, "VACUUM") // it reads every row, so that damage shows
		return err
	})
}

// transact does one transaction in a copy, after giving it the tables that it
// lacks.
func transact(ctx context.Context, path, way string, fn func(*sql.Tx) error) error {
	return onFile(path, way, func(db *sql.DB) error {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if err := makeTables(tx); err != nil {
			return err
		}
		if err := fn(tx); err != nil {
			return err
		}
		return tx.Commit()
	})
}

func onFile(path, way string, fn func(*sql.DB) error) (err error) {
	db, err := sql.Open("sqlite3", uri(path)+"?mode=rw&_synchronous=OFF&_locking_mode=EXCLUSIVE&_journal_mode=OFF&_cache_size=-65536"+way)
	if err != nil {
		return err
	}
	defer func() {
		if e := db.Close(); err == nil {
			err = e
		}
	}()
	db.SetMaxOpenConns(1)
	return fn(db)
}

// sinceVersion2 are the columns that a file of version 1 lacks.
const sinceVersion2 = `
ALTER TABLE added ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE added ADD COLUMN agency TEXT NOT NULL DEFAULT '';
ALTER TABLE added ADD COLUMN areas TEXT NOT NULL DEFAULT '';
ALTER TABLE added ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE rejection ADD COLUMN row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rejection ADD COLUMN column TEXT NOT NULL DEFAULT '';`

// sinceVersion3 takes away what a file of an older version has and no longer
// needs: rows of industries at all levels, which nothing showed.
const sinceVersion3 = "DROP TABLE IF EXISTS industry_wage"

// makeTables fills an empty file and upgrades an old one.
func makeTables(tx *sql.Tx) error {
	var version int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version == schemaVersion {
		return err
	}
	if version == 1 {
		if _, err := tx.Exec(sinceVersion2); err != nil {
			return err
		}
	}
	if _, err := tx.Exec(sinceVersion3); err != nil {
		return err
	}
	files, err := schemas.ReadDir("schema")
	if err != nil {
		return err
	}
	for _, f := range files {
		text, err := schemas.ReadFile("schema/" + f.Name())
		if err != nil {
			return err
		}
		if _, err := tx.Exec(string(text)); err != nil {
			return fmt.Errorf("%s: %w", f.Name(), err)
		}
	}
	_, err = tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, schemaVersion))
	return err
}

// syncFile waits until a file is on the disk.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

// syncFolder makes the file's new name last through a power cut. Windows does
// this by itself and refuses to open folders.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}
