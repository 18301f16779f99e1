package command

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"waymark/domain/plan"
)

func TestNoCommandOpensTheWindow(t *testing.T) {
	var w world
	w.ok(t)
	w.ok(t, "--plan", "mine.waymark", "--area", "99201")
	if len(w.windows) != 2 {
		t.Fatalf("opened %d windows, want 2", len(w.windows))
	}
	if o := w.windows[0]; o.Plan != "default.waymark" || o.Area != nil {
		t.Errorf("plain start: %+v", o)
	}
	if o := w.windows[1]; o.Plan != "mine.waymark" || o.Area != spokane {
		t.Errorf("start with flags: %+v", o)
	}
}

func TestFailures(t *testing.T) {
	locked := &plan.Error{Kind: plan.ErrLocked, Sentence: "The plan is open elsewhere."}
	tests := []struct {
		args   string
		world  world
		status int
		says   string
	}{
		{args: "show 99-9999", status: 2, says: `No job has the code "99-9999"`},
		{args: "show 29-2072 --area Atlantis", status: 2, says: `No area is called "Atlantis"`},
		{args: "show 29-2072 --area springfield", status: 2, says: `"springfield" can be several areas; say which one by its code: 44100 Springfield, IL; 44140 Springfield, MA.`},
		{args: "show", status: 2, says: "Say which job"},
		{args: "show 29-2072 27-2011", status: 2, says: "Say one code"},
		{args: "search", status: 2, says: "Say what to look for"},
		{args: "search coder --limit -1", status: 2, says: "--limit"},
		{args: "search coder --colour", status: 2, says: "unknown flag: --colour"},
		{args: "areas", status: 2, says: "Say which place"},
		{args: "words zebra stripe", status: 2, says: `No word matches "zebra stripe"; list all with: waymark words`},
		{args: "words zebra --json", status: 2, says: `No word matches "zebra"`},
		{args: "credentials", status: 2, says: "Say which job"},
		{args: "credentials 99-9999", status: 2, says: `No job has the code "99-9999"`},
		{args: "credentials 29-2072 27-2011", status: 2, says: "Say one code"},
		{args: "dance", status: 2, says: `no command "waymark dance"`},
		{args: "plan dance", status: 2, says: `no command "waymark plan dance"`},
		{args: "help dance", status: 2, says: `no command "waymark dance"`},
		{args: "version now", status: 2, says: "takes nothing more"},
		{args: "--area Atlantis", status: 2, says: "Atlantis"},
		{args: "plan new --file a", status: 2, says: "Say which job"},
		{args: "plan new --file a --occupation 99-9999", status: 2, says: `"99-9999"`},
		{args: "plan new --file a --occupation 29-2072 --area Atlantis", status: 2, says: "Atlantis"},
		{args: "plan step add --file none Study", status: 2, says: "no plan file none"},
		{args: "plan step state --file none 1 done", status: 2, says: "no plan file none"},
		{args: "plan show --file none", status: 2, says: "no plan file none"},
		{args: "plan show --file a", world: world{openErr: locked}, status: 1, says: "The plan is open elsewhere."},
		{args: "plan new --file a --occupation 29-2072", world: world{openErr: locked}, status: 1, says: "The plan is open elsewhere."},
		{args: "data verify", world: world{verify: errors.New("The data is damaged.")}, status: 1, says: "The data is damaged."},
		{args: "data build --from x", status: 2, says: "which file to write"},
		{args: "data build --out y", status: 2, says: "The name of a pack ends in .waymark-pack"},
		{args: "data build --from nowhere --out y", status: 2, says: "no folder nowhere"},
		{args: "data build --from . --out y", world: world{build: fs.ErrNotExist}, status: 2, says: "not exist"},
		{args: "data build --from . --out y", world: world{build: errors.New("No column OCC_CODE.")}, status: 1, says: "OCC_CODE"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			status, out, errOut := tt.world.run(t, strings.Fields(tt.args)...)
			if status != tt.status {
				t.Errorf("status %d, want %d", status, tt.status)
			}
			if !strings.Contains(errOut, tt.says) || strings.Count(errOut, "\n") != 1 {
				t.Errorf("stderr = %q, want one line with %q", errOut, tt.says)
			}
			if out != "" && tt.world.build == nil {
				t.Errorf("stdout = %q, want nothing", out)
			}
			for path := range tt.world.files {
				t.Errorf("created the file %q", path)
			}
		})
	}
}

func TestFailureIsReportedWithItsCause(t *testing.T) {
	cause := errors.New("read-only file system")
	w := world{openErr: &plan.Error{Kind: plan.ErrAccess, Sentence: "The plan may not be changed here.", Cause: cause}}
	var reported error
	var out, errOut strings.Builder
	Run(New(w.deps()), []string{"plan", "show"}, &out, &errOut, func(err error) { reported = err })
	if !errors.Is(reported, cause) {
		t.Errorf("reported %v, want the cause for the log", reported)
	}
	if strings.Contains(errOut.String(), "read-only") {
		t.Errorf("stderr = %q, want no detail", errOut.String())
	}
}

func TestSmallCommands(t *testing.T) {
	var w world
	tests := []struct{ args, says string }{
		{"version", "Waymark 0.1.0\n"},
		{"help", "search      Find jobs"},
		{"help plan step add", "--due"},
		{"plan", "step        Add, change and order"},
		{"data verify", "OEWS May 2025, U.S. Bureau of Labor Statistics"},
		{"data build --from . --out y", "built y from .\n"},
		{"tour --out pictures", "folder pictures"},
	}
	for _, tt := range tests {
		if out := w.ok(t, strings.Fields(tt.args)...); !strings.Contains(out, tt.says) {
			t.Errorf("waymark %s prints %q, want %q in it", tt.args, out, tt.says)
		}
	}
	if len(w.tours) != 1 || w.tours[0] != "pictures" {
		t.Errorf("tours = %q", w.tours)
	}
}
