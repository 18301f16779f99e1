package added

import (
	"database/sql"

	"waymark/domain/labor"
	"waymark/domain/study"
	"waymark/storage/catalog"
)

// schoolLists are the added lists of schools, of what they teach and of what
// they charge, as far as there are any.
type schoolLists struct {
	x                                   *studies
	bySchool, byProgram, byTuition      edition
	hasSchools, hasPrograms, hasTuition bool
	*shelf
}

// shelf holds the schools and charges of two releases.
type shelf struct {
	bySchool, byTuition edition
	schools             map[int]*study.School
	charges             map[int]*[2]study.Tuition // undergraduate, graduate
}

// lists finds the newest lists. Those older than the program's own are left
// aside. The year of a file is that in which the school year of its figures
// begins; completions are of the year before.
func (x *studies) lists() (*schoolLists, error) {
	l := &schoolLists{x: x}
	x.mu.Lock()
	defer x.mu.Unlock()
	err := x.store.read(func(db *sql.DB) (err error) {
		newest := func(table, dataset string, offset int) (e edition, ok bool) {
			if err == nil {
				e, ok, err = newestWith(db, table, "")
			}
			return e, ok && schoolYear(e.number, offset) >= x.periods[dataset]
		}
		l.bySchool, l.hasSchools = newest("school", catalog.Schools, 0)
		l.byProgram, l.hasPrograms = newest("program", catalog.Completions, -1)
		l.byTuition, l.hasTuition = newest("tuition", catalog.Tuition, 0)
		if err != nil || x.shelf != nil && x.shelf.bySchool == l.bySchool && x.shelf.byTuition == l.byTuition {
			return err
		}
		x.shelf, err = x.readShelf(db, l)
		return err
	})
	if l.shelf = x.shelf; !l.hasSchools && !l.hasTuition {
		l.shelf = &shelf{}
	}
	return l, err
}

// islands have one wage area each, which is that of the territory.
var islands = map[string]string{"GU": "66", "VI": "78"}

func (x *studies) readShelf(db *sql.DB, l *schoolLists) (*shelf, error) {
	f := &shelf{bySchool: l.bySchool, byTuition: l.byTuition, schools: map[int]*study.School{}, charges: map[int]*[2]study.Tuition{}}
	if l.hasSchools {
		v := l.bySchool.vintage("IPEDS institutional characteristics", schoolYear(l.bySchool.number, 0))
		err := each(db, func(scan func(...any) error) error {
			s := &study.School{Vintage: v}
			var county string
			if err := scan(&s.ID, &s.Name, &s.City, &s.State, &county, &s.Website, &s.Sector, &s.Size, &s.Closed); err != nil {
				return err
			}
			place := x.counties[county]
			if s.County, s.Area = place.Name, place.Area; s.Area == "" {
				s.Area = islands[s.State]
			}
			s.Undergraduate, s.Graduate = noCharges(nil), noCharges(nil)
			f.schools[s.ID] = s
			return nil
		}, "SELECT unit, name, city, state, county, website, sector, size, closed FROM school WHERE added = ?", l.bySchool.id)
		if err != nil {
			return nil, err
		}
	}
	if !l.hasTuition {
		return f, nil
	}
	v := l.byTuition.vintage("IPEDS student charges", schoolYear(l.byTuition.number, 0))
	err := each(db, func(scan func(...any) error) error {
		var unit, level int
		var in, inFees, out, outFees sql.NullInt64
		if err := scan(&unit, &level, &in, &inFees, &out, &outFees); err != nil {
			return err
		}
		charge := func(n sql.NullInt64) labor.Figure {
			if !n.Valid {
				return labor.Blank(labor.DollarsPerYear, labor.NotPublished, v)
			}
			return labor.Figure{Amount: float64(n.Int64), Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: v}
		}
		if f.charges[unit] == nil {
			f.charges[unit] = &[2]study.Tuition{noCharges(v), noCharges(v)}
		}
		f.charges[unit][level-1] = study.Tuition{InState: charge(in), InStateFees: charge(inFees), OutOfState: charge(out), OutOfStateFees: charge(outFees)}
		return nil
	}, "SELECT unit, level, in_state, in_state_fees, out_of_state, out_of_state_fees FROM tuition WHERE added = ? AND level IN (1, 2)", l.byTuition.id)
	return f, err
}

func noCharges(v *labor.Vintage) study.Tuition {
	blank := labor.Blank(labor.DollarsPerYear, labor.NotPublished, v)
	return study.Tuition{InState: blank, InStateFees: blank, OutOfState: blank, OutOfStateFees: blank}
}

// school is a school of the added list, or else base, which may be nil, with
// the added charges. It is nil for one that neither knows.
func (l *schoolLists) school(id int, base *study.School) *study.School {
	from := l.schools[id]
	if from == nil {
		if from = base; from == nil {
			return nil
		}
	}
	s := *from
	switch charges := l.charges[id]; {
	case charges != nil:
		s.Undergraduate, s.Graduate = charges[0], charges[1]
	case l.hasTuition:
		v := l.byTuition.vintage("IPEDS student charges", schoolYear(l.byTuition.number, 0))
		s.Undergraduate, s.Graduate = noCharges(v), noCharges(v)
	case base != nil:
		s.Undergraduate, s.Graduate = base.Undergraduate, base.Graduate
	}
	return &s
}

// programs reads added programs; of their schools they have only the number.
// Fields without a title are left out.
func (l *schoolLists) programs(condition string, args ...any) (list []study.Program, err error) {
	v := l.byProgram.vintage("IPEDS completions", schoolYear(l.byProgram.number, -1))
	err = l.x.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			p := study.Program{School: &study.School{}, Completions: labor.Figure{Unit: labor.Completions, Status: labor.Published, Vintage: v}}
			if err := scan(&p.Field.Code, &p.School.ID, &p.Award, &p.Completions.Amount); err != nil {
				return err
			}
			list = append(list, p)
			return nil
		}, "SELECT cip, unit, award, completions FROM program WHERE added = ? AND "+condition, append([]any{l.byProgram.id}, args...)...)
	})
	if err != nil {
		return nil, err
	}
	fields := map[string]study.Field{}
	known := list[:0]
	for _, p := range list {
		f, done := fields[p.Field.Code]
		if !done {
			if f, err = l.x.Field(p.Field.Code); err != nil {
				f = study.Field{}
			}
			fields[p.Field.Code] = f
		}
		if f.Code != "" {
			p.Field = f
			known = append(known, p)
		}
	}
	return known, nil
}
