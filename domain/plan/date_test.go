package plan

import (
	"errors"
	"testing"
	"time"
)

func TestDatesAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2027-03-31": "2027-03-31", " 2028-02-29 ": "2028-02-29", "3/31/2027": "2027-03-31",
		"Mar 31, 2027": "2027-03-31", "march 5, 2027": "2027-03-05", "": "", "  ": "",
	} {
		if d, err := ParseDate(text); err != nil || d.String() != want {
			t.Errorf("%q gives %q, %v; want %q", text, d, err, want)
		}
	}
	for _, text := range []string{"2027-02-29", "2027-13-01", "0207-03-31", "2207-03-31", "31.3.2027", "soon", "2027-3-31x"} {
		d, err := ParseDate(text)
		if !errors.Is(err, ErrInvalid) || !d.IsZero() {
			t.Errorf("%q gives %q, %v", text, d, err)
		}
	}
	_, err := ParseDate("soon")
	if want := `"soon" is not a date. Write it as year, month and day, for example 2027-03-31.`; err.Error() != want {
		t.Errorf("says %s", err)
	}
}

func TestMonthsLaterStayInTheMonth(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2027-01-31", 1, "2027-02-28"}, {"2028-01-31", 1, "2028-02-29"}, {"2028-02-29", 12, "2029-02-28"},
		{"2027-03-31", -1, "2027-02-28"}, {"2027-11-15", 3, "2028-02-15"}, {"2027-01-31", -14, "2025-11-30"}, {"", 5, ""},
	} {
		d, _ := ParseDate(c.from)
		if got := d.AddMonths(c.months).String(); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestDaysLaterIgnoreClockChanges(t *testing.T) {
	d := Date{2027, time.March, 13}
	if got := d.AddDays(2).String(); got != "2027-03-15" {
		t.Errorf("two days later is %s", got)
	}
	if got := d.AddDays(-13).String(); got != "2027-02-28" {
		t.Errorf("13 days earlier is %s", got)
	}
	if got := (Date{}).AddDays(1); !got.IsZero() {
		t.Errorf("no date and a day is %s", got)
	}
}

func TestOrderOfDates(t *testing.T) {
	ordered := []Date{{}, {2026, 12, 31}, {2027, 1, 1}, {2027, 1, 2}, {2027, 2, 1}}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := a.Compare(b); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%v against %v gives %d", a, b, got)
			}
		}
	}
}

func TestTextOfDates(t *testing.T) {
	if got := (Date{2027, time.March, 5}).Text(); got != "Mar 5, 2027" {
		t.Errorf("got %q", got)
	}
	if got := (Date{}).Text(); got != "" {
		t.Errorf("no date reads %q", got)
	}
}
