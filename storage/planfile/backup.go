package planfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// backUp keeps a checked copy of the file beside it before it is upgraded:
// "My plan before upgrade 2027-03-31 140509.waymark".
func (f *File) backUp() error {
	want, err := f.holds()
	if err != nil {
		return err
	}
	bytes, err := image(f.conn)
	if err != nil {
		return err
	}
	return writeCopy(bytes, want, len(f.known), beside(f.path, beforeUpgrade, f.now()))
}

// What names of copies beside a file say.
const (
	beforeUpgrade = "before upgrade"
	beforeRestore = "before restore"
	setAside      = "damaged"
	leftOver      = "left over"
)

// stampLayout dates copies in their names.
const stampLayout = "2006-01-02 150405"

// beside is a free name next to a file that says what the copy is and when it
// was made.
func beside(path, what string, now time.Time) string {
	return free(filepath.Dir(path), path, " "+what, now)
}

// free is a free name in a folder for a copy of a file.
func free(folder, path, what string, now time.Time) string {
	ext := filepath.Ext(path)
	base := filepath.Join(folder, baseName(path)+what+" "+now.Format(stampLayout))
	name := base + ext
	for n := 2; exists(name); n++ {
		name = fmt.Sprintf("%s %d%s", base, n, ext)
	}
	return name
}

func baseName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// copied is a copy of a file: when its name says it was made, and which one of
// that second it is.
type copied struct {
	path   string
	made   time.Time
	number int
}

// asCopy reads the name of a copy that free made.
func asCopy(found, path, what string, zone *time.Location) (c copied, ok bool) {
	rest, ok := strings.CutPrefix(filepath.Base(found), baseName(path)+what+" ")
	if !ok {
		return c, false
	}
	rest, ok = strings.CutSuffix(rest, filepath.Ext(path))
	if !ok || len(rest) < len(stampLayout) {
		return c, false
	}
	c = copied{path: found, number: 1}
	var err error
	if c.made, err = time.ParseInLocation(stampLayout, rest[:len(stampLayout)], zone); err != nil {
		return c, false
	}
	if number := rest[len(stampLayout):]; number != "" {
		c.number, err = strconv.Atoi(strings.TrimPrefix(number, " "))
	}
	return c, err == nil
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

// writeCopy writes an image of a database into a new file, which it checks
// before it appears under its name.
func writeCopy(image []byte, want inspected, newest int, target string) error {
	part := target + ".part"
	defer os.Remove(part)
	if err := os.WriteFile(part, image, 0o600); err != nil {
		return err
	}
	if err := syncPath(part); err != nil {
		return err
	}
	found, err := inspect(part, newest)
	if err != nil {
		return err
	}
	if found != want {
		return fmt.Errorf("copy %s holds %+v, not %+v", part, found, want)
	}
	if err := appear(part, target); err != nil {
		return err
	}
	return syncFolder(target)
}
