package figures

import (
	"regexp"
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
)

var partOf = regexp.MustCompile(`\s*\([^)]*\bonly\)`)

// PlainIndustry is the title of an industry without the remark that only some
// of its parts are meant: "Machinery Manufacturing (3331 and 3339 only)".
func PlainIndustry(title string) string { return partOf.ReplaceAllString(title, "") }

// PartsNote explains such remarks; it is empty where no title has one.
func PartsNote(n *labor.Industries) string {
	if slices.ContainsFunc(n.List, func(s labor.Staffing) bool { return partOf.MatchString(s.Industry.Title) }) {
		return "Numbers in brackets after an industry are the codes of the parts of it that the source counts together."
	}
	return ""
}

// IndustryTitle says where most people of a job work.
func IndustryTitle(g *occupation.Guide) string {
	if g.Industries == nil || len(g.Industries.List) == 0 {
		return "No industry is published for " + g.Workers()
	}
	first := workplaces(g.Industries)[0]
	return first.share.Text() + " of " + g.Workers() + " work in: " + first.name
}

// workplace is an industry with its share of a job's employees. The parts of it
// that the source counts apart count together.
type workplace struct {
	name  string
	share labor.Figure
}

// workplaces are the industries of a job, that with the most jobs first.
func workplaces(n *labor.Industries) []workplace {
	var list []workplace
	for _, s := range n.List {
		name := PlainIndustry(s.Industry.Title)
		if i := slices.IndexFunc(list, func(o workplace) bool { return o.name == name }); i >= 0 {
			list[i].share.Amount += s.Share.Amount
		} else {
			list = append(list, workplace{name, s.Share})
		}
	}
	slices.SortStableFunc(list, func(a, b workplace) int { return labor.Compare(a.share, b.share, true) })
	return list
}

// IndustryBars shows the industries with the most jobs, at most n, and all
// others together.
func IndustryBars(all *labor.Industries, n int) chart.RankBars {
	top := all.Top(n)
	bars := chart.RankBars{Unit: "percent of the jobs with an employer", Tick: percentTick}
	for i, s := range top.List {
		bars.Rows = append(bars.Rows, chart.Row{Label: s.Industry.Title, Value: Value(s.Share), Highlight: i == 0})
	}
	if top.Other.Jobs.Amount > 0 {
		bars.Rows = append(bars.Rows, chart.Row{Label: top.Other.Industry.Title, Value: Value(top.Other.Share)})
	}
	return bars
}
