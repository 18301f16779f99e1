package command

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// shelf is a store in memory that recognises good.zip, a release; state.csv, a
// state's table; and hd.csv, which does not tell its year.
type shelf struct {
	list   []release.Added
	fail   error            // of Import
	looked *release.Mapping // the last one that was asked for
}

var (
	onet31 = release.Release{Dataset: release.ONET, Number: "31.0", Agency: "U.S. Department of Labor", Source: "good.zip", Missing: []string{"Occupation Data"},
		Files: []release.File{{Name: "Task Statements.txt", Title: "Task Statements", Read: 18838, Kept: 18837,
			Rejected: []release.Rejection{{Reason: "the text is blank", Rows: 1, Row: 77, Column: "Task"}}, SHA256: "ab"}}}
	own = release.Release{Dataset: release.Wages, Number: "May 2025", Agency: "U.S. Bureau of Labor Statistics",
		Files: []release.File{{Name: "oews/state_M2025.csv", Read: 100, Kept: 90, SHA256: "cd"}}}
)

func stateTable() *release.Preview {
	return &release.Preview{
		Release: release.Release{Dataset: release.Local, Number: "2023-33", Scope: "Washington, jobs", Source: "state.csv"},
		Sums:    []release.Sum{{Name: "Jobs, all occupations, Washington", New: number(3500000, labor.Jobs, nil), Old: number(3400000, labor.Jobs, nil), OldPeriod: "2022-32"}},
		Table: &release.Table{Name: "state.csv", Header: []string{"SOC", "Title", "Growth"}, Rows: [][]string{{"29-2072", "Records", "0.12"}},
			Mapping: release.Mapping{Columns: []release.Field{release.FieldTitle, release.Unused, release.FieldGrowth}, Area: "Washington"},
			Lacks:   []string{"Choose the column with the job codes, or say which job the table is about."}},
	}
}

func (s *shelf) InspectTable(_ context.Context, path string, m release.Mapping) (*release.Preview, error) {
	s.looked = &m
	p := stateTable()
	p.Table.Mapping, p.Table.Lacks = m, nil
	if !m.Has(release.FieldCode) && m.Code == "" {
		p.Table.Lacks = m.Lacks()
	}
	return p, nil
}

func (s *shelf) Inspect(_ context.Context, path string) (*release.Preview, error) {
	switch path {
	case "good.zip":
		return &release.Preview{Release: onet31, Path: path, Replaces: len(s.list) > 0}, nil
	case "state.csv":
		p := stateTable()
		p.Path = path
		return p, nil
	case "hd.csv":
		return &release.Preview{Release: release.Release{Dataset: release.Schools}, Path: path, Guessed: true}, nil
	}
	return nil, release.BadInput("%s is a web page, not a zip file.", path)
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
		{args: "data import", status: 2, says: "Say which file or folder"},
		{args: "data import good.zip good.zip", status: 2, says: "Say one file or folder"},
		{args: "data import good.zip --json", status: 2, says: "say --yes too"},
		{args: "data import x.waymark-pack --yes", status: 2, says: "add it with: waymark data install x.waymark-pack"},
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
			recognised := "This is O*NET 31.0.\n  Agency: U.S. Department of Labor\n  From: good.zip\n" +
				"  Task Statements: 18,838 rows read, 18,837 kept; left out 1 row: the text is blank\n  Not in this release: Occupation Data\n"
			if tt.status != 2 && !strings.HasPrefix(out, recognised) {
				t.Errorf("stdout %q, want what was recognised first", out)
			}
		})
	}
}

func TestListAndRemove(t *testing.T) {
	var w world
	const program = "In Waymark from the start\n  OEWS May 2025, U.S. Bureau of Labor Statistics: 100 rows read, 90 kept\n"
	if out := w.ok(t, "data", "list"); out != "Added on this computer\n  Nothing yet.\n\n"+program {
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
	if !strings.HasPrefix(out, "Added on this computer\n\nO*NET 31.0\n  Name: onet-31.0\n  Agency: U.S. Department of Labor\n  From: good.zip\n  Added: 2027-03-31\n  Task Statements: 18,838 rows read") ||
		!strings.HasSuffix(out, program) {
		t.Errorf("list: %q", out)
	}
	var got installedResult
	if err := json.Unmarshal([]byte(w.ok(t, "data", "list", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Added) != 1 || got.Added[0].Name != "onet-31.0" || got.Added[0].Release != "31.0" || got.Added[0].Files[0].Kept != 18837 || got.Added[0].Files[0].Rejected[0].Row != 77 {
		t.Errorf("added, in JSON: %+v", got.Added)
	}
	if len(got.Program) != 1 || got.Program[0].Dataset != "OEWS" || got.Program[0].Files[0].SHA256 != "cd" {
		t.Errorf("the program's, in JSON: %+v", got.Program)
	}
	w.ok(t, "data", "remove", "onet-31.0")
	if len(w.added.list) > 0 {
		t.Error("still there after remove")
	}
}

// TestColumnsOfAStatesTable: what is not clear has to be said, and changes
// nothing but what was said.
func TestColumnsOfAStatesTable(t *testing.T) {
	var w world
	out := w.ok(t, "data", "inspect", "state.csv")
	for _, want := range []string{"    1. SOC: Job title\n    2. Title: Not used\n", "  Area: Washington\n", "To be chosen: Choose the column with the job codes",
		"Jobs, all occupations, Washington: 3,500,000 in this file, 3,400,000 in what is installed, 2022-32 (2.9 %)"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in %s", want, out)
		}
	}
	if status, _, errOut := w.run(t, "data", "import", "state.csv", "--yes"); status != 2 || !strings.Contains(errOut, "state.csv: Choose the column with the job codes") || len(w.added.list) > 0 {
		t.Errorf("status %d, %q, added %v", status, errOut, w.added.list)
	}
	w.ok(t, "data", "import", "state.csv", "--yes", "--map", "code=soc", "--map", "title=2", "--set", "years=2023-33", "--set", "growth=fraction",
		"--set", "state=wa", "--set", "agency=Employment Security")
	m := w.added.looked
	if m.Columns[0] != release.FieldCode || m.Columns[1] != release.FieldTitle || m.Columns[2] != release.FieldGrowth || m.Area != "Washington" ||
		m.BaseYear != 2023 || m.TargetYear != 2033 || !m.Fraction || m.Total || m.State != "WA" || m.Agency != "Employment Security" {
		t.Errorf("asked for %+v", m)
	}
	if len(w.added.list) != 1 {
		t.Error("not added")
	}
	for args, says := range map[string]string{
		"state.csv --map salary=1":     "say FIELD=COLUMN, with a field that",
		"state.csv --map code=Wage":    "state.csv has no column “Wage”; it has SOC, Title, Growth.",
		"state.csv --map code=4":       "no column “4”",
		"state.csv --set years=2033":   "say NAME=VALUE",
		"state.csv --set growth=often": "say NAME=VALUE",
		"state.csv --set state=Narnia": "say NAME=VALUE",
		"good.zip --map code=1":        "good.zip is O*NET 31.0, whose columns are known",
		"good.zip --period 30.1":       "good.zip says itself that it is O*NET 31.0",
	} {
		if status, out, errOut := w.run(t, append([]string{"data", "inspect"}, strings.Fields(args)...)...); status != 2 || !strings.Contains(errOut, says) || out != "" {
			t.Errorf("%s: status %d, %q %q, want %q", args, status, out, errOut, says)
		}
	}
}

func TestPeriodThatTheFileDoesNotTell(t *testing.T) {
	var w world
	if status, _, errOut := w.run(t, "data", "import", "hd.csv", "--yes"); status != 2 || !strings.Contains(errOut, "say it with --period") || len(w.added.list) > 0 {
		t.Errorf("status %d, %q", status, errOut)
	}
	out := w.ok(t, "data", "import", "hd.csv", "--yes", "--period", "2023-24", "--json")
	var got previewResult
	if err := json.Unmarshal([]byte(out), &got); err != nil || !got.Added || got.Name != "ipeds-2023-24" || !got.Guessed {
		t.Errorf("%v, %+v", err, got)
	}
	if len(w.added.list) != 1 || w.added.list[0].Number != "2023-24" {
		t.Errorf("added %+v", w.added.list)
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
