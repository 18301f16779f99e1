package payback_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
)

var (
	oews    = &labor.Vintage{ID: "oews-2025-05", Dataset: "OEWS", Period: "May 2025"}
	nation  = &labor.Area{Code: labor.NationCode, Name: "United States", Type: labor.Nation}
	state   = &labor.Area{Code: "53", Name: "Washington", Type: labor.State, State: "WA"}
	spokane = &labor.Area{Code: "44060", Name: "Spokane-Spokane Valley, WA", Type: labor.Metro, State: "WA"}
)

func day(t *testing.T, text string) plan.Date {
	t.Helper()
	d, err := plan.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// exact is an amount with its cents: "$323.00".
func exact(c plan.Cents) string {
	if s := c.Text(); strings.Contains(s, ".") {
		return s
	}
	return c.Text() + ".00"
}

func dollars(amount float64, u labor.Unit) labor.Figure {
	return labor.Figure{Amount: amount, Unit: u, Status: labor.Published, Vintage: oews}
}

// pays is a wage with yearly figures at the three points, and hourly ones of
// 2,080 hours.
func pays(area *labor.Area, low, median, high float64) *labor.Wage {
	w := labor.NoWage("29-2072", area, oews, labor.NotInArea)
	for p, year := range map[labor.Point]float64{labor.P25: low, labor.Median: median, labor.P75: high} {
		w.SetAnnual(p, dollars(year, labor.DollarsPerYear))
		w.SetHourly(p, dollars(year/2080, labor.DollarsPerHour))
	}
	return w
}

func withheld(area *labor.Area) *labor.Wage {
	return labor.NoWage("29-2072", area, oews, labor.Suppressed)
}

// study is a plan of a year's program that costs 6,000 dollars, for a person who
// earns 30,000 a year before tax.
func study(t *testing.T) payback.Input {
	return payback.Input{
		Person: plan.Person{Pay: plan.Pay{Amount: 30_000_00, Per: plan.AYear}},
		Plan: plan.Plan{Start: day(t, "2026-01-01"), Target: day(t, "2027-01-01"), Steps: []plan.Step{
			{ID: "program", Title: "Program", Kind: plan.Education, Start: day(t, "2026-01-01"), Due: day(t, "2026-12-20"),
				Costs: []plan.CostLine{{Kind: plan.Tuition, Amount: 6_000_00, Known: true}}},
		}},
		Wages: []*labor.Wage{pays(spokane, 33_600, 36_000, 42_000)}, // 300, 500 and 1,000 more a month
		Today: day(t, "2026-01-01"),
	}
}

func TestCompute(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(in *payback.Input)
		want   string // the start of the sentence
	}{
		{"a range", func(*payback.Input) {},
			"Pays back 18 to 32 months after the start, 6 to 20 months after the first day in the new job, for pay from the 25th"},
		{"no job now", func(in *payback.Input) { in.Person.Pay.Amount = 0 },
			"Pays back 14 to 15 months after the start, 2 to 3 months after"},
		{"pay now not entered", func(in *payback.Input) { in.Person.Pay = plan.Pay{} },
			"It cannot be said yet when this pays back. Enter what you earn now; 0 if you have no job."},
		{"the new job pays less", func(in *payback.Input) { in.Person.Pay.Amount = 50_000_00 },
			"Does not pay back on wages alone."},
		{"partly less", func(in *payback.Input) { in.Person.Pay.Amount = 34_000_00 },
			"Pays back 21 to 48 months after the start, 9 to 36 months after the first day in the new job, with pay at the median and 75th percentile. Does not pay back on wages alone at the 25th percentile."},
		{"more, but not enough", func(in *payback.Input) { in.Plan.Steps[0].Costs[0].Amount = 200_000_00 },
			"Does not pay back within ten years of the start."},
		{"the same pay", func(in *payback.Input) { in.Wages = []*labor.Wage{pays(spokane, 30_000, 30_000, 30_000)} },
			"Does not pay back on wages alone."},
		{"grants above the costs do not make a job pay that pays less", func(in *payback.Input) {
			in.Person.Pay.Amount = 50_000_00
			in.Plan.Steps[0].Funding = []plan.FundingLine{{Kind: plan.Grant, Amount: 900_000_00}}
		}, "Does not pay back on wages alone."},
		{"a grant", func(in *payback.Input) {
			in.Plan.Steps[0].Funding = []plan.FundingLine{{Kind: plan.Scholarship, Amount: 3_000_00}}
		}, "Pays back 15 to 22 months after the start, 3 to 10 months"},
		{"savings are one's own money", func(in *payback.Input) {
			in.Plan.Steps[0].Funding = []plan.FundingLine{{Kind: plan.Savings, Amount: 3_000_00}}
		}, "Pays back 18 to 32 months after the start"},
		{"a loan has to be paid back", func(in *payback.Input) {
			in.Plan.Steps[0].Funding = []plan.FundingLine{{Kind: plan.Loan, Amount: 6_000_00}}
		}, "Pays back 18 to 32 months after the start"},
		{"no costs", func(in *payback.Input) { in.Plan.Steps[0].Costs = nil },
			"Without any costs counted, this pays back 12 months after the start, 0 months after"},
		{"a skipped step costs nothing", func(in *payback.Input) { in.Plan.Steps[0].State = plan.Skipped },
			"Without any costs counted, this pays back 12 months after the start, 0 months after"},
		{"taxes", func(in *payback.Input) { in.Person.Tax = 20_00 },
			"Pays back 20 to 37 months after the start, 8 to 25 months"},
		{"half the hours while training", func(in *payback.Input) {
			in.Person.HoursWeek, in.Plan.Assumptions.HoursLost = 40_00, 20_00
			in.Plan.Assumptions.LossTo = in.Plan.Start.AddDays(363) // 364 days: 15,000 dollars
		}, "Pays back 33 to 82 months after the start, 21 to 70 months"},
		{"a raise in the job now eats the gain", func(in *payback.Input) { in.Plan.Assumptions.RaiseNow = 5_00 },
			"Pays back 19 months after the start, 7 months after the first day in the new job, with pay at the 75th percentile. Does not"},
		{"no wages", func(in *payback.Input) { in.Wages = []*labor.Wage{nil} },
			"It cannot be said yet when this pays back. No wages are published for this job."},
		{"withheld everywhere", func(in *payback.Input) { in.Wages = []*labor.Wage{withheld(spokane), withheld(nation)} },
			"It cannot be said yet when this pays back. Withheld by the source"},
		{"withheld here, known in the state", func(in *payback.Input) {
			in.Wages = []*labor.Wage{withheld(spokane), pays(state, 33_600, 36_000, 42_000), pays(nation, 1, 2, 3)}
		}, "Pays back 18 to 32 months after the start"},
		{"no date of the new job", func(in *payback.Input) {
			in.Plan.Target, in.Plan.Steps[0].Due = plan.Date{}, plan.Date{}
		}, "It cannot be said yet when this pays back. Give the plan a target date"},
		{"the day after the last step", func(in *payback.Input) {
			in.Plan.Target, in.Plan.Steps[0].Due = plan.Date{}, in.Plan.Start.AddDays(364)
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"the day after applying, whatever comes later", func(in *payback.Input) {
			in.Plan.Target = plan.Date{}
			in.Plan.Steps = append(in.Plan.Steps, plan.Step{ID: "apply", Kind: plan.Application, Start: in.Plan.Start, Due: in.Plan.Start.AddDays(364)},
				plan.Step{ID: "renew", Kind: plan.Certification, Due: in.Plan.Start.AddMonths(36)})
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"skipped applying does not say when the job begins", func(in *payback.Input) {
			in.Plan.Target, in.Plan.Steps[0].Due = plan.Date{}, in.Plan.Start.AddDays(364)
			in.Plan.Steps = append(in.Plan.Steps, plan.Step{ID: "apply", Kind: plan.Application, State: plan.Skipped, Due: in.Plan.Start.AddMonths(60)})
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"the median of the state, where nothing else is published", func(in *payback.Input) {
			w := withheld(state)
			w.SetAnnual(labor.Median, dollars(36_000, labor.DollarsPerYear))
			in.Wages = []*labor.Wage{withheld(spokane), w}
		}, "Pays back 24 months after the start, 12 months after the first day in the new job, with pay at the median."},
		{"a target that has passed moves to today", func(in *payback.Input) {
			in.Today = in.Plan.Target.AddMonths(6)
		}, "Pays back 24 to 38 months after the start, 6 to 20 months"},
		{"a target that was reached stays", func(in *payback.Input) {
			in.Plan.Steps[0].State, in.Plan.Steps[0].Finished = plan.Done, day(t, "2026-12-20")
			in.Today = in.Plan.Target.AddMonths(6)
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"a target that was reached with a step skipped stays", func(in *payback.Input) {
			in.Plan.Steps[0].State, in.Plan.Steps[0].Finished = plan.Done, day(t, "2026-12-20")
			in.Plan.Steps = append(in.Plan.Steps, plan.Step{ID: "x", State: plan.Skipped})
			in.Today = in.Plan.Target.AddMonths(6)
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"a cost after the ten years", func(in *payback.Input) {
			in.Plan.Steps[0].Costs = append(in.Plan.Steps[0].Costs, plan.CostLine{Kind: plan.Renewal, Amount: 50_00, Known: true, Paid: day(t, "2036-01-01")})
		}, "Pays back 18 to 32 months after the start, 6 to 20 months"},
		{"a new job after the ten years", func(in *payback.Input) { in.Plan.Target = day(t, "2040-01-01") },
			"Does not pay back within ten years of the start."},
		{"a done step that was paid before the start", func(in *payback.Input) {
			s := &in.Plan.Steps[0]
			s.State, s.Started, s.Finished = plan.Done, day(t, "2025-09-01"), day(t, "2025-12-20")
			s.Costs[0].Paid = day(t, "2025-08-15")
		}, "Pays back 18 to 32 months after the start"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := study(t)
			c.change(&in)
			if got := payback.Compute(in).Sentence(); !strings.HasPrefix(got, c.want) {
				t.Errorf("got  %s\nwant %s ...", got, c.want)
			}
		})
	}
}

func TestPayLost(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(in *payback.Input)
		want   plan.Cents
	}{
		{"no fewer hours", func(*payback.Input) {}, 0},
		{"while learning", func(in *payback.Input) { // Jan 1 to Jan 14 of half the hours: a week's pay
			in.Plan.Assumptions.HoursLost, in.Plan.Steps[0].Due = 20_00, day(t, "2026-01-14")
		}, 576_92},
		{"no more hours than there are", func(in *payback.Input) {
			in.Plan.Assumptions.HoursLost, in.Plan.Steps[0].Due = 90_00, day(t, "2026-01-14")
		}, 1_153_85},
		{"also before the start of the plan", func(in *payback.Input) {
			in.Plan.Assumptions = plan.Assumptions{HoursLost: 40_00, LossFrom: day(t, "2025-12-18"), LossTo: day(t, "2026-01-07")}
		}, 1_730_77},
		{"not while learning in the new job", func(in *payback.Input) {
			in.Plan.Assumptions.HoursLost = 40_00
			in.Plan.Steps = []plan.Step{{ID: "s", Kind: plan.Training, Start: day(t, "2026-12-25"), Due: day(t, "2027-06-30")}}
		}, 576_92},
		{"after tax", func(in *payback.Input) {
			in.Person.Tax, in.Plan.Assumptions.HoursLost, in.Plan.Steps[0].Due = 10_00, 20_00, day(t, "2026-01-14")
		}, 519_23},
	} {
		in := study(t)
		c.change(&in)
		if got := payback.Compute(in).Lost; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.Text(), c.want.Text())
		}
	}
}

func TestFallbackIsMarked(t *testing.T) {
	in := study(t)
	in.Wages = []*labor.Wage{withheld(spokane), pays(state, 33_600, 36_000, 42_000)}
	r := payback.Compute(in)
	if !r.Fallback || r.Wage.Area != state || !slices.ContainsFunc(r.Warnings, func(s string) bool { return strings.Contains(s, "Washington") }) {
		t.Errorf("the state takes the area's place unmarked: %v %v", r.Fallback, r.Warnings)
	}
	// A figure that only one point lacks does not mix two areas.
	lacking := pays(spokane, 33_600, 36_000, 42_000)
	lacking.SetAnnual(labor.P75, labor.Blank(labor.DollarsPerYear, labor.Suppressed, oews))
	lacking.SetHourly(labor.P75, labor.Blank(labor.DollarsPerHour, labor.Suppressed, oews))
	in.Wages[0] = lacking
	if r = payback.Compute(in); r.Wage.Area != state {
		t.Errorf("pay comes from %s", r.Wage.Area.Name)
	}
	in.Wages = in.Wages[:1]
	if r = payback.Compute(in); r.Fallback || r.Lines[2].Outcome != payback.Unknown || r.Lines[1].Outcome != payback.PaysBack {
		t.Errorf("the median alone gives %+v", r.Sentence())
	}
}

func TestCappedPayIsAtLeast(t *testing.T) {
	in := study(t)
	in.Wages[0].SetAnnual(labor.P75, labor.Figure{Amount: 239_200, Unit: labor.DollarsPerYear, Status: labor.AtLeast, Vintage: oews})
	r := payback.Compute(in)
	if l := r.Lines[2]; l.Later.Status != labor.AtLeast || l.Outcome != payback.PaysBack {
		t.Errorf("capped line: %+v", l.Later)
	}
	if a := assumption(t, r, "Pay in the new job, a year, 75th percentile"); a.Value != "at least $239,200" {
		t.Errorf("the assumption says %q", a.Value)
	}
}

func TestHoursOfTheNewJob(t *testing.T) {
	hourly := labor.NoWage("27-2011", nation, oews, labor.HourlyOnly)
	yearly := labor.NoWage("25-2021", nation, oews, labor.AnnualOnly)
	for _, p := range payback.Points {
		hourly.SetHourly(p, dollars(20, labor.DollarsPerHour))
		yearly.SetAnnual(p, dollars(60_000, labor.DollarsPerYear))
	}
	for _, c := range []struct {
		name       string
		wage       *labor.Wage
		now, later plan.Number
		year       plan.Cents
		status     labor.Status
	}{
		{"forty hours take the published year", pays(nation, 41_603, 41_603, 41_603), 0, 0, 41_603_00, labor.Published},
		{"half the hours are computed", pays(nation, 41_600, 41_600, 41_600), 0, 20_00, 20_800_00, labor.Derived},
		{"hours as in the job now", pays(nation, 41_600, 41_600, 41_600), 30_00, 0, 31_200_00, labor.Derived},
		{"by the hour only, without hours", hourly, 0, 0, 0, labor.HourlyOnly},
		{"by the hour only, with own hours", hourly, 0, 25_50, 26_520_00, labor.Derived},
		{"by the hour only, with the hours of now", hourly, 40_00, 0, 41_600_00, labor.Derived},
		{"by the year only, whatever the hours", yearly, 0, 20_00, 60_000_00, labor.Published},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := study(t)
			in.Wages = []*labor.Wage{c.wage}
			in.Person.HoursWeek, in.Plan.Assumptions.HoursLater = c.now, c.later
			if l := payback.Compute(in).Lines[1].Later; l.Year != c.year || l.Status != c.status {
				t.Errorf("got %s, %s; want %s, %s", l.Year.Text(), l.Status.Name(), c.year.Text(), c.status.Name())
			}
		})
	}
}

func TestYearlyPayNow(t *testing.T) {
	for _, c := range []struct {
		pay   plan.Pay
		hours plan.Number
		want  plan.Cents
	}{
		{plan.Pay{Amount: 18_35, Per: plan.AnHour}, 37_50, 35_782_50},
		{plan.Pay{Amount: 2_634_00, Per: plan.AMonth}, 0, 31_608_00},
		{plan.Pay{Amount: 31_610_00, Per: plan.AYear}, 20_00, 31_610_00},
	} {
		if got := payback.Yearly(c.pay, c.hours); got != c.want {
			t.Errorf("%v: %s, want %s", c.pay, got.Text(), c.want.Text())
		}
	}
}

func TestAssumptionsSayWhereTheyComeFrom(t *testing.T) {
	in := study(t)
	in.Person.Pay, in.Person.Tax = plan.Pay{Amount: 15_00, Per: plan.AnHour}, 12_00
	r := payback.Compute(in)
	for _, c := range []struct {
		name, value string
		origin      payback.Origin
		source      string
		edit        payback.Edit
	}{
		{"Pay now", "$15 an hour", payback.Entered, "", payback.EditPay},
		{"Pay now, a year", "$31,200", payback.Computed, payback.FormulaYearFromOwnHour, ""},
		{"Hours a week in the job now", "40", payback.Default, "", payback.EditHours},
		{"Taxes, percent of pay", "12", payback.Entered, "The same share", payback.EditTax},
		{"Raise in the new job, percent a year", "0", payback.Default, "From the first", payback.EditRaiseLater},
		{"Pay in the new job, a year, Median", "$36,000", payback.Published, "OEWS May 2025", ""},
		{"Pay in the new job is for", "Spokane-Spokane Valley, WA", payback.Published, "Wages of your area, OEWS May 2025", payback.EditArea},
		{"First day in the new job", "Jan 1, 2027", payback.Default, "The plan's target date.", payback.EditNewJob},
		{"Hours a week fewer while training", "0", payback.Default, "", payback.EditHoursLost},
		{"Costs", "$6,000", payback.Entered, "", payback.EditSteps},
	} {
		a := assumption(t, r, c.name)
		if a.Value != c.value || a.Origin != c.origin || !strings.HasPrefix(a.Source, c.source) || a.Edit != c.edit {
			t.Errorf("%s: %+v", c.name, a)
		}
	}
}

func assumption(t *testing.T, r payback.Result, name string) payback.Assumption {
	t.Helper()
	i := slices.IndexFunc(r.Assumptions, func(a payback.Assumption) bool { return a.Name == name })
	if i < 0 {
		t.Fatalf("%q is not among the assumptions", name)
	}
	return r.Assumptions[i]
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		change func(in *payback.Input)
		want   string
	}{
		{func(in *payback.Input) { in.Plan.Steps[0].Costs = nil }, "No cost is known yet, so this counts pay only."},
		{func(in *payback.Input) {
			in.Plan.Steps[0].Costs = append(in.Plan.Steps[0].Costs, plan.CostLine{Kind: plan.Books})
		}, "1 amount is not known and not counted. The real payback is later."},
		{func(in *payback.Input) {
			in.Plan.Steps[0].Funding = []plan.FundingLine{{Kind: plan.Loan, Amount: 6_000_00}}
		}, "Loans of $6,000 have to be paid back. They are no gain here, and their interest is not counted."},
		{func(in *payback.Input) { in.Person.Pay.Amount = 40_000_00 }, "At some points of the range the new job pays less than the job now."},
		{func(in *payback.Input) { in.Plan.Assumptions.HoursLost = 60_00 }, "More hours are lost than are worked now. Only the hours worked now count."},
	} {
		in := study(t)
		c.change(&in)
		if got := payback.Compute(in).Warnings; !slices.Contains(got, c.want) {
			t.Errorf("%q is not among %q", c.want, got)
		}
	}
	if got := payback.Compute(study(t)).Warnings; len(got) > 0 {
		t.Errorf("a plan with nothing amiss is warned about: %q", got)
	}
}

func TestRunningTotalAddsUp(t *testing.T) {
	in := study(t)
	in.Plan.Target = day(t, "2027-01-17") // 15 of January's 31 days
	l := payback.Compute(in).Lines[1]
	for months, want := range map[int]plan.Cents{0: 0, 1: -6_000_00, 12: -6_000_00, 13: -6_000_00 + 241_94, 14: -6_000_00 + 741_94, payback.Horizon: 47_741_94} {
		if l.Months[months] != want {
			t.Errorf("after %d months: %s, want %s", months, l.Months[months].Text(), want.Text())
		}
	}
	if len(l.Months) != payback.Horizon+1 {
		t.Errorf("%d months", len(l.Months))
	}
	if l.FromStart != 25 || l.FromNewJob != 13 {
		t.Errorf("%d from the start, %d in the new job", l.FromStart, l.FromNewJob)
	}
}

func TestCostsCountInTheirMonth(t *testing.T) {
	in := study(t)
	in.Plan.Steps[0].Costs[0].Paid = day(t, "2026-02-15")
	if l := payback.Compute(in).Lines[1]; l.Months[1] != 0 || l.Months[2] != -6_000_00 {
		t.Errorf("after one month %s, after two %s", l.Months[1].Text(), l.Months[2].Text())
	}
}

func TestMoneyWithoutDatesIsListedLast(t *testing.T) {
	c := payback.Collect(plan.Plan{Steps: []plan.Step{{ID: "s", Costs: []plan.CostLine{{Amount: 1, Known: true}, {Amount: 2, Known: true, Paid: day(t, "2027-01-01")}}}}})
	if len(c.Years) != 2 || c.Years[0].Year != 2027 || c.Years[1].Year != 0 || c.Years[1].Cost.Known != 1 {
		t.Errorf("years: %+v", c.Years)
	}
}

func TestLargestAmounts(t *testing.T) {
	in := study(t)
	in.Person.Pay, in.Person.HoursWeek = plan.Pay{Amount: plan.MaxAmount, Per: plan.AnHour}, 168_00
	in.Plan.Assumptions = plan.Assumptions{HoursLost: 168_00, RaiseNow: 100_00, RaiseLater: 100_00, LossFrom: day(t, "1950-01-01")}
	if got, want := payback.Compute(in).Now, plan.MaxAmount*168*52; got != want {
		t.Errorf("a year pays %s, want %s", got.Text(), want.Text())
	}
}

func TestCollect(t *testing.T) {
	p := plan.Plan{Start: day(t, "2026-03-01"), Steps: []plan.Step{
		{ID: "a", Title: "Program", Start: day(t, "2026-09-01"), Costs: []plan.CostLine{
			{Kind: plan.Tuition, Amount: 4_000_00, Known: true}, {Kind: plan.Tuition, Amount: 4_000_00, Known: true, Paid: day(t, "2027-09-01")}, {Kind: plan.Books}},
			Funding: []plan.FundingLine{{Kind: plan.Grant, Amount: 1_000_00}, {Kind: plan.Grant, Amount: 1_000_00, Year: 2027}, {Kind: plan.Loan, Amount: 5_000_00}}},
		{ID: "b", Title: "Exam", After: []plan.ID{"c"}, Costs: []plan.CostLine{{Kind: plan.ExamFee, Amount: 299_00, Known: true}, {Kind: plan.Books, Amount: 50_50, Known: true}}},
		{ID: "c", Title: "Nothing said", After: []plan.ID{"gone"}, State: plan.Blocked, Kind: plan.Other},
		{ID: "d", State: plan.Skipped, Costs: []plan.CostLine{{Kind: plan.Dues, Amount: 1, Known: true}}},
	}}
	c := payback.Collect(p)
	if c.Total != (payback.Sum{Known: 8_349_50, Unknown: 1}) || c.Funds != (payback.Funds{Gifts: 2_000_00, Loans: 5_000_00}) || c.Pocket() != 6_349_50 || c.Bare != 1 || c.NoneKnown {
		t.Errorf("totals: %+v", c)
	}
	var got []string
	for _, s := range c.Steps {
		got = append(got, fmt.Sprintf("%s %s/%d", s.Title, s.Cost.Known.Text(), s.Cost.Unknown))
	}
	for _, k := range c.Kinds {
		got = append(got, fmt.Sprintf("%s %s/%d", k.Kind.Name(), k.Cost.Known.Text(), k.Cost.Unknown))
	}
	for _, f := range c.Funding {
		got = append(got, f.Kind.Name()+" "+f.Amount.Text())
	}
	for _, y := range c.Years {
		got = append(got, fmt.Sprintf("%d %s/%d %s %s", y.Year, y.Cost.Known.Text(), y.Cost.Unknown, y.Funds.Gifts.Text(), y.Funds.Loans.Text()))
	}
	want := []string{"Program $8,000/1", "Exam $349.50/0", "tuition $8,000/0", "books $50.50/1", "exam_fee $299/0", "grant $2,000", "loan $5,000",
		"2026 $4,349.50/1 $1,000 $5,000", "2027 $4,000/0 $1,000 $0"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
