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
	settings
	path string

	mu          sync.Mutex
	db          *sql.DB
	conn        *sql.Conn // the working copy in memory, with the change log
	undo, redo  []entry
	lastHistory int64 // history line of the latest change
	steps       map[plan.ID]remembered

	disk    *disk
	note    *ownNote
	state   plan.SaveState
	watcher func(plan.SaveState)
	backups backups
	closing chan struct{} // ends the attendant
}

// settings are what opening a file needs beside its path.
type settings struct {
	now      func() time.Time
	known    []migration
	fallback string                                      // folder for backups where none can be beside the file, or ""
	anyway   bool                                        // open in spite of the note of another computer
	every    time.Duration                               // how often the attendant looks, or 0 for lookEvery
	vfs      string                                      // SQLite's way to the disk, or "" for the usual one
	room     func(folder string) (bytes uint64, ok bool) // roomOn, or a test's own
}

var _ plan.File = (*File)(nil)

// Path is where the file is.
func (f *File) Path() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.path
}

// Plans lists the plans in order, without their steps.
func (f *File) Plans() ([]plan.Plan, error) { return read(f, cached.Plans) }

// Plan reads a plan with its steps in order, or plan.ErrUnknown.
func (f *File) Plan(id plan.ID) (plan.Plan, error) {
	return read(f, func(c cached) (plan.Plan, error) { return c.Plan(id) })
}

// Person reads to whom the file belongs.
func (f *File) Person() (plan.Person, error) { return read(f, cached.Person) }

// Stars lists the starred occupations by code.
func (f *File) Stars() ([]plan.Star, error) { return read(f, cached.Stars) }

// Credentials lists the credentials in order.
func (f *File) Credentials() ([]plan.Credential, error) { return read(f, cached.Credentials) }

// Activities lists the activities by date.
func (f *File) Activities() ([]plan.Activity, error) { return read(f, cached.Activities) }

// Renewals lists the cycles that are over by their end.
func (f *File) Renewals() ([]plan.Renewed, error) { return read(f, cached.Renewals) }

// History lists the latest changes, newest first.
func (f *File) History(limit int) ([]plan.Event, error) {
	return read(f, func(c cached) ([]plan.Event, error) { return c.history(limit) })
}

// Close makes a backup of what was changed and releases the file for other
// programs. A file with changes that cannot be written stays open:
// plan.ErrUnsaved.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return nil
	}
	if len(f.disk.pending) > 0 {
		if err := f.flush(); err != nil {
			f.lastBackup() // should the program end nevertheless
			return &plan.Error{Kind: plan.ErrUnsaved, Sentence: err.Error() + " Save your changes elsewhere before you close.", Cause: err}
		}
	}
	close(f.closing)
	f.lastBackup()
	f.note.remove()
	f.disk.letGo()
	err := errors.Join(f.conn.Close(), f.db.Close())
	f.conn = nil
	return f.problem(err)
}

var background = context.Background()

func read[T any](f *File, from func(cached) (T, error)) (v T, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return v, f.closed()
	}
	v, err = from(f.rows(f.conn))
	return v, f.problem(err)
}

// rows are the tables of the working copy, read inside or outside of a change.
func (f *File) rows(q queryer) cached {
	if f.steps == nil {
		f.steps = map[plan.ID]remembered{}
	}
	return cached{rows{q}, f.steps}
}
