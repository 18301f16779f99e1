package command

import (
	"slices"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

// unknownAmount is what a person says for an amount that is not known.
const unknownAmount = "unknown"

func setAmount(l *plan.CostLine, text string) (err error) {
	if text == unknownAmount {
		l.Amount, l.Known = 0, false
		return nil
	}
	l.Amount, err = plan.ParseMoney(text)
	l.Known = true
	return err
}

func (d Deps) stepCost() *cobra.Command {
	c := &cobra.Command{
		Use:   "cost STEP [AMOUNT]",
		Short: "Add a cost to a step, or change or delete one of its costs",
		Example: "  waymark plan step cost 2 1,250.50 --kind tuition --for \"two terms\"\n" +
			"  waymark plan step cost 2 unknown --kind books\n  waymark plan step cost 2 --line 1 1300\n  waymark plan step cost 2 --line 1 --delete",
	}
	fields := []field[plan.CostLine]{
		choiceField("kind", "what it is for", plan.CostKinds[:], func(l *plan.CostLine, k plan.CostKind) { l.Kind = k }),
		textField("for", "what it is for, in your words", func(l *plan.CostLine) *string { return &l.Title }),
		dateField("paid", "date on which it was or will be paid; without it with the step", func(l *plan.CostLine) *plan.Date { return &l.Paid }),
	}
	return lineCommand(d, c, fields, setAmount, func(s *plan.Step) *[]plan.CostLine { return &s.Costs })
}

func (d Deps) stepFund() *cobra.Command {
	c := &cobra.Command{
		Use:   "fund STEP [AMOUNT]",
		Short: "Add money for a step, or change or delete one of its fundings",
		Example: "  waymark plan step fund 2 1,000 --kind grant --from \"State grant\" --year 2027\n" +
			"  waymark plan step fund 2 --line 1 --delete",
	}
	fields := []field[plan.FundingLine]{
		choiceField("kind", "where it comes from", plan.FundingKinds[:], func(l *plan.FundingLine, k plan.FundingKind) { l.Kind = k }),
		textField("from", "where it comes from, in your words", func(l *plan.FundingLine) *string { return &l.Title }),
		countField("year", "calendar year in which it comes; without it with the step", func(l *plan.FundingLine) *int { return &l.Year }),
	}
	amount := func(l *plan.FundingLine, text string) (err error) {
		l.Amount, err = plan.ParseMoney(text)
		return err
	}
	return lineCommand(d, c, fields, amount, func(s *plan.Step) *[]plan.FundingLine { return &s.Funding })
}

// lineCommand adds, changes or deletes a line of a step.
func lineCommand[L any](d Deps, c *cobra.Command, fields []field[L], amount func(*L, string) error, at func(*plan.Step) *[]L) *cobra.Command {
	t := d.planTarget(c)
	set := fieldFlags(c, fields)
	number := c.Flags().Int("line", 0, "which line of the step, counted from 1; without it a new one")
	remove := c.Flags().Bool("delete", false, "delete the line")
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) < 1 || len(args) > 2 {
			return badInput("Say %s, and an amount: %s", whichStep, c.UseLine())
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			if err != nil {
				return nil, err
			}
			s = s.Clone()
			lines, n := at(&s), *number-1
			switch have := len(*lines); {
			case *number != 0 && (n < 0 || n >= have):
				return nil, badInput("The step “%s” has %s; --line takes a number from 1 on.", s.Title, counted(have, "such line"))
			case *remove && *number == 0:
				return nil, badInput("Say which line to delete, with --line and its number.")
			case *remove:
				*lines = slices.Delete(*lines, n, n+1)
				return plan.EditStep(s), nil
			case *number == 0 && len(args) < 2:
				return nil, badInput("Say the amount: %s", c.UseLine())
			case *number == 0:
				var line L
				*lines = append(*lines, line)
				n = have
			}
			line := &(*lines)[n]
			if len(args) == 2 {
				if err := amount(line, args[1]); err != nil {
					return nil, err
				}
			}
			_, err = set(line)
			return plan.EditStep(s), err
		})
	}
	return c
}
