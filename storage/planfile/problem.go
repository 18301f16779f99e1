package planfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/mattn/go-sqlite3"

	"waymark/domain/plan"
)

// problem turns what SQLite and the system say into an error with a sentence
// about this file. Errors that have a sentence already stay as they are.
func (f *File) problem(err error) error { return problem(f.path, err) }

func problem(path string, err error) error {
	var known *plan.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	kind, sentence := kindOf(err)
	return &plan.Error{Kind: kind, Sentence: name(path) + " " + sentence, Cause: fmt.Errorf("%s: %w", path, err)}
}

func kindOf(err error) (kind error, sentence string) {
	var s sqlite3.Error
	switch {
	case errors.As(err, &s):
		return kindOfCode(s.Code)
	case errors.Is(err, errUnreadable):
		return plan.ErrDamaged, damaged
	case errors.Is(err, fs.ErrNotExist):
		return plan.ErrMissing, "is not there. It may have been moved, renamed or deleted, or its drive is not connected."
	case errors.Is(err, fs.ErrExist):
		return plan.ErrExists, "exists already. Open it, or choose another name."
	case errors.Is(err, fs.ErrPermission):
		return plan.ErrAccess, noAccess
	}
	return plan.ErrDisk, onDisk
}

const (
	damaged  = "is damaged and cannot be read. Nothing was changed or deleted."
	noAccess = "cannot be changed here: the file or its folder is read-only or belongs to somebody else."
	onDisk   = "could not be read or written. The disk may be full or disconnected."
)

func kindOfCode(code sqlite3.ErrNo) (kind error, sentence string) {
	switch code {
	case sqlite3.ErrNotADB:
		return plan.ErrNotAPlan, "is not a Waymark plan, or its beginning is damaged. Nothing was changed."
	case sqlite3.ErrCorrupt, sqlite3.ErrError, sqlite3.ErrConstraint, sqlite3.ErrMismatch:
		return plan.ErrDamaged, damaged
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return plan.ErrLocked, "is in use by another program. Close it there and try again."
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth, sqlite3.ErrCantOpen:
		return plan.ErrAccess, noAccess
	}
	return plan.ErrDisk, onDisk
}

func (f *File) closed() error {
	return &plan.Error{Kind: plan.ErrDisk, Sentence: name(f.path) + " is closed."}
}

func name(path string) string { return "“" + filepath.Base(path) + "”" }
