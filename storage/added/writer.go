package added

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"waymark/domain/release"
)

var versions = fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, schemaVersion)

// Writer adds the rows of one release.
type Writer struct {
	id           int64
	descriptions *sql.Stmt
	tasks        *sql.Stmt
}

func (s *Store) newWriter(ctx context.Context, tx *sql.Tx, r release.Release) (*Writer, error) {
	done, err := tx.ExecContext(ctx, "INSERT INTO added (name, dataset, number, at, missing) VALUES (?, ?, ?, ?, ?)",
		r.Name(), r.Dataset, r.Number, s.now().UTC().Format(time.RFC3339), strings.Join(r.Missing, "\n"))
	if err != nil {
		return nil, err
	}
	w := &Writer{}
	if w.id, err = done.LastInsertId(); err != nil {
		return nil, err
	}
	for _, f := range r.Files {
		if _, err := tx.ExecContext(ctx, "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)", w.id, f.Title, f.Name, f.Read, f.Kept, f.SHA256); err != nil {
			return nil, err
		}
		for _, why := range f.Rejected {
			if _, err := tx.ExecContext(ctx, "INSERT INTO rejection VALUES (?, ?, ?, ?)", w.id, f.Title, why.Reason, why.Rows); err != nil {
				return nil, err
			}
		}
	}
	if w.descriptions, err = tx.PrepareContext(ctx, "INSERT INTO description VALUES (?, ?, ?)"); err != nil {
		return nil, err
	}
	w.tasks, err = tx.PrepareContext(ctx, "INSERT INTO task VALUES (?, ?, ?, ?, ?)")
	return w, err
}

// Description adds the description of an occupation.
func (w *Writer) Description(code, text string) error {
	_, err := w.descriptions.Exec(w.id, code, text)
	return err
}

// Task adds a task statement under O*NET's own task id.
func (w *Writer) Task(code string, id int, core bool, text string) error {
	_, err := w.tasks.Exec(w.id, code, id, core, text)
	return err
}
