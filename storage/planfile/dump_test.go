package planfile

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
)

// dump is every row of every table, history too, as text.
func dump(q queryer) (string, error) {
	tables, err := collect(q, scanText, "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for _, t := range tables {
		found, err := q.QueryContext(background, "SELECT * FROM "+t+" ORDER BY id")
		if err != nil {
			return "", err
		}
		columns, _ := found.Columns()
		for found.Next() {
			row := make([]any, len(columns))
			to := make([]any, len(columns))
			for i := range row {
				to[i] = &row[i]
			}
			if err := found.Scan(to...); err != nil {
				return "", err
			}
			fmt.Fprintf(&all, "%s %q\n", t, row)
		}
		found.Close()
		if err := found.Err(); err != nil {
			return "", err
		}
	}
	return all.String(), nil
}

func digest(q queryer) string {
	all, err := dump(q)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(all)))
}

// wantOnDisk fails unless the disk holds what memory holds.
func wantOnDisk(t testing.TB, f *File) {
	t.Helper()
	memory, err := dump(f.conn)
	if err != nil {
		t.Fatal(err)
	}
	disk, err := dump(f.disk.conn)
	if err != nil {
		t.Fatal(err)
	}
	if memory != disk {
		t.Errorf("in memory:\n%s\non disk:\n%s", memory, disk)
	}
}

// dumpOf opens a file and gives everything in it.
func dumpOf(t testing.TB, path string) string {
	t.Helper()
	f, err := Open(path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := dump(f.conn)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
