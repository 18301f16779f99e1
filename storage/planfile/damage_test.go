package planfile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"waymark/domain/plan"
)

// savedFile is a closed plan file with enough steps for several pages.
func savedFile(t *testing.T) string {
	t.Helper()
	f := newFile(t)
	p, steps := nurse()
	for range 200 {
		steps = append(steps, plan.Step{Title: "Step", Note: strings.Repeat("note ", 20)})
	}
	do(t, f, plan.AddPlan(p, steps))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.Path()
}

func TestFilesThatCannotBeOpenedAreNamedAndLeftAlone(t *testing.T) {
	const pageSize = 4096
	for _, c := range []struct {
		name string
		harm func(whole []byte) []byte
		want error
		says string
	}{
		{"empty", func([]byte) []byte { return nil }, plan.ErrDamaged, "is empty"},
		{"text", func([]byte) []byte { return []byte("Dear diary, " + strings.Repeat("today I did nothing. ", 300)) }, plan.ErrNotAPlan, "is not a Waymark plan"},
		{"short text", func([]byte) []byte { return []byte("hello") }, plan.ErrNotAPlan, "is not a Waymark plan"},
		{"first page gone", func(b []byte) []byte { clear(b[:pageSize]); return b }, plan.ErrNotAPlan, "its beginning is damaged"},
		{"cut in the middle", func(b []byte) []byte { return b[:len(b)/2] }, plan.ErrDamaged, "is damaged"},
		{"cut in a page", func(b []byte) []byte { return b[:len(b)-100] }, plan.ErrDamaged, "is damaged"},
		{"a page of zeros", func(b []byte) []byte { clear(b[len(b)-2*pageSize : len(b)-pageSize]); return b }, plan.ErrDamaged, "is damaged"},
		{"a table gone", func(b []byte) []byte {
			return bytes.ReplaceAll(b, []byte("CREATE TABLE star"), []byte("CREATE TABLE stop"))
		}, plan.ErrDamaged, "is damaged"},
		{"a state that does not exist", func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("in_progress"), []byte("in_prxgress")) }, plan.ErrDamaged, "is damaged"},
		{"a date that does not exist", func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("2028-02-28"), []byte("2028-02-38")) }, plan.ErrDamaged, "is damaged"},
		{"another program's", func(b []byte) []byte { b[68]++; return b }, plan.ErrNotAPlan, "another program"},
		{"a newer version's", func(b []byte) []byte { b[63] = 99; return b }, plan.ErrNewer, "newer version"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := savedFile(t)
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			harmed := c.harm(bytes.Clone(whole))
			if bytes.Equal(harmed, whole) {
				t.Fatal("the file was not harmed")
			}
			if err := os.WriteFile(path, harmed, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err = Open(path, noon)
			if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), "“My plan.waymark” ") || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v", err)
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, harmed) {
				t.Error("the file was changed")
			}
			if left := filesBeside(path); len(left) != 0 {
				t.Errorf("left beside it: %v", left)
			}
		})
	}
}

func TestAFileThatIsNotThereIsNotMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone.waymark")
	if _, err := Open(path, noon); !errors.Is(err, plan.ErrMissing) {
		t.Errorf("got %v", err)
	}
	if exists(path) {
		t.Error("an empty file was made")
	}
	if _, err := Open(t.TempDir(), noon); !errors.Is(err, plan.ErrNotAPlan) {
		t.Errorf("a folder gives %v", err)
	}
}

func TestSetAsideKeepsTheFileAndItsJournal(t *testing.T) {
	path := savedFile(t)
	os.WriteFile(path, []byte("damaged"), 0o600)
	os.WriteFile(path+"-journal", []byte("way back"), 0o600)
	var kept []string
	for range 2 {
		target, err := SetAside(path, noon())
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, filepath.Base(target))
		if text, _ := os.ReadFile(target); string(text) != "damaged" {
			t.Errorf("%s holds %q", target, text)
		}
		f, err := Create(path, noon)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		os.WriteFile(path, []byte("damaged"), 0o600)
	}
	if kept[0] != "My plan damaged 2027-03-31 140500.waymark" || kept[1] != "My plan damaged 2027-03-31 140500 2.waymark" {
		t.Errorf("kept as %q", kept)
	}
	journal := filepath.Join(filepath.Dir(path), kept[0]+"-journal")
	if text, _ := os.ReadFile(journal); string(text) != "way back" {
		t.Errorf("the journal holds %q", text)
	}
}
