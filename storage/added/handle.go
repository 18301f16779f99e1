package added

import (
	"database/sql"
	"os"
	"time"
)

// opened is the file while it is read, so that the figures of a page do not
// open it one by one. It changes only while nobody reads.
type opened struct {
	db    *sql.DB
	state fileState
	idle  *time.Timer
}

// idleTime is how long the file stays open after it was read: as long as it is
// open, Windows lets no other Waymark replace it.
const idleTime = 2 * time.Second

// fileState tells whether a file has changed.
type fileState struct {
	size int64
	time time.Time
}

// handle opens the file for reading, if it is not open already. The caller
// calls release when it has read.
func (s *Store) handle() (db *sql.DB, release func(), err error) {
	for {
		s.mu.RLock()
		info, err := os.Stat(s.path)
		if err != nil {
			s.mu.RUnlock()
			return nil, nil, err
		}
		now := fileState{info.Size(), info.ModTime()}
		if s.open.db != nil && s.open.state == now {
			return s.open.db, s.mu.RUnlock, nil
		}
		s.mu.RUnlock()
		if err := s.reopen(now); err != nil {
			return nil, nil, err
		}
	}
}

func (s *Store) reopen(now fileState) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shut()
	if _, err := s.checkHeader(); err != nil {
		return err
	}
	db, err := sql.Open("sqlite3", uri(s.path)+"?mode=ro&immutable=1&_query_only=1")
	if err != nil {
		return err
	}
	s.open = opened{db, now, time.AfterFunc(idleTime, s.close)}
	return nil
}

// close closes the file until it is read again.
func (s *Store) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.shut()
}

// shut closes the file. The caller has locked the store.
func (s *Store) shut() {
	if s.open.db == nil {
		return
	}
	s.open.idle.Stop()
	_ = s.open.db.Close() // it was only read
	s.open = opened{}
}
