package planfile

import (
	"database/sql"
	"maps"
	"slices"
	"time"

	"waymark/domain/plan"
)

// entry is a change that can be taken back: the statements that do it, in the
// order in which they must run.
type entry struct {
	plan.Entry
	inverse []string
}

// Transact runs an operation as a whole or not at all. The change is on disk
// when it returns.
func (f *File) Transact(op plan.Operation) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	e, change, err := f.change(func(tx *sql.Tx) (plan.Entry, error) { return op(f.rows(tx)) })
	if err != nil || len(e.inverse) == 0 {
		return change, err
	}
	if f.merges(e.Entry) {
		top := &f.undo[len(f.undo)-1]
		top.inverse = append(e.inverse, top.inverse...)
	} else {
		f.undo = append(f.undo, e)
	}
	f.redo = nil
	return change, nil
}

// merges reports whether a change goes on with what the latest change began.
func (f *File) merges(e plan.Entry) bool {
	top := len(f.undo) - 1
	return top >= 0 && len(f.redo) == 0 && e.Merge != "" && e.Merge == f.undo[top].Merge
}

// Undo takes back the latest change.
func (f *File) Undo() (plan.Change, error) {
	return f.shift(&f.undo, &f.redo, "Undo: ", plan.NothingToUndo)
}

// Redo brings back the change that was last undone.
func (f *File) Redo() (plan.Change, error) {
	return f.shift(&f.redo, &f.undo, "Redo: ", plan.NothingToRedo)
}

// CanUndo says what Undo would take back.
func (f *File) CanUndo() (string, bool) { return f.top(&f.undo) }

// CanRedo says what Redo would bring back.
func (f *File) CanRedo() (string, bool) { return f.top(&f.redo) }

func (f *File) top(stack *[]entry) (string, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if n := len(*stack); n > 0 {
		return (*stack)[n-1].Label, true
	}
	return "", false
}

func (f *File) shift(from, to *[]entry, prefix string, nothing func() error) (plan.Change, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(*from) == 0 {
		return plan.Change{}, nothing()
	}
	last := len(*from) - 1
	e := (*from)[last]
	back, change, err := f.change(func(tx *sql.Tx) (plan.Entry, error) {
		return plan.Entry{Label: prefix + e.Label}, run(tx, e.inverse)
	})
	if err != nil {
		return plan.Change{}, err
	}
	*from = (*from)[:last]
	*to = append(*to, entry{plan.Entry{Label: e.Label}, back.inverse})
	change.Label = e.Label
	return change, nil
}

// run takes the same way back row by row, so that the links between rows hold
// at every statement as they did on the way there.
func run(tx *sql.Tx, statements []string) error {
	for _, s := range statements {
		if _, err := tx.ExecContext(background, s); err != nil {
			return err
		}
	}
	return nil
}

// change runs fn in one transaction and reads from the log what it changed. The
// entry of a change that changed nothing is empty.
func (f *File) change(fn func(*sql.Tx) (plan.Entry, error)) (entry, plan.Change, error) {
	fail := func(err error) (entry, plan.Change, error) { return entry{}, plan.Change{}, f.problem(err) }
	if f.conn == nil {
		return fail(f.closed())
	}
	f.firstBackup()
	tx, err := f.conn.BeginTx(background, nil)
	if err != nil {
		return fail(err)
	}
	defer tx.Rollback()
	made, err := fn(tx)
	if err != nil {
		return fail(err)
	}
	log, err := takeLog(tx)
	if err != nil {
		return fail(err)
	}
	change := summary(made, log)
	if len(log) == 0 {
		return entry{}, change, nil
	}
	history, err := f.record(tx, made)
	if err != nil {
		return fail(err)
	}
	if err := f.save(tx); err != nil {
		return fail(err)
	}
	if err := tx.Commit(); err != nil {
		return fail(err)
	}
	f.lastHistory = history
	return entry{made, statements(log)}, change, nil
}

// takeLog empties the change log, newest line first.
func takeLog(tx *sql.Tx) ([]logged, error) {
	log, err := collect(tx, scanLogged, "SELECT kind, plan, step, credential, activity, inverse FROM change_log ORDER BY seq DESC")
	if err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(background, "DELETE FROM change_log")
	return log, err
}

func statements(log []logged) []string {
	all := make([]string, len(log))
	for i, l := range log {
		all[i] = l.inverse
	}
	return all
}

func summary(e plan.Entry, log []logged) plan.Change {
	c := plan.Change{Label: e.Label, Moved: e.Moved}
	plans, steps, credentials, activities := ids{}, ids{}, ids{}, ids{}
	for _, l := range log {
		plans.add(l.plan)
		steps.add(l.step)
		credentials.add(l.credential)
		activities.add(l.activity)
		c.Person = c.Person || l.kind == people.name
		c.Stars = c.Stars || l.kind == stars.name
	}
	c.Plans, c.Steps, c.Credentials, c.Activities = plans.sorted(), steps.sorted(), credentials.sorted(), activities.sorted()
	return c
}

type ids map[plan.ID]bool

func (s ids) add(id sql.Null[plan.ID]) {
	if id.Valid {
		s[id.V] = true
	}
}

func (s ids) sorted() []plan.ID { return slices.Sorted(maps.Keys(s)) }

// record writes a line of history, or dates the line anew that is continued. It
// returns the line's number.
func (f *File) record(tx *sql.Tx, e plan.Entry) (int64, error) {
	at := f.now().UTC().Format(time.RFC3339)
	if f.merges(e) {
		first := f.undo[len(f.undo)-1].Label
		_, err := tx.ExecContext(background, "UPDATE history SET at = ?, checksum = ? WHERE id = ?", at, eventChecksum(at, first), f.lastHistory)
		return f.lastHistory, err
	}
	done, err := tx.ExecContext(background, "INSERT INTO history (at, label, checksum) VALUES (?, ?, ?)", at, e.Label, eventChecksum(at, e.Label))
	if err != nil {
		return 0, err
	}
	return done.LastInsertId()
}
