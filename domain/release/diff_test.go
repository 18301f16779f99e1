package release

import (
	"testing"

	"waymark/domain/labor"
)

func TestCompare(t *testing.T) {
	inOrder := [][]string{
		{"", "29.3", "30.2", "30.10", "31.0"},
		{"May 2019", "May 2024", "November 2024", "May 2025"},
		{"2022-32", "2023-33", "2024-34"},
	}
	for _, list := range inOrder {
		for i, a := range list {
			for j, b := range list {
				if got, want := Compare(a, b), i-j; (got < 0) != (want < 0) || (got > 0) != (want > 0) {
					t.Errorf("Compare(%q, %q) = %d, want the sign of %d", a, b, got, want)
				}
			}
		}
	}
}

func TestVintage(t *testing.T) {
	tests := []struct {
		r         Release
		id, label string
		name      string
	}{
		{Release{Dataset: Wages, Number: "May 2026", Scope: "states"}, "oews-2026-05", "OEWS May 2026", "oews-may-2026-states"},
		{Release{Dataset: Projections, Number: "2025-35", Scope: "occupations"}, "ep-2025-35", "EP 2025-35", "ep-2025-35-occupations"},
		{Release{Dataset: ONET, Number: "31.0"}, "onet-31.0", "O*NET 31.0", "onet-31.0"},
	}
	for _, tt := range tests {
		v := tt.r.Vintage()
		if v.ID != tt.id || v.Label() != tt.label || v.Title == "" || tt.r.Name() != tt.name {
			t.Errorf("%+v is %+v, named %s, want %s, %q and %s", tt.r, v, tt.r.Name(), tt.id, tt.label, tt.name)
		}
	}
}

func TestDiff(t *testing.T) {
	dollars := func(amount float64) labor.Figure {
		return labor.Figure{Amount: amount, Unit: labor.DollarsPerYear, Status: labor.Published}
	}
	outlook := func(growth, openings float64) *labor.Outlook {
		return &labor.Outlook{Growth: labor.Figure{Amount: growth, Unit: labor.Percent, Status: labor.Published},
			Openings: labor.Figure{Amount: openings, Unit: labor.JobsPerYear, Status: labor.Published}}
	}
	withheld := labor.Blank(labor.DollarsPerYear, labor.Suppressed, nil)
	before := []Facts{{"a", "A", dollars(50250), outlook(7.1, 14200)}, {"b", "B", dollars(40000), nil}, {"gone", "Gone", dollars(1), nil}}
	after := []Facts{{"b", "B", withheld, outlook(-3.4, 900)}, {"a", "A", dollars(50250), outlook(7.1, 14200)}, {"new", "New", dollars(1), nil}}
	got := Diff(before, after)
	if len(got) != 2 || got[0].Code != "b" || got[1].Code != "a" {
		t.Fatalf("compared %+v, want b and a", got)
	}
	if got[1].Changed() {
		t.Errorf("same figures are a change: %+v", got[1])
	}
	b := got[0]
	if !b.Changed() || b.Changes[0].Before.Amount != 40000 || b.Changes[0].After.Known() || b.Changes[1].Before.Known() || b.Changes[1].After.Amount != -3.4 || b.Changes[2].After.Amount != 900 {
		t.Errorf("changes of b: %+v", b.Changes)
	}
	if (Change{Before: withheld, After: withheld}).Changed() {
		t.Error("a blank for the same reason is a change")
	}
}
