package occupation

import (
	"fmt"
	"slices"
	"strings"
)

// Taxonomy is a list of occupation codes that is no longer in use.
type Taxonomy uint8

const (
	SOC2010  Taxonomy = 1 // Standard Occupational Classification of 2010
	ONET2010 Taxonomy = 2 // O*NET-SOC 2010
)

// Name is the name of the list: "SOC 2010".
func (t Taxonomy) Name() string {
	if t == SOC2010 {
		return "SOC 2010"
	}
	return "O*NET-SOC 2010"
}

// OldCode is a code of 2010 that is no longer in use, or that was split or
// joined, with what took its place.
type OldCode struct {
	Code, Title string
	Taxonomy    Taxonomy
	Now         []string // O*NET-SOC codes of today, ascending
	// Into are the codes of the taxonomy of today that took its place: SOC
	// codes for a SOC code. The directory fills it in.
	Into []string
}

// Change says in a few words what became of the code: "split into 29-2072 and
// 29-9021".
func (o *OldCode) Change() string {
	if len(o.Into) == 1 {
		return "now part of " + o.Into[0]
	}
	last := len(o.Into) - 1
	return "split into " + strings.Join(o.Into[:last], ", ") + " and " + o.Into[last]
}

// Sentence explains the code: "29-2071 was the code of Medical Records and
// Health Information Technicians in SOC 2010; it was split into 29-2072 and
// 29-9021."
func (o *OldCode) Sentence() string {
	verb := "was "
	if len(o.Into) == 1 {
		verb = "is "
	}
	return fmt.Sprintf("%s was the code of %s in %s; it %s%s.", o.Code, o.Title, o.Taxonomy.Name(), verb, o.Change())
}

// OldCodeError is an ErrUnknown for a code of 2010; it says what took its place.
type OldCodeError struct{ Old *OldCode }

// Error is the sentence about the code.
func (e *OldCodeError) Error() string { return e.Old.Sentence() }

// Unwrap gives ErrUnknown to errors.Is.
func (e *OldCodeError) Unwrap() error { return ErrUnknown }

// OldCode finds the code of 2010 that a query is, with or without its
// punctuation: nil for none, and for one that still means the same.
func (d *Directory) OldCode(query string) *OldCode {
	digits, ok := codeDigits(query)
	if !ok || len(digits) < len("292071") || d.oldCodes == nil {
		return nil
	}
	codes, err := d.oldCodes()
	if err != nil {
		return nil // a search finds the codes of today all the same
	}
	for i := range codes {
		if digitsOf(codes[i].Code) == digits {
			return &codes[i]
		}
	}
	return nil
}

// readOldCodes reads the codes of 2010 and finds what each turned into.
func (d *Directory) readOldCodes() ([]OldCode, error) {
	codes, err := d.source.OldCodes()
	if err != nil {
		return nil, fmt.Errorf("read the codes of 2010: %w", err)
	}
	for i := range codes {
		k := &codes[i]
		for _, code := range k.Now {
			e := d.byCode[code]
			if e == nil {
				continue
			}
			if k.Taxonomy == SOC2010 {
				code = e.SOC
			}
			if !slices.Contains(k.Into, code) {
				k.Into = append(k.Into, code)
			}
		}
	}
	return slices.DeleteFunc(codes, func(k OldCode) bool { return len(k.Into) == 0 }), nil
}

// searchOldCodes finds the occupations that took the place of a code of 2010.
func (d *Directory) searchOldCodes(query string, seen map[*Entry]bool) []Hit {
	old := d.OldCode(query)
	if old == nil {
		return nil
	}
	var hits []Hit
	for _, code := range old.Now {
		if e := d.byCode[code]; e != nil && !seen[e] {
			hits = append(hits, Hit{Entry: e, Score: oldCodeScore, Old: old,
				Reason: fmt.Sprintf("%s in %s, %s", old.Code, old.Taxonomy.Name(), old.Change())})
		}
	}
	return hits
}

// oldCodeScore is below that of all codes of today.
const oldCodeScore = 700
