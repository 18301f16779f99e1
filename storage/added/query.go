package added

import (
	"database/sql"
	"errors"
	"os"
	"strings"
	"time"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// newest orders releases from the newest: 30.10 before 30.2, unknown last.
const newest = ` ORDER BY CAST(number AS INTEGER) DESC,
	CAST(substr(number, instr(number, '.') + 1) AS INTEGER) DESC LIMIT 1`

// Official implements occupation.OfficialTexts: the words of the newest added
// release that has any for this code.
func (s *Store) Official(code string) (o *occupation.Official, err error) {
	err = s.read(func(db *sql.DB) error {
		var id int
		var number string
		row := db.QueryRow(`SELECT id, number FROM added WHERE EXISTS (SELECT 1 FROM description WHERE added = id AND code = ?1)
			OR EXISTS (SELECT 1 FROM task WHERE added = added.id AND code = ?1)`+newest, code)
		if err := row.Scan(&id, &number); err != nil {
			if errors.Is(err, sql.ErrNoRows) {
				return nil
			}
			return err
		}
		o = &occupation.Official{Release: number}
		vintage := release.Release{Dataset: release.ONET, Number: number}.Vintage()
		activities, err := activitiesOf(db, id, code)
		if err != nil {
			return err
		}
		row = db.QueryRow("SELECT coalesce(max(text), '') FROM description WHERE added = ? AND code = ?", id, code)
		if err := row.Scan(&o.Description); err != nil {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var t occupation.OfficialTask
			var task int
			var status labor.Status
			var importance sql.NullInt64
			if err := scan(&task, &t.Text, &t.Core, &importance, &status); err != nil {
				return err
			}
			t.Importance = figure(importance, 100, labor.Importance, status, vintage)
			t.Activities = activities[task]
			o.Tasks = append(o.Tasks, t)
			return nil
		}, `SELECT t.id, t.text, t.core, s.value_x100, coalesce(s.status, ?3) FROM task t
			LEFT JOIN task_score s ON s.added = t.added AND s.code = t.code AND s.task = t.id AND s.scale = 'IM' AND s.category = 0
			WHERE t.added = ?1 AND t.code = ?2 ORDER BY t.core DESC, t.id`, id, code, labor.NotPublished)
	})
	if err != nil {
		return nil, err
	}
	return o, nil
}

// activitiesOf lists the detailed work activities of the tasks of a job.
func activitiesOf(db *sql.DB, id int, code string) (map[int][]string, error) {
	byTask := map[int][]string{}
	err := each(db, func(scan func(...any) error) error {
		var task int
		var text string
		err := scan(&task, &text)
		byTask[task] = append(byTask[task], text)
		return err
	}, `SELECT t.task, a.text FROM task_activity t JOIN activity a ON a.added = t.added AND a.id = t.activity
		WHERE t.added = ? AND t.code = ? ORDER BY t.task, a.id`, id, code)
	return byTask, err
}

// Added implements release.Store. It reads the whole file, so that damage
// anywhere shows.
func (s *Store) Added() (list []release.Added, err error) {
	err = s.read(func(db *sql.DB) error {
		if err := s.whole(db); err != nil {
			return err
		}
		files, err := readFiles(db)
		if err != nil {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var a release.Added
			var id int
			var at, missing string
			if err := scan(&id, &a.Dataset, &a.Number, &at, &missing, &a.Scope, &a.Agency, &a.Areas, &a.Source); err != nil {
				return err
			}
			if a.At, err = time.Parse(time.RFC3339, at); err != nil {
				return errors.Join(errDamaged, err)
			}
			a.Missing = strings.FieldsFunc(missing, func(r rune) bool { return r == '\n' })
			a.Files = files[id]
			list = append(list, a)
			return nil
		}, "SELECT id, dataset, number, at, missing, scope, agency, areas, source FROM added ORDER BY name")
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// readFiles reads the files of all releases, by the release's id.
func readFiles(db *sql.DB) (map[int][]release.File, error) {
	files := map[int][]release.File{}
	err := each(db, func(scan func(...any) error) error {
		var id int
		var f release.File
		var reason sql.NullString
		var rows, row sql.NullInt64
		var column sql.NullString
		if err := scan(&id, &f.Title, &f.Name, &f.Read, &f.Kept, &f.SHA256, &reason, &rows, &row, &column); err != nil {
			return err
		}
		list := files[id]
		if n := len(list); n == 0 || list[n-1].Title != f.Title {
			list = append(list, f)
		}
		if reason.Valid {
			last := &list[len(list)-1]
			last.Rejected = append(last.Rejected, release.Rejection{Reason: reason.String, Rows: int(rows.Int64), Row: int(row.Int64), Column: column.String})
		}
		files[id] = list
		return nil
	}, `SELECT f.added, f.title, f.name, f.read, f.kept, f.sha256, r.reason, r.rows, r.row, r.column
		FROM file f LEFT JOIN rejection r ON r.added = f.added AND r.file = f.title ORDER BY f.added, f.title, r.reason`)
	return files, err
}

func each(db *sql.DB, fn func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := db.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// whole reads every page of the file, once for each change of it.
func (s *Store) whole(db *sql.DB) error {
	info, err := os.Stat(s.path)
	if err != nil {
		return err
	}
	now := fileState{info.Size(), info.ModTime()}
	if last := s.checked.Load(); last != nil && *last == now {
		return nil
	}
	var faults int
	if err := db.QueryRow("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").Scan(&faults); err != nil {
		return err
	}
	if faults > 0 {
		return errDamaged
	}
	s.checked.Store(&now)
	return nil
}
