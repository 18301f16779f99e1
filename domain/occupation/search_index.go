package occupation

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"

	"waymark/domain/spelling"
)

// Index finds occupations by words, codes and misspelt words. It is built once
// and safe for use by several goroutines.
type Index struct {
	entries []*Entry
	digits  []entryDigits // by entry
	weight  []float32     // by entry: what ranks it among equal matches
	names   []name
	forms   []form      // by text
	posts   [][]posting // by token
	scratch sync.Pool   // of *scratch
}

// form is a word as names write it, or its singular. All forms of a word share
// a token.
type form struct {
	text  string
	token int32
}

func (f form) compare(text string) int { return strings.Compare(f.text, text) }

// name is one way to call an occupation.
type name struct {
	entry int32
	title int32 // index of Entry.Titles, or for everyday of everydayWords
	kind  nameKind
	words uint8 // different words, stop words left out
}

type nameKind uint8

const (
	ownTitle nameKind = iota
	ownPart           // "Auditors" of "Accountants and Auditors"
	reported
	alternate
	everyday
)

// posting is a name that holds a word, shifted left by one. The low bit marks
// a word that is only part of a compound: "care" in "health care".
type posting uint32

func newPosting(name int, part bool) posting {
	p := posting(name) << 1
	if part {
		p |= 1
	}
	return p
}

func (p posting) name() int32 { return int32(p >> 1) }
func (p posting) part() bool  { return p&1 != 0 }

func newIndex(entries []*Entry) *Index {
	x := &Index{
		entries: entries,
		digits:  make([]entryDigits, len(entries)),
		weight:  make([]float32, len(entries)),
	}
	b := builder{x: x, forms: make(map[string]int32)}
	for i, e := range entries {
		x.digits[i] = newEntryDigits(e)
		x.weight[i] = weightOf(e)
		b.addEntry(int32(i), e)
	}
	b.link()
	slices.SortFunc(x.forms, func(a, b form) int { return a.compare(b.text) })
	x.scratch.New = func() any { return newScratch(len(x.names), len(entries)) }
	return x
}

// allOther ends the titles of residual occupations.
const allOther = ", All Other"

// weightOf puts large occupations before small ones, whole ones before their
// specialties and those with a name of their own before "All Other".
func weightOf(e *Entry) float32 {
	var w float64
	if e.Outlook != nil && e.Outlook.Jobs.Known() {
		w = 8 * math.Log10(1+e.Outlook.Jobs.Amount)
	}
	if !strings.HasSuffix(e.Code, ".00") {
		w -= 25
	}
	if strings.HasSuffix(e.Title, allOther) {
		w -= 120
	}
	return float32(w)
}

// builder collects the words of all names before it links them, because a pair
// like "health care" is a compound only if some name writes it as one word.
type builder struct {
	x     *Index
	forms map[string]int32 // text -> index of x.forms
	words []int32          // forms of all names, one name after the other
	ends  []int            // by name: where its words end
	buf   []byte
}

func (b *builder) addEntry(i int32, e *Entry) {
	title, _, _ := strings.Cut(e.Title, ", Except")
	title, _, _ = strings.Cut(title, " (")
	b.addName(name{entry: i, kind: ownTitle}, title)
	for part := range titleParts(title) {
		b.addName(name{entry: i, kind: ownPart}, part)
	}
	for t, title := range e.Titles {
		n := name{entry: i, title: int32(t), kind: alternate}
		if title.Kind == ReportedTitle {
			n.kind = reported
		}
		b.addName(n, title.Text)
		if before, rest, ok := strings.Cut(title.Text, "("); ok {
			within, _, _ := strings.Cut(rest, ")")
			b.addName(n, before)
			b.addName(n, within)
		}
	}
	for w, word := range everydayWords[e.Code] {
		b.addName(name{entry: i, title: int32(w), kind: everyday}, word)
	}
}

// titleParts yields the occupations that an official title lists: "Accountants"
// and "Auditors". Parts that are not plural are qualifiers, not occupations, and
// a residual title lists what belongs elsewhere.
func titleParts(title string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		list := strings.ReplaceAll(title, " and ", ", ")
		if !strings.Contains(list, ", ") || strings.HasSuffix(list, allOther) {
			return
		}
		for part := range strings.SplitSeq(list, ", ") {
			if strings.HasSuffix(part, "s") && !yield(part) {
				return
			}
		}
	}
}

func (b *builder) addName(n name, text string) {
	b.buf = bytes.TrimSpace(spelling.AppendFolded(b.buf[:0], text))
	if len(b.buf) < 2 {
		return // "R" of "RT (R)"
	}
	start := len(b.words)
	for w := range bytes.FieldsSeq(b.buf) {
		if !stopWords[string(w)] {
			b.words = append(b.words, b.form(w))
		}
	}
	if len(b.words) > start {
		b.x.names = append(b.x.names, n)
		b.ends = append(b.ends, len(b.words))
	}
}

// form is the index of a word in x.forms, where it is added if it is new.
func (b *builder) form(word []byte) int32 {
	if f, ok := b.forms[string(word)]; ok {
		return f
	}
	text := string(word)
	base := singular(text)
	token := int32(len(b.x.posts))
	if f, ok := b.forms[base]; ok {
		token = b.x.forms[f].token
	} else {
		b.x.posts = append(b.x.posts, nil)
		b.addForm(form{base, token})
	}
	if base != text {
		b.addForm(form{text, token})
	}
	return b.forms[text]
}

func (b *builder) addForm(f form) {
	b.forms[f.text] = int32(len(b.x.forms))
	b.x.forms = append(b.x.forms, f)
}

// link lists for each word the names that hold it. Two words that some name
// writes as one count as that compound, and each as a part of it.
func (b *builder) link() {
	start := 0
	for i, end := range b.ends {
		words := b.words[start:end]
		for len(words) > 0 {
			first := b.x.forms[words[0]]
			if compound, ok := b.compound(words); ok {
				b.post(compound, i, false)
				b.post(first.token, i, true)
				b.post(b.x.forms[words[1]].token, i, true)
				words = words[2:]
				continue
			}
			b.post(first.token, i, false)
			words = words[1:]
		}
		start = end
	}
}

func (b *builder) compound(words []int32) (token int32, ok bool) {
	if len(words) < 2 {
		return 0, false
	}
	b.buf = append(append(b.buf[:0], b.x.forms[words[0]].text...), b.x.forms[words[1]].text...)
	f, ok := b.forms[string(b.buf)]
	if !ok {
		f, ok = b.forms[singular(string(b.buf))]
	}
	if !ok {
		return 0, false
	}
	return b.x.forms[f].token, true
}

func (b *builder) post(token int32, name int, part bool) {
	posts := b.x.posts[token]
	if n := len(posts); n > 0 && posts[n-1].name() == int32(name) {
		return
	}
	b.x.posts[token] = append(posts, newPosting(name, part))
	if !part {
		b.x.names[name].words++
	}
}
