package importer

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"waymark/domain/release"
)

// Limits that no release of O*NET comes near: its text zip holds some 50 files
// and 150 megabytes.
const (
	maxFiles = 1000
	maxTotal = 1 << 30  // bytes in a zip, unpacked
	maxFile  = 64 << 20 // bytes of one file that is read
)

// member is one file of a zip or folder.
type member struct {
	name string // with slashes
	size int64  // bytes, unpacked
	open func() (io.ReadCloser, error)
}

// openSource lists the files of a zip or folder. Nothing is unpacked to disk.
func openSource(path string) (members []member, close func() error, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, release.BadInput("There is no file or folder %s.", path)
	case err != nil:
		return nil, nil, unreadable(path, err)
	case info.IsDir():
		members, err = listFolder(path)
		return members, func() error { return nil }, err
	case info.Size() == 0:
		return nil, nil, release.BadInput("%s is empty. Download it again.", filepath.Base(path))
	}
	return openZip(path)
}

func unreadable(path string, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: filepath.Base(path) + " could not be read.", Cause: err}
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
			return release.BadInput("The folder %s holds more than %d files. Choose the folder of the O*NET release itself.", folder, maxFiles)
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

func openZip(path string) ([]member, func() error, error) {
	name := filepath.Base(path)
	if err := checkZipStart(path); err != nil {
		return nil, nil, err
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, nil, &release.Error{Kind: release.ErrInput, Sentence: name + " is not a whole zip file. The download may have stopped early; download it again.", Cause: err}
	}
	members, err := listZip(name, z.File)
	if err != nil {
		_ = z.Close() // the refusal is what counts
		return nil, nil, err
	}
	return members, z.Close, nil
}

// checkZipStart says what a file is that only has the name of a zip.
func checkZipStart(path string) error {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return unreadable(path, err)
	}
	defer f.Close()
	start := make([]byte, 512)
	n, err := io.ReadFull(f, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return unreadable(path, err)
	}
	start = bytes.TrimSpace(bytes.TrimPrefix(start[:n], []byte(bom)))
	switch {
	case bytes.HasPrefix(start, []byte("PK")):
		return nil
	case bytes.HasPrefix(start, []byte("<")):
		return release.BadInput("%s is a web page, not a zip file. Download the O*NET text release again.", name)
	}
	return release.BadInput("%s is not a zip file. Choose the zip of the O*NET text release, or the folder it was unpacked to.", name)
}

func listZip(name string, files []*zip.File) ([]member, error) {
	if len(files) > maxFiles {
		return nil, release.BadInput("%s holds more than %d files, so it is not an O*NET release.", name, maxFiles)
	}
	var members []member
	var total uint64
	for _, f := range files {
		if !filepath.IsLocal(f.Name) || strings.Contains(f.Name, `\`) {
			return nil, release.BadInput("%s holds a file with the path %q, which leads out of the zip; it was not used.", name, f.Name)
		}
		if total += f.UncompressedSize64; f.UncompressedSize64 > maxTotal || total > maxTotal {
			return nil, release.BadInput("%s would unpack to more than %d megabytes at %s, so it is not an O*NET release.", name, maxTotal>>20, f.Name)
		}
		if f.Flags&1 != 0 {
			return nil, release.BadInput("%s is locked with a password at %s.", name, f.Name)
		}
		if f.Mode().IsRegular() {
			members = append(members, member{f.Name, int64(f.UncompressedSize64), f.Open})
		}
	}
	return members, nil
}
