// Package spelling compares words as people type them.
package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// AppendFolded appends s in lower case and without accents. Punctuation becomes
// a space, but nothing within a word: "R.N." folds like "RN", "men's" like
// "mens".
func AppendFolded(dst []byte, s string) []byte {
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			dst = append(dst, byte(r))
		case 'A' <= r && r <= 'Z':
			dst = append(dst, byte(r)+'a'-'A')
		case r == '\'' || r == '’' || unicode.Is(unicode.Mn, r):
		case r == '.' && betweenLetters(s, i):
		case r < utf8.RuneSelf:
			dst = append(dst, ' ')
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			dst = utf8.AppendRune(dst, plainLetter(unicode.ToLower(r)))
		default:
			dst = append(dst, ' ')
		}
	}
	return dst
}

func betweenLetters(s string, i int) bool {
	return i > 0 && i+1 < len(s) && isLetter(s[i-1]) && isLetter(s[i+1])
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// plainLetter drops the accent of a lower-case letter.
func plainLetter(r rune) rune {
	for _, group := range [...]string{"aàáâãäåā", "cç", "eèéêëē", "iìíîïī", "nñ", "oòóôõöøō", "uùúûüū", "yýÿ"} {
		if strings.ContainsRune(group, r) {
			return rune(group[0])
		}
	}
	return r
}

// OneEdit reports whether a becomes b, or with prefix set the beginning of b,
// by one letter inserted, left out, replaced or swapped with its neighbour.
func OneEdit(a, b string, prefix bool) bool {
	k := 0
	for k < len(a) && k < len(b) && a[k] == b[k] {
		k++
	}
	rest := func(x, y string) bool {
		if prefix {
			return strings.HasPrefix(y, x)
		}
		return x == y
	}
	ra, rb := a[k:], b[k:]
	switch {
	case ra == "" && (prefix || len(rb) == 1):
		return true
	case ra == "":
		return false
	case rest(ra[1:], rb): // a letter too many
		return true
	case rb == "":
		return false
	case rest(ra[1:], rb[1:]) || rest(ra, rb[1:]): // a wrong letter, a letter left out
		return true
	}
	return len(ra) > 1 && len(rb) > 1 && ra[0] == rb[1] && ra[1] == rb[0] && rest(ra[2:], rb[2:])
}
