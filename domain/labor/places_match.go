package labor

import (
	"slices"
	"strings"

	"waymark/domain/spelling"
)

// matchKind says how well a query matches a place, the better the higher.
type matchKind int

const (
	noMatch       matchKind = iota
	misspeltMatch           // all words, one letter wrong in some
	wordsMatch              // all words or their beginnings, in any order
	partBegins              // the beginning of one of its cities
	nameBegins
	partMatch // one of its cities
	nameMatch // its name without the states
	fullMatch // its name with the states, or a postal code
	zipMatch
)

// spot is something that leads to an area: its own name or a county.
type spot struct {
	area   *Area
	order  int // among equal matches, higher first; negative for counties
	reason string
	full   []string // complete names, folded: "spokane spokane valley wa"
	name   string   // without the states
	parts  []string // cities
	words  []string // of the name, and of the states it lies in
}

func (p *Places) areaSpot(a *Area) spot {
	s := spot{area: a, reason: a.Type.Name(), order: areaOrder(a.Type)}
	name, _, _ := strings.Cut(a.Name, ", ")
	s.name = foldPlace(name)
	s.full = []string{foldPlace(a.Name)}
	for _, city := range citiesOf(name) {
		s.parts = append(s.parts, foldPlace(city))
	}
	switch a.Type {
	case Nation:
		for _, n := range nationNames {
			s.full = append(s.full, foldPlace(n))
		}
	case State, Territory:
		s.full = append(s.full, foldPlace(a.State), s.name+" state")
	}
	s.words = p.words(s.full, a.States)
	if a.Type == Metro {
		s.words = append(s.words, "city")
	}
	return s
}

func areaOrder(t AreaType) int {
	switch t {
	case Nation:
		return 60
	case State, Territory:
		return 50
	case Metro:
		return 30
	}
	return 10
}

func (p *Places) countySpot(c County, a *Area) spot {
	label := c.Name
	if len(a.States) > 1 {
		label += ", " + c.State
	}
	s := spot{area: a, order: -60, reason: label + " is in this area", name: foldPlace(c.Name)}
	if short, ok := strings.CutSuffix(s.name, " county"); ok {
		s.parts = []string{short}
	}
	s.full = []string{foldPlace(c.Name + " " + c.State)}
	s.words = p.words([]string{s.name}, []string{c.State})
	return s
}

// words are the words of names with the postal codes and names of states.
func (p *Places) words(names, states []string) []string {
	var words []string
	for _, n := range names {
		words = append(words, strings.Fields(n)...)
	}
	for _, st := range states {
		words = append(words, foldPlace(st))
		if a := p.Area(st); a != nil {
			words = append(words, strings.Fields(foldPlace(a.Name))...)
		}
	}
	return words
}

// foldPlace writes a name in lower-case words without accents, and words that
// are often abbreviated in full.
func foldPlace(name string) string {
	words := strings.Fields(string(spelling.AppendFolded(nil, name)))
	for i, w := range words {
		if long, ok := shortened[w]; ok {
			words[i] = long
		}
	}
	return strings.Join(words, " ")
}

var shortened = map[string]string{"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}

// placeQuery is a query as typed, and with abbreviations in full.
type placeQuery struct {
	raw, long string
	words     []string // of raw
}

func newPlaceQuery(query string) placeQuery {
	words := strings.Fields(string(spelling.AppendFolded(nil, query)))
	return placeQuery{raw: strings.Join(words, " "), long: foldPlace(query), words: words}
}

func (q placeQuery) digits() bool { return strings.Trim(q.raw, "0123456789") == "" }

func (q placeQuery) is(name string) bool { return name == q.long || name == q.raw }

func (q placeQuery) begins(name string) bool {
	return strings.HasPrefix(name, q.long) || strings.HasPrefix(name, q.raw)
}

// matches says how well a query matches and, for cities, which one.
func (s *spot) matches(q placeQuery, misspelt bool) (kind matchKind, part int) {
	switch {
	case slices.ContainsFunc(s.full, q.is):
		return fullMatch, 0
	case q.is(s.name):
		return nameMatch, 0
	}
	if i := slices.IndexFunc(s.parts, q.is); i >= 0 {
		return partMatch, i
	}
	if q.begins(s.name) {
		return nameBegins, 0
	}
	if i := slices.IndexFunc(s.parts, q.begins); i >= 0 {
		return partBegins, i
	}
	for _, w := range q.words {
		if !slices.ContainsFunc(s.words, func(of string) bool { return wordMatches(w, of, misspelt) }) {
			return noMatch, 0
		}
	}
	if misspelt {
		return misspeltMatch, 0
	}
	return wordsMatch, 0
}

func wordMatches(typed, word string, misspelt bool) bool {
	return strings.HasPrefix(word, typed) || shortened[typed] == word ||
		misspelt && len(typed) >= 5 && spelling.OneEdit(typed, word, true)
}
