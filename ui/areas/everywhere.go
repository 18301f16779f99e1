// Package areas shows pay and jobs over areas: one job in every area, as a
// table, as a map and as ranked states, and one area with the jobs that stand
// out there.
package areas

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// Host is what the pages need of the program around them.
type Host interface {
	Period() labor.Period
	// Me is who reads; charts of pay show what they earn and need.
	Me() plan.Person
	// SaveTable keeps a table as a spreadsheet file and says where.
	SaveTable(name string, rows [][]string)
	// SaveFile keeps the file of a chart likewise.
	SaveFile(name string, data func() ([]byte, error))
	// SaveAreas asks how to save or print what a job pays in some areas.
	SaveAreas(g *occupation.Guide, wages []*labor.Wage)
}

// Everywhere shows one job in every area.
type Everywhere struct {
	Tabs *widgets.Tabs

	host    Host
	g       *occupation.Guide
	per     labor.Period
	columns widgets.Columns[*labor.Wage]

	sheet *widgets.SortedSheet[*labor.Wage]
	count *widget.Label
	find  *widgets.Entry
	kind  *widget.Select
}

// figureOf is a figure of a job in an area, pay in the period.
type figureOf func(w *labor.Wage, per labor.Period) labor.Figure

func payAt(at labor.Point) figureOf {
	return func(w *labor.Wage, per labor.Period) labor.Figure { return w.Pay(at, per) }
}

func employees(w *labor.Wage, _ labor.Period) labor.Figure { return w.Employment }

func share(w *labor.Wage, _ labor.Period) labor.Figure { return w.Quotient }

func adjusted(w *labor.Wage, per labor.Period) labor.Figure {
	return figures.Priced(w.Pay(labor.Median, per), w.Area)
}

// figureColumns are those that every job has, after the area.
var figureColumns = []struct {
	title  string
	width  float32
	figure figureOf
}{
	{"10th", 84, payAt(labor.P10)},
	{"25th", 84, payAt(labor.P25)},
	{"Median", 88, payAt(labor.Median)},
	{"75th", 84, payAt(labor.P75)},
	{"90th", 92, payAt(labor.P90)},
	{"Employees", 96, employees},
	{"Share *", 76, share},
	{"Adjusted **", 100, adjusted},
}

const medianColumn = 3

// columnsOf are the columns for a job: with growth where a state's projection
// is installed.
func columnsOf(g *occupation.Guide, per labor.Period) widgets.Columns[*labor.Wage] {
	columns := widgets.Columns[*labor.Wage]{{Title: "Area", Width: 250, Text: func(w *labor.Wage) string { return w.Area.Name }}}
	for _, c := range figureColumns {
		columns = append(columns, figureColumn(c.title, c.width, func(w *labor.Wage) labor.Figure { return c.figure(w, per) }))
	}
	if of := growthsOf(g); len(of) > 0 {
		columns = append(columns, of.column())
	}
	return columns
}

// figureColumn shows a figure of each row and sorts by it.
func figureColumn[R any](title string, width float32, figure func(R) labor.Figure) widgets.ColumnOf[R] {
	return widgets.ColumnOf[R]{Title: title, Width: width,
		Text:    func(row R) string { return figure(row).Text() },
		Compare: func(a, b R, falling bool) int { return labor.Compare(figure(a), figure(b), falling) }}
}

// The sorts of areas that can be chosen.
var kinds = []struct {
	label string
	has   func(labor.AreaType) bool
}{
	{"All areas", func(labor.AreaType) bool { return true }},
	{"States", func(t labor.AreaType) bool { return t == labor.State || t == labor.Territory }},
	{"Metro areas", func(t labor.AreaType) bool { return t == labor.Metro }},
	{"Nonmetro areas", func(t labor.AreaType) bool { return t == labor.Nonmetro }},
}

const notes = "* Share: 1 = as common as in the nation, 2 = twice as common (location quotient). ** Computed: " + figures.FormulaPriced + "; no price level is published for nonmetro areas."

// NewEverywhere shows the job of a guide; source is what names where its
// figures come from. Tabs that are given stand before the others; selected is
// the title of the one to show, "" for the first.
func NewEverywhere(host Host, g *occupation.Guide, source fyne.CanvasObject, selected string, before ...widgets.Tab) *Everywhere {
	e := &Everywhere{host: host, g: g, per: host.Period(), columns: columnsOf(g, host.Period()), count: widgets.Caption("")}
	e.Tabs = widgets.NewTabs(selected, append(before,
		widgets.Tab{Title: e.tableTitle(), Content: func() fyne.CanvasObject { return e.table(source) }},
		widgets.Tab{Title: "Map", Content: e.tiles},
		widgets.Tab{Title: "States", Content: e.states},
	)...)
	return e
}

func (e *Everywhere) tableTitle() string { return fmt.Sprintf("All %d areas", len(e.g.Wages)) }

// ShowState lists the areas of a state, by its postal code, in the table.
func (e *Everywhere) ShowState(code string) {
	e.Tabs.Select(e.tableTitle())
	e.kind.SetSelectedIndex(0)
	e.find.SetText(code)
}

func (e *Everywhere) table(source fyne.CanvasObject) fyne.CanvasObject {
	columns := slices.Clone(e.columns)
	if widgets.Large() { // so that the median is in sight
		columns[0].Width, columns[0].Text = 130, func(w *labor.Wage) string { return w.Area.ShortName() }
	}
	e.sheet = widgets.NewSortedSheet(columns, medianColumn, func(w *labor.Wage) bool { return w.Area.Code == e.g.Area.Code })
	hint := "Part of a name, or a state such as WA"
	if widgets.Large() {
		hint = "Name or state"
	}
	e.find = widgets.NewEntry(hint)
	e.find.OnChanged = func(string) { e.show() }
	labels := make([]string, len(kinds))
	for n, k := range kinds {
		labels[n] = k.label
	}
	e.kind = widget.NewSelect(labels, nil)
	e.kind.SetSelectedIndex(0)
	e.kind.OnChanged = func(string) { e.show() }
	save := widget.NewButtonWithIcon(widgets.BesideIcon("Save or print"), theme.DocumentPrintIcon(), func() { e.host.SaveAreas(e.g, e.sheet.Rows()) })
	save.Importance = widget.LowImportance
	e.show()
	tools := container.NewHBox(e.count, save)
	foot := container.NewVBox(widgets.Muted(e.notes()), container.NewHBox(source, e.aboutColumns()))
	if widgets.Large() { // the table needs the room
		tools, foot = container.NewHBox(aboutButton(nil, e.about), save), container.NewVBox()
	}
	head := container.NewBorder(nil, nil, widgets.FixedWidth(170*look.TextScale(), e.kind), tools, e.find)
	return container.NewBorder(head, foot, nil, nil, e.sheet.Object)
}

// show lists the areas that are asked for.
func (e *Everywhere) show() {
	var shown []*labor.Wage
	known := 0
	for _, w := range e.g.Wages {
		if !kinds[max(0, e.kind.SelectedIndex())].has(w.Area.Type) || !matches(w.Area, e.find.Text) {
			continue
		}
		shown = append(shown, w)
		if w.Pay(labor.Median, e.per).Known() {
			known++
		}
	}
	e.sheet.SetRows(shown)
	e.count.SetText(fmt.Sprintf("%d of %d with pay", known, len(shown)))
}

// Rows are the wages of a job in several areas as a spreadsheet with its head,
// why cells are blank and where the figures come from.
func Rows(g *occupation.Guide, wages []*labor.Wage, per labor.Period) [][]string {
	rows := columnsOf(g, per).Table(wages)
	rows[0] = append(rows[0], "Why the median is blank")
	for n, w := range wages {
		why := ""
		if f := w.Pay(labor.Median, per); !f.Known() {
			why = f.Status.Reason()
		}
		rows[n+1] = append(rows[n+1], why)
	}
	source := "Pay " + per.Unit().Words()
	if g.Nation != nil && g.Nation.Vintage != nil {
		source += "; " + g.Nation.Vintage.Label()
	}
	if mixed := labor.Mixed(wages); mixed != "" {
		source += "; " + mixed
	}
	return append(rows, []string{source + "; adjusted: " + figures.FormulaPriced})
}

// notes explain the columns, and say so when the wages are of several releases.
func (e *Everywhere) notes() string {
	text := notes
	if len(growthsOf(e.g)) > 0 {
		text += growthNote
	}
	if mixed := labor.Mixed(e.g.Wages); mixed != "" {
		text += " " + mixed
	}
	return text
}

// matches finds a part of the name, or the state by its postal code.
func matches(a *labor.Area, words string) bool {
	words = strings.TrimSpace(words)
	if len(words) == 2 && slices.Contains(a.States, strings.ToUpper(words)) {
		return true
	}
	return strings.Contains(strings.ToLower(a.Name), strings.ToLower(words))
}

// states ranks the states by pay.
func (e *Everywhere) states() fyne.CanvasObject {
	title, bars := figures.StateBars(e.g, e.per, figures.OwnLines(e.host.Me(), e.per)...)
	return container.NewVScroll(widgets.NewColumn(860, container.NewVBox(widgets.Subheading(title), widgets.ChartWithMenu(e.g.Title+": states", bars, e.host))))
}
