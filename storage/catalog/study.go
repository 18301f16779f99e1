package catalog

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/study"
)

var _ study.Source = (*Catalog)(nil)

// fieldID is the number of a field in the pack, 0 for no code of a field.
func fieldID(code string) int {
	if len(code) != len("51.0707") || code[2] != '.' {
		return 0
	}
	id, err := strconv.Atoi(code[:2] + code[3:])
	if err != nil {
		return 0
	}
	return id
}

// fieldCode is the code of a field, group or family of the pack.
func fieldCode(id int) string {
	switch {
	case id < 100:
		return fmt.Sprintf("%02d", id)
	case id < 10_000:
		return fmt.Sprintf("%02d.%02d", id/100, id%100)
	}
	return fmt.Sprintf("%02d.%04d", id/10_000, id%10_000)
}

// readFields reads all fields of study, which many lists name.
func (c *Catalog) readFields() (map[int]*study.Field, error) {
	titles := map[int]string{}
	err := c.each("SELECT id, title FROM cip", nil, func(rows *sql.Rows) error {
		var id int
		var title string
		err := rows.Scan(&id, &title)
		titles[id] = title
		return err
	})
	if err != nil {
		return nil, err
	}
	fields := map[int]*study.Field{}
	for id, title := range titles {
		if group := id / 100; id >= 10_000 {
			fields[id] = &study.Field{Code: fieldCode(id), Title: title, Group: study.Group{Code: fieldCode(group), Title: titles[group]}}
		}
	}
	err = c.each("SELECT cip, code, title FROM top ORDER BY cip, code", nil, func(rows *sql.Rows) error {
		var id int
		var t study.TOP
		if err := rows.Scan(&id, &t.Code, &t.Title); err != nil {
			return err
		}
		fields[id].California = append(fields[id].California, t)
		return nil
	})
	return fields, err
}

// Field implements study.Source.
func (c *Catalog) Field(code string) (study.Field, error) {
	fields, err := c.fields()
	if err != nil {
		return study.Field{}, err
	}
	f := fields[fieldID(code)]
	if f == nil {
		return study.Field{}, fmt.Errorf("%w: %q", study.ErrUnknown, code)
	}
	return *f, nil
}

// Fields implements study.Source.
func (c *Catalog) Fields(occupation string) (*study.Fields, error) {
	all, err := c.fields()
	if err != nil {
		return nil, err
	}
	f := &study.Fields{Occupation: occupation}
	if f.Vintage, err = c.vintage(FieldMatch); err != nil {
		return nil, err
	}
	direct := map[int]bool{}
	const query = `
SELECT s.code, m.cip FROM occupation o JOIN soc s ON s.id = o.soc JOIN cip_soc m ON m.soc = s.id
WHERE o.code = ? ORDER BY m.cip`
	err = c.each(query, []any{occupation}, func(rows *sql.Rows) error {
		var id int
		if err := rows.Scan(&f.SOC, &id); err != nil {
			return err
		}
		direct[id] = true
		f.Direct = append(f.Direct, *all[id])
		return nil
	})
	if err != nil {
		return nil, err
	}
	f.Others = otherFields(all, direct)
	return f, nil
}

// otherFields finds the fields that share a group with a direct one.
func otherFields(all map[int]*study.Field, direct map[int]bool) []study.Field {
	groups := map[int]bool{}
	for id := range direct {
		groups[id/100] = true
	}
	var others []study.Field
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if groups[id/100] && !direct[id] && !strings.HasSuffix(all[id].Title, ", Other") {
			others = append(others, *all[id])
		}
	}
	return others
}

// OccupationsFor implements study.Source.
func (c *Catalog) OccupationsFor(field string) ([]string, error) {
	if _, err := c.Field(field); err != nil {
		return nil, err
	}
	const query = `
SELECT o.code FROM occupation o JOIN cip_soc m ON m.soc = o.soc AND m.cip = ? ORDER BY o.id`
	var codes []string
	err := c.each(query, []any{fieldID(field)}, func(rows *sql.Rows) error {
		var code string
		err := rows.Scan(&code)
		codes = append(codes, code)
		return err
	})
	return codes, err
}

// Programs implements study.Source.
func (c *Catalog) Programs(q study.Query) ([]study.Program, error) {
	schools, err := c.schoolsIn(q.State, q.Area)
	if err != nil {
		return nil, err
	}
	r, err := c.programReader()
	if err != nil {
		return nil, err
	}
	defer r.close()
	// Schools have runs of ids by state; within the run, those elsewhere are
	// passed over.
	first, last, ids := schools.run()
	for _, code := range q.Fields {
		id := fieldID(code)
		err := c.each("SELECT cip, school, award, completions FROM program WHERE cip = ? AND school BETWEEN ? AND ?", []any{id, first, last}, func(rows *sql.Rows) error {
			return r.add(rows, ids)
		})
		if err != nil {
			return nil, err
		}
	}
	return r.finish()
}

// School implements study.Source.
func (c *Catalog) School(unit int) (*study.School, []study.Program, error) {
	var id int
	err := c.db.QueryRow("SELECT id FROM school WHERE unit = ?", unit).Scan(&id)
	if err == sql.ErrNoRows {
		return nil, nil, fmt.Errorf("%w: %d", study.ErrUnknown, unit)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read the data pack: %w", err)
	}
	r, err := c.programReader()
	if err != nil {
		return nil, nil, err
	}
	defer r.close()
	s, err := r.school(id)
	if err != nil {
		return nil, nil, err
	}
	r.schools[id] = s
	const query = `
SELECT p.cip, p.school, p.award, p.completions FROM cip k CROSS JOIN program p ON p.cip = k.id AND p.school = ?`
	err = c.each(query, []any{id}, func(rows *sql.Rows) error { return r.add(rows, nil) })
	if err != nil {
		return nil, nil, err
	}
	programs, err := r.finish()
	return s, programs, err
}
