package pack

import (
	"cmp"
	"slices"
)

// zipCounty is one row of the ZIP file.
type zipCounty struct {
	zip    int
	county string // FIPS
}

func (b *builder) readZIPs() ([]zipCounty, error) {
	var zips []zipCounty
	err := b.read(zipCodes, []string{"zip", "county"}, func(r *record) (string, error) {
		zip, err := r.int("zip")
		if err != nil {
			return "", err
		}
		fips := r.text("county")
		if len(fips) != 5 {
			return "", r.fail("county", fips, "is no county code")
		}
		if stateOf[fips[:2]] == "" {
			return reasonArea, nil
		}
		zips = append(zips, zipCounty{zip, fips})
		return "", nil
	})
	return zips, err
}

// addZIPs writes where each ZIP code lies. A county that is not among those of
// the wage areas, such as the counties that Connecticut gave up, leaves the
// state.
func (b *builder) addZIPs() error {
	byFIPS := map[string]*county{}
	for _, c := range b.counties {
		if c.fips != "" {
			byFIPS[c.fips] = c
		}
	}
	in, err := b.insert("zip", 4)
	if err != nil {
		return err
	}
	slices.SortStableFunc(b.zips, func(x, y zipCounty) int { return cmp.Compare(x.zip, y.zip) })
	position := 0
	for i, z := range b.zips {
		if i == 0 || b.zips[i-1].zip != z.zip {
			position = 0
		}
		for _, fips := range currentCodes(z.county) {
			position++
			var county any
			place := b.states[stateOf[fips[:2]]]
			if c := byFIPS[fips]; c != nil {
				county, place = c.id, c.area
			}
			if err := in.add(z.zip, position, county, place.id); err != nil {
				return err
			}
		}
	}
	return nil
}
