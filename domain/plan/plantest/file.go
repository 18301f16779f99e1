// Package plantest keeps plans in memory, for tests of what stands on
// plan.File and as the yardstick for files on disk.
package plantest

import (
	"slices"
	"sync"
	"time"

	"waymark/domain/plan"
)

// File is a plan.File without a disk. The zero File is empty and ready to use.
type File struct {
	mu      sync.Mutex
	now     rows
	undo    []entry
	redo    []entry
	history []plan.Event
	clock   int64
}

// entry is a step back: the rows as they were, and what going there touches.
type entry struct {
	plan.Entry
	before rows
}

var _ plan.File = (*File)(nil)

func (f *File) Plans() ([]plan.Plan, error) { return locked(f, rows.Plans) }

func (f *File) Plan(id plan.ID) (plan.Plan, error) {
	return locked(f, func(r rows) (plan.Plan, error) { return r.Plan(id) })
}

func (f *File) Person() (plan.Person, error)            { return locked(f, rows.Person) }
func (f *File) Stars() ([]plan.Star, error)             { return locked(f, rows.Stars) }
func (f *File) Credentials() ([]plan.Credential, error) { return locked(f, rows.Credentials) }
func (f *File) Activities() ([]plan.Activity, error)    { return locked(f, rows.Activities) }
func (f *File) Renewals() ([]plan.Renewed, error)       { return locked(f, rows.Renewals) }

func locked[T any](f *File, read func(rows) (T, error)) (T, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return read(f.now)
}

func (f *File) Transact(op plan.Operation) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	after := f.now.clone()
	e, err := op(&after)
	if err != nil {
		return plan.Change{}, err
	}
	c := difference(f.now, after)
	c.Label, c.Moved = e.Label, e.Moved
	if c.Nothing() {
		return c, nil
	}
	last := len(f.undo) - 1
	if last < 0 || len(f.redo) > 0 || e.Merge == "" || f.undo[last].Merge != e.Merge {
		f.undo = append(f.undo, entry{e, f.now})
	}
	f.now, f.redo = after, nil
	f.record(e.Label)
	return c, nil
}

func (f *File) Undo() (plan.Change, error) {
	return f.shift(&f.undo, &f.redo, "Undo: ", plan.NothingToUndo)
}
func (f *File) Redo() (plan.Change, error) {
	return f.shift(&f.redo, &f.undo, "Redo: ", plan.NothingToRedo)
}

func (f *File) shift(from, to *[]entry, prefix string, nothing func() error) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := len(*from)
	if n == 0 {
		return plan.Change{}, nothing()
	}
	e := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, entry{plan.Entry{Label: e.Label}, f.now})
	c := difference(f.now, e.before)
	c.Label = e.Label
	f.now = e.before
	f.record(prefix + e.Label)
	return c, nil
}

func (f *File) CanUndo() (string, bool) { return f.top(&f.undo) }
func (f *File) CanRedo() (string, bool) { return f.top(&f.redo) }

func (f *File) top(stack *[]entry) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(*stack); n > 0 {
		return (*stack)[n-1].Label, true
	}
	return "", false
}

func (f *File) History(limit int) ([]plan.Event, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	h := slices.Clone(f.history)
	slices.Reverse(h)
	return h[:min(limit, len(h))], nil
}

func (f *File) Path() string { return "(memory)" }
func (f *File) Close() error { return nil }

// record dates the history one second apart from the start of 1970.
func (f *File) record(label string) {
	f.clock++
	f.history = append(f.history, plan.Event{At: time.Unix(f.clock, 0).UTC(), Label: label})
}
