package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/compare"
	"waymark/ui/report"
)

func periodFlag(c *cobra.Command) *string {
	return c.Flags().String("period", strings.ToLower(labor.Yearly.Label()), "pay by the period: yearly, monthly or hourly")
}

func periodNamed(name string) (labor.Period, error) {
	for _, per := range labor.Periods {
		if strings.EqualFold(per.Label(), name) {
			return per, nil
		}
	}
	return 0, badInput("There is no period %q; say yearly, monthly or hourly.", name)
}

func (d Deps) reportCompare() *cobra.Command {
	c := &cobra.Command{
		Use:   "compare CODE CODE... -o FILE",
		Short: "Write up to four jobs side by side as PDF, web page, e-book or table",
		Example: "  waymark report compare 29-2072 29-1141 --area Spokane -o compare.pdf\n" +
			"  waymark report compare 29-2072@Spokane 29-2072@Seattle -o towns.csv\n" +
			"  waymark report compare 29-2072 --me --area Spokane -o change.html",
		Args: someArgs("which jobs"),
	}
	area, period := areaFlag(c), periodFlag(c)
	withMe := c.Flags().Bool("me", false, "put the job that you have now, what you earn and what your plans cost beside them, from the plan file")
	file := d.fileFlag(c)
	sheet := sheetFlags(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > compare.Most {
			return badInput("You can compare %d jobs.", compare.Most)
		}
		per, err := periodNamed(*period)
		if err != nil {
			return err
		}
		here, err := d.area(*area)
		if err != nil {
			return err
		}
		who := compare.Who{Area: here}
		if *withMe {
			if who, err = d.who(*file, here); err != nil {
				return err
			}
		}
		directory, jobs, err := d.compared(args, here)
		if err != nil {
			return err
		}
		columns, err := compare.Read(directory, jobs, who, per)
		if err != nil {
			return err
		}
		return sheet.write(c, report.Comparison(compare.Make(columns, per), who.Person, per, d.Today()))
	}
	return c
}

// compared reads the jobs of a command line, CODE or CODE@AREA.
func (d Deps) compared(args []string, here *labor.Area) (*occupation.Directory, []compare.Job, error) {
	directory, err := d.Directory()
	if err != nil {
		return nil, nil, err
	}
	jobs := make([]compare.Job, len(args))
	for n, arg := range args {
		code, where, own := strings.Cut(arg, "@")
		entry, err := directory.Entry(code)
		if err != nil {
			return nil, nil, unknownCode(code, err)
		}
		jobs[n] = compare.Job{Code: entry.Code, Area: here}
		if own {
			if jobs[n].Area, err = d.area(where); err != nil {
				return nil, nil, err
			}
		}
	}
	return directory, jobs, nil
}

// who reads from a plan file who compares; they must have said what they do now.
func (d Deps) who(path string, here *labor.Area) (compare.Who, error) {
	who := compare.Who{Area: here}
	err := d.inFile(path, func(f plan.File) error {
		all, err := plan.Read(f)
		who.Person, who.Plans = all.Person, all.Plans
		return err
	})
	if err != nil {
		return who, err
	}
	if !who.HasJob() {
		return who, badInput("The plan file does not say what you do now. Say it with: waymark me set --job CODE --pay \"18.50 hour\"")
	}
	return who, nil
}

func (d Deps) reportAreas() *cobra.Command {
	c := &cobra.Command{
		Use:     "areas CODE -o FILE",
		Short:   "Write what a job pays in every area as PDF, web page, e-book or table",
		Example: "  waymark report areas 29-2072 --area Spokane -o areas.pdf\n  waymark report areas 29-2072 -o areas.csv",
		Args:    oneJob,
	}
	area, period := areaFlag(c), periodFlag(c)
	sheet := sheetFlags(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		per, err := periodNamed(*period)
		if err != nil {
			return err
		}
		a, err := d.area(*area)
		if err != nil {
			return err
		}
		g, _, err := d.guide(args[0], a)
		if err != nil {
			return err
		}
		wages := slices.Clone(g.Wages)
		slices.SortStableFunc(wages, func(x, y *labor.Wage) int {
			return labor.Compare(x.Pay(labor.Median, per), y.Pay(labor.Median, per), true)
		})
		return sheet.write(c, report.Areas(g, wages, per, d.Today(), plan.Person{}))
	}
	return c
}

func (d Deps) reportReading() *cobra.Command {
	c := &cobra.Command{
		Use:     "reading -o FILE",
		Short:   "Write the guides of the starred jobs as one e-book, web page or PDF",
		Example: "  waymark report reading --area Spokane -o reading.epub",
		Args:    noArgs,
	}
	file, about, sheet := d.fileFlag(c), guideFlags(c), sheetFlags(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		a, o, err := d.guideOptions(about)
		if err != nil {
			return err
		}
		var stars []plan.Star
		err = d.inFile(*file, func(f plan.File) (err error) {
			stars, err = f.Stars()
			return err
		})
		if err != nil {
			return err
		}
		if len(stars) == 0 {
			return badInput("No job has a star in %s, so there is nothing to read.", *file)
		}
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		src, err := d.studies()
		if err != nil {
			return err
		}
		doc, err := report.ReadReading(directory, src, stars, a, o)
		if err != nil {
			return err
		}
		return sheet.write(c, doc)
	}
	return c
}
