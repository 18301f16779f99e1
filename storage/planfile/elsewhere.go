package planfile

import (
	"os"
	"path/filepath"

	"waymark/domain/plan"
)

// SaveElsewhere writes everything into a new file and goes on with that. The
// old file stays as it was when it was last saved. An existing file is left
// alone: plan.ErrExists.
func (f *File) SaveElsewhere(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return problem(path, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return f.closed()
	}
	if err := f.writeTo(path); err != nil {
		return problem(path, err)
	}
	return problem(path, f.moveTo(path))
}

func (f *File) writeTo(path string) error {
	if exists(path) {
		return os.ErrExist
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	holds, err := f.holds()
	if err != nil {
		return err
	}
	bytes, err := image(f.conn)
	if err != nil {
		return err
	}
	// A journal without its file would be rolled back into the new one.
	if err := setAsideJournal(path, beside(path, leftOver, f.now())); err != nil {
		return err
	}
	return writeCopy(bytes, holds, len(f.known), path)
}

// moveTo goes on with a file that holds what memory holds.
func (f *File) moveTo(path string) error {
	fresh := &File{settings: f.settings, path: path}
	if err := fresh.connect(lockWait); err != nil {
		return err
	}
	latest, err := lastMark(fresh.conn)
	if err != nil {
		fresh.abandon()
		return err
	}
	moved := &disk{db: fresh.db, conn: fresh.conn, mark: latest}
	if err := moved.identify(path); err != nil {
		fresh.abandon()
		return err
	}
	f.disk.letGo()
	f.note.remove()
	f.disk, f.path, f.note = moved, path, newNote(path, f.now())
	f.note.write(f.now())
	f.tell(plan.SaveState{})
	return nil
}
