package report

import (
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/chart"
	"waymark/ui/figures"
)

// interests sets the reader's interests, where they entered some, beside the
// job's.
func interests(g *occupation.Guide, mine plan.Interests) Section {
	const title = "Interests and work values"
	if len(g.Interests) == 0 {
		return Section{Title: title, Parts: []Part{Text(figures.NoInterests)}}
	}
	about := figures.InterestMean + " Interest code: " + figures.InterestCode(g.Interests) + "."
	parts := []Part{Chart{"How strongly each interest fits the job.", figures.ScoreBars(g.Interests)}, scores("Interest", g.Interests)}
	if said := figures.FitSentence(mine, g.Interests); said != "" {
		pairs := figures.InterestPairs(mine, g.Interests)
		parts = []Part{Text(said), Chart{"Your interests and this job's.", pairs}, pairTable(pairs)}
		about += " " + figures.FitRule + " " + figures.FitMeans
	}
	if len(g.Values) > 0 {
		parts = append(parts, Chart{"What workers value here.", figures.ScoreBars(g.Values)}, scores("Work value", g.Values))
	}
	return Section{Title: title, Parts: append(parts, Note(about)), Source: sourceWords(g.Interests[0].Score.Vintage)}
}

func pairTable(b chart.PairBars) Table {
	cells := chart.Cells(b)
	return Table{Columns: heads("Interest", cells[0][1], cells[0][2]+", 1 to 7"), Rows: cells[1:], Strong: -1}
}

// fitInShort says how alike the reader's interests and the job's are; false for a
// reader who entered none.
func fitInShort(g *occupation.Guide, mine plan.Interests) (Section, bool) {
	said := figures.FitSentence(mine, g.Interests)
	if said == "" {
		return Section{}, false
	}
	s := Section{Title: "Does it fit you?", Parts: []Part{Text(said), Note(figures.FitRule)}, Narrow: true}
	if len(g.Interests) > 0 {
		s.Source = sourceLabel(g.Interests[0].Score.Vintage)
	}
	return s, true
}
