package command

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"waymark/domain/plan"
)

const undoReaches = "Undo goes back to the start of the program. Several commands in one go can be undone inside of: waymark plan session. To go back to an earlier day: waymark plan backups"

func (d Deps) planUndo() *cobra.Command {
	return d.shift("undo", "Take back the latest change of this session", plan.File.Undo)
}

func (d Deps) planRedo() *cobra.Command {
	return d.shift("redo", "Bring back what was last undone in this session", plan.File.Redo)
}

func (d Deps) shift(use, short string, do func(plan.File) (plan.Change, error)) *cobra.Command {
	c := &cobra.Command{Use: use, Short: short, Long: short + ".\n" + undoReaches + ".", Args: noArgs}
	t := d.fileTarget(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		var change plan.Change
		err := d.read(t, func(f plan.File) (err error) {
			change, err = do(f)
			return err
		})
		switch {
		case errors.Is(err, plan.ErrNothing) && !d.session:
			return &inputError{err.Error() + " " + undoReaches + ".", err}
		case errors.Is(err, plan.ErrNothing):
			return asInput(err)
		case err != nil:
			return err
		case *t.json:
			return t.tell(c, change)
		}
		word := map[string]string{"undo": "Taken back: ", "redo": "Brought back: "}[use]
		return say(c, word+change.Label+".\n")
	}
	return c
}

type historyResult struct {
	File    string        `json:"file"`
	Changes []pastChanges `json:"changes"` // newest first
}

type pastChanges struct {
	At     time.Time `json:"at"`
	Change string    `json:"change"`
}

func (d Deps) planHistory() *cobra.Command {
	c := &cobra.Command{
		Use:     "history",
		Short:   "List what was changed in a file and when, newest first",
		Example: "  waymark plan history --limit 100",
		Args:    noArgs,
	}
	t := d.fileTarget(c)
	limit := c.Flags().Int("limit", 20, "most changes to list")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if *limit < 1 {
			return badInput("--limit takes a number from 1 on.")
		}
		return d.read(t, func(f plan.File) error {
			events, err := f.History(*limit)
			if err != nil {
				return err
			}
			if *t.json {
				r := historyResult{*t.file, []pastChanges{}}
				for _, e := range events {
					r.Changes = append(r.Changes, pastChanges{e.At, e.Label})
				}
				return printJSON(c, r)
			}
			var text text
			for _, e := range events {
				text.line("%s: %s", e.At.Local().Format("Jan 2, 2006 15:04"), e.Label)
			}
			if len(events) == 0 {
				text.line("Nothing was changed yet.")
			}
			return say(c, text.String())
		})
	}
	return c
}
