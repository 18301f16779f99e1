package plan

import (
	"fmt"
	"strconv"
	"strings"
)

// Length is how long a step takes: a number of days, weeks or months. The zero
// Length is not known.
type Length struct {
	Count int
	Unit  LengthUnit
}

// LengthUnit counts a Length. Files and JSON hold its Name.
type LengthUnit uint8

const (
	Days LengthUnit = iota
	Weeks
	Months
)

// MaxLength is the largest count of a Length.
const MaxLength = 9999

// ParseLength reads "6 weeks", "1 month", "90 days" and "2 years", which are 24
// months. Blank text is no length. Anything else is ErrInvalid.
func ParseLength(text string) (Length, error) {
	s := strings.ToLower(strings.TrimSpace(text))
	if s == "" {
		return Length{}, nil
	}
	count, unit, _ := strings.Cut(s, " ")
	n, err := strconv.Atoi(count)
	unit = strings.TrimSuffix(strings.TrimSpace(unit), "s")
	if unit == "year" {
		n, unit = n*12, "month"
	}
	u, ok := LengthUnitNamed(unit + "s")
	if err != nil || !ok || n < 1 {
		return Length{}, invalid(FieldLength, fmt.Sprintf("%q is not a length of time. Write it like 6 weeks or 9 months.", shorten(s)))
	}
	l := Length{n, u}
	return l, checkLength(l)
}

// IsZero reports whether the length is not known.
func (l Length) IsZero() bool { return l.Count == 0 }

// Text is the length as a reader sees it, "6 weeks", or "" for none.
func (l Length) Text() string {
	unit := l.Unit.Name()
	switch l.Count {
	case 0:
		return ""
	case 1:
		unit = strings.TrimSuffix(unit, "s")
	}
	return fmt.Sprintf("%d %s", l.Count, unit)
}

// MarshalText writes the length as Text does.
func (l Length) MarshalText() ([]byte, error) { return []byte(l.Text()), nil }

// UnmarshalText reads what ParseLength reads.
func (l *Length) UnmarshalText(text []byte) (err error) {
	*l, err = ParseLength(string(text))
	return err
}

// From is the date that a length reaches when it begins on a day: "1 month"
// from Jan 31 is Feb 28 or 29. No date stays no date.
func (l Length) From(d Date) Date {
	switch l.Unit {
	case Months:
		return d.AddMonths(l.Count)
	case Weeks:
		return d.AddDays(7 * l.Count)
	default:
		return d.AddDays(l.Count)
	}
}

// PlannedEnd is the day on which a step is planned to be finished: its due
// date, else its length from its planned start, else none.
func (s Step) PlannedEnd() Date {
	if s.Due.IsZero() && !s.Length.IsZero() {
		return s.Length.From(s.Start)
	}
	return s.Due
}
