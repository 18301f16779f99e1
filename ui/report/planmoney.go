package report

import (
	"waymark/domain/payback"
	"waymark/ui/figures"
)

// money is what a plan costs, who pays and when it pays back, with all that
// went in and how it was computed.
func money(in PlanInput) Document {
	r := payback.Compute(payback.Input{Person: in.Person, Plan: in.Plan, Wages: in.Wages, Today: in.Today})
	foot := "Costs and pay now are your own."
	if r.Wage != nil {
		foot += " Pay in the new job: " + r.Wage.Vintage.Label() + "."
	}
	d := in.document(in.Plan.Title+": money", foot, moneyNow(r), moneyBack(in, r))
	d.Sections = append(d.Sections, costs(r.Costs)...)
	if n, ok := payback.NeedOf(in.Person); ok {
		d.Sections = append(d.Sections, need(in, n))
	}
	d.Sections = append(d.Sections, assumptions(r), formulas())
	return d
}

func moneyNow(r payback.Result) Section {
	unknown := "of all steps that are not skipped"
	if r.Costs.Bare > 0 {
		unknown = count(r.Costs.Bare, "step") + " without a cost not counted"
	}
	later := Stat{"Pay in the new job", "—", "the middle of what is published is not known"}
	for _, l := range r.Lines {
		if l.Later.Status.Known() && l.Point == payback.Points[1] {
			later = Stat{"Pay in the new job", l.Later.Year.Text(), "a year, half earn more" + release(r.Wage.Vintage)}
		}
	}
	pay, lost := r.Costs.Pocket().Text(), Stat{"Pay lost while training", r.Lost.Text(), "computed, see the formulas"}
	if r.Costs.NoneKnown {
		pay = notKnown
	}
	if !r.NowKnown {
		lost.Value, lost.Note = notKnown, "pay now is not entered"
	}
	return Section{Title: "At a glance", Parts: []Part{Stats{
		{"Total cost", figures.SumText(r.Costs.Total), unknown},
		{"You pay", pay, "what is known of the cost, less grants and gifts"},
		lost,
		later,
	}}}
}

func moneyBack(in PlanInput, r payback.Result) Section {
	s := Section{Title: "When it pays back", Parts: []Part{Text(r.Sentence())}, Source: "Computed from what you entered and from published pay; every value and formula stands below."}
	curves := figures.Payback(r, in.Today)
	if len(curves.Curves) > 0 {
		s.Parts = append(s.Parts, Chart{"What the plan has brought in, less what it has cost, month by month.", curves},
			tableOf("The same in numbers", figures.PaybackTable(r), 1))
	}
	if len(r.Warnings) > 0 {
		s.Parts = append(s.Parts, List(r.Warnings))
	}
	return s
}

func costs(c payback.Costs) []Section {
	const source = "As you entered it. “Not known” counts amounts that are still open; they are not in the sums."
	if len(c.Steps) == 0 {
		return []Section{{Title: "Costs", Parts: []Part{Text("No costs are written down for this plan yet.")}}}
	}
	return []Section{
		{Title: "Costs by step", Parts: []Part{last(tableOf("", figures.CostsBySteps(c), 1))}, Source: source},
		{Title: "Costs by year", Parts: []Part{last(tableOf("", figures.CostsByYear(c), 1))}, Source: source},
		{Title: "Costs and money by kind", Parts: []Part{last(tableOf("", figures.CostsByKind(c), 1))}, Source: source},
	}
}

// last makes the last row, a sum, stand out.
func last(t Table) Table {
	t.Strong = len(t.Rows) - 1
	return t
}

// need is the reality check: the pay that a month asks for.
func need(in PlanInput, n payback.Need) Section {
	said, formula := figures.NeedText(n)
	table := Table{Columns: heads("What a month costs", "Dollars"), Strong: -1}
	for _, l := range in.Person.Budget {
		table.Rows = append(table.Rows, []string{l.Title, l.Monthly.Text()})
	}
	table.Rows = append(table.Rows, []string{"All together", n.Month.Text()})
	return Section{Title: "What my life needs", Parts: []Part{Text(said), last(table)}, Source: formula}
}

// assumptions list all that the result rests on.
func assumptions(r payback.Result) Section {
	table := Table{Columns: []Column{{Title: "What", Room: 14}, {Title: "Value"}, {Title: "Where it comes from", Room: 18}}, Strong: -1}
	for _, a := range r.Assumptions {
		from := a.Origin.Label()
		if a.Source != "" {
			from += ": " + a.Source
		}
		table.Rows = append(table.Rows, []string{a.Name, a.Value, from})
	}
	return Section{Title: "What this rests on", Parts: []Part{table}, Source: "Change any of it in the tab Money of the plan, and print again."}
}

func formulas() Section {
	return Section{Title: "How it is computed", Parts: []Part{tableOf("", figures.MoneyFormulas(), 2),
		Note("A year has 52 weeks of 7 days. All amounts are whole cents; each step rounds to the nearest cent.")}, Source: "Waymark's own rules."}
}
