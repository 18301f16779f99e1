package pack

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// school is an institution on its way into the pack.
type school struct {
	id, unit     int
	name, city   string
	state        string
	county       *county
	website      string
	sector, size int
	closed       bool
}

// addSchools reads the institutions of the states, the District and the
// islands, by state and name, so that those of a state have a run of ids.
func (b *builder) addSchools() error {
	const unit, name, city, state, fips, web, sector, size, active = "UNITID", "INSTNM", "CITY", "STABBR", "COUNTYCD", "WEBADDR", "SECTOR", "INSTSIZE", "CYACTIVE"
	counties := map[string]*county{}
	for _, c := range b.counties {
		if c.fips != "" {
			counties[c.fips] = c
		}
	}
	var list []*school
	if err := b.read(schools, []string{unit, name, city, state, fips, web, sector, size, active}, func(r *record) (string, error) {
		s := &school{name: r.text(name), city: r.text(city), state: r.text(state), website: site(r.text(web)), closed: r.text(active) != "1"}
		var code int
		for column, to := range map[string]*int{unit: &s.unit, sector: &s.sector, size: &s.size, fips: &code} {
			var err error
			if *to, err = r.int(column); err != nil {
				return "", err
			}
		}
		s.size = max(s.size, 0)
		s.county = counties[fmt.Sprintf("%05d", code)]
		list = append(list, s)
		return "", nil
	}); err != nil {
		return err
	}
	slices.SortFunc(list, func(x, y *school) int {
		return cmp.Or(cmp.Compare(x.state, y.state), cmp.Compare(x.name, y.name), cmp.Compare(x.unit, y.unit))
	})
	return b.writeSchools(list)
}

func (b *builder) writeSchools(list []*school) error {
	in, err := b.insert("school", 11)
	if err != nil {
		return err
	}
	b.schools = map[int]int{}
	placed := 0
	for i, s := range list {
		s.id = i + 1
		b.schools[s.unit] = s.id
		var county, area any
		switch {
		case s.county != nil:
			county, area = s.county.id, s.county.area.id
			placed++
		case islands[s.state]:
			area = b.states[s.state].id // Guam and the Virgin Islands are one area each
			placed++
		}
		if err := in.add(s.id, s.unit, s.name, s.city, s.state, county, area, s.website, s.sector, s.size, s.closed); err != nil {
			return err
		}
	}
	b.note("schools with a wage area: %d of %d", placed, len(list))
	return nil
}

// islands are those whose list of wage areas has places, not counties.
var islands = map[string]bool{"GU": true, "VI": true}

// site is a web address without what all have in common.
func site(address string) string {
	for _, prefix := range []string{"https://", "http://"} {
		if len(address) >= len(prefix) && strings.EqualFold(address[:len(prefix)], prefix) {
			address = address[len(prefix):]
		}
	}
	return strings.TrimSuffix(address, "/")
}

const reasonSchool = "school not among the institutions"

// tuitionColumns are in-state tuition and fees, then those out of state, of
// undergraduates and of graduates.
var tuitionColumns = [2][4]string{{"TUITION2", "FEE2", "TUITION3", "FEE3"}, {"TUITION6", "FEE6", "TUITION7", "FEE7"}}

func (b *builder) addTuition() error {
	const unit = "UNITID"
	in, err := b.insert("tuition", 6)
	if err != nil {
		return err
	}
	columns := append([]string{unit}, slices.Concat(tuitionColumns[0][:], tuitionColumns[1][:])...)
	return b.read(tuition, columns, func(r *record) (string, error) {
		n, err := r.int(unit)
		if err != nil {
			return "", err
		}
		id := b.schools[n]
		if id == 0 {
			return reasonSchool, nil
		}
		kept := false
		for level, columns := range tuitionColumns {
			values := []any{id, level + 1}
			known := false
			for _, c := range columns {
				if r.text(c) == "." {
					values = append(values, nil)
					continue
				}
				v, err := r.int(c)
				if err != nil {
					return "", err
				}
				values = append(values, v)
				known = true
			}
			if !known {
				continue
			}
			kept = true
			if err := in.add(values...); err != nil {
				return "", err
			}
		}
		if !kept {
			return "no charges by the year", nil
		}
		return "", nil
	})
}

// addPrograms reads the completions of each field at each school.
func (b *builder) addPrograms() error {
	const unit, cip, major, award, count = "UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"
	type program struct{ cip, school, award, completions int }
	var list []program
	if err := b.read(completions, []string{unit, cip, major, award, count}, func(r *record) (string, error) {
		switch {
		case r.text(cip) == "99":
			return "sum of a school", nil
		case r.text(major) != "1":
			return "second major", nil
		}
		var p program
		n := 0
		for column, to := range map[string]*int{unit: &n, award: &p.award, count: &p.completions} {
			var err error
			if *to, err = r.int(column); err != nil {
				return "", err
			}
		}
		var err error
		if p.cip, err = b.field(r, cip); err != nil {
			return "", err
		}
		p.school = b.schools[n]
		switch {
		case p.cip == 0:
			return reasonField, nil
		case p.school == 0:
			return reasonSchool, nil
		}
		list = append(list, p)
		return "", nil
	}); err != nil {
		return err
	}
	in, err := b.insert("program", 4)
	if err != nil {
		return err
	}
	slices.SortFunc(list, func(x, y program) int {
		return cmp.Or(cmp.Compare(x.cip, y.cip), cmp.Compare(x.school, y.school), cmp.Compare(x.award, y.award))
	})
	for _, p := range list {
		if err := in.add(p.cip, p.school, p.award, p.completions); err != nil {
			return err
		}
	}
	return nil
}
