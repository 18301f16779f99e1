package published

import (
	"testing"

	"waymark/domain/labor"
)

func TestWageCells(t *testing.T) {
	known, ok := CapsIn("# = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year")
	if !ok || known != (Caps{115, 239200}) {
		t.Fatalf("caps %v, %v", known, ok)
	}
	if c, ok := CapsIn("** = not released"); ok || c != (Caps{}) {
		t.Errorf("a line without caps has %v", c)
	}
	for _, tt := range []struct {
		text   string
		cell   int
		caps   Caps
		amount any
		status labor.Status
		ok     bool
	}{
		{"5,010", EmploymentCell, known, int64(5010), labor.Published, true},
		{"1.13", QuotientCell, known, int64(113), labor.Published, true},
		{"62270", AnnualCells + 2, known, int64(62270), labor.Published, true},
		{"18.505", HourlyCells, known, int64(1851), labor.Published, true},
		{"", AnnualCells, known, nil, 0, true},
		{"*", AnnualCells, known, nil, labor.Suppressed, true},
		{"**", EmploymentCell, known, nil, labor.Suppressed, true},
		{"#", AnnualCells, known, int64(239200), labor.AtLeast, true},
		{"#", HourlyCells, known, int64(11500), labor.AtLeast, true},
		{"#", HourlyCells, Caps{}, nil, labor.TopOfScale, true},
		{"#", EmploymentCell, known, nil, 0, false},
		{"~", AnnualCells, known, nil, 0, false},
		{"-5", AnnualCells, known, nil, 0, false},
		{"NaN", AnnualCells, known, nil, 0, false},
		{"1e300", AnnualCells, known, nil, 0, false},
	} {
		if amount, status, ok := tt.caps.Cell(tt.text, tt.cell); amount != tt.amount || status != tt.status || ok != tt.ok {
			t.Errorf("%q in cell %d with %v is %v, %s, %v", tt.text, tt.cell, tt.caps, amount, status.Name(), ok)
		}
	}
}

func TestFootnotesAreStripped(t *testing.T) {
	for from, to := range map[string]string{"Chief executives[1]": "Chief executives", "Models [2][3]": "Models", "Actors": "Actors", "[x] kept": "[x] kept"} {
		if got := WithoutFootnotes(from); got != to {
			t.Errorf("%q becomes %q, want %q", from, got, to)
		}
	}
}
