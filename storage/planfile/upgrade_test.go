package planfile

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

// write makes the fixture of the newest schema: go test -run Fixture -write.
// A fixture of a released schema must never change.
var write = flag.Bool("write", false, "write the fixture of the newest schema")

func fixture(schema int) string { return fmt.Sprintf("testdata/schema-%d.waymark", schema) }

func TestWriteFixture(t *testing.T) {
	if !*write {
		return
	}
	f, err := Create(fixture(len(released)), noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	do(t, f, plantest.Put(plantest.Everything()))
}

func fixtureCopy(t *testing.T, schema int) string {
	t.Helper()
	bytes, err := os.ReadFile(fixture(schema))
	if err != nil {
		t.Fatal(err)
	}
	path := DefaultPath(t.TempDir())
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestFilesOfEveryVersionOpen looks for exactly what each version saved.
func TestFilesOfEveryVersionOpen(t *testing.T) {
	p, steps := nurse()
	for i := range steps {
		steps[i].PlanID, steps[i].Position = p.ID, int64(i+1)<<30
	}
	p.Position, p.Steps = 1<<30, steps
	second := plantest.Everything()
	second.Person.Interests = plan.Interests{} // came with schema 3
	saved := []plan.Contents{{Plans: []plan.Plan{p}}, second, plantest.Everything()}
	if len(saved) != len(released) {
		t.Fatalf("%d of %d versions are tested", len(saved), len(released))
	}
	for i, want := range saved {
		t.Run(fmt.Sprint("schema ", i+1), func(t *testing.T) {
			f, err := Open(fixtureCopy(t, i+1), noon)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if now := contents(t, f); !reflect.DeepEqual(now, want) {
				t.Errorf("found %+v\nwant %+v", now, want)
			}
			if events, err := f.History(9); err != nil || len(events) != 1 || !events[0].At.Equal(noon()) {
				t.Errorf("history %+v, %v", events, err)
			}
			if change := do(t, f, plantest.Put(contents(t, f))); !change.Nothing() {
				t.Errorf("writing what is there is a change: %+v", change)
			}
		})
	}
}

// upgraded is a later schema with one more table and a rebuilt one.
var upgraded = append(released[:len(released):len(released)], migration{"9999_test.sql", `
	CREATE TABLE cost_line (id TEXT PRIMARY KEY NOT NULL, plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
		step_id TEXT NOT NULL REFERENCES step (id) ON DELETE CASCADE, cents INTEGER NOT NULL) STRICT;
	INSERT INTO cost_line SELECT 'c' || id, plan_id, id, coalesce(costs ->> '$[0].amount_cents', 0) FROM step WHERE costs <> '[]';
	CREATE TABLE star_new (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, since TEXT, note TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
	INSERT INTO star_new SELECT id, title || '!', since, note, 0 FROM star;
	DROP TABLE star;
	ALTER TABLE star_new RENAME TO star;`})

func TestAnUpgradeKeepsEverythingAndABackup(t *testing.T) {
	path := fixtureCopy(t, 3)
	f, err := open(path, noon, upgraded)
	if err != nil {
		t.Fatal(err)
	}
	want := plantest.Everything()
	for i := range want.Stars {
		want.Stars[i].Title += "!"
	}
	if now := contents(t, f); !reflect.DeepEqual(now, want) {
		t.Errorf("after the upgrade %+v\nwant %+v", now, want)
	}
	f.Close()
	if _, err := Open(path, noon); !errors.Is(err, plan.ErrNewer) {
		t.Errorf("the old version opens the upgraded file: %v", err)
	}
	backup := filepath.Join(filepath.Dir(path), "My plan before upgrade 2027-03-31 140500.waymark")
	old, err := Open(backup, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	if now := contents(t, old); !reflect.DeepEqual(now, plantest.Everything()) {
		t.Errorf("the backup holds %+v", now)
	}
}

func TestAnUpgradeThatFailsChangesNothing(t *testing.T) {
	for name, sql := range map[string]string{
		"bad statement": "DELETE FROM step; CREATE TABLE plan (id TEXT)",
		"no room":       "PRAGMA max_page_count = 1; DELETE FROM step; CREATE TABLE more (id TEXT); INSERT INTO more VALUES (zeroblob(1000000))",
	} {
		t.Run(name, func(t *testing.T) {
			path := fixtureCopy(t, 1)
			before, _ := os.ReadFile(path)
			if _, err := open(path, noon, append(released[:1:1], migration{"0002_bad.sql", sql})); err == nil {
				t.Fatal("the upgrade did not fail")
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
			f, err := Open(path, noon)
			if err != nil {
				t.Fatal(err)
			}
			f.Close()
		})
	}
}

func TestTablesOfLaterVersionsAreUndoneToo(t *testing.T) {
	f, err := open(fixtureCopy(t, 1), noon, upgraded)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := func() (n, sum int) {
		t.Helper()
		if err := f.conn.QueryRowContext(background, "SELECT count(*), coalesce(sum(cents), 0) FROM cost_line").Scan(&n, &sum); err != nil {
			t.Fatal(err)
		}
		return n, sum
	}
	do(t, f, plan.DeleteStep("s2"))
	if n, _ := lines(); n != 1 {
		t.Fatalf("%d cost lines are left", n)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if n, sum := lines(); n != 2 || sum != 1250050 {
		t.Errorf("after undo %d cost lines with %d cents", n, sum)
	}
	change := do(t, f, func(tx plan.Tx) (plan.Entry, error) {
		_, err := tx.(cached).q.ExecContext(background, "UPDATE cost_line SET cents = 5 WHERE step_id = 's2'")
		return plan.Entry{Label: "Change cost"}, err
	})
	if want := (plan.Change{Label: "Change cost", Plans: []plan.ID{"p1"}, Steps: []plan.ID{"s2"}}); !reflect.DeepEqual(change, want) {
		t.Errorf("touched %+v, want %+v", change, want)
	}
}
