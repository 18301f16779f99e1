package added

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
)

// studies is a source of study with the crosswalks and schools that were added.
type studies struct {
	study.Source
	store       *Store
	occupations func() ([]*occupation.Occupation, error)
	counties    map[string]labor.County // by FIPS code
	periods     map[string]string       // of the program's own data, by dataset

	mu    sync.Mutex
	shelf *shelf // nil until it is first needed
}

// Studies puts the added fields of study, schools, programs and tuition before
// those of a source, as far as they are not older. occupations, counties and
// releases are those of the program.
func (s *Store) Studies(base study.Source, occupations func() ([]*occupation.Occupation, error), counties []labor.County, releases []labor.Vintage) study.Source {
	x := &studies{Source: base, store: s, occupations: occupations, counties: map[string]labor.County{}, periods: map[string]string{}}
	for _, v := range releases {
		x.periods[v.Dataset] = v.Period
	}
	for _, c := range counties {
		if c.FIPS != "" {
			x.counties[c.FIPS] = c
		}
	}
	return x
}

// strings reads one column of a table of the newest release that has one.
func (s *Store) strings(table, query string, args ...any) (list []string, e edition, found bool, err error) {
	err = s.read(func(db *sql.DB) error {
		if e, found, err = newestWith(db, table, ""); err != nil || !found {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var text string
			err := scan(&text)
			list = append(list, text)
			return err
		}, query, append([]any{e.id}, args...)...)
	})
	return list, e, found, err
}

// Field implements study.Source.
func (x *studies) Field(code string) (study.Field, error) {
	titles := map[string]string{}
	if len(code) == len("51.0707") {
		err := x.store.read(func(db *sql.DB) error {
			e, ok, err := newestWith(db, "field", "")
			if err != nil || !ok {
				return err
			}
			return each(db, func(scan func(...any) error) error {
				var code, title string
				err := scan(&code, &title)
				titles[code] = title
				return err
			}, "SELECT code, title FROM field WHERE added = ? AND code IN (?, ?)", e.id, code, code[:5])
		})
		if err != nil {
			return study.Field{}, err
		}
	}
	f, err := x.Source.Field(code)
	if titles[code] == "" && err != nil {
		return f, err
	}
	if err := x.california(code, &f); err != nil {
		return f, err
	}
	if titles[code] == "" {
		return f, nil
	}
	f.Code, f.Title = code, titles[code]
	f.Group = study.Group{Code: code[:5], Title: cmp.Or(titles[code[:5]], f.Group.Title)}
	return f, nil
}

// california sets the added codes of California's colleges for a field.
func (x *studies) california(code string, f *study.Field) error {
	return x.store.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "top", "")
		if err != nil || !ok {
			return err
		}
		f.California = nil
		return each(db, func(scan func(...any) error) error {
			var t study.TOP
			err := scan(&t.Code, &t.Title)
			f.California = append(f.California, t)
			return err
		}, "SELECT code, title FROM top WHERE added = ? AND cip = ? ORDER BY code", e.id, code)
	})
}

// Fields implements study.Source.
func (x *studies) Fields(job string) (*study.Fields, error) {
	f, err := x.Source.Fields(job)
	if err != nil {
		return nil, err
	}
	soc := f.SOC
	if all, err := x.occupations(); err != nil {
		return nil, err
	} else if n := slices.IndexFunc(all, func(o *occupation.Occupation) bool { return o.Code == job }); n >= 0 {
		soc = all[n].SOC
	}
	codes, e, found, err := x.store.strings("field_match", "SELECT cip FROM field_match WHERE added = ? AND soc = ? ORDER BY cip", soc)
	if err != nil || !found {
		return f, err
	}
	near, _, _, err := x.store.strings("field", "SELECT code FROM field WHERE added = ? AND length(code) = 7 ORDER BY code")
	if err != nil {
		return nil, err
	}
	for _, before := range append(f.Direct, f.Others...) {
		near = append(near, before.Code)
	}
	slices.Sort(near)
	got := &study.Fields{Occupation: job, SOC: soc, Vintage: e.vintage("Fields of study and occupations", e.number)}
	groups := map[string]bool{}
	for _, code := range codes {
		field, err := x.Field(code)
		if err != nil {
			continue // a field of another edition of the list, which has no title here
		}
		groups[field.Group.Code] = true
		got.Direct = append(got.Direct, field)
	}
	for _, code := range slices.Compact(near) {
		if !groups[code[:5]] || slices.Contains(codes, code) {
			continue
		}
		field, err := x.Field(code)
		if err != nil {
			return nil, err
		}
		if !strings.HasSuffix(field.Title, ", Other") {
			got.Others = append(got.Others, field)
		}
	}
	return got, nil
}

// OccupationsFor implements study.Source.
func (x *studies) OccupationsFor(field string) ([]string, error) {
	soc, _, found, err := x.store.strings("field_match", "SELECT soc FROM field_match WHERE added = ? AND cip = ?", field)
	if err != nil {
		return nil, err
	}
	if !found {
		return x.Source.OccupationsFor(field)
	}
	if _, err := x.Field(field); err != nil {
		return nil, err
	}
	all, err := x.occupations()
	if err != nil {
		return nil, err
	}
	var codes []string
	for _, o := range all {
		if slices.Contains(soc, o.SOC) {
			codes = append(codes, o.Code)
		}
	}
	return codes, nil
}

// School implements study.Source.
func (x *studies) School(id int) (*study.School, []study.Program, error) {
	base, programs, baseErr := x.Source.School(id)
	l, err := x.lists()
	if err != nil {
		return nil, nil, err
	}
	s := l.school(id, base)
	if s == nil {
		return nil, nil, cmp.Or(baseErr, fmt.Errorf("%w: %d", study.ErrUnknown, id))
	}
	if l.hasPrograms {
		if programs, err = l.programs("unit = ?", id); err != nil {
			return nil, nil, err
		}
	}
	for i := range programs {
		programs[i].School = s
	}
	study.SortPrograms(programs)
	return s, programs, nil
}

// Programs implements study.Source.
func (x *studies) Programs(q study.Query) ([]study.Program, error) {
	l, err := x.lists()
	if err != nil {
		return nil, err
	}
	if !l.hasPrograms && !l.hasSchools && !l.hasTuition {
		return x.Source.Programs(q)
	}
	base, err := x.basePrograms(q, l)
	if err != nil {
		return nil, err
	}
	schools := map[int]*study.School{} // of the program
	for _, p := range base {
		schools[p.School.ID] = p.School
	}
	list := base
	if l.hasPrograms {
		args := make([]any, len(q.Fields))
		for i, f := range q.Fields {
			args[i] = f
		}
		if list, err = l.programs("cip IN ("+marks(len(args))+")", args...); err != nil {
			return nil, err
		}
	}
	ours := map[int]*study.School{}
	var kept []study.Program
	for _, p := range list {
		s, known := ours[p.School.ID]
		if !known {
			before := schools[p.School.ID]
			if before == nil && !(l.hasSchools && l.hasTuition) {
				if before, _, err = x.Source.School(p.School.ID); err != nil {
					before = nil // a school that no list knows
				}
			}
			s = l.school(p.School.ID, before)
			ours[p.School.ID] = s
		}
		if s == nil || q.State != "" && s.State != q.State || q.Area != "" && s.Area != q.Area {
			continue
		}
		p.School = s
		kept = append(kept, p)
	}
	study.SortPrograms(kept)
	return kept, nil
}

// basePrograms are the program's own, as far as the lists do not stand in their
// place. A school may lie elsewhere in an added list, so that a state or area
// narrows them down only without one.
func (x *studies) basePrograms(q study.Query, l *schoolLists) ([]study.Program, error) {
	switch {
	case l.hasPrograms && l.hasSchools && l.hasTuition:
		return nil, nil
	case !l.hasPrograms && !l.hasSchools:
		return x.Source.Programs(q)
	}
	return x.Source.Programs(study.Query{Fields: q.Fields})
}
