package planfile

import (
	"database/sql"
	"os"
	"time"

	"waymark/domain/plan"
)

// inspected is what a copy holds.
type inspected struct {
	version                   int
	plans, steps, credentials int
	mark                      mark
}

// inspect opens a file that nobody has open, looks whether it is whole and
// counts what it holds. It changes nothing, and needs no right to.
func inspect(path string, newest int) (found inspected, err error) {
	if err := looksLikeFile(path); err != nil {
		return found, err
	}
	db, err := sql.Open("sqlite3", uri(path)+"?mode=ro&immutable=1")
	if err != nil {
		return found, err
	}
	defer db.Close()
	conn, err := db.Conn(background)
	if err != nil {
		return found, problem(path, err)
	}
	f := &File{path: path, conn: conn}
	defer conn.Close()
	if found.version, err = f.version(newest); err == nil {
		err = f.whole(brokenPages)
	}
	if err == nil {
		err = f.whole(brokenLinks)
	}
	if err == nil && found.version == newest {
		err = (rows{conn}).all()
	}
	if err == nil {
		err = found.count(conn)
	}
	return found, f.problem(err)
}

// look inspects a copy and says how large it is.
func look(path string) (size int64, found inspected, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, found, err
	}
	found, err = inspect(path, len(released))
	return info.Size(), found, err
}

// count fills in what a whole database holds; files of early schemas have no
// credentials.
func (i *inspected) count(q queryer) (err error) {
	for table, into := range map[string]*int{"plan": &i.plans, "step": &i.steps, "credential": &i.credentials} {
		var there bool
		row := q.QueryRowContext(background, "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = ?", table)
		if err := row.Scan(&there); err != nil {
			return err
		}
		if !there {
			continue
		}
		if err := q.QueryRowContext(background, "SELECT count(*) FROM "+table).Scan(into); err != nil {
			return err
		}
	}
	i.mark, err = lastMark(q)
	return err
}

// holds describes the working copy in memory as inspect would find it on disk.
func (f *File) holds() (i inspected, err error) {
	if err := f.conn.QueryRowContext(background, "SELECT user_version FROM pragma_user_version").Scan(&i.version); err != nil {
		return i, err
	}
	return i, i.count(f.conn)
}

func (i inspected) into(b *plan.Backup) error {
	b.Plans, b.Steps, b.Credentials = i.plans, i.steps, i.credentials
	if i.mark.id == 0 {
		return nil
	}
	at, err := time.Parse(time.RFC3339, i.mark.at)
	b.Latest = plan.Event{At: at, Label: i.mark.label}
	return err
}
