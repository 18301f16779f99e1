package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"waymark/domain/release"
)

// Limits that no official download comes near.
const (
	maxFiles = 1000
	maxTotal = 1 << 30   // bytes in a zip, unpacked
	maxFile  = 512 << 20 // bytes of one file that is read
)

// source is what a person gave: a file, a zip or a folder.
type source struct {
	name   string // of the file or folder
	tables []*table
	starts []start
	close  []func() error
	// doubt is why a table is of no dataset although it seems to be of one; nil
	// as a rule. It counts where no table is of any.
	doubt error
}

// start is the beginning of a file of a source, for what tells the release but
// is no table.
type start struct {
	name string
	text []byte
}

// member is one file of a source.
type member struct {
	name string // with slashes
	size int64  // bytes, unpacked
	open func() (io.ReadCloser, error)
}

// openSource lists the tables of a file, zip or folder. Nothing is unpacked to
// disk. The caller closes the source, also after an error.
func openSource(ctx context.Context, path string) (*source, error) {
	s := &source{name: filepath.Base(path)}
	members, err := s.list(path)
	if err != nil {
		return s, err
	}
	for _, m := range members {
		if err := ctx.Err(); err != nil {
			return s, err
		}
		if err := s.add(ctx, m); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (s *source) closeAll() error {
	var all error
	for _, c := range s.close {
		all = errors.Join(all, c())
	}
	return all
}

// list gives the files of the source.
func (s *source) list(path string) ([]member, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, release.BadInput("There is no file or folder %s.", path)
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		return listFolder(path)
	case info.Size() == 0:
		return nil, release.BadInput("%s is empty. Download it again.", s.name)
	}
	single := member{s.name, info.Size(), func() (io.ReadCloser, error) { return os.Open(path) }}
	begin, err := startOf(single)
	if err != nil {
		return nil, err
	}
	if err := refuse(s.name, begin); err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(begin, []byte("PK")) {
		return []member{single}, nil
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, &release.Error{Kind: release.ErrInput, Sentence: s.name + " is not a whole zip file. The download may have stopped early; download it again.", Cause: err}
	}
	s.close = append(s.close, z.Close)
	if isWorkbook(&z.Reader) {
		return []member{single}, checkZip(s.name, z.File)
	}
	return listZip(s.name, z.File)
}

func unreadable(path string, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: filepath.Base(path) + " could not be read.", Cause: err}
}

// refuse says what a file is that cannot be data.
func refuse(name string, start []byte) error {
	trimmed := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(bom))))
	switch {
	case bytes.HasPrefix(trimmed, []byte("<!doctype")), bytes.HasPrefix(trimmed, []byte("<html")):
		return release.BadInput("%s, row 1: this is a web page, not data. Download the file again.", name)
	case bytes.HasPrefix(start, []byte("\xd0\xcf\x11\xe0")):
		return release.BadInput("%s is an old or locked Excel file. Save it as .xlsx without a password.", name)
	case bytes.HasPrefix(start, []byte("%PDF")):
		return release.BadInput("%s is a PDF, not data. Choose the file for spreadsheets or the zip.", name)
	}
	return nil
}

func listFolder(folder string) ([]member, error) {
	var members []member
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return unreadable(path, err)
		}
		if !d.Type().IsRegular() {
			return nil
		}
		if len(members) == maxFiles {
			return release.BadInput("The folder %s holds more than %d files. Choose the folder of the release itself.", folder, maxFiles)
		}
		info, err := d.Info()
		if err != nil {
			return unreadable(path, err)
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return unreadable(path, err)
		}
		members = append(members, member{filepath.ToSlash(name), info.Size(), func() (io.ReadCloser, error) { return os.Open(path) }})
		return nil
	})
	return members, err
}

// checkZip refuses zips that are unsafe to unpack.
func checkZip(name string, files []*zip.File) error {
	if len(files) > maxFiles {
		return release.BadInput("%s holds more than %d files, so it is not an official download.", name, maxFiles)
	}
	var total uint64
	for _, f := range files {
		if !filepath.IsLocal(f.Name) || strings.Contains(f.Name, `\`) {
			return release.BadInput("%s holds a file with the path %q, which leads out of the zip; it was not used.", name, f.Name)
		}
		if total += f.UncompressedSize64; f.UncompressedSize64 > maxTotal || total > maxTotal {
			return release.BadInput("%s would unpack to more than %d megabytes at %s, so it is not an official download.", name, maxTotal>>20, f.Name)
		}
		if f.Flags&1 != 0 {
			return release.BadInput("%s is locked with a password at %s.", name, f.Name)
		}
	}
	return nil
}

func listZip(name string, files []*zip.File) ([]member, error) {
	if err := checkZip(name, files); err != nil {
		return nil, err
	}
	var members []member
	for _, f := range files {
		if f.Mode().IsRegular() {
			members = append(members, member{f.Name, int64(f.UncompressedSize64), f.Open})
		}
	}
	return members, nil
}

// startSize is how much of each file is looked at.
const startSize = 64 << 10

// startOf is the beginning of a file as far as it can be read.
func startOf(m member) ([]byte, error) {
	r, err := m.open()
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	begin, err := io.ReadAll(io.LimitReader(r, startSize))
	if err != nil && len(begin) == 0 {
		return nil, damagedAt(m.name, err)
	}
	return begin, nil
}

func damagedAt(file string, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: at(file, 1, "") + "the file is damaged here. Download it again.", Cause: err}
}

// add lists the tables of one file.
func (s *source) add(ctx context.Context, m member) error {
	begin, err := startOf(m)
	if err != nil {
		return err
	}
	if bytes.HasPrefix(begin, []byte("PK")) {
		b, err := openBook(ctx, m)
		if err != nil {
			return err
		}
		s.close = append(s.close, b.file.Close)
		s.tables = append(s.tables, b.tables()...)
		return nil
	}
	s.starts = append(s.starts, start{m.name, begin})
	if isJSON(begin) {
		s.tables = append(s.tables, jsonFile(m))
		return nil
	}
	s.tables = append(s.tables, textTable(m, begin))
	return nil
}
