package report

import (
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

const whyNoPay = "The wage survey covers civilian work only, so there is no pay for this military job."

// payHere is the pay of one period here, in the state and in the nation.
func payHere(g *occupation.Guide, per labor.Period, me plan.Person) Section {
	if g.Here == nil {
		return Section{Title: "Pay", Parts: []Part{Text(whyNoPay)}, Narrow: true}
	}
	return Section{Title: "Pay", Parts: payOf(g, per, labor.Percentiles[:], me), Source: sourceLabel(g.Here.Vintage), Narrow: true}
}

// payInFull is the pay of every period, and of every state.
func payInFull(g *occupation.Guide, wages map[string]*labor.Wage, per labor.Period, me plan.Person) []Section {
	if g.Here == nil {
		return []Section{{Title: "Pay", Parts: []Part{Text(whyNoPay)}}}
	}
	source := sourceWords(g.Here.Vintage)
	var list []Section
	for _, per := range labor.Periods {
		list = append(list, Section{Title: per.Label() + " pay", Parts: payOf(g, per, append(labor.Percentiles[:], labor.Mean), me), Source: source})
	}
	list[0].Parts = append(list[0].Parts, Note(figures.WageMeans))
	list = append(append(list, priced(g, per)...), moves(g, wages, per), employees(g, source))
	list = append(list, everyState(g, source, me), topMetros(g, per, source))
	return append(append(list, earlier(g)...), localPay(g, per)...)
}

// payOf is the pay of one period as a chart and a table.
func payOf(g *occupation.Guide, per labor.Period, points []labor.Point, me plan.Person) []Part {
	wages := figures.PayAreas(g)
	if !slices.ContainsFunc(wages, func(w *labor.Wage) bool { return w.Pay(labor.Median, per).Known() }) {
		return []Part{Text(figures.PayTitle(g, per) + ". " + g.Here.Pay(labor.Median, per).Status.Reason())}
	}
	table := Table{Caption: per.Label() + " pay in dollars", Columns: heads("Point in the range"), Strong: slices.Index(points, labor.Median)}
	var notes marks
	for _, w := range wages {
		table.Columns = append(table.Columns, Column{Title: w.Area.ShortName(), Number: true})
	}
	for _, at := range points {
		row := []string{at.Label()}
		for _, w := range wages {
			row = append(row, notes.cell(w.Pay(at, per), w.Area.ShortName()))
		}
		table.Rows = append(table.Rows, row)
	}
	return []Part{Chart{figures.PayTitle(g, per) + ".", figures.PayBars(g, per, figures.OwnLines(me, per)...)}, table,
		Note("One in ten earns less than the 10th percentile. Employees only; people who work for themselves are not counted." + mixed(wages) + ownNote(me) + notes.text())}
}

// ownNote says where the lines of the reader's own pay and need come from, as the
// end of a note.
func ownNote(me plan.Person) string {
	if s := figures.OwnLinesNote(me); s != "" {
		return " " + s
	}
	return ""
}

// mixed says that wages are of several releases, as the end of a note.
func mixed(wages []*labor.Wage) string {
	if s := labor.Mixed(wages); s != "" {
		return " " + s
	}
	return ""
}

func employees(g *occupation.Guide, source string) Section {
	table := Table{Columns: heads("Area", "Employees", "Share"), Strong: 0}
	var notes marks
	for _, w := range figures.PayAreas(g) {
		table.Rows = append(table.Rows, []string{w.Area.Name, notes.cell(w.Employment, w.Area.ShortName()), notes.cell(w.Quotient, w.Area.ShortName())})
	}
	return Section{Title: "People at work", Parts: []Part{table, Note(shareMeans + mixed(figures.PayAreas(g)) + notes.text())}, Source: source}
}

const shareMeans = "Share says how common the job is: 1 is as common as in the nation, 2 twice as common (location quotient)."

// everyState lists the states by name, with yearly pay or else hourly.
func everyState(g *occupation.Guide, source string, me plan.Person) Section {
	per := figures.PublishedPeriod(g, labor.Yearly)
	parts := states(g, per, me)
	table := Table{Caption: per.Label() + " pay in dollars", Columns: heads("State or territory", "10th", "Median", "90th", "Employees", "Share"), Strong: -1}
	var notes marks
	for _, w := range g.Wages {
		if w.Area.Type != labor.State && w.Area.Type != labor.Territory {
			continue
		}
		if w == g.State {
			table.Strong = len(table.Rows)
		}
		row := []string{w.Area.Name}
		for _, f := range []labor.Figure{w.Pay(labor.P10, per), w.Pay(labor.Median, per), w.Pay(labor.P90, per), w.Employment, w.Quotient} {
			row = append(row, notes.cell(f, ""))
		}
		table.Rows = append(table.Rows, row)
	}
	return Section{Title: "Pay in every state", Parts: append(parts, table, Note(shareMeans+mixed(g.Wages)+notes.text())), Source: source}
}

// states ranks the states by pay.
func states(g *occupation.Guide, per labor.Period, me plan.Person) []Part {
	title, bars := figures.StateBars(g, per, figures.OwnLines(me, per)...)
	if title += "."; len(bars.Rows) == 0 {
		return []Part{Text(title)}
	}
	return []Part{Chart{title, bars}}
}

// computedMark stands behind a computed number in a table.
const computedMark = " *"

// marks collects what the marks in the cells of a table mean.
type marks struct{ list []string }

// cell is a figure with a mark where it is not a plain number; about names what
// a blank is of, or is empty where the table says it.
func (m *marks) cell(f labor.Figure, about string) string {
	switch {
	case !f.Known():
		reason := " " + labor.Dash + " "
		if about != "" {
			reason += about + ": "
		}
		m.add(reason + occupation.LowerFirst(f.Status.Reason()))
	case f.Formula != "":
		m.add(" * Computed: " + f.Formula + ".")
		return f.Text() + computedMark
	case f.Status == labor.AtLeast:
		m.add(" + " + f.Status.Reason())
	}
	return f.Text()
}

func (m *marks) add(s string) {
	if !slices.Contains(m.list, s) {
		m.list = append(m.list, s)
	}
}

func (m *marks) text() string { return strings.Join(m.list, "") }
