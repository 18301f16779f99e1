package plan

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Number is a quantity in hundredths: 750 is 7.5. It counts hours, units of
// continuing education and percents, which people give with up to two places.
type Number int64

// MaxNumber is the largest quantity that a plan takes.
const MaxNumber Number = 1_000_000_00

var quantity = regexp.MustCompile(`^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.([0-9]{1,2}))?$`)

// ParseNumber reads "7.5", ".25" and "1,200". Blank text is 0. Anything else is
// ErrInvalid; so are quantities below zero or above MaxNumber.
func ParseNumber(text string) (Number, error) {
	s := strings.TrimSpace(text)
	m := quantity.FindStringSubmatch(s)
	if m == nil {
		return 0, invalid("", fmt.Sprintf("%q is not a number. Write it like 20 or 7.5, with at most two places.", shorten(s)))
	}
	n, err := strconv.ParseInt("0"+strings.ReplaceAll(m[1], ",", "")+(m[2] + "00")[:2], 10, 64)
	if err != nil || Number(n) > MaxNumber {
		return 0, invalid("", "That number is too large. The most is "+MaxNumber.Text()+".")
	}
	return Number(n), nil
}

// Text is the quantity as short as can be: "7.5", "20", "0.25".
func (n Number) Text() string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole := sign + strconv.FormatInt(int64(n/100), 10)
	if n%100 == 0 {
		return whole
	}
	return whole + "." + strings.TrimRight(fmt.Sprintf("%02d", int64(n%100)), "0")
}

// MarshalJSON writes a JSON number: 7.5.
func (n Number) MarshalJSON() ([]byte, error) { return []byte(n.Text()), nil }

// UnmarshalJSON reads a JSON number with at most two places.
func (n *Number) UnmarshalJSON(text []byte) (err error) {
	*n, err = ParseNumber(string(text))
	return err
}
