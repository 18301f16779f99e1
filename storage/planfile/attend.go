package planfile

import (
	"cmp"
	"time"
)

// lookEvery is how often an open file is looked after.
const lookEvery = 5 * time.Second

// attend looks after an open file until it is closed.
func (f *File) attend(closing chan struct{}) {
	clock := time.NewTicker(cmp.Or(f.every, lookEvery))
	defer clock.Stop()
	renewed := f.now()
	for {
		select {
		case <-closing:
			return
		case <-clock.C:
		}
		if now := f.now(); now.Sub(renewed) >= renewEvery {
			renewed = now
			f.renewNote()
		}
		f.lookAfter()
	}
}

// renewNote does not hold up the file: a network folder can take long.
func (f *File) renewNote() {
	f.mu.Lock()
	n := f.note
	f.mu.Unlock()
	n.renew(f.now())
}

// lookAfter tries again to write what could not be written, and makes the
// backup that is due.
func (f *File) lookAfter() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return
	}
	due := backUpEvery
	if len(f.disk.pending) > 0 && f.flush() != nil { // the watcher is told why
		due = backUpUnsavedEvery
	}
	if f.backups.begun && f.now().Sub(f.backups.at) >= due {
		f.startBackup()
	}
}
