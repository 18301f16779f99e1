package report

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/areas"
	"waymark/ui/figures"
)

// Areas is what a job pays in some areas, in the order in which they are given.
func Areas(g *occupation.Guide, wages []*labor.Wage, per labor.Period, today plan.Date, me plan.Person) Document {
	d := Document{Title: g.Title + " in all areas", Day: today, WideLarge: true, Rows: areas.Rows(g, wages, per),
		Under: []string{per.Label() + " pay · O*NET-SOC " + g.Code, printed(today)}}
	if g.Nation == nil || g.Nation.Vintage == nil {
		d.Sections = []Section{{Title: "Pay", Parts: []Part{Text(whyNoPay)}}}
		return d
	}
	source := sourceWords(g.Nation.Vintage)
	d.Foot = g.Nation.Vintage.Label()
	d.Sections = []Section{
		{Title: "The states by pay", Parts: states(g, per, me), Source: source},
		areaTable(g, wages, per, source),
		{Title: "About these figures", Parts: []Part{Text(figures.WageMeans), Note(occupation.Notice)}},
	}
	if note := figures.WiderNote(g); note != "" {
		d.Sections[2].Parts = append([]Part{Text(note)}, d.Sections[2].Parts...)
	}
	return d
}

func areaTable(g *occupation.Guide, wages []*labor.Wage, per labor.Period, source string) Section {
	t := Table{Columns: heads("Area", "10th", "25th", "Median", "75th", "90th", "Employees", "Share", "Adjusted"), Strong: -1}
	t.Columns[0].Room = 16
	var notes marks
	var prices *labor.Vintage
	for n, w := range wages {
		if w.Area.Code == g.Area.Code {
			t.Strong = n
		}
		row := []string{w.Area.Name}
		for _, at := range labor.Percentiles {
			row = append(row, notes.cell(w.Pay(at, per), ""))
		}
		row = append(row, notes.cell(w.Employment, ""), notes.cell(w.Quotient, ""))
		if w.Area.Prices.Vintage != nil {
			prices = w.Area.Prices.Vintage
		}
		adjusted := labor.Dash
		if f := figures.Priced(w.Pay(labor.Median, per), w.Area); f.Known() {
			adjusted = f.Text()
		}
		t.Rows = append(t.Rows, append(row, adjusted))
	}
	note := shareMeans + notes.text() + " Adjusted, computed: " + figures.FormulaPriced + "; no price level is published for nonmetro areas."
	s := Section{Title: "Every area", Parts: []Part{t, Note(note)}, Source: source}
	if prices != nil {
		s.Source += " Prices: " + strings.TrimPrefix(sourceWords(prices), "Source: ")
	}
	return s
}
