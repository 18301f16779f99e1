package importer

import (
	"strings"
	"unicode/utf8"
)

// windows1252 are the letters of the bytes 0x80 to 0x9f in Windows-1252; the
// others above 0x7f are those of Unicode. The five bytes that have none are
// spaces here.
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

var windowsLetters = []rune(windows1252)

// fromWindows reads a text that is not in UTF-8 as Windows-1252, in which older
// files of schools are written; ok is false where a byte has no letter.
func fromWindows(s string) (text string, ok bool) {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c < utf8.RuneSelf || c >= 0xa0:
			b.WriteRune(rune(c))
		case windowsLetters[c-0x80] == ' ':
			return "", false
		default:
			b.WriteRune(windowsLetters[c-0x80])
		}
	}
	return b.String(), true
}

// letters counts the cells of a file with other letters than those of ASCII, by
// the way in which they are written. A file is written in one way.
type letters struct{ utf8, windows int }

// fromWindows puts the letters of a row into UTF-8 where its layout may be in
// Windows-1252. Nothing is changed in a file that has UTF-8 too: then it is
// damaged.
func (r *record) fromWindows() {
	for _, p := range r.places {
		if p < 0 || p >= len(r.cells) || isASCII(r.cells[p]) {
			continue
		}
		if utf8.ValidString(r.cells[p]) {
			r.letters.utf8++
			continue
		}
		if text, ok := fromWindows(r.cells[p]); ok && r.letters.utf8 == 0 {
			r.cells[p] = text
			r.letters.windows++
		}
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// note says of which letters a file is, where it is worth a word.
func (l letters) note() string {
	if l.windows == 0 {
		return ""
	}
	return "The file is not in UTF-8. Its letters were read as Windows-1252, as in older files of this agency; look whether names with accents are right."
}
