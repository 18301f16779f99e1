package command

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

type timelineResult struct {
	File      string         `json:"file"`
	Plan      codeless       `json:"plan"`
	End       *plan.Date     `json:"end"`      // last day of the last step
	Critical  []plan.ID      `json:"critical"` // open steps, one after the other, that decide the end
	Steps     []timelineStep `json:"steps"`
	Conflicts []string       `json:"conflicts"`
}

// codeless names a plan.
type codeless struct {
	Number int     `json:"number"`
	ID     plan.ID `json:"id"`
	Title  string  `json:"title"`
}

type timelineStep struct {
	Number   int        `json:"number"`
	ID       plan.ID    `json:"id"`
	Title    string     `json:"title"`
	State    string     `json:"state"`
	First    *plan.Date `json:"first_day"`
	Last     *plan.Date `json:"last_day"`
	Computed bool       `json:"computed"`      // from the steps that it comes after
	Spare    *int       `json:"days_to_spare"` // by which it can end later without moving the end of the plan
	Critical bool       `json:"critical"`
}

func (d Deps) planTimeline() *cobra.Command {
	c := &cobra.Command{
		Use:     "timeline",
		Short:   "Say when each step takes place and which steps decide the end",
		Example: "  waymark plan timeline\n  waymark plan timeline --plan 2 --json",
		Args:    noArgs,
	}
	t := d.planTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		return d.read(t, func(f plan.File) error {
			p, err := t.pick(f)
			if err != nil {
				return err
			}
			r := timelineOf(*t.file, p, max(*t.number, 1))
			if *t.json {
				return printJSON(c, r)
			}
			return say(c, r.text())
		})
	}
	return c
}

func timelineOf(path string, p plan.Plan, number int) timelineResult {
	s := plan.NewSchedule(p)
	r := timelineResult{File: path, Plan: codeless{number, p.ID, p.Title}, End: date(s.End), Critical: list(s.Critical), Steps: []timelineStep{}, Conflicts: []string{}}
	for n, slot := range s.Slots {
		step := p.Steps[n]
		line := timelineStep{n + 1, step.ID, step.Title, step.State.Name(), date(slot.From), date(slot.To), slot.Follows, nil, slot.Critical}
		if slot.HasSlack {
			line.Spare = &slot.Slack
		}
		r.Steps = append(r.Steps, line)
	}
	for _, c := range s.Conflicts {
		r.Conflicts = append(r.Conflicts, c.Text)
	}
	return r
}

func (r timelineResult) text() string {
	var t text
	t.line("Timeline of %s", r.Plan.Title)
	for _, s := range r.Steps {
		t.line("  Step %d, %s: %s", s.Number, s.Title, s.when())
	}
	var deciding []string
	for _, s := range r.Steps {
		if slices.Contains(r.Critical, s.ID) {
			deciding = append(deciding, strconv.Itoa(s.Number))
		}
	}
	if r.End != nil {
		t.heading("The last step ends on %s.", r.End.Text())
	}
	if len(deciding) > 0 {
		t.line("Steps that decide the end: %s", strings.Join(deciding, ", "))
	}
	for _, c := range r.Conflicts {
		t.line("Check: %s", c)
	}
	return t.String()
}

func (s timelineStep) when() string {
	var text string
	switch {
	case s.First == nil && s.Last == nil:
		return "no dates"
	case s.First == nil:
		text = "until " + s.Last.Text()
	case s.Last == nil:
		text = "from " + s.First.Text()
	case *s.First == *s.Last:
		text = s.First.Text()
	default:
		text = s.First.Text() + " to " + s.Last.Text()
	}
	if s.Computed {
		text += ", computed"
	}
	if s.Spare != nil && *s.Spare > 0 {
		text += ", " + counted(*s.Spare, "day") + " to spare"
	}
	return text
}
