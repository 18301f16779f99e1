// Package added keeps what a person added to Waymark on this computer, in one
// SQLite file beside the plan. The file is never changed in place: a change is
// made in a copy, which then takes its name.
package added

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver

	"waymark/domain/release"
)

// FileName is the name of the file in the folder of a person's files.
const FileName = "added.waymark-data"

// schemas make the tables, each file those of some datasets. Every statement
// leaves what is there already. Each table of rows has the release in its first
// column, so that removing a release removes its rows.
//
//go:embed schema/*.sql
var schemas embed.FS

const (
	applicationID = 0x57414444 // "WADD"
	schemaVersion = 3
	headerSize    = 100
)

// Store is the file with added data, which need not exist. It may be used by
// several goroutines.
type Store struct {
	path string
	now  func() time.Time
	mu   sync.RWMutex // Windows replaces no file that somebody reads

	checked atomic.Pointer[fileState] // the file that was last read whole
	open    opened
}

// At is the store in the file of that path; now dates what is added.
func At(path string, now func() time.Time) *Store { return &Store{path: path, now: now} }

// read opens the file for one piece of reading. Without a file it does nothing.
// A file of an older version is upgraded first.
func (s *Store) read(fn func(*sql.DB) error) error {
	if version, err := s.version(); err == nil && version < schemaVersion {
		if err := s.change(context.Background(), func(*sql.Tx) error { return nil }); err != nil {
			return err
		}
	}
	db, release, err := s.handle()
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return s.problem(err)
	}
	defer release()
	if err := fn(db); err != nil {
		return s.problem(err)
	}
	return nil
}

var errDamaged = errors.New("not a whole file of added data")

func (s *Store) version() (uint32, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.checkHeader()
}

// checkHeader looks at the first bytes, because SQLite opens anything. It gives
// the version of the schema.
func (s *Store) checkHeader() (version uint32, err error) {
	f, err := os.Open(s.path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	header := make([]byte, headerSize)
	if _, err := io.ReadFull(f, header); err != nil {
		return 0, fmt.Errorf("%w: %w", errDamaged, err)
	}
	version = binary.BigEndian.Uint32(header[60:])
	switch {
	case string(header[:16]) != "SQLite format 3\x00", binary.BigEndian.Uint32(header[68:]) != applicationID, version == 0:
		return 0, errDamaged
	case version > schemaVersion:
		return 0, &release.Error{Kind: release.ErrNewer, Sentence: s.name() + " was made by a newer version of Waymark. Update Waymark to use what you added."}
	}
	return version, nil
}

func (s *Store) name() string { return "“" + filepath.Base(s.path) + "”" }

// uri is the path of a file as SQLite wants it.
func uri(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		slashed = "/" + slashed
	}
	return "file:" + (&url.URL{Path: slashed}).EscapedPath()
}
