package pack

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/occupation"
)

// trade is a row of the apprenticeship file with the occupations it is for.
type trade struct {
	code, title string
	basis       occupation.Basis
	least, most any // hours, nil where there are none
	occupations []int
}

var basisOf = map[string]occupation.Basis{"TB": occupation.TimeBased, "CB": occupation.CompetencyBased, "HY": occupation.Hybrid}

// addTrades reads the trades with registered apprenticeships. They name
// occupations of O*NET-SOC 2010, which the crosswalk leads to those of today.
func (b *builder) addTrades() error {
	const title, code, onet, term, kind = "occupational_title", "rapids_code", "onet_code", "term_length", "type"
	trades := map[string]*trade{}
	if err := b.read(apprenticeships, []string{title, code, onet, term, kind}, func(r *record) (string, error) {
		now := b.successors[r.text(onet)]
		if len(now) == 0 {
			return "code not among those of O*NET-SOC 2010", nil
		}
		basis, ok := basisOf[r.text(kind)]
		if !ok {
			return "", r.fail(kind, r.text(kind), "is no known kind")
		}
		t := trade{code: r.text(code), title: tradeTitle(r.text(title)), basis: basis}
		var err error
		if t.least, t.most, err = termHours(r.text(term)); err != nil {
			return "", r.fail(term, r.text(term), err.Error())
		}
		key := fmt.Sprint(t.code, "|", t.title, "|", t.least, "|", t.most)
		if trades[key] == nil {
			trades[key] = &t
		}
		for _, id := range now {
			if !slices.Contains(trades[key].occupations, id) {
				trades[key].occupations = append(trades[key].occupations, id)
			}
		}
		return "", nil
	}); err != nil {
		return err
	}
	in, err := b.insert("apprenticeship", 6)
	if err != nil {
		return err
	}
	of, err := b.insert("apprenticeship_of", 2)
	if err != nil {
		return err
	}
	sorted := slices.SortedFunc(maps.Keys(trades), func(x, y string) int {
		return cmp.Or(cmp.Compare(trades[x].title, trades[y].title), cmp.Compare(x, y))
	})
	for i, key := range sorted {
		t := trades[key]
		if err := in.add(i+1, t.code, t.title, t.basis, t.least, t.most); err != nil {
			return err
		}
		for _, id := range t.occupations {
			if err := of.add(id, i+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// termHours reads a term: "8000", "4000-6000", "6000+", or "*CB" for a trade
// without hours.
func termHours(text string) (least, most any, err error) {
	text = strings.ReplaceAll(strings.TrimSpace(text), "–", "-")
	if text == "*CB" {
		return nil, nil, nil
	}
	if number, ok := strings.CutSuffix(text, "+"); ok {
		least, err = hours(number)
		return least, nil, err
	}
	from, to, ok := strings.Cut(text, "-")
	if !ok {
		to = from
	}
	if least, err = hours(from); err != nil {
		return nil, nil, err
	}
	most, err = hours(to)
	return least, most, err
}

func hours(text string) (any, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		return nil, fmt.Errorf("is no number of hours")
	}
	return int64(v + 0.5), nil
}

// tradeTitle writes a title of capital letters as others are written, without
// the spaces that fill it.
func tradeTitle(s string) string {
	return capitalized(strings.NewReplacer("( ", "(", " )", ")").Replace(strings.Join(strings.Fields(s), " ")))
}

// smallWords stay small within a title.
var smallWords = map[string]bool{"and": true, "of": true, "the": true, "or": true, "in": true, "for": true, "with": true, "to": true, "a": true, "an": true, "on": true, "at": true, "by": true}

// capitalized begins every word of a title of capitals with one. Words of
// mixed letters, and those in brackets, are left as they are.
func capitalized(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		if strings.HasPrefix(w, "(") || w != strings.ToUpper(w) {
			continue
		}
		lower := strings.ToLower(w)
		if i > 0 && smallWords[lower] {
			words[i] = lower
			continue
		}
		words[i] = capitalizeParts(lower)
	}
	return strings.Join(words, " ")
}

// capitalizeParts begins the parts of a word that hyphens and strokes divide
// with a capital.
func capitalizeParts(word string) string {
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = r == '-' || r == '/' || r == '('
		if was {
			return []rune(strings.ToUpper(string(r)))[0]
		}
		return r
	}, word)
}
