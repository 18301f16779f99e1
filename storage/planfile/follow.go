package planfile

import (
	"database/sql"
	"fmt"
	"strings"
)

// Work is done in memory, and the disk follows. For every row that changes in
// memory, history too, temporary triggers write down the statement that makes
// the row on disk the same. Running statements twice does no harm, so that a
// write whose end is not known can be repeated.

const saveLog = "CREATE TEMP TABLE save_log (seq INTEGER PRIMARY KEY, statement TEXT NOT NULL)"

func (t watched) followers() string {
	var differ, set, values, again []string
	for _, c := range t.columns {
		differ = append(differ, fmt.Sprintf("old.%s IS NOT new.%s", c, c))
		set = append(set, fmt.Sprintf("%s = ' || quote(new.%s) || '", c, c))
		values = append(values, fmt.Sprintf("' || quote(new.%s) || '", c))
		again = append(again, fmt.Sprintf("%s = excluded.%s", c, c))
	}
	return t.follower("INSERT", "",
		"INSERT INTO "+t.name+" ("+strings.Join(t.columns, ", ")+") VALUES ("+strings.Join(values, ", ")+
			") ON CONFLICT (id) DO UPDATE SET "+strings.Join(again, ", ")) +
		t.follower("UPDATE", "WHEN "+strings.Join(differ, " OR "),
			"UPDATE "+t.name+" SET "+strings.Join(set, ", ")+" WHERE id = ' || quote(old.id) || '") +
		t.follower("DELETE", "", "DELETE FROM "+t.name+" WHERE id = ' || quote(old.id) || '")
}

func (t watched) follower(event, when, statement string) string {
	return fmt.Sprintf(`
		CREATE TEMP TRIGGER follow_%[1]s_%[2]s AFTER %[2]s ON main.%[1]s %[3]s BEGIN
			INSERT INTO save_log (statement) VALUES ('%[4]s');
		END;`, t.name, event, when, statement)
}

// takeSaveLog empties the log of statements for the disk, oldest first.
func takeSaveLog(tx *sql.Tx) ([]string, error) {
	log, err := collect(tx, scanText, "SELECT statement FROM save_log ORDER BY seq")
	if err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(background, "DELETE FROM save_log")
	return log, err
}

func scanText(row scanner) (s string, err error) {
	err = row.Scan(&s)
	return s, err
}
