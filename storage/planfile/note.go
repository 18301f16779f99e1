package planfile

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"

	"waymark/domain/plan"
)

// note lies beside an open file and says who has it open. The lock itself is
// SQLite's, which the system drops when the process ends. Network folders on
// which locks do nothing are why the note is renewed every minute: one that is
// fresh has a living holder.
type note struct {
	ID    string    `json:"id"` // of this opening, random
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
	Seen  time.Time `json:"seen"`
}

const (
	renewEvery = time.Minute
	freshFor   = 3 * time.Minute
)

func notePath(path string) string { return path + ".open" }

// ownNote is the note of a file that this process has open.
type ownNote struct {
	mu      sync.Mutex
	path    string // of the note
	note    note
	written bool // a folder may refuse notes; the file is used without one then
	removed bool
}

// ownNotes are the ids of the notes that this process keeps.
var ownNotes sync.Map

func newNote(path string, now time.Time) *ownNote {
	host, _ := os.Hostname()
	return &ownNote{path: notePath(path), note: note{ID: rand.Text(), Host: host, PID: os.Getpid(), Since: now}}
}

// write puts the note beside the file as well as possible: a missing note costs
// a name in a message, and the guard on folders without locks.
func (n *ownNote) write(now time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.removed {
		return
	}
	n.note.Seen = now
	text, err := json.Marshal(n.note)
	if err != nil {
		return
	}
	part := n.path + ".part"
	if os.WriteFile(part, text, 0o600) != nil || os.Rename(part, n.path) != nil {
		_ = os.Remove(part)
		return
	}
	n.written = true
	ownNotes.Store(n.note.ID, true)
}

// renew tells others that this process lives, unless somebody else has taken
// the file over.
func (n *ownNote) renew(now time.Time) {
	if n.mine() {
		n.write(now)
	}
}

// mine reports whether nobody else has opened the file since.
func (n *ownNote) mine() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	found, err := readNote(n.path)
	return !n.written || err == nil && found.ID == n.note.ID
}

func (n *ownNote) remove() {
	mine := n.mine()
	n.mu.Lock()
	defer n.mu.Unlock()
	n.removed = true
	ownNotes.Delete(n.note.ID)
	if n.written && mine {
		_ = os.Remove(n.path)
	}
}

func readNote(path string) (n note, err error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return n, err
	}
	err = json.Unmarshal(text, &n)
	if err == nil && n.Host == "" {
		err = errors.New("a note without a computer")
	}
	return n, err
}

// lockedBy adds to a plan.ErrLocked what the note of the other program says. A
// note of this very opening does not speak of another.
func (f *File) lockedBy(err error) error {
	if !errors.Is(err, plan.ErrLocked) {
		return err
	}
	n, readErr := readNote(notePath(f.path))
	if readErr != nil || f.note != nil && n.ID == f.note.note.ID {
		return err
	}
	return n.inUse(f.path, err, f.now())
}

func (n note) inUse(path string, cause error, now time.Time) error {
	where := "on the computer " + n.Host
	if n.here() {
		where = "in another Waymark window on this computer"
	}
	return &plan.Error{Kind: plan.ErrLocked, Cause: cause,
		Sentence: name(path) + " is open " + where + " since " + moment(n.Since, now) + ". Close it there and try again."}
}

// heldByNote judges the note of somebody else beside a file whose lock is free.
// On this computer it counts as long as its process lives and renews it; what a
// crash left behind is recognised. Of another computer nothing is known: a
// person has to decide.
func (f *File) heldByNote() error {
	n, err := readNote(notePath(f.path))
	now := f.now()
	switch {
	case err != nil, f.note != nil && n.ID == f.note.note.ID:
		return nil
	case n.here() && n.alive() && now.Sub(n.Seen).Abs() < freshFor:
		return n.inUse(f.path, nil, now)
	case n.here(), f.anyway:
		return nil
	}
	sentence := name(f.path) + " was opened on the computer " + n.Host + " " + onDay(n.Since, now) + " and has not been closed there."
	if now.Sub(n.Seen).Abs() < freshFor {
		sentence += " It is still in use there. Close it there and try again. Open it anyway only if you know that it is closed: otherwise one of you loses changes."
	} else {
		sentence += " It was last in use there " + onDay(n.Seen, now) + ". If Waymark is not running there any more, you can open it anyway."
	}
	return &plan.Error{Kind: plan.ErrLocked, Cause: plan.ErrLeftOpen, Sentence: sentence}
}

func (n note) here() bool {
	host, _ := os.Hostname()
	return n.Host == host
}

// alive reports whether the process of a note on this computer still runs. Its
// number may be this process's own, used again after a restart.
func (n note) alive() bool {
	if n.PID == os.Getpid() {
		_, ok := ownNotes.Load(n.ID)
		return ok
	}
	p, err := os.FindProcess(n.PID)
	if err != nil {
		return false
	}
	defer p.Release()
	if runtime.GOOS == "windows" {
		return true // a process that has ended is not found there
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, fs.ErrPermission)
}

// moment is the time of day, with the day if it is another one.
func moment(t, now time.Time) string {
	t = t.In(now.Location())
	if plan.DateOf(t) != plan.DateOf(now) {
		return t.Format("Jan 2, 15:04")
	}
	return t.Format("15:04")
}

func onDay(t, now time.Time) string {
	if plan.DateOf(t.In(now.Location())) != plan.DateOf(now) {
		return "on " + moment(t, now)
	}
	return "at " + moment(t, now)
}
