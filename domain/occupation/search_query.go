package occupation

import (
	"bytes"
	"slices"
	"strings"

	"waymark/domain/spelling"
)

// term is a word of a query with the words of the index that it may mean.
type term struct {
	matches []match
	names   int // that hold a match, some counted twice
}

type match struct {
	token    int32
	quality  float32
	misspelt bool
}

// queryWords splits a query like names: without stop words unless there is
// nothing else, with pairs that are a compound joined, and with a compound that
// no name holds taken apart.
func (x *Index) queryWords(query string) []string {
	var all, words []string
	for w := range bytes.FieldsSeq(spelling.AppendFolded(nil, query)) {
		all = append(all, string(w))
		if !stopWords[string(w)] {
			words = append(words, string(w))
		}
	}
	if len(words) == 0 {
		words = all
	}
	var result []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) {
			if _, ok := x.token(w + words[i+1]); ok {
				w += words[i+1]
				i++
			}
		}
		if a, b, ok := x.takeApart(w); ok {
			result = append(result, a, b)
		} else if !slices.Contains(result, w) {
			result = append(result, w)
		}
	}
	return result[:min(len(result), mostTerms)]
}

// takeApart splits a word with which no word of a name begins into two that
// occur in one name: "xray" into "x" and "ray".
func (x *Index) takeApart(w string) (a, b string, ok bool) {
	if _, known := x.token(w); known || len(x.begun(nil, w)) > 0 {
		return "", "", false
	}
	for i := 1; i+1 < len(w); i++ {
		first, ok1 := x.token(w[:i])
		second, ok2 := x.token(w[i:])
		if ok1 && ok2 && shareName(x.posts[first], x.posts[second]) {
			return w[:i], w[i:], true
		}
	}
	return "", "", false
}

func shareName(a, b []posting) bool {
	for len(a) > 0 && len(b) > 0 {
		switch n, m := a[0].name(), b[0].name(); {
		case n == m:
			return true
		case n < m:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// token finds the token of a word, or of its singular.
func (x *Index) token(word string) (int32, bool) {
	for _, w := range [...]string{word, singular(word)} {
		if i, ok := slices.BinarySearchFunc(x.forms, w, form.compare); ok {
			return x.forms[i].token, true
		}
	}
	return 0, false
}

// terms finds what each word may mean, the rarest first.
func (x *Index) terms(words []string, r rule) []term {
	terms := make([]term, len(words))
	for i, w := range words {
		var t term
		if token, ok := x.token(w); ok {
			t.matches = append(t.matches, match{token: token, quality: 1})
		}
		if r != someWords || len(w) >= begunFrom {
			t.matches = x.begun(t.matches, w)
		}
		if r != allWords && len(w) >= misspeltFrom {
			t.matches = x.misspelt(t.matches, w, i == len(words)-1)
		}
		for _, m := range t.matches {
			t.names += len(x.posts[m.token])
		}
		terms[i] = t
	}
	slices.SortStableFunc(terms, func(a, b term) int { return a.names - b.names })
	return terms
}

// begun appends the words that begin with w.
func (x *Index) begun(matches []match, w string) []match {
	i, _ := slices.BinarySearchFunc(x.forms, w, form.compare)
	for ; i < len(x.forms) && strings.HasPrefix(x.forms[i].text, w); i++ {
		f := x.forms[i]
		q := begunLeast + (1-begunLeast)*float32(len(w))/float32(len(f.text)+1)
		matches = append(matches, match{token: f.token, quality: q})
	}
	return matches
}

// misspelt appends the words, or if last is set the words whose beginning, one
// edit turns w into.
func (x *Index) misspelt(matches []match, w string, last bool) []match {
	for _, f := range x.forms {
		switch {
		case spelling.OneEdit(w, f.text, false):
			matches = append(matches, match{f.token, misspelt, true})
		case last && len(f.text) > len(w) && spelling.OneEdit(w, f.text, true):
			matches = append(matches, match{f.token, misspelt * float32(len(w)) / float32(len(f.text)), true})
		}
	}
	return matches
}
