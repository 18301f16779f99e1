package figures_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
	"waymark/ui/chart"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

func worker() plan.Person {
	return plan.Person{Pay: plan.Pay{Amount: 18_00, Per: plan.AnHour}, HoursWeek: 40_00, Tax: 15_00,
		Budget: []plan.BudgetLine{{Title: "Rent", Monthly: 1_150_00}, {Title: "Food", Monthly: 480_00}, {Title: "Later"}, {Title: "Rest", Monthly: 910_00}}}
}

func TestOwnPayAndNeedStandInChartsOfPay(t *testing.T) {
	for per, want := range map[labor.Period][]string{
		labor.Yearly:  {"Your pay $37,440", "You need $35,859"},
		labor.Monthly: {"Your pay $3,120", "You need $2,988"},
		labor.Hourly:  {"Your pay $18.00", "You need $17.24"},
	} {
		var got []string
		for _, l := range figures.OwnLines(worker(), per) {
			got = append(got, l.Label)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%v: %q, want %q", per.Label(), got, want)
		}
	}
	lines := figures.OwnLines(worker(), labor.Yearly)
	if lines[0].Dotted || !lines[1].Dotted || lines[0].Amount != 37_440 || lines[1].Amount != 35_858.83 {
		t.Errorf("lines %+v", lines)
	}
	if got := figures.OwnLines(plan.Person{Tax: 15_00, Budget: []plan.BudgetLine{{Title: "Rent"}}}, labor.Yearly); got != nil {
		t.Errorf("someone who entered nothing has lines %+v", got)
	}
}

func TestOwnPayIsMarkedAsEnteredOrComputed(t *testing.T) {
	if f := figures.OwnPay(worker(), labor.Hourly); f.Status != labor.Published || f.Formula != "" || f.Amount != 18 {
		t.Errorf("as entered: %+v", f)
	}
	if f := figures.OwnPay(worker(), labor.Yearly); f.Status != labor.Derived || f.Formula == "" {
		t.Errorf("computed: %+v", f)
	}
	if f := figures.OwnPay(plan.Person{}, labor.Yearly); f.Known() {
		t.Errorf("not entered: %+v", f)
	}
}

// studied is a plan in which 12 months of school are followed by work.
func studied(p25, median, p75 float64) payback.Result {
	w := labor.NoWage("29-2072", uitest.Spokane, uitest.OEWS, labor.NotPublished)
	w.SetAnnual(labor.P25, pays(p25))
	w.SetAnnual(labor.Median, pays(median))
	w.SetAnnual(labor.P75, pays(p75))
	return payback.Compute(payback.Input{Person: worker(), Today: on(2026, 6, 1), Wages: []*labor.Wage{w}, Plan: plan.Plan{Start: on(2026, 1, 1),
		Assumptions: plan.Assumptions{NewJobFrom: on(2027, 1, 1)},
		Steps: []plan.Step{
			{ID: "a", Title: "School", Kind: plan.Education, Start: on(2026, 1, 1), Length: plan.Length{Count: 11, Unit: plan.Months},
				Costs:   []plan.CostLine{{Kind: plan.Tuition, Amount: 4_800_00, Known: true}, {Kind: plan.Books}, {Kind: plan.Fees, Amount: 12_50, Known: true, Paid: on(2027, 2, 1)}},
				Funding: []plan.FundingLine{{Kind: plan.Grant, Amount: 1_500_00}, {Kind: plan.Loan, Amount: 700_00, Year: 2027}}},
			{ID: "b", Title: "Exam", Costs: []plan.CostLine{{Kind: plan.ExamFee}}},
			{ID: "c", Title: "No money"},
		}}})
}

func TestPaybackChart(t *testing.T) {
	c := figures.Payback(studied(42_000, 50_000, 64_000), on(2026, 6, 1))
	if len(c.Curves) != 3 || !c.Curves[1].Highlight || c.Curves[0].Said != "pays back after 23 months, 11 months in the new job" {
		t.Fatalf("curves %+v", c.Curves)
	}
	if n := len(c.Curves[0].Amounts); n != 49 || c.Curves[0].Even != 23 || c.Curves[0].Amounts[23] < 0 || c.Curves[0].Amounts[22] >= 0 {
		t.Errorf("%d months, even after %d", n, c.Curves[0].Even)
	}
	if want := []chart.MonthMark{{Label: "New job", Month: 12}, {Label: "Today", Month: 5}}; !reflect.DeepEqual(c.Marks, want) {
		t.Errorf("marks %+v", c.Marks)
	}
	if c.Month(13) != "Feb 2027" || !strings.Contains(c.Note, "OEWS May 2025") || !strings.Contains(c.Text(), "pays back after 23 months") {
		t.Errorf("%s, %q", c.Month(13), c.Note)
	}
	amounts := regexp.MustCompile(`\$[\d,.]*\d`)
	for _, said := range append(strings.Split(c.Text(), "\n"), slices.Concat(chart.Cells(c)...)...) {
		for _, amount := range amounts.FindAllString(said, -1) {
			if strings.Contains(amount, ".") {
				t.Errorf("%s in %q is not in whole dollars", amount, said)
			}
		}
	}
	if !strings.Contains(c.Text(), "lowest –$") {
		t.Errorf("no lowest amount in %q", c.Text())
	}
	rows := figures.PaybackTable(studied(42_000, 50_000, 64_000))
	last := rows[len(rows)-1]
	if len(rows) != 7 || last[0] != "Pays back after" || last[1] != "23 months" || rows[2][0] != "24 months" {
		t.Errorf("table %q", rows)
	}
}

func TestPaybackThatNeverComes(t *testing.T) {
	r := studied(30_000, 38_000, 64_000)
	c := figures.Payback(r, on(2026, 6, 1))
	if c.Curves[0].Said != "does not pay back on wages alone" || c.Curves[0].Even != -1 || len(c.Curves[0].Amounts) != payback.Horizon+1 {
		t.Errorf("low pay: %s, %d months", c.Curves[0].Said, len(c.Curves[0].Amounts))
	}
	last := figures.PaybackTable(r)
	if cells := last[len(last)-1]; cells[1] != "not on wages alone" {
		t.Errorf("table %q", cells)
	}
}

func TestCostsInTables(t *testing.T) {
	c := studied(42_000, 50_000, 64_000).Costs
	for _, tt := range []struct {
		name string
		rows [][]string
		want []string
	}{
		{"by step", figures.CostsBySteps(c), []string{"Step|Cost|Not known|Grants and gifts|Own savings|Loans|You pay", "School|$4,812.50|1|$1,500|$0|$700|$3,312.50", "Exam|—|1|$0|$0|$0|$0", "All steps|$4,812.50|2|$1,500|$0|$700|$3,312.50"}},
		{"by year", figures.CostsByYear(c), []string{"Year|Cost|Not known|Grants and gifts|Own savings|Loans|You pay", "2026|$4,800|2|$1,500|$0|$0|$3,300", "2027|$12.50||$0|$0|$700|$12.50", "All years|$4,812.50|2|$1,500|$0|$700|$3,312.50"}},
		{"by kind", figures.CostsByKind(c), []string{"Kind|Cost|Not known|Funding", "Tuition|$4,800||", "Fees|$12.50||", "Books and materials|—|1|", "Exam fee|—|1|", "Grant|||$1,500", "Loan (has to be paid back)|||$700", "All kinds|$4,812.50|2|$2,200"}},
	} {
		var got []string
		for _, r := range tt.rows {
			got = append(got, strings.Join(r, "|"))
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n%s", tt.name, strings.Join(got, "\n"))
		}
	}
}

func TestBudgetInWordsAndAsABar(t *testing.T) {
	need, _ := payback.NeedOf(worker())
	said, formula := figures.NeedText(need)
	if said != "Your month costs $2,540. That needs pay of $35,858.83 a year, or $17.24 an hour." {
		t.Error(said)
	}
	if !strings.Contains(formula, payback.FormulaNeedYear) || !strings.Contains(formula, "15 percent") || !strings.Contains(formula, "40 hours") {
		t.Error(formula)
	}
	if got := figures.Budget(worker()).Text(); got != "Rent: $1,150.\nFood: $480.\nLater: no number.\nRest: $910." {
		t.Error(got)
	}
}
