package explore

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// leastTitle is the least width of the column that takes what the others leave.
const leastTitle = 220

// column is one that the table can show: a figure or a text.
type column struct {
	title  string
	width  float32 // 0: what the others leave
	words  bool    // aligned to the left
	sort   occupation.SortBy
	figure func(p *Page, r *occupation.Row) labor.Figure
	text   func(p *Page, r *occupation.Row) string
}

// cell is what the column says of a job.
func (c *column) cell(p *Page, r *occupation.Row) string {
	if c.figure != nil {
		return c.figure(p, r).Text()
	}
	return c.text(p, r)
}

// saved is what the column says of a job in a file, where a blank says why.
func (c *column) saved(p *Page, r *occupation.Row) string {
	if c.figure != nil {
		if f := c.figure(p, r); !f.Known() {
			return f.Status.Short()
		}
	}
	return c.cell(p, r)
}

// tableColumns in the order in which they stand.
var tableColumns = []column{
	{title: "Job", words: true, sort: occupation.ByTitle, text: func(_ *Page, r *occupation.Row) string { return r.Title }},
	{title: codeTitle, width: 104, words: true, sort: occupation.ByCode, text: func(_ *Page, r *occupation.Row) string { return r.Code }},
	payColumn("10th percentile", labor.P10, occupation.ByP10),
	payColumn("25th percentile", labor.P25, occupation.ByP25),
	payColumn("Median pay", labor.Median, occupation.ByPay),
	payColumn("75th percentile", labor.P75, occupation.ByP75),
	payColumn("90th percentile", labor.P90, occupation.ByP90),
	outlookColumn("Growth, U.S.", 108, occupation.ByGrowth, labor.Percent, func(o *labor.Outlook) labor.Figure { return o.Growth }),
	outlookColumn("Openings a year, U.S.", 160, occupation.ByOpenings, labor.JobsPerYear, func(o *labor.Outlook) labor.Figure { return o.Openings }),
	outlookColumn("New jobs, U.S.", 120, occupation.ByNewJobs, labor.Jobs, func(o *labor.Outlook) labor.Figure { return o.Change }),
	{title: "Against my pay **", width: 140, sort: occupation.ByPay, text: func(p *Page, r *occupation.Row) string {
		w := p.host.Wages()[r.Matrix]
		if w == nil {
			return labor.Dash
		}
		return figures.PayDifference(figures.OwnPay(p.host.Me(), p.filter.Period), w.Pay(labor.Median, p.filter.Period))
	}},
	{title: fitTitle, width: 130, sort: occupation.ByFit, figure: func(_ *Page, r *occupation.Row) labor.Figure { return r.Fit }},
	wageColumn("Jobs here", 100, occupation.ByJobs, func(_ *Page, w *labor.Wage) labor.Figure { return w.Employment }),
	wageColumn("Share here *", 108, occupation.ByQuotient, func(_ *Page, w *labor.Wage) labor.Figure { return w.Quotient }),
	{title: "How to start", width: 210, words: true, sort: occupation.ByEducation, text: func(_ *Page, r *occupation.Row) string {
		if r.Preparation == nil || r.Preparation.Education == labor.EducationUnknown {
			return labor.Dash
		}
		return r.Preparation.Education.Label()
	}},
	{title: "Preparation", width: 104, sort: occupation.ByZone, text: func(_ *Page, r *occupation.Row) string {
		if r.JobZone == 0 {
			return labor.Dash
		}
		return "zone " + r.Zone()
	}},
	{title: "Starred", width: 84, text: func(p *Page, r *occupation.Row) string {
		if p.host.Starred(r.Code) {
			return "starred"
		}
		return ""
	}},
	{title: "Job family", width: 240, words: true, sort: occupation.ByFamily, text: func(_ *Page, r *occupation.Row) string { return shortFamily(r.Major.Title) }},
}

const (
	codeTitle = "Code"
	fitTitle  = "My interests ***"
)

// columnOf is the first column that sorts by an order.
func columnOf(by occupation.SortBy) *column {
	for n := range tableColumns {
		if tableColumns[n].sort == by {
			return &tableColumns[n]
		}
	}
	return nil
}

// usualColumns are shown until a reader chooses others.
var usualColumns = []string{"Job", "25th percentile", "Median pay", "75th percentile", "Growth, U.S.", "Jobs here"}

func payColumn(title string, at labor.Point, by occupation.SortBy) column {
	return wageColumn(title, 124, by, func(p *Page, w *labor.Wage) labor.Figure { return w.Pay(at, p.filter.Period) })
}

func wageColumn(title string, width float32, by occupation.SortBy, of func(*Page, *labor.Wage) labor.Figure) column {
	return column{title: title, width: width, sort: by, figure: func(p *Page, r *occupation.Row) labor.Figure {
		if w := p.host.Wages()[r.Matrix]; w != nil {
			return of(p, w)
		}
		return labor.Blank(labor.Jobs, labor.NotPublished, nil)
	}}
}

func outlookColumn(title string, width float32, by occupation.SortBy, unit labor.Unit, of func(*labor.Outlook) labor.Figure) column {
	return column{title: title, width: width, sort: by, figure: func(_ *Page, r *occupation.Row) labor.Figure {
		if r.Outlook == nil {
			return labor.Blank(unit, labor.NotPublished, nil)
		}
		return of(r.Outlook)
	}}
}

// table shows the jobs with columns of the reader's choice.
type table struct {
	page   *Page
	chosen []string // titles of columns
	sheet  *widgets.Sheet
	scale  float32 // of text, for which the columns were made
	notes  *widget.Label
	box    *fyne.Container
	object fyne.CanvasObject
}

func newTable(p *Page) *table {
	t := &table{page: p, chosen: usualColumns, box: container.NewStack(), notes: label("")}
	t.notes.Importance = widget.LowImportance
	t.object = container.NewBorder(nil, t.notes, nil, nil, t.box)
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
	t.scale = scale
	for _, c := range t.columns() {
		head := widgets.SheetColumn{Title: c.title, Width: c.width * scale, Number: !c.words}
		if c.sort != 0 {
			head.OnSort = func() { t.page.sortBy(c.sort) }
		}
		heads = append(heads, head)
		width += cmp.Or(c.width, leastTitle) * scale
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

// rescale makes wider or narrower columns once text has another size.
func (t *table) rescale() {
	if t.scale != look.TextScale() {
		t.build()
		t.show()
	}
}

func (t *table) show() {
	rows := make([][]string, len(t.page.result.Rows))
	columns := t.columns()
	for n := range rows {
		rows[n] = t.cells(columns, n)
	}
	f := t.page.filter
	sorting := widgets.Falling
	if rising(f.Sort, f.Ascending) {
		sorting = widgets.Rising
	}
	t.sheet.SetSorting(slices.IndexFunc(columns, func(c column) bool { return c.sort == f.Sort && c.sort != 0 }), sorting)
	t.sheet.SetRows(rows)
	t.notes.SetText(t.footnotes())
	widgets.ShowIf(t.notes, t.notes.Text != "")
}

func (t *table) cells(columns []column, n int) []string {
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.cell(t.page, &t.page.result.Rows[n])
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
