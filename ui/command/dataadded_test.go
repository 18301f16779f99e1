package command

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"waymark/domain/release"
)

// shelf is a store in memory that recognises good.zip.
type shelf struct {
	list []release.Added
	fail error // of Import
}

var onet31 = release.Release{Dataset: release.ONET, Number: "31.0", Missing: []string{"Occupation Data"}, Files: []release.File{
	{Name: "Task Statements.txt", Title: "Task Statements", Read: 18838, Kept: 18837, Rejected: []release.Rejection{{Reason: "the text is blank", Rows: 1}}, SHA256: "ab"}}}

func (s *shelf) InspectTable(ctx context.Context, path string, _ release.Mapping) (*release.Preview, error) {
	return s.Inspect(ctx, path)
}

func (s *shelf) Inspect(_ context.Context, path string) (*release.Preview, error) {
	if path != "good.zip" {
		return nil, release.BadInput("%s is a web page, not a zip file.", path)
	}
	return &release.Preview{Release: onet31, Path: path, Replaces: len(s.list) > 0}, nil
}

func (s *shelf) Import(_ context.Context, p *release.Preview, _ func(release.Progress)) error {
	if s.fail == nil {
		s.list = []release.Added{{Release: p.Release, At: time.Date(2027, time.March, 31, 12, 0, 0, 0, time.UTC)}}
	}
	return s.fail
}

func (s *shelf) Added() ([]release.Added, error) { return s.list, nil }

func (s *shelf) Remove(name string) error {
	if len(s.list) == 0 || s.list[0].Name() != name {
		return &release.Error{Kind: release.ErrUnknown, Sentence: "Nothing called “" + name + "” was added."}
	}
	s.list = nil
	return nil
}

func TestImportAsksFirst(t *testing.T) {
	damaged := &release.Error{Kind: release.ErrDamaged, Sentence: "What you added cannot be read."}
	tests := []struct {
		args   string
		answer string // of the person; "-" for nobody to ask
		fail   error
		status int
		says   string // on standard error
		added  bool
	}{
		{args: "data import good.zip", answer: "yes\n", added: true},
		{args: "data import good.zip", answer: "Y\n", added: true},
		{args: "data import good.zip --yes", answer: "-", added: true},
		{args: "data import good.zip", answer: "no\n", status: 3, says: "Nothing was added."},
		{args: "data import good.zip", answer: "", status: 3, says: "Nothing was added."},
		{args: "data import good.zip", answer: "-", status: 3, says: "say --yes"},
		{args: "data import good.zip --yes", fail: context.Canceled, status: 3, says: "Nothing was added."},
		{args: "data import good.zip --yes", fail: damaged, status: 1, says: "What you added cannot be read."},
		{args: "data import x.zip --yes", status: 2, says: "x.zip is a web page, not a zip file."},
		{args: "data import", status: 2, says: "Say which zip or folder"},
		{args: "data import good.zip good.zip", status: 2, says: "Say one zip or folder"},
		{args: "data remove", status: 2, says: "Say what to take away"},
		{args: "data remove onet-31.0", status: 2, says: "Nothing called “onet-31.0” was added."},
	}
	for _, tt := range tests {
		t.Run(tt.args+" "+tt.answer, func(t *testing.T) {
			w := world{added: shelf{fail: tt.fail}}
			if tt.answer != "-" {
				w.terminal = strings.NewReader(tt.answer)
			}
			status, out, errOut := w.run(t, strings.Fields(tt.args)...)
			if status != tt.status || !strings.Contains(errOut, tt.says) || (tt.says == "") != (errOut == "") || strings.Count(errOut, "\n") > 1 {
				t.Errorf("status %d, stderr %q, want %d and one line with %q", status, errOut, tt.status, tt.says)
			}
			if added := len(w.added.list) > 0; added != tt.added {
				t.Errorf("added: %v, want %v", added, tt.added)
			}
			recognised := "This is O*NET 31.0.\n  Task Statements: 18,838 rows read, 18,837 kept; left out 1 row: the text is blank\n  Not in this release: Occupation Data\n"
			if tt.status != 2 && !strings.HasPrefix(out, recognised) {
				t.Errorf("stdout %q, want what was recognised first", out)
			}
		})
	}
}

func TestListAndRemove(t *testing.T) {
	var w world
	if out := w.ok(t, "data", "list"); out != "Nothing was added to the data inside Waymark.\n" {
		t.Errorf("empty list: %q", out)
	}
	if out := w.ok(t, "data", "list", "--json"); !strings.Contains(out, `"added": []`) {
		t.Errorf("empty list in JSON: %s", out)
	}
	w.ok(t, "data", "import", "good.zip", "--yes")
	if out := w.ok(t, "data", "import", "good.zip", "--yes"); !strings.Contains(out, "It replaces the same release") {
		t.Errorf("second import: %q", out)
	}
	out := w.ok(t, "data", "list")
	if !strings.HasPrefix(out, "O*NET 31.0\n  Name: onet-31.0\n  Added: 2027-03-31\n  Task Statements: 18,838 rows read") {
		t.Errorf("list: %q", out)
	}
	var got addedResult
	if err := json.Unmarshal([]byte(w.ok(t, "data", "list", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Added) != 1 || got.Added[0].Name != "onet-31.0" || got.Added[0].Release != "31.0" || got.Added[0].Files[0].Kept != 18837 || got.Added[0].Files[0].Rejected[0].Rows != 1 {
		t.Errorf("list in JSON: %+v", got)
	}
	w.ok(t, "data", "remove", "onet-31.0")
	if len(w.added.list) > 0 {
		t.Error("still there after remove")
	}
}

func TestFailureToReadTheAnswer(t *testing.T) {
	w := world{terminal: brokenTerminal{}}
	if status, _, errOut := w.run(t, "data", "import", "good.zip"); status != 1 || !strings.Contains(errOut, "terminal gone") || len(w.added.list) > 0 {
		t.Errorf("status %d, %q, added %v, want a failure and nothing added", status, errOut, w.added.list)
	}
}

type brokenTerminal struct{}

func (brokenTerminal) Read([]byte) (int, error) { return 0, errors.New("terminal gone") }
