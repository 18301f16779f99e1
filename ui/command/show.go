package command

import (
	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

func (d Deps) show() *cobra.Command {
	c := &cobra.Command{
		Use:     "show CODE",
		Short:   "Show the guide of a job: pay, outlook, how to get in",
		Example: "  waymark show 29-2072 --area Spokane\n  waymark show 29-1141.00 --area 98101 --json",
		Args:    oneJob,
	}
	name := areaFlag(c)
	asJSON := jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		area, err := d.area(*name)
		if err != nil {
			return err
		}
		g, _, err := d.guide(args[0], area)
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, guideOf(g))
		}
		return say(c, guideText(g))
	}
	return c
}

// wagesShown are the wages of a guide that differ: the area's, its state's and
// the nation's.
func wagesShown(g *occupation.Guide) []*labor.Wage {
	var shown []*labor.Wage
	for _, w := range []*labor.Wage{g.Here, g.State, g.Nation} {
		if w != nil && (len(shown) == 0 || shown[len(shown)-1].Area != w.Area) {
			shown = append(shown, w)
		}
	}
	return shown
}

// whyNoPay and whyNoOutlook are for jobs without a line in the sources.
const (
	whyNoPay     = "The wage survey has no line for this job, as for military jobs."
	whyNoOutlook = "The projections have no line for this job, as for military jobs."
)

// releases lists each release that a guide takes figures from, once.
func releases(g *occupation.Guide) []*labor.Vintage {
	var found []*labor.Vintage
	add := func(v *labor.Vintage) {
		if v == nil {
			return
		}
		for _, f := range found {
			if f.ID == v.ID {
				return
			}
		}
		found = append(found, v)
	}
	for _, w := range wagesShown(g) {
		add(w.Vintage)
		add(w.Area.Prices.Vintage)
	}
	if g.Outlook != nil {
		add(g.Outlook.Vintage)
	}
	if p := g.Preparation; p != nil {
		add(p.Vintage)
		add(p.SharesVintage)
	}
	add(g.RatingsVintage)
	return found
}
