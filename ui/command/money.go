package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/payback"
	"waymark/domain/plan"
)

func (d Deps) moneySet() *cobra.Command {
	c := &cobra.Command{
		Use:   "set",
		Short: "Change what a plan's payback is computed with; \"\" takes something away",
		Long: "Change what a plan's payback is computed with. What the job now pays, its hours and your taxes are changed with:\n" +
			"waymark me set. Costs and funding belong to steps: waymark plan step cost.",
		Example: "  waymark money set --hours-lost 8 --raise-later 2.5 --new-job-from 2029-09-01",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	type a = plan.Assumptions
	set := fieldFlags(c, []field[a]{
		numberField("hours-lost", "hours a week fewer at work while training", func(a *a) *plan.Number { return &a.HoursLost }),
		dateField("loss-from", "first day with fewer hours", func(a *a) *plan.Date { return &a.LossFrom }),
		dateField("loss-to", "last day with fewer hours", func(a *a) *plan.Date { return &a.LossTo }),
		dateField("new-job-from", "first day in the new job", func(a *a) *plan.Date { return &a.NewJobFrom }),
		numberField("hours-later", "hours a week in the new job", func(a *a) *plan.Number { return &a.HoursLater }),
		numberField("raise-now", "percent a year in the job now", func(a *a) *plan.Number { return &a.RaiseNow }),
		numberField("raise-later", "percent a year in the new job", func(a *a) *plan.Number { return &a.RaiseLater }),
		textField("wages", "release of the wages, such as \"May 2025\"; without it the newest", func(a *a) *string { return &a.WagesPeriod }),
	})
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := t.pick(f)
			if err != nil {
				return nil, err
			}
			said, err := set(&p.Assumptions)
			return plan.EditPlan(p), needed(c, said, err)
		})
	}
	return c
}

func (d Deps) moneyBudget() *cobra.Command {
	return group("budget", "Keep what a month costs you", d.budgetList(), d.budgetSet(), d.budgetDelete())
}

func (d Deps) budgetList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "List what a month costs you and the pay that it needs",
		Example: "  waymark money budget list",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			person, err := f.Person()
			if err != nil {
				return err
			}
			r := moneyResult{File: *t.file}
			if need, ok := payback.NeedOf(person); ok {
				r.Need = needOf(person, need)
			}
			if *t.json {
				return printJSON(c, r)
			}
			var text text
			for _, l := range person.Budget {
				text.line("%s: %s a month", l.Title, l.Monthly.Text())
			}
			if r.Need == nil {
				text.line("Nothing is entered yet; enter something with: waymark money budget set")
				return say(c, text.String())
			}
			text.line("Together: %s a month. That takes pay of %s a year before tax, or %s an hour, computed.",
				dollarsOf(r.Need.Month), dollarsOf(r.Need.Year), dollarsOf(r.Need.Hour))
			return say(c, text.String())
		})
	}
	return c
}

func (d Deps) budgetSet() *cobra.Command {
	c := &cobra.Command{
		Use:     "set WHAT AMOUNT",
		Short:   "Enter what something costs in a month, in the place of an earlier amount",
		Example: "  waymark money budget set Rent 950\n  waymark money budget set \"Bus pass\" 60",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return badInput("Say what it is and how much: %s", c.UseLine())
			}
			return nil
		},
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		last := len(args) - 1
		title := strings.Join(args[:last], " ")
		amount, err := plan.ParseMoney(args[last])
		if err != nil {
			return err
		}
		return d.start(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := f.Person()
			p.Budget = slices.Clone(p.Budget)
			if n := budgetLine(p, title); n >= 0 {
				p.Budget[n].Monthly = amount
			} else {
				p.Budget = append(p.Budget, plan.BudgetLine{ID: plan.NewID(), Title: title, Monthly: amount})
			}
			return plan.EditPerson(p), err
		})
	}
	return c
}

func (d Deps) budgetDelete() *cobra.Command {
	c := &cobra.Command{
		Use:     "delete WHAT",
		Short:   "Take something out of the budget",
		Example: "  waymark money budget delete Bus pass",
		Args:    someArgs("what to take out"),
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := f.Person()
			if err != nil {
				return nil, err
			}
			n := budgetLine(p, strings.Join(args, " "))
			if n < 0 {
				return nil, badInput("The budget has nothing that is called %q; list it with: waymark money budget list", strings.Join(args, " "))
			}
			p.Budget = slices.Delete(slices.Clone(p.Budget), n, n+1)
			return plan.EditPerson(p), nil
		})
	}
	return c
}

func budgetLine(p plan.Person, title string) int {
	return slices.IndexFunc(p.Budget, func(l plan.BudgetLine) bool { return strings.EqualFold(l.Title, title) })
}
