// Package texts reads Waymark's own words: what people in each occupation do,
// where, and how they get in; what rated elements and terms mean; what activities
// are called; credentials, organizations and help. The files are written and
// edited by hand.
package texts

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"

	"waymark/domain/occupation"
)

// Book reads the texts of a folder, each file when it is first asked for. It
// may be used from several goroutines.
type Book struct {
	files  fs.FS
	groups sync.Map // major group "29" -> func() (map[string]entry, error)

	elements      func() (map[string]occupation.Term, error)
	activities    func() (map[string]string, error)
	credentials   func() ([]occupation.Credential, error)
	organizations func() ([]occupation.Organization, error)
	glossary      func() ([]occupation.Term, error)
	jobSearch     func() ([]occupation.Advice, error)
	clusters      func() ([]occupation.Cluster, error)
}

// Open makes the book of a folder.
func Open(files fs.FS) *Book {
	b := &Book{files: files}
	b.elements = sync.OnceValues(b.readElements)
	b.activities = sync.OnceValues(b.readActivities)
	b.credentials = sync.OnceValues(b.readCredentials)
	b.organizations = sync.OnceValues(b.readOrganizations)
	b.glossary = sync.OnceValues(b.readGlossary)
	b.jobSearch = sync.OnceValues(b.readJobSearch)
	b.clusters = sync.OnceValues(b.readClusters)
	return b
}

// Text implements occupation.Texts.
func (b *Book) Text(code string) (*occupation.Text, error) {
	if len(code) < 2 {
		return nil, nil
	}
	major := code[:2]
	read, _ := b.groups.LoadOrStore(major, sync.OnceValues(func() (map[string]entry, error) {
		group := map[string]entry{}
		_, err := b.decode("occupations/"+major+".toml", &group)
		return group, err
	}))
	group, err := read.(func() (map[string]entry, error))()
	if err != nil {
		return nil, err
	}
	e, ok := group[code]
	if !ok {
		return nil, nil
	}
	return e.text(), nil
}

// Elements implements occupation.Texts.
func (b *Book) Elements() (map[string]occupation.Term, error) { return b.elements() }

// Activities implements occupation.Texts.
func (b *Book) Activities() (map[string]string, error) { return b.activities() }

// Credentials implements occupation.Texts. They are sorted by name.
func (b *Book) Credentials(code string) ([]occupation.Credential, error) {
	all, err := b.credentials()
	return serving(all, code, func(c occupation.Credential) []string { return c.Occupations }), err
}

// AllCredentials implements occupation.Texts.
func (b *Book) AllCredentials() ([]occupation.Credential, error) { return b.credentials() }

// Organizations implements occupation.Texts. They are sorted by name.
func (b *Book) Organizations(code string) ([]occupation.Organization, error) {
	all, err := b.organizations()
	return serving(all, code, func(o occupation.Organization) []string { return o.Occupations }), err
}

// Glossary implements occupation.Texts. It is in the order of the file.
func (b *Book) Glossary() ([]occupation.Term, error) { return b.glossary() }

// JobSearch implements occupation.Texts.
func (b *Book) JobSearch() ([]occupation.Advice, error) { return b.jobSearch() }

// Clusters implements occupation.Texts.
func (b *Book) Clusters() ([]occupation.Cluster, error) { return b.clusters() }

func serving[T any](all []T, code string, codes func(T) []string) []T {
	var list []T
	for _, x := range all {
		if slices.Contains(codes(x), code) {
			list = append(list, x)
		}
	}
	return list
}

// decode reads a file. A file that is not there is empty; a key that nothing
// reads is an error, since its text would be lost without a word.
func (b *Book) decode(name string, into any) (toml.MetaData, error) {
	data, err := fs.ReadFile(b.files, name)
	if errors.Is(err, fs.ErrNotExist) {
		return toml.MetaData{}, nil
	}
	if err != nil {
		return toml.MetaData{}, err
	}
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		return meta, fmt.Errorf("%s: %w", name, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return meta, fmt.Errorf("%s: unknown key %s", name, unknown[0])
	}
	return meta, nil
}

// names lists the files of a folder, sorted.
func (b *Book) names(folder string) ([]string, error) {
	return fs.Glob(b.files, path.Join(folder, "*.toml"))
}
