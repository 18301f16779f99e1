package home

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSaveNeverOverwrites(t *testing.T) {
	h := Home{Files: filepath.Join(t.TempDir(), "new", "folder")}
	for n, want := range []string{"Actors, summary.pdf", "Actors, summary (2).pdf", "Actors, summary (3).pdf"} {
		path, err := h.Save("Actors, summary.pdf", []byte{byte(n)})
		if err != nil || path != filepath.Join(h.Files, want) {
			t.Fatalf("file %d is saved as %q (%v), want %q", n+1, path, err, want)
		}
	}
	for n, name := range []string{"Actors, summary.pdf", "Actors, summary (2).pdf", "Actors, summary (3).pdf"} {
		if data, err := os.ReadFile(filepath.Join(h.Files, name)); err != nil || len(data) != 1 || data[0] != byte(n) {
			t.Errorf("%s holds %v (%v), want %d", name, data, err, n)
		}
	}
}

func TestSaveTakesAnyTitle(t *testing.T) {
	h := Home{Files: t.TempDir()}
	for _, test := range []struct{ name, want string }{
		{"../../a/b: \"c\"?.pdf", "-..-a-b- -c--.pdf"},
		{" .pdf", "Report.pdf"},
		{"Plan,\nline.html", "Plan,-line.html"},
		{strings.Repeat("é", 300) + ".pdf", strings.Repeat("é", longestName) + ".pdf"},
	} {
		path, err := h.Save(test.name, nil)
		if err != nil || path != filepath.Join(h.Files, test.want) {
			t.Errorf("%q is saved as %q (%v), want %q", test.name, path, err, test.want)
		}
	}
}

func TestSaveSaysWhatFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if path, err := (Home{Files: file}).Save("a.pdf", nil); err == nil {
		t.Errorf("saved as %q in a folder that is a file", path)
	}
}
