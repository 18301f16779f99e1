package importer

import (
	"regexp"
	"strconv"
	"strings"

	"waymark/domain/release"
)

// jobZones are what a release says about its zones. A release that joins zones
// has one number for several.
type jobZones struct {
	used [6]bool // zones that jobs have
	from [6]int  // the lowest zone that a number stands for, 0 = itself
}

// joinedZones are zones 1 and 2, which O*NET 31.0 and later join under 2.
const joinedZones = "31.0"

const (
	notRated = "it is not rated"
	noZone   = "is not a job zone from 1 to 5"
)

var (
	zoneSpan    = regexp.MustCompile(`^([1-5])(?:\s*[-–]\s*([1-5]))?$`)
	zonesInName = regexp.MustCompile(`(?i)^job zones? (\w+)\s*(?:-|–|to|and|through)\s*(\w+)`)
	zoneNumbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}
)

// read reads a zone, which may be several: "3", "1-2".
func (z *jobZones) read(r *record, column int) (zone int, err error) {
	m := zoneSpan.FindStringSubmatch(r.text(column))
	if m == nil {
		return 0, r.fail(column, noZone)
	}
	first, _ := strconv.Atoi(m[1]) // a digit
	if m[2] == "" {
		return first, nil
	}
	last, _ := strconv.Atoi(m[2])
	if last <= first {
		return 0, r.fail(column, noZone)
	}
	z.from[last] = first
	return last, nil
}

func (o *onetRows) jobZone(to sink, r *record) (string, error) {
	code, why, err := o.job(r)
	if err == nil {
		err = r.once(0)
	}
	switch {
	case err != nil || why != "":
		return why, err
	case isBlank(r.text(1)):
		return r.reject(1, notRated), nil
	}
	zone, err := o.zones.read(r, 1)
	if err != nil {
		return "", err
	}
	o.zones.used[zone] = true
	return "", to.Insert("job_zone", code, zone)
}

// zoneName reads what a release calls a zone, of which only the numbers count:
// what a zone means, Waymark says in its own words.
func (o *onetRows) zoneName(_ sink, r *record) (string, error) {
	if err := r.once(0); err != nil {
		return "", err
	}
	zone, err := o.zones.read(r, 0)
	if err != nil {
		return "", err
	}
	if m := zonesInName.FindStringSubmatch(r.text(1)); m != nil {
		first, last := zoneNumbers[strings.ToLower(m[1])], zoneNumbers[strings.ToLower(m[2])]
		if first > 0 && first < last && (zone == first || zone == last) {
			o.zones.from[last] = first
		}
	}
	return "", nil
}

// finish keeps which zones stand for several.
func (z *jobZones) finish(to sink, number string) error {
	if z.from[2] == 0 && z.used[2] && !z.used[1] && number != "" && release.Compare(number, joinedZones) >= 0 {
		z.from[2] = 1
	}
	for zone, first := range z.from {
		if first == 0 {
			continue
		}
		if err := to.Insert("joined_zone", zone, first); err != nil {
			return err
		}
	}
	return nil
}
