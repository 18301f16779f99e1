package importer

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"slices"
	"strings"
	"time"

	"waymark/domain/release"
)

// scanner reads the rows of a claim.
type scanner struct {
	ctx      context.Context
	to       sink
	progress func(release.Progress) // may be nil
	began    time.Time
	seed     maphash.Seed

	total, done int64 // bytes of all files
}

func newScanner(ctx context.Context, to sink, progress func(release.Progress)) *scanner {
	return &scanner{ctx: ctx, to: to, progress: progress, began: time.Now(), seed: maphash.MakeSeed()}
}

// readAll reads all parts of a claim and counts the rows that are kept.
func (s *scanner) readAll(c *claim, p *release.Preview) (kept int, err error) {
	for _, part := range c.parts {
		s.total += part.size
	}
	end := int64(0)
	for _, part := range c.parts {
		file, err := s.read(part)
		if err != nil {
			return 0, err
		}
		end += part.size
		s.done = end
		kept += file.Kept
		p.Files = append(p.Files, file)
	}
	if c.finish != nil {
		if err := c.finish(s.to); err != nil {
			return 0, err
		}
	}
	p.Scope, p.Areas = c.release.Scope, c.release.Areas
	return kept, nil
}

// stepRows is how many rows pass between two looks at the context.
const stepRows = 200

func (s *scanner) step(f *release.File) error {
	if f.Read%stepRows != 1 {
		return nil
	}
	if s.progress != nil {
		now := release.Progress{File: f.Title, Rows: f.Read, Bytes: min(s.done, s.total), Total: s.total}
		now.Done = float64(now.Bytes) / float64(max(1, s.total))
		if now.Done > 0.02 {
			now.Left = time.Duration(float64(time.Since(s.began)) * (1 - now.Done) / now.Done)
		}
		s.progress(now)
	}
	return s.ctx.Err()
}

// read reads a table from its header to its end.
func (s *scanner) read(p *part) (f release.File, err error) {
	f = release.File{Name: p.table.name(), Title: p.layout.titleOf(p.table)}
	if p.size > maxFile {
		return f, release.BadInput("%s is larger than %d megabytes, so it is not an official file.", p.file, maxFile>>20)
	}
	in, err := p.open(s.ctx, func(n int) { s.done += int64(n) })
	if err != nil {
		return f, err
	}
	defer func() { _ = in.close() }() // nothing was written
	if err := s.rows(in, p, &f); err != nil {
		return f, err
	}
	if f.Read == 0 {
		return f, release.BadInput("%s, row %d: there are no rows below the header.", f.Name, p.number+1)
	}
	f.SHA256, err = in.sum()
	return f, err
}

// rows gives the rows below the header to the part, and counts those that are
// not kept by reason.
func (s *scanner) rows(in rows, p *part, f *release.File) error {
	rejected := map[string]*release.Rejection{}
	r := &record{header: p.header, table: p.table, seed: s.seed, seen: map[uint64]int{}}
	for {
		var err error
		if r.cells, r.row, err = in.next(); errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if r.row <= p.number {
			continue
		}
		if err := r.check(); err != nil {
			return err
		}
		f.Read++
		reason, err := p.row(s.to, r)
		if err != nil {
			if _, told := errors.AsType[*release.Error](err); told {
				return err
			}
			return fmt.Errorf("keep row %d of %s: %w", r.row, f.Name, err)
		}
		switch why := rejected[reason]; {
		case reason == "":
			f.Kept++
		case why == nil:
			rejected[reason] = &release.Rejection{Reason: reason, Rows: 1, Row: r.row, Column: r.head(r.rejected)}
		default:
			why.Rows++
		}
		if err := s.step(f); err != nil {
			return err
		}
	}
	f.Note = r.letters.note()
	for _, why := range rejected {
		f.Rejected = append(f.Rejected, *why)
	}
	slices.SortFunc(f.Rejected, func(a, b release.Rejection) int { return strings.Compare(a.Reason, b.Reason) })
	return nil
}
