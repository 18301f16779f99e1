package plan

import "strings"

// fieldList collects the fields that an edit changes.
type fieldList []Field

func (l *fieldList) add(f Field, changed bool) {
	if changed {
		*l = append(*l, f)
	}
}

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
	return Entry{
		Label: "Change " + strings.Join(words, ", ") + " of " + of,
		Merge: what + " " + string(id) + " " + strings.Join(names, ","),
	}
}
