package added

import (
	"database/sql"
	"slices"

	"waymark/domain/labor"
)

// Areas are those of the program. Where an added price level is not older than
// the one that an area has, a copy of the area has it instead.
func (s *Store) Areas(ours []*labor.Area) ([]*labor.Area, error) {
	areas := slices.Clone(ours)
	err := s.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "price", "")
		if err != nil || !ok {
			return err
		}
		vintage := e.vintage("Regional Price Parities", e.number)
		levels := map[string]float64{}
		err = each(db, func(scan func(...any) error) error {
			var area string
			var level float64
			err := scan(&area, &level)
			levels[area] = level
			return err
		}, "SELECT area, level FROM price WHERE added = ?", e.id)
		if err != nil {
			return err
		}
		for i, a := range ours {
			level, ok := levels[a.Code]
			if now := a.Prices.Vintage; ok && (now == nil || now.Period <= vintage.Period) {
				priced := *a
				priced.Prices = labor.Figure{Amount: level, Unit: labor.PriceIndex, Status: labor.Published, Vintage: vintage}
				areas[i] = &priced
			}
		}
		return nil
	})
	if err != nil {
		return ours, err
	}
	return areas, nil
}

// Counties are those of an added list of counties; without one they are the
// program's. The list has names only: codes come from an added list of codes,
// or else from counties of the program with the same name.
func (s *Store) Counties(ours []labor.County) ([]labor.County, error) {
	type key struct{ state, name string }
	fips := map[key]string{}
	for _, c := range ours {
		fips[key{c.State, c.Name}] = c.FIPS
	}
	var list []labor.County
	err := s.read(func(db *sql.DB) error {
		codes, coded, err := newestWith(db, "county_code", "")
		if err == nil && coded {
			err = each(db, func(scan func(...any) error) error {
				var code string
				var k key
				err := scan(&code, &k.state, &k.name)
				fips[k] = code
				return err
			}, "SELECT fips, state, name FROM county_code WHERE added = ?", codes.id)
		}
		if err != nil {
			return err
		}
		e, ok, err := newestWith(db, "county", "")
		if err != nil || !ok {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var c labor.County
			if err := scan(&c.State, &c.Name, &c.Area); err != nil {
				return err
			}
			c.FIPS = fips[key{c.State, c.Name}]
			list = append(list, c)
			return nil
		}, "SELECT state, name, area FROM county WHERE added = ? ORDER BY state, name, area", e.id)
	})
	if err != nil {
		return nil, err
	}
	if list == nil {
		return ours, nil
	}
	return list, nil
}

// ZIPs are those of an added list, each in the wage areas of its counties, or
// in its state where a county is not among those of the wage areas; without a
// list they are the program's.
func (s *Store) ZIPs(ours []labor.ZIP, counties []labor.County) ([]labor.ZIP, error) {
	area := map[string]string{}
	for _, c := range counties {
		if c.FIPS != "" {
			area[c.FIPS] = c.Area
		}
	}
	var list []labor.ZIP
	err := s.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "zip", "")
		if err != nil || !ok {
			return err
		}
		return each(db, func(scan func(...any) error) error {
			var code, county string
			if err := scan(&code, &county); err != nil {
				return err
			}
			place, known := area[county]
			if !known {
				place = county[:2] // the state
			}
			if n := len(list); n == 0 || list[n-1].Code != code {
				list = append(list, labor.ZIP{Code: code})
			}
			z := &list[len(list)-1]
			if !slices.Contains(z.Areas, place) {
				z.Areas = append(z.Areas, place)
			}
			return nil
		}, "SELECT code, county FROM zip WHERE added = ? ORDER BY code, place", e.id)
	})
	if err != nil {
		return nil, err
	}
	if list == nil {
		return ours, nil
	}
	return list, nil
}
