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
	columns []column
	shown   []*labor.Wage
	written map[*labor.Wage][]string // cells of the rows that were on show

	sheet   *widgets.Sheet
	count   *widget.Label
	find    *widgets.Entry
	kind    *widget.Select
	column  int
	reverse bool
}

// column is one of the table of areas.
type column struct {
	title  string
	width  float32
	figure func(w *labor.Wage, per labor.Period) labor.Figure // nil: the area's name
	text   func(w *labor.Wage) string                         // nil: the figure's own
}

func payAt(at labor.Point) func(*labor.Wage, labor.Period) labor.Figure {
	return func(w *labor.Wage, per labor.Period) labor.Figure { return w.Pay(at, per) }
}

var columns = []column{
	{title: "Area", width: 250},
	{title: "10th", width: 84, figure: payAt(labor.P10)},
	{title: "25th", width: 84, figure: payAt(labor.P25)},
	{title: "Median", width: 88, figure: payAt(labor.Median)},
	{title: "75th", width: 84, figure: payAt(labor.P75)},
	{title: "90th", width: 92, figure: payAt(labor.P90)},
	{title: "Employees", width: 96, figure: func(w *labor.Wage, _ labor.Period) labor.Figure { return w.Employment }},
	{title: "Share *", width: 76, figure: func(w *labor.Wage, _ labor.Period) labor.Figure { return w.Quotient }},
	{title: "Adjusted **", width: 100, figure: func(w *labor.Wage, per labor.Period) labor.Figure {
		return figures.Priced(w.Pay(labor.Median, per), w.Area)
	}},
}

const medianColumn = 3

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
	e := &Everywhere{host: host, g: g, per: host.Period(), columns: columnsOf(g), written: map[*labor.Wage][]string{}, column: medianColumn, reverse: true, count: widgets.Caption("")}
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
	heads := make([]widgets.SheetColumn, len(e.columns))
	width := float32(0)
	for n, c := range e.columns {
		heads[n] = widgets.SheetColumn{Title: c.title, Width: c.width * look.TextScale(), Number: n > 0, OnSort: func() { e.sortBy(n) }}
		width += heads[n].Width
	}
	heads[0].Width = 0
	e.sheet = widgets.NewSheet(func(row int) bool { return e.shown[row].Area.Code == e.g.Area.Code }, heads...)
	e.find = widgets.NewEntry("Part of a name, or a state such as WA")
	e.find.OnChanged = func(string) { e.show() }
	labels := make([]string, len(kinds))
	for n, k := range kinds {
		labels[n] = k.label
	}
	e.kind = widget.NewSelect(labels, nil)
	e.kind.SetSelectedIndex(0)
	e.kind.OnChanged = func(string) { e.show() }
	save := widget.NewButtonWithIcon(widgets.BesideIcon("Save or print"), theme.DocumentPrintIcon(), func() { e.host.SaveAreas(e.g, e.shown) })
	save.Importance = widget.LowImportance
	e.show()
	head := container.NewBorder(nil, nil, widgets.FixedWidth(170*look.TextScale(), e.kind), container.NewHBox(e.count, save), e.find)
	foot := container.NewBorder(nil, nil, source, nil, widgets.Muted(e.notes()))
	if widgets.Large() {
		e.count.Hide()
		foot = container.NewHBox(source, e.aboutColumns())
	}
	return container.NewBorder(head, foot, nil, nil, container.NewHScroll(container.New(widgets.AtLeastWide(width), e.sheet.Object)))
}

func (e *Everywhere) sortBy(n int) {
	if e.column == n {
		e.reverse = !e.reverse
	} else {
		e.column, e.reverse = n, n != 0
	}
	e.show()
	e.sheet.ScrollToTop()
}

// show lists the areas that are asked for, the reader's own area first.
func (e *Everywhere) show() {
	e.shown = e.shown[:0]
	blank := 0
	for _, w := range e.g.Wages {
		if !kinds[max(0, e.kind.SelectedIndex())].has(w.Area.Type) || !matches(w.Area, e.find.Text) {
			continue
		}
		e.shown = append(e.shown, w)
		if !w.Pay(labor.Median, e.per).Known() {
			blank++
		}
	}
	slices.SortStableFunc(e.shown, e.compare)
	rows := make([][]string, len(e.shown))
	for n, w := range e.shown {
		if e.written[w] == nil {
			e.written[w] = cells(e.columns, w, e.per)
		}
		rows[n] = e.written[w]
	}
	sorting := widgets.Rising
	if e.reverse {
		sorting = widgets.Falling
	}
	e.sheet.SetSorting(e.column, sorting)
	e.sheet.SetRows(rows)
	e.count.SetText(fmt.Sprintf("%d of %d with pay", len(rows)-blank, len(rows)))
}

func cells(columns []column, w *labor.Wage, per labor.Period) []string {
	cells := make([]string, len(columns))
	for n, c := range columns {
		switch {
		case c.figure == nil:
			cells[n] = w.Area.Name
		case c.text != nil:
			cells[n] = c.text(w)
		default:
			cells[n] = c.figure(w, per).Text()
		}
	}
	return cells
}

// compare puts the reader's own area first and blanks last.
func (e *Everywhere) compare(a, b *labor.Wage) int {
	if mineA, mineB := a.Area.Code == e.g.Area.Code, b.Area.Code == e.g.Area.Code; mineA != mineB {
		if mineA {
			return -1
		}
		return 1
	}
	c := 0
	if figure := e.columns[e.column].figure; figure != nil {
		c = labor.Compare(figure(a, e.per), figure(b, e.per), e.reverse)
	} else if e.reverse {
		return strings.Compare(b.Area.Name, a.Area.Name)
	}
	if c == 0 {
		c = strings.Compare(a.Area.Name, b.Area.Name)
	}
	return c
}

// Rows are the wages of a job in several areas as a spreadsheet with its head,
// why cells are blank and where the figures come from.
func Rows(g *occupation.Guide, wages []*labor.Wage, per labor.Period) [][]string {
	columns := columnsOf(g)
	head := make([]string, 0, len(columns)+1)
	for _, c := range columns {
		head = append(head, strings.Trim(c.title, " *"))
	}
	rows := [][]string{append(head, "Why the median is blank")}
	for _, w := range wages {
		why := ""
		if f := w.Pay(labor.Median, per); !f.Known() {
			why = f.Status.Reason()
		}
		rows = append(rows, append(cells(columns, w, per), why))
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

// aboutColumns opens the notes where text is so large that the table needs their
// room.
func (e *Everywhere) aboutColumns() fyne.CanvasObject {
	var chip *widgets.Chip
	chip = widgets.NewChip("About the columns", func() {
		widgets.PopUp(fyne.CurrentApp().Driver().CanvasForObject(chip), notesWidth*look.TextScale(), widgets.Body(e.notes()))
	})
	return chip
}

const notesWidth = 480

// notes explain the columns, and say so when the wages are of several releases.
func (e *Everywhere) notes() string {
	text := notes
	if len(e.columns) > len(columns) {
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
