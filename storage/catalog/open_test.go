package catalog_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"waymark/resources"
	"waymark/storage/catalog"
)

// SQLite opens anything; a pack that is not whole must be refused in words.
func TestDamagedPacksAreRefused(t *testing.T) {
	change := func(at int, to byte) []byte {
		data := bytes.Clone(resources.Pack())
		data[at] = to
		return data
	}
	for name, test := range map[string]struct {
		data []byte
		want error
		says string
	}{
		"empty":               {nil, catalog.ErrDamaged, "not an SQLite file"},
		"garbage":             {[]byte(strings.Repeat("no database ", 100)), catalog.ErrDamaged, "not an SQLite file"},
		"cut off":             {resources.Pack()[:1<<20], catalog.ErrDamaged, "1048576"},
		"of another program":  {change(68, 0), catalog.ErrDamaged, "another program"},
		"of another version":  {change(63, 99), catalog.ErrVersion, "schema 99"},
		"with a broken table": {change(100, 0xff), catalog.ErrDamaged, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "file with spaces, 100 %?.pack")
			if err := os.WriteFile(path, test.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, fromMemory := catalog.Open(test.data)
			_, fromFile := catalog.OpenFile(path)
			for _, err := range []error{fromMemory, fromFile} {
				if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) {
					t.Errorf("error %v, want %v that says %q", err, test.want, test.says)
				}
			}
		})
	}
}

// Damage in the middle is found by Verify, not at the start.
func TestVerifyFindsDamage(t *testing.T) {
	for name, damage := range map[string]func(data []byte){
		"two pages of zeros":                 func(data []byte) { copy(data[len(data)/2:], make([]byte, 8192)) },
		"a title out of order":               func(data []byte) { data[bytes.Index(data, []byte("Certified Professional Coder (CPC)"))] = 'z' },
		"a row fewer than the manifest says": func(data []byte) { data[bytes.Index(data, []byte("education_share\x16\xc7"))+16]++ },
	} {
		t.Run(name, func(t *testing.T) {
			data := bytes.Clone(resources.Pack())
			damage(data)
			c, err := catalog.Open(data)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if err := c.Verify(); !errors.Is(err, catalog.ErrDamaged) {
				t.Errorf("error %v, want %v", err, catalog.ErrDamaged)
			}
		})
	}
}

func TestOpenFileReadsWithoutLeavingFiles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file with spaces, 100 %?#.pack")
	if err := os.WriteFile(path, resources.Pack(), 0o400); err != nil {
		t.Fatal(err)
	}
	c, err := catalog.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Verify(); err != nil {
		t.Error(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Errorf("files beside the pack: %v, %v", files, err)
	}
}

func TestOpenFileThatIsNotThere(t *testing.T) {
	if _, err := catalog.OpenFile(filepath.Join(t.TempDir(), "none.pack")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want %v", err, os.ErrNotExist)
	}
}

func TestSeveralReadersAtOnce(t *testing.T) {
	c := embedded(t)
	var readers sync.WaitGroup
	for _, area := range []string{"99", "53", "44060", "72", "06", "36", "48", "12"} {
		readers.Go(func() {
			wages, err := c.WagesIn(area)
			if err != nil || len(wages) != 833 {
				t.Errorf("%d wages in %s, %v", len(wages), area, err)
			}
		})
	}
	readers.Wait()
}
