package plan

import (
	"strconv"
	"strings"
)

// count says a number of things: "1 activity", "3 activities".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if stem, ok := strings.CutSuffix(what, "y"); ok {
		what = stem + "ie"
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// fieldList collects the fields that an edit changes.
type fieldList []Field

func (l *fieldList) add(f Field, changed bool) {
	if changed {
		*l = append(*l, f)
	}
}

// mostNamed is how many fields a label names; an edit of more is one of the row.
const mostNamed = 5

// entry describes an edit: "Change cost of step “Pass the exam”". Edits of the
// same fields of the same row merge. An edit that changes nothing has no entry.
func (l fieldList) entry(what string, id ID, title string) Entry {
	if len(l) == 0 {
		return Entry{}
	}
	names := make([]string, len(l))
	words := make([]string, len(l))
	for i, f := range l {
		names[i], words[i] = string(f), f.words()
	}
	of := what
	if title != "" {
		of += " " + quote(title)
	}
	label := "Change " + of
	if len(l) <= mostNamed {
		label = "Change " + strings.Join(words, ", ") + " of " + of
	}
	return Entry{
		Label: label,
		Merge: what + " " + string(id) + " " + strings.Join(names, ","),
	}
}
