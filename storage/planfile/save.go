package planfile

import (
	"database/sql"

	"waymark/domain/plan"
)

// save brings what a transaction changed to the disk. When that fails, the
// change is kept for later if somebody watches, and refused if nobody does.
func (f *File) save(tx *sql.Tx) error {
	statements, err := takeSaveLog(tx)
	if err != nil {
		return err
	}
	m, err := lastMark(tx)
	if err != nil {
		return err
	}
	if len(f.disk.pending) == 0 {
		f.tell(plan.SaveState{Saving: plan.SavingNow})
	}
	f.disk.pending = append(f.disk.pending, unsaved{statements, m})
	if err := f.flush(); err != nil && f.watcher == nil {
		f.disk.pending = nil
		f.tell(plan.SaveState{})
		return err
	}
	return nil
}

// flush writes what is pending and tells how that went.
func (f *File) flush() error {
	err := f.reach()
	if err == nil {
		err = f.disk.write()
	}
	if err != nil {
		err = f.problem(err)
		f.tell(plan.SaveState{Saving: plan.NotSaved, Changes: len(f.disk.pending), Err: err,
			Sentence: err.Error() + " Your changes are kept while Waymark runs."})
		return err
	}
	f.tell(plan.SaveState{})
	return nil
}

// reach makes sure that there is a connection to the file, that the path still
// leads to it and that it is still this program's.
func (f *File) reach() error {
	if f.disk.conn != nil && !f.disk.moved(f.path) && f.note.mine() {
		return nil
	}
	f.disk.letGo()
	fresh := &File{settings: f.settings, path: f.path, note: f.note}
	if err := looksLikeFile(f.path); err != nil {
		return err
	}
	if err := fresh.connect(0); err != nil {
		return err
	}
	if err := f.goOnWith(fresh); err != nil {
		fresh.abandon()
		return err
	}
	return nil
}

// goOnWith takes over the connection of a file that was opened again, if it is
// whole and nobody else has changed it.
func (f *File) goOnWith(fresh *File) error {
	if err := fresh.heldByNote(); err != nil {
		return err
	}
	if _, err := fresh.version(len(f.known)); err != nil {
		return err
	}
	if err := fresh.whole(brokenPages); err != nil {
		return err
	}
	m, err := lastMark(fresh.conn)
	if err != nil {
		return err
	}
	if !f.disk.knows(m) {
		return changedElsewhere(f.path)
	}
	f.disk.db, f.disk.conn = fresh.db, fresh.conn
	f.note.write(f.now())
	return f.disk.identify(f.path)
}

func (f *File) tell(s plan.SaveState) {
	s.Backup = ""
	if p := f.backups.problem.Load(); p != nil {
		s.Backup = *p
	}
	f.state = s
	if f.watcher != nil {
		f.watcher(s)
	}
}

// State says whether everything is on disk.
func (f *File) State() plan.SaveState {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.state
}

// Watch tells fn the state now and whenever it changes, and lets work go on in
// memory when the disk fails. fn must return at once and not call the File.
func (f *File) Watch(fn func(plan.SaveState)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.watcher = fn
	fn(f.state)
}
