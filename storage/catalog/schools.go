package catalog

import (
	"database/sql"
	"fmt"
	"math"

	"waymark/domain/labor"
	"waymark/domain/study"
)

// schoolIDs are ids of schools, ascending; nil stands for all.
type schoolIDs []int

// run is the range that holds the ids, and the ids themselves unless they are
// the whole range.
func (s schoolIDs) run() (first, last int, only map[int]bool) {
	if s == nil {
		return 1, math.MaxInt32, nil
	}
	if len(s) == 0 {
		return 1, 0, nil
	}
	first, last = s[0], s[len(s)-1]
	if last-first+1 == len(s) {
		return first, last, nil
	}
	only = make(map[int]bool, len(s))
	for _, id := range s {
		only[id] = true
	}
	return first, last, only
}

func (c *Catalog) schoolsIn(state, area string) (schoolIDs, error) {
	query, args := "SELECT id FROM school WHERE state = ? ORDER BY id", []any{state}
	switch {
	case area != "":
		areas, err := c.areas()
		if err != nil {
			return nil, err
		}
		id, ok := areas.byCode[area]
		if !ok {
			return nil, fmt.Errorf("unknown area: %q", area)
		}
		query, args = "SELECT id FROM school WHERE area = ? AND (? = '' OR state = ?) ORDER BY id", []any{id, state, state}
	case state == "":
		return nil, nil
	}
	ids := schoolIDs{}
	err := c.each(query, args, func(rows *sql.Rows) error {
		var id int
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// programReader gathers programs with the schools and fields they name.
type programReader struct {
	fields  map[int]*study.Field
	schools map[int]*study.School // by id in the pack, as far as they are read
	find    *sql.Stmt             // schoolQuery
	list    []study.Program
	of      []int // school of each program

	vintage, schoolVintage, tuitionVintage *labor.Vintage
}

func (c *Catalog) programReader() (*programReader, error) {
	r := &programReader{schools: map[int]*study.School{}}
	var err error
	if r.fields, err = c.fields(); err != nil {
		return nil, err
	}
	for dataset, v := range map[string]**labor.Vintage{Completions: &r.vintage, Schools: &r.schoolVintage, Tuition: &r.tuitionVintage} {
		if *v, err = c.vintage(dataset); err != nil {
			return nil, err
		}
	}
	if r.find, err = c.db.Prepare(schoolQuery); err != nil {
		return nil, fmt.Errorf("read the data pack: %w", err)
	}
	return r, nil
}

func (r *programReader) close() { r.find.Close() }

// add reads a row of the table program, unless its school is not among those
// wanted.
func (r *programReader) add(rows *sql.Rows, only map[int]bool) error {
	var field, school int
	var completions int64
	var p study.Program
	if err := rows.Scan(&field, &school, &p.Award, &completions); err != nil {
		return err
	}
	if only != nil && !only[school] {
		return nil
	}
	p.Field = *r.fields[field]
	p.Completions = published(completions, 1, labor.Completions, r.vintage)
	r.list = append(r.list, p)
	r.of = append(r.of, school)
	return nil
}

func (r *programReader) finish() ([]study.Program, error) {
	for i, id := range r.of {
		if r.schools[id] == nil {
			s, err := r.school(id)
			if err != nil {
				return nil, err
			}
			r.schools[id] = s
		}
		r.list[i].School = r.schools[id]
	}
	study.SortPrograms(r.list)
	return r.list, nil
}

const schoolQuery = `
SELECT s.unit, s.name, s.city, s.state, ifnull(c.name, ''), ifnull(a.code, ''), s.website, s.sector, s.size, s.closed,
  u.in_state, u.in_state_fees, u.out_of_state, u.out_of_state_fees, g.in_state, g.in_state_fees, g.out_of_state, g.out_of_state_fees
FROM school s LEFT JOIN county c ON c.id = s.county LEFT JOIN area a ON a.id = s.area
LEFT JOIN tuition u ON u.school = s.id AND u.level = 1 LEFT JOIN tuition g ON g.school = s.id AND g.level = 2
WHERE s.id = ?`

// school reads a school with its charges by its id in the pack.
func (r *programReader) school(id int) (*study.School, error) {
	s := &study.School{Vintage: r.schoolVintage}
	var charges [8]sql.NullInt64
	dest := []any{&s.ID, &s.Name, &s.City, &s.State, &s.County, &s.Area, &s.Website, &s.Sector, &s.Size, &s.Closed}
	for i := range charges {
		dest = append(dest, &charges[i])
	}
	if err := r.find.QueryRow(id).Scan(dest...); err != nil {
		return nil, fmt.Errorf("read the data pack: %w", err)
	}
	s.Undergraduate, s.Graduate = r.tuition(charges[:4]), r.tuition(charges[4:])
	return s, nil
}

func (r *programReader) tuition(charges []sql.NullInt64) study.Tuition {
	charge := func(v sql.NullInt64) labor.Figure {
		if !v.Valid {
			return labor.Blank(labor.DollarsPerYear, labor.NotPublished, r.tuitionVintage)
		}
		return published(v.Int64, 1, labor.DollarsPerYear, r.tuitionVintage)
	}
	return study.Tuition{InState: charge(charges[0]), InStateFees: charge(charges[1]), OutOfState: charge(charges[2]), OutOfStateFees: charge(charges[3])}
}
