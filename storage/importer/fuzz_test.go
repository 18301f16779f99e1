package importer

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// strict takes only texts that a page can show.
type strict struct{ t *testing.T }

func (s strict) Insert(table string, values ...any) error {
	for _, v := range values {
		if text, ok := v.(string); ok && (!utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' })) {
			s.t.Errorf("kept in %s: %q", table, values)
		}
	}
	return nil
}

// fuzzed reads a file that may hold anything.
func fuzzed(t *testing.T, name string, data []byte) {
	open := func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
	s := &source{name: "fuzz"}
	defer s.closeAll()
	if err := s.add(context.Background(), member{name, int64(len(data)), open}); err != nil {
		refused(t, err, "")
		return
	}
	c, err := recognize(&env{known: map[string]bool{"29-2072.00": true}, reference: smallReference, remembered: nothingRemembered, local: nothingLocal}, s)
	if err != nil {
		refused(t, err, "")
		return
	}
	p := &release.Preview{}
	kept, err := newScanner(context.Background(), strict{t}, nil).readAll(c, p)
	if err != nil {
		refused(t, err, "")
		return
	}
	for _, file := range p.Files {
		if file.Read == 0 || file.Kept > file.Read {
			t.Errorf("%s: %d rows read, %d kept", file.Title, file.Read, file.Kept)
		}
		kept -= file.Kept
	}
	if kept != 0 {
		t.Errorf("the files do not add up: %d", kept)
	}
}

func nothingRemembered(string) (*release.Mapping, error)   { return nil, nil }
func nothingLocal(...string) ([]labor.LocalOutlook, error) { return nil, nil }

// FuzzText: whatever a text file holds, it is read to the end or refused in one
// sentence, and no text with control characters is kept.
func FuzzText(f *testing.F) {
	for _, seed := range []string{descriptions, tasks, "", "\xff\xfe", "O*NET-SOC Code\tTask ID\tTask\tTask Type\n29-2072.00\t1\t\t", descriptions + "\t\t\x00\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "Task Statements.txt", data) })
}
