package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/release"
)

func (d Deps) dataImport() *cobra.Command {
	c := &cobra.Command{
		Use:     "import PATH",
		Short:   "Add an official O*NET text release, a zip or folder",
		Example: "  waymark data import Downloads/db_31_0_text.zip",
		Args:    someArgs("which zip or folder"),
	}
	yes := c.Flags().Bool("yes", false, "add it without asking")
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say one zip or folder: %s", c.UseLine())
		}
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
		p, err := d.Added.Inspect(ctx, args[0])
		stop() // so that an interrupt ends the question
		if err != nil {
			return cancelled(err)
		}
		var t text
		t.preview(p)
		if err := say(c, t.String()); err != nil {
			return err
		}
		if !*yes {
			if err := d.confirm(c); err != nil {
				return err
			}
		}
		ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt)
		defer stop()
		if err := d.Added.Import(ctx, p, nil); err != nil {
			return cancelled(err)
		}
		return say(c, "Added. Guides show its words now; to take it away again: waymark data remove "+p.Name()+"\n")
	}
	return c
}

func cancelled(err error) error {
	if errors.Is(err, context.Canceled) {
		return errCancelled
	}
	return err
}

// confirm asks for a yes.
func (d Deps) confirm(c *cobra.Command) error {
	if d.Terminal == nil {
		return fmt.Errorf("%w Nobody can be asked here; to add it without asking, say --yes.", errCancelled)
	}
	if err := say(c, "Add it? (yes or no) "); err != nil {
		return err
	}
	answer, err := bufio.NewReader(d.Terminal).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return nil
	}
	return errCancelled
}

func (d Deps) dataList() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "List what was added to the data",
		Args:  noArgs,
	}
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		list, err := d.Added.Added()
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, addedOf(list))
		}
		var t text
		if len(list) == 0 {
			t.line("Nothing was added to the data inside Waymark.")
		}
		for n, r := range list {
			if n > 0 {
				t.WriteByte('\n')
			}
			t.line("%s", r.Title())
			t.fact("Name", r.Name())
			t.fact("Added", r.At.Local().Format(time.DateOnly))
			t.files(r.Release)
		}
		return say(c, t.String())
	}
	return c
}

func (d Deps) dataRemove() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove NAME",
		Short:   "Take away what was added",
		Example: "  waymark data remove onet-31.0",
		Args:    someArgs("what to take away, by the name that “waymark data list” gives"),
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say one name: %s", c.UseLine())
		}
		if err := d.Added.Remove(args[0]); err != nil {
			return err
		}
		return say(c, "Removed "+args[0]+".\n")
	}
	return c
}

func (t *text) preview(p *release.Preview) {
	t.line("This is %s.", p.Title())
	t.files(p.Release)
	if p.Replaces {
		t.line("  It replaces the same release, which was added before.")
	}
}

func (t *text) files(r release.Release) {
	for _, f := range r.Files {
		rows := fmt.Sprintf("%s rows read, %s kept", rowCount(f.Read), rowCount(f.Kept))
		if why := f.Why(); why != "" {
			rows += "; left out " + why
		}
		t.fact(f.Title, rows)
	}
	if len(r.Missing) > 0 {
		t.fact("Not in this release", strings.Join(r.Missing, ", "))
	}
}

func rowCount(n int) string { return labor.FormatAmount(float64(n), labor.Jobs) }
