package command

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/plan"
)

// numbered is a plan with its number in the file.
type numbered struct {
	plan.Plan
	number int
}

// plans reads the plan that is meant with its steps, or all of them.
func (t target) plans(f plan.File) ([]numbered, error) {
	if *t.number != 0 {
		p, err := t.pick(f)
		return []numbered{{p, *t.number}}, err
	}
	all, err := f.Plans()
	if err != nil {
		return nil, err
	}
	plans := make([]numbered, len(all))
	for n, p := range all {
		if p, err = f.Plan(p.ID); err != nil {
			return nil, err
		}
		plans[n] = numbered{p, n + 1}
	}
	return plans, nil
}

func (d Deps) planShow() *cobra.Command {
	c := &cobra.Command{
		Use:     "show",
		Short:   "Show the plans of a file with all their steps",
		Example: "  waymark plan show\n  waymark plan show --plan 2 --json",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			plans, err := t.plans(f)
			if err != nil {
				return err
			}
			if *t.json {
				return printJSON(c, plansOf(*t.file, plans))
			}
			return say(c, plansText(plans))
		})
	}
	return c
}

func (d Deps) planList() *cobra.Command {
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the plans of a file",
		Example: "  waymark plan list",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			plans, err := t.plans(f)
			if err != nil {
				return err
			}
			if *t.json {
				r := headsResult{*t.file, []planHead{}}
				for _, p := range plans {
					r.Plans = append(r.Plans, headOf(p))
				}
				return printJSON(c, r)
			}
			var text text
			for _, p := range plans {
				text.line("%d. %s: %s", p.number, p.Title, progressText(p.Plan))
			}
			if len(plans) == 0 {
				text.line(noPlanYet)
			}
			return say(c, text.String())
		})
	}
	return c
}

const noPlanYet = "The file holds no plan yet; start one with: waymark plan new"

// progressText says how many steps are done: "2 of 5 steps done, 1 skipped".
func progressText(p plan.Plan) string {
	g := plan.ProgressOf(p)
	text := fmt.Sprintf("%d of %s done", g.Done, counted(g.Counted, "step"))
	if g.Skipped > 0 {
		text += fmt.Sprintf(", %d skipped", g.Skipped)
	}
	return text
}

func plansText(plans []numbered) string {
	if len(plans) == 0 {
		return noPlanYet + "\n"
	}
	var t text
	for n, p := range plans {
		if n > 0 {
			t.WriteByte('\n')
		}
		t.plan(p)
	}
	return t.String()
}

func (t *text) plan(p numbered) {
	t.line("Plan %d: %s", p.number, p.Title)
	if p.Occupation != "" {
		t.fact("Job", p.OccupationTitle+" ("+p.Occupation+")")
	}
	t.known("Area", p.AreaName)
	t.day("Start", p.Start)
	t.day("Wanted end", p.Target)
	t.note(p.Note)
	numbers := numbersOf(p.Plan)
	for i, s := range p.Steps {
		t.heading("Step %d: %s", i+1, s.Title)
		t.step(s, numbers)
	}
	t.heading("%s", progressText(p.Plan))
	total := plan.Total(p.Plan)
	t.fact("Costs entered", total.Known.Text())
	if total.Unknown > 0 {
		t.fact("Steps without a cost", fmt.Sprint(total.Unknown))
	}
}

// numbersOf are the numbers of the steps of a plan, counted from 1.
func numbersOf(p plan.Plan) map[plan.ID]int {
	numbers := map[plan.ID]int{}
	for n, s := range p.Steps {
		numbers[s.ID] = n + 1
	}
	return numbers
}

func (t *text) step(s plan.Step, numbers map[plan.ID]int) {
	t.fact("Kind", s.Kind.Label())
	t.fact("State", s.State.Label())
	t.known("Waits for", s.BlockedBy)
	t.day("Start", s.Start)
	t.day("Due", s.Due)
	t.known("Length", s.Length.Text())
	t.day("Begun", s.Started)
	t.day("Finished", s.Finished)
	if s.HoursWeek > 0 {
		t.fact("Hours a week", s.HoursWeek.Text())
	}
	var after []string
	for _, id := range s.After {
		after = append(after, strconv.Itoa(numbers[id]))
	}
	if len(after) > 0 {
		t.fact("Comes after step", strings.Join(after, ", "))
	}
	t.known("Provider", s.Provider)
	if cost, unknown := s.Cost(); unknown < len(s.Costs) {
		t.fact("Cost", cost.Text())
	}
	for n, l := range s.Costs {
		t.fact(fmt.Sprintf("Cost line %d", n+1), costText(l))
	}
	for n, l := range s.Funding {
		t.fact(fmt.Sprintf("Funding line %d", n+1), fundingText(l))
	}
	for _, l := range s.Links {
		t.fact("Link", exchange.LinkText(l))
	}
	t.proofs(s.Files, s.Reminders)
	t.note(s.Note)
}

func (t *text) proofs(files []plan.Attachment, reminders []plan.Reminder) {
	for _, a := range files {
		t.fact("Proof", exchange.FileText(a))
	}
	for _, r := range reminders {
		t.fact("Reminder", exchange.ReminderText(r))
	}
}

func costText(l plan.CostLine) string {
	text := "amount not known"
	if l.Known {
		text = l.Amount.Text()
	}
	text += ", " + labelled(l.Kind.Label(), l.Title)
	if !l.Paid.IsZero() {
		text += ", paid " + l.Paid.Text()
	}
	return text
}

func fundingText(l plan.FundingLine) string {
	text := l.Amount.Text() + ", " + labelled(l.Kind.Label(), l.Title)
	if l.Year != 0 {
		text += ", in " + strconv.Itoa(l.Year)
	}
	return text
}

func labelled(label, title string) string {
	if title == "" {
		return label
	}
	return label + " (" + title + ")"
}

func (t *text) day(label string, d plan.Date) { t.known(label, d.Text()) }

// known is a fact unless there is nothing to say.
func (t *text) known(label, value string) {
	if value != "" {
		t.fact(label, value)
	}
}

func (t *text) note(note string) { t.known("Note", strings.ReplaceAll(note, "\n", "\n    ")) }
