package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/ui/report"
)

func (d Deps) report() *cobra.Command {
	return group("report", "Write a guide or a plan as a file to print", d.reportGuide(), d.reportPlan())
}

func (d Deps) reportGuide() *cobra.Command {
	c := &cobra.Command{
		Use:     "guide CODE -o FILE",
		Short:   "Write the guide of a job as PDF or web page",
		Example: "  waymark report guide 29-2072 --area Spokane -o guide.pdf\n  waymark report guide 29-2072 --depth detailed --large -o guide.html",
		Args:    someArgs("which job"),
	}
	area := c.Flags().String("area", labor.NationCode, "area by code, name, county or ZIP code; without it the nation")
	depth := c.Flags().String("depth", report.Summary.Name(), "summary or detailed")
	sheet := sheetFlags(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return badInput("Say one code; find codes with: waymark search WORDS")
		}
		o := report.Options{Today: d.Today()}
		var ok bool
		if o.Depth, ok = named(report.Depths[:], *depth); !ok {
			return badInput("There is no depth %q; say summary or detailed.", *depth)
		}
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		a, err := d.area(*area)
		if err != nil {
			return err
		}
		g, err := directory.Guide(args[0], a)
		if err != nil {
			return unknownCode(args[0], err)
		}
		return sheet.write(c, report.Guide(g, o))
	}
	return c
}

func (d Deps) reportPlan() *cobra.Command {
	c := &cobra.Command{
		Use:     "plan --file F -o FILE",
		Short:   "Write a plan as a checklist, as PDF or web page",
		Example: "  waymark report plan --file my.waymark -o plan.pdf",
		Args:    noArgs,
	}
	file, number := d.fileFlag(c), planFlag(c)
	sheet := sheetFlags(c)
	c.RunE = func(c *cobra.Command, _ []string) (err error) {
		f, err := d.OpenPlan(*file)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		p, err := pick(f, *number)
		if err != nil {
			return err
		}
		return sheet.write(c, report.Plan(p, d.Today()))
	}
	return c
}

// sheet is where a report goes and on which paper.
type sheet struct {
	out, paper *string
	large      *bool
}

func sheetFlags(c *cobra.Command) sheet {
	return sheet{
		out:   c.Flags().StringP("out", "o", "", "file to write, ending in .pdf or .html"),
		paper: c.Flags().String("paper", report.Letter.Name(), "letter or a4"),
		large: c.Flags().Bool("large", false, "large print, 18 points"),
	}
}

// write makes the file; one that is there already stays.
func (s sheet) write(c *cobra.Command, d report.Document) error {
	if *s.out == "" {
		return badInput("Say which file to write: %s", c.UseLine())
	}
	format, ok := map[string]report.Format{".pdf": report.PDF, ".html": report.HTML}[strings.ToLower(filepath.Ext(*s.out))]
	if !ok {
		return badInput("A report is a .pdf or an .html file, not %q.", *s.out)
	}
	l := report.Layout{Large: *s.large}
	if l.Paper, ok = named(report.Papers[:], *s.paper); !ok {
		return badInput("There is no paper %q; say letter or a4.", *s.paper)
	}
	data, err := report.Write(d, format, l)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(*s.out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return badInput("%s is there already; say another name.", *s.out)
	case errors.Is(err, fs.ErrNotExist):
		return badInput("There is no folder %q.", filepath.Dir(*s.out))
	case err != nil:
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(*s.out))
	}
	return say(c, "The report is in "+*s.out+".\n")
}

func named[T interface{ Name() string }](all []T, name string) (T, bool) {
	for _, v := range all {
		if v.Name() == name {
			return v, true
		}
	}
	var none T
	return none, false
}
