package home

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// Save writes a new file into Files and returns its path. Where a file of that
// name is there already it stays, and the new one gets a number:
// "Actors, summary (2).pdf". Signs that a file's name cannot hold become dashes.
func (h Home) Save(name string, data []byte) (path string, err error) {
	if err := os.MkdirAll(h.Files, 0o755); err != nil {
		return "", err
	}
	ext := filepath.Ext(name)
	base := fileName(strings.TrimSuffix(name, ext))
	var f *os.File
	for n := 1; ; n++ {
		path = filepath.Join(h.Files, base+ext)
		if n > 1 {
			path = filepath.Join(h.Files, fmt.Sprintf("%s (%d)%s", base, n, ext))
		}
		f, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(path))
	}
	return path, nil
}

const longestName = 100 // in letters, so that the path stays short on Windows

// fileName makes a name that every system takes.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, s)
	if r := []rune(s); len(r) > longestName {
		s = string(r[:longestName])
	}
	if s = strings.Trim(s, " ."); s == "" {
		return "Report"
	}
	return s
}
