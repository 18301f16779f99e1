package command

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
)

// inputError is a mistake in what was typed: a sentence, and exit status 2.
type inputError struct {
	sentence string
	cause    error
}

func (e *inputError) Error() string { return e.sentence }
func (e *inputError) Unwrap() error { return e.cause }

func badInput(format string, args ...any) error {
	return &inputError{sentence: fmt.Sprintf(format, args...)}
}

// errCancelled is the error of something that the person did not want.
var errCancelled = errors.New("Nothing was added.")

// exitStatus is 2 where another command line would help, 3 where the person
// cancelled, else 1.
func exitStatus(err error) int {
	if errors.Is(err, errCancelled) || errors.Is(err, errUnchanged) {
		return 3
	}
	if _, ok := errors.AsType[*inputError](err); ok {
		return 2
	}
	for _, kind := range []error{plan.ErrInvalid, plan.ErrUnknown, plan.ErrMissing, plan.ErrNotAPlan, release.ErrInput, release.ErrUnknown} {
		if errors.Is(err, kind) {
			return 2
		}
	}
	return 1
}

// unknownCode puts a sentence on an occupation code that names nothing.
func unknownCode(code string, err error) error {
	if !errors.Is(err, occupation.ErrUnknown) {
		return err
	}
	if old, ok := errors.AsType[*occupation.OldCodeError](err); ok {
		return &inputError{old.Error(), err}
	}
	return &inputError{fmt.Sprintf("No job has the code %q; find codes with: waymark search WORDS", code), err}
}

func noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return badInput("%q takes nothing more, but got %q.", c.CommandPath(), args[0])
	}
	return nil
}

// oneJob asks for the code of one job.
func oneJob(c *cobra.Command, args []string) error {
	if len(args) > 1 {
		return badInput("Say one code; find codes with: waymark search WORDS")
	}
	return someArgs("which job")(c, args)
}

// someArgs asks for at least one word.
func someArgs(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		for _, a := range args {
			if a != "" {
				return nil
			}
		}
		return badInput("Say %s: %s", what, c.UseLine())
	}
}
