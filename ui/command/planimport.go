package command

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
)

// importFlags say how a table is read.
type importFlags struct {
	as, counts    *string
	columns       *[]string
	preview, good *bool
	yes           *bool
}

func (d Deps) planImport() *cobra.Command {
	c := &cobra.Command{
		Use:   "import PATH",
		Short: "Bring in a plan file as JSON, or steps, activities or credentials from a table",
		Long: "Bring in what “waymark plan export” wrote as .json, or the rows of a .csv table: steps of a plan, activities of continuing\n" +
			"education or credentials. First it says how the table is read. Nothing is changed unless all rows are good, or you take\n" +
			"only the good ones with --good-rows. It is one change.",
		Example: "  waymark plan import my-steps.csv --preview\n  waymark plan import my-steps.csv --plan 1\n" +
			"  waymark plan import ceu-log.csv --as activities --counts-for 1\n  waymark plan import list.csv --column \"My word=Title\" --column \"Due=\"\n" +
			"  waymark plan import plan.json --yes",
		Args: one("which file"),
	}
	t := d.planTarget(c)
	var flags importFlags
	flags.as = c.Flags().String("as", "", "what the rows are: "+namesOf(exchange.Kinds[:])+"; without it by the heads")
	flags.columns = c.Flags().StringArray("column", nil, "what a column means, as HEAD=MEANING, or HEAD= to leave it out; may be said several times")
	flags.counts = c.Flags().String("counts-for", "", "credential for which activities count that name none, by number or id")
	flags.preview = c.Flags().Bool("preview", false, "only say how the file is read")
	flags.good = c.Flags().Bool("good-rows", false, "leave out rows that cannot be taken")
	flags.yes = yesFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		data, err := os.ReadFile(args[0])
		if errors.Is(err, fs.ErrNotExist) {
			return badInput("There is no file %s.", args[0])
		}
		if err != nil {
			return asInput(err)
		}
		if strings.EqualFold(filepath.Ext(args[0]), ".json") {
			return d.importWhole(c, t, args[0], data, flags)
		}
		return d.importTable(c, t, filepath.Base(args[0]), data, flags)
	}
	return c
}

// importWhole brings in a document that an export wrote.
func (d Deps) importWhole(c *cobra.Command, t target, path string, data []byte, flags importFlags) error {
	contents, err := planjson.Read(bytes.NewReader(data))
	if err != nil {
		return err
	}
	holds := fmt.Sprintf("%s holds %s, %s, %s and %s.\n", path, counted(len(contents.Plans), "plan"), counted(len(contents.Credentials), "credential"),
		several(len(contents.Activities), "activity", "activities"), several(len(contents.Stars), "starred job", "starred jobs"))
	if !*t.json {
		if err := say(c, holds); err != nil || *flags.preview {
			return err
		}
	} else if *flags.preview {
		return printJSON(c, contents)
	}
	if err := d.sure(c, t, *flags.yes, "Bring it in?"); err != nil {
		return err
	}
	return d.start(c, t, func(plan.File) (plan.Operation, error) { return plan.Import(contents), nil })
}

func several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return rowCount(n) + " " + many
}

// importTable brings in rows of a table.
func (d Deps) importTable(c *cobra.Command, t target, name string, data []byte, flags importFlags) error {
	if !*flags.preview {
		return d.start(c, t, func(f plan.File) (plan.Operation, error) {
			p, to, err := preview(f, t, name, data, flags)
			if err != nil {
				return nil, err
			}
			if !*t.json {
				if err := say(c, rowsText(p)); err != nil {
					return nil, err
				}
			}
			if bad := len(p.Rows) - p.Good(); bad > 0 && !*flags.good {
				return nil, badInput("%d of %s cannot be taken; correct the file, or take the others with --good-rows. Nothing was changed. %s",
					bad, several(len(p.Rows), "row", "rows"), p.Problems()[0].Error())
			}
			op, err := p.Operation(to.ID, *flags.good)
			if err != nil {
				return nil, err
			}
			return op, d.sure(c, t, *flags.yes, "Add "+several(p.Good(), "row", "rows")+"?")
		})
	}
	return d.read(t, func(f plan.File) error {
		p, _, err := preview(f, t, name, data, flags)
		switch {
		case err != nil:
			return err
		case *t.json:
			return printJSON(c, rowsRead(p))
		}
		return say(c, rowsText(p))
	})
}

// preview reads a table for a file.
func preview(f plan.File, t target, name string, data []byte, flags importFlags) (*exchange.Preview, plan.Plan, error) {
	var to plan.Plan
	o := exchange.Options{Columns: map[string]string{}}
	var err error
	if *flags.as != "" {
		if o.Kind, err = choose(exchange.Kinds[:], *flags.as, "--as"); err != nil {
			return nil, to, err
		}
	}
	if o.Has, err = f.Credentials(); err != nil {
		return nil, to, err
	}
	if *flags.counts != "" {
		k, err := findCredential(o.Has, *flags.counts)
		if err != nil {
			return nil, to, err
		}
		o.Counts = k.ID
	}
	for _, said := range *flags.columns {
		head, means, ok := strings.Cut(said, "=")
		if !ok {
			return nil, to, badInput("--column takes HEAD=MEANING, not %q.", said)
		}
		o.Columns[head] = means
	}
	p, err := exchange.Read(name, data, o)
	if err != nil || p.Kind != exchange.Steps {
		return p, to, err
	}
	if to, err = t.pick(f); err != nil {
		return nil, to, err
	}
	o.Plan = to
	p, err = exchange.Read(name, data, o)
	return p, to, err
}

type rowsResult struct {
	File    string       `json:"file"`
	Kind    string       `json:"kind"`
	Columns []readColumn `json:"columns"`
	Rows    []readRow    `json:"rows"`
	Good    int          `json:"good_rows"`
}

type readColumn struct {
	Head  string `json:"head"`
	Means string `json:"means"` // "" when it is left out
}

type readRow struct {
	Row      int      `json:"row"` // as a spreadsheet shows it
	Title    string   `json:"title"`
	Problems []string `json:"problems"`
}

func rowsRead(p *exchange.Preview) rowsResult {
	r := rowsResult{p.File, p.Kind.Name(), []readColumn{}, []readRow{}, p.Good()}
	for _, c := range p.Columns {
		r.Columns = append(r.Columns, readColumn(c))
	}
	for _, row := range p.Rows {
		j := readRow{row.Number, row.Title, []string{}}
		for _, problem := range row.Problems {
			j.Problems = append(j.Problems, problem.Error())
		}
		r.Rows = append(r.Rows, j)
	}
	return r
}

// mostRows is how many rows a preview lists.
const mostRows = 10

func rowsText(p *exchange.Preview) string {
	var t text
	t.line("%s: %s, %s, %d of them good.", p.File, p.Kind.Label(), several(len(p.Rows), "row", "rows"), p.Good())
	for _, c := range p.Columns {
		switch {
		case c.Means == "":
			t.line("  Column “%s” is left out.", c.Head)
		case c.Means != c.Head:
			t.line("  Column “%s” is read as %s.", c.Head, c.Means)
		}
	}
	for n, row := range p.Rows {
		if n == mostRows {
			t.line("  And %s.", several(len(p.Rows)-n, "more row", "more rows"))
			break
		}
		t.line("  Row %d: %s", row.Number, row.Title)
	}
	for _, problem := range p.Problems() {
		t.line("  %s", problem.Error())
	}
	return t.String()
}
