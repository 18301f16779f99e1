package plan

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"waymark/domain/labor"
	"waymark/domain/payback"
	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// moneyTab is the tab Money: what the plan costs, when it pays back and on what
// that rests, and what pay a monthly budget needs.
type moneyTab struct {
	page   *Page
	object *container.Scroll
	column *fyne.Container

	strip    *fyne.Container // key figures
	returns  *returns
	assumed  *assumptionList
	costs    *costTables
	budget   *budgetPart
	latest   task.Latest
	computed payback.Result
}

const moneyWidth = 860

func newMoney(p *Page) *moneyTab {
	m := &moneyTab{page: p, strip: container.NewStack()}
	m.returns, m.assumed, m.costs, m.budget = newReturns(m), newAssumptionList(m), newCostTables(m), newBudgetPart(m)
	m.column = container.New(layout.NewCustomPaddedVBoxLayout(14), m.strip, m.returns.object, m.assumed.object, m.costs.object, m.budget.object)
	m.object = container.NewVScroll(widgets.NewColumn(moneyWidth*look.TextScale(), m.column))
	return m
}

func (m *moneyTab) content() fyne.CanvasObject { return m.object }

// fields are the texts of the tab that save themselves.
func (m *moneyTab) fields() []*field { return append(m.assumed.fields(), m.budget.fields()...) }

// show is called with each state while the tab is on show. The wages are read
// off the UI thread.
func (m *moneyTab) show(s State) {
	wagesFor := m.page.host.WageReader()
	in := payback.Input{Person: s.Person, Plan: s.Plan, Today: m.page.host.Today()}
	task.Start(&m.latest, func() (payback.Result, error) {
		var err error
		in.Wages, err = wagesFor(s.Plan)
		return payback.Compute(in), err
	}, func(r payback.Result) { m.fill(s, r) }, func(error) {
		in.Wages = nil
		m.fill(s, payback.Compute(in))
		m.page.Say("The wages could not be read, so the pay in the new job is missing.")
	})
}

// fill shows what was computed of a state.
func (m *moneyTab) fill(s State, r payback.Result) {
	m.computed = r
	m.strip.Objects = []fyne.CanvasObject{widgets.StatStrip(moneyStats(s, r, m.page.host.Today())...)}
	m.returns.show(r)
	m.assumed.show(s, r)
	m.costs.show(r.Costs)
	m.budget.show(s.Person, r.Wage)
	m.column.Refresh()
}

func moneyStats(s State, r payback.Result, today domain.Date) []widgets.Stat {
	ahead, pocket := payback.Ahead(s.Plan, today), r.Costs.Pocket().Text()
	if r.Costs.Total.Known == 0 && r.Costs.Total.Unknown > 0 {
		pocket = unknownYet
	}
	return []widgets.Stat{
		{Label: "Costs of all steps", Value: knownText(r.Costs.Total.Known, r.Costs.Total.Unknown == 0), Note: missingAmounts(r.Costs.Total.Unknown, r.Costs.Bare)},
		{Label: "Grants and gifts", Value: r.Costs.Funds.Gifts.Text(), Note: funded(r.Costs.Funds)},
		{Label: "You pay", Value: pocket, Note: "known costs less grants and gifts"},
		{Label: "Still to be paid", Value: knownText(ahead.Known, ahead.Unknown == 0), Note: missingAmounts(ahead.Unknown, 0)},
	}
}

// missingAmounts counts in words what a sum leaves out.
func missingAmounts(unknown, bare int) string {
	text := "no amount is missing"
	switch {
	case unknown == 1:
		text = "1 amount is not known"
	case unknown > 1:
		text = strconv.Itoa(unknown) + " amounts are not known"
	}
	switch {
	case bare == 1:
		text += "; 1 step has no costs"
	case bare > 1:
		text += "; " + strconv.Itoa(bare) + " steps have no costs"
	}
	return text
}

func funded(f payback.Funds) string {
	text := ""
	if f.Savings > 0 {
		text = "own savings " + f.Savings.Text()
	}
	if f.Loans > 0 {
		if text != "" {
			text += ", "
		}
		text += "loans " + f.Loans.Text()
	}
	return text
}

// coverText says whether the pay of the plan's job covers the budget.
func coverText(n payback.Need, w *labor.Wage) string {
	if w == nil {
		return ""
	}
	return strings.TrimSuffix(n.Covers(w).Words(), ".") + " (" + w.Area.Name + ", " + w.Vintage.Label() + ")."
}
