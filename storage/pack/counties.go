package pack

import (
	"cmp"
	"fmt"
	"slices"
)

// county is a county or its equivalent with the wage area that holds it.
type county struct {
	id    int
	fips  string // "" where not known
	name  string
	state string // postal code
	area  *area
}

const reasonArea = "area without wages"

// addCounties reads the counties of the wage areas. That file has no FIPS
// codes: those of metropolitan and micropolitan counties come from OMB, those
// of counties with a college from IPEDS, the others from their order.
func (b *builder) addCounties() error {
	zips, err := b.readZIPs()
	if err != nil {
		return err
	}
	b.zips = zips
	if err := b.readCounties(); err != nil {
		return err
	}
	codes, err := b.readCountyCodes()
	if err != nil {
		return err
	}
	for _, z := range zips {
		codes.add(z.county)
	}
	named, ordered, unknown := codes.assign(b.counties)
	b.report.Notes = append(b.report.Notes, fmt.Sprintf(
		"county FIPS codes: %d by name, %d by alphabetical order within the state, %d unknown", named, ordered, unknown))

	in, err := b.insert("county", 5)
	if err != nil {
		return err
	}
	slices.SortFunc(b.counties, func(x, y *county) int {
		return cmp.Or(cmp.Compare(x.state, y.state), cmp.Compare(x.name, y.name))
	})
	for i, c := range b.counties {
		c.id = i + 1
		var fips any
		if c.fips != "" {
			fips = c.fips
		}
		if err := in.add(c.id, fips, c.name, c.state, c.area.id); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) readCounties() error {
	const areaCode, state, name = "Area", "StateAb", "CountyTownName"
	return b.read(wageAreas, []string{areaCode, state, name}, func(r *record) (string, error) {
		code := r.text(areaCode)
		if len(code) == 6 { // nonmetro codes lost their leading zero
			code = "0" + code
		}
		a := b.areas[code]
		if a == nil {
			return reasonArea, nil
		}
		b.counties = append(b.counties, &county{name: r.text(name), state: r.text(state), area: a})
		return "", nil
	})
}

// readCountyCodes reads the sources that give a county's name with its code.
func (b *builder) readCountyCodes() (*countyCodes, error) {
	const omb, ombState, ombCounty = "County/County Equivalent", "FIPS State Code", "FIPS County Code"
	codes := newCountyCodes()
	if err := b.read(delineations, []string{omb, ombState, ombCounty}, func(r *record) (string, error) {
		if r.text(ombState) == "" {
			return reasonNote, nil
		}
		codes.name(r.text(omb), r.text(ombState)+r.text(ombCounty))
		return "", nil
	}); err != nil {
		return nil, err
	}
	return codes, b.read(institutions, []string{"COUNTYCD", "COUNTYNM"}, func(r *record) (string, error) {
		n, err := r.int("COUNTYCD")
		if err != nil {
			return "", err
		}
		fips := fmt.Sprintf("%05d", n)
		if n <= 0 || stateOf[fips[:2]] == "" {
			return "no county in a state", nil
		}
		if codes.has(fips) {
			return "county known already", nil
		}
		codes.name(r.text("COUNTYNM"), fips)
		return "", nil
	})
}
