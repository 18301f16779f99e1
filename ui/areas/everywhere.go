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
}

// Everywhere shows one job in every area.
type Everywhere struct {
	Object fyne.CanvasObject

	host  Host
	g     *occupation.Guide
	per   labor.Period
	shown []*labor.Wage

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
}

func payAt(at labor.Point) func(*labor.Wage, labor.Period) labor.Figure {
	return func(w *labor.Wage, per labor.Period) labor.Figure { return w.Pay(at, per) }
}

var columns = []column{
	{"Area", 250, nil},
	{"10th", 84, payAt(labor.P10)},
	{"25th", 84, payAt(labor.P25)},
	{"Median", 88, payAt(labor.Median)},
	{"75th", 84, payAt(labor.P75)},
	{"90th", 92, payAt(labor.P90)},
	{"Employees", 96, func(w *labor.Wage, _ labor.Period) labor.Figure { return w.Employment }},
	{"Share *", 76, func(w *labor.Wage, _ labor.Period) labor.Figure { return w.Quotient }},
	{"Adjusted **", 100, func(w *labor.Wage, per labor.Period) labor.Figure {
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
// figures come from.
func NewEverywhere(host Host, g *occupation.Guide, source fyne.CanvasObject) *Everywhere {
	e := &Everywhere{host: host, g: g, per: host.Period(), column: medianColumn, reverse: true, count: widgets.Caption("")}
	tabs := widgets.NewTabs("",
		widgets.Tab{Title: "Table", Content: func() fyne.CanvasObject { return e.table(source) }},
		widgets.Tab{Title: "Map", Content: e.tiles},
		widgets.Tab{Title: "States", Content: e.states},
	)
	e.Object = tabs.Object
	return e
}

func (e *Everywhere) table(source fyne.CanvasObject) fyne.CanvasObject {
	heads := make([]widgets.SheetColumn, len(columns))
	width := float32(0)
	for n, c := range columns {
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
	save := widget.NewButtonWithIcon("Save", theme.DocumentSaveIcon(), func() { e.host.SaveTable(e.g.Title+" in all areas", e.rows()) })
	save.Importance = widget.LowImportance
	e.show()
	head := container.NewBorder(nil, nil, widgets.FixedWidth(170, e.kind), container.NewHBox(e.count, save), e.find)
	foot := container.NewBorder(nil, nil, source, nil, widgets.Muted(notes))
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
		rows[n] = e.cells(w)
	}
	sorting := widgets.Rising
	if e.reverse {
		sorting = widgets.Falling
	}
	e.sheet.SetSorting(e.column, sorting)
	e.sheet.SetRows(rows)
	e.count.SetText(fmt.Sprintf("%d of %d with pay", len(rows)-blank, len(rows)))
}

func (e *Everywhere) cells(w *labor.Wage) []string {
	cells := make([]string, len(columns))
	for n, c := range columns {
		if c.figure == nil {
			cells[n] = w.Area.Name
			continue
		}
		cells[n] = c.figure(w, e.per).Text()
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
	if figure := columns[e.column].figure; figure != nil {
		c = labor.Compare(figure(a, e.per), figure(b, e.per), e.reverse)
	} else if e.reverse {
		return strings.Compare(b.Area.Name, a.Area.Name)
	}
	if c == 0 {
		c = strings.Compare(a.Area.Name, b.Area.Name)
	}
	return c
}

// rows are the table as it stands, with its head, why cells are blank and
// where the figures come from.
func (e *Everywhere) rows() [][]string {
	head := make([]string, 0, len(columns)+1)
	for _, c := range columns {
		head = append(head, strings.Trim(c.title, " *"))
	}
	rows := [][]string{append(head, "Why the median is blank")}
	for _, w := range e.shown {
		why := ""
		if f := w.Pay(labor.Median, e.per); !f.Known() {
			why = f.Status.Reason()
		}
		rows = append(rows, append(e.cells(w), why))
	}
	source := "Pay " + e.per.Unit().Words()
	if e.g.Nation != nil && e.g.Nation.Vintage != nil {
		source += "; " + e.g.Nation.Vintage.Label()
	}
	return append(rows, []string{source + "; adjusted: " + figures.FormulaPriced})
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
	return container.NewVScroll(widgets.NewColumn(860, container.NewVBox(widgets.Subheading(title), widgets.ChartObject(bars))))
}
