package labor

import "testing"

func TestNoteOfAnotherCode(t *testing.T) {
	old := Said{Code: "29-2071", Title: "Technicians", Now: []string{"29-2072", "29-9021"}}
	tests := []struct {
		said Said
		code string
		want string
	}{
		{Said{Code: "29-2072", Now: []string{"29-2072"}}, "29-2072", ""},
		{old, "29-9021", "The agency's figures are for the older code 29-2071, Technicians, which was split. Today it is 29-2072 and 29-9021."},
		{Said{Code: "15-1131", Now: []string{"15-1251"}}, "15-1251", "The agency's figures are under the older code 15-1131."},
		{Said{Code: "29-2010", Title: "Lab Workers", Now: []string{"29-2010"}}, "29-2011", "The agency's figures are for the code 29-2010, Lab Workers."},
	}
	for _, tt := range tests {
		if got := tt.said.Note(tt.code); got != tt.want {
			t.Errorf("%s asked for %s: %q, want %q", tt.said.Code, tt.code, got, tt.want)
		}
	}
}

// TestMonthlyPayAsPublished shows the agency's own number, which need not be a
// twelfth of the year's.
func TestMonthlyPayAsPublished(t *testing.T) {
	dollars := func(v float64, u Unit) Figure { return Figure{Amount: v, Unit: u, Status: Published} }
	w := NoWage("29-2071", NewRegion("WA", "Bellingham"), nil, NotPublished)
	w.SetAnnual(P10, dollars(26779, DollarsPerYear))
	if f := w.Pay(P10, Monthly); f.Amount != 2232 || f.Status != Derived {
		t.Errorf("without a monthly number: %+v", f)
	}
	w.SetMonthly(P10, dollars(2230, DollarsPerMonth))
	if f := w.Pay(P10, Monthly); f.Amount != 2230 || f.Status != Published || w.Published(P10, Monthly) != f {
		t.Errorf("with one: %+v", f)
	}
}

func TestRegionKeepsTheAgencysName(t *testing.T) {
	const name = "Adams, Chelan, Douglas, Grant, and Okanogan Counties"
	a := NewRegion("WA", name)
	if a.ShortName() != name || a.Code != "WA:"+name || a.Type.Name() != "area as the state's agency names it" {
		t.Errorf("%+v, short %q", a, a.ShortName())
	}
}
