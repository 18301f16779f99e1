package payback

import (
	"cmp"
	"slices"

	"waymark/domain/plan"
)

// Sum adds up amounts. What is not known is counted, never taken as zero.
type Sum struct {
	Known   plan.Cents
	Unknown int // amounts that are not known
}

func (s *Sum) add(known plan.Cents, unknown int) {
	s.Known += known
	s.Unknown += unknown
}

// Source says what money for a step does to the payback.
type Source uint8

const (
	Gift   Source = iota // lowers what the person pays
	Own                  // the person's own money, paid out all the same
	Repaid               // a loan: it has to be paid back, so it is no gain
)

// SourceOf says what a kind of funding does to the payback.
func SourceOf(k plan.FundingKind) Source {
	switch k {
	case plan.Savings:
		return Own
	case plan.Loan:
		return Repaid
	}
	return Gift
}

// Funds is funding by what it does to the payback.
type Funds struct {
	Gifts, Savings, Loans plan.Cents
}

func (f *Funds) add(l plan.FundingLine) {
	switch SourceOf(l.Kind) {
	case Gift:
		f.Gifts += l.Amount
	case Own:
		f.Savings += l.Amount
	case Repaid:
		f.Loans += l.Amount
	}
}

// StepMoney is what a step costs and what pays for it.
type StepMoney struct {
	Step  plan.ID
	Title string
	Cost  Sum
	Funds Funds
}

// KindMoney is what things of one kind cost.
type KindMoney struct {
	Kind plan.CostKind
	Cost Sum
}

// FundingMoney is what comes from one kind of funding.
type FundingMoney struct {
	Kind   plan.FundingKind
	Amount plan.Cents
}

// YearMoney is what is paid and comes in a calendar year. Year 0 holds what has
// no date yet.
type YearMoney struct {
	Year  int
	Cost  Sum
	Funds Funds
}

// Costs are the costs and the funding of a plan. Skipped steps are left out.
type Costs struct {
	Total     Sum
	Funds     Funds
	Steps     []StepMoney    // in the plan's order, those with costs or funding
	Kinds     []KindMoney    // in the order of the kinds
	Funding   []FundingMoney // likewise
	Years     []YearMoney    // in order; the one without a date last
	NoneKnown bool           // no amount is known, so that a payback says little
	Bare      int            // steps for which no cost was written down
}

// Pocket is what the person pays: costs less gifts, in cents.
func (c Costs) Pocket() plan.Cents { return c.Total.Known - c.Funds.Gifts }

// Collect adds up the costs and the funding of a plan by step, kind and year.
func Collect(p plan.Plan) Costs {
	kinds, funding, years := map[plan.CostKind]*Sum{}, map[plan.FundingKind]*plan.Cents{}, map[int]*YearMoney{}
	c := Costs{NoneKnown: true}
	spans := spansOf(p)
	for _, s := range p.Steps {
		if s.State == plan.Skipped {
			continue
		}
		money := StepMoney{Step: s.ID, Title: s.Title}
		for _, l := range s.Costs {
			known, unknown := amount(l)
			money.Cost.add(known, unknown)
			of(kinds, l.Kind).add(known, unknown)
			of(years, costDate(spans[s.ID], l).Year).Cost.add(known, unknown)
			c.NoneKnown = c.NoneKnown && !l.Known
		}
		for _, l := range s.Funding {
			money.Funds.add(l)
			*of(funding, l.Kind) += l.Amount
			of(years, fundingDate(spans[s.ID], l).Year).Funds.add(l)
			c.Funds.add(l)
		}
		c.Total.add(money.Cost.Known, money.Cost.Unknown)
		if len(s.Costs) == 0 {
			c.Bare++
		}
		if len(s.Costs)+len(s.Funding) > 0 {
			c.Steps = append(c.Steps, money)
		}
	}
	for k, sum := range kinds {
		c.Kinds = append(c.Kinds, KindMoney{k, *sum})
	}
	for k, sum := range funding {
		c.Funding = append(c.Funding, FundingMoney{k, *sum})
	}
	for y, money := range years {
		money.Year = y
		c.Years = append(c.Years, *money)
	}
	slices.SortFunc(c.Kinds, func(a, b KindMoney) int { return cmp.Compare(a.Kind, b.Kind) })
	slices.SortFunc(c.Funding, func(a, b FundingMoney) int { return cmp.Compare(a.Kind, b.Kind) })
	slices.SortFunc(c.Years, func(a, b YearMoney) int {
		return cmp.Or(cmp.Compare(b2i(a.Year == 0), b2i(b.Year == 0)), cmp.Compare(a.Year, b.Year))
	})
	return c
}

func of[K comparable, V any](m map[K]*V, k K) *V {
	if m[k] == nil {
		m[k] = new(V)
	}
	return m[k]
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func amount(l plan.CostLine) (known plan.Cents, unknown int) {
	if l.Known {
		return l.Amount, 0
	}
	return 0, 1
}
