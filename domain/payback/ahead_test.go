package payback_test

import (
	"testing"

	"waymark/domain/payback"
	"waymark/domain/plan"
)

func TestWhatIsLeftToPay(t *testing.T) {
	today := day(t, "2027-02-15")
	line := func(amount plan.Cents, paid string) plan.CostLine {
		l := plan.CostLine{Amount: amount, Known: amount > 0}
		if paid != "" {
			l.Paid = day(t, paid)
		}
		return l
	}
	p := plan.Plan{Steps: []plan.Step{
		{State: plan.Done, Costs: []plan.CostLine{line(100_00, ""), line(20_00, "2027-03-01")}},
		{State: plan.InProgress, Costs: []plan.CostLine{line(3_00, "2027-02-15"), line(4_00, ""), line(0, ""), line(0, "2027-01-01")}},
		{State: plan.Skipped, Costs: []plan.CostLine{line(500_00, "")}},
	}}
	if got, want := payback.Ahead(p, today), (payback.Sum{Known: 24_00, Unknown: 1}); got != want {
		t.Errorf("left to pay %+v, want %+v", got, want)
	}
}
