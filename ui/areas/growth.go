package areas

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// growths are the projections of a job by area: the nation's and those that
// states' agencies published and a person added.
type growths map[string]*labor.Outlook

func growthsOf(g *occupation.Guide) growths {
	of := growths{}
	shown := map[string]bool{}
	for _, w := range g.Wages {
		shown[w.Area.Code] = true
	}
	for _, o := range g.Local.Outlooks {
		if _, newer := of[o.Area.Code]; !newer && shown[o.Area.Code] {
			of[o.Area.Code] = o.Outlook
		}
	}
	if len(of) > 0 && g.Outlook != nil {
		of[labor.NationCode] = g.Outlook
	}
	return of
}

// column shows growth with its years, which differ from agency to agency.
func (of growths) column() widgets.ColumnOf[*labor.Wage] {
	c := figureColumn("Growth ***", 140, func(w *labor.Wage) labor.Figure {
		if o := of[w.Area.Code]; o != nil {
			return o.Growth
		}
		return labor.Blank(labor.Percent, labor.NotPublished, nil)
	})
	c.Text = func(w *labor.Wage) string {
		if o := of[w.Area.Code]; o != nil && o.Growth.Known() {
			return o.Growth.Text() + ", " + figures.Years(o)
		}
		return labor.Dash
	}
	return c
}

const growthNote = " *** Growth in the years that stand beside it, as each area's own agency projects it: other years do not compare. " + labor.Dash + " means that no projection of the area is installed."
