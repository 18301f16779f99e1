package plan

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Date is a calendar date without a time zone. The zero Date means "none" and
// sorts before every other.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

const isoDate = "2006-01-02"

// dateForms are the ways in which people write dates here. The first is the
// one that files use.
var dateForms = [...]string{isoDate, "1/2/2006", "Jan 2, 2006", "January 2, 2006"}

// DateOf is the date on the calendar at t, in t's own time zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads "2027-03-31", "3/31/2027" and "Mar 31, 2027". Blank text is
// no date. Anything else, and a year outside 1900 to 2199, is ErrInvalid.
func ParseDate(text string) (Date, error) {
	s := strings.TrimSpace(text)
	if s == "" {
		return Date{}, nil
	}
	for _, form := range dateForms {
		t, err := time.Parse(form, s)
		if err != nil {
			continue
		}
		d := DateOf(t)
		if !d.sensible() {
			return Date{}, invalid("", fmt.Sprintf("The year in %q looks wrong. Use a year from 1900 to 2199.", s))
		}
		return d, nil
	}
	return Date{}, invalid("", fmt.Sprintf("%q is not a date. Write it as year, month and day, for example 2027-03-31.", shorten(s)))
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date as files hold it, "2027-03-31", or "" for none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Text is the date as a reader sees it, "Mar 31, 2027", or "" for none.
func (d Date) Text() string {
	if d.IsZero() {
		return ""
	}
	return d.at().Format("Jan 2, 2006")
}

// Compare is negative when d is before e, zero when equal, positive after.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d is an earlier date than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// AddDays is the date n days later, or earlier for a negative n. No date stays
// no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.at().AddDate(0, 0, n))
}

// AddMonths is the same day n months later, or the last day of that month when
// it is shorter: Jan 31 plus one month is Feb 28 or 29. No date stays no date.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDate reads.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDate(string(text))
	return err
}

func (d Date) at() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// sensible reports whether the date is on the calendar of the years for which
// people plan.
func (d Date) sensible() bool {
	return d.Year >= 1900 && d.Year < 2200 && DateOf(d.at()) == d
}
