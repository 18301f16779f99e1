package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

func (d Deps) activity() *cobra.Command {
	return group("activity", "Log continuing education", d.activityList(), d.activityAdd(), d.activityEdit(), d.activityDelete())
}

const whichActivity = "which activity, by the number or id that “waymark credential activity list” gives"

func activityNamed(f plan.File, name string) (plan.Activity, error) {
	all, err := f.Activities()
	if err != nil {
		return plan.Activity{}, err
	}
	return find(all, name, "activity", "waymark credential activity list", func(a plan.Activity) plan.ID { return a.ID })
}

func activityFields() []field[plan.Activity] {
	type a = plan.Activity
	return []field[a]{
		dateField("date", "day on which it took place; without it today", func(a *a) *plan.Date { return &a.Date }),
		textField("provider", "who offered it", func(a *a) *string { return &a.Provider }),
		moneyField("cost", "what it cost", func(a *a) *plan.Cents { return &a.Cost }),
		{name: "proof", usage: "path of a file that proves it, after its title and a bar if it has one", many: true, set: func(a *a, text string) error {
			a.Files = exchange.Files(text)
			return nil
		}},
		textField("note", "free text", func(a *a) *string { return &a.Note }),
	}
}

const countUsage = "for which credential it counts, as CREDENTIAL=UNITS, =UNITS/CATEGORY or =UNITS/CATEGORY/PROVIDER; may be said several times"

// readCounts reads what was said with --count.
func readCounts(f plan.File, said []string) ([]plan.Count, error) {
	var all []plan.Count
	for _, text := range said {
		name, rest, ok := strings.Cut(text, "=")
		if !ok {
			return nil, badInput("--count takes CREDENTIAL=UNITS, such as 1=2.5, not %q.", text)
		}
		k, err := credentialNamed(f, name)
		if err != nil {
			return nil, err
		}
		parts := append(strings.SplitN(rest, "/", 3), "", "")
		units, err := plan.ParseNumber(parts[0])
		if err != nil {
			return nil, err
		}
		all = append(all, plan.Count{CredentialID: k.ID, Units: units, Category: parts[1], Provider: parts[2]})
	}
	return all, nil
}

func (d Deps) activityAdd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add TITLE",
		Short:   "Log an activity; it can count for several credentials",
		Example: "  waymark credential activity add Coding webinar --date 2027-05-06 --provider AHIMA --count 1=1.5/Ethics --count 2=1.5",
		Args:    someArgs("what it was"),
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, activityFields())
	count := c.Flags().StringArray("count", nil, countUsage)
	c.RunE = func(c *cobra.Command, args []string) error {
		a := plan.Activity{Title: strings.Join(args, " "), Date: d.Today()}
		if _, err := set(&a); err != nil {
			return err
		}
		return d.start(c, t, func(f plan.File) (_ plan.Operation, err error) {
			a.Counts, err = readCounts(f, *count)
			return plan.AddActivity(a), err
		})
	}
	return c
}

func (d Deps) activityEdit() *cobra.Command {
	c := &cobra.Command{
		Use:     "edit ACTIVITY",
		Short:   "Change what is entered for an activity; \"\" takes it away",
		Example: "  waymark credential activity edit 3 --date 2027-05-07 --count 1=2",
		Args:    one(whichActivity),
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, append(activityFields(), textField("title", "what it was", func(a *plan.Activity) *string { return &a.Title })))
	count := c.Flags().StringArray("count", nil, countUsage+"; takes the place of all that was said before")
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			a, err := activityNamed(f, args[0])
			if err != nil {
				return nil, err
			}
			a = a.Clone()
			said, err := set(&a)
			if err != nil {
				return nil, err
			}
			if c.Flags().Changed("count") {
				said = true
				if a.Counts, err = readCounts(f, *count); err != nil {
					return nil, err
				}
			}
			return plan.EditActivity(a), needed(c, said, nil)
		})
	}
	return c
}

func (d Deps) activityDelete() *cobra.Command {
	c := &cobra.Command{
		Use:     "delete ACTIVITY",
		Short:   "Delete an activity",
		Example: "  waymark credential activity delete 3",
		Args:    one(whichActivity),
	}
	t, yes := d.fileTarget(c), yesFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			a, err := activityNamed(f, args[0])
			if err != nil {
				return nil, err
			}
			return plan.DeleteActivity(a.ID), d.sure(c, t, *yes, fmt.Sprintf("Delete the activity “%s”?", a.Title))
		})
	}
	return c
}

type activitiesResult struct {
	File       string           `json:"file"`
	Activities []activityResult `json:"activities"` // oldest first
}

type activityResult struct {
	Number int `json:"number"`
	plan.Activity
}

func (d Deps) activityList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the activities, oldest first",
		Example: "  waymark credential activity list",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			all, err := plan.Read(f)
			if err != nil {
				return err
			}
			r := activitiesResult{*t.file, []activityResult{}}
			for n, a := range all.Activities {
				r.Activities = append(r.Activities, activityResult{n + 1, a})
			}
			if *t.json {
				return printJSON(c, r)
			}
			titles := map[plan.ID]string{}
			for _, k := range all.Credentials {
				titles[k.ID] = k.Title
			}
			var text text
			for _, a := range r.Activities {
				text.activity(a, titles)
			}
			if len(r.Activities) == 0 {
				text.line("No activity is entered yet; add one with: waymark credential activity add")
			}
			return say(c, text.String())
		})
	}
	return c
}

func (t *text) activity(a activityResult, titles map[plan.ID]string) {
	t.line("%d. %s, %s", a.Number, a.Date.Text(), a.Title)
	t.known("Provider", a.Provider)
	for _, n := range a.Counts {
		counts := n.Units.Text() + " for " + titles[n.CredentialID]
		for _, more := range []string{n.Category, n.Provider} {
			if more != "" {
				counts += ", " + more
			}
		}
		t.fact("Counts", counts)
	}
	if a.Cost > 0 {
		t.fact("Cost", a.Cost.Text())
	}
	t.proofs(a.Files, nil)
	t.note(a.Note)
}
