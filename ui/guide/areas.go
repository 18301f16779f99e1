package guide

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// areaTable is the table of all areas with its sort order and filter.
type areaTable struct {
	page    *Page
	per     labor.Period
	sheet   *widgets.Sheet
	count   *widget.Label
	filter  string
	column  int
	reverse bool
	shown   []*labor.Wage
}

// The columns of the table of all areas.
const (
	colArea = iota
	colP10
	colMedian
	colP90
	colJobs
	colQuotient
)

var areaTitles = []string{"Area", "10th", "Median", "90th", "Employees", "Share *"}

// payEverywhere shows every area in a table and the states as ranked bars.
func (p *Page) payEverywhere() fyne.CanvasObject {
	t := &areaTable{page: p, per: p.host.Period(), column: colMedian, reverse: true, count: widgets.Caption("")}
	columns := make([]widgets.SheetColumn, len(areaTitles))
	for n, title := range areaTitles {
		columns[n] = widgets.SheetColumn{Title: title, Width: 80 * look.TextScale(), Number: true, OnSort: func() { t.sortBy(n) }}
	}
	columns[colArea].Width, columns[colArea].Number = 0, false
	columns[colQuotient].Width = 62 * look.TextScale()
	t.sheet = widgets.NewSheet(func(row int) bool { return t.shown[row].Area.Code == p.g.Area.Code }, columns...)
	find := widgets.NewEntry("Filter: part of a name, or a state such as WA")
	find.OnChanged = func(s string) { t.filter = s; t.show() }
	t.show()
	topic := payTopic(p.g.Here, labor.Figure{})
	topic.area, topic.figure, topic.note = "All areas", "", ""
	foot := container.NewBorder(nil, nil, container.NewHBox(widgets.Caption("Source:"), p.chipObject(topic)), nil,
		widgets.Muted("* Share: how common the job is here. 1 = as in the nation, 2 = twice as common (location quotient)."))
	head := container.NewBorder(nil, nil, nil, t.count, find)
	if look.TextScale() > largeText { // the table takes the room of the chart
		return container.NewBorder(head, foot, nil, nil, container.NewHScroll(t.sheet.Object))
	}
	table := container.NewBorder(head, foot, nil, nil, t.sheet.Object)

	best, bars := figures.StateBars(p.g, t.per, figures.OwnLines(p.host.Me(), t.per)...)
	right := container.NewVScroll(widgets.NewColumn(readingWidth, container.NewVBox(
		widgets.Subheading(best), widgets.ChartObject(bars))))
	split := container.NewHSplit(table, right)
	split.Offset = 0.66
	return split
}

func (t *areaTable) sortBy(column int) {
	if t.column == column {
		t.reverse = !t.reverse
	} else {
		t.column, t.reverse = column, column != colArea
	}
	t.show()
	t.sheet.ScrollToTop()
}

func (t *areaTable) show() {
	t.shown = t.shown[:0]
	blank := 0
	for _, w := range t.page.g.Wages {
		if !areaMatches(w.Area, t.filter) {
			continue
		}
		t.shown = append(t.shown, w)
		if !w.Pay(labor.Median, t.per).Known() {
			blank++
		}
	}
	slices.SortStableFunc(t.shown, t.compare)
	rows := make([][]string, len(t.shown))
	for n, w := range t.shown {
		rows[n] = []string{w.Area.Name, w.Pay(labor.P10, t.per).Text(), w.Pay(labor.Median, t.per).Text(),
			w.Pay(labor.P90, t.per).Text(), w.Employment.Text(), w.Quotient.Text()}
	}
	sorting := widgets.Rising
	if t.reverse {
		sorting = widgets.Falling
	}
	t.sheet.SetSorting(t.column, sorting)
	t.sheet.SetRows(rows)
	t.count.SetText(fmt.Sprintf("%d of %d areas with pay", len(rows)-blank, len(rows)))
}

func (t *areaTable) compare(a, b *labor.Wage) int {
	figure := func(w *labor.Wage) labor.Figure {
		switch t.column {
		case colP10:
			return w.Pay(labor.P10, t.per)
		case colP90:
			return w.Pay(labor.P90, t.per)
		case colJobs:
			return w.Employment
		case colQuotient:
			return w.Quotient
		}
		return w.Pay(labor.Median, t.per)
	}
	c := 0
	if t.column == colArea {
		if c = strings.Compare(a.Area.Name, b.Area.Name); t.reverse {
			c = -c
		}
		return c
	}
	if c = labor.Compare(figure(a), figure(b), t.reverse); c == 0 {
		c = strings.Compare(a.Area.Name, b.Area.Name)
	}
	return c
}

// areaMatches finds a part of the name, or the state by its postal code.
func areaMatches(a *labor.Area, filter string) bool {
	filter = strings.TrimSpace(filter)
	if filter == "" {
		return true
	}
	if len(filter) == 2 && slices.Contains(a.States, strings.ToUpper(filter)) {
		return true
	}
	return strings.Contains(strings.ToLower(a.Name), strings.ToLower(filter))
}
