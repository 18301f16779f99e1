package planfile

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

// TestAChangedValueIsNeverShown changes each column of each table behind the
// program's back, as a bad disk would.
func TestAChangedValueIsNeverShown(t *testing.T) {
	f := newFile(t)
	do(t, f, plantest.Put(plantest.Everything()))
	f.Close()
	db, err := sql.Open("sqlite3", uri(f.path)+"?mode=rw")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tables, err := collect(db, scanTable, `SELECT m.name, group_concat(c.name ORDER BY c.cid) FROM sqlite_schema m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' GROUP BY m.name`)
	if err != nil {
		t.Fatal(err)
	}
	harmed := 0
	for _, table := range tables {
		for _, column := range table.columns {
			if column == "id" {
				continue // integrity_check compares it with the index
			}
			var old any
			if err := db.QueryRow("SELECT " + column + " FROM " + table.name + " ORDER BY rowid").Scan(&old); err != nil {
				t.Fatal(err)
			}
			set := func(value any) {
				t.Helper()
				if _, err := db.Exec("UPDATE "+table.name+" SET "+column+" = ? WHERE rowid = (SELECT min(rowid) FROM "+table.name+")", value); err != nil {
					t.Fatalf("%s.%s: %v", table.name, column, err)
				}
			}
			switch v := old.(type) {
			case int64:
				set(v ^ 1)
			case string:
				set(v + " ")
			default:
				set("2027-01-01")
			}
			harmed++
			if err := problem(f.path, rows{db}.all()); !errors.Is(err, plan.ErrDamaged) {
				t.Errorf("a changed %s.%s gives %v", table.name, column, err)
			}
			set(old)
		}
	}
	if harmed < 80 {
		t.Errorf("only %d columns were harmed", harmed)
	}
	if err := (rows{db}).all(); err != nil {
		t.Errorf("with the old values back: %v", err)
	}
}

func TestDamageIsNamed(t *testing.T) {
	f := newFile(t)
	do(t, f, plantest.Put(plantest.Everything()))
	for table, want := range map[string]string{"step": "a step", "person": "what it says about you", "history": "the history"} {
		_, err := f.conn.ExecContext(background, "SAVEPOINT harm; UPDATE "+table+" SET checksum = checksum + 1")
		if err != nil {
			t.Fatal(err)
		}
		err = f.problem(rows{f.conn}.all())
		if want := "“My plan.waymark” is damaged: " + want + " in it can no longer be trusted. Nothing was changed or deleted."; err == nil || err.Error() != want {
			t.Errorf("says %v, want %s", err, want)
		}
		if _, err := f.conn.ExecContext(background, "ROLLBACK TO harm; RELEASE harm"); err != nil {
			t.Fatal(err)
		}
	}
}

// TestTablesHoldWhatTheProgramReads keeps the order of columns, on which
// checksums depend.
func TestTablesHoldWhatTheProgramReads(t *testing.T) {
	f := newFile(t)
	for name, columns := range map[string][]string{
		plans.name: plans.columns, steps.name: steps.columns, people.name: people.columns, stars.name: stars.columns,
		credentials.name: credentials.columns, activities.name: activities.columns, renewals.name: renewals.columns,
	} {
		var have string
		err := f.conn.QueryRowContext(background, "SELECT group_concat(name, ' ' ORDER BY cid) FROM pragma_table_info('"+name+"')").Scan(&have)
		if want := strings.Join(append(slices.Clone(columns), "checksum"), " "); err != nil || have != want {
			t.Errorf("%s has the columns %s, %v; the program reads %s", name, have, err, want)
		}
	}
}

func TestChecksumsTellFieldsApart(t *testing.T) {
	seen := map[int64]string{}
	for _, row := range [][]any{
		{"ab", "c"}, {"a", "bc"}, {"abc", ""}, {"abc"}, {int64(1)}, {"1"}, {nil}, {""}, {"", nil}, {nil, ""}, {int64(-1)}, {"1:a", "b"},
	} {
		sum := checksum("step", row)
		if other, ok := seen[sum]; ok {
			t.Errorf("%v and %s have the same checksum", row, other)
		}
		seen[sum] = fmt.Sprint(row)
		if sum == checksum("plan", row) {
			t.Errorf("%v has the same checksum in another table", row)
		}
	}
}
