package planfile

import (
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// backups makes regular copies of an open file: of what was opened, before its
// first change; every half hour with changes; and when it is closed.
type backups struct {
	running sync.WaitGroup
	work    sync.Mutex
	newest  mark // of the latest copy; work guards it
	at      time.Time
	begun   bool
	problem atomic.Pointer[string] // why the latest copy was not made, as a sentence
}

const (
	backUpEvery = 30 * time.Minute
	// backUpUnsavedEvery applies while changes cannot be written: a copy in the
	// person's own folder outlives a crash.
	backUpUnsavedEvery = time.Minute
	// roomLeft is what a backup leaves free on a disk.
	roomLeft = 16 << 20
)

var errNoRoom = errors.New("there is too little room on the disk")

// firstBackup keeps what was opened, before the first change.
func (f *File) firstBackup() {
	if !f.backups.begun {
		f.backups.begun = true
		f.startBackup()
	}
}

// startBackup copies what the file holds now and writes it away without
// keeping anybody waiting.
func (f *File) startBackup() {
	f.backups.at = f.now()
	write, err := f.prepareBackup()
	if err != nil {
		slog.Warn("no backup", "error", err)
		return
	}
	f.backups.running.Go(func() {
		if write() {
			go f.tellBackup()
		}
	})
}

// lastBackup keeps what was changed, before the file is closed.
func (f *File) lastBackup() {
	f.backups.running.Wait()
	if !f.backups.begun {
		return
	}
	write, err := f.prepareBackup()
	if err != nil {
		slog.Warn("no backup", "error", err)
		return
	}
	write()
}

// prepareBackup gives a function that writes away what the file holds now. The
// function reports whether there is something new to tell.
func (f *File) prepareBackup() (write func() bool, err error) {
	want, err := f.holds()
	if err != nil {
		return nil, err
	}
	if want.mark.id == 0 {
		return func() bool { return false }, nil // nothing was ever written into it
	}
	bytes, err := image(f.conn)
	path, s, at := f.path, f.settings, f.now()
	return func() bool {
		b := &f.backups
		b.work.Lock()
		defer b.work.Unlock()
		if b.newest == (mark{}) {
			b.newest = s.newestBackup(path)
		}
		if b.newest == want.mark {
			return false
		}
		err := s.keep(path, bytes, want, at)
		if err == nil {
			b.newest = want.mark
			return b.problem.Swap(nil) != nil
		}
		slog.Warn("no backup", "error", err)
		said := "No backup of " + name(path) + " was made: " + reason(err)
		b.problem.Store(&said)
		return true
	}, err
}

func reason(err error) string {
	if errors.Is(err, errNoRoom) {
		return errNoRoom.Error() + "."
	}
	if errors.Is(err, os.ErrPermission) {
		return "its folder may not be changed."
	}
	return "its folder could not be written."
}

func (f *File) tellBackup() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn != nil {
		f.tell(f.state)
	}
}

// backupFolders are where copies of a file lie: beside it or, where that cannot
// be written, in the person's own folder.
func (s settings) backupFolders(path string) []string {
	own := "Backups of " + baseName(path)
	folders := []string{filepath.Join(filepath.Dir(path), own)}
	if s.fallback != "" {
		// Plans of one name in several places are kept apart.
		h := fnv.New32a()
		h.Write([]byte(path))
		folders = append(folders, filepath.Join(s.fallback, fmt.Sprintf("%s (%08x)", own, h.Sum32())))
	}
	return folders
}

// keep writes a copy into the first folder that takes it.
func (s settings) keep(path string, bytes []byte, want inspected, at time.Time) error {
	var failed []error
	for i, folder := range s.backupFolders(path) {
		var err error
		if i > 0 {
			err = os.MkdirAll(s.fallback, 0o700)
		}
		if err == nil {
			err = s.keepIn(folder, path, bytes, want, at)
		}
		if err == nil {
			return nil
		}
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}

// keepIn makes the folder, but not the one in which it lies: that of a drive
// that is not connected must not be made on another.
func (s settings) keepIn(folder, path string, bytes []byte, want inspected, at time.Time) error {
	room := s.room
	if room == nil {
		room = roomOn
	}
	if left, ok := room(filepath.Dir(folder)); ok && left < uint64(len(bytes))+roomLeft {
		return errNoRoom
	}
	if err := os.Mkdir(folder, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := writeCopy(bytes, want, len(s.known), free(folder, path, "", at)); err != nil {
		return err
	}
	if err := thin(folder, path, at.Location()); err != nil {
		slog.Warn("old backups stay", "error", err)
	}
	return nil
}

// newestBackup is what the newest copy of a file holds.
func (s settings) newestBackup(path string) mark {
	var newest copied
	for _, folder := range s.backupFolders(path) {
		copies, err := copiesIn(folder, path, "", s.now().Location())
		if err == nil && len(copies) > 0 && copies[0].made.After(newest.made) {
			newest = copies[0]
		}
	}
	if newest.path == "" {
		return mark{}
	}
	found, err := inspect(newest.path, len(s.known))
	if err != nil {
		return mark{}
	}
	return found.mark
}
