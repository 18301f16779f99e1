package guide

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/chart"
	"waymark/ui/widgets"
)

func (p *Page) pay() fyne.CanvasObject {
	if p.g.Here == nil {
		return scrolled(section("Pay", nil, widgets.Body("The wage survey covers civilian work only, so there is no pay for this military job. Military pay depends on rank and years of service.")))
	}
	inner := widgets.NewTabs(p.payTab,
		widgets.Tab{Title: "Here, state and nation", Content: p.payHere},
		widgets.Tab{Title: "All " + strconv.Itoa(len(p.g.Wages)) + " areas", Content: p.payEverywhere},
	)
	inner.OnChange = func(title string) { p.payTab = title }
	return inner.Object
}

// payRows are the areas of the first chart: here, its state, the nation.
func (p *Page) payRows() []*labor.Wage {
	rows := []*labor.Wage{p.g.Here}
	for _, w := range []*labor.Wage{p.g.State, p.g.Nation} {
		if w != nil && w.Area.Code != p.g.Here.Area.Code {
			rows = append(rows, w)
		}
	}
	return rows
}

func (p *Page) payHere() fyne.CanvasObject {
	per := p.host.Period()
	rows := p.payRows()
	bars := chart.PayBars{Unit: "dollars " + per.Unit().Words(), Tick: tick(per.Unit())}
	for n, w := range rows {
		bars.Rows = append(bars.Rows, payRow(w, per, n == 0))
	}
	wage := p.g.Here
	f := wage.Pay(labor.Median, per)
	for _, w := range rows {
		if !f.Known() {
			wage, f = w, w.Pay(labor.Median, per)
		}
	}
	parts := []fyne.CanvasObject{
		section(payTitle(p.g, per), p.chipObject(payTopic(wage, f)), widgets.ChartObject(bars), p.payNotes(rows, per)),
		p.payTable(rows, per),
	}
	return scrolled(parts...)
}

func payRow(w *labor.Wage, per labor.Period, here bool) chart.PayRow {
	at := func(pt labor.Point) chart.Value { return value(w.Pay(pt, per)) }
	row := chart.PayRow{
		Label: w.Area.ShortName(), Highlight: here,
		P10: at(labor.P10), P25: at(labor.P25), Median: at(labor.Median), P75: at(labor.P75), P90: at(labor.P90),
	}
	if m := w.Pay(labor.Median, per); !m.Known() {
		row.Reason = m.Status.Short()
	}
	return row
}

// payNotes says what is computed and for which group the pay is.
func (p *Page) payNotes(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	var notes []string
	for _, w := range rows {
		if f := w.Pay(labor.Median, per); f.Formula != "" {
			notes = append(notes, per.Label()+" pay for "+w.Area.ShortName()+" is computed: "+f.Formula+".")
		}
	}
	if s := widerNote(p.g); s != "" {
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

func (p *Page) payTable(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	columns := []widgets.SheetColumn{{Title: "Area"}}
	points := append(labor.Percentiles[:], labor.Mean)
	titles := []string{"10th", "25th", "Median", "75th", "90th", "Average"}
	for _, t := range titles {
		columns = append(columns, widgets.SheetColumn{Title: t, Width: 92, Number: true})
	}
	var lines [][]string
	var reasons []string
	computed := false
	for _, w := range rows {
		line := []string{w.Area.ShortName()}
		for _, pt := range points {
			f := w.Pay(pt, per)
			computed = computed || f.Formula != ""
			if !f.Known() && pt == labor.Mean {
				reasons = appendNew(reasons, "Average in "+w.Area.ShortName()+": "+occupation.LowerFirst(f.Status.Reason()))
			} else if !f.Known() {
				reasons = appendNew(reasons, w.Area.ShortName()+": "+occupation.LowerFirst(f.Status.Reason()))
			}
			line = append(line, cell(f))
		}
		lines = append(lines, line)
	}
	note := "Percentiles: at the 10th, one in ten earns less."
	if computed {
		note += "  * computed from the published figure."
	}
	if len(reasons) > 0 {
		note += "  " + labor.Dash + " " + strings.Join(reasons, " ")
	}
	return container.NewVBox(
		widgets.Subheading(per.Label()+" pay by percentile"),
		widgets.StaticTable(columns, lines),
		widgets.Muted(note))
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// tick writes the numbers of an axis: "$40k" from thousands up by the year and
// month, "$25" by the hour.
func tick(u labor.Unit) func(float64) string {
	return func(v float64) string {
		switch {
		case u == labor.DollarsPerHour && v != float64(int(v)):
			return labor.FormatAmount(v, u)
		case u == labor.DollarsPerHour || v == 0:
			return labor.FormatAmount(v, labor.DollarsPerYear)
		}
		return "$" + strconv.FormatFloat(v/1000, 'f', -1, 64) + "k"
	}
}
