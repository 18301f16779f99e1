package planfile

import (
	"errors"
	"os"
	"path/filepath"

	"waymark/domain/plan"
)

// Restore puts a checked copy of a backup in the place of a file that is not
// open, and returns where what was there is kept: "My plan before restore
// 2027-03-31 140509.waymark", or "" for nothing. A backup that is not whole is
// refused, and nothing changes: plan.ErrDamaged, ErrNotAPlan or ErrNewer.
func (k Keeper) Restore(path string, b plan.Backup) (aside string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", problem(path, err)
	}
	part, err := k.scratch(path, b.Path)
	if err != nil {
		return "", problem(b.Path, err)
	}
	defer os.Remove(part)
	what, err := k.notInUse(path)
	if err != nil {
		return "", problem(path, err)
	}
	if what == "" {
		err = errors.Join(setAsideJournal(path, beside(path, leftOver, k.Now())), appear(part, path), syncFolder(path))
		return "", problem(path, err)
	}
	aside = beside(path, what, k.Now())
	return aside, problem(path, replace(path, part, aside))
}

// scratch is a checked copy of a backup in the folder of the file.
func (k Keeper) scratch(path, backup string) (string, error) {
	bytes, err := os.ReadFile(backup)
	if err != nil {
		return "", err
	}
	if _, err := inspect(backup, len(released)); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	part, err := emptyFile(filepath.Dir(path))
	if err != nil {
		return "", err
	}
	if err = os.WriteFile(part, bytes, 0o600); err == nil {
		err = syncPath(part)
	}
	if err == nil {
		_, err = inspect(part, len(released))
	}
	if err != nil {
		os.Remove(part)
		return "", err
	}
	return part, nil
}

// notInUse says under which name the file is to be kept, "" if there is none.
// A file that somebody has open is not replaced: plan.ErrLocked. Looking also
// takes back a change that a crash left unfinished.
func (k Keeper) notInUse(path string) (what string, err error) {
	if !exists(path) {
		return "", nil
	}
	f := &File{settings: k.settings(), path: path}
	f.anyway = true // whoever left it open finds what they had set aside
	err = looksLikeFile(path)
	if err == nil {
		err = f.connect(lockWait)
	}
	if err == nil {
		err = f.heldByNote()
		f.abandon()
	}
	if errors.Is(err, plan.ErrLocked) {
		return "", err
	}
	if err == nil {
		_, _, err = look(path)
	}
	if err != nil {
		return setAside, nil
	}
	return beforeRestore, nil
}

// replace gives part the name path. What was there gets the name aside first,
// so that at every moment everything is there under some name; on drives with
// hard links there is also a file called path at every moment.
func replace(path, part, aside string) error {
	if err := os.Link(path, aside); err != nil {
		if err := setAsideJournal(path, aside); err != nil {
			return err
		}
		if err := os.Rename(path, aside); err != nil {
			return err
		}
	} else if err := setAsideJournal(path, aside); err != nil {
		return err
	}
	return errors.Join(os.Rename(part, path), syncFolder(path))
}
