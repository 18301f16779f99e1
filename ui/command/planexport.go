package command

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/exchange"
	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/renewal"
)

// wholeHistory is how many changes an export lists.
const wholeHistory = 1_000_000

// output is a file to be written.
type output struct {
	path string
	data []byte
}

type exportResult struct {
	File  string   `json:"file"`
	Wrote []string `json:"wrote"`
}

func (d Deps) planExport() *cobra.Command {
	c := &cobra.Command{
		Use:   "export -o PATH",
		Short: "Write a plan file as JSON, as tables for spreadsheets, or as a calendar",
		Long: "Write what a plan file holds.\nA PATH that ends in .json gets everything, in one document that comes back unchanged.\n" +
			"One that ends in .csv gets one table; a folder gets all tables.\n" +
			"One that ends in .ics gets the days of one plan and of credentials; calendars that take it in again are updated.",
		Example: "  waymark plan export -o plan.json\n  waymark plan export -o tables\n  waymark plan export -o costs.csv --table costs\n" +
			"  waymark plan export -o plan.ics --plan 1",
		Args: noArgs,
	}
	t := d.planTarget(c)
	out := c.Flags().StringP("out", "o", "", "file ending in .json, .csv or .ics, or folder")
	table := c.Flags().String("table", "steps", "which table a .csv file gets: "+tableNames())
	c.RunE = func(c *cobra.Command, _ []string) error {
		if *out == "" {
			return badInput("Say which file or folder to write: %s", c.UseLine())
		}
		var files []output
		err := d.read(t, func(f plan.File) (err error) {
			files, err = d.exports(f, t, *out, *table)
			return err
		})
		if err != nil {
			return err
		}
		r := exportResult{*t.file, []string{}}
		for _, f := range files {
			if _, err := os.Lstat(f.path); err == nil {
				return badInput("%s is there already; say another name.", f.path)
			}
		}
		for _, f := range files {
			if err := writeNew(f.path, f.data); err != nil {
				return err
			}
			r.Wrote = append(r.Wrote, f.path)
		}
		if *t.json {
			return printJSON(c, r)
		}
		return say(c, "Wrote "+strings.Join(r.Wrote, "\nWrote ")+"\n")
	}
	return c
}

func tableNames() string {
	var names []string
	for _, t := range exchange.Tables(plan.Contents{}, nil) {
		names = append(names, t.Name)
	}
	return strings.Join(names, ", ")
}

// exports are the files that a path asks for.
func (d Deps) exports(f plan.File, t target, path, table string) ([]output, error) {
	c, err := plan.Read(f)
	if err != nil {
		return nil, err
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json":
		var b bytes.Buffer
		err := planjson.Write(&b, c)
		return []output{{path, b.Bytes()}}, err
	case ".ics":
		p, err := t.pick(f)
		if err != nil {
			return nil, err
		}
		events := exchange.Events(p, recordsOf(c), d.Today())
		if len(events) == 0 {
			return nil, badInput("Nothing has a date yet, so there is nothing for a calendar.")
		}
		return []output{{path, d.Calendar(p.Title, events)}}, nil
	case ".csv", "":
	default:
		return nil, badInput("An export ends in .json, .csv or .ics, or is a folder, not %q.", path)
	}
	if *t.number != 0 {
		p, err := t.pick(f)
		if err != nil {
			return nil, err
		}
		c.Plans = []plan.Plan{p}
	}
	history, err := f.History(wholeHistory)
	if err != nil {
		return nil, err
	}
	tables := exchange.Tables(c, history)
	if filepath.Ext(path) == "" {
		var files []output
		for _, t := range tables {
			files = append(files, output{filepath.Join(path, t.Name+".csv"), t.CSV()})
		}
		return files, os.MkdirAll(path, 0o755)
	}
	for _, t := range tables {
		if t.Name == table {
			return []output{{path, t.CSV()}}, nil
		}
	}
	return nil, badInput("There is no table %q; say one of %s.", table, tableNames())
}

func recordsOf(c plan.Contents) renewal.Records {
	return renewal.Records{Credentials: c.Credentials, Activities: c.Activities, Renewals: c.Renewals}
}

// writeNew writes a file; one that is there already stays.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return badInput("%s is there already; say another name.", path)
	case errors.Is(err, fs.ErrNotExist):
		return badInput("There is no folder %q.", filepath.Dir(path))
	case err != nil:
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
