package added

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"

	"waymark/domain/release"
)

func noon() time.Time { return time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC) }

func newStore(t *testing.T) *Store {
	t.Helper()
	return At(filepath.Join(t.TempDir(), "made", FileName), noon)
}

func onet(number string) release.Release {
	return release.Release{Dataset: release.ONET, Number: number, Missing: []string{"Task Statements"}, Files: []release.File{
		{Name: "Occupation Data.txt", Title: "Occupation Data", Read: 9, Kept: 4, SHA256: "ab", Rejected: []release.Rejection{{Reason: "blank", Rows: 5}}}}}
}

// put adds a release with one description.
func put(t *testing.T, s *Store, number, text string) {
	t.Helper()
	err := s.Put(context.Background(), onet(number), func(w *Writer) error { return w.Insert("description", "29-2072.00", text) })
	if err != nil {
		t.Fatal(err)
	}
}

// says is the description that a guide would show, or the sentence in its place.
func says(s *Store) string {
	o, err := s.Official("29-2072.00")
	switch {
	case err != nil:
		return err.Error()
	case o == nil:
		return ""
	}
	return o.Release + " " + o.Description
}

func TestWithoutFileNothingWasAdded(t *testing.T) {
	s := newStore(t)
	list, err := s.Added()
	if len(list) > 0 || err != nil || says(s) != "" {
		t.Errorf("added %v, %v, says %q, want nothing", list, err, says(s))
	}
	if _, err := os.Stat(filepath.Dir(s.path)); !os.IsNotExist(err) {
		t.Errorf("looking made a folder: %v", err)
	}
}

func TestNewestReleaseIsShown(t *testing.T) {
	s := newStore(t)
	for _, number := range []string{"30.2", "", "30.10", "29.3"} {
		put(t, s, number, "Words of "+number)
	}
	for _, want := range []struct{ says, remove string }{
		{"30.10 Words of 30.10", "onet-30.10"},
		{"30.2 Words of 30.2", "onet-30.2"},
		{"29.3 Words of 29.3", "onet-29.3"},
		{" Words of ", "onet"},
		{"", ""},
	} {
		if got := says(s); got != want.says {
			t.Errorf("before removing %s: %q, want %q", want.remove, got, want.says)
		}
		if want.remove == "" {
			break
		}
		if err := s.Remove(want.remove); err != nil {
			t.Fatal(err)
		}
	}
	err := s.Remove("onet-30.2")
	if !errors.Is(err, release.ErrUnknown) || !strings.Contains(err.Error(), "onet-30.2") {
		t.Errorf("removing again: %v", err)
	}
}

func TestListSaysWhatWasAdded(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", "Old")
	put(t, s, "30.1", "New")
	list, err := s.Added()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d releases, %v, want 1", len(list), err)
	}
	a := list[0]
	if a.Title() != "O*NET 30.1" || !a.At.Equal(noon()) || len(a.Missing) != 1 || len(a.Files) != 1 {
		t.Fatalf("added %+v", a)
	}
	f := a.Files[0]
	if f.Read != 9 || f.Kept != 4 || f.Left() != 5 || len(f.Rejected) != 1 || f.Rejected[0] != (release.Rejection{Reason: "blank", Rows: 5}) || f.SHA256 != "ab" {
		t.Errorf("file %+v", f)
	}
	if says(s) != "30.1 New" {
		t.Errorf("says %q, want the words added last", says(s))
	}
}

func TestFailureMidwayChangesNothing(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", "Old")
	before, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	failure := release.BadInput("Row 7 is bad.")
	ctx, cancel := context.WithCancel(context.Background())
	err = s.Put(ctx, onet("30.1"), func(w *Writer) error { return errors.Join(w.Insert("description", "29-2072.00", "New"), failure) })
	if !errors.Is(err, release.ErrInput) {
		t.Errorf("bad row: error %v", err)
	}
	err = s.Put(ctx, onet("30.1"), func(w *Writer) (err error) {
		cancel()
		for id := 1; err == nil; id++ { // until the transaction is taken back
			err = w.Insert("task", "29-2072.00", id, true, "New")
		}
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: error %v", err)
	}
	after, err := os.ReadFile(s.path)
	if err != nil || string(after) != string(before) {
		t.Errorf("the file has changed; %v", err)
	}
	if entries, err := os.ReadDir(filepath.Dir(s.path)); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestKilledImport has the copy that a killed program leaves: the file in use
// stays as it is, and the copy goes an hour later.
func TestKilledImport(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", "Whole")
	left := filepath.Join(filepath.Dir(s.path), ".waymark-added-1.part")
	for age, kept := range map[time.Duration]bool{time.Minute: true, 2 * time.Hour: false} {
		if err := os.WriteFile(left, []byte("SQLite format 3\x00half"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(left, noon(), noon().Add(-age)); err != nil {
			t.Fatal(err)
		}
		if says(s) != "30.1 Whole" {
			t.Errorf("says %q beside a left-over copy", says(s))
		}
		put(t, s, "30.1", "Whole")
		if _, err := os.Stat(left); (err == nil) != kept {
			t.Errorf("a copy of %v ago: kept %v, want %v", age, err == nil, kept)
		}
	}
}

func TestDamagedFileIsToldInASentence(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", strings.Repeat("Words. ", 2000))
	good, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	with := func(at int, b ...byte) []byte {
		bad := append([]byte{}, good...)
		copy(bad[at:], b)
		return bad
	}
	tests := []struct {
		what string
		data []byte
		kind error
		says string
	}{
		{"empty", nil, release.ErrDamaged, "is damaged. Delete it and add the data again."},
		{"cut short", good[:len(good)-4096], release.ErrDamaged, "is damaged"},
		{"another program's", with(68, 0, 0, 0, 1), release.ErrDamaged, "is damaged"},
		{"overwritten pages", with(4096, make([]byte, len(good)-4096)...), release.ErrDamaged, "is damaged"},
		{"newer", with(60, 0, 0, 0, schemaVersion+1), release.ErrNewer, "was made by a newer version of Waymark"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			if err := os.WriteFile(s.path, tt.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, listErr := s.Added()
			_, wordsErr := s.Official("29-2072.00")
			putErr := s.Put(context.Background(), onet("31.0"), func(*Writer) error { return nil })
			for _, err := range []error{listErr, wordsErr, putErr} {
				if !errors.Is(err, tt.kind) || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\n") {
					t.Errorf("error %v, want one sentence with %q", err, tt.says)
				}
			}
			if now, err := os.ReadFile(s.path); err != nil || string(now) != string(tt.data) {
				t.Errorf("the file has changed; %v", err)
			}
		})
	}
}

// TestDamageThatNoQueryMeets has a broken page in a table that the list does
// not read.
func TestDamageThatNoQueryMeets(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", "Words")
	var page int64
	err := s.read(func(db *sql.DB) error {
		return db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'task'").Scan(&page)
	})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	clear(data[(page-1)*4096 : page*4096])
	if err := os.WriteFile(s.path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Added(); !errors.Is(err, release.ErrDamaged) {
		t.Errorf("list: %v, want damage", err)
	}
	if err := s.Remove("onet-30.1"); !errors.Is(err, release.ErrDamaged) {
		t.Errorf("remove: %v, want damage", err)
	}
}

func TestFolderThatCannotBeMade(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := At(filepath.Join(inTheWay, FileName), noon).Put(context.Background(), onet("30.1"), func(*Writer) error { return nil })
	if !errors.Is(err, release.ErrDisk) || !strings.Contains(err.Error(), "could not be read or written") {
		t.Errorf("error %v, want a sentence about the disk", err)
	}
}

// TestFileOfTheFirstVersion has a file as Waymark 0.1 made it.
func TestFileOfTheFirstVersion(t *testing.T) {
	s := newStore(t)
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		t.Fatal(err)
	}
	old, err := os.ReadFile("testdata/version1.waymark-data")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.path, old, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := says(s); got != "30.1 Old words" {
		t.Errorf("says %q, want the words of the old file", got)
	}
	list, err := s.Added()
	if err != nil || len(list) != 1 || list[0].Title() != "O*NET 30.1" || list[0].Files[0].Rejected[0] != (release.Rejection{Reason: "blank", Rows: 5}) {
		t.Fatalf("added %+v, %v", list, err)
	}
	put(t, s, "31.0", "New words")
	if got := says(s); got != "31.0 New words" {
		t.Errorf("says %q after adding a release", got)
	}
}

// TestWhatTheDiskDoes has the sentences for a disk that is full and a folder
// that is read-only.
func TestWhatTheDiskDoes(t *testing.T) {
	s := newStore(t)
	for what, tt := range map[string]struct {
		err  error
		says string
	}{
		"full":             {sqlite3.Error{Code: sqlite3.ErrFull}, "The disk may be full"},
		"full at the copy": {&os.PathError{Op: "write", Path: s.path, Err: syscall.ENOSPC}, "The disk may be full"},
		"read-only folder": {&os.PathError{Op: "open", Path: s.path, Err: fs.ErrPermission}, "the folder is read-only"},
		"read-only file":   {sqlite3.Error{Code: sqlite3.ErrReadonly}, "the folder is read-only"},
	} {
		err := s.problem(tt.err)
		if !errors.Is(err, release.ErrDisk) || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want one sentence with %q", what, err, tt.says)
		}
	}
}

// TestFullDisk fills the file up to a limit in the middle of an import.
func TestFullDisk(t *testing.T) {
	s := newStore(t)
	put(t, s, "30.1", "Old")
	err := s.Put(context.Background(), onet("31.0"), func(w *Writer) error {
		if _, err := w.tx.Exec("PRAGMA max_page_count = 40"); err != nil {
			return err
		}
		for id := 1; ; id++ {
			if err := w.Insert("task", "29-2072.00", id, true, strings.Repeat("New ", 100)); err != nil {
				return err
			}
		}
	})
	if !errors.Is(err, release.ErrDisk) || says(s) != "30.1 Old" {
		t.Errorf("%v, and guides say %q, want a full disk and the old words", err, says(s))
	}
}
