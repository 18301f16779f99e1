package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

func (d Deps) step() *cobra.Command {
	return group("step", "Add, change and order the steps of a plan",
		d.stepAdd(), d.stepEdit(), d.stepMove(), d.stepAfter(), d.stepState(), d.stepCost(), d.stepFund(), d.stepDelete())
}

const whichStep = "which step, by the number or id that “waymark plan show” gives"

func stepFields() []field[plan.Step] {
	type s = plan.Step
	return []field[s]{
		choiceField("kind", "what it is about", plan.Kinds[:], func(s *s, k plan.Kind) { s.Kind = k }),
		dateField("start", "date on which it is planned to begin", func(s *s) *plan.Date { return &s.Start }),
		dateField("due", "date by which to finish, such as 2027-03-31", func(s *s) *plan.Date { return &s.Due }),
		{name: "length", usage: "how long it takes where there is no due date, such as 6 weeks", set: func(s *s, text string) (err error) {
			s.Length, err = plan.ParseLength(text)
			return err
		}},
		dateField("begun", "date on which it really began", func(s *s) *plan.Date { return &s.Started }),
		dateField("finished", "date on which it was really finished", func(s *s) *plan.Date { return &s.Finished }),
		numberField("hours", "hours a week that it takes", func(s *s) *plan.Number { return &s.HoursWeek }),
		textField("provider", "school, employer or office", func(s *s) *string { return &s.Provider }),
		{name: "link", usage: "address on the internet, after its title if it has one", many: true, set: func(s *s, text string) error {
			s.Links = exchange.Links(text)
			return nil
		}},
		{name: "proof", usage: "path of a file that proves or explains the step, after its title and a bar if it has one", many: true, set: func(s *s, text string) error {
			s.Files = exchange.Files(text)
			return nil
		}},
		{name: "remind", usage: "such as 2027-03-01 Register, or 14 days before: Register", many: true, set: func(s *s, text string) (err error) {
			s.Reminders, err = exchange.Reminders(text)
			return asInput(err)
		}},
		textField("note", "free text", func(s *s) *string { return &s.Note }),
	}
}

// asInput makes an error bad input.
func asInput(err error) error {
	if err == nil {
		return nil
	}
	return &inputError{err.Error(), err}
}

func (d Deps) stepAdd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add TITLE",
		Short:   "Add a step to a plan",
		Example: "  waymark plan step add Take the exam --due 2027-03-31 --cost 299 --kind certification",
		Args:    someArgs("what to do in the step"),
	}
	t := d.planTarget(c)
	set := fieldFlags(c, stepFields())
	cost := c.Flags().String("cost", "", "what it costs, such as 299 or 1,250.50, or unknown")
	at := c.Flags().Int("at", 0, "number that it gets in the list; without it the last")
	c.RunE = func(c *cobra.Command, args []string) error {
		s := plan.Step{Title: strings.Join(args, " ")}
		if _, err := set(&s); err != nil {
			return err
		}
		switch { // what the dates say
		case !s.Finished.IsZero():
			s.State = plan.Done
		case !s.Started.IsZero():
			s.State = plan.InProgress
		}
		if *cost != "" {
			l := plan.CostLine{}
			if err := setAmount(&l, *cost); err != nil {
				return err
			}
			s.Costs = []plan.CostLine{l}
		}
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := t.pick(f)
			return plan.AddStep(p.ID, s, *at-1), err
		})
	}
	return c
}

func (d Deps) stepEdit() *cobra.Command {
	c := &cobra.Command{
		Use:     "edit STEP",
		Short:   "Change what is entered for a step; \"\" takes it away",
		Example: "  waymark plan step edit 2 --provider \"Spokane Community College\" --length \"9 months\"\n  waymark plan step edit 2 --due \"\"",
		Args:    one(whichStep),
	}
	t := d.planTarget(c)
	set := fieldFlags(c, append(stepFields(), textField("title", "what to do", func(s *plan.Step) *string { return &s.Title })))
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			if err != nil {
				return nil, err
			}
			s = s.Clone()
			said, err := set(&s)
			return plan.EditStep(s), needed(c, said, err)
		})
	}
	return c
}

func (d Deps) stepMove() *cobra.Command {
	c := &cobra.Command{
		Use:   "move STEP",
		Short: "Move a step in the list, or in time with the steps after it",
		Example: "  waymark plan step move 4 --to 1\n  waymark plan step move 2 --start 2027-09-01\n" +
			"  waymark plan step move 2 --end 2028-06-30",
		Args: one(whichStep),
	}
	t := d.planTarget(c)
	to := c.Flags().Int("to", 0, "number that it gets in the list")
	start := c.Flags().String("start", "", "new first day")
	end := c.Flags().String("end", "", "new last day")
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			if err != nil {
				return nil, err
			}
			first, err := plan.ParseDate(*start)
			if err != nil {
				return nil, err
			}
			last, err := plan.ParseDate(*end)
			switch ways := c.Flags().Changed; {
			case err != nil:
				return nil, err
			case ways("to") && (ways("start") || ways("end")) || ways("start") && ways("end"):
				return nil, badInput("Say only one of --to, --start and --end.")
			case *to > 0:
				return plan.MoveStep(s.ID, *to-1), nil
			case ways("start"):
				return plan.MoveInTime(s.ID, first), nil
			case ways("end"):
				return plan.MoveEnd(s.ID, last), nil
			}
			return nil, badInput("Say where it goes, with --to and a number from 1 on, or --start or --end and a date.")
		})
	}
	return c
}

func (d Deps) stepAfter() *cobra.Command {
	c := &cobra.Command{
		Use:     "after STEP [STEP ...]",
		Short:   "Say which steps must be done before a step; without any, none",
		Example: "  waymark plan step after 4 2 3\n  waymark plan step after 4",
		Args:    someArgs(whichStep),
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			if err != nil {
				return nil, err
			}
			var after []plan.ID
			for _, name := range args[1:] {
				before, err := t.step(f, name)
				if err != nil {
					return nil, err
				}
				after = append(after, before.ID)
			}
			return plan.SetAfter(s.ID, after), nil
		})
	}
	return c
}

func (d Deps) stepState() *cobra.Command {
	c := &cobra.Command{
		Use:   "state STEP STATE",
		Short: "Mark a step as " + namesOf(plan.States[:]),
		Example: "  waymark plan step state 2 done\n  waymark plan step state 2 in_progress --on 2027-09-01\n" +
			"  waymark plan step state 3 blocked --reason \"waiting list\"",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 2 {
				return badInput("Say which step, and one of %s: %s", namesOf(plan.States[:]), c.UseLine())
			}
			return nil
		},
	}
	t := d.planTarget(c)
	on := c.Flags().String("on", "", "day on which it was begun or done; without it today")
	reason := c.Flags().String("reason", "", "what a blocked step waits for")
	c.RunE = func(c *cobra.Command, args []string) error {
		state, err := choose(plan.States[:], args[1], "A state")
		if err != nil {
			return err
		}
		day, err := plan.ParseDate(*on)
		if err != nil {
			return err
		}
		if day.IsZero() {
			day = d.Today()
		}
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			switch {
			case err != nil:
				return nil, err
			case *reason != "" && state != plan.Blocked:
				return nil, badInput("Only a step that is blocked waits for something.")
			case state == plan.Blocked:
				return plan.Block(s.ID, *reason), nil
			case state == plan.InProgress && *on != "":
				return plan.StartStep(s.ID, day), nil
			}
			return plan.SetState(s.ID, state, day), nil
		})
	}
	return c
}

func (d Deps) stepDelete() *cobra.Command {
	c := &cobra.Command{
		Use:     "delete STEP",
		Short:   "Delete a step",
		Example: "  waymark plan step delete 3",
		Args:    one(whichStep),
	}
	t, yes := d.planTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			s, err := t.step(f, args[0])
			if err != nil {
				return nil, err
			}
			return plan.DeleteStep(s.ID), d.sure(c, t, *yes, fmt.Sprintf("Delete the step “%s”?", s.Title))
		})
	}
	return c
}
