package planfile

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"waymark/domain/plan"
)

// applicationID marks a SQLite file as a plan: the bytes "WYMK".
const applicationID = 0x57594d4b

// lockWait is how long opening waits for another program to let go.
const lockWait = time.Second

// Open opens an existing plan file and locks it. now tells the time; it dates
// the history, the lock note and backups. A file that cannot be opened stays as
// it is; the error is one of plan.ErrMissing, ErrLocked, ErrNotAPlan, ErrNewer,
// ErrDamaged, ErrAccess and ErrDisk, with a sentence that names the file.
func Open(path string, now func() time.Time) (*File, error) {
	return open(path, now, released)
}

func open(path string, now func() time.Time, known []migration) (*File, error) {
	return settings{now: now, known: known}.open(path)
}

func (s settings) open(path string) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, problem(path, err)
	}
	if err := looksLikeFile(path); err != nil {
		return nil, err
	}
	f := &File{settings: s, path: path}
	if err := f.connect(lockWait); err != nil {
		return nil, err
	}
	if err := f.begin(); err != nil {
		f.abandon()
		return nil, f.problem(err)
	}
	return f, nil
}

func (f *File) begin() error {
	if err := f.heldByNote(); err != nil {
		return err
	}
	if err := f.check(f.known); err != nil {
		return err
	}
	if err := f.workInMemory(); err != nil {
		return err
	}
	f.note = newNote(f.path, f.now())
	f.note.write(f.now())
	f.closing = make(chan struct{})
	go f.attend(f.closing)
	return nil
}

// looksLikeFile refuses what SQLite would take for a new, empty database. It
// never opens the file: closing a second handle would drop SQLite's lock on it.
func looksLikeFile(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return problem(path, err)
	case info.IsDir():
		return &plan.Error{Kind: plan.ErrNotAPlan, Sentence: name(path) + " is a folder, not a plan."}
	case info.Size() == 0:
		return &plan.Error{Kind: plan.ErrDamaged, Sentence: name(path) + " is empty: what it held is gone. The file was not changed."}
	}
	return nil
}

// connect opens the database and takes the lock, which lasts as long as the
// connection. It waits a while for another program to let go.
func (f *File) connect(patience time.Duration) (err error) {
	options := url.Values{
		"mode":          {"rw"},
		"_foreign_keys": {"on"},
		"_busy_timeout": {fmt.Sprint(patience.Milliseconds())},
		"_synchronous":  {"FULL"},
		"_locking_mode": {"EXCLUSIVE"},
		"_txlock":       {"immediate"},
	}
	if f.vfs != "" {
		options.Set("vfs", f.vfs)
	}
	if f.db, err = sql.Open("sqlite3", uri(f.path)+"?"+options.Encode()); err != nil {
		return f.problem(err)
	}
	if f.conn, err = f.db.Conn(background); err == nil {
		_, err = f.conn.ExecContext(background, "BEGIN EXCLUSIVE; COMMIT")
	}
	if err != nil {
		f.abandon()
		return f.lockedBy(f.problem(err))
	}
	return nil
}

// check follows the order that keeps a file safe: is it ours, is it whole, a
// backup before it is upgraded, and can everything in it be read.
func (f *File) check(known []migration) error {
	version, err := f.version(len(known))
	if err != nil {
		return err
	}
	if err := f.whole(brokenPages); err != nil {
		return err
	}
	if _, err := f.conn.ExecContext(background, "PRAGMA journal_mode = DELETE"); err != nil {
		return err
	}
	if version < len(known) {
		if err := f.backUp(); err != nil {
			return err
		}
		if err := f.migrate(known[version:], version); err != nil {
			return err
		}
	}
	if err := f.whole(brokenLinks); err != nil {
		return err
	}
	return (rows{f.conn}).all()
}

// version is the schema version of the file, at most newest.
func (f *File) version(newest int) (int, error) {
	var id, version int
	row := f.conn.QueryRowContext(background, "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version)")
	if err := row.Scan(&id, &version); err != nil {
		return 0, err
	}
	switch {
	case id != applicationID:
		return 0, &plan.Error{Kind: plan.ErrNotAPlan, Sentence: name(f.path) + " belongs to another program and is not a Waymark plan. Nothing was changed."}
	case version > newest:
		return 0, &plan.Error{Kind: plan.ErrNewer, Sentence: name(f.path) + " was made by a newer version of Waymark. Update Waymark to open it. Nothing was changed."}
	case version < 1:
		return 0, &plan.Error{Kind: plan.ErrDamaged, Sentence: name(f.path) + " " + damaged}
	}
	return version, nil
}

// Each query counts what is wrong with the file.
const (
	brokenPages = "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"
	brokenLinks = "SELECT count(*) FROM pragma_foreign_key_check"
)

func (f *File) whole(query string) error {
	var faults int
	if err := f.conn.QueryRowContext(background, query).Scan(&faults); err != nil {
		return err
	}
	if faults > 0 {
		return fmt.Errorf("%w: %d faults: %s", errUnreadable, faults, query)
	}
	return nil
}

func (f *File) abandon() {
	if f.disk != nil {
		f.disk.letGo()
	}
	if f.conn != nil {
		f.conn.Close()
	}
	f.db.Close()
	f.conn = nil
}

func uri(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		slashed = "/" + slashed
	}
	return "file:" + (&url.URL{Path: slashed}).EscapedPath()
}
