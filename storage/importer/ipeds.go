package importer

import (
	"fmt"
	"strconv"

	"waymark/domain/release"
	"waymark/domain/study"
	"waymark/storage/pack"
)

// ipeds are the files of schools, of what they teach and of what they charge.
var ipeds = lookups{dataset: release.Schools, agency: "National Center for Education Statistics", dated: true, tables: []lookup{
	{&layout{title: "Schools", needed: 8, windows: true, columns: []string{"UNITID", "INSTNM", "CITY", "STABBR", "WEBADDR", "SECTOR", "COUNTYCD", "CYACTIVE", "INSTSIZE"}}, "schools", nil, schoolRow},
	{&layout{title: "Completions", needed: 5, columns: []string{"UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT"}}, "programs", nil, programRow},
	{&layout{title: "Tuition", needed: 9, columns: []string{"UNITID", "TUITION2", "FEE2", "TUITION3", "FEE3", "TUITION6", "FEE6", "TUITION7", "FEE7"}}, "tuition", nil, tuitionRow},
}}

// Reasons for which rows of schools are not kept.
const (
	sumOfSchool = "the row is the sum of a school"
	secondMajor = "the row counts second majors"
	noGraduates = "nobody finished the program"
	otherAward  = "the award is none of today's"
	noCharges   = "the school reports no charges by the year"
)

func unitID(r *record) (int, error) {
	unit, err := strconv.Atoi(r.text(0))
	if err != nil || unit < 1 {
		return 0, r.fail(0, "is not the number of a school")
	}
	return unit, nil
}

// wholeNumber reads a whole number of at least least.
func wholeNumber(r *record, column, least int) (int, error) {
	v, err := strconv.Atoi(r.text(column))
	if err != nil || v < least {
		return 0, r.fail(column, "is not a whole number as this column has them")
	}
	return v, nil
}

func schoolRow(c *codes, to sink, r *record) (string, error) {
	unit, err := unitID(r)
	if err != nil {
		return "", err
	}
	if r.text(1) == "" {
		return "", r.fail(1, "is not the name of a school")
	}
	sector, err := wholeNumber(r, 5, 0)
	if err != nil {
		return "", err
	}
	fips, err := wholeNumber(r, 6, -2) // -2: not applicable
	if err != nil {
		return "", err
	}
	size := 0
	if r.has(8) {
		if size, err = wholeNumber(r, 8, -2); err != nil {
			return "", err
		}
	}
	if err := r.onceAs(0, strconv.Itoa(unit)); err != nil {
		return "", err
	}
	county := ""
	if fips > 0 {
		county = fmt.Sprintf("%05d", fips)
	}
	return "", to.Insert("school", unit, r.text(1), r.text(2), r.text(3), county, pack.Site(r.text(4)), sector, max(size, 0), r.text(7) != "1")
}

func programRow(_ *codes, to sink, r *record) (string, error) {
	unit, err := unitID(r)
	if err != nil {
		return "", err
	}
	cip := cipText(r.text(1))
	switch {
	case cip == "99" || cip == "99.0000":
		return r.reject(1, sumOfSchool), nil
	case !cipCode.MatchString(cip):
		return "", r.fail(1, "is not the code of a field of study such as 51.0707")
	case r.text(2) != "1":
		return r.reject(2, secondMajor), nil
	}
	award, err := wholeNumber(r, 3, 0)
	if err != nil {
		return "", err
	}
	completions, err := wholeNumber(r, 4, 0)
	switch {
	case err != nil:
		return "", err
	case award > 255 || study.Award(award).Order() < 0:
		return r.reject(3, otherAward), nil
	case completions == 0:
		return r.reject(4, noGraduates), nil
	}
	if err := r.onceAs(3, strconv.Itoa(unit), cip, strconv.Itoa(award)); err != nil {
		return "", err
	}
	return "", to.Insert("program", cip, unit, award, completions)
}

// tuitionRow reads the charges of undergraduates, then of graduates: tuition
// and fees in the state and out of it. A point stands for none.
func tuitionRow(_ *codes, to sink, r *record) (string, error) {
	unit, err := unitID(r)
	if err != nil {
		return "", err
	}
	if err := r.onceAs(0, strconv.Itoa(unit)); err != nil {
		return "", err
	}
	kept := false
	for level := range 2 {
		values, known := []any{unit, level + 1}, false
		for i := range 4 {
			column := 1 + 4*level + i
			if text := r.text(column); text == "." || text == "" {
				values = append(values, nil)
				continue
			}
			v, err := wholeNumber(r, column, 0)
			if err != nil {
				return "", err
			}
			values, known = append(values, v), true
		}
		if !known {
			continue
		}
		kept = true
		if err := to.Insert("tuition", values...); err != nil {
			return "", err
		}
	}
	if !kept {
		return r.reject(1, noCharges), nil
	}
	return "", nil
}
