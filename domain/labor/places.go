package labor

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Errors of Places.Resolve.
var (
	ErrUnknownArea   = errors.New("unknown area")
	ErrAmbiguousArea = errors.New("more than one area")
)

// Places finds areas by the places that people know: states, cities, counties
// and ZIP codes. It is built once and safe for use by several goroutines.
type Places struct {
	byCode map[string]*Area // by code without leading zeros, and by postal code
	spots  []spot
	zips   []ZIP         // by code
	size   map[*Area]int // ZIP codes, which stand for how many people live there
}

// Place is an area that a search found.
type Place struct {
	Area   *Area
	Label  string // "Spokane-Spokane Valley, WA"
	Reason string // why it was found: "Spokane County is in this area"
}

// NewPlaces builds the index. Counties and ZIP codes of areas that are not in
// the list of areas are left out.
func NewPlaces(areas []*Area, counties []County, zips []ZIP) *Places {
	p := &Places{
		byCode: make(map[string]*Area, len(areas)),
		zips:   slices.SortedFunc(slices.Values(zips), func(a, b ZIP) int { return strings.Compare(a.Code, b.Code) }),
		size:   make(map[*Area]int, len(areas)),
	}
	for _, a := range areas {
		p.byCode[areaKey(a.Code)] = a
		switch a.Type {
		case Nation:
			for _, name := range nationNames {
				p.byCode[areaKey(name)] = a
			}
		case State, Territory:
			p.byCode[areaKey(a.State)] = a
		}
	}
	for _, a := range areas {
		p.spots = append(p.spots, p.areaSpot(a))
	}
	for _, c := range counties {
		if a := p.Area(c.Area); a != nil {
			p.spots = append(p.spots, p.countySpot(c, a))
		}
	}
	for _, z := range zips {
		for _, code := range z.Areas {
			if a := p.Area(code); a != nil {
				p.size[a]++
			}
		}
	}
	return p
}

// nationNames are the ways to write the whole country, besides its code.
var nationNames = []string{"00", "US", "USA", "Nation", "National", "America", "United States"}

func areaKey(code string) string {
	code = strings.ToUpper(strings.TrimSpace(code))
	return cmp.Or(strings.TrimLeft(code, "0"), code)
}

// Area finds an area by its OEWS code, with or without leading zeros, by a
// state's postal code, or the nation by "US" or "00". It is nil for any other
// text.
func (p *Places) Area(code string) *Area {
	if strings.TrimSpace(code) == "" {
		return nil
	}
	return p.byCode[areaKey(code)]
}

// Search finds areas by name, city, county, state, postal code, ZIP code or
// area code, as typed so far; best first, each area once, at most limit
// (0 = all).
func (p *Places) Search(query string, limit int) []Place {
	ranked := p.rank(query)
	if limit > 0 && len(ranked) > limit {
		ranked = ranked[:limit]
	}
	places := make([]Place, len(ranked))
	for i, r := range ranked {
		places[i] = Place{Area: r.area, Label: r.area.Name, Reason: r.reason}
	}
	return places
}

// Resolve finds the one area that a text means: an area code, a postal code, a
// ZIP code (its most likely area), a name, or a search with one best answer.
// It never guesses at a misspelt name. The error is ErrUnknownArea, which names
// what may have been meant, or ErrAmbiguousArea with up to five candidates.
func (p *Places) Resolve(s string) (*Area, error) {
	if a := p.Area(s); a != nil {
		return a, nil
	}
	ranked := p.rank(s)
	if len(ranked) == 0 {
		return nil, fmt.Errorf("%w: %q", ErrUnknownArea, s)
	}
	best := ranked[0]
	if best.misspelt {
		return nil, fmt.Errorf("%w: %q; did you mean %s?", ErrUnknownArea, s, best.area.Name)
	}
	if best.match == zipMatch || best.match == fullMatch || len(ranked) == 1 || ranked[1].rival() < best.rival() {
		return best.area, nil
	}
	var names []string
	for _, r := range ranked[:min(len(ranked), 5)] {
		names = append(names, r.area.Name)
	}
	return nil, fmt.Errorf("%w: %q could be %s", ErrAmbiguousArea, s, strings.Join(names, "; "))
}

// rankedArea is an area with its best match.
type rankedArea struct {
	area   *Area
	match  matchKind
	order  int // among equal matches, higher first
	reason string

	misspelt bool // or by a former name
}

// rival is what sets one answer apart from the next: how well it matches and
// whether it is a county.
func (r rankedArea) rival() int {
	if r.order < 0 {
		return 2 * int(r.match)
	}
	return 2*int(r.match) + 1
}

func (r rankedArea) score() int { return 100*int(r.match) + r.order }

func (p *Places) rank(query string) []rankedArea {
	q := newPlaceQuery(query)
	if len(q.words) == 0 {
		return nil
	}
	var found []rankedArea
	if q.digits() {
		found = p.rankNumber(q.raw)
	} else {
		found = p.rankNames(q, false)
		if len(found) == 0 {
			found = p.rankNames(q, true)
			for i := range found {
				found[i].misspelt = true
			}
		}
		if len(found) == 0 {
			found = p.rankFormer(query)
		}
	}
	slices.SortFunc(found, func(a, b rankedArea) int {
		return cmp.Or(b.score()-a.score(), p.size[b.area]-p.size[a.area], strings.Compare(a.area.Name, b.area.Name), strings.Compare(a.area.Code, b.area.Code))
	})
	return found
}

// rankNames keeps the best match of each area.
func (p *Places) rankNames(q placeQuery, misspelt bool) []rankedArea {
	var found []rankedArea
	at := make(map[*Area]int)
	for i := range p.spots {
		s := &p.spots[i]
		m, part := s.matches(q, misspelt)
		if m == noMatch {
			continue
		}
		r := rankedArea{area: s.area, match: m, order: s.order - 3*part, reason: s.reason}
		if j, ok := at[s.area]; !ok {
			at[s.area] = len(found)
			found = append(found, r)
		} else if r.score() > found[j].score() {
			found[j] = r
		}
	}
	return found
}

// rankNumber finds the areas of a ZIP code, of the ZIP codes that begin with
// at least three digits, and of an area code.
func (p *Places) rankNumber(digits string) []rankedArea {
	var found []rankedArea
	add := func(a *Area, r rankedArea) {
		if a != nil && !slices.ContainsFunc(found, func(f rankedArea) bool { return f.area == a }) {
			r.area = a
			found = append(found, r)
		}
	}
	i, whole := slices.BinarySearchFunc(p.zips, digits, func(z ZIP, d string) int { return strings.Compare(z.Code, d) })
	if whole {
		for n, code := range p.zips[i].Areas {
			add(p.Area(code), rankedArea{match: zipMatch, order: 10 - n, reason: "ZIP code " + digits})
		}
	} else if len(digits) >= 3 {
		for ; i < len(p.zips) && strings.HasPrefix(p.zips[i].Code, digits); i++ {
			for n, code := range p.zips[i].Areas {
				add(p.Area(code), rankedArea{match: wordsMatch, order: 10 - n, reason: "ZIP codes that begin with " + digits})
			}
		}
	}
	add(p.Area(digits), rankedArea{match: partMatch, reason: "area code " + digits})
	return found
}
