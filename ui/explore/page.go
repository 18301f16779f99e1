// Package explore is the page on which a reader finds an occupation: search,
// filters and a list with pay, growth and openings in the chosen area.
package explore

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Directory() *occupation.Directory // nil while data is being read
	Area() *labor.Area
	Period() labor.Period
	Wages() map[string]*labor.Wage // in Area, by matrix code
	OpenGuide(code string)
	// ClearSearch empties the search field of the window.
	ClearSearch()
}

// Page is the Explore page. Its methods belong to the UI thread.
type Page struct {
	host    Host
	filter  occupation.Filter
	result  occupation.Result
	rows    []row
	content fyne.CanvasObject

	count   *widget.Label
	sort    *widget.Select
	header  *header
	list    *jobList
	filters *filterPane
	active  *fyne.Container // removable chips
	empty   *fyne.Container
}

// New makes the page.
func New(host Host) *Page {
	p := &Page{host: host, count: widget.NewLabel(""), active: widgets.NewFlow(), empty: container.NewVBox()}
	p.count.TextStyle.Bold = true
	p.sort = widget.NewSelect(sortLabels(), nil)
	p.filters = newFilterPane(p)
	p.header = newHeader(p.sortBy)
	p.list = newJobList(p)
	p.sort.SetSelectedIndex(0)
	p.sort.OnChanged = func(string) { p.sortBy(sortOrders[p.sort.SelectedIndex()].by) }

	top := container.NewVBox(
		container.NewBorder(nil, nil, p.count, container.NewHBox(widget.NewLabel("Sort by"), p.sort)),
		p.active,
		p.header.object,
		widget.NewSeparator(),
	)
	middle := container.NewBorder(top, nil, nil, nil, container.NewStack(p.list, p.empty))
	p.content = container.NewBorder(nil, nil, container.NewHBox(container.NewPadded(p.filters.object), widget.NewSeparator()), nil, container.NewPadded(middle))
	p.Update()
	return p
}

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// SetQuery searches as the reader types.
func (p *Page) SetQuery(q string) {
	p.filter.Query = q
	p.header.update(p.host.Area(), p.filter)
	p.reload()
	p.list.ScrollToTop()
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
	p.header.update(p.host.Area(), p.filter)
	p.reload()
}

func (p *Page) sortBy(by occupation.SortBy) {
	if p.filter.Sort == by && by != occupation.ByMatch {
		p.filter.Ascending = !p.filter.Ascending
	} else {
		p.filter.Sort, p.filter.Ascending = by, false
	}
	for n, o := range sortOrders {
		if o.by == by && p.sort.SelectedIndex() != n {
			changed := p.sort.OnChanged
			p.sort.OnChanged = nil
			p.sort.SetSelectedIndex(n)
			p.sort.OnChanged = changed
		}
	}
	p.header.update(p.host.Area(), p.filter)
	p.reload()
	p.list.ScrollToTop()
}

// reload runs the filter, which takes less than a frame, and shows the result.
func (p *Page) reload() {
	d := p.host.Directory()
	if d == nil {
		p.count.SetText("Reading the data …")
		return
	}
	p.result = d.Browse(p.filter, p.host.Wages())
	p.rows = makeRows(p.result.Rows)
	p.count.SetText(countText(len(p.rows)))
	p.showActive()
	p.showEmpty()
	p.list.UnselectAll()
	p.list.Refresh()
}

func countText(n int) string {
	if n == 1 {
		return "1 job"
	}
	return labor.FormatAmount(float64(n), labor.Jobs) + " jobs"
}

// showActive lists the filters in force as chips that remove them.
func (p *Page) showActive() {
	p.active.RemoveAll()
	add := func(text string, remove func()) {
		p.active.Add(widgets.NewChip(text+"  ×", func() { remove(); p.Update() }))
	}
	f := &p.filter
	if strings.TrimSpace(f.Query) != "" {
		add("matches “"+strings.TrimSpace(f.Query)+"”", p.host.ClearSearch)
	}
	if f.MaxEducation != labor.EducationUnknown {
		add("starts with at most: "+strings.ToLower(f.MaxEducation.Label()), func() { f.MaxEducation = labor.EducationUnknown })
	}
	if f.PayAtLeast > 0 {
		add("half earn at least "+labor.FormatAmount(f.PayAtLeast, f.Period.Unit())+" "+f.Period.Unit().Words(), func() { f.PayAtLeast = 0 })
	}
	if f.GrowthMin != nil {
		add("grows at least "+labor.FormatAmount(*f.GrowthMin, labor.Percent), func() { f.GrowthMin = nil })
	}
	if len(f.Families) > 0 {
		add(familyTitle(p.host.Directory(), f.Families[0]), func() { f.Families = nil })
	}
	if p.result.Unknown > 0 {
		p.active.Add(widgets.Caption(strconv.Itoa(p.result.Unknown) + " left out: the figure is not published"))
	}
}

// showEmpty explains an empty list and names the filters that cost most.
func (p *Page) showEmpty() {
	p.empty.RemoveAll()
	if len(p.rows) > 0 {
		return
	}
	p.empty.Add(widgets.Body("No job passes all of this."))
	for _, l := range p.result.Loosen {
		if l.Rows == 0 {
			continue
		}
		p.empty.Add(container.NewHBox(widget.NewButton(
			fmt.Sprintf("Without %s: %s", looserNames[l.Filter], countText(l.Rows)),
			func() { p.loosen(l.Filter) })))
	}
	if len(p.empty.Objects) == 1 {
		p.empty.Add(widgets.Body("Try another word, fewer letters, or clear the filters."))
		p.empty.Add(container.NewHBox(widget.NewButton("Clear everything", func() {
			for name := range looserNames {
				p.loosen(name)
			}
		})))
	}
}

var looserNames = map[string]string{
	"query": "the search words", "education": "the education filter", "pay": "the pay filter",
	"growth": "the growth filter", "family": "the job family",
}

func (p *Page) loosen(name string) {
	switch name {
	case "query":
		p.host.ClearSearch()
	case "education":
		p.filter.MaxEducation = labor.EducationUnknown
	case "pay":
		p.filter.PayAtLeast = 0
	case "growth":
		p.filter.GrowthMin = nil
	case "family":
		p.filter.Families = nil
	}
	p.Update()
}

var sortOrders = []struct {
	by    occupation.SortBy
	label string
}{
	{occupation.ByMatch, "Best match"},
	{occupation.ByTitle, "Title"},
	{occupation.ByPay, "Pay here"},
	{occupation.ByGrowth, "Growth"},
	{occupation.ByOpenings, "Openings"},
}

func sortLabels() []string {
	labels := make([]string, len(sortOrders))
	for n, o := range sortOrders {
		labels[n] = o.label
	}
	return labels
}
