package planfile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Create makes a new plan file and opens it. It appears under its name only
// when it is complete. An existing file is left alone: plan.ErrExists.
func Create(path string, now func() time.Time) (*File, error) {
	return settings{now: now, known: released}.create(path)
}

func (s settings) create(path string) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, problem(path, err)
	}
	if err := create(path, s.now); err != nil {
		return nil, problem(path, err)
	}
	return s.open(path)
}

func create(path string, now func() time.Time) error {
	if exists(path) {
		return os.ErrExist
	}
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	part, err := emptyFile(folder)
	if err != nil {
		return err
	}
	defer os.Remove(part)
	if err := fill(part, now); err != nil {
		return err
	}
	// A journal without its file would be rolled back into the new one.
	if err := setAsideJournal(path, beside(path, leftOver, now())); err != nil {
		return err
	}
	if err := appear(part, path); err != nil {
		return err
	}
	return syncFolder(path)
}

func emptyFile(folder string) (string, error) {
	file, err := os.CreateTemp(folder, ".waymark-new-*.part")
	if err != nil {
		return "", err
	}
	return file.Name(), file.Close()
}

func fill(path string, now func() time.Time) error {
	f := &File{settings: settings{now: now}, path: path}
	if err := f.connect(lockWait); err != nil {
		return err
	}
	if err := f.migrate(released, 0); err != nil {
		f.abandon()
		return err
	}
	return errors.Join(f.conn.Close(), f.db.Close())
}

// appear gives a finished file its name without replacing another. Drives
// without hard links, such as USB sticks, get a look and a rename.
func appear(part, path string) error {
	err := os.Link(part, path)
	if err == nil || os.IsExist(err) {
		return err
	}
	if exists(path) {
		return os.ErrExist
	}
	return os.Rename(part, path)
}

// syncFolder makes a file's new name last through a power cut. Windows does
// this by itself and refuses to open folders.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// SetAside renames a file that cannot be opened, so that a new one can take its
// place, and returns its new name. Nothing is deleted.
func SetAside(path string, now time.Time) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", problem(path, err)
	}
	target := beside(path, setAside, now)
	if err := setAsideJournal(path, target); err != nil {
		return "", problem(path, err)
	}
	if err := os.Rename(path, target); err != nil {
		return "", problem(path, err)
	}
	return target, problem(path, syncFolder(path))
}

// setAsideJournal moves the journal of a file to the one of target. It holds
// the way back from an unfinished change, so it follows its file.
func setAsideJournal(path, target string) error {
	err := os.Rename(path+"-journal", target+"-journal")
	if os.IsNotExist(err) {
		return nil
	}
	return err
}
