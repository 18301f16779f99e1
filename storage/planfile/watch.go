package planfile

import (
	"database/sql"
	"fmt"
	"strings"

	"waymark/domain/plan"
)

// The file's changes are watched by triggers that live as long as the
// connection. For every row that changes they write down the statement that
// takes the change back, its table, and the plan, step, credential and activity
// that it belongs to: the row's own id in the table of that name, the column
// plan_id and so on elsewhere. They are
// made from the schema, so that a new table is undone like the others.

const changeLog = `
	PRAGMA temp_store = MEMORY;
	CREATE TEMP TABLE change_log (
		seq        INTEGER PRIMARY KEY,
		kind       TEXT NOT NULL,
		plan       TEXT,
		step       TEXT,
		credential TEXT,
		activity   TEXT,
		inverse    TEXT NOT NULL
	)`

// unwatched tells what happened; undo does not rewrite that.
const unwatched = "history"

func (f *File) watch() error {
	if _, err := f.conn.ExecContext(background, changeLog+";"+saveLog); err != nil {
		return err
	}
	tables, err := collect(f.conn, scanTable, `
		SELECT m.name, group_concat(c.name ORDER BY c.cid)
		FROM main.sqlite_schema m, pragma_table_info(m.name, 'main') c
		WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
		GROUP BY m.name ORDER BY m.name`)
	if err != nil {
		return err
	}
	for _, t := range tables {
		triggers := t.followers()
		if t.name != unwatched {
			triggers += t.triggers()
		}
		if _, err := f.conn.ExecContext(background, triggers); err != nil {
			return fmt.Errorf("watch %s: %w", t.name, err)
		}
	}
	return nil
}

// watched is a table with a key column named id.
type watched struct {
	name    string
	columns []string
}

func scanTable(row scanner) (t watched, err error) {
	var columns string
	err = row.Scan(&t.name, &columns)
	t.columns = strings.Split(columns, ",")
	return t, err
}

func (t watched) triggers() string {
	var differ, set, values []string
	for _, c := range t.columns {
		differ = append(differ, fmt.Sprintf("old.%s IS NOT new.%s", c, c))
		set = append(set, fmt.Sprintf("%s = ' || quote(old.%s) || '", c, c))
		values = append(values, fmt.Sprintf("' || quote(old.%s) || '", c))
	}
	return t.trigger("INSERT", "", "new",
		"DELETE FROM "+t.name+" WHERE id = ' || quote(new.id) || '") +
		t.trigger("UPDATE", "WHEN "+strings.Join(differ, " OR "), "old",
			"UPDATE "+t.name+" SET "+strings.Join(set, ", ")+" WHERE id = ' || quote(new.id) || '") +
		t.trigger("DELETE", "", "old",
			"INSERT INTO "+t.name+" ("+strings.Join(t.columns, ", ")+") VALUES ("+strings.Join(values, ", ")+")")
}

func (t watched) trigger(event, when, row, inverse string) string {
	return fmt.Sprintf(`
		CREATE TEMP TRIGGER watch_%[1]s_%[2]s AFTER %[2]s ON main.%[1]s %[3]s BEGIN
			INSERT INTO change_log (kind, plan, step, credential, activity, inverse) VALUES ('%[1]s', %[4]s, %[5]s, %[6]s, %[7]s, '%[8]s');
		END;`, t.name, event, when, t.owner("plan", row), t.owner("step", row), t.owner("credential", row), t.owner("activity", row), inverse)
}

// owner is the expression for the plan, step and so on that a row belongs to.
func (t watched) owner(of, row string) string {
	if t.name == of {
		return row + ".id"
	}
	for _, c := range t.columns {
		if c == of+"_id" {
			return row + "." + c
		}
	}
	return "NULL"
}

// logged is one line of the change log.
type logged struct {
	kind                             string
	plan, step, credential, activity sql.Null[plan.ID]
	inverse                          string
}

func scanLogged(row scanner) (l logged, err error) {
	err = row.Scan(&l.kind, &l.plan, &l.step, &l.credential, &l.activity, &l.inverse)
	return l, err
}
