package importer

import (
	"bytes"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/release"
)

// found is a release that was recognised in a zip or folder.
type found struct {
	number string
	files  []foundFile // in the order of kinds
}

type foundFile struct {
	member
	kind *kind
}

// startSize is how much of each file is looked at.
const startSize = 64 << 10

// recognize tells the files of a release by their headers. source is the name
// of the zip or folder.
func recognize(source string, members []member) (*found, error) {
	f := &found{}
	files := map[*kind]member{}
	for _, m := range members {
		start, err := startOf(m)
		if err != nil {
			return nil, err
		}
		if number := releaseNumber.FindSubmatch(start); number != nil && f.number == "" {
			f.number = string(number[1])
		}
		k, err := kindOf(m, start)
		if err != nil {
			return nil, err
		}
		if k == nil {
			continue
		}
		if twin, twice := files[k]; twice {
			return nil, release.BadInput("%s and %s both hold %s. Choose one release.", twin.name, m.name, k.title)
		}
		files[k] = m
	}
	for _, k := range kinds {
		if m, ok := files[k]; ok {
			f.files = append(f.files, foundFile{m, k})
		}
	}
	if len(f.files) == 0 {
		return nil, release.BadInput("No O*NET text release is in %s: no file in it has the columns of Occupation Data or Task Statements.", source)
	}
	if f.number == "" {
		f.number = numberInPath(source + "/" + f.files[0].name)
	}
	return f, f.checkNumber()
}

// releaseNumber is how the Read Me of a release begins.
var releaseNumber = regexp.MustCompile(`(?i)^(?:\x{FEFF})?\s*O\*NET[^\n\t]*?\b(\d{1,3}\.\d{1,2})\b`)

// folderNumber is how O*NET names its folders and zips: db_30_1_text.
var folderNumber = regexp.MustCompile(`(?i)\bdb_(\d{1,3})_(\d{1,2})_text`)

func numberInPath(path string) string {
	if m := folderNumber.FindStringSubmatch(path); m != nil {
		return m[1] + "." + m[2]
	}
	return ""
}

// oldest is the first release whose files and job codes this program reads.
const oldest = 29

func (f *found) checkNumber() error {
	if f.number == "" {
		return nil
	}
	major, _, _ := strings.Cut(f.number, ".")
	if n, err := strconv.Atoi(major); err != nil || n < oldest {
		return release.BadInput("This is O*NET %s. Waymark reads O*NET %d.0 and later.", f.number, oldest)
	}
	return nil
}

// startOf is the beginning of a file as far as it can be read.
func startOf(m member) ([]byte, error) {
	r, err := m.open()
	if err != nil {
		return nil, damagedAt(m.name, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	start, err := io.ReadAll(io.LimitReader(r, startSize))
	if err != nil && len(start) == 0 {
		return nil, damagedAt(m.name, err)
	}
	return start, nil
}

func damagedAt(file string, err error) error {
	return &release.Error{Kind: release.ErrInput, Sentence: at(file, 1, "") + "the file is damaged here. Download it again.", Cause: err}
}

// kindOf is what a file holds, or nil for none of kinds. A file with the
// agency's own name and another header is an error: something is wrong with it.
func kindOf(m member, start []byte) (*kind, error) {
	line, _, _ := bytes.Cut(start, []byte("\n"))
	header := splitHeader(line)
	for _, k := range kinds {
		if k.in(header) {
			return k, nil
		}
	}
	for _, k := range kinds {
		if strings.EqualFold(strings.TrimSuffix(path.Base(m.name), path.Ext(m.name)), k.title) {
			if bytes.HasPrefix(start, []byte("\xff\xfe")) || bytes.HasPrefix(start, []byte("\xfe\xff")) {
				return nil, release.BadInput("%sthe file is in UTF-16. O*NET writes its files in UTF-8; download it again.", at(m.name, 1, k.columns[0]))
			}
			_, err := newTable(m.name, bytes.NewReader(start), k.columns)
			return nil, err
		}
	}
	return nil, nil
}
