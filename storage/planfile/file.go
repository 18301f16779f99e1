// Package planfile keeps one person's plans in one SQLite file, behind
// plan.File. The format is described in docs/plan-file.md.
package planfile

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"sync"
	"time"

	"waymark/domain/plan"
)

// Extension is how names of plan files end.
const Extension = ".waymark"

// DefaultPath is where a person's plan lies in a folder when they choose
// nothing else.
func DefaultPath(folder string) string { return filepath.Join(folder, "My plan"+Extension) }

// File is an open plan file. Nobody else can open it until it is closed or the
// process ends.
type File struct {
	path string
	now  func() time.Time

	mu          sync.Mutex
	db          *sql.DB
	conn        *sql.Conn // the only one: it holds the lock and the change log
	undo, redo  []entry
	lastHistory int64 // history line of the latest change
}

var _ plan.File = (*File)(nil)

// Path is where the file is.
func (f *File) Path() string { return f.path }

// Plans lists the plans in order, without their steps.
func (f *File) Plans() (all []plan.Plan, err error) {
	err = f.read(func(r rows) error { all, err = r.Plans(); return err })
	return all, err
}

// Plan reads a plan with its steps in order, or plan.ErrUnknown.
func (f *File) Plan(id plan.ID) (p plan.Plan, err error) {
	err = f.read(func(r rows) error { p, err = r.Plan(id); return err })
	return p, err
}

// History lists the latest changes, newest first.
func (f *File) History(limit int) (events []plan.Event, err error) {
	err = f.read(func(r rows) error { events, err = r.history(limit); return err })
	return events, err
}

// Close releases the file for other programs. Everything is on disk already.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return nil
	}
	removeNote(f.path)
	err := errors.Join(f.conn.Close(), f.db.Close())
	f.conn = nil
	return f.problem(err)
}

var background = context.Background()

func (f *File) read(fn func(rows) error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return f.closed()
	}
	return f.problem(fn(rows{f.conn}))
}
