package occupation

import (
	"cmp"
	"slices"
)

// Hit is an occupation that matches a search.
type Hit struct {
	Entry  *Entry
	Reason string // why it matched, in words: "also called Medical Coder"
	Score  int    // higher is better
	// Old is the code of 2010 that was looked for, if that is why it matched.
	Old *OldCode

	some bool // only some of the words matched
}

// Search finds the occupations that match a query, best first, at most limit
// (0 = all). The query is a code, the beginning of one, or words in any order,
// each written out, begun or with one letter wrong. An empty query finds
// nothing. A code of 2010 finds what took its place.
// Occupations found by all words in Waymark's own texts follow those found by
// name, before those of which only some of the words match a name.
func (d *Directory) Search(query string, limit int) []Hit {
	hits := d.index.search(query)
	whole := slices.IndexFunc(hits, func(h Hit) bool { return h.some })
	if whole < 0 {
		whole = len(hits)
	}
	seen := make(map[*Entry]bool, whole)
	for _, h := range hits[:whole] {
		seen[h.Entry] = true
	}
	told := slices.Concat(d.searchOldCodes(query, seen), d.searchTexts(query, seen))
	for _, h := range told {
		seen[h.Entry] = true
	}
	some := slices.DeleteFunc(hits[whole:], func(h Hit) bool { return seen[h.Entry] })
	hits = slices.Concat(hits[:whole], told, some)
	return hits[:upTo(limit, len(hits))]
}

func (x *Index) search(query string) []Hit {
	if digits, ok := codeDigits(query); ok {
		hits := x.searchCodes(digits)
		slices.SortStableFunc(hits, func(a, b Hit) int { return b.Score - a.Score })
		return hits
	}
	matches := x.searchWords(query)
	slices.SortFunc(matches, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry))
	})
	hits := make([]Hit, len(matches))
	for i, f := range matches {
		hits[i] = Hit{Entry: x.entries[f.entry], Reason: x.reason(f), Score: int(f.score), some: f.some}
	}
	return hits
}

func upTo(limit, n int) int {
	if limit <= 0 {
		return n
	}
	return min(limit, n)
}
