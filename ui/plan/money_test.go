package plan

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/payback"
	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// paidSteps cost money and lose pay.
func paidSteps() []domain.Step {
	day := func(year, month, day int) domain.Date {
		return domain.Date{Year: year, Month: 1, Day: 1}.AddMonths(month - 1).AddDays(day - 1)
	}
	return []domain.Step{
		{ID: "school", Kind: domain.Education, Title: "Certificate program at a community college near home", State: domain.InProgress, Started: day(2027, 1, 4), Start: day(2027, 1, 4), Due: day(2027, 12, 17),
			Costs:   []domain.CostLine{{ID: "c1", Kind: domain.Tuition, Amount: 4_800_00, Known: true}, {ID: "c2", Kind: domain.Books}},
			Funding: []domain.FundingLine{{ID: "f1", Kind: domain.Grant, Amount: 1_500_00}, {ID: "f2", Kind: domain.Loan, Amount: 2_000_00}}},
		{ID: "exam", Kind: domain.Certification, Title: "Pass the exam", After: []domain.ID{"school"}, Due: day(2028, 1, 20),
			Costs: []domain.CostLine{{ID: "c3", Kind: domain.ExamFee, Amount: 299_00, Known: true}}},
		{ID: "apply", Kind: domain.Application, Title: "Apply for jobs", After: []domain.ID{"exam"}, Length: domain.Length{Count: 2, Unit: domain.Months}},
	}
}

func oews(a *labor.Area, p25, median, p75 float64) *labor.Wage {
	w := labor.NoWage("29-2072", a, uitest.OEWS, labor.NotPublished)
	for p, amount := range map[labor.Point]float64{labor.P10: p25 - 5_000, labor.P25: p25, labor.Median: median, labor.P75: p75, labor.P90: p75 + 10_000} {
		w.SetAnnual(p, labor.Figure{Amount: amount, Unit: labor.DollarsPerYear, Status: labor.Published, Vintage: uitest.OEWS})
	}
	return w
}

func warehouse() domain.Person {
	return domain.Person{Pay: domain.Pay{Amount: 18_00, Per: domain.AnHour}, HoursWeek: 40_00, Tax: 15_00,
		Budget: []domain.BudgetLine{{ID: "b1", Title: "Rent", Monthly: 1_150_00}, {ID: "b2", Title: "Food", Monthly: 480_00}, {ID: "b3", Title: "Everything else", Monthly: 910_00}}}
}

// moneyPage opens the tab Money of a plan with costs.
func moneyPage(t testing.TB, size fyne.Size, mode look.Mode, me domain.Person) (*fakeHost, *moneyTab, fyne.Window) {
	t.Helper()
	h, w := newTestPage(t, size, mode, paidSteps()...)
	h.wages = []*labor.Wage{oews(uitest.Spokane, 42_000, 50_000, 64_000)}
	if _, err := h.file.Transact(domain.EditPerson(me)); err != nil {
		t.Fatal(err)
	}
	h.show()
	h.page.ShowTab(TabMoney)
	return h, h.page.views[TabMoney].(*moneyTab), w
}

func (h *fakeHost) me(t *testing.T) domain.Person {
	t.Helper()
	me, err := h.file.Person()
	if err != nil {
		t.Fatal(err)
	}
	return me
}

func (h *fakeHost) assumptions(t *testing.T) domain.Assumptions {
	t.Helper()
	p, err := h.file.Plan(h.plan)
	if err != nil {
		t.Fatal(err)
	}
	return p.Assumptions
}

func fieldNamed(t *testing.T, fields []*field, name string) *field {
	t.Helper()
	for _, f := range fields {
		if f.Name == name {
			return f
		}
	}
	t.Fatalf("there is no field %q", name)
	return nil
}

func TestMoneySaysWhenThePlanPaysBack(t *testing.T) {
	_, m, w := moneyPage(t, large, look.Light, warehouse())
	said := strings.Join(strings.Fields(uitest.Texts(w.Content())), " ")
	for _, want := range []string{m.computed.Sentence(), "1 amount is not known", "$5,099", "$1,500", "$3,599", "loans $2,000", "Reality check: a month's budget"} {
		if !strings.Contains(said, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if !strings.HasPrefix(m.computed.Sentence(), "Pays back ") {
		t.Errorf("computed: %s", m.computed.Sentence())
	}
	if charts := uitest.Find[*widgets.Chart](m.returns.object); len(charts) != 1 || !strings.Contains(charts[0].Text(), "Low pay (25th percentile): pays back after 26 months, 12 months in the new job") {
		t.Error("the chart does not tell the three cases")
	}
}

func TestCostsThatNobodyKnowsAreNotZero(t *testing.T) {
	h, w := newTestPage(t, large, look.Light, domain.Step{ID: "a", Title: "School", Costs: []domain.CostLine{{ID: "c", Kind: domain.Tuition}}})
	h.page.ShowTab(TabMoney)
	said := uitest.Texts(w.Content())
	if n := strings.Count(said, unknownYet); n < 3 || !strings.Contains(said, "1 amount is not known") {
		t.Errorf("the page says %q", said)
	}
}

func TestWithoutPayNowThePlanSaysWhatIsMissing(t *testing.T) {
	_, m, w := moneyPage(t, large, look.Light, domain.Person{})
	if got := uitest.Texts(w.Content()); !strings.Contains(got, "It cannot be said yet when this pays back.") || m.returns.place.Visible() {
		t.Errorf("the page says %q", got)
	}
}

func TestAssumptionsAreChangedInPlace(t *testing.T) {
	tests := []struct {
		name, typed string
		want        func(domain.Person, domain.Assumptions) bool
	}{
		{"Pay now", "21.50", func(me domain.Person, _ domain.Assumptions) bool {
			return me.Pay == domain.Pay{Amount: 21_50, Per: domain.AnHour}
		}},
		{"Pay now", "", func(me domain.Person, _ domain.Assumptions) bool { return me.Pay == domain.Pay{} }},
		{"Taxes, percent of pay", "22 %", func(me domain.Person, _ domain.Assumptions) bool { return me.Tax == 22_00 }},
		{"Hours a week in the job now", "32", func(me domain.Person, _ domain.Assumptions) bool { return me.HoursWeek == 32_00 }},
		{"Hours a week in the new job", "36", func(_ domain.Person, a domain.Assumptions) bool { return a.HoursLater == 36_00 }},
		{"Hours a week fewer while training", "8", func(_ domain.Person, a domain.Assumptions) bool { return a.HoursLost == 8_00 }},
		{"Raise in the job now, percent a year", "2", func(_ domain.Person, a domain.Assumptions) bool { return a.RaiseNow == 2_00 }},
		{"Raise in the new job, percent a year", "3.5", func(_ domain.Person, a domain.Assumptions) bool { return a.RaiseLater == 3_50 }},
		{"First day in the new job", "5/1/2028", func(_ domain.Person, a domain.Assumptions) bool { return a.NewJobFrom.String() == "2028-05-01" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, m, _ := moneyPage(t, large, look.Light, warehouse())
			before := m.computed
			f := fieldNamed(t, m.fields(), tt.name)
			f.Entry.SetText(tt.typed)
			if !tt.want(h.me(t), h.assumptions(t)) {
				t.Errorf("saved %+v, %+v", h.me(t), h.assumptions(t))
			}
			if reflect.DeepEqual(m.computed.Lines, before.Lines) {
				t.Error("nothing was computed anew")
			}
			h.Undo()
			if tt.want(h.me(t), h.assumptions(t)) {
				t.Error("undo did not take it back")
			}
		})
	}
}

func TestFewerHoursAskForTheirDays(t *testing.T) {
	h, m, _ := moneyPage(t, large, look.Light, warehouse())
	fieldNamed(t, m.fields(), "Hours a week fewer while training").Entry.SetText("8")
	f := fieldNamed(t, m.fields(), "Last day with fewer hours")
	if f.Entry.Text != "" || f.Entry.PlaceHolder != "Dec 17, 2027" {
		t.Errorf("the field says %q, in grey %q", f.Entry.Text, f.Entry.PlaceHolder)
	}
	f.Entry.SetText("2027-06-30")
	if a := h.assumptions(t); a.LossTo.String() != "2027-06-30" || m.computed.LossTo != a.LossTo {
		t.Errorf("saved %v, computed with %v", a.LossTo, m.computed.LossTo)
	}
}

func TestWrongAssumptionIsExplained(t *testing.T) {
	h, m, _ := moneyPage(t, large, look.Light, warehouse())
	f := fieldNamed(t, m.fields(), "Taxes, percent of pay")
	f.Entry.SetText("a lot")
	f.Commit(true)
	if name, _ := h.page.Unsaved(); name != f.Name || !strings.Contains(f.Wrong(), "is not a number") || h.me(t).Tax != 15_00 {
		t.Errorf("unsaved %q, why %q, saved %v", name, f.Wrong(), h.me(t).Tax)
	}
}

func TestPeriodOfPayAndAreaAreChosen(t *testing.T) {
	h, m, w := moneyPage(t, large, look.Light, warehouse())
	test.Tap(button(t, w, "Choose another area"))
	if p, _ := h.file.Plan(h.plan); p.Area != uitest.Seattle.Code || p.AreaName != uitest.Seattle.Name {
		t.Errorf("the plan's area is %q", p.AreaName)
	}
	uitest.Find[*widget.Select](m.object)[0].SetSelected(domain.AMonth.Label())
	if n := len(uitest.Find[*widget.Select](m.object)); n != 1 {
		t.Errorf("%d choices are offered; one release of wages is none", n)
	}
	if me := h.me(t); me.Pay.Per != domain.AMonth || me.Pay.Amount != 18_00 {
		t.Errorf("saved %+v", me.Pay)
	}
}

func TestReleaseOfTheWagesIsChosen(t *testing.T) {
	h, _, _ := moneyPage(t, large, look.Light, warehouse())
	h.periods = []string{"May 2025", "May 2024"}
	h.page.views[TabMoney] = newMoney(h.page)
	m := h.page.views[TabMoney].(*moneyTab)
	h.show()
	releases := uitest.Find[*widget.Select](m.object)[1]
	if releases.Selected != newest {
		t.Errorf("chosen is %q", releases.Selected)
	}
	releases.SetSelected("May 2024")
	if a := h.assumptions(t); a.WagesPeriod != "May 2024" {
		t.Errorf("saved %q", a.WagesPeriod)
	}
	releases.SetSelected(newest)
	if a := h.assumptions(t); a.WagesPeriod != "" {
		t.Errorf("saved %q", a.WagesPeriod)
	}
}

func TestBudgetIsEditedInPlaceAndNeedsPay(t *testing.T) {
	h, m, w := moneyPage(t, large, look.Light, warehouse())
	if got, want := m.budget.need.Text, "Your month costs $2,540. That needs pay of $35,858.83 a year, or $17.24 an hour. Even the 10th percentile covers your budget"; !strings.HasPrefix(got, want) {
		t.Errorf("the page says %q", got)
	}
	fields := m.budget.fields()
	fields[1].Entry.SetText("1500")
	if got := h.me(t).Budget[0].Monthly; got != 1_500_00 || !strings.HasPrefix(m.budget.need.Text, "Your month costs $2,890.") {
		t.Errorf("the rent is %v, the page says %q", got, m.budget.need.Text)
	}
	fields[2].Entry.SetText("Food and drink")
	if got := h.me(t).Budget[1].Title; got != "Food and drink" {
		t.Errorf("the second line is %q", got)
	}
	test.Tap(button(t, w, "Add a line"))
	if n := len(h.me(t).Budget); n != 4 || w.Canvas().Focused() != m.budget.fields()[6].Entry {
		t.Errorf("%d lines, the keyboard is elsewhere", n)
	}
	h.Undo()
	if n := len(h.me(t).Budget); n != 3 || len(m.budget.lines.rows) != 3 {
		t.Errorf("after undo %d lines, on show %d", n, len(m.budget.lines.rows))
	}
}

func TestEmptyBudgetBeginsWithUsualLines(t *testing.T) {
	h, m, w := moneyPage(t, large, look.Light, domain.Person{})
	if m.budget.need.Visible() {
		t.Error("a need is shown without a budget")
	}
	test.Tap(button(t, w, "Begin with the usual lines"))
	if got := h.me(t).Budget; len(got) != len(usualLines) || got[0].Title != usualLines[0] || got[0].Monthly != 0 || m.budget.usual.Visible() {
		t.Errorf("the budget is %+v", got)
	}
	if _, known := payback.NeedOf(h.me(t)); known {
		t.Error("lines without amounts make a need")
	}
}

func TestCostsAreAddedUpInThreeWays(t *testing.T) {
	h, m, _ := moneyPage(t, large, look.Light, warehouse())
	for _, tt := range []struct{ by, want string }{
		{"By step", "Not known"}, {"By kind", "Exam fee"}, {"By year", "2028"},
	} {
		m.costs.by.SetSelected(tt.by)
		if !strings.Contains(uitest.Texts(m.costs.object), tt.want) {
			t.Errorf("%s does not show %q", tt.by, tt.want)
		}
	}
	m.costs.by.SetSelected("By year")
	for _, b := range uitest.Find[*widget.Button](m.costs.tools) {
		if b.Text == "CSV" {
			test.Tap(b)
		}
	}
	if got := h.tables[0]; len(got) != 4 || strings.Join(got[2], "|") != "2028|$299||$0|$0|$0|$299" {
		t.Errorf("saved %v", got)
	}
}

func TestMoneyMarkup(t *testing.T) {
	_, m, _ := moneyPage(t, fyne.NewSize(1147, 2600), look.Dark, warehouse())
	if m.object.MinSize().Height > 2600 {
		t.Fatal("the page is higher than the picture")
	}
	m.object.Resize(fyne.NewSize(1131, 2460)) // whatever the head of the page needs
	test.AssertObjectRendersToMarkup(t, "money.xml", m.object)
}

func TestMoneyFitsTheSmallWindowWithLargeText(t *testing.T) {
	for _, percent := range []int{100, 200} {
		_, m, w := moneyPage(t, small, look.Light, warehouse())
		fyne.CurrentApp().Settings().SetTheme(look.Theme{Mode: look.Light, TextPercent: percent})
		w.Resize(small.AddWidthHeight(1, 0))
		w.Resize(small)
		if got := m.column.MinSize().Width; got > small.Width-24 {
			t.Errorf("at %d percent the page needs a width of %v", percent, got)
		}
		for _, f := range m.fields() {
			if f.Entry.Size().Width < 60 {
				t.Errorf("at %d percent the field %q is %v wide", percent, f.Name, f.Entry.Size().Width)
			}
		}
	}
}

func BenchmarkMoneyOf2000Steps(b *testing.B) {
	steps := make([]domain.Step, 2000)
	for n := range steps {
		steps[n] = domain.Step{ID: domain.ID(fmt.Sprint("s", n)), Title: fmt.Sprintf("Step %d", n), Start: domain.Date{Year: 2027, Month: 1, Day: 1}.AddDays(n), Length: domain.Length{Count: 3, Unit: domain.Weeks},
			Costs: []domain.CostLine{{ID: domain.ID(fmt.Sprint("c", n)), Amount: 10_00, Known: true}}}
	}
	h, _ := newTestPage(b, large, look.Light, steps...)
	h.wages = []*labor.Wage{oews(uitest.Spokane, 42_000, 50_000, 64_000)}
	if _, err := h.file.Transact(domain.EditPerson(warehouse())); err != nil {
		b.Fatal(err)
	}
	h.show()
	h.page.ShowTab(TabMoney)
	for b.Loop() {
		h.page.views[TabMoney].show(h.page.state)
	}
}
