package planfile

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"waymark/domain/plan"
)

// write makes the fixture of the newest schema: go test -run Fixture -write.
// A fixture of a released schema must never change.
var write = flag.Bool("write", false, "write the fixture of the newest schema")

const fixture = "testdata/schema-1.waymark"

func TestWriteFixture(t *testing.T) {
	if !*write {
		return
	}
	f, err := Create(fixture, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, steps := nurse()
	do(t, f, plan.AddPlan(p, steps))
}

func fixtureCopy(t *testing.T) string {
	t.Helper()
	bytes, err := os.ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	path := DefaultPath(t.TempDir())
	if err := os.WriteFile(path, bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileOfTheFirstVersionOpens(t *testing.T) {
	f, err := Open(fixtureCopy(t), noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, steps := nurse()
	for i := range steps {
		steps[i].PlanID, steps[i].Position = p.ID, int64(i+1)<<30
	}
	p.Position, p.Steps = 1<<30, steps
	if now := content(t, f); !reflect.DeepEqual(now, []plan.Plan{p}) {
		t.Errorf("found %+v\nwant %+v", now, p)
	}
}

// upgraded is a schema with one more table and a rebuilt one.
var upgraded = append(released[:1:1], migration{"0002_test.sql", `
	CREATE TABLE cost_line (id TEXT PRIMARY KEY NOT NULL, plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
		step_id TEXT NOT NULL REFERENCES step (id) ON DELETE CASCADE, cents INTEGER NOT NULL) STRICT;
	INSERT INTO cost_line SELECT 'c' || id, plan_id, id, cost_cents FROM step WHERE cost_cents IS NOT NULL;
	CREATE TABLE plan_new (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, occupation TEXT NOT NULL, occupation_title TEXT NOT NULL,
		area TEXT NOT NULL, area_name TEXT NOT NULL, start TEXT, target TEXT, position INTEGER NOT NULL, note TEXT NOT NULL) STRICT;
	INSERT INTO plan_new SELECT *, '' FROM plan;
	DROP TABLE plan;
	ALTER TABLE plan_new RENAME TO plan;`})

func TestAnUpgradeKeepsEverythingAndABackup(t *testing.T) {
	path := fixtureCopy(t)
	f, err := open(path, noon, upgraded)
	if err != nil {
		t.Fatal(err)
	}
	if steps := content(t, f)[0].Steps; len(steps) != 3 {
		t.Errorf("after the upgrade %d steps are left", len(steps))
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
	if steps := content(t, old)[0].Steps; len(steps) != 3 {
		t.Errorf("the backup has %d steps", len(steps))
	}
}

func TestAnUpgradeThatFailsChangesNothing(t *testing.T) {
	for name, sql := range map[string]string{
		"bad statement": "DELETE FROM step; CREATE TABLE plan (id TEXT)",
		"no room":       "PRAGMA max_page_count = 1; DELETE FROM step; CREATE TABLE more (id TEXT); INSERT INTO more VALUES (zeroblob(1000000))",
	} {
		t.Run(name, func(t *testing.T) {
			path := fixtureCopy(t)
			before, _ := os.ReadFile(path)
			if _, err := open(path, noon, append(released[:1:1], migration{"0002_bad.sql", sql})); err == nil {
				t.Fatal("the upgrade did not fail")
			}
			f, err := Open(path, noon)
			if err != nil {
				t.Fatal(err)
			}
			f.Close()
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestTablesOfLaterVersionsAreUndoneToo(t *testing.T) {
	f, err := open(fixtureCopy(t), noon, upgraded)
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
		_, err := tx.(rows).q.ExecContext(background, "UPDATE cost_line SET cents = 5 WHERE step_id = 's2'")
		return plan.Entry{Label: "Change cost"}, err
	})
	if want := (plan.Change{Label: "Change cost", Plans: []plan.ID{"p1"}, Steps: []plan.ID{"s2"}}); !reflect.DeepEqual(change, want) {
		t.Errorf("touched %+v, want %+v", change, want)
	}
}
