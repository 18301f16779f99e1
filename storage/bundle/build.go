package bundle

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"waymark/domain/release"
	"waymark/storage/added"
)

// Build makes a pack in a file, in place of one that is there. The file is
// whole or not there.
func Build(ctx context.Context, store *added.Store, out string, order release.PackOrder) (*release.Pack, error) {
	if strings.TrimSpace(order.Name) == "" {
		return nil, release.BadInput("A pack needs a name.")
	}
	chosen, err := choose(store, order.Releases)
	if err != nil {
		return nil, err
	}
	scratch, err := os.MkdirTemp("", "waymark-pack-")
	if err != nil {
		return nil, unwritable(out, err)
	}
	defer os.RemoveAll(scratch)
	m := &manifest{Format: format, Name: order.Name, Maker: order.Maker, Date: order.Date}
	for _, r := range chosen {
		file := fmt.Sprintf("part-%d.waymark-data", len(m.Parts)+1)
		path := filepath.Join(scratch, file)
		if err := store.Extract(ctx, r.Name(), path); err != nil {
			return nil, err
		}
		p := release.PackPart{Release: r}
		if p.Bytes, p.SHA256, err = digest(path); err != nil {
			return nil, unwritable(out, err)
		}
		m.Parts = append(m.Parts, describe(file, p))
	}
	if err := write(ctx, out, scratch, m); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, unwritable(out, err)
	}
	return m.pack(), nil
}

// choose finds the releases of these names.
func choose(store *added.Store, names []string) ([]release.Release, error) {
	all, err := store.Added()
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, release.BadInput("Nothing was added on this computer yet, so there is nothing to make a pack of.")
	}
	var chosen []release.Release
	for _, a := range all {
		if len(names) == 0 || slices.Contains(names, a.Name()) {
			chosen = append(chosen, a.Release)
		}
	}
	for _, name := range names {
		if !slices.ContainsFunc(chosen, func(r release.Release) bool { return r.Name() == name }) {
			return nil, added.Unknown(name)
		}
	}
	return chosen, nil
}

func unwritable(out string, err error) error {
	if _, known := errors.AsType[*release.Error](err); known {
		return err
	}
	return &release.Error{Kind: release.ErrDisk, Cause: err,
		Sentence: fmt.Sprintf("The pack %s could not be written: the disk may be full, or the folder read-only.", out)}
}

func digest(path string) (size int64, sum string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	h := sha256.New()
	size, err = io.Copy(h, f)
	return size, hex.EncodeToString(h.Sum(nil)), err
}

// write makes the zip under another name first.
func write(ctx context.Context, out, scratch string, m *manifest) (err error) {
	f, err := os.CreateTemp(filepath.Dir(out), ".waymark-pack-*.part")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	defer func() {
		if e := f.Close(); err == nil && !errors.Is(e, os.ErrClosed) {
			err = e
		}
	}()
	h := sha256.New()
	tail := &held{to: io.MultiWriter(f, h)}
	if err := writeZip(ctx, tail, scratch, m); err != nil {
		return err
	}
	if _, err := f.WriteString(hex.EncodeToString(h.Sum(nil))); err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), out)
}

// held passes on all bytes but the last ones, whose place the checksum takes.
type held struct {
	to   io.Writer
	tail []byte
}

func (h *held) Write(b []byte) (int, error) {
	h.tail = append(h.tail, b...)
	if n := len(h.tail) - digits; n > 0 {
		if _, err := h.to.Write(h.tail[:n]); err != nil {
			return 0, err
		}
		h.tail = append(h.tail[:0], h.tail[n:]...)
	}
	return len(b), nil
}

func writeZip(ctx context.Context, w io.Writer, scratch string, m *manifest) error {
	z := zip.NewWriter(w)
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	first, err := z.Create(manifestName)
	if err == nil {
		_, err = first.Write(text)
	}
	for _, p := range m.Parts {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = copyPart(z, scratch, p.File)
		}
	}
	if err == nil {
		err = z.SetComment(comment(strings.Repeat("0", digits)))
	}
	return errors.Join(err, z.Close())
}

func copyPart(z *zip.Writer, scratch, name string) error {
	from, err := os.Open(filepath.Join(scratch, name))
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := z.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return err
}
