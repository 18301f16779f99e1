package payback_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
)

func TestPaysMore(t *testing.T) {
	wage := func(hour, year labor.Figure) *labor.Wage {
		w := &labor.Wage{}
		w.SetHourly(labor.Median, hour)
		w.SetAnnual(labor.Median, year)
		return w
	}
	dollars := func(v float64, s labor.Status) labor.Figure { return labor.Figure{Amount: v, Status: s} }
	usual := wage(dollars(30, labor.Published), dollars(62_400, labor.Published))
	capped := wage(dollars(115, labor.AtLeast), dollars(239_200, labor.AtLeast))
	none := wage(labor.Figure{Status: labor.NotPublished}, labor.Figure{Status: labor.NotPublished})
	for _, c := range []struct {
		name        string
		pay         plan.Cents
		per         plan.PayPeriod
		hours       plan.Number
		wage        *labor.Wage
		more, known bool
	}{
		{"more by a dollar", 62_399_00, plan.AYear, 0, usual, true, true},
		{"the same is not more", 62_400_00, plan.AYear, 0, usual, false, true},
		{"by the hour, part time", 29_00, plan.AnHour, 20_00, usual, true, true},
		{"a part-time year against part-time pay", 31_201_00, plan.AYear, 20_00, usual, false, true},
		{"a cap above", 200_000_00, plan.AYear, 0, capped, true, true},
		{"a cap below says nothing", 300_000_00, plan.AYear, 0, capped, false, false},
		{"no pay published", 20_000_00, plan.AYear, 0, none, false, false},
		{"no pay entered", 0, plan.NoPay, 0, usual, false, false},
	} {
		me := plan.Person{Pay: plan.Pay{Amount: c.pay, Per: c.per}, HoursWeek: c.hours}
		if more, known := payback.PaysMore(me, c.wage, labor.Median); more != c.more || known != c.known {
			t.Errorf("%s: %v, %v; want %v, %v", c.name, more, known, c.more, c.known)
		}
	}
	need, _ := payback.NeedOf(plan.Person{Budget: []plan.BudgetLine{{Monthly: 5200_00}}}) // $62,400 a year
	if covered, known := need.CoveredAt(usual, labor.Median); !covered || !known {
		t.Error("pay that is just what the budget needs must cover it")
	}
}
