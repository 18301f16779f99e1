package command

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/payback"
	"waymark/domain/plan"
)

func (d Deps) money() *cobra.Command {
	return group("money", "Show what a plan costs and when it pays back, and keep a monthly budget",
		d.moneyShow(), d.moneySet(), d.moneyBudget())
}

type moneyResult struct {
	File    string         `json:"file"`
	Plan    *codeless      `json:"plan"` // null where the file holds none
	Costs   *costsResult   `json:"costs"`
	Payback *paybackResult `json:"payback"`
	Need    *needResult    `json:"pay_needed"` // null without a budget
}

type costsResult struct {
	Known   figure     `json:"known"`
	Unknown int        `json:"unknown_amounts"`
	Gifts   figure     `json:"not_paid_back"`
	Savings figure     `json:"own_savings"`
	Loans   figure     `json:"loans"`
	Pocket  figure     `json:"left_to_pay"`
	Kinds   []costPart `json:"by_kind"`
	Years   []costPart `json:"by_year"`
	Steps   []costPart `json:"by_step"`
}

type costPart struct {
	Name    string `json:"name"`
	Known   figure `json:"known"`
	Unknown int    `json:"unknown_amounts"`
}

type paybackResult struct {
	Sentence    string             `json:"sentence"`
	Start       *plan.Date         `json:"start"`
	NewJob      *plan.Date         `json:"new_job_from"`
	Put         figure             `json:"put_in"`
	Lines       []paybackLine      `json:"lines"`
	Assumptions []assumptionResult `json:"assumptions"`
	Warnings    []string           `json:"warnings"`
}

type paybackLine struct {
	Point      string `json:"point"` // of the pay in the new job
	Pay        figure `json:"pay"`
	Gain       figure `json:"gain_a_month"`
	Outcome    string `json:"outcome"`
	Missing    string `json:"missing,omitempty"`
	FromStart  *int   `json:"months_from_start"`
	FromNewJob *int   `json:"months_from_new_job"`
}

type assumptionResult struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Origin string `json:"origin"`
	Source string `json:"source"`
	Edit   string `json:"edit"` // what changes it, or ""
}

type needResult struct {
	Month figure   `json:"budget_a_month"`
	Year  figure   `json:"pay_a_year"`
	Hour  figure   `json:"pay_an_hour"`
	Cover string   `json:"cover"` // whether the plan's job covers it, in a sentence
	Lines []budget `json:"lines"`
}

type budget struct {
	Title  string `json:"title"`
	Amount figure `json:"a_month"`
}

func (d Deps) moneyShow() *cobra.Command {
	c := &cobra.Command{
		Use:   "show",
		Short: "Show costs, funding, payback and the pay that your budget needs",
		Long: "Show costs, funding, payback and the pay that your budget needs. Every figure names its source, or its formula, or is one\n" +
			"that you entered. The formulas are in docs/formulas.md.",
		Example: "  waymark money show --plan 1",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			person, err := f.Person()
			if err != nil {
				return err
			}
			r := moneyResult{File: *t.file}
			need, needed := payback.NeedOf(person)
			if needed {
				r.Need = needOf(person, need)
			}
			plans, err := f.Plans()
			if err != nil {
				return err
			}
			if len(plans) > 0 || *t.number != 0 {
				p, err := t.pick(f)
				if err != nil {
					return err
				}
				if err := d.fill(&r, p, person, need, max(*t.number, 1)); err != nil {
					return err
				}
			}
			if *t.json {
				return printJSON(c, r)
			}
			return say(c, r.text())
		})
	}
	return c
}

// fill computes the money side of a plan.
func (d Deps) fill(r *moneyResult, p plan.Plan, person plan.Person, need payback.Need, number int) error {
	wages, err := d.wagesFor(p)
	if err != nil {
		return err
	}
	result := payback.Compute(payback.Input{Person: person, Plan: p, Wages: wages, Today: d.Today()})
	r.Plan = &codeless{number, p.ID, p.Title}
	r.Costs, r.Payback = costsOf(result.Costs), paybackOf(result)
	if r.Need != nil && result.Wage != nil {
		r.Need.Cover = need.Covers(result.Wage).Words()
	}
	return nil
}

func costsOf(c payback.Costs) *costsResult {
	r := &costsResult{
		Known: money(c.Total.Known, !c.NoneKnown), Unknown: c.Total.Unknown, Gifts: money(c.Funds.Gifts, true), Savings: money(c.Funds.Savings, true),
		Loans: money(c.Funds.Loans, true), Pocket: computed(c.Pocket(), "usd", "costs – money not paid back"), Kinds: []costPart{}, Years: []costPart{}, Steps: []costPart{},
	}
	part := func(name string, s payback.Sum) costPart {
		return costPart{name, money(s.Known, s.Known > 0 || s.Unknown == 0), s.Unknown}
	}
	for _, k := range c.Kinds {
		r.Kinds = append(r.Kinds, part(k.Kind.Label(), k.Cost))
	}
	for _, y := range c.Years {
		name := "no date yet"
		if y.Year != 0 {
			name = strconv.Itoa(y.Year)
		}
		r.Years = append(r.Years, part(name, y.Cost))
	}
	for _, s := range c.Steps {
		r.Steps = append(r.Steps, part(s.Title, s.Cost))
	}
	return r
}

func paybackOf(result payback.Result) *paybackResult {
	r := &paybackResult{
		Sentence: result.Sentence(), Start: date(result.Start), NewJob: date(result.NewJob), Put: computed(result.Put, "usd", "costs – money not paid back + net pay lost"),
		Lines: []paybackLine{}, Assumptions: []assumptionResult{}, Warnings: list(result.Warnings),
	}
	for _, l := range result.Lines {
		line := paybackLine{Point: l.Point.Name(), Pay: laterOf(l.Later, result.Wage), Outcome: l.Outcome.Name(), Missing: l.Missing}
		line.Gain = figure{Unit: "usd_per_month", Status: labor.NotPublished.Name(), Reason: l.Missing}
		if l.Outcome != payback.Unknown {
			line.Gain = computed(l.Gain, "usd_per_month", "(pay later – pay now) × (1 – taxes) ÷ 12")
		}
		if l.Outcome == payback.PaysBack {
			line.FromStart, line.FromNewJob = &l.FromStart, &l.FromNewJob
		}
		r.Lines = append(r.Lines, line)
	}
	for _, a := range result.Assumptions {
		r.Assumptions = append(r.Assumptions, assumptionResult{a.Name, a.Value, a.Origin.Name(), a.Source, string(a.Edit)})
	}
	return r
}

// computed is an amount that Waymark works out.
func computed(c plan.Cents, unit, formula string) figure {
	dollars := float64(c) / 100
	return figure{Amount: &dollars, Unit: unit, Status: labor.Derived.Name(), Formula: formula}
}

func laterOf(l payback.Later, w *labor.Wage) figure {
	j := figure{Unit: "usd_per_year", Status: l.Status.Name(), Formula: l.Formula, Reason: l.Status.Reason()}
	if w == nil {
		j.Status = labor.NotPublished.Name()
		return j
	}
	if w.Vintage != nil {
		label := w.Vintage.Label()
		j.Vintage = &label
	}
	if l.Status.Known() {
		dollars := float64(l.Year) / 100
		j.Amount = &dollars
	}
	return j
}

func needOf(p plan.Person, n payback.Need) *needResult {
	r := &needResult{
		Month: computed(n.Month, "usd_per_month", "sum of the budget"), Year: computed(n.Year, "usd_per_year", payback.FormulaNeedYear),
		Hour: computed(n.Hour, "usd_per_hour", payback.FormulaNeedHour), Lines: []budget{},
	}
	for _, l := range p.Budget {
		r.Lines = append(r.Lines, budget{l.Title, money(l.Monthly, true)})
	}
	return r
}

func (r moneyResult) text() string {
	var t text
	if r.Plan == nil {
		t.line(noPlanYet)
	} else {
		t.line("Money of %s", r.Plan.Title)
		t.costs(r.Costs)
		t.payback(r.Payback)
	}
	if r.Need == nil {
		t.heading("Enter what a month costs you to see the pay that you need: waymark money budget set")
		return t.String()
	}
	t.heading("Pay that your budget needs, computed")
	t.fact("Budget a month", dollarsOf(r.Need.Month))
	t.fact("Before tax, a year", dollarsOf(r.Need.Year)+", as "+payback.FormulaNeedYear)
	t.fact("Before tax, an hour", dollarsOf(r.Need.Hour)+", as "+payback.FormulaNeedHour)
	t.known("The plan's job", r.Need.Cover)
	return t.String()
}

func (t *text) costs(c *costsResult) {
	t.heading("Costs that you entered")
	t.fact("Known", dollarsOf(c.Known))
	if c.Unknown > 0 {
		t.fact("Amounts not known", strconv.Itoa(c.Unknown))
	}
	t.fact("Grants and other money not paid back", dollarsOf(c.Gifts))
	if *c.Loans.Amount > 0 {
		t.fact("Loans, to be paid back", dollarsOf(c.Loans))
	}
	t.fact("Left to pay, computed", dollarsOf(c.Pocket))
	for _, list := range []struct {
		label string
		parts []costPart
	}{{"For ", c.Kinds}, {"In ", c.Years}, {"Step: ", c.Steps}} {
		for _, p := range list.parts {
			value := several(p.Unknown, "amount", "amounts") + " not known"
			switch {
			case p.Unknown == 0:
				value = dollarsOf(p.Known)
			case p.Known.Amount != nil:
				value = dollarsOf(p.Known) + " and " + value
			}
			t.fact(list.label+lowerFirst(p.Name, list.label), value)
		}
	}
}

func (t *text) payback(p *paybackResult) {
	t.heading("When it pays back, computed")
	t.line("  %s", p.Sentence)
	for _, w := range p.Warnings {
		t.fact("Note", w)
	}
	t.heading("What this rests on")
	for _, a := range p.Assumptions {
		origin := map[string]string{"entered": "you entered this", "default": "stands until you change it", "published": "published", "computed": "computed"}[a.Origin]
		line := a.Value + " (" + origin
		if a.Source != "" {
			line += ": " + strings.TrimSuffix(a.Source, ".")
		}
		t.fact(a.Name, line+")")
	}
}

// lowerFirst makes the name of a kind fit after "For".
func lowerFirst(name, label string) string {
	if label == "For " {
		return strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// dollarsOf is an amount in words.
func dollarsOf(f figure) string {
	if f.Amount == nil {
		return "none"
	}
	cents := *f.Amount * 100
	if cents < 0 {
		return plan.Cents(cents - 0.5).Text()
	}
	return plan.Cents(cents + 0.5).Text()
}
