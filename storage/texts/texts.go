// Package texts reads Waymark's own words: what people in each occupation do,
// where, and how they get in. The files are written and edited by hand, one
// for each major group of occupations.
package texts

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"github.com/BurntSushi/toml"

	"waymark/domain/occupation"
)

// Book reads the texts of a folder, each file when it is first asked for. It
// may be used from several goroutines.
type Book struct {
	files  fs.FS    // occupations/29.toml and so on
	groups sync.Map // major group "29" -> func() (group, error)
}

// Open makes the book of a folder.
func Open(files fs.FS) *Book { return &Book{files: files} }

type group map[string]entry

// entry is one table of a file.
type entry struct {
	Title       string   `toml:"title"`
	Summary     string   `toml:"summary"`
	Tasks       []task   `toml:"tasks"`
	Where       string   `toml:"where"`
	Start       string   `toml:"start"`
	Specialties []string `toml:"specialties"`
	Next        []string `toml:"next"`
	License     string   `toml:"license"`
}

type task struct {
	Do   string `toml:"do"`
	Uses string `toml:"uses"`
}

// Text implements occupation.Texts.
func (b *Book) Text(code string) (*occupation.Text, error) {
	if len(code) < 2 {
		return nil, nil
	}
	read, _ := b.groups.LoadOrStore(code[:2], sync.OnceValues(func() (group, error) { return b.readGroup(code[:2]) }))
	g, err := read.(func() (group, error))()
	if err != nil {
		return nil, err
	}
	e, ok := g[code]
	if !ok {
		return nil, nil
	}
	t := &occupation.Text{Summary: e.Summary, Where: e.Where, Start: e.Start, Specialties: e.Specialties, Next: e.Next, License: occupation.License(e.License)}
	for _, x := range e.Tasks {
		t.Tasks = append(t.Tasks, occupation.Task(x))
	}
	return t, nil
}

// readGroup reads the file of a major group; a group without one is empty.
func (b *Book) readGroup(major string) (group, error) {
	name := "occupations/" + major + ".toml"
	data, err := fs.ReadFile(b.files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var g group
	meta, err := toml.Decode(string(data), &g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return nil, fmt.Errorf("%s: unknown key %s", name, unknown[0])
	}
	return g, nil
}
