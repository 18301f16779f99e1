package plan

import (
	"errors"
	"time"
)

// What the safety of a file adds to the Err values.
var (
	// ErrLeftOpen comes with ErrLocked: nobody holds the file, as far as this
	// computer can see, but another computer never said that it closed it.
	ErrLeftOpen = errors.New("plan file left open elsewhere")
	// ErrUnsaved keeps a file open that would lose changes.
	ErrUnsaved = errors.New("plan file has changes that are not on disk")
	// ErrConflict comes with unsaved changes to a file that somebody else has
	// changed meanwhile.
	ErrConflict = errors.New("plan file changed elsewhere")
)

// Saving says whether what was changed in a file is on its disk.
type Saving int

// States of saving.
const (
	Saved     Saving = iota // everything is on disk
	SavingNow               // a change is being written
	NotSaved                // changes are in memory only
)

// SaveState is how far saving has come.
type SaveState struct {
	Saving   Saving
	Changes  int    // for NotSaved: how many changes are in memory only
	Sentence string // for NotSaved: "“My plan.waymark” could not be written: its disk is full. Your changes are kept while Waymark runs."
	Err      error  // for NotSaved: the *Error behind the sentence
	Backup   string // why the latest backup was not made, as a sentence, or ""
}

// Safety is what a File tells about the disk under it.
type Safety interface {
	// State says whether everything is on disk.
	State() SaveState
	// Watch tells fn the state now and whenever it changes, from any goroutine;
	// fn must return at once and not call the File. From then on a change that
	// cannot be written is kept in memory, with a state of NotSaved, and
	// written as soon as the disk is back. Without a watcher such a change is
	// refused with ErrDisk, ErrMissing or ErrAccess.
	Watch(fn func(SaveState))
	// SaveElsewhere writes everything into a new file, which the File then goes
	// on with. The old file stays as it was when it was last saved. An existing
	// file is left alone: ErrExists.
	SaveElsewhere(path string) error
}

// BackupKind says why a copy of a plan file was kept.
type BackupKind int

// Kinds of copies.
const (
	Regular       BackupKind = iota // made while a person worked
	BeforeUpgrade                   // made before a newer version changed the format
	BeforeRestore                   // replaced by a backup
	SetAsideFile                    // could not be opened and was replaced
)

// Label names the kind for a person.
func (k BackupKind) Label() string {
	return [...]string{"Backup", "Before an upgrade", "Before a restore", "Set aside"}[k]
}

// Backup is a copy of a plan file and what it holds.
type Backup struct {
	Path        string
	Kind        BackupKind
	Made        time.Time
	Bytes       int64
	Plans       int
	Steps       int
	Credentials int
	Latest      Event  // the latest change in it; the zero Event if there is none
	Problem     string // why it cannot be restored, as a sentence, or ""
}

// Keeper opens plan files and brings back what was lost.
type Keeper interface {
	// Open opens a file and locks it: ErrMissing, ErrLocked, ErrLeftOpen,
	// ErrNotAPlan, ErrNewer, ErrDamaged, ErrAccess or ErrDisk.
	Open(path string) (File, error)
	// OpenAnyway opens a file in spite of ErrLeftOpen.
	OpenAnyway(path string) (File, error)
	// Create makes a new file and opens it, or gives ErrExists.
	Create(path string) (File, error)
	// SetAside renames a file that cannot be opened and returns its new path.
	SetAside(path string) (string, error)
	// Backups lists the copies of a file that is not necessarily there any
	// more, newest first.
	Backups(path string) ([]Backup, error)
	// Restore puts a checked copy of a backup in the place of a file that is
	// not open. What was there is kept: its new path is returned, "" for
	// nothing.
	Restore(path string, b Backup) (aside string, err error)
}
