package importer

import (
	"strings"

	"waymark/domain/release"
)

// places are the counties and ZIP codes of the wage areas.
var places = lookups{dataset: release.Places, agency: "U.S. Department of Labor", tables: []lookup{
	{&layout{title: "Counties of the wage areas", needed: 3, columns: []string{"Area", "StateAb", "CountyTownName"}}, "counties", nil, countyRow},
	{&layout{title: "Counties of ZIP codes", needed: 2, columns: []string{"zip", "county"}}, "ZIP codes", nil, zipRow},
	{&layout{title: "Core based statistical areas", needed: 6, ragged: true,
		columns: []string{"CBSA Code", "CBSA Title", "County/County Equivalent", "State Name", "FIPS State Code", "FIPS County Code"}}, "codes of counties", nil, delineationRow},
}}

const (
	noArea  = "the area has no wages in this program"
	noState = "the county lies in no state of this program"
)

func countyRow(c *codes, to sink, r *record) (string, error) {
	code := r.text(0)
	if !digits(code) {
		return "", r.fail(0, "is not the code of a wage area")
	}
	if len(code) == 6 { // codes of nonmetro areas lose their leading zero
		code = "0" + code
	}
	switch {
	case r.text(2) == "":
		return r.reject(2, noText), nil
	case c.areas[code] == nil:
		return r.reject(0, noArea), nil
	}
	if err := r.onceAs(2, code, r.text(1), r.text(2)); err != nil {
		return "", err
	}
	return "", to.Insert("county", r.text(1), r.text(2), code)
}

func zipRow(c *codes, to sink, r *record) (string, error) {
	code, county := pad(r.text(0), 5), pad(r.text(1), 5)
	switch {
	case len(code) != 5 || !digits(code):
		return "", r.fail(0, "is not a ZIP code of five digits")
	case len(county) != 5 || !digits(county):
		return "", r.fail(1, "is not a county's code of five digits")
	case !c.isState(county[:2]):
		return r.reject(1, noState), nil
	}
	if err := r.onceAs(1, code, county); err != nil {
		return "", err
	}
	return "", to.Insert("zip", code, county, r.row)
}

// delineationRow reads the code of a county in a metropolitan or micropolitan
// area; notes stand below the table.
func delineationRow(c *codes, to sink, r *record) (string, error) {
	if r.text(4) == "" {
		return r.reject(0, noteRow), nil
	}
	fips := pad(r.text(4), 2) + pad(r.text(5), 3)
	switch {
	case len(fips) != 5 || !digits(fips):
		return "", r.fail(5, "is not a county's code of three digits")
	case r.text(2) == "":
		return "", r.fail(2, "is not the name of a county")
	case !c.isState(fips[:2]):
		return r.reject(4, noState), nil
	}
	if err := r.onceAs(5, fips); err != nil {
		return "", err
	}
	return "", to.Insert("county_code", fips, c.areas[fips[:2]].State, r.text(2))
}

// pad gives a code back the zeros that spreadsheets drop.
func pad(code string, width int) string {
	if n := width - len(code); n > 0 && code != "" {
		return strings.Repeat("0", n) + code
	}
	return code
}
