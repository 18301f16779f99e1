package planfile

import (
	"database/sql"
	"errors"
	"os"

	"github.com/mattn/go-sqlite3"

	"waymark/domain/plan"
)

// disk is the file under the working copy in memory.
type disk struct {
	db      *sql.DB
	conn    *sql.Conn   // holds the lock; nil while the file cannot be reached
	info    os.FileInfo // tells whether the path still leads to this file
	mark    mark        // the latest line of history that is on disk
	pending []unsaved   // what is in memory only, oldest first
}

// unsaved is one change that is not on disk.
type unsaved struct {
	statements []string
	mark       mark
}

// mark tells one state of a file from all others: the latest line of its
// history.
type mark struct {
	id        int64
	at, label string
}

func lastMark(q queryer) (m mark, err error) {
	err = q.QueryRowContext(background, "SELECT id, at, label FROM history ORDER BY id DESC LIMIT 1").Scan(&m.id, &m.at, &m.label)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return m, err
}

func (d *disk) identify(path string) (err error) {
	d.info, err = os.Stat(path)
	return err
}

// moved reports whether the path leads elsewhere or nowhere by now. It never
// opens the file: closing a second handle would drop SQLite's lock on it.
func (d *disk) moved(path string) bool {
	info, err := os.Stat(path)
	return err != nil || !os.SameFile(info, d.info)
}

// letGo gives up a connection that no longer leads to the file.
func (d *disk) letGo() {
	if d.conn != nil {
		d.conn.Close()
		d.db.Close()
		d.conn = nil
	}
}

// write brings everything that is pending to the disk, all of it or nothing.
func (d *disk) write() error {
	err := d.run()
	if err == nil {
		d.mark = d.pending[len(d.pending)-1].mark
		d.pending = nil
		return nil
	}
	// A full disk is written to again when there is room. After other failures
	// SQLite's idea of the file may be wrong, so it is opened anew.
	if s, ok := errors.AsType[sqlite3.Error](err); !ok || s.Code != sqlite3.ErrFull {
		d.letGo()
	}
	return err
}

func (d *disk) run() error {
	tx, err := d.conn.BeginTx(background, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(background, "PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	for _, p := range d.pending {
		if err := run(tx, p.statements); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// knows reports whether a file with this mark holds nothing that memory does
// not: it is as it was last written, or holds a part of what is pending.
func (d *disk) knows(m mark) bool {
	if m == d.mark {
		return true
	}
	for _, p := range d.pending {
		if p.mark == m {
			return true
		}
	}
	return false
}

func changedElsewhere(path string) error {
	return &plan.Error{Kind: plan.ErrConflict, Sentence: name(path) + " was changed elsewhere while Waymark could not reach it."}
}
