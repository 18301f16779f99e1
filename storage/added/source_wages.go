package added

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// points are the points of pay in the order of the columns.
var points = [...]labor.Point{labor.P10, labor.P25, labor.Median, labor.P75, labor.P90, labor.Mean}

// Places of the cells in marks.
const (
	annualMarks = 2
	hourlyMarks = annualMarks + len(points)
	markCount   = hourlyMarks + len(points)
)

// Rules of pay in the table wage.
const (
	yearlyPay = 1
	hourlyPay = 2
)

// payRules says which jobs are paid by the year or hour only, by the program's
// national wages.
func payRules(wages func() (map[string]*labor.Wage, error)) (map[string]int, error) {
	nation, err := wages()
	if err != nil {
		return nil, err
	}
	rules := make(map[string]int, len(nation))
	for code, w := range nation {
		rules[code] = 0
		switch {
		case w.Published(labor.Median, labor.Yearly).Status == labor.HourlyOnly:
			rules[code] = hourlyPay
		case w.Published(labor.Median, labor.Hourly).Status == labor.AnnualOnly:
			rules[code] = yearlyPay
		}
	}
	return rules, nil
}

// wageLayer is a layer with the areas that it covers.
type wageLayer struct {
	layer
	areas  map[string]*labor.Area
	filled map[int]string // columns of each file that hold anything
	flags  map[int]bool   // files that say which jobs are paid by the hour or year only
}

func (s *Source) wageLayers() ([]*wageLayer, error) {
	layers := s.layers(release.Wages, "wage")
	var list []*wageLayer
	for _, l := range layers {
		w := &wageLayer{layer: l, areas: s.areas}
		if l.id > 0 {
			if err := s.store.read(func(db *sql.DB) error { return w.read(db, s.areas) }); err != nil {
				return nil, err
			}
		}
		list = append(list, w)
	}
	return list, nil
}

func (l *wageLayer) read(db *sql.DB, known map[string]*labor.Area) error {
	l.areas, l.filled, l.flags = map[string]*labor.Area{}, map[int]string{}, map[int]bool{}
	err := each(db, func(scan func(...any) error) error {
		a := &labor.Area{Prices: labor.Blank(labor.PriceIndex, labor.NotPublished, nil)}
		if err := scan(&a.Code, &a.Name, &a.Type, &a.State); err != nil {
			return err
		}
		if a.State != "" {
			a.States = []string{a.State}
		}
		if same := known[a.Code]; same != nil {
			a = same
		}
		l.areas[a.Code] = a
		return nil
	}, "SELECT code, name, type, state FROM wage_area WHERE added = ?", l.id)
	if err != nil {
		return err
	}
	return each(db, func(scan func(...any) error) error {
		var part int
		var filled string
		var flags bool
		if err := scan(&part, &filled, &flags); err != nil {
			return err
		}
		if len(filled) != markCount {
			return errDamaged
		}
		l.filled[part], l.flags[part] = filled, flags
		return nil
	}, "SELECT part, filled, flags FROM wage_file WHERE added = ?", l.id)
}

// programIn and programOf are the program's wages in the areas of the source.
func (s *Source) programIn(area string) (map[string]*labor.Wage, error) {
	wages, err := s.Source.WagesIn(area)
	for code, w := range wages {
		wages[code] = s.placed(w)
	}
	return wages, err
}

func (s *Source) programOf(matrix string) ([]*labor.Wage, error) {
	list, err := s.Source.WagesOf(matrix)
	for i, w := range list {
		list[i] = s.placed(w)
	}
	return list, err
}

func (s *Source) placed(w *labor.Wage) *labor.Wage {
	a := s.areas[w.Area.Code]
	if a == nil || a == w.Area {
		return w
	}
	copied := *w
	copied.Area = a
	return &copied
}

// WagesIn implements occupation.Source: all wages are of one release, the
// newest that covers the area.
func (s *Source) WagesIn(area string) (map[string]*labor.Wage, error) {
	layers, err := s.wageLayers()
	if err != nil {
		return nil, err
	}
	for _, l := range layers {
		place := l.areas[area]
		if place == nil {
			continue
		}
		if l.id == 0 {
			return s.programIn(area)
		}
		rules, err := s.payRules()
		if err != nil {
			return nil, err
		}
		codes, err := json.Marshal(slices.Collect(maps.Keys(rules)))
		if err != nil {
			return nil, err
		}
		wages, err := s.blank(layers, l, place, rules)
		if err != nil {
			return nil, err
		}
		err = l.wages(s.store, rules, func(w *labor.Wage) { wages[w.Occupation] = w },
			"json_each(?1) c CROSS JOIN wage w", "w.added = ?2 AND w.occupation = c.value AND w.area = ?3", string(codes), l.id, area)
		return wages, err
	}
	return s.programIn(area) // which tells that it knows no such area
}

// blank is the wage of every job in an area before the rows of a layer are
// read: the program's, if it is of the same release, or blanks.
func (s *Source) blank(layers []*wageLayer, of *wageLayer, place *labor.Area, rules map[string]int) (map[string]*labor.Wage, error) {
	has := map[string]bool{} // any area of the release
	for _, l := range layers {
		switch {
		case l.vintage.ID != of.vintage.ID:
		case l.id > 0:
			if err := l.codes(s.store, has); err != nil {
				return nil, err
			}
		case l.areas[place.Code] != nil:
			return s.programIn(place.Code)
		}
	}
	wages := make(map[string]*labor.Wage, len(rules))
	for code := range rules {
		wages[code] = labor.NoWage(code, place, of.vintage, absent(has[code]))
	}
	return wages, nil
}

// absent says why an area has no row of a job that the release has in other
// areas, or in none.
func absent(elsewhere bool) labor.Status {
	if elsewhere {
		return labor.NotInArea
	}
	return labor.NotPublished
}

// codes notes the jobs of the layer. They are found by steps through the key,
// not by reading every row.
func (l *wageLayer) codes(store *Store, has map[string]bool) error {
	return store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var code string
			err := scan(&code)
			has[code] = true
			return err
		}, `WITH RECURSIVE c (code) AS (SELECT min(occupation) FROM wage WHERE added = ?1
			UNION ALL SELECT (SELECT min(occupation) FROM wage WHERE added = ?1 AND occupation > c.code) FROM c WHERE c.code IS NOT NULL)
			SELECT code FROM c WHERE code IS NOT NULL`, l.id)
	})
}

// WagesOf implements occupation.Source: the wages of each area are of the
// newest release that covers it, so that they can be of several releases; see
// labor.Mixed. Areas that only older releases have are left out, unless one of
// those is asked for.
func (s *Source) WagesOf(matrix string) ([]*labor.Wage, error) {
	list, err := s.programOf(matrix)
	if err != nil {
		return nil, err
	}
	layers, err := s.wageLayers()
	if err != nil || len(layers) < 2 {
		return list, err
	}
	rules, err := s.payRules()
	if err != nil {
		return nil, err
	}
	place := make(map[string]int, len(list))
	for i, w := range list {
		place[w.Area.Code] = i
	}
	done := map[string]bool{}
	for _, l := range layers {
		if l.id == 0 {
			break // the program has every area of its lists
		}
		found := map[string]*labor.Wage{}
		err := l.wages(s.store, rules, func(w *labor.Wage) { found[w.Area.Code] = w }, "wage w", "w.added = ?1 AND w.occupation = ?2", l.id, matrix)
		if err != nil {
			return nil, err
		}
		for code, a := range l.areas {
			if done[code] {
				continue
			}
			done[code] = true
			i, known := place[code]
			w := found[code]
			if w == nil && known && list[i].Vintage.ID == l.vintage.ID {
				continue // the program's is of the same release
			}
			if w == nil {
				w = labor.NoWage(matrix, a, l.vintage, absent(len(found) > 0))
			}
			if known {
				list[i] = w
			} else {
				list = append(list, w)
			}
		}
	}
	if len(list) > len(place) {
		slices.SortStableFunc(list, compareAreas)
	}
	return list, nil
}

// compareAreas orders wages by the kind of their area: nation, states, metro
// and nonmetro areas, each by name.
func compareAreas(a, b *labor.Wage) int {
	return cmp.Or(cmp.Compare(areaRank(a.Area.Type), areaRank(b.Area.Type)), cmp.Compare(a.Area.Name, b.Area.Name))
}

func areaRank(t labor.AreaType) int {
	switch t {
	case labor.Nation:
		return 0
	case labor.State, labor.Territory:
		return 1
	}
	return 2
}

const wageSelect = `SELECT w.occupation, w.area, w.part, w.rule, w.marks, w.employment, w.quotient_x100,
	w.a10, w.a25, w.a50, w.a75, w.a90, w.a_mean, h.h10, h.h25, h.h50, h.h75, h.h90, h.h_mean FROM `

const hourlyJoin = ` LEFT JOIN hourly_wage h ON h.added = w.added AND h.occupation = w.occupation AND h.area = w.area`

// wages reads wages of the layer: the rows w of a table under a condition.
func (l *wageLayer) wages(store *Store, rules map[string]int, give func(*labor.Wage), table, condition string, args ...any) error {
	return store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			w := &labor.Wage{Vintage: l.vintage}
			var area, marks string
			var part, rule int
			var cells [markCount]sql.NullInt64
			dest := []any{&w.Occupation, &area, &part, &rule, &marks}
			for i := range cells {
				dest = append(dest, &cells[i])
			}
			if err := scan(dest...); err != nil {
				return err
			}
			if w.Area = l.areas[area]; w.Area == nil || len(marks) != markCount || l.filled[part] == "" {
				return errDamaged
			}
			if !l.flags[part] {
				rule = rules[w.Occupation]
			}
			l.fill(w, cells, resolve(marks, l.filled[part], rule))
			give(w)
			return nil
		}, wageSelect+table+hourlyJoin+" WHERE "+condition, args...)
	})
}

func (l *wageLayer) fill(w *labor.Wage, cells [markCount]sql.NullInt64, statuses [markCount]labor.Status) {
	w.Employment = figure(cells[0], 1, labor.Jobs, statuses[0], l.vintage)
	w.Quotient = figure(cells[1], 100, labor.Quotient, statuses[1], l.vintage)
	for i, p := range points {
		w.SetAnnual(p, figure(cells[annualMarks+i], 1, labor.DollarsPerYear, statuses[annualMarks+i], l.vintage))
		w.SetHourly(p, figure(cells[hourlyMarks+i], 100, labor.DollarsPerHour, statuses[hourlyMarks+i], l.vintage))
	}
}

// resolve gives every blank of a row its reason. A column that is empty
// throughout the file is not published there; an empty cell of another column
// is withheld.
func resolve(marks, filled string, rule int) (s [markCount]labor.Status) {
	for i := range s {
		s[i] = labor.Status(marks[i] - '0')
		if s[i].Known() || s[i] == labor.TopOfScale {
			continue
		}
		annual, hourly := i >= annualMarks && i < hourlyMarks, i >= hourlyMarks
		switch {
		case annual && rule == hourlyPay:
			s[i] = labor.HourlyOnly
		case hourly && rule == yearlyPay:
			s[i] = labor.AnnualOnly
		case s[i] == labor.Suppressed, filled[i] == '1', hourly && s[i-len(points)] == labor.Suppressed:
			s[i] = labor.Suppressed
		default:
			s[i] = labor.NotPublished
		}
	}
	return s
}
