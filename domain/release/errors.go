package release

import (
	"errors"
	"fmt"
)

// What can go wrong, for errors.Is. The error itself is an *Error.
var (
	ErrInput   = errors.New("nothing that can be added")
	ErrUnknown = errors.New("no such release was added")
	ErrDamaged = errors.New("added data damaged")
	ErrNewer   = errors.New("added data made by a newer version")
	ErrDisk    = errors.New("added data could not be read or written")
)

// Error is a refusal or a failure with a sentence that can be shown as it is.
// Bad input names the file, the row and the column.
type Error struct {
	Kind     error // one of the Err values
	Sentence string
	Cause    error // for the log, or nil
}

// Error is the sentence.
func (e *Error) Error() string { return e.Sentence }

// Unwrap gives the kind and the cause to errors.Is and errors.As.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// BadInput is an ErrInput with a sentence.
func BadInput(format string, args ...any) error {
	return &Error{Kind: ErrInput, Sentence: fmt.Sprintf(format, args...)}
}
