// Package importer reads the files that agencies publish and adds them to what
// the program brings along. It knows O*NET's text release, 29.0 and later, as
// zip or folder.
package importer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/release"
	"waymark/storage/added"
)

// Importer implements release.Store.
type Importer struct {
	*added.Store
	// Known has the codes of all jobs of the program.
	Known func() (map[string]bool, error)
}

// Inspect implements release.Store. It reads every row that an import would.
func (i *Importer) Inspect(ctx context.Context, path string) (*release.Preview, error) {
	p := &release.Preview{Path: path}
	err := i.scan(ctx, path, nowhere{}, nil, &p.Release)
	if err != nil {
		return nil, err
	}
	already, err := i.Added()
	if err != nil {
		return nil, err
	}
	p.Replaces = slices.ContainsFunc(already, func(a release.Added) bool { return a.Name() == p.Name() })
	return p, nil
}

// Import implements release.Store. It reads the files once more and adds them
// only where they are the ones that were inspected.
func (i *Importer) Import(ctx context.Context, p *release.Preview, progress func(release.Progress)) error {
	return i.Put(ctx, p.Release, func(w *added.Writer) error {
		var now release.Release
		if err := i.scan(ctx, p.Path, w, progress, &now); err != nil {
			return err
		}
		if !sameFiles(now, p.Release) {
			return release.BadInput("%s has changed since it was looked at. Look at it again.", filepath.Base(p.Path))
		}
		return nil
	})
}

func sameFiles(a, b release.Release) bool {
	return a.Name() == b.Name() && slices.EqualFunc(a.Files, b.Files, func(a, b release.File) bool { return a.SHA256 == b.SHA256 })
}

// scan recognises and reads a release.
func (i *Importer) scan(ctx context.Context, path string, to sink, progress func(release.Progress), r *release.Release) (err error) {
	known, err := i.Known()
	if err != nil {
		return err
	}
	path, err = filepath.Abs(path)
	if err != nil {
		return unreadable(path, err)
	}
	members, closeSource, err := openSource(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := closeSource(); err == nil {
			err = e
		}
	}()
	f, err := recognize(filepath.Base(path), members)
	if err != nil {
		return err
	}
	r.Dataset, r.Number = release.ONET, f.number
	s := &scanner{ctx: ctx, known: known, to: to, progress: progress}
	for _, file := range f.files {
		s.total += file.size
	}
	kept := 0
	for _, k := range kinds {
		n := slices.IndexFunc(f.files, func(file foundFile) bool { return file.kind == k })
		if n < 0 {
			r.Missing = append(r.Missing, k.title)
			continue
		}
		file, err := s.read(f.files[n])
		if err != nil {
			return err
		}
		kept += file.Kept
		r.Files = append(r.Files, file)
	}
	if kept == 0 {
		return release.BadInput("%s: no row fits a job of this program.", filepath.Base(path))
	}
	return nil
}

// scanner reads the rows of the files of one release.
type scanner struct {
	ctx      context.Context
	known    map[string]bool
	to       sink
	progress func(release.Progress) // may be nil

	total, done int64 // bytes of all files
	hash        hash.Hash
}

// Write counts the bytes that are read, and hashes them.
func (s *scanner) Write(b []byte) (int, error) {
	s.done += int64(len(b))
	return s.hash.Write(b)
}

// stepRows is how many rows pass between two looks at the context.
const stepRows = 200

func (s *scanner) step(f release.File) error {
	if f.Read%stepRows != 1 {
		return nil
	}
	if s.progress != nil {
		s.progress(release.Progress{File: f.Title, Rows: f.Read, Done: min(1, float64(s.done)/float64(max(1, s.total)))})
	}
	return s.ctx.Err()
}

// Reasons for which a row is not kept.
const (
	notOurs = "the job is not in this program"
	noText  = "the text is blank"
)

// read reads a file from its header to its end.
func (s *scanner) read(from foundFile) (f release.File, err error) {
	f = release.File{Name: from.name, Title: from.kind.title}
	if from.size > maxFile {
		return f, release.BadInput("%s is larger than %d megabytes, so it is not a file of O*NET.", from.name, maxFile>>20)
	}
	r, err := from.open()
	if err != nil {
		return f, damagedAt(from.name, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	s.hash = sha256.New()
	t, err := newTable(from.name, io.TeeReader(io.LimitReader(r, maxFile), s), from.kind.columns)
	if err != nil {
		return f, err
	}
	rejected, err := s.rows(t, from.kind, &f)
	if err != nil {
		return f, err
	}
	if f.Read == 0 {
		return f, release.BadInput("%s, row 2: there are no rows below the header.", f.Name)
	}
	for why, rows := range rejected {
		f.Rejected = append(f.Rejected, release.Rejection{Reason: why, Rows: rows})
	}
	slices.SortFunc(f.Rejected, func(a, b release.Rejection) int { return strings.Compare(a.Reason, b.Reason) })
	f.SHA256 = hex.EncodeToString(s.hash.Sum(nil))
	return f, nil
}

// rows gives the rows below the header to the sink, and counts those that are
// not kept by reason.
func (s *scanner) rows(t *table, k *kind, f *release.File) (map[string]int, error) {
	seen, rejected := map[entryKey]int{}, map[string]int{}
	for {
		err := t.next()
		if errors.Is(err, io.EOF) {
			return rejected, nil
		}
		if err != nil {
			return nil, err
		}
		e, err := k.row(t)
		if err != nil {
			return nil, err
		}
		if first, twice := seen[e.entryKey]; twice {
			return nil, t.fail(k.key, "stands in row "+strconv.Itoa(first)+" already")
		}
		seen[e.entryKey] = t.row
		f.Read++
		switch {
		case !s.known[e.code]:
			rejected[notOurs]++
		case isBlank(e.text):
			rejected[noText]++
		default:
			if err := k.put(s.to, e); err != nil {
				return nil, fmt.Errorf("keep row %d of %s: %w", t.row, f.Name, err)
			}
			f.Kept++
		}
		if err := s.step(*f); err != nil {
			return nil, err
		}
	}
}
