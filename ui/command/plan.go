package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/draft"
	"waymark/domain/plan"
	"waymark/domain/renewal"
)

func (d Deps) plan() *cobra.Command {
	return group("plan", "Keep training plans in a file",
		d.planList(), d.planShow(), d.planNew(), d.planCopy(), d.planEdit(), d.planDelete(), d.step(), d.planNext(), d.planTimeline(),
		d.planUndo(), d.planRedo(), d.planHistory(), d.planExport(), d.planImport(), d.planBackups(), d.planRestore(), d.planUnlock(), d.planSession())
}

// planFields are what a person can say of a plan.
func (d Deps) planFields() []field[plan.Plan] {
	return []field[plan.Plan]{
		jobField(d, "occupation", "code of the job to plan for", func(p *plan.Plan) (code, title *string) { return &p.Occupation, &p.OccupationTitle }),
		areaField(d, "area by code, name, county or ZIP code", func(p *plan.Plan) (code, name *string) { return &p.Area, &p.AreaName }),
		dateField("start", "date on which it begins", func(p *plan.Plan) *plan.Date { return &p.Start }),
		dateField("target", "date by which you want to be there", func(p *plan.Plan) *plan.Date { return &p.Target }),
		textField("note", "free text", func(p *plan.Plan) *string { return &p.Note }),
	}
}

func (d Deps) planNew() *cobra.Command {
	c := &cobra.Command{
		Use:   "new [TITLE]",
		Short: "Start a plan, for a job with draft steps or empty with a title",
		Example: "  waymark plan new --occupation 29-2072 --area Spokane\n" +
			"  waymark plan new --occupation 29-2072 --empty Evening classes\n  waymark plan new My own way",
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, d.planFields())
	empty := c.Flags().Bool("empty", false, "without draft steps")
	school := c.Flags().Bool("high-school", false, "the draft is for somebody who is in high school")
	c.RunE = func(c *cobra.Command, args []string) error {
		p := plan.Plan{Title: strings.Join(args, " ")}
		if _, err := set(&p); err != nil {
			return err
		}
		if p.Title == "" {
			p.Title = p.OccupationTitle
		}
		if p.Title == "" {
			return badInput("Say which job the plan is for, or a title: %s", c.UseLine())
		}
		var proposed draft.Draft
		var facts draft.Facts
		if p.Occupation != "" && !*empty {
			var err error
			if facts, proposed, err = d.draft(p, *school); err != nil {
				return err
			}
		}
		return d.start(c, t, func(f plan.File) (plan.Operation, error) {
			held, err := f.Credentials()
			if err != nil {
				return nil, err
			}
			ops := []plan.Operation{plan.AddPlan(p, proposed.Steps)}
			for _, k := range proposed.Credentials {
				if !holds(held, k) {
					ops = append(ops, plan.AddCredential(withRule(k, facts)))
				}
			}
			return both(ops...), nil
		})
	}
	return c
}

// draft proposes the steps for a plan's job.
func (d Deps) draft(p plan.Plan, school bool) (draft.Facts, draft.Draft, error) {
	directory, err := d.Directory()
	if err != nil {
		return draft.Facts{}, draft.Draft{}, err
	}
	facts, err := draft.FactsOf(directory, p.Occupation)
	if err != nil {
		return facts, draft.Draft{}, err
	}
	choice := draft.Choice{HighSchool: school}
	if p.Area != "" {
		a, err := d.area(p.Area)
		if err != nil {
			return facts, draft.Draft{}, err
		}
		choice.State = a.State
	}
	return facts, draft.New(facts, choice), nil
}

func holds(all []plan.Credential, c plan.Credential) bool {
	for _, h := range all {
		if h.Known == c.Known && h.Place == c.Place {
			return true
		}
	}
	return false
}

// withRule gives a credential the rule for its renewal that is known.
func withRule(c plan.Credential, facts draft.Facts) plan.Credential {
	for _, k := range facts.Credentials {
		if k.ID == c.Known {
			c.Rule = renewal.Preset(k)
		}
	}
	return c
}

func (d Deps) planCopy() *cobra.Command {
	c := &cobra.Command{
		Use:     "copy TITLE",
		Short:   "Copy a plan, to try another way beside it",
		Example: "  waymark plan copy --plan 1 Part time",
		Args:    someArgs("what to call the copy"),
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := t.pick(f)
			return plan.CopyPlan(p.ID, strings.Join(args, " ")), err
		})
	}
	return c
}

func (d Deps) planEdit() *cobra.Command {
	c := &cobra.Command{
		Use:     "edit",
		Short:   "Change a plan's title, job, area, dates or note",
		Example: "  waymark plan edit --target 2029-06-30 --area 99201\n  waymark plan edit --note \"\"",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	set := fieldFlags(c, append(d.planFields(), textField("title", "what to call the plan", func(p *plan.Plan) *string { return &p.Title })))
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := t.pick(f)
			if err != nil {
				return nil, err
			}
			said, err := set(&p)
			return plan.EditPlan(p), needed(c, said, err)
		})
	}
	return c
}

func (d Deps) planDelete() *cobra.Command {
	c := &cobra.Command{
		Use:     "delete",
		Short:   "Delete a plan with its steps",
		Example: "  waymark plan delete --plan 2",
		Args:    noArgs,
	}
	t, yes := d.planTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := t.pick(f)
			if err != nil {
				return nil, err
			}
			return plan.DeletePlan(p.ID), d.sure(c, t, *yes, fmt.Sprintf("Delete the plan “%s” with %s?", p.Title, counted(len(p.Steps), "step")))
		})
	}
	return c
}

// counted says a number of things: "1 step", "3 steps".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%s %ss", rowCount(n), what)
}
