package occupation

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"waymark/domain/spelling"
)

// textIndex finds occupations by the words of Waymark's own texts.
type textIndex struct {
	words   []string   // sorted
	entries [][]uint16 // by word: places in Directory.All, ascending
	lines   [][]line   // by place in Directory.All
}

// line is one text of an occupation.
type line struct {
	reason string // how a hit reads: "in tasks: Read visit notes"
	folded string // " read visit notes"
}

// shortestTextWord keeps "a", "of" and single letters typed on the way out.
const shortestTextWord = 3

// ReadTexts makes the words of the texts searchable. It takes a while, so it
// is apart from NewDirectory; searches meanwhile find names only.
func (d *Directory) ReadTexts() error {
	if d.Texts == nil {
		return nil
	}
	x := &textIndex{lines: make([][]line, len(d.All))}
	places := map[string][]uint16{}
	for n, e := range d.All {
		t, err := d.Texts.Text(e.Code)
		if err != nil {
			return fmt.Errorf("read the text of %s: %w", e.Code, err)
		}
		if t == nil {
			continue
		}
		x.lines[n] = t.lines()
		for _, l := range x.lines[n] {
			for _, w := range textWords(l.folded) {
				if list := places[w]; len(list) == 0 || list[len(list)-1] != uint16(n) {
					places[w] = append(list, uint16(n))
				}
			}
		}
	}
	for w := range places {
		x.words = append(x.words, w)
	}
	slices.Sort(x.words)
	for _, w := range x.words {
		x.entries = append(x.entries, places[w])
	}
	d.texts.Store(x)
	_, err := d.Texts.Credentials("") // the largest file: the first guide need not wait for it
	return err
}

// lines are the texts that a search looks into, tasks first.
func (t *Text) lines() []line {
	var list []line
	add := func(reason, text string) {
		list = append(list, line{reason, " " + strings.Join(textWords(text), " ")})
	}
	for _, task := range t.Tasks {
		add("in tasks: "+task.Do, task.Do)
	}
	for _, s := range t.Specialties {
		add("in specialties: "+s, s)
	}
	add("in the description", t.Summary+" "+t.Where)
	return list
}

func textWords(s string) []string {
	return slices.DeleteFunc(strings.Fields(string(spelling.AppendFolded(nil, s))), func(w string) bool { return len(w) < shortestTextWord })
}

// searchTexts finds the entries whose texts hold every word of a query, or a
// word that begins like it, beside those that were found already: first those
// that have the words together, then the larger ones.
func (d *Directory) searchTexts(query string, found map[*Entry]bool) []Hit {
	x := d.texts.Load()
	words := textWords(query)
	if x == nil || len(words) == 0 {
		return nil
	}
	var all []uint16
	for n, w := range words {
		places := x.begin(w)
		if n == 0 {
			all = places
			continue
		}
		all = slices.DeleteFunc(all, func(p uint16) bool {
			_, ok := slices.BinarySearch(places, p)
			return !ok
		})
	}
	var hits []Hit
	for _, p := range all {
		if e := d.All[p]; !found[e] {
			why, n := reason(x.lines[p], words)
			hits = append(hits, Hit{Entry: e, Reason: why, Score: n})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Entry.jobs(), a.Entry.jobs()))
	})
	return hits
}

// jobs is how many people do the work in the nation, 0 where nobody counts.
func (e *Entry) jobs() float64 {
	if e.Outlook == nil || !e.Outlook.Jobs.Known() {
		return 0
	}
	return e.Outlook.Jobs.Amount
}

// begin lists the entries that hold a word which begins with w, ascending.
func (x *textIndex) begin(w string) []uint16 {
	var places []uint16
	for i := sort.SearchStrings(x.words, w); i < len(x.words) && strings.HasPrefix(x.words[i], w); i++ {
		places = append(places, x.entries[i]...)
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// reason is that of the line which holds most of the words, and how many.
func reason(lines []line, words []string) (best string, most int) {
	for _, l := range lines {
		n := 0
		for _, w := range words {
			if strings.Contains(l.folded, " "+w) {
				n++
			}
		}
		if n > most {
			best, most = l.reason, n
		}
	}
	return best, most
}
