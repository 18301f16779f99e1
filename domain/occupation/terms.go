package occupation

import (
	"cmp"
	"slices"
	"strings"

	"waymark/domain/spelling"
)

// FindTerms lists the terms that hold every word of a query, or words that
// begin like them: first those with all of them in the name or in another way
// to say it, then those that need the meaning or the example too, each by name.
// An empty query finds all.
func FindTerms(terms []Term, query string) []Term {
	words := strings.Fields(folded(query))
	var named, told []Term
	for _, t := range terms {
		switch name := folded(strings.Join(append(t.Said[:len(t.Said):len(t.Said)], t.Name), " ")); {
		case holdsAll(name, words):
			named = append(named, t)
		case holdsAll(name+folded(t.Means)+folded(t.Example), words):
			told = append(told, t)
		}
	}
	slices.SortStableFunc(named, byName)
	slices.SortStableFunc(told, byName)
	return append(named, told...)
}

func byName(a, b Term) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) }

// TermsIn lists the terms that stand in texts, by their name or by another way
// to say it, as whole words. They are sorted by name.
func TermsIn(terms []Term, texts []string) []Term {
	var b strings.Builder
	for _, t := range texts {
		b.WriteString("\n" + phrase(t)) // no phrase reaches into the next text
	}
	all := b.String()
	var found []Term
	for _, t := range terms {
		said := func(s string) bool { return strings.Contains(all, phrase(s)) }
		if said(t.Name) || slices.ContainsFunc(t.Said, said) {
			found = append(found, t)
		}
	}
	slices.SortStableFunc(found, byName)
	return found
}

// phrase is a text in plain letters, with one space before and after each word.
func phrase(s string) string { return " " + strings.Join(strings.Fields(folded(s)), " ") + " " }

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
