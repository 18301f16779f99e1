package occupation

import "strings"

// entryDigits are the codes of an occupation without punctuation.
type entryDigits struct {
	code, soc, matrix string
	groups            [3]string // broad, minor, major
}

func newEntryDigits(e *Entry) entryDigits {
	return entryDigits{
		code: digitsOf(e.Code), soc: digitsOf(e.SOC), matrix: digitsOf(e.Matrix),
		groups: [...]string{digitsOf(e.Broad.Code), digitsOf(e.Minor.Code), digitsOf(e.Major.Code)},
	}
}

// digitsOf drops the punctuation of a code.
func digitsOf(code string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, code)
}

// codeDigits are the digits of a query that is a code or the beginning of one:
// "29-20", "292072", "29-2072.00".
func codeDigits(query string) (string, bool) {
	if strings.Trim(query, "0123456789-. \t") != "" {
		return "", false
	}
	d := digitsOf(query)
	return d, len(d) >= 2
}

// searchCodes finds the occupations whose code begins with the digits, those
// that have it entirely first.
func (x *Index) searchCodes(digits string) []Hit {
	var hits []Hit
	for i, d := range x.digits {
		e := x.entries[i]
		h := Hit{Entry: e}
		switch {
		case d.code == digits, d.soc == digits:
			h.Score, h.Reason = 1000, "code "+e.Code
		case d.matrix == digits:
			h.Score, h.Reason = 950, "code "+e.Matrix+" covers this job"
		case strings.HasPrefix(d.code, digits):
			h.Score, h.Reason = 900, "code "+e.Code
		default:
			group, ok := d.group(digits, e)
			if !ok {
				continue
			}
			h.Score, h.Reason = 800, "in group "+group.Code+" "+group.Title
		}
		hits = append(hits, h)
	}
	return hits
}

func (d *entryDigits) group(digits string, e *Entry) (Group, bool) {
	for i, g := range [...]Group{e.Broad, e.Minor, e.Major} {
		if d.groups[i] == digits && digits != "" {
			return g, true
		}
	}
	return Group{}, false
}
