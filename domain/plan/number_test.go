package plan

import (
	"encoding/json"
	"errors"
	"testing"
	"time"
)

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"20": "20", "7.5": "7.5", "7.50": "7.5", " 0.25 ": "0.25", ".25": "0.25", "1,200": "1200", "": "0", "0": "0", "12.05": "12.05", "1000000": "1000000",
	} {
		n, err := ParseNumber(text)
		if err != nil || n.Text() != want {
			t.Errorf("%q gives %q, %v; want %q", text, n.Text(), err, want)
		}
		encoded, _ := json.Marshal(n)
		var back Number
		if err := json.Unmarshal(encoded, &back); err != nil || string(encoded) != want || back != n {
			t.Errorf("%q is %s in JSON and comes back as %d, %v", text, encoded, back, err)
		}
	}
	for _, text := range []string{"-1", "−1", "1.005", "7,5", "1e3", "1.", "ten", "1000000.01", "99999999999999999999"} {
		if n, err := ParseNumber(text); !errors.Is(err, ErrInvalid) || n != 0 {
			t.Errorf("%q gives %d, %v", text, n, err)
		}
	}
}

func TestLengthsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"6 weeks": "6 weeks", "1 month": "1 month", "1 Months": "1 month", " 90  days ": "90 days", "2 years": "24 months", "1 day": "1 day", "": "",
	} {
		l, err := ParseLength(text)
		if err != nil || l.Text() != want {
			t.Errorf("%q gives %q, %v; want %q", text, l.Text(), err, want)
		}
		if back, err := ParseLength(l.Text()); err != nil || back != l {
			t.Errorf("%q reads back as %+v, %v", l.Text(), back, err)
		}
	}
	for _, text := range []string{"0 days", "-2 weeks", "6", "six weeks", "weeks", "6 fortnights", "10000 days", "900 years"} {
		var said *Error
		if _, err := ParseLength(text); !errors.As(err, &said) || said.Kind != ErrInvalid || said.Field != FieldLength {
			t.Errorf("%q gives %v", text, err)
		}
	}
}

func TestWhereALengthEnds(t *testing.T) {
	start := Date{2028, time.January, 31}
	for text, want := range map[string]string{"1 day": "2028-02-01", "2 weeks": "2028-02-14", "1 month": "2028-02-29", "13 months": "2029-02-28"} {
		l, _ := ParseLength(text)
		if got := l.From(start).String(); got != want {
			t.Errorf("%s from %s is %s, want %s", text, start, got, want)
		}
		if got := (Step{Start: start, Length: l}).PlannedEnd().String(); got != want {
			t.Errorf("a step of %s ends on %s, want %s", text, got, want)
		}
	}
	own := Step{Start: start, Due: start.AddDays(3), Length: Length{9, Weeks}}
	if got := own.PlannedEnd(); got != own.Due {
		t.Errorf("a step that is due on %s ends on %s", own.Due, got)
	}
	if got := (Step{Length: Length{9, Weeks}}).PlannedEnd(); !got.IsZero() {
		t.Errorf("a step without a start ends on %s", got)
	}
}

// TestNamesAreDifferentAndComeBack covers every kind that files hold by name.
func TestNamesAreDifferentAndComeBack(t *testing.T) {
	checkNames(t, Kinds[:])
	checkNames(t, States[:])
	checkNames(t, CostKinds[:])
	checkNames(t, FundingKinds[:])
	checkNames(t, CredentialStatuses[:])
	checkNames(t, PayPeriods[:])
	checkNames(t, LengthUnits[:])
}

func checkNames[T interface {
	comparable
	Name() string
	Label() string
}](t *testing.T, all []T) {
	t.Helper()
	labels := map[string]bool{}
	for _, v := range all {
		found, ok := named(all, v.Name())
		text, err := json.Marshal(v)
		var back T
		if !ok || found != v || err != nil || json.Unmarshal(text, &back) != nil || back != v || string(text) != `"`+v.Name()+`"` {
			t.Errorf("%T %q is found as %v, written as %s and comes back as %v", v, v.Name(), found, text, back)
		}
		if labels[v.Label()] || v.Label() == "" {
			t.Errorf("%T: label %q is blank or used twice", v, v.Label())
		}
		labels[v.Label()] = true
	}
	var none T
	if _, ok := named(all, "no such name"); ok || json.Unmarshal([]byte(`"no such name"`), &none) == nil {
		t.Errorf("%T takes any name", none)
	}
}
