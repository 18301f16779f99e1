package command

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/draft"
	"waymark/domain/plan"
)

func (d Deps) plan() *cobra.Command {
	return group("plan", "Keep a training plan in a file", d.planNew(), d.planAdd(), d.planDone(), d.planShow())
}

func (d Deps) fileFlag(c *cobra.Command) *string {
	return c.Flags().String("file", d.PlanPath, "plan file")
}

func planFlag(c *cobra.Command) *int {
	return c.Flags().Int("plan", 0, "which plan, by number, where the file holds several")
}

func (d Deps) planNew() *cobra.Command {
	c := &cobra.Command{
		Use:     "new --file F --occupation CODE",
		Short:   "Start a plan for a job, with draft steps",
		Example: "  waymark plan new --file my.waymark --occupation 29-2072 --area Spokane",
		Args:    noArgs,
	}
	file := d.fileFlag(c)
	code := c.Flags().String("occupation", "", "code of the job to plan for")
	areaName := c.Flags().String("area", "", "area by code, name, county or ZIP code")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if *code == "" {
			return badInput("Say which job the plan is for: %s", c.UseLine())
		}
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		entry, err := directory.Entry(*code)
		if err != nil {
			return unknownCode(*code, err)
		}
		facts, err := draft.FactsOf(directory, entry.Code)
		if err != nil {
			return err
		}
		var choice draft.Choice
		p := plan.Plan{Title: entry.Title, Occupation: entry.Code, OccupationTitle: entry.Title}
		if *areaName != "" {
			area, err := d.area(*areaName)
			if err != nil {
				return err
			}
			p.Area, p.AreaName, choice.State = area.Code, area.Name, area.State
		}
		steps := draft.New(facts, choice).Steps
		err = d.change(*file, d.openOrCreate, func(plan.File) (plan.Operation, error) { return plan.AddPlan(p, steps), nil })
		if err != nil {
			return err
		}
		return say(c, fmt.Sprintf("Started a plan for %s with %d draft steps in %s.\n", entry.Title, len(steps), *file))
	}
	return c
}

func (d Deps) planAdd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add --file F TITLE",
		Short:   "Add a step to a plan",
		Example: "  waymark plan add --file my.waymark Take the exam --due 2027-03-31 --cost 299 --kind certification",
		Args:    someArgs("what to do in the step"),
	}
	file, number := d.fileFlag(c), planFlag(c)
	due := c.Flags().String("due", "", "date by which to finish, such as 2027-03-31")
	cost := c.Flags().String("cost", "", "what it costs, such as 299 or 1,250.50")
	kind := c.Flags().String("kind", plan.Other.Name(), "one of "+kindNames())
	c.RunE = func(c *cobra.Command, args []string) error {
		s := plan.Step{Title: strings.Join(args, " ")}
		var err error
		var ok bool
		if s.Kind, ok = plan.KindNamed(*kind); !ok {
			return badInput("There is no kind of step %q; the kinds are %s.", *kind, kindNames())
		}
		if s.Due, err = plan.ParseDate(*due); err != nil {
			return err
		}
		if *cost != "" {
			amount, err := plan.ParseMoney(*cost)
			if err != nil {
				return err
			}
			s.Costs = []plan.CostLine{{Amount: amount, Known: true}}
		}
		err = d.change(*file, d.OpenPlan, func(f plan.File) (plan.Operation, error) {
			p, err := pick(f, *number)
			return plan.AddStep(p.ID, s, -1), err
		})
		if err != nil {
			return err
		}
		return say(c, "Added the step: "+s.Title+"\n")
	}
	return c
}

func (d Deps) planDone() *cobra.Command {
	c := &cobra.Command{
		Use:     "done --file F STEP",
		Short:   "Mark a step as done, by its number or id",
		Example: "  waymark plan done --file my.waymark 2",
		Args:    someArgs("which step is done"),
	}
	file, number := d.fileFlag(c), planFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say one step, by the number that %q shows.", "waymark plan show")
		}
		var s plan.Step
		err := d.change(*file, d.OpenPlan, func(f plan.File) (plan.Operation, error) {
			var err error
			s, err = findStep(f, *number, args[0])
			return plan.SetState(s.ID, plan.Done, d.Today()), err
		})
		if err != nil {
			return err
		}
		return say(c, "Done: "+s.Title+"\n")
	}
	return c
}

// change opens a file, makes the change that is chosen from its plans and closes it.
func (d Deps) change(path string, open func(string) (plan.File, error), choose func(plan.File) (plan.Operation, error)) (err error) {
	f, err := open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	op, err := choose(f)
	if err != nil {
		return err
	}
	_, err = f.Transact(op)
	return err
}

func (d Deps) openOrCreate(path string) (plan.File, error) {
	f, err := d.OpenPlan(path)
	if errors.Is(err, plan.ErrMissing) {
		return d.CreatePlan(path)
	}
	return f, err
}

// pick finds the plan with a number counted from 1; 0 is the only plan.
func pick(f plan.File, number int) (plan.Plan, error) {
	plans, err := f.Plans()
	if err != nil {
		return plan.Plan{}, err
	}
	switch n := len(plans); {
	case n == 0:
		return plan.Plan{}, badInput("%s holds no plan yet; start one with: waymark plan new", f.Path())
	case number == 0 && n > 1:
		return plan.Plan{}, badInput("%s holds %d plans; say which one with --plan and a number from 1 to %d.", f.Path(), n, n)
	case number == 0:
		number = 1
	case number < 0 || number > n:
		return plan.Plan{}, badInput("%s has no plan %d; its plans have numbers from 1 to %d.", f.Path(), number, n)
	}
	return f.Plan(plans[number-1].ID)
}

// findStep finds a step by its number within a plan or by its id.
func findStep(f plan.File, number int, step string) (plan.Step, error) {
	n, err := strconv.Atoi(step)
	if err != nil {
		return stepByID(f, plan.ID(step))
	}
	p, err := pick(f, number)
	if err != nil {
		return plan.Step{}, err
	}
	if n < 1 || n > len(p.Steps) {
		return plan.Step{}, badInput("The plan %q has no step %d; its steps have numbers from 1 to %d.", p.Title, n, len(p.Steps))
	}
	return p.Steps[n-1], nil
}

func stepByID(f plan.File, id plan.ID) (plan.Step, error) {
	plans, err := f.Plans()
	if err != nil {
		return plan.Step{}, err
	}
	for _, p := range plans {
		if p, err = f.Plan(p.ID); err != nil {
			return plan.Step{}, err
		}
		if i := slices.IndexFunc(p.Steps, func(s plan.Step) bool { return s.ID == id }); i >= 0 {
			return p.Steps[i], nil
		}
	}
	return plan.Step{}, badInput("There is no step %q; %q lists the steps.", id, "waymark plan show")
}

func kindNames() string {
	var names []string
	for _, k := range plan.Kinds {
		names = append(names, k.Name())
	}
	return strings.Join(names, ", ")
}
