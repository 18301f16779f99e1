package areas

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
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

func (of growths) figure(w *labor.Wage, _ labor.Period) labor.Figure {
	if o := of[w.Area.Code]; o != nil {
		return o.Growth
	}
	return labor.Blank(labor.Percent, labor.NotPublished, nil)
}

// text is the growth with its years, which differ from agency to agency.
func (of growths) text(w *labor.Wage) string {
	o := of[w.Area.Code]
	if o == nil || !o.Growth.Known() {
		return labor.Dash
	}
	return o.Growth.Text() + ", " + figures.Years(o)
}

// columnsOf are the columns for a job: with growth where a state's projection
// is installed.
func columnsOf(g *occupation.Guide) []column {
	of := growthsOf(g)
	if len(of) == 0 {
		return columns
	}
	return append(columns[:len(columns):len(columns)], column{title: "Growth ***", width: 140, figure: of.figure, text: of.text})
}

const growthNote = " *** Growth in the years that stand beside it, as each area's own agency projects it: other years do not compare. " + labor.Dash + " means that no projection of the area is installed."
