package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
	"waymark/ui/report"
)

func (d Deps) report() *cobra.Command {
	return group("report", "Write guides, comparisons and plans as files to print or read",
		d.reportGuide(), d.reportPlan(), d.reportCompare(), d.reportAreas(), d.reportReading())
}

func (d Deps) reportGuide() *cobra.Command {
	c := &cobra.Command{
		Use:     "guide CODE -o FILE",
		Short:   "Write the guide of a job as PDF, web page or e-book",
		Example: "  waymark report guide 29-2072 --area Spokane -o guide.pdf\n  waymark report guide 29-2072 --depth detailed --large -o guide.html",
		Args:    oneJob,
	}
	about, sheet := guideFlags(c), sheetFlags(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		a, o, err := d.guideOptions(about)
		if err != nil {
			return err
		}
		doc, err := d.guideDocument(args[0], a, o)
		if err != nil {
			return err
		}
		return sheet.write(c, doc)
	}
	return c
}

// guideDocument is the report of a guide.
func (d Deps) guideDocument(code string, a *labor.Area, o report.Options) (report.Document, error) {
	g, directory, err := d.guide(code, a)
	if err != nil {
		return report.Document{}, err
	}
	src, err := d.studies()
	if err != nil {
		return report.Document{}, err
	}
	more, err := report.ReadMore(directory, src, g, o.Depth)
	return report.Guide(g, more, o), err
}

// studies are fields of study and schools; nil where there are none.
func (d Deps) studies() (study.Source, error) {
	if d.Study == nil {
		return nil, nil
	}
	return d.Study()
}

func (d Deps) guide(code string, a *labor.Area) (*occupation.Guide, *occupation.Directory, error) {
	directory, err := d.Directory()
	if err != nil {
		return nil, nil, err
	}
	g, err := directory.Guide(code, a)
	if err != nil {
		return nil, nil, unknownCode(code, err)
	}
	return g, directory, nil
}

func areaFlag(c *cobra.Command) *string {
	return c.Flags().String("area", labor.NationCode, "area by code, name, county or ZIP code; without it the nation")
}

// aboutGuides is for where a report of guides is and how much it tells.
type aboutGuides struct{ area, depth *string }

func guideFlags(c *cobra.Command) aboutGuides {
	return aboutGuides{areaFlag(c), c.Flags().String("depth", report.Summary.Name(), "summary or detailed")}
}

func (d Deps) guideOptions(about aboutGuides) (*labor.Area, report.Options, error) {
	o := report.Options{Today: d.Today()}
	var ok bool
	if o.Depth, ok = named(report.Depths[:], *about.depth); !ok {
		return nil, o, badInput("There is no depth %q; say summary or detailed.", *about.depth)
	}
	a, err := d.area(*about.area)
	return a, o, err
}

// sheet is where a report goes and on which paper.
type sheet struct {
	out, paper *string
	large      *bool
}

func sheetFlags(c *cobra.Command) sheet {
	return sheet{
		out:   c.Flags().StringP("out", "o", "", "file to write; its ending says what: .pdf, .html, .epub, or .csv for tables"),
		paper: c.Flags().String("paper", report.Letter.Name(), "letter or a4"),
		large: c.Flags().Bool("large", false, "large print, 18 points"),
	}
}

// format is what the name of the file says.
func (s sheet) format(c *cobra.Command, d report.Document) (report.Format, error) {
	if *s.out == "" {
		return 0, badInput("Say which file to write: %s", c.UseLine())
	}
	ending := strings.ToLower(filepath.Ext(*s.out))
	for _, f := range []report.Format{report.PDF, report.HTML, report.EPUB} {
		if f.Extension() == ending {
			return f, nil
		}
	}
	switch {
	case ending == report.CSV.Extension() && d.Rows != nil:
		return report.CSV, nil
	case d.Rows != nil:
		return 0, badInput("This report is a .pdf, .html, .epub or .csv file, not %q.", *s.out)
	}
	return 0, badInput("This report is a .pdf, .html or .epub file, not %q.", *s.out)
}

// write makes the file; one that is there already stays.
func (s sheet) write(c *cobra.Command, d report.Document) error {
	format, err := s.format(c, d)
	if err != nil {
		return err
	}
	l := report.Layout{Large: *s.large}
	var ok bool
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
