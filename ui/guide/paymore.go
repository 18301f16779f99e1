package guide

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// common says how many do the job here and how common it is.
func (p *Page) common(rows []*labor.Wage) fyne.CanvasObject {
	columns := []widgets.SheetColumn{{Title: "Area"}, {Title: "Employees", Width: 130, Number: true}, {Title: "Location quotient", Width: 180, Number: true}}
	var lines [][]string
	var blanks blanks
	for _, w := range rows {
		if w.Area.Type == labor.Nation { // the nation is what areas are compared with
			lines = append(lines, []string{w.Area.ShortName(), w.Employment.Text(), "1.00"})
			continue
		}
		lines = append(lines, []string{w.Area.ShortName(), w.Employment.Text(), w.Quotient.Text()})
		switch jobs, quotient := w.Employment, w.Quotient; {
		case !jobs.Known() && !quotient.Known() && jobs.Status == quotient.Status:
			blanks.add("", jobs.Status, w.Area)
		default:
			if !jobs.Known() {
				blanks.add("employees in ", jobs.Status, w.Area)
			}
			if !quotient.Known() {
				blanks.add("location quotient of ", quotient.Status, w.Area)
			}
		}
	}
	notes := blanks.lines()
	if s := labor.Mixed(rows); s != "" {
		notes = append(notes, s)
	}
	notes = append(notes, "A quotient of 2 means that the job is twice as common among all jobs here as in the nation, 0.5 half as common. Only employees are counted.")
	t := payTopic(rows[0], rows[0].Quotient)
	t.title, t.term, t.means = "How common the job is", "Location quotient", figures.QuotientMeans
	return section(figures.CommonTitle(p.g), p.chipObject(t), byArea(columns, lines), mutedLines(notes))
}

func mutedLines(notes []string) fyne.CanvasObject {
	box := container.New(widgets.Tight{})
	for _, n := range notes {
		box.Add(widgets.Muted(n))
	}
	return box
}

// priced shows what the pay is worth at the prices of each area.
func (p *Page) priced(rows []*labor.Wage, per labor.Period) fyne.CanvasObject {
	columns := []widgets.SheetColumn{{Title: "Area"}, {Title: "Median", Width: 110, Number: true}, {Title: "Price level, U.S. = 100", Width: 200, Number: true}, {Title: "Adjusted *", Width: 120, Number: true}}
	var lines [][]string
	var notes []string
	compared := false
	pay := payTopic(p.g.Here, labor.Figure{})
	pay.figure, pay.note = "", ""
	t := topic{title: "Pay adjusted for prices", area: p.g.Area.Name, means: figures.PricedMeans, term: "Pay adjusted for prices", note: "Computed: " + figures.FormulaPriced + "."}
	for _, w := range rows {
		f := w.Pay(labor.Median, per)
		if w.Area.Type == labor.Nation {
			lines = append(lines, []string{w.Area.ShortName(), f.Text(), "100.0", f.Text()})
			continue
		}
		if w.Area.Prices.Vintage != nil {
			t.vintage = w.Area.Prices.Vintage
		}
		adjusted := figures.Priced(f, w.Area)
		compared = compared || adjusted.Known()
		lines = append(lines, []string{w.Area.ShortName(), f.Text(), w.Area.Prices.Text(), adjusted.Text()})
		if !w.Area.Prices.Known() {
			notes = appendNew(notes, w.Area.ShortName()+": "+occupation.LowerFirst(figures.NoPrices(w.Area)))
		}
	}
	notes = append(notes, blanksOf(rows, func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, per) }).lines()...)
	if !compared {
		return section("What the pay buys", nil, mutedLines(notes))
	}
	if s := labor.Mixed(rows); s != "" {
		notes = append(notes, s)
	}
	year := ""
	sources := []topic{pay}
	if t.vintage != nil {
		year = " of " + t.vintage.Period
		sources = append(sources, t)
	}
	notes = append(notes, "* computed: "+figures.FormulaPriced+", with prices"+year+". It says what the pay buys, in dollars of an average place in the nation. It is not your cost of living.")
	return section("What the pay buys", nil, byArea(columns, lines), mutedLines(notes), p.sourceLines(sources...))
}

const topAreas = 10

// topMetros lists the metro areas that pay most and those with most jobs.
func (p *Page) topMetros(per labor.Period) fyne.CanvasObject {
	median := func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, per) }
	jobs := func(w *labor.Wage) labor.Figure { return w.Employment }
	t := payTopic(p.g.Nation, labor.Figure{})
	t.title, t.area, t.figure, t.note = "Top metro areas", "Metro areas", "", ""
	if _, paid := figures.TopAreas(p.g.Wages, topAreas, median); paid == 0 {
		if _, at := figures.TopAreas(p.g.Wages, topAreas, jobs); at == 0 {
			return section("Top metro areas", p.chipObject(t), widgets.Body(figures.NoMetros))
		}
	}
	note := "“Most jobs” counts people at work, not vacancies. Equal figures share a place."
	metros := slices.DeleteFunc(slices.Clone(p.g.Wages), func(w *labor.Wage) bool { return w.Area.Type != labor.Metro })
	if s := labor.Mixed(metros); s != "" {
		note += " " + s
	}
	beside := 2
	if widgets.Large() {
		beside = 1
	}
	return section("Top metro areas", p.chipObject(t), container.New(layout.NewGridLayoutWithColumns(beside),
		topTable(p.g.Wages, "Highest median pay", per.Label(), median), topTable(p.g.Wages, "Most jobs", "Employees", jobs)),
		widgets.Muted(note))
}

func topTable(wages []*labor.Wage, title, unit string, by func(*labor.Wage) labor.Figure) fyne.CanvasObject {
	top, of := figures.TopAreas(wages, topAreas, by)
	if len(top) == 0 {
		return container.NewVBox(bold(title), widgets.Body(figures.NoMetros))
	}
	columns := []widgets.SheetColumn{{Title: "", Width: 34, Number: true}, {Title: "Metro area"}, {Title: unit, Width: 90, Number: true}}
	var lines [][]string
	for _, r := range top {
		lines = append(lines, []string{strconv.Itoa(r.Rank), r.Wage.Area.ShortName(), by(r.Wage).Text()})
	}
	note := fmt.Sprintf("of %d metro areas with a figure", of)
	if figures.Tied(top) {
		note += "; ties share a place"
	}
	return container.NewVBox(bold(title), table(columns, lines, nil), widgets.Muted(note))
}

// earlier shows the national medians of several years with their caution.
func (p *Page) earlier() fyne.CanvasObject {
	m := p.g.Medians
	if len(m) < 2 {
		return section("National medians of earlier years", nil, widgets.Body("No earlier median is published for this job under the same code."))
	}
	t := topic{vintage: m[len(m)-1].Median.Vintage, title: "National medians", means: figures.MediansMean, term: "Median", note: labor.NoTimeSeries}
	return section(figures.MediansTitle(p.g), p.chipObject(t), p.chart("national medians by year", figures.MedianBars(m)), widgets.Muted(labor.NoTimeSeries))
}
