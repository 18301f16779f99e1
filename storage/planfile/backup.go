package planfile

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// backUp keeps a checked copy of the file beside it before it is upgraded:
// "My plan before upgrade 2027-03-31 140509.waymark".
func (f *File) backUp(version int) error {
	target := beside(f.path, "before upgrade", f.now())
	part := target + ".part"
	defer os.Remove(part)
	if _, err := f.conn.ExecContext(background, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := verify(part, version); err != nil {
		return err
	}
	if err := syncPath(part); err != nil {
		return err
	}
	if err := os.Rename(part, target); err != nil {
		return err
	}
	return syncFolder(target)
}

// verify opens a copy that nobody else uses and checks that it is whole.
func verify(path string, version int) error {
	db, err := sql.Open("sqlite3", uri(path)+"?mode=ro")
	if err != nil {
		return err
	}
	defer db.Close()
	var faults, id, found int
	err = db.QueryRow("SELECT ("+brokenPages+"), application_id, user_version FROM pragma_application_id, pragma_user_version").Scan(&faults, &id, &found)
	if err != nil {
		return err
	}
	if faults > 0 || id != applicationID || found != version {
		return fmt.Errorf("copy %s does not hold what the file holds", path)
	}
	return nil
}

// beside is a free name next to a file that says what the copy is and when it
// was made.
func beside(path, what string, now time.Time) string {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext) + " " + what + " " + now.Format("2006-01-02 150405")
	name := base + ext
	for n := 2; exists(name); n++ {
		name = fmt.Sprintf("%s %d%s", base, n, ext)
	}
	return name
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func syncPath(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}
