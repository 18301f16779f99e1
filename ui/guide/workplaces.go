package guide

import (
	"slices"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// workplaces says in which industries the people of the job work.
func (p *Page) workplaces() fyne.CanvasObject {
	n := p.g.Industries
	if n == nil || len(n.List) == 0 {
		reason := figures.NoMilitaryIndustries
		if p.g.Matrix != "" {
			reason = figures.NoIndustries
		}
		parts := []part{{name: "Industries", make: func() fyne.CanvasObject { return section("Industries", nil, widgets.Body(reason)) }}}
		if p.g.Matrix != "" {
			parts = append(parts, part{name: "Where to look", make: p.lookFor})
		}
		return p.parted(parts...)
	}
	return p.parted(
		part{name: "Industries", make: func() fyne.CanvasObject { return p.industryBars(n) }},
		part{name: "Table", make: func() fyne.CanvasObject { return p.industryTable(n) }},
		part{name: "Where to look", make: p.lookFor},
	)
}

const (
	industriesInBars  = 10
	industriesInTable = 300 // of the detailed guide: all
)

func (p *Page) industryTopic(n *labor.Industries) topic {
	return topic{vintage: n.Vintage, title: "Industries", means: figures.IndustriesMean, term: "Industry",
		note: "Shares are computed: " + n.Other.Share.Formula + "."}
}

func (p *Page) industryBars(n *labor.Industries) fyne.CanvasObject {
	parts := []fyne.CanvasObject{p.chart("industries", figures.IndustryBars(n, industriesInBars))}
	note := "Shares are computed from the published numbers of jobs in the whole country, and sum to 100 %."
	if p.g.Wider() {
		note += " They are for the wider group “" + p.g.MatrixTitle + "”."
	}
	if parts := figures.PartsNote(n.Top(industriesInBars)); parts != "" {
		note += " " + parts
	}
	return section(figures.IndustryTitle(p.g), p.chipObject(p.industryTopic(n)), append(parts, widgets.Muted(note))...)
}

// industryTable adds jobs and pay to the shares.
func (p *Page) industryTable(n *labor.Industries) fyne.CanvasObject {
	rows := industriesInBars
	if p.host.Detailed() {
		rows = industriesInTable
	}
	top := n.Top(rows)
	columns := []widgets.SheetColumn{{Title: "Industry"}, {Title: "Jobs", Width: 96, Number: true}, {Title: "Share *", Width: 84, Number: true}, {Title: "Average pay", Width: 110, Number: true}}
	grows := slices.ContainsFunc(top.List, func(s labor.Staffing) bool { return s.Growth.Known() })
	if grows {
		columns = append(columns, widgets.SheetColumn{Title: "Change *", Width: 92, Number: true})
	}
	var lines [][]string
	for _, s := range append(top.List[:len(top.List):len(top.List)], top.Other) {
		if s.Jobs.Known() && s.Jobs.Amount > 0 {
			line := []string{s.Industry.Title, s.Jobs.Text(), s.Share.Text(), s.MeanPay.Text()}
			if grows {
				line = append(line, s.Growth.Text())
			}
			lines = append(lines, line)
		}
	}
	note := "* computed. " + n.Total.Text() + " jobs with an employer in all. Average pay is by the year, and is the mean, not the median. " + labor.Dash + " means that the source does not publish it."
	if w := p.g.Nation; w != nil && w.Vintage.Period != n.Vintage.Period {
		note += " These are counts and pay of " + n.Vintage.Period + "; the Pay tab has those of " + w.Vintage.Period + "."
	}
	if i := slices.IndexFunc(top.List, func(s labor.Staffing) bool { return s.Growth.Known() }); i >= 0 {
		f := top.List[i].Growth
		note += " Change is that of the job in the industry by " + f.Vintage.Label() + ", another count in other years: " + f.Formula + "."
	}
	return section("Jobs and pay by industry", p.chipObject(p.industryTopic(n)), table(columns, lines, nil), widgets.Muted(note))
}
