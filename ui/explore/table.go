package explore

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/spreadsheet"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// column is one that the table can show.
type column struct {
	title string
	width float32 // 0: what the others leave
	sort  occupation.SortBy
	text  func(p *Page, r *occupation.Row) string
}

// tableColumns in the order in which they stand.
var tableColumns = []column{
	{"Job", 0, occupation.ByTitle, func(_ *Page, r *occupation.Row) string { return r.Title }},
	{"Code", 104, 0, func(_ *Page, r *occupation.Row) string { return r.Code }},
	payColumn("10th percentile", labor.P10, 0),
	payColumn("25th percentile", labor.P25, 0),
	payColumn("Median pay", labor.Median, occupation.ByPay),
	payColumn("75th percentile", labor.P75, 0),
	payColumn("90th percentile", labor.P90, 0),
	{"Growth, U.S.", 108, occupation.ByGrowth, func(_ *Page, r *occupation.Row) string {
		return outlook(r, func(o *labor.Outlook) labor.Figure { return o.Growth })
	}},
	{"Openings a year, U.S.", 160, occupation.ByOpenings, func(_ *Page, r *occupation.Row) string {
		return outlook(r, func(o *labor.Outlook) labor.Figure { return o.Openings })
	}},
	{"New jobs, U.S.", 120, occupation.ByNewJobs, func(_ *Page, r *occupation.Row) string {
		return outlook(r, func(o *labor.Outlook) labor.Figure { return o.Change })
	}},
	{"Against my pay **", 140, 0, func(p *Page, r *occupation.Row) string {
		w := p.host.Wages()[r.Matrix]
		if w == nil {
			return labor.Dash
		}
		return figures.PayDifference(figures.OwnPay(p.host.Me(), p.filter.Period), w.Pay(labor.Median, p.filter.Period))
	}},
	{"Jobs here", 100, occupation.ByJobs, func(p *Page, r *occupation.Row) string {
		return wage(p, r, func(w *labor.Wage) labor.Figure { return w.Employment })
	}},
	{"Share here *", 108, occupation.ByQuotient, func(p *Page, r *occupation.Row) string {
		return wage(p, r, func(w *labor.Wage) labor.Figure { return w.Quotient })
	}},
	{"How to start", 210, occupation.ByEducation, func(_ *Page, r *occupation.Row) string {
		if r.Preparation == nil || r.Preparation.Education == labor.EducationUnknown {
			return labor.Dash
		}
		return r.Preparation.Education.Label()
	}},
	{"Preparation", 104, occupation.ByZone, func(_ *Page, r *occupation.Row) string {
		if r.JobZone == 0 {
			return labor.Dash
		}
		return "zone " + r.Zone()
	}},
	{"Starred", 84, 0, func(p *Page, r *occupation.Row) string {
		if p.host.Starred(r.Code) {
			return "starred"
		}
		return ""
	}},
	{"Job family", 240, 0, func(_ *Page, r *occupation.Row) string { return shortFamily(r.Major.Title) }},
}

// usualColumns are shown until a reader chooses others.
var usualColumns = []string{"Job", "25th percentile", "Median pay", "75th percentile", "Growth, U.S.", "Jobs here"}

func payColumn(title string, at labor.Point, by occupation.SortBy) column {
	return column{title, 124, by, func(p *Page, r *occupation.Row) string {
		return wage(p, r, func(w *labor.Wage) labor.Figure { return w.Pay(at, p.filter.Period) })
	}}
}

func wage(p *Page, r *occupation.Row, figure func(*labor.Wage) labor.Figure) string {
	if w := p.host.Wages()[r.Matrix]; w != nil {
		return figure(w).Text()
	}
	return labor.Dash
}

func outlook(r *occupation.Row, figure func(*labor.Outlook) labor.Figure) string {
	if r.Outlook == nil {
		return labor.Dash
	}
	return figure(r.Outlook).Text()
}

// table shows the jobs with columns of the reader's choice.
type table struct {
	page   *Page
	chosen []string // titles of columns
	sheet  *widgets.Sheet
	box    *fyne.Container
	object fyne.CanvasObject
}

func newTable(p *Page) *table {
	t := &table{page: p, chosen: usualColumns, box: container.NewStack()}
	t.object = container.NewBorder(nil, widgets.Muted("Growth, openings and new jobs are for the whole United States. * Share here: 1 = as common as in the nation, 2 = twice as common (location quotient). ** Against my pay: computed, median here less the pay that you entered in About me."),
		nil, nil, t.box)
	t.build()
	return t
}

func (t *table) columns() []column {
	var list []column
	for _, c := range tableColumns {
		if slices.Contains(t.chosen, c.title) {
			list = append(list, c)
		}
	}
	return list
}

// build makes the table anew for the chosen columns.
func (t *table) build() {
	var heads []widgets.SheetColumn
	width := float32(0)
	scale := look.TextScale()
	for _, c := range t.columns() {
		head := widgets.SheetColumn{Title: c.title, Width: c.width * scale, Number: c.width > 0 && c.title != "How to start" && c.title != "Job family" && c.title != "Code"}
		if c.sort != 0 {
			head.OnSort = func() { t.page.sortBy(c.sort) }
		}
		heads = append(heads, head)
		width += max(c.width, 220) * scale
		if c.width > 0 {
			width += (c.width - max(c.width, 220)) * scale
		}
	}
	t.sheet = widgets.NewSheet(nil, heads...)
	t.sheet.OnOpen = func(row int) { t.page.host.OpenGuide(t.page.rows[row].code) }
	t.sheet.OnKey = func(row int, key fyne.KeyName) bool {
		if key == fyne.KeyC {
			t.page.toggleCompare(t.page.rows[row].code)
		}
		return key == fyne.KeyC
	}
	t.sheet.OnSpace = func(row int) { t.page.host.ToggleStar(t.page.rows[row].code) }
	t.box.Objects = []fyne.CanvasObject{container.NewHScroll(container.New(widgets.AtLeastWide(width), t.sheet.Object))}
	t.box.Refresh()
}

func (t *table) show() {
	rows := make([][]string, len(t.page.result.Rows))
	columns := t.columns()
	for n := range rows {
		rows[n] = t.cells(columns, n)
	}
	f := t.page.filter
	for n, c := range columns {
		if c.sort == f.Sort && c.sort != 0 {
			sorting := widgets.Falling
			if f.Ascending != (c.sort == occupation.ByTitle) {
				sorting = widgets.Rising
			}
			t.sheet.SetSorting(n, sorting)
		}
	}
	t.sheet.SetRows(rows)
}

func (t *table) cells(columns []column, n int) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.text(t.page, &t.page.result.Rows[n])
	}
	return cells
}

func (t *table) scrollToTop() { t.sheet.ScrollToTop() }

// chooseColumns offers all columns.
func (t *table) chooseColumns(below fyne.CanvasObject) {
	list := container.NewVBox()
	for _, c := range tableColumns[1:] {
		check := widget.NewCheck(c.title, nil)
		check.SetChecked(slices.Contains(t.chosen, c.title))
		check.OnChanged = func(on bool) {
			t.chosen = slices.DeleteFunc(slices.Clone(t.chosen), func(s string) bool { return s == c.title })
			if on {
				t.chosen = append(t.chosen, c.title)
			}
			t.build()
			t.show()
		}
		list.Add(check)
	}
	canvas := fyne.CurrentApp().Driver().CanvasForObject(below)
	pop := widget.NewPopUp(container.NewVScroll(list), canvas)
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.Size().Height)
	pop.ShowAtPosition(pos)
	pop.Resize(fyne.NewSize(250*look.TextScale(), min(list.MinSize().Height+12, canvas.Size().Height-pos.Y-12)))
}

func (t *table) save() { t.page.host.SaveTable(t.name(), t.rows()) }

func (t *table) copy() { fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(t.rows())) }

func (t *table) name() string { return "Jobs in " + t.page.host.Area().ShortName() }

// rows are the table with its head, and a last row that says where the figures
// come from.
func (t *table) rows() [][]string {
	columns := t.columns()
	head := make([]string, len(columns))
	for n, c := range columns {
		head[n] = c.title
	}
	rows := [][]string{head}
	for n := range t.page.result.Rows {
		rows = append(rows, t.cells(columns, n))
	}
	return append(rows, []string{t.source()})
}

// source names area, unit and periods of what is on show.
func (t *table) source() string {
	parts := []string{"Pay " + t.page.filter.Period.Unit().Words() + ", " + t.page.host.Area().Name}
	seen := map[string]bool{}
	note := func(v *labor.Vintage) {
		if v != nil && !seen[v.Label()] {
			seen[v.Label()] = true
			parts = append(parts, v.Label())
		}
	}
	for n := range t.page.result.Rows {
		r := &t.page.result.Rows[n]
		note(r.Pay.Vintage)
		if r.Outlook != nil {
			note(r.Outlook.Vintage)
		}
	}
	return strings.Join(parts, "; ")
}
