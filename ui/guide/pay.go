package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/ui/areas"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

func (p *Page) pay() fyne.CanvasObject {
	if p.g.Here == nil {
		return p.parted(part{name: "Pay", make: func() fyne.CanvasObject {
			return section("Pay", nil, widgets.Body("The wage survey covers civilian work only, so there is no pay for this military job. Military pay depends on rank and years of service."))
		}})
	}
	t := payTopic(p.g.Here, labor.Figure{})
	t.area, t.figure, t.note = "All areas", "", ""
	source := p.chipObject(t)
	if per := p.payPeriod(); per != p.host.Period() {
		source = container.NewHBox(source, widgets.Caption("Pay "+per.Unit().Words())) // not as chosen at the top of the window
	}
	inner := areas.NewEverywhere(payHost{p.host, p.payPeriod()}, p.g, source, p.payTab, widgets.Tab{Title: "Here, state and nation", Content: p.payHere}).Tabs
	inner.OnChange = func(title string) { p.payTab = title }
	return inner.Object
}

// payHost tells a page of pay the period for which there is pay.
type payHost struct {
	Host
	period labor.Period
}

// Period implements areas.Host.
func (h payHost) Period() labor.Period { return h.period }

// payPeriod is the reader's, or another where the job's pay is published only
// for that.
func (p *Page) payPeriod() labor.Period { return figures.PublishedPeriod(p.g, p.host.Period()) }

func (p *Page) payHere() fyne.CanvasObject {
	per := p.payPeriod()
	rows := figures.PayAreas(p.g)
	parts := []part{{name: "Range of pay", make: func() fyne.CanvasObject { return p.payRange(rows, per) }}}
	if slices.ContainsFunc(rows, func(w *labor.Wage) bool { return w.Pay(labor.Median, per).Known() }) {
		parts = append(parts, part{name: "By percentile", make: func() fyne.CanvasObject { return p.payTable(rows, per) }})
		if len(rows) > 1 { // the nation has nothing to be compared with
			parts = append(parts, part{name: "What it buys", make: func() fyne.CanvasObject { return p.priced(rows, per) }})
		}
	}
	if len(p.g.Local.Wages) > 0 {
		parts = append(parts, part{name: "State's own figures", make: func() fyne.CanvasObject { return p.localPay(per) }})
	}
	return p.parted(append(parts, []part{
		{name: "What moves pay", make: func() fyne.CanvasObject { return p.moves(per) }},
		{name: "How common", make: func() fyne.CanvasObject { return p.common(rows) }},
		{name: "Top metro areas", detailed: true, make: func() fyne.CanvasObject { return p.topMetros(per) }},
		{name: "Earlier years", detailed: true, make: p.earlier},
		{name: "Benefits", make: p.benefits},
	}...)...)
}

func (p *Page) payRange(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	wage := p.g.Here
	f := wage.Pay(labor.Median, per)
	for _, w := range rows {
		if !f.Known() {
			wage, f = w, w.Pay(labor.Median, per)
		}
	}
	var parts []fyne.CanvasObject
	if s := figures.OtherPeriod(p.g, p.host.Period()); s != "" {
		parts = append(parts, widgets.Body(s))
	}
	if !f.Known() {
		return section(figures.PayTitle(p.g, per), p.chipObject(payTopic(wage, f)), append(parts, widgets.Body(blanksOf(rows, func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, per) }).text()))...)
	}
	return section(figures.PayTitle(p.g, per), p.chipObject(payTopic(wage, f)), append(parts, p.chart("pay in "+p.g.Area.ShortName(), figures.PayBars(p.g, per, figures.OwnLines(p.host.Me(), per)...)), p.payNotes(rows, per))...)
}

// payNotes says what is computed and for which group the pay is.
func (p *Page) payNotes(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	var notes []string
	for _, w := range rows {
		if f := w.Pay(labor.Median, per); f.Formula != "" {
			notes = append(notes, per.Label()+" pay for "+w.Area.ShortName()+" is computed: "+f.Formula+".")
		}
	}
	if s := figures.WiderNote(p.g); s != "" {
		notes = append(notes, s)
	}
	if s := labor.Mixed(rows); s != "" {
		notes = append(notes, s)
	}
	if s := figures.OwnLinesNote(p.host.Me()); s != "" {
		notes = append(notes, s)
	}
	notes = append(notes, "Employees only; people who work for themselves are not in these numbers.")
	return widgets.Muted(strings.Join(notes, " "))
}

// computedMark stands behind a computed amount in a table.
const computedMark = " *"

func cell(f labor.Figure) string {
	if f.Status == labor.Derived || f.Formula != "" {
		return f.Text() + computedMark
	}
	return f.Text()
}

// byArea shows a row for each area, of which the first cell is the name. Where
// text is large the areas are columns, so that nothing scrolls sideways.
func byArea(columns []widgets.SheetColumn, rows [][]string) fyne.CanvasObject {
	if !widgets.Large() {
		return table(columns, rows, nil)
	}
	turned := []widgets.SheetColumn{{Wraps: true}}
	for _, row := range rows {
		turned = append(turned, widgets.SheetColumn{Title: row[0], Width: 95, Number: true})
	}
	lines := make([][]string, len(columns)-1)
	for n := range lines {
		lines[n] = []string{columns[n+1].Title}
		for _, row := range rows {
			lines[n] = append(lines[n], row[n+1])
		}
	}
	return table(turned, lines, nil)
}

func (p *Page) payTable(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	columns := []widgets.SheetColumn{{Title: "Area"}}
	points := append(labor.Percentiles[:], labor.Mean)
	titles := []string{"10th", "25th", "Median", "75th", "90th", "Average"}
	for _, t := range titles {
		columns = append(columns, widgets.SheetColumn{Title: t, Width: 92, Number: true})
	}
	var lines [][]string
	var blanks blanks
	computed := false
	for _, w := range rows {
		line := []string{w.Area.ShortName()}
		for _, pt := range points {
			f := w.Pay(pt, per)
			computed = computed || f.Formula != ""
			switch {
			case f.Known():
			case pt == labor.Mean && w.Pay(labor.Median, per).Known():
				blanks.add("Average in ", f.Status, w.Area)
			default:
				blanks.add("", f.Status, w.Area)
			}
			line = append(line, cell(f))
		}
		lines = append(lines, line)
	}
	note := "Percentiles: at the 10th, one in ten earns less."
	if s := labor.Mixed(rows); s != "" {
		note += "  " + s
	}
	if computed {
		note += "  * computed from the published figure."
	}
	if len(blanks) > 0 {
		note += "  " + labor.Dash + " " + blanks.text()
	}
	t := payTopic(p.g.Here, labor.Figure{})
	t.figure, t.note = "", ""
	return section(per.Label()+" pay by percentile", p.chipObject(t), byArea(columns, lines), widgets.Muted(note))
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
