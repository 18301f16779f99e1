// Package explore is the page on which a reader finds an occupation: search,
// filters, and a list or table with pay, growth and openings in the chosen
// area.
package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Directory() *occupation.Directory // nil while data is being read
	Area() *labor.Area
	Period() labor.Period
	Wages() map[string]*labor.Wage // in Area, by matrix code
	OpenGuide(code string)
	// Me is the person to whom the plan file belongs.
	Me() plan.Person
	Starred(code string) bool
	ToggleStar(code string)
	// ToggleCompare adds a job to those compared or takes it out, and says so.
	ToggleCompare(code string)
	Compared(code string) bool
	// ShowArea shows every page for another area.
	ShowArea(code string)
	// ClearSearch empties the search field of the window.
	ClearSearch()
	// SaveTable keeps a table as a spreadsheet file and says where.
	SaveTable(name string, rows [][]string)
}

// Page is the Explore page. Its methods belong to the UI thread.
type Page struct {
	host    Host
	filter  occupation.Filter
	own     ownFilter
	before  *labor.Area // the area before the whole nation was shown; nil for none
	result  occupation.Result
	ranks   []int // of the rows
	rows    []row
	failed  error // why the list could not be made
	content fyne.CanvasObject

	count   *widget.Label
	sort    *widget.Select
	view    *widget.Select
	tools   *fyne.Container // what to do with the table
	header  *header
	list    *jobList
	table   *table
	filters *filterPane
	preview *preview
	ways    *ways
	layout  *threeParts
	active  *fyne.Container // removable chips
	ranked  *widget.Label   // what the jobs are ranked by
	empty   *fyne.Container
	results *fyne.Container // list or table
	below   *fyne.Container // ways and results
	pane    *widget.Button  // opens and closes the filters
	back    *widget.Button  // from the filters to the jobs
	waiting task.Latest     // for the options of a facet to choose from
	reading task.Latest     // of what the filter needs
}

// The two views of the jobs.
const (
	viewList  = "List"
	viewTable = "Table"
)

// New makes the page.
func New(host Host) *Page {
	p := &Page{host: host, filter: occupation.Filter{PayPoint: labor.Median}, own: ownFilter{}}
	p.count, p.active, p.ranked, p.empty = widget.NewLabel(""), widgets.NewFlow(), label(""), container.NewVBox()
	p.count.TextStyle.Bold = true
	p.sort = widget.NewSelect(sortLabels(), nil)
	p.filters = newFilterPane(p)
	p.header = newHeader(p)
	p.list = newJobList(p)
	p.table = newTable(p)
	p.preview = newPreview(p)
	p.sort.PlaceHolder = "Sorted by a column"
	p.sort.SetSelectedIndex(0)
	p.sort.OnChanged = func(string) { p.sortBy(sortOrders[p.sort.SelectedIndex()].by) }
	p.view = widget.NewSelect([]string{viewList, viewTable}, nil)
	p.view.SetSelected(viewList)
	p.view.OnChanged = func(string) { p.showView() }
	var columns *widget.Button
	columns = widget.NewButtonWithIcon("Columns", theme.GridIcon(), func() { p.table.chooseColumns(columns) })
	p.tools = container.NewHBox(columns,
		widget.NewButtonWithIcon("Save", theme.DocumentSaveIcon(), p.table.save),
		widget.NewButtonWithIcon("Copy", theme.ContentCopyIcon(), p.table.copy))
	for _, o := range p.tools.Objects {
		o.(*widget.Button).Importance = widget.LowImportance
	}

	p.ways = newWays(p)
	p.pane = widget.NewButtonWithIcon("Filters", theme.SettingsIcon(), p.toggleFilters)
	p.back = widget.NewButton("", p.toggleFilters)
	p.back.Importance = widget.HighImportance
	browse := widget.NewButtonWithIcon("Browse", theme.ListIcon(), p.ways.toggle)
	p.pane.Importance, browse.Importance = widget.LowImportance, widget.LowImportance

	top := widgets.NewFlow(p.count, p.pane, browse, p.view, p.sort, p.tools)
	p.results = container.NewStack()
	p.below = container.New(waysAbove{p}, p.ways.object, container.NewStack(p.results, p.empty))
	middle := container.NewBorder(container.NewVBox(top, p.active, p.ranked), nil, nil, nil, p.below)
	p.layout = &threeParts{page: p}
	p.content = container.New(p.layout, p.filters.object, container.NewPadded(middle), p.preview.object, p.back)
	p.showView()
	p.Update()
	return p
}

// showView shows the jobs as a list or as a table.
func (p *Page) showView() {
	p.results.RemoveAll()
	if p.inTable() {
		p.results.Add(p.table.object)
		p.tools.Show()
	} else {
		p.results.Add(container.NewBorder(container.NewVBox(p.header.object, widget.NewSeparator()), nil, nil, nil, p.list))
		p.tools.Hide()
	}
	p.reload()
	p.content.Refresh()
}

func (p *Page) inTable() bool { return p.view.Selected == viewTable }

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// SetQuery searches as the reader types.
func (p *Page) SetQuery(q string) {
	p.filter.Query = q
	p.preview.code = ""
	p.header.update(p)
	p.reload()
	p.scrollToTop()
}

// OpenFirst opens the guide of the best hit.
func (p *Page) OpenFirst() {
	if len(p.rows) > 0 {
		p.host.OpenGuide(p.rows[0].code)
	}
}

// FocusList moves the keyboard to the list.
func (p *Page) FocusList() {
	if len(p.rows) > 0 {
		fyne.CurrentApp().Driver().CanvasForObject(p.list).Focus(p.list)
	}
}

// Update shows the page for the host's area and pay period.
func (p *Page) Update() {
	if per := p.host.Period(); per != p.filter.Period {
		p.filter.PayAtLeast = labor.Convert(p.filter.PayAtLeast, p.filter.Period, per)
		p.filter.Period = per
	}
	p.filters.update()
	p.ways.update()
	p.header.update(p)
	p.reload()
}

// change is for whatever a reader does to the filter.
func (p *Page) change(do func(f *occupation.Filter)) {
	do(&p.filter)
	p.Update()
	p.scrollToTop()
}

// scrollToTop puts eye and keyboard on the first job.
func (p *Page) scrollToTop() {
	p.list.resting = true
	p.list.Highlight(0)
	p.list.resting = false
	p.list.ScrollToTop()
	p.table.scrollToTop()
}

// reload runs the filter, which takes less than a frame, and shows the result.
func (p *Page) reload() {
	d := p.host.Directory()
	if d == nil {
		p.count.SetText("Reading the data …")
		return
	}
	p.own.apply(&p.filter, p.host)
	if p.prepare(d) {
		return
	}
	result, err := d.Browse(p.filter, p.host.Wages())
	if p.failed = err; err != nil {
		result = occupation.Result{}
	}
	p.result = result
	p.ranks = p.filter.Ranks(result.Rows, p.host.Wages())
	p.rows = p.makeRows()
	p.count.SetText(countText(len(p.rows)))
	p.back.SetText("Show " + countText(len(p.rows)))
	p.showActive()
	p.showRanking()
	p.ways.follow(len(p.parts()) > 0 || p.filter.Sort != occupation.ByMatch)
	p.showEmpty()
	p.filters.recount()
	p.list.UnselectAll()
	p.list.Refresh()
	if p.inTable() {
		p.table.show()
	}
	p.preview.keep()
}

// prepare reads what the filter needs and was not read yet, as after data was
// added, then shows the jobs; false for nothing to read.
func (p *Page) prepare(d *occupation.Directory) bool {
	if p.failed != nil || d.Prepared(p.filter) { // of a failure the list says why
		return false
	}
	filter := p.filter
	task.Start(&p.reading,
		func() (struct{}, error) { return struct{}{}, d.Prepare(filter) },
		func(struct{}) { p.Update() },
		func(err error) { p.failed = err; p.showEmpty() })
	return true
}

// showRanking says above the jobs what they are ranked by.
func (p *Page) showRanking() {
	p.ranked.SetText(p.ranking())
	widgets.ShowIf(p.ranked, p.ranked.Text != "")
}

func countText(n int) string {
	if n == 1 {
		return "1 job"
	}
	return labor.FormatAmount(float64(n), labor.Jobs) + " jobs"
}
