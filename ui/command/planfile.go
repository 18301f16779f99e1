package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

// target is what a command on a plan file was told about it.
type target struct {
	file   *string
	number *int // of the plan; nil where a command is about no plan
	json   *bool
}

// fileTarget adds the flags of a command that is about a plan file.
func (d Deps) fileTarget(c *cobra.Command) target {
	return target{file: d.fileFlag(c), json: jsonFlag(c)}
}

// planTarget adds the flags of a command that is about one plan of a file.
func (d Deps) planTarget(c *cobra.Command) target {
	t := d.fileTarget(c)
	t.number = planFlag(c)
	return t
}

func (d Deps) fileFlag(c *cobra.Command) *string {
	return c.Flags().String("file", d.PlanPath, "plan file")
}

func planFlag(c *cobra.Command) *int {
	return c.Flags().Int("plan", 0, "which plan, by number, where the file holds several")
}

// pick finds the plan that is meant.
func (t target) pick(f plan.File) (plan.Plan, error) { return pick(f, *t.number) }

// step finds a step by its number in the plan that is meant, or by its id.
func (t target) step(f plan.File, name string) (plan.Step, error) {
	return findStep(f, *t.number, name)
}

// OpenPlan opens an existing plan file.
func (d Deps) OpenPlan(path string) (plan.File, error) { return d.Keeper.Open(path) }

// read hands over the file that is meant.
func (d Deps) read(t target, use func(f plan.File) error) error { return d.inFile(*t.file, use) }

// inFile opens a file, hands it over and closes it.
func (d Deps) inFile(path string, use func(f plan.File) error) (err error) {
	f, err := d.Keeper.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return use(f)
}

// change opens a file, makes the change that is chosen from what it holds, closes
// it and says what was changed.
func (d Deps) change(c *cobra.Command, t target, choose func(f plan.File) (plan.Operation, error)) error {
	return d.changeWith(c, t, d.Keeper.Open, choose)
}

// start is change for what may be the first thing in a file.
func (d Deps) start(c *cobra.Command, t target, choose func(f plan.File) (plan.Operation, error)) error {
	return d.changeWith(c, t, d.openOrCreate, choose)
}

func (d Deps) changeWith(c *cobra.Command, t target, open func(string) (plan.File, error), choose func(plan.File) (plan.Operation, error)) (err error) {
	f, err := open(*t.file)
	if err != nil {
		return err
	}
	var change plan.Change
	defer func() {
		if err = errors.Join(err, f.Close()); err == nil {
			err = t.tell(c, change)
		}
	}()
	op, err := choose(f)
	if err != nil {
		return err
	}
	change, err = f.Transact(op)
	return err
}

func (d Deps) openOrCreate(path string) (plan.File, error) {
	f, err := d.Keeper.Open(path)
	if errors.Is(err, plan.ErrMissing) {
		return d.Keeper.Create(path)
	}
	return f, err
}

// changeResult is what a command changed, in JSON output.
type changeResult struct {
	File        string      `json:"file"`
	Change      string      `json:"change"` // "" when nothing was changed
	Plans       []plan.ID   `json:"plans"`
	Steps       []plan.ID   `json:"steps"`
	Credentials []plan.ID   `json:"credentials"`
	Activities  []plan.ID   `json:"activities"`
	Person      bool        `json:"person"`
	Stars       bool        `json:"stars"`
	Moved       []movedStep `json:"moved"`
}

// movedStep is a step that a change moved in time, with its dates before and
// after.
type movedStep struct {
	Step     plan.ID    `json:"step"`
	Title    string     `json:"title"`
	WasFirst *plan.Date `json:"was_first_day"`
	WasLast  *plan.Date `json:"was_last_day"`
	First    *plan.Date `json:"first_day"`
	Last     *plan.Date `json:"last_day"`
}

// tell says what was changed.
func (t target) tell(c *cobra.Command, change plan.Change) error {
	if *t.json {
		r := changeResult{
			File: *t.file, Plans: list(change.Plans), Steps: list(change.Steps), Credentials: list(change.Credentials),
			Activities: list(change.Activities), Person: change.Person, Stars: change.Stars, Moved: []movedStep{},
		}
		if !change.Nothing() {
			r.Change = change.Label
		}
		for _, m := range change.Moved {
			r.Moved = append(r.Moved, movedStep{m.Step, m.Title, date(m.From.From), date(m.From.To), date(m.To.From), date(m.To.To)})
		}
		return printJSON(c, r)
	}
	switch {
	case change.Nothing():
		return say(c, "Nothing was changed: it is so already.\n")
	case len(change.Moved) > 1:
		return say(c, "Saved: "+change.Label+".\n"+plan.MovesText(change.Moved)+"\n")
	}
	return say(c, "Saved: "+change.Label+".\n")
}

// list is never null in JSON.
func list[T any](all []T) []T { return append([]T{}, all...) }

// both makes several operations one change, which is called as the first that
// changes something.
func both(ops ...plan.Operation) plan.Operation {
	return func(tx plan.Tx) (plan.Entry, error) {
		var first plan.Entry
		for _, op := range ops {
			e, err := op(tx)
			if err != nil {
				return plan.Entry{}, err
			}
			if first.Label == "" {
				first = e
			}
		}
		return first, nil
	}
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

// findStep finds a step by its number within a plan, by its id or by how its id
// begins.
func findStep(f plan.File, number int, name string) (plan.Step, error) {
	if n, err := strconv.Atoi(name); err == nil {
		p, err := pick(f, number)
		if err != nil {
			return plan.Step{}, err
		}
		if n < 1 || n > len(p.Steps) {
			return plan.Step{}, badInput("The plan %q has no step %d; its steps have numbers from 1 to %d.", p.Title, n, len(p.Steps))
		}
		return p.Steps[n-1], nil
	}
	c, err := plan.Read(f)
	if err != nil {
		return plan.Step{}, err
	}
	var all []plan.Step
	for _, p := range c.Plans {
		all = append(all, p.Steps...)
	}
	return find(all, name, "step", "waymark plan show", func(s plan.Step) plan.ID { return s.ID })
}

// find finds one of several by its number counted from 1, its id or how its id
// begins.
func find[T any](all []T, name, what, lists string, id func(T) plan.ID) (T, error) {
	var none T
	if n, err := strconv.Atoi(name); err == nil {
		switch {
		case len(all) == 0:
			return none, badInput("There is no %s yet.", what)
		case n < 1 || n > len(all):
			return none, badInput("There is no %s %d; they have numbers from 1 to %d.", what, n, len(all))
		}
		return all[n-1], nil
	}
	var found []T
	for _, v := range all {
		switch {
		case string(id(v)) == name:
			return v, nil
		case name != "" && strings.HasPrefix(string(id(v)), strings.ToLower(name)):
			found = append(found, v)
		}
	}
	switch len(found) {
	case 0:
		return none, badInput("There is no %s %q; %q lists what there is.", what, name, lists)
	case 1:
		return found[0], nil
	}
	return none, badInput("The ids of %d begin with %q; say more of the id, or the number.", len(found), name)
}

// one asks for exactly one word, which names something.
func one(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return badInput("Say %s: %s", what, c.UseLine())
		}
		return nil
	}
}

// atMostOne allows a word that names something.
func atMostOne(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say at most %s: %s", what, c.UseLine())
		}
		return nil
	}
}

// errUnchanged is the error of a change that the person did not want.
var errUnchanged = errors.New("Nothing was changed.")

// sure asks whether something is really wanted. Other programs say so with --yes.
func (d Deps) sure(c *cobra.Command, t target, yes bool, question string) error {
	switch {
	case yes:
		return nil
	case d.Terminal == nil || *t.json:
		return fmt.Errorf("%w Nobody can be asked here; to go on without a question, say --yes.", errUnchanged)
	}
	if err := say(c, question+" (yes or no) "); err != nil {
		return err
	}
	return d.answer(errUnchanged)
}

// answer waits for a yes; anything else is the error no.
func (d Deps) answer(no error) error {
	answer, err := bufio.NewReader(d.Terminal).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return nil
	}
	return no
}

func yesFlag(c *cobra.Command) *bool {
	return c.Flags().Bool("yes", false, "do it without asking")
}
