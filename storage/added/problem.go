package added

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"

	"waymark/domain/release"
)

// problem puts a sentence about this file on what SQLite and the system say.
// Errors that have a sentence already, and cancelling, stay as they are.
func (s *Store) problem(err error) error {
	if _, known := errors.AsType[*release.Error](err); known || errors.Is(err, context.Canceled) {
		return err
	}
	kind, sentence := release.ErrDisk, fmt.Sprintf("%s could not be read or written. The disk may be full or disconnected.", s.name())
	code := sqlite3.ErrNo(0)
	if e, ok := errors.AsType[sqlite3.Error](err); ok {
		code = e.Code
	}
	switch {
	case errors.Is(err, errDamaged), code == sqlite3.ErrCorrupt, code == sqlite3.ErrNotADB, code == sqlite3.ErrError, code == sqlite3.ErrConstraint, code == sqlite3.ErrMismatch:
		kind = release.ErrDamaged
		sentence = fmt.Sprintf("What you added cannot be read: the file %s is damaged. Delete it and add the data again. Your plan is untouched.", s.path)
	case errors.Is(err, fs.ErrPermission), code == sqlite3.ErrReadonly, code == sqlite3.ErrCantOpen, code == sqlite3.ErrPerm:
		sentence = fmt.Sprintf("%s cannot be changed: the folder is read-only or belongs to somebody else.", s.name())
	}
	return &release.Error{Kind: kind, Sentence: sentence, Cause: fmt.Errorf("%s: %w", s.path, err)}
}
