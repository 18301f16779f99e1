package planfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

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
	sentence, kind := kindOf(err)
	return &plan.Error{Kind: kind, Sentence: name(path) + " " + sentence, Cause: fmt.Errorf("%s: %w", path, err)}
}

func kindOf(err error) (sentence string, kind error) {
	var s sqlite3.Error
	var d damage
	switch {
	case errors.As(err, &s):
		return kindOfCode(s.Code)
	case errors.As(err, &d):
		return "is damaged: " + d.what + " in it can no longer be trusted. Nothing was changed or deleted.", plan.ErrDamaged
	case errors.Is(err, errUnreadable):
		return damaged, plan.ErrDamaged
	case errors.Is(err, fs.ErrNotExist):
		return "is not there. It may have been moved, renamed or deleted, or its drive is not connected.", plan.ErrMissing
	case errors.Is(err, fs.ErrExist):
		return "exists already. Open it, or choose another name.", plan.ErrExists
	case errors.Is(err, fs.ErrPermission):
		return noAccess, plan.ErrAccess
	case errors.Is(err, syscall.ENOSPC):
		return onFull, plan.ErrDisk
	}
	return onDisk, plan.ErrDisk
}

const (
	damaged  = "is damaged and cannot be read. Nothing was changed or deleted."
	noAccess = "cannot be changed here: the file or its folder is read-only or belongs to somebody else."
	onDisk   = "could not be read or written. The disk may be full or disconnected."
	onFull   = "could not be written: its disk is full."
)

func kindOfCode(code sqlite3.ErrNo) (sentence string, kind error) {
	switch code {
	case sqlite3.ErrNotADB:
		return "is not a Waymark plan, or its beginning is damaged. Nothing was changed.", plan.ErrNotAPlan
	case sqlite3.ErrCorrupt, sqlite3.ErrError, sqlite3.ErrConstraint, sqlite3.ErrMismatch:
		return damaged, plan.ErrDamaged
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return "is in use by another program. Close it there and try again.", plan.ErrLocked
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth, sqlite3.ErrCantOpen:
		return noAccess, plan.ErrAccess
	case sqlite3.ErrFull:
		return onFull, plan.ErrDisk
	}
	return onDisk, plan.ErrDisk
}

func (f *File) closed() error {
	return &plan.Error{Kind: plan.ErrDisk, Sentence: name(f.path) + " is closed."}
}

func name(path string) string { return "“" + filepath.Base(path) + "”" }
