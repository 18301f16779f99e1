package occupation

import "unicode"

// Workers names the people who do the job in the middle of a sentence:
// "medical records specialists". Where figures are published for a wider
// group, it names that group.
func (o *Occupation) Workers() string {
	if o.MatrixTitle != "" {
		return LowerFirst(o.MatrixTitle)
	}
	return LowerFirst(o.Title)
}

// LowerFirst begins a text with a small letter, but keeps words such as "EKG
// technicians" as they are.
func LowerFirst(s string) string {
	r := []rune(s)
	if len(r) == 0 || len(r) > 1 && unicode.IsUpper(r[1]) {
		return s
	}
	r[0] = unicode.ToLower(r[0])
	return string(r)
}
