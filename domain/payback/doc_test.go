package payback_test

import (
	"os"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
)

// sections are the tables of docs/formulas.md by heading: the cells of every
// row after its first one.
func sections(t *testing.T) map[string]map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]map[string][]string{}
	heading := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "## "); ok {
			heading, tables[name] = name, map[string][]string{}
		}
		if strings.HasPrefix(line, "|") && heading != "" {
			cells := strings.Split(strings.Trim(line, "| "), " | ")
			tables[heading][cells[0]] = cells[1:]
		}
	}
	return tables
}

type table struct {
	t    *testing.T
	rows map[string][]string
}

func (x table) cells(name string) []string {
	x.t.Helper()
	if x.rows[name] == nil {
		x.t.Fatalf("docs/formulas.md has no row %q", name)
	}
	return x.rows[name]
}

func (x table) money(name string) plan.Cents {
	c, err := plan.ParseMoney(x.cells(name)[0])
	if err != nil {
		x.t.Fatal(err)
	}
	return c
}

func (x table) number(name string) plan.Number {
	n, err := plan.ParseNumber(x.cells(name)[0])
	if err != nil {
		x.t.Fatal(err)
	}
	return n
}

func (x table) date(name string) plan.Date { return day(x.t, x.cells(name)[0]) }

// compare holds what the document says against what is computed, for the three
// lines.
func (x table) compare(name string, got func(payback.Line) string, r payback.Result) {
	x.t.Helper()
	for i, want := range x.cells(name) {
		if g := got(r.Lines[i]); g != want {
			x.t.Errorf("%s, %s: the document says %s, computed is %s", name, r.Lines[i].Point.Label(), want, g)
		}
	}
}

func documented(t *testing.T) payback.Input {
	in := table{t, sections(t)["Worked example: a plan that pays back"]}
	wage := labor.NoWage("29-2072", nation, oews, labor.NotInArea)
	for p, name := range map[labor.Point]string{labor.P25: "25th percentile", labor.Median: "median", labor.P75: "75th percentile"} {
		wage.SetAnnual(p, dollars(float64(in.money("Pay in the new job, a year, "+name))/100, labor.DollarsPerYear))
	}
	first := in.date("First day that counts")
	return payback.Input{
		Person: plan.Person{Pay: plan.Pay{Amount: in.money("Pay now, for an hour"), Per: plan.AnHour}, HoursWeek: in.number("Hours a week now"), Tax: in.number("Taxes, percent")},
		Plan: plan.Plan{Start: first,
			Assumptions: plan.Assumptions{HoursLost: in.number("Hours a week fewer while training"), NewJobFrom: in.date("First day in the new job"),
				LossFrom: in.date("First day with fewer hours"), LossTo: in.date("Last day with fewer hours")},
			Steps: []plan.Step{
				{ID: "program", Kind: plan.Education, Start: first,
					Costs:   []plan.CostLine{{Kind: plan.Tuition, Known: true, Amount: in.money("Tuition, paid on the first day")}},
					Funding: []plan.FundingLine{{Kind: plan.Grant, Amount: in.money("Grant, on the first day")}}},
				{ID: "exam", Kind: plan.Certification, Costs: []plan.CostLine{{Kind: plan.ExamFee, Known: true, Amount: in.money("Exam fee, paid on 2026-12-15"), Paid: day(t, "2026-12-15")}}},
			}},
		Wages: []*labor.Wage{wage},
		Today: day(t, "2026-01-01"),
	}
}

func TestDocumentedExample(t *testing.T) {
	out := table{t, sections(t)["Worked example: a plan that pays back"]}
	r := payback.Compute(documented(t))
	out.compare("Pay now, a year", func(payback.Line) string { return exact(r.Now) }, r)
	out.compare("Pay lost, after tax", func(payback.Line) string { return exact(r.Lost) }, r)
	out.compare("Put in", func(payback.Line) string { return exact(r.Put) }, r)
	compareMonths(out, r)
}

func TestDocumentedExampleWithRaises(t *testing.T) {
	in := documented(t)
	in.Plan.Assumptions.RaiseNow, in.Plan.Assumptions.RaiseLater = 2_00, 3_00
	compareMonths(table{t, sections(t)["Worked example: with raises"]}, payback.Compute(in))
}

func compareMonths(out table, r payback.Result) {
	out.t.Helper()
	out.compare("Gain of a month", func(l payback.Line) string { return exact(l.Gain) }, r)
	out.compare("Months from the start", func(l payback.Line) string { return plan.Number(l.FromStart * 100).Text() }, r)
	out.compare("Months in the new job", func(l payback.Line) string { return plan.Number(l.FromNewJob * 100).Text() }, r)
}

func TestDocumentedRealityCheck(t *testing.T) {
	in := table{t, sections(t)["Reality check: the pay that a budget needs"]}
	person := plan.Person{Tax: in.number("Taxes, percent"), HoursWeek: in.number("Hours a week")}
	for _, name := range []string{"Rent", "Food", "Transport", "Everything else"} {
		person.Budget = append(person.Budget, plan.BudgetLine{Title: name, Monthly: in.money(name)})
	}
	n, ok := payback.NeedOf(person)
	if !ok {
		t.Fatal("no need comes out")
	}
	for name, got := range map[string]plan.Cents{"Budget for a month": n.Month, "Pay needed in a year": n.Year, "Pay needed for an hour": n.Hour} {
		if want := in.money(name); got != want {
			t.Errorf("%s: the document says %s, computed is %s", name, want.Text(), got.Text())
		}
	}
}
