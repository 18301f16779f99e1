package added

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"waymark/domain/release"
)

// Writer adds the rows of one release.
type Writer struct {
	ctx     context.Context
	tx      *sql.Tx
	id      int64
	batches map[string]*batch
}

// batch holds rows of a table until there are enough for one statement, which
// takes a third of the time of one statement for each.
type batch struct {
	values []any
	rows   int
	width  int       // columns
	full   *sql.Stmt // of batchRows rows
}

const batchRows = 40

func (s *Store) newWriter(ctx context.Context, tx *sql.Tx, r release.Release) (*Writer, error) {
	done, err := tx.ExecContext(ctx, "INSERT INTO added (name, dataset, number, at, missing, scope, agency, areas, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		r.Name(), r.Dataset, r.Number, s.now().UTC().Format(time.RFC3339), strings.Join(r.Missing, "\n"), r.Scope, r.Agency, r.Areas, r.Source)
	if err != nil {
		return nil, err
	}
	w := &Writer{ctx: ctx, tx: tx, batches: map[string]*batch{}}
	if w.id, err = done.LastInsertId(); err != nil {
		return nil, err
	}
	for _, f := range r.Files {
		if err := w.Insert("file", f.Title, f.Name, f.Read, f.Kept, f.SHA256); err != nil {
			return nil, err
		}
		for _, why := range f.Rejected {
			if err := w.Insert("rejection", f.Title, why.Reason, why.Rows, why.Row, why.Column); err != nil {
				return nil, err
			}
		}
	}
	return w, w.flush("file")
}

// Insert adds a row to a table of the schema: the values of the columns after
// the first, which is the release. All rows of a table have all columns. The
// row may be written later, so that its error comes with a later row.
func (w *Writer) Insert(table string, values ...any) error {
	b := w.batches[table]
	if b == nil {
		b = &batch{width: len(values) + 1}
		w.batches[table] = b
	}
	b.values = append(append(b.values, w.id), values...)
	if b.rows++; b.rows < batchRows {
		return nil
	}
	if b.full == nil {
		var err error
		if b.full, err = w.tx.PrepareContext(w.ctx, insertion(table, b.width, batchRows)); err != nil {
			return err
		}
	}
	_, err := b.full.Exec(b.values...)
	b.values, b.rows = b.values[:0], 0
	return err
}

// insertion is the statement that adds rows of a width.
func insertion(table string, width, rows int) string {
	row := "(?" + strings.Repeat(", ?", width-1) + ")"
	return fmt.Sprintf("INSERT INTO %s VALUES %s%s", table, row, strings.Repeat(", "+row, rows-1))
}

// flush writes the rows that wait, those of the given tables first.
func (w *Writer) flush(first ...string) error {
	for _, table := range first {
		if err := w.write(table); err != nil {
			return err
		}
	}
	for table := range w.batches {
		if err := w.write(table); err != nil {
			return err
		}
	}
	return nil
}

func (w *Writer) write(table string) error {
	b := w.batches[table]
	if b == nil || b.rows == 0 {
		return nil
	}
	_, err := w.tx.ExecContext(w.ctx, insertion(table, b.width, b.rows), b.values...)
	b.values, b.rows = b.values[:0], 0
	return err
}
