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
}

// Search finds the occupations that match a query, best first, at most limit
// (0 = all). The query is a code, the beginning of one, or words in any order,
// each written out, begun or with one letter wrong. An empty query finds
// nothing.
// Occupations found by the words of Waymark's own texts follow those found by
// name.
func (d *Directory) Search(query string, limit int) []Hit {
	hits := d.index.search(query, limit)
	if limit > 0 && len(hits) >= limit {
		return hits
	}
	found := make(map[*Entry]bool, len(hits))
	for _, h := range hits {
		found[h.Entry] = true
	}
	hits = append(hits, d.searchTexts(query, found)...)
	return hits[:upTo(limit, len(hits))]
}

func (x *Index) search(query string, limit int) []Hit {
	if digits, ok := codeDigits(query); ok {
		hits := x.searchCodes(digits)
		slices.SortStableFunc(hits, func(a, b Hit) int { return b.Score - a.Score })
		return hits[:upTo(limit, len(hits))]
	}
	matches := x.searchWords(query)
	slices.SortFunc(matches, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry))
	})
	hits := make([]Hit, upTo(limit, len(matches)))
	for i := range hits {
		f := matches[i]
		hits[i] = Hit{Entry: x.entries[f.entry], Reason: x.reason(f), Score: int(f.score)}
	}
	return hits
}

func upTo(limit, n int) int {
	if limit <= 0 {
		return n
	}
	return min(limit, n)
}
