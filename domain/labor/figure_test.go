package labor

import (
	"slices"
	"testing"
)

var everyStatus = []Status{Published, AtLeast, Suppressed, NotPublished, HourlyOnly, AnnualOnly, NotInArea, CodeChanged, Derived, TopOfScale}

// TestStatusValues holds the numbers that data packs store.
func TestStatusValues(t *testing.T) {
	for i, s := range everyStatus {
		if int(s) != i+1 {
			t.Errorf("%s is %d, packs store %d", s.Name(), s, i+1)
		}
	}
}

func TestStatusKnown(t *testing.T) {
	known := []Status{Published, AtLeast, Derived}
	for _, s := range everyStatus {
		if got, want := s.Known(), slices.Contains(known, s); got != want {
			t.Errorf("%s: known %v, want %v", s.Name(), got, want)
		}
	}
	if Status(0).Known() || (Figure{}).Known() {
		t.Error("a figure that nobody filled in counts as known")
	}
}

func TestStatusNamesAndReasons(t *testing.T) {
	names := map[string]Status{}
	reasons := map[string]Status{}
	for _, s := range everyStatus {
		if other, ok := names[s.Name()]; ok || s.Name() == "unknown" {
			t.Errorf("status %d has the name %q of %d", s, s.Name(), other)
		}
		names[s.Name()] = s
		if s == Published {
			continue
		}
		if other, ok := reasons[s.Reason()]; ok || s.Reason() == "" {
			t.Errorf("%s has the reason of %d: %q", s.Name(), other, s.Reason())
		}
		reasons[s.Reason()] = s
	}
	if r := Published.Reason(); r != "" {
		t.Errorf("a plain published figure needs no reason, got %q", r)
	}
	if n := Status(99).Name(); n != "unknown" {
		t.Errorf("status 99 is named %q", n)
	}
}

func TestUnitNames(t *testing.T) {
	seen := map[string]Unit{}
	for u := DollarsPerHour; u <= ValueExtent; u++ {
		if other, ok := seen[u.Name()]; ok || u.Name() == "unknown" {
			t.Errorf("unit %d has the name %q of %d", u, u.Name(), other)
		}
		seen[u.Name()] = u
	}
	if n := Unit(0).Name(); n != "unknown" {
		t.Errorf("unit 0 is named %q", n)
	}
}

func TestVintageLabel(t *testing.T) {
	v := &Vintage{Dataset: "OEWS", Period: "May 2025"}
	if got := v.Label(); got != "OEWS May 2025" {
		t.Errorf("label %q", got)
	}
	if got := (*Vintage)(nil).Label(); got != "" {
		t.Errorf("no vintage has the label %q", got)
	}
}

func TestCompare(t *testing.T) {
	amount := func(v float64, s Status) Figure { return Figure{Amount: v, Unit: DollarsPerYear, Status: s} }
	low, high := amount(40_000, Published), amount(90_000, Published)
	cap1, atCap := amount(239_200, AtLeast), amount(239_200, Published)
	blank := amount(1_000_000, Suppressed) // the amount of a blank means nothing
	tests := []struct {
		what                  string
		a, b                  Figure
		ascending, descending int
	}{
		{"smaller first", low, high, -1, 1},
		{"larger last", high, low, 1, -1},
		{"equal", low, low, 0, 0},
		{"derived like published", amount(40_000, Derived), low, 0, 0},
		{"cap above an equal number", atCap, cap1, -1, 1},
		{"cap above an equal number, the other way", cap1, atCap, 1, -1},
		{"two caps", cap1, cap1, 0, 0},
		{"cap above a smaller number", high, cap1, -1, 1},
		{"number before blank", low, blank, -1, -1},
		{"blank after number", blank, low, 1, 1},
		{"cap before blank", cap1, blank, -1, -1},
		{"two blanks", blank, amount(0, NotInArea), 0, 0},
		{"zero is a number", amount(0, Published), blank, -1, -1},
		{"negative", amount(-3, Published), amount(0, Published), -1, 1},
	}
	for _, tt := range tests {
		if got := Compare(tt.a, tt.b, false); got != tt.ascending {
			t.Errorf("%s: ascending %d, want %d", tt.what, got, tt.ascending)
		}
		if got := Compare(tt.a, tt.b, true); got != tt.descending {
			t.Errorf("%s: descending %d, want %d", tt.what, got, tt.descending)
		}
	}
}

func TestBlankHasNoAmount(t *testing.T) {
	v := &Vintage{ID: "oews-2025-05"}
	if f := Blank(Jobs, Suppressed, v); f.Known() || f.Unit != Jobs || f.Status != Suppressed || f.Vintage != v || f.Amount != 0 {
		t.Errorf("blank %+v", f)
	}
}
