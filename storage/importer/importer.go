// Package importer reads the files that agencies publish and adds them to what
// the program brings along. It recognises them by their content and headers.
package importer

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/storage/added"
)

// Importer implements release.Store.
type Importer struct {
	*added.Store
	// Known has the codes of all jobs of the program.
	Known func() (map[string]bool, error)
	// Reference has what tables of states refer to.
	Reference func() (*Reference, error)
	// Installed is what guides show now, for comparison.
	Installed func() (occupation.Source, error)
}

// Inspect implements release.Store. It reads every row that an import would.
func (i *Importer) Inspect(ctx context.Context, path string) (*release.Preview, error) {
	return i.inspect(ctx, path, nil)
}

// InspectTable implements release.Store.
func (i *Importer) InspectTable(ctx context.Context, path string, m release.Mapping) (*release.Preview, error) {
	return i.inspect(ctx, path, &release.Preview{Table: &release.Table{Mapping: m}})
}

func (i *Importer) inspect(ctx context.Context, path string, asked *release.Preview) (*release.Preview, error) {
	p, err := i.scan(ctx, path, asked, nowhere{}, nil)
	if err != nil {
		return nil, err
	}
	already, err := i.Added()
	if err != nil {
		return nil, err
	}
	for _, a := range already {
		if asked == nil && sameFiles(a.Release, p.Release) { // a person may choose other columns of a file that was added
			return nil, release.BadInput("%s was added already, on %s, as %s. Nothing was changed.", filepath.Base(path), a.At.Local().Format("January 2, 2006"), a.Title())
		}
		p.Replaces = p.Replaces || a.Name() == p.Name()
	}
	return p, nil
}

// Import implements release.Store. It reads the files once more and adds them
// only where they are the ones that were inspected.
func (i *Importer) Import(ctx context.Context, p *release.Preview, progress func(release.Progress)) error {
	if p.Number == "" && p.Guessed && p.Dataset != release.ONET {
		return release.BadInput("%s does not say which period it is for, so the period must be given before it is added.", filepath.Base(p.Path))
	}
	if p.Table != nil && len(p.Table.Lacks) > 0 {
		return release.BadInput("%s: %s", p.Table.Name, p.Table.Lacks[0])
	}
	return i.Put(ctx, p.Release, func(w *added.Writer) error {
		now, err := i.scan(ctx, p.Path, p, w, progress)
		if err != nil {
			return err
		}
		if !sameFiles(now.Release, p.Release) {
			return release.BadInput("%s has changed since it was looked at. Look at it again.", filepath.Base(p.Path))
		}
		return nil
	})
}

func sameFiles(a, b release.Release) bool {
	return a.Dataset == b.Dataset && slices.Equal(hashes(a), hashes(b))
}

func hashes(r release.Release) []string {
	var all []string
	for _, f := range r.Files {
		all = append(all, f.SHA256)
	}
	slices.Sort(all)
	return all
}

// scan recognises and reads a release. asked is what was inspected before, or
// nil.
func (i *Importer) scan(ctx context.Context, path string, asked *release.Preview, to sink, progress func(release.Progress)) (p *release.Preview, err error) {
	env, err := i.env()
	if err != nil {
		return nil, err
	}
	if asked != nil && asked.Table != nil {
		env.mapping = &asked.Table.Mapping
	}
	p = &release.Preview{Path: path}
	if path, err = filepath.Abs(path); err != nil {
		return nil, unreadable(path, err)
	}
	if progress != nil {
		progress(release.Progress{File: filepath.Base(path)})
	}
	s, err := openSource(ctx, path)
	defer func() {
		if e := s.closeAll(); err == nil {
			err = e
		}
	}()
	if err != nil {
		return nil, err
	}
	c, err := recognize(env, s)
	if err != nil {
		return nil, err
	}
	p.Release, p.Guessed = c.release, c.guessed
	p.Source = s.name
	if asked != nil && c.guessed {
		p.Number = asked.Number
	}
	if p.Table = c.table; p.Table != nil && len(p.Table.Lacks) > 0 {
		return p, nil
	}
	kept, err := newScanner(ctx, to, progress).readAll(c, p)
	if err != nil {
		return nil, err
	}
	if _, looking := to.(nowhere); looking && c.sums != nil {
		if p.Sums, err = c.sums(); err != nil {
			return nil, err
		}
	}
	if kept == 0 {
		return nil, release.BadInput("%s: no row fits a job of this program.", s.name)
	}
	return p, nil
}

func (i *Importer) env() (*env, error) {
	known, err := i.Known()
	if err != nil {
		return nil, fmt.Errorf("read the jobs of the program: %w", err)
	}
	return &env{known: known, installed: i.Installed, reference: i.Reference, remembered: i.Mapping, local: i.LocalOutlooks}, nil
}

// recognize finds the one dataset that a source holds.
func recognize(env *env, s *source) (*claim, error) {
	var found *claim
	for _, d := range datasets {
		c, err := d.claim(env, s)
		switch {
		case err != nil:
			return nil, err
		case c == nil:
		case found != nil:
			return nil, release.BadInput("%s holds %s and %s. Choose the files of one of them.", s.name, found.release.Title(), c.release.Title())
		default:
			found = c
		}
	}
	if found != nil {
		return found, nil
	}
	if s.doubt != nil {
		return nil, s.doubt
	}
	if c, err := (stateTables{}).claim(env, s); c != nil || err != nil {
		return c, err
	}
	for _, t := range s.tables {
		if t.damage != nil {
			return nil, t.damage
		}
		if t.isUTF16() {
			return nil, release.BadInput("%s, row 1, column 1: the file is in UTF-16. Save it as UTF-8 or download it again.", t.file)
		}
	}
	return nil, release.BadInput("%s holds no table that Waymark knows. The Data page lists the official files that can be added.", s.name)
}
