package pack

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"waymark/storage/catalog"
)

// sharedData is the folder of the full source files.
const sharedData = "../../../shared/data"

func needSharedData(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(sharedData); err != nil {
		t.Skip("the full source files are not beside the project: ../shared/data")
	}
}

// fixtures is a builder for the files of a folder.
func fixtures(from string) *builder {
	return &builder{from: from, sums: map[string]string{}, areas: map[string]*area{}, lines: map[string]*line{}}
}

// write makes a file in a new folder and returns the folder.
func write(t *testing.T, name, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// writeSheet makes a workbook with one sheet in a new folder.
func writeSheet(t *testing.T, name, sheet string, rows [][]any) string {
	t.Helper()
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow(sheet, cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// withTables gives a builder the tables of an empty pack, and returns a
// function that reads the rows of a query as text: "1|a; 2|".
func withTables(t *testing.T, b *builder) func(query string) string {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(t.TempDir(), "raw"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, err := db.Exec(catalog.Schema); err != nil {
		t.Fatal(err)
	}
	if b.tx, err = db.Begin(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.tx.Rollback() })
	return func(query string) string {
		t.Helper()
		rows, err := b.tx.Query(query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for rows.Next() {
			cells := make([]sql.NullString, len(columns))
			dest := make([]any, len(columns))
			for i := range cells {
				dest[i] = &cells[i]
			}
			if err := rows.Scan(dest...); err != nil {
				t.Fatal(err)
			}
			var texts []string
			for _, c := range cells {
				texts = append(texts, c.String)
			}
			lines = append(lines, strings.Join(texts, "|"))
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		return strings.Join(lines, "; ")
	}
}

// writeFiles makes files in the folder of a fixture.
func writeFiles(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// rejections are the counts of the last source that was read.
func rejections(b *builder) map[string]int {
	return b.report.Sources[len(b.report.Sources)-1].Rejected
}
