package plan

import (
	"errors"
	"testing"
)

func TestMoneyAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"1,250.50": "$1,250.50", "$1,250": "$1,250", "1250": "$1,250", "0": "$0", " $ 12 ": "$12", "1.5": "$1.50",
		"0.07": "$0.07", "1,234,567": "$1,234,567", "100": "$100", "999.99": "$999.99", "100,000,000": "$100,000,000",
	} {
		c, err := ParseMoney(text)
		if err != nil || c.Text() != want {
			t.Errorf("%q gives %q, %v; want %q", text, c.Text(), err, want)
		}
		if again, err := ParseMoney(c.Text()); err != nil || again != c {
			t.Errorf("%q reads back as %d, %v", c.Text(), again, err)
		}
	}
	for _, text := range []string{"", "-5", "−5", "free", "12,34", "1.234,5", "1.505", "5.", "1 250", "100,000,000.01", "99999999999999999999", "١٢"} {
		var said *Error
		if c, err := ParseMoney(text); !errors.As(err, &said) || said.Kind != ErrInvalid || said.Field != FieldCost || c != 0 {
			t.Errorf("%q gives %d, %v", text, c, err)
		}
	}
}

func TestTotalTellsUnknownFromFree(t *testing.T) {
	cost := func(lines ...CostLine) []CostLine { return lines }
	p := Plan{Steps: []Step{
		{Costs: cost(CostLine{Amount: 125000, Known: true}, CostLine{Amount: 50, Known: true})},
		{Costs: cost(CostLine{Known: true})}, {}, {Costs: cost(CostLine{Amount: 7, Known: true}, CostLine{})},
		{State: Done, Costs: cost(CostLine{Amount: 100, Known: true})},
		{State: Skipped, Costs: cost(CostLine{Amount: 9900, Known: true})}, {State: Skipped},
	}}
	if got := Total(p); got != (Totals{Known: 125157, Unknown: 2}) {
		t.Errorf("got %+v", got)
	}
}
