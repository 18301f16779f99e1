package plan

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Cents is an amount of money in US cents.
type Cents int64

// MaxAmount is the largest amount that a plan takes: a hundred million dollars,
// far above any course and far below an overflow of sums.
const MaxAmount Cents = 100_000_000_00

var amount = regexp.MustCompile(`^\$?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]{1,2}))?$`)

// ParseMoney reads "1250", "1,250.50" and "$1,250". Anything else is
// ErrInvalid; so are amounts below zero or above MaxAmount.
func ParseMoney(text string) (Cents, error) {
	s := strings.TrimSpace(text)
	if sign, _ := utf8.DecodeRuneInString(s); sign == '-' || sign == '−' {
		return 0, invalid(FieldCost, "An amount cannot be below zero.")
	}
	m := amount.FindStringSubmatch(s)
	if m == nil {
		return 0, invalid(FieldCost, fmt.Sprintf("%q is not an amount of money. Write it like 1,250 or 1250.50.", shorten(s)))
	}
	digits := strings.ReplaceAll(m[1], ",", "") + (m[2] + "00")[:2]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || Cents(n) > MaxAmount {
		return 0, invalid(FieldCost, "That amount is too large. The most is "+MaxAmount.Text()+".")
	}
	return Cents(n), nil
}

// Text is the amount as a reader sees it: "$1,250", "$1,250.50".
func (c Cents) Text() string {
	sign, n := "", int64(c)
	if n < 0 {
		sign, n = "–", -n
	}
	whole := strconv.FormatInt(n/100, 10)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if n%100 == 0 {
		return sign + "$" + whole
	}
	return fmt.Sprintf("%s$%s.%02d", sign, whole, n%100)
}
