package bundle

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"waymark/domain/release"
	"waymark/storage/added"
)

// Limits that no pack comes near.
const (
	maxParts    = 200
	maxPart     = 2 << 30 // bytes
	maxManifest = 4 << 20 // bytes
)

// Inspect checks that not one byte of a pack was changed and says what is in
// it.
func Inspect(ctx context.Context, path string) (*release.Pack, error) {
	m, err := open(ctx, path, func(*zip.Reader, *manifest) error { return nil })
	if err != nil {
		return nil, err
	}
	return m.pack(), nil
}

// Verify does what Inspect does and reads every part to its end: the rows of
// every release must be those that the manifest counts.
func Verify(ctx context.Context, path string) (*release.Pack, error) {
	m, err := unpacked(ctx, path, func([]*added.Store, *manifest) error { return nil })
	if err != nil {
		return nil, err
	}
	return m.pack(), nil
}

// Install verifies a pack and adds all its releases in one transaction, each
// in place of the same one. It adds nothing where all were added already.
func Install(ctx context.Context, store *added.Store, path string) (*release.Pack, error) {
	m, err := unpacked(ctx, path, func(parts []*added.Store, m *manifest) error {
		here, err := store.Added()
		if err != nil {
			return err
		}
		if slices.IndexFunc(m.Parts, func(p part) bool { return !holds(here, p.release()) }) < 0 {
			return release.BadInput("Everything in %s was added already. Nothing was changed.", filepath.Base(path))
		}
		source := "the pack “" + m.Name + "”"
		if m.Maker != "" {
			source += " by " + m.Maker
		}
		return store.Adopt(ctx, source, parts...)
	})
	if err != nil {
		return nil, err
	}
	return m.pack(), nil
}

// holds reports whether a release was added from the same files.
func holds(here []release.Added, p release.PackPart) bool {
	return slices.ContainsFunc(here, func(a release.Added) bool {
		return a.Name() == p.Name() && sameFiles(a.Files, p.Files)
	})
}

func sameFiles(a, b []release.File) bool {
	return slices.EqualFunc(a, b, func(a, b release.File) bool {
		return a.Title == b.Title && a.Read == b.Read && a.Kept == b.Kept && a.SHA256 == b.SHA256
	})
}

// unpacked gives the parts of a pack, each checked, to fn.
func unpacked(ctx context.Context, path string, fn func([]*added.Store, *manifest) error) (*manifest, error) {
	return open(ctx, path, func(z *zip.Reader, m *manifest) error {
		scratch, err := os.MkdirTemp("", "waymark-pack-")
		if err != nil {
			return &release.Error{Kind: release.ErrDisk, Sentence: "The pack could not be unpacked: there may be no space left on the disk.", Cause: err}
		}
		defer os.RemoveAll(scratch)
		var parts []*added.Store
		for i, p := range m.Parts {
			file := filepath.Join(scratch, fmt.Sprint(i))
			if err := unpack(ctx, path, z, p, file); err != nil {
				return err
			}
			part := added.At(file, time.Now)
			if err := check(part, p); err != nil {
				if errors.Is(err, release.ErrNewer) {
					return newer(path)
				}
				return damaged(path, err)
			}
			parts = append(parts, part)
		}
		return fn(parts, m)
	})
}

// check compares a part with what the manifest says about it.
func check(part *added.Store, p part) error {
	list, err := part.Added()
	if err != nil {
		return err
	}
	if len(list) != 1 || list[0].Name() != p.Name || !sameFiles(list[0].Files, p.release().Files) || p.Rows != p.release().Rows() {
		return fmt.Errorf("%s holds another release than the manifest says", p.File)
	}
	return nil
}

func newer(path string) error {
	return &release.Error{Kind: release.ErrNewer, Sentence: filepath.Base(path) + " was made by a newer version of Waymark. Update Waymark to use it."}
}

// open checks the checksum of a pack and reads its manifest.
func open(ctx context.Context, path string, fn func(*zip.Reader, *manifest) error) (*manifest, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, release.BadInput("There is no file %s.", path)
	}
	if err != nil {
		return nil, &release.Error{Kind: release.ErrInput, Sentence: filepath.Base(path) + " could not be read.", Cause: err}
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil {
		err = checkSum(ctx, path, f, info.Size())
	}
	if err != nil {
		if _, known := errors.AsType[*release.Error](err); known || errors.Is(err, context.Canceled) {
			return nil, err
		}
		return nil, damaged(path, err)
	}
	z, err := zip.NewReader(f, info.Size())
	if err != nil {
		return nil, damaged(path, err)
	}
	text, err := contents(z, manifestName, maxManifest)
	if err != nil {
		return nil, damaged(path, err)
	}
	m, err := readManifest(path, text)
	if err != nil {
		return nil, err
	}
	return m, fn(z, m)
}

// checkSum compares the bytes of a pack with the checksum at its end.
func checkSum(ctx context.Context, path string, f *os.File, size int64) error {
	end := comment(strings.Repeat("0", digits))
	tail := make([]byte, len(end))
	start := size - int64(len(end))
	if start < 0 {
		return release.BadInput("%s is not a pack of Waymark.", filepath.Base(path))
	}
	if _, err := f.ReadAt(tail, start); err != nil {
		return err
	}
	head, sum := tail[:len(end)-digits], string(tail[len(end)-digits:])
	made := 0
	switch n, err := fmt.Sscanf(string(head), mark+" %d sha256:", &made); {
	case n != 1 || err != nil:
		begin := make([]byte, 2)
		if _, err := f.ReadAt(begin, 0); err == nil && string(begin) == "PK" && strings.HasSuffix(path, release.PackExtension) {
			return errors.New("no checksum at the end")
		}
		return release.BadInput("%s is not a pack of Waymark.", filepath.Base(path))
	case made > format:
		return newer(path)
	}
	h := sha256.New()
	if _, err := io.Copy(h, &interruptible{ctx, io.NewSectionReader(f, 0, size-digits)}); err != nil {
		return err
	}
	if hex.EncodeToString(h.Sum(nil)) != sum {
		return errors.New("the checksum differs")
	}
	return nil
}

// interruptible stops reading when its context ends.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i *interruptible) Read(b []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(b)
}

func contents(z *zip.Reader, name string, most int64) ([]byte, error) {
	f, err := z.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("%s is longer than %d bytes", name, most)
	}
	return data, err
}

// unpack writes a part to a file while it compares it with the manifest.
func unpack(ctx context.Context, path string, z *zip.Reader, p part, to string) (err error) {
	from, err := z.Open(p.File)
	if err != nil {
		return damaged(path, err)
	}
	defer from.Close()
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return &release.Error{Kind: release.ErrDisk, Sentence: "The pack could not be unpacked: there may be no space left on the disk.", Cause: err}
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(f, h), io.LimitReader(&interruptible{ctx, from}, p.Bytes+1))
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrFormat):
		return damaged(path, err)
	case err != nil:
		return &release.Error{Kind: release.ErrDisk, Sentence: "The pack could not be unpacked: there may be no space left on the disk.", Cause: err}
	case n != p.Bytes || hex.EncodeToString(h.Sum(nil)) != p.SHA256:
		return damaged(path, fmt.Errorf("%s is not the part of the manifest", p.File))
	}
	return nil
}
