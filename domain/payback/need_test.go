package payback_test

import (
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
)

func TestNeedOfNothing(t *testing.T) {
	if _, ok := payback.NeedOf(plan.Person{}); ok {
		t.Error("no budget needs pay")
	}
	if _, ok := payback.NeedOf(plan.Person{Budget: []plan.BudgetLine{{Monthly: 1_000_00}}, Tax: 100_00}); ok {
		t.Error("taxes of 100 percent leave pay")
	}
}

func TestCovers(t *testing.T) {
	wage := func(years ...float64) *labor.Wage {
		w := labor.NoWage("29-2072", nation, oews, labor.Suppressed)
		for i, y := range years {
			if y > 0 {
				w.SetAnnual(labor.Percentiles[i], dollars(y, labor.DollarsPerYear))
			}
		}
		return w
	}
	capped := wage(20_000, 25_000)
	capped.SetAnnual(labor.Median, labor.Figure{Amount: 30_000, Unit: labor.DollarsPerYear, Status: labor.AtLeast, Vintage: oews})
	top := wage(20_000, 25_000, 30_000, 35_000)
	top.SetAnnual(labor.P90, labor.Figure{Amount: 35_500, Unit: labor.DollarsPerYear, Status: labor.AtLeast, Vintage: oews})
	hourly := labor.NoWage("27-2011", nation, oews, labor.HourlyOnly)
	hourly.SetHourly(labor.P75, dollars(17.31, labor.DollarsPerHour))
	for _, c := range []struct {
		name  string
		wage  *labor.Wage
		month plan.Cents // the budget
		want  string
	}{
		{"all", wage(36_000, 40_000, 50_000, 60_000, 70_000), 3_000_00, "Even the 10th percentile covers"},
		{"one cent short", wage(35_999.99, 40_000, 50_000, 60_000, 70_000), 3_000_00, "Pay covers your budget from the 25th percentile on: about 75 in 100"},
		{"few", wage(20_000, 25_000, 30_000, 35_000, 36_000), 3_000_00, "Pay covers your budget from the 90th percentile on: about 10 in 100"},
		{"nobody", wage(20_000, 25_000, 30_000, 35_000, 35_999), 3_000_00, "Not even the 90th"},
		{"withheld at the top", wage(20_000, 25_000, 30_000), 3_000_00, "Too little"},
		{"a cap that is enough", capped, 2_500_00, "Pay covers your budget from the median on"},
		{"a cap that says nothing", capped, 2_600_00, "Too little"},
		{"a cap at the top that says nothing", top, 3_000_00, "Too little"},
		{"nothing published", wage(), 3_000_00, "Too little"},
		{"by the hour only", hourly, 3_000_00, "Pay covers your budget from the 75th percentile on"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, ok := payback.NeedOf(plan.Person{Budget: []plan.BudgetLine{{Monthly: c.month}}})
			if got := n.Covers(c.wage).Words(); !ok || !strings.HasPrefix(got, c.want) {
				t.Errorf("%q, want %q ...", got, c.want)
			}
		})
	}
}
