package catalog

import (
	"database/sql"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	_ "github.com/mattn/go-sqlite3" // the driver of the pack

	"waymark/domain/labor"
	"waymark/domain/study"
)

// Catalog answers questions from one data pack. It may be used by several
// goroutines.
type Catalog struct {
	db    *sql.DB
	close func()

	vintages func() (map[string]*labor.Vintage, error) // by dataset
	areas    func() (*areas, error)
	lines    func() (*lines, error)
	marks    func() (map[int]*marks, error)
	fields   func() (map[int]*study.Field, error)
}

// The pack never changes while it is open; a small cache is enough because its
// pages are in memory already, the program's own or the system's.
const options = "mode=ro&immutable=1&_query_only=1&_cache_size=-512"

// Open opens a pack that is in memory; data must not change. Nothing is written
// to disk. The error is ErrDamaged or ErrVersion where the bytes are no pack
// for this program.
func Open(data []byte) (*Catalog, error) {
	if err := checkHeader(data, int64(len(data))); err != nil {
		return nil, err
	}
	name, release, err := packFiles.add(data)
	if err != nil {
		return nil, err
	}
	return open("file:/"+name+"?vfs="+vfsName+"&"+options, release)
}

// OpenFile opens a pack that is a file, which must not change meanwhile. Its
// errors are those of Open and of the file system.
func OpenFile(path string) (*Catalog, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a drive letter
	}
	return open("file://"+(&url.URL{Path: slashed}).EscapedPath()+"?"+options, func() {})
}

func checkFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	header := make([]byte, headerSize)
	n, err := io.ReadFull(f, header)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return err
	}
	return checkHeader(header[:n], info.Size())
}

func open(dsn string, release func()) (*Catalog, error) {
	db, err := sql.Open("sqlite3", dsn)
	if err != nil {
		release()
		return nil, fmt.Errorf("open the data pack: %w", err)
	}
	c := &Catalog{db: db, close: release}
	c.vintages = sync.OnceValues(c.readVintages)
	c.areas = sync.OnceValues(c.readAreas)
	c.lines = sync.OnceValues(c.readLines)
	c.marks = sync.OnceValues(c.readMarks)
	c.fields = sync.OnceValues(c.readFields)
	if _, err := c.vintages(); err != nil {
		c.Close()
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return c, nil
}

// Close releases the pack.
func (c *Catalog) Close() error {
	err := c.db.Close()
	c.close()
	return err
}
