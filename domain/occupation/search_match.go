package occupation

import "math"

// What a word of a query counts, against 1 for a word as it is written.
const (
	begunLeast   = 0.55 // the beginning of a word; rises to 1 with its length
	misspelt     = 0.5
	ofCompound   = 0.8
	misspeltFrom = 5  // letters from which one may be wrong
	begunFrom    = 4  // letters from which a beginning counts if not all words match
	mostTerms    = 12 // further words of a query are ignored
)

// misspeltBit marks, in scratch.matched, a name found by a misspelt word.
const misspeltBit = 1 << 15

// rule says what counts as a match of a whole query.
type rule uint8

const (
	allWords rule = iota
	allWordsMisspelt
	someWords // misspelt ones too
)

// found is an occupation with the name that matches best.
type found struct {
	entry    int32
	name     int32
	score    float32
	count    int32   // names that match
	title    float32 // score of the title itself, if it matches too
	misspelt bool
	some     bool // of the words only
}

// scratch is the working memory of one search.
type scratch struct {
	matched []uint16  // by name, a bit for each term
	covered []float32 // by name, the sum of qualities
	touched []int32   // names with a bit
	found   []found   // by entry
}

func newScratch(names, entries int) *scratch {
	return &scratch{
		matched: make([]uint16, names),
		covered: make([]float32, names),
		found:   make([]found, entries),
	}
}

func (s *scratch) clear() {
	for _, n := range s.touched {
		s.matched[n], s.covered[n] = 0, 0
	}
	s.touched = s.touched[:0]
	clear(s.found)
}

func (x *Index) searchWords(query string) []found {
	words := x.queryWords(query)
	if len(words) == 0 {
		return nil
	}
	s := x.scratch.Get().(*scratch)
	defer x.scratch.Put(s)
	hits := x.matchAll(s, words)
	if len(hits) == 0 {
		if rest := withoutFillers(words); len(rest) > 0 && len(rest) < len(words) {
			words = rest
			hits = x.matchAll(s, words)
		}
	}
	if len(hits) == 0 && len(words) > 1 {
		hits = x.match(s, words, someWords)
	}
	return hits
}

// matchAll looks for all words, misspelt if few names hold them as written.
func (x *Index) matchAll(s *scratch, words []string) []found {
	hits := x.match(s, words, allWords)
	if len(hits) < 3 {
		hits = x.match(s, words, allWordsMisspelt)
	}
	return hits
}

// match finds the occupations that have a name with the words of a query.
func (x *Index) match(s *scratch, words []string, r rule) []found {
	s.clear()
	terms := x.terms(words, r)
	var full uint16
	for i, t := range terms {
		x.mark(s, t, uint16(1)<<i, full, r)
		full |= 1 << i
	}
	for _, n := range s.touched {
		if got := s.matched[n] &^ misspeltBit; got == full || r == someWords {
			x.credit(s, n, len(terms), r)
		}
	}
	return x.ranked(s)
}

// mark notes on every name that holds a match of a term that it does, if it
// has the bits of the terms before.
func (x *Index) mark(s *scratch, t term, bit, before uint16, r rule) {
	value := float32(1)
	if r == someWords {
		value = float32(math.Log(float64(len(x.names)) / float64(1+t.names)))
	}
	for _, m := range t.matches {
		set := bit
		if m.misspelt {
			set |= misspeltBit
		}
		for _, p := range x.posts[m.token] {
			n := p.name()
			got := s.matched[n]
			if got&bit != 0 || r != someWords && got&^misspeltBit != before {
				continue
			}
			if got == 0 {
				s.touched = append(s.touched, n)
			}
			q := m.quality * value
			if p.part() {
				q *= ofCompound
			}
			s.matched[n] = got | set
			s.covered[n] += q
		}
	}
}

// credit counts a matching name for its occupation.
func (x *Index) credit(s *scratch, n int32, terms int, r rule) {
	nm := x.names[n]
	f := &s.found[nm.entry]
	score := nm.score(s.covered[n], terms, r)
	if nm.kind == ownTitle {
		f.title = score
	}
	f.count++
	if score > f.score {
		f.entry, f.name, f.score = nm.entry, n, score
		f.misspelt = s.matched[n]&misspeltBit != 0
		f.some = r == someWords
	}
}

// score rates a name that matches. The order of importance is: the title, a
// part of it, another name, words of the title, words of another name, some
// of the words; within each the share of the name that the query covers.
func (n name) score(covered float32, terms int, r rule) float32 {
	share := covered / float32(max(int(n.words), terms))
	if r == someWords {
		return 100 * share
	}
	if share == 1 {
		return [...]float32{ownTitle: 1000, ownPart: 900, everyday: 865, reported: 870, alternate: 860}[n.kind]
	}
	if n.kind <= ownPart {
		return 400 + 350*share
	}
	return 300 + 350*share
}

// ranked adds to each occupation's best name what its other names and its size
// say.
func (x *Index) ranked(s *scratch) []found {
	var hits []found
	for _, f := range s.found {
		if f.count == 0 {
			continue
		}
		f.score += 15 * float32(math.Log2(float64(1+f.count)))
		if x.names[f.name].kind != ownTitle {
			f.score += f.title / 8
		}
		f.score += x.weight[f.entry]
		hits = append(hits, f)
	}
	return hits
}

func (x *Index) reason(f found) string {
	n := x.names[f.name]
	e := x.entries[f.entry]
	how, text := "job title", e.Title
	switch n.kind {
	case reported, alternate:
		how, text = "also called", e.Titles[n.title].Text
	case everyday:
		how, text = "everyday word:", everydayWords[e.Code][n.title]
	}
	switch {
	case f.some:
		return "some of the words: " + text
	case f.misspelt:
		return "similar spelling: " + text
	case n.kind <= ownPart:
		return how
	}
	return how + " " + text
}
