package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

type plansResult struct {
	File  string       `json:"file"`
	Plans []planResult `json:"plans"`
}

type planResult struct {
	Number     int          `json:"number"`
	ID         plan.ID      `json:"id"`
	Title      string       `json:"title"`
	Occupation codeAndTitle `json:"occupation"`
	AreaCode   string       `json:"area_code"`
	AreaName   string       `json:"area_name"`
	Start      *plan.Date   `json:"start"` // "2027-03-31", null for none
	Target     *plan.Date   `json:"target"`
	Steps      []stepResult `json:"steps"`
	KnownCost  figure       `json:"known_cost"`
	NoCost     int          `json:"steps_without_cost"`
}

type stepResult struct {
	Number   int        `json:"number"`
	ID       plan.ID    `json:"id"`
	Title    string     `json:"title"`
	Kind     string     `json:"kind"`
	State    string     `json:"state"`
	Start    *plan.Date `json:"start"`
	Due      *plan.Date `json:"due"`
	Finished *plan.Date `json:"finished"`
	Cost     figure     `json:"cost"`
	Note     string     `json:"note"`
}

func (d Deps) planShow() *cobra.Command {
	c := &cobra.Command{
		Use:     "show --file F",
		Short:   "Show the plans of a file",
		Example: "  waymark plan show --file my.waymark\n  waymark plan show --file my.waymark --json",
		Args:    noArgs,
	}
	file, number := d.fileFlag(c), planFlag(c)
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		plans, err := d.read(*file, *number)
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, plansOf(*file, plans, *number))
		}
		return say(c, plansText(plans, *number))
	}
	return c
}

// read gives one plan of a file, or all of them for number 0.
func (d Deps) read(path string, number int) (plans []plan.Plan, err error) {
	f, err := d.OpenPlan(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if number != 0 {
		p, err := pick(f, number)
		return []plan.Plan{p}, err
	}
	if plans, err = f.Plans(); err != nil {
		return nil, err
	}
	for i, p := range plans {
		if plans[i], err = f.Plan(p.ID); err != nil {
			return nil, err
		}
	}
	return plans, nil
}

func plansOf(path string, plans []plan.Plan, number int) plansResult {
	r := plansResult{File: path, Plans: []planResult{}}
	for i, p := range plans {
		total := plan.Total(p)
		j := planResult{
			Number: max(number, i+1), ID: p.ID, Title: p.Title, Occupation: codeAndTitle{p.Occupation, p.OccupationTitle},
			AreaCode: p.Area, AreaName: p.AreaName, Start: date(p.Start), Target: date(p.Target),
			Steps: []stepResult{}, KnownCost: money(total.Known, true), NoCost: total.Unknown,
		}
		for i, s := range p.Steps {
			cost, unknown := s.Cost()
			j.Steps = append(j.Steps, stepResult{
				i + 1, s.ID, s.Title, s.Kind.Name(), s.State.Name(), date(s.Start), date(s.Due), date(s.Finished),
				money(cost, unknown < len(s.Costs)), s.Note,
			})
		}
		r.Plans = append(r.Plans, j)
	}
	return r
}

func date(d plan.Date) *plan.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// money is a person's own amount as a figure in dollars.
func money(c plan.Cents, known bool) figure {
	if !known {
		return figure{Unit: "usd", Status: "not_entered", Reason: "No cost has been entered."}
	}
	dollars := float64(c) / 100
	return figure{Amount: &dollars, Unit: "usd", Status: "entered"}
}

func plansText(plans []plan.Plan, number int) string {
	if len(plans) == 0 {
		return "The file holds no plan yet; start one with: waymark plan new\n"
	}
	var t text
	for i, p := range plans {
		if i > 0 {
			t.WriteByte('\n')
		}
		t.plan(p, max(number, i+1))
	}
	return t.String()
}

func (t *text) plan(p plan.Plan, number int) {
	t.line("Plan %d: %s", number, p.Title)
	if p.Occupation != "" {
		t.fact("Job", p.OccupationTitle+" ("+p.Occupation+")")
	}
	if p.AreaName != "" {
		t.fact("Area", p.AreaName)
	}
	t.day("Start", p.Start)
	t.day("Wanted end", p.Target)
	done := 0
	for i, s := range p.Steps {
		if s.State == plan.Done {
			done++
		}
		t.heading("Step %d: %s", i+1, s.Title)
		t.step(s)
	}
	t.heading("%d of %d steps done", done, len(p.Steps))
	total := plan.Total(p)
	t.fact("Costs entered", total.Known.Text())
	if total.Unknown > 0 {
		t.fact("Steps without a cost", fmt.Sprint(total.Unknown))
	}
}

func (t *text) step(s plan.Step) {
	t.fact("Kind", s.Kind.Label())
	t.fact("State", s.State.Label())
	t.day("Start", s.Start)
	t.day("Due", s.Due)
	t.day("Finished", s.Finished)
	if cost, unknown := s.Cost(); unknown < len(s.Costs) {
		t.fact("Cost", cost.Text())
	}
	if s.Note != "" {
		t.fact("Note", strings.ReplaceAll(s.Note, "\n", "\n    "))
	}
}

func (t *text) day(label string, d plan.Date) {
	if !d.IsZero() {
		t.fact(label, d.Text())
	}
}
