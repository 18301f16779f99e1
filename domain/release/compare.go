package release

import (
	"cmp"
	"strconv"
	"strings"
)

// Compare orders the periods and numbers of one dataset by age: a negative
// number where a is older than b. "30.2" is older than "30.10", "May 2024" than
// "May 2025", "2022-32" than "2024-34"; what is not known is the oldest.
func Compare(a, b string) int {
	majorA, minorA := order(a)
	majorB, minorB := order(b)
	return cmp.Or(cmp.Compare(majorA, majorB), cmp.Compare(minorA, minorB))
}

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// order reads a period as two numbers.
func order(period string) (major, minor int) {
	if month, year, ok := strings.Cut(period, " "); ok {
		for i, m := range months {
			if strings.HasPrefix(strings.ToLower(month), m) {
				minor = i + 1
			}
		}
		major, _ = strconv.Atoi(year) // what is no number is the oldest
		return major, minor
	}
	first, second, _ := strings.Cut(strings.Replace(period, "-", ".", 1), ".")
	major, _ = strconv.Atoi(first)
	minor, _ = strconv.Atoi(second)
	return major, minor
}
