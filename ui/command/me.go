package command

import (
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

func (d Deps) me() *cobra.Command {
	return group("me", "Say what you do now; nothing of it leaves this computer", d.meShow(), d.meSet())
}

func (d Deps) meFields() []field[plan.Person] {
	type p = plan.Person
	return []field[p]{
		textField("name", "name on reports", func(p *p) *string { return &p.Name }),
		jobField(d, "job", "code of the job you have now", func(p *p) (code, title *string) { return &p.Job, &p.JobTitle }),
		textField("job-title", "the job now, in your words", func(p *p) *string { return &p.JobTitle }),
		{name: "pay", usage: "what the job now pays, such as \"18.50 hour\", \"3,000 month\" or \"41,000 year\"", set: setPay},
		numberField("hours", "usual hours a week in the job now", func(p *p) *plan.Number { return &p.HoursWeek }),
		areaField(d, "where you live or look for work: a code, name, county or ZIP code", func(p *p) (code, name *string) { return &p.Area, &p.AreaName }),
		numberField("tax", "percent of pay that goes to taxes, your own estimate", func(p *p) *plan.Number { return &p.Tax }),
		textField("note", "free text", func(p *p) *string { return &p.Note }),
		{name: "interests", usage: "what an interest test gave you: letters such as CES, or six scores in the order R, I, A, S, E, C", set: func(p *p, text string) (err error) {
			p.Interests, err = plan.ParseInterests(text)
			return err
		}},
	}
}

// setPay reads "18.50 hour", "$18.50 an hour" and "41,000/year".
func setPay(p *plan.Person, text string) error {
	if p.Pay = (plan.Pay{}); text == "" {
		return nil
	}
	words := strings.Fields(strings.ReplaceAll(text, "/", " "))
	per, ok := plan.PayPeriodNamed(words[len(words)-1])
	if !ok {
		return badInput("%q is no pay. Write it like \"18.50 hour\", \"3,000 month\" or \"41,000 year\".", text)
	}
	amount, err := plan.ParseMoney(words[0])
	p.Pay = plan.Pay{Amount: amount, Per: per}
	return err
}

func (d Deps) meSet() *cobra.Command {
	c := &cobra.Command{
		Use:     "set",
		Short:   "Enter or change what you do now; \"\" takes something away",
		Example: "  waymark me set --job 43-4051 --pay \"18.50 hour\" --hours 38 --area 99201 --tax 15",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	set := fieldFlags(c, d.meFields())
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.start(c, t, func(f plan.File) (plan.Operation, error) {
			p, err := f.Person()
			if err != nil {
				return nil, err
			}
			said, err := set(&p)
			return plan.EditPerson(p), needed(c, said, err)
		})
	}
	return c
}

type meResult struct {
	File   string      `json:"file"`
	Person plan.Person `json:"person"` // as in the JSON of a plan file
}

func (d Deps) meShow() *cobra.Command {
	c := &cobra.Command{
		Use:     "show",
		Short:   "Show what you entered about yourself",
		Example: "  waymark me show",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			p, err := f.Person()
			if err != nil {
				return err
			}
			if *t.json {
				return printJSON(c, meResult{*t.file, p})
			}
			var text text
			text.line("About me")
			text.known("Name", p.Name)
			text.known("Job now", labelled(p.JobTitle, p.Job))
			text.known("Pay now", p.Pay.Text())
			if p.HoursWeek > 0 {
				text.fact("Hours a week", p.HoursWeek.Text())
			}
			text.known("Area", p.AreaName)
			if p.Tax > 0 {
				text.fact("Taxes, percent of pay", p.Tax.Text())
			}
			text.known("Interests", p.Interests.Text())
			text.note(p.Note)
			return say(c, text.String())
		})
	}
	return c
}

func (d Deps) star() *cobra.Command {
	return group("star", "Mark jobs with a star, to find them again", d.starAdd(), d.starRemove(), d.starList())
}

func (d Deps) starAdd() *cobra.Command {
	c := &cobra.Command{
		Use:     "add CODE",
		Short:   "Mark a job with a star, or change its note",
		Example: "  waymark star add 29-2072 --note \"pays well\"",
		Args:    one("which job, by its code"),
	}
	t := d.fileTarget(c)
	note := c.Flags().String("note", "", "why you want to remember it")
	c.RunE = func(c *cobra.Command, args []string) error {
		e, err := d.entry(args[0])
		if err != nil {
			return err
		}
		return d.start(c, t, func(f plan.File) (plan.Operation, error) {
			star := plan.Star{Occupation: e.Code, Title: e.Title, Since: d.Today()}
			had, err := f.Stars()
			for _, s := range had {
				if s.Occupation == star.Occupation {
					star = s
				}
			}
			if c.Flags().Changed("note") {
				star.Note = *note
			}
			return plan.PutStar(star), err
		})
	}
	return c
}

func (d Deps) starRemove() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove CODE",
		Short:   "Take the star from a job",
		Example: "  waymark star remove 29-2072",
		Args:    one("which job, by its code"),
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		return d.change(c, t, func(f plan.File) (plan.Operation, error) {
			stars, err := f.Stars()
			if err != nil {
				return nil, err
			}
			for _, s := range stars {
				if s.Occupation == args[0] || s.Occupation == args[0]+".00" {
					return plan.Unstar(s.Occupation), nil
				}
			}
			return nil, badInput("The job %q has no star; list those that have with: waymark star list", args[0])
		})
	}
	return c
}

type starsResult struct {
	File  string      `json:"file"`
	Stars []plan.Star `json:"stars"`
}

func (d Deps) starList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the jobs with a star",
		Example: "  waymark star list",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			stars, err := f.Stars()
			if err != nil {
				return err
			}
			if *t.json {
				return printJSON(c, starsResult{*t.file, list(stars)})
			}
			var text text
			for _, s := range stars {
				text.line("%s  %s", s.Occupation, s.Title)
				text.note(s.Note)
			}
			if len(stars) == 0 {
				text.line("No job has a star yet.")
			}
			return say(c, text.String())
		})
	}
	return c
}
