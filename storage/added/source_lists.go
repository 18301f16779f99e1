package added

import (
	"database/sql"

	"waymark/domain/occupation"
	"waymark/domain/release"
)

// Kinds of products.
const (
	softwareProduct = 1
	toolProduct     = 2
)

// Occupations implements occupation.Source. Job zones are those of the newest
// release that has any.
func (s *Source) Occupations() ([]*occupation.Occupation, error) {
	list, err := s.Source.Occupations()
	if err != nil {
		return nil, err
	}
	l := s.top(release.ONET, "job_zone")
	if l.id == 0 {
		return list, nil
	}
	type span struct{ zone, from int }
	zones := make(map[string]span, len(list))
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var code string
			var z span
			err := scan(&code, &z.zone, &z.from)
			zones[code] = z
			return err
		}, `SELECT j.code, j.zone, coalesce(z.first, 0) FROM job_zone j LEFT JOIN joined_zone z ON z.added = j.added AND z.zone = j.zone
			WHERE j.added = ?`, l.id)
	})
	for _, o := range list {
		o.JobZone, o.JobZoneFrom = zones[o.Code].zone, zones[o.Code].from
	}
	return list, err
}

// Titles implements occupation.Source. O*NET's titles are those of the newest
// release that has any; titles from elsewhere are the program's.
func (s *Source) Titles() ([]occupation.Title, error) {
	list, err := s.Source.Titles()
	if err != nil {
		return nil, err
	}
	l := s.top(release.ONET, "title")
	if l.id == 0 {
		return list, nil
	}
	kept := list[:0:0]
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var t occupation.Title
			err := scan(&t.Code, &t.Kind, &t.Text)
			kept = append(kept, t)
			return err
		}, "SELECT code, kind, text FROM title WHERE added = ? ORDER BY code, kind <> ?, kind, text", l.id, occupation.ReportedTitle)
	})
	for _, t := range list {
		if !isONETTitle(t.Kind) {
			kept = append(kept, t)
		}
	}
	return kept, err
}

func isONETTitle(k occupation.TitleKind) bool {
	return k == occupation.AlternateTitle || k == occupation.ReportedTitle || k == occupation.ShortTitle
}

// Related implements occupation.Source.
func (s *Source) Related(code string) (list []occupation.Related, err error) {
	l := s.top(release.ONET, "related")
	if l.id == 0 {
		return s.Source.Related(code)
	}
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var r occupation.Related
			err := scan(&r.Code, &r.Tier, &r.Index)
			list = append(list, r)
			return err
		}, "SELECT other, tier, position FROM related WHERE added = ? AND code = ? ORDER BY position", l.id, code)
	})
	return list, err
}

// Software implements occupation.Source.
func (s *Source) Software(code string) ([]occupation.Product, error) {
	return s.products(code, softwareProduct, s.Source.Software)
}

// Tools implements occupation.Source.
func (s *Source) Tools(code string) ([]occupation.Product, error) {
	return s.products(code, toolProduct, s.Source.Tools)
}

func (s *Source) products(code string, kind int, program func(string) ([]occupation.Product, error)) (list []occupation.Product, err error) {
	layers := s.layers(release.ONET, "product")
	for _, l := range layers {
		if l.id == 0 {
			break
		}
		err = s.store.read(func(db *sql.DB) error {
			return each(db, func(scan func(...any) error) error {
				var p occupation.Product
				err := scan(&p.Name, &p.Kind, &p.Hot, &p.InDemand)
				list = append(list, p)
				return err
			}, `SELECT name, category, hot, in_demand FROM product WHERE added = ? AND code = ? AND kind = ?
				ORDER BY in_demand DESC, hot DESC, name COLLATE NOCASE`, l.id, code, kind)
		})
		if err != nil || len(list) > 0 {
			return list, err
		}
	}
	return program(code)
}

// UsersOf implements occupation.Source.
func (s *Source) UsersOf(product string) (codes []string, err error) {
	l := s.top(release.ONET, "product")
	if l.id == 0 {
		return s.Source.UsersOf(product)
	}
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var code string
			err := scan(&code)
			codes = append(codes, code)
			return err
		}, `SELECT code FROM product WHERE added = ? AND name = ? COLLATE NOCASE GROUP BY code ORDER BY max(in_demand) DESC, code`, l.id, product)
	})
	return codes, err
}
