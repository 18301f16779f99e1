package planfile

import (
	"database/sql"
	"errors"

	"github.com/mattn/go-sqlite3"
)

// workInMemory copies a file that was found whole into memory. All reading and
// changing is done there from now on, so that work goes on when the disk does
// not; each change is written to the disk before it counts as made.
func (f *File) workInMemory() error {
	m, err := lastMark(f.conn)
	if err != nil {
		return err
	}
	memory, err := sql.Open("sqlite3", "file::memory:?_foreign_keys=on&_stmt_cache_size=64")
	if err != nil {
		return err
	}
	conn, err := memory.Conn(background)
	if err == nil {
		err = copyContent(conn, f.conn)
	}
	if err != nil {
		memory.Close()
		return err
	}
	f.disk = &disk{db: f.db, conn: f.conn, mark: m}
	f.db, f.conn = memory, conn
	if err := f.disk.identify(f.path); err != nil {
		return err
	}
	return f.watch()
}

// copyContent makes one database the same as another.
func copyContent(to, from *sql.Conn) error {
	return to.Raw(func(t any) error {
		return from.Raw(func(s any) error {
			b, err := t.(*sqlite3.SQLiteConn).Backup("main", s.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return err
			}
			_, err = b.Step(-1)
			return errors.Join(err, b.Finish())
		})
	})
}

// image is a database as the bytes of a file.
func image(conn *sql.Conn) (bytes []byte, err error) {
	err = conn.Raw(func(c any) error {
		bytes, err = c.(*sqlite3.SQLiteConn).Serialize("main")
		return err
	})
	return bytes, err
}
