package report

import (
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

const (
	industriesInChart = 10
	industriesInTable = 30
)

// industries say in which industries the people of the job work.
func industries(g *occupation.Guide) Section {
	n := g.Industries
	if n == nil || len(n.List) == 0 {
		reason := figures.NoMilitaryIndustries
		if g.Matrix != "" {
			reason = figures.NoIndustries
		}
		return Section{Title: "Where they work", Parts: []Part{Text(reason)}}
	}
	top := n.Top(industriesInTable)
	table := Table{Columns: heads("Industry", "Jobs", "Share *", "Average pay a year"), Strong: -1}
	table.Columns[0].Room = 18
	for _, s := range append(top.List[:len(top.List):len(top.List)], top.Other) {
		if s.Jobs.Known() && s.Jobs.Amount > 0 {
			table.Rows = append(table.Rows, []string{s.Industry.Title, s.Jobs.Text(), s.Share.Text(), s.MeanPay.Text()})
		}
	}
	note := "* Computed: " + n.Other.Share.Formula + ". " + n.Total.Text() + " jobs with an employer in all, in the whole country. The average is the mean, not the median. " + labor.Dash + " The source does not publish it."
	if g.Wider() {
		note += " The figures are for the wider group “" + g.MatrixTitle + "”."
	}
	return Section{Title: "Where they work", Parts: []Part{Chart{figures.IndustryTitle(g) + ".", figures.IndustryBars(n, industriesInChart)}, table, Note(note)}, Source: sourceWords(n.Vintage)}
}

// priced is what the pay is worth at the prices of each area; nothing where no
// price level is published.
func priced(g *occupation.Guide, per labor.Period) []Section {
	table := Table{Columns: heads("Area", "Median", "Price level, U.S. = 100", "Adjusted *"), Strong: 0}
	var notes []string
	var v *labor.Vintage
	for _, w := range figures.PayAreas(g) {
		f := w.Pay(labor.Median, per)
		if w.Area.Type == labor.Nation {
			table.Rows = append(table.Rows, []string{w.Area.ShortName(), f.Text(), "100.0", f.Text()})
			continue
		}
		if w.Area.Prices.Vintage != nil {
			v = w.Area.Prices.Vintage
		}
		table.Rows = append(table.Rows, []string{w.Area.ShortName(), f.Text(), w.Area.Prices.Text(), figures.Priced(f, w.Area).Text()})
		switch {
		case !w.Area.Prices.Known():
			notes = append(notes, w.Area.ShortName()+": "+figures.NoPrices(w.Area))
		case !f.Known():
			notes = append(notes, w.Area.ShortName()+": "+f.Status.Reason())
		}
	}
	if v == nil {
		return nil
	}
	notes = append(notes, "* Computed: "+figures.FormulaPriced+". It says what the pay buys, in dollars of an average place in the nation. It is not your cost of living.")
	return []Section{{Title: "What the pay buys", Parts: []Part{table, Note(strings.Join(notes, " "))}, Source: sourceWords(g.Here.Vintage) + " Prices: " + strings.TrimPrefix(sourceWords(v), "Source: ")}}
}

const topAreas = 10

// topMetros are the metro areas that pay most and those with most jobs.
func topMetros(g *occupation.Guide, per labor.Period, source string) Section {
	s := Section{Title: "Top metro areas", Source: source}
	for _, list := range []struct {
		title, unit string
		by          func(*labor.Wage) labor.Figure
	}{
		{"Highest median pay", per.Label(), func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, per) }},
		{"Most jobs", "Employees", func(w *labor.Wage) labor.Figure { return w.Employment }},
	} {
		top, of := figures.TopAreas(g.Wages, topAreas, list.by)
		s.Parts = append(s.Parts, Subtitle(list.title))
		if len(top) == 0 {
			s.Parts = append(s.Parts, Text(figures.NoMetros))
			continue
		}
		table := Table{Columns: []Column{{Title: "Place"}, {Title: "Metro area", Room: 22}, {Title: list.unit, Number: true}}, Strong: -1}
		for _, r := range top {
			table.Rows = append(table.Rows, []string{strconv.Itoa(r.Rank), r.Wage.Area.Name, list.by(r.Wage).Text()})
		}
		note := "Of " + strconv.Itoa(of) + " metro areas with a figure."
		if figures.Tied(top) {
			note += " Equal figures share a place."
		}
		s.Parts = append(s.Parts, table, Note(note))
	}
	return s
}

// earlier are the national medians of several years.
func earlier(g *occupation.Guide) []Section {
	m := g.Medians
	if len(m) < 2 {
		return nil
	}
	return []Section{{Title: "National medians of earlier years", Parts: []Part{Chart{figures.MediansTitle(g) + ".", figures.MedianBars(m)}, Note(labor.NoTimeSeries)},
		Source: sourceWords(m[len(m)-1].Median.Vintage)}}
}
