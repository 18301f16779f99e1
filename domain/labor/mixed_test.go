package labor

import "testing"

func TestMixed(t *testing.T) {
	old, now := &Vintage{Period: "May 2022"}, &Vintage{Period: "May 2025"}
	if got := Mixed([]*Wage{{Vintage: now}, nil, {Vintage: now}}); got != "" {
		t.Errorf("one release: %q, want nothing", got)
	}
	const want = "These figures are of different releases: 2 of May 2025, 1 of May 2022. A difference between them may come from the years, not from the places."
	if got := Mixed([]*Wage{{Vintage: old}, {Vintage: now}, {Vintage: now}}); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
