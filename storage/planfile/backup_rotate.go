package planfile

import (
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
	// roomLeft is what a backup leaves free on a disk.
	roomLeft = 16 << 20
)

// How many copies are kept: the latest ones, and the last one of so many days,
// weeks and months.
const (
	keptLatest = 5
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
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
	for _, folder := range s.backupFolders(path) {
		err := s.keepIn(folder, path, bytes, want, at)
		if err == nil {
			return nil
		}
		failed = append(failed, err)
	}
	return errors.Join(failed...)
}

func (s settings) keepIn(folder, path string, bytes []byte, want inspected, at time.Time) error {
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		return err
	}
	room := s.room
	if room == nil {
		room = roomOn
	}
	if left, ok := room(filepath.Dir(folder)); ok && left < uint64(len(bytes))+roomLeft {
		return errNoRoom
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	if err := writeCopy(bytes, want, len(s.known), free(folder, path, "", at)); err != nil {
		return err
	}
	return thin(folder, path, at.Location())
}

// thin deletes the copies that are not kept, and what a kill left half written.
func thin(folder, path string, zone *time.Location) error {
	copies, err := copiesIn(folder, path, "", zone)
	if err != nil {
		return err
	}
	keep := kept(copies)
	for _, c := range copies {
		if !keep[c.path] {
			err = errors.Join(err, os.Remove(c.path))
		}
	}
	parts, _ := filepath.Glob(filepath.Join(folder, "*.part"))
	for _, p := range parts {
		if _, ok := stamp(strings.TrimSuffix(filepath.Base(p), ".part"), path, "", zone); ok {
			err = errors.Join(err, os.Remove(p))
		}
	}
	return err
}

// dated is a copy and when its name says it was made.
type dated struct {
	path string
	made time.Time
}

// copiesIn lists the copies of a file in a folder, newest first. A folder that
// is not there holds none.
func copiesIn(folder, path, what string, zone *time.Location) ([]dated, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []dated
	for _, e := range entries {
		if at, ok := stamp(e.Name(), path, what, zone); ok && e.Type().IsRegular() {
			all = append(all, dated{filepath.Join(folder, e.Name()), at})
		}
	}
	slices.SortFunc(all, func(a, b dated) int {
		if c := b.made.Compare(a.made); c != 0 {
			return c
		}
		return strings.Compare(b.path, a.path)
	})
	return all, nil
}

// kept tells which copies, newest first, stay.
func kept(copies []dated) map[string]bool {
	keep := map[string]bool{}
	last := func(n int, period func(time.Time) string) {
		seen := map[string]bool{}
		for _, c := range copies {
			if p := period(c.made); !seen[p] && len(seen) < n {
				seen[p] = true
				keep[c.path] = true
			}
		}
	}
	for _, c := range copies[:min(keptLatest, len(copies))] {
		keep[c.path] = true
	}
	last(keptDays, func(t time.Time) string { return t.Format(time.DateOnly) })
	last(keptWeeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, " ", w) })
	last(keptMonths, func(t time.Time) string { return t.Format("2006-01") })
	return keep
}

// newestBackup is what the newest copy of a file holds.
func (s settings) newestBackup(path string) mark {
	var newest dated
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
