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

// FuzzScores is about the tables of O*NET that share one header.
func FuzzScores(f *testing.F) {
	for name, text := range newShape() {
		if !strings.Contains(name, "Read Me") {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "table.txt", data) })
}

// FuzzWages is about wage files as comma-separated text.
func FuzzWages(f *testing.F) {
	head := strings.Join(wageHead, ",") + "\n"
	for _, rows := range []string{nurses, allJobs + "\n" + withheld, strings.ToLower(nurses), "\"\n", nurses[:90], strings.Replace(nurses, "000000", "622000", 1)} {
		f.Add([]byte(head + rows))
	}
	f.Add([]byte("OCC_CODE,NAICS,NAICS_TITLE,TOT_EMP,A_MEAN\n11-1000,11,Farms,6090,104260\n"))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "national_M2024_dl.csv", data) })
}

// FuzzProjections is about the tables of the projections, here tab-separated.
func FuzzProjections(f *testing.F) {
	for _, s := range epTables("2022", "2032", "2022–32") {
		var text strings.Builder
		for _, row := range s.rows {
			text.WriteString(strings.Join(row, "\t") + strings.Repeat("\t", max(0, 12-len(row))) + "\n")
		}
		f.Add([]byte(text.String()))
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "table.txt", data) })
}

// FuzzWorkbook is about workbooks with faults anywhere in the file.
func FuzzWorkbook(f *testing.F) {
	f.Add(workbook(f, sheet{"nat", wageRows(wageHead, nurses)}, notes("2024", cap2027)))
	f.Add(workbook(f, epTables("2022", "2032", "2022–32")...))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "x.xlsx", data) })
}
