package occupation

import (
	"cmp"
	"slices"
	"strings"

	"waymark/domain/spelling"
)

// FindTerms lists the terms that hold every word of a query, or words that
// begin like them: first those with all of them in the name, then those that
// need the meaning or the example too, each by name. An empty query finds all.
func FindTerms(terms []Term, query string) []Term {
	words := strings.Fields(folded(query))
	var named, told []Term
	for _, t := range terms {
		switch name := folded(t.Name); {
		case holdsAll(name, words):
			named = append(named, t)
		case holdsAll(name+folded(t.Means)+folded(t.Example), words):
			told = append(told, t)
		}
	}
	byName := func(a, b Term) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) }
	slices.SortStableFunc(named, byName)
	slices.SortStableFunc(told, byName)
	return append(named, told...)
}

// folded is a text in plain letters with a space before each word.
func folded(s string) string {
	return " " + string(spelling.AppendFolded(nil, s))
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, " "+w) {
			return false
		}
	}
	return true
}
