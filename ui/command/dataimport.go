package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"waymark/domain/release"
)

func (d Deps) dataInspect() *cobra.Command {
	c := &cobra.Command{
		Use:     "inspect PATH",
		Short:   "Say what is in an official file, a table of a state or a pack; change nothing",
		Example: "  waymark data inspect Downloads/oesm25st.zip\n  waymark data inspect california.xlsx --map growth=8 --set years=2023-33",
		Args:    someArgs("which file or folder"),
	}
	as, asJSON := recognitionFlags(c), jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		path, err := onePath(c, args)
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, release.PackExtension) {
			p, err := d.Packs.InspectPack(context.Background(), path)
			if err != nil {
				return err
			}
			return sayPack(c, p, *asJSON, "")
		}
		p, err := d.recognise(path, as)
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, previewOf(p))
		}
		var t text
		t.preview(p)
		return say(c, t.String())
	}
	return c
}

func (d Deps) dataImport() *cobra.Command {
	c := &cobra.Command{
		Use:     "import PATH",
		Short:   "Add an official file, or a table of a state, to the data",
		Example: "  waymark data import Downloads/db_31_0_text.zip\n  waymark data import washington.csv --map code=SOC --set area=Washington --yes",
		Args:    someArgs("which file or folder"),
	}
	as, asJSON := recognitionFlags(c), jsonFlag(c)
	yes := c.Flags().Bool("yes", false, "add it without asking")
	c.RunE = func(c *cobra.Command, args []string) error {
		path, err := onePath(c, args)
		if err != nil {
			return err
		}
		switch {
		case *asJSON && !*yes:
			return badInput("With --json nothing is asked: say --yes too, or look first with: waymark data inspect %s --json", path)
		case strings.HasSuffix(path, release.PackExtension):
			return badInput("%s is a pack; add it with: waymark data install %s", filepath.Base(path), path)
		}
		p, err := d.recognise(path, as)
		if err != nil {
			return err
		}
		if !*asJSON {
			var t text
			t.preview(p)
			if err := say(c, t.String()); err != nil {
				return err
			}
		}
		if err := readyToAdd(p); err != nil {
			return err
		}
		if !*yes {
			if err := d.confirm(c, "Add it? (yes or no) "); err != nil {
				return err
			}
		}
		if err := interruptible(func(ctx context.Context) error { return d.Added.Import(ctx, p, d.progress(c.ErrOrStderr())) }); err != nil {
			return err
		}
		if *asJSON {
			r := previewOf(p)
			r.Added = true
			return printJSON(c, r)
		}
		return say(c, "Added. To take it away again: waymark data remove "+p.Name()+"\n")
	}
	return c
}

func onePath(c *cobra.Command, args []string) (string, error) {
	if len(args) > 1 {
		return "", badInput("Say one file or folder: %s", c.UseLine())
	}
	return args[0], nil
}

// readyToAdd says what a person has to say before a file can be added.
func readyToAdd(p *release.Preview) error {
	switch {
	case p.Table != nil && len(p.Table.Lacks) > 0:
		return badInput("%s: %s Use --map and --set; “waymark help data import” explains them.", p.Table.Name, p.Table.Lacks[0])
	case p.Guessed && p.Number == "" && p.Dataset != release.ONET:
		return badInput("%s does not say which period it is for; say it with --period.", filepath.Base(p.Path))
	}
	return nil
}

// interruptible does work that Ctrl+C ends. Elsewhere an interrupt ends the
// program.
func interruptible(work func(context.Context) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := work(ctx)
	if errors.Is(err, context.Canceled) {
		return errCancelled
	}
	return err
}

// progressPause is the time between two lines about an import.
const progressPause = 2 * time.Second

// progress writes now and then how far an import is, where somebody may be
// waiting for it.
func (d Deps) progress(to io.Writer) func(release.Progress) {
	if d.Terminal == nil {
		return nil
	}
	last := time.Now()
	return func(p release.Progress) {
		if time.Since(last) >= progressPause {
			last = time.Now()
			fmt.Fprintln(to, p.Text())
		}
	}
}

// confirm asks for a yes.
func (d Deps) confirm(c *cobra.Command, question string) error {
	if d.Terminal == nil {
		return fmt.Errorf("%w Nobody can be asked here; to add it without asking, say --yes.", errCancelled)
	}
	if err := say(c, question); err != nil {
		return err
	}
	return d.answer(errCancelled)
}

func (t *text) preview(p *release.Preview) {
	t.line("This is %s.", p.Title())
	t.publisher(p.Release)
	if p.Guessed && p.Number != "" {
		t.line("  No cell of the file tells the period; it was read from the name or said by you.")
	}
	t.files(p.Release)
	t.table(p.Table)
	for _, s := range p.Sums {
		t.fact(s.Name, s.Text())
	}
	if p.Replaces {
		t.line("  It replaces the same release, which was added before.")
	}
}

// table lists what the columns of a state's table were taken for.
func (t *text) table(table *release.Table) {
	if table == nil {
		return
	}
	t.line("  Columns of %s:", table.Name)
	for i, head := range table.Heads() {
		t.line("    %d. %s: %s", i+1, head, table.Mapping.Columns[i].Label())
	}
	for _, f := range table.Mapping.Facts() {
		t.fact(f[0], f[1])
	}
	if table.Remembered {
		t.line("  The columns are as they were chosen for the last table with the same heads.")
	}
	if len(table.Others) > 0 {
		t.fact("Tables that are not read", strings.Join(table.Others, ", "))
	}
	for _, lack := range table.Lacks {
		t.fact("To be chosen", lack)
	}
}
