package explore

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// row is one job ready to show.
type row struct {
	code, title, note, pay, growth, third, education string
	rank                                             int // 0 for none
	starred                                          bool
}

// makeRows makes the rows of the list from the result.
func (p *Page) makeRows() []row {
	pay, third := p.listColumns()
	rows := make([]row, len(p.result.Rows))
	for n := range rows {
		r := &p.result.Rows[n]
		out := row{rank: p.ranks[n], code: r.Code, title: r.Title, note: r.Reason, pay: pay.cell(p, r), growth: labor.Dash, third: third.cell(p, r), education: labor.Dash, starred: p.host.Starred(r.Code)}
		if r.Outlook != nil {
			out.growth = r.Outlook.Growth.Text()
		}
		if r.Preparation != nil && r.Preparation.Education != labor.EducationUnknown {
			out.education = r.Preparation.Education.Label()
		}
		if out.note == "" {
			out.note = shortFamily(r.Major.Title)
		}
		if r.Wider() && !strings.EqualFold(r.Title, r.MatrixTitle) {
			out.note = "figures: all " + r.Workers() + " · " + out.note
		}
		if !r.Pay.Known() {
			out.note = "pay: " + r.Pay.Status.Short() + " · " + out.note
		}
		if today := jobsToday(r); p.filter.Sort == occupation.ByGrowth && today != "" {
			out.note = today + " · " + out.note
		}
		rows[n] = out
	}
	return rows
}

// listColumns are the columns of the table that the list shows for pay and
// beside growth: those that it is sorted by, else the median and the openings.
func (p *Page) listColumns() (pay, third *column) {
	pay, third = columnOf(occupation.ByPay), columnOf(occupation.ByOpenings)
	switch by := p.filter.Sort; by {
	case occupation.ByP10, occupation.ByP25, occupation.ByP75, occupation.ByP90:
		pay = columnOf(by)
	case occupation.ByNewJobs, occupation.ByJobs, occupation.ByQuotient, occupation.ByZone, occupation.ByFit:
		third = columnOf(by)
	}
	return pay, third
}

// jobList is the list of jobs; Enter opens the highlighted one, Space stars it, C
// compares it.
type jobList struct {
	widget.List
	page    *Page
	current int
	resting bool // goes to the top by itself: nobody chose the first job
}

func newJobList(p *Page) *jobList {
	l := &jobList{page: p}
	l.Length = func() int { return len(p.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newJobRow() }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if id < len(p.rows) {
			shown := o.(*fyne.Container).Layout.(*columns).row
			shown.set(p.rows[id])
			shown.star.OnTapped = func() { p.host.ToggleStar(p.rows[id].code) }
		}
	}
	l.OnSelected = func(id widget.ListItemID) {
		l.UnselectAll()
		if id < len(p.rows) {
			p.preview.show(p.rows[id].code)
			p.host.OpenGuide(p.rows[id].code)
		}
	}
	l.OnHighlighted = func(id widget.ListItemID) {
		l.current = id
		if id < len(p.rows) && !l.resting {
			p.preview.show(p.rows[id].code)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *jobList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.Select(l.current)
	case fyne.KeySpace:
		if l.current < len(l.page.rows) {
			l.page.host.ToggleStar(l.page.rows[l.current].code)
		}
	case fyne.KeyC:
		if l.current < len(l.page.rows) {
			l.page.toggleCompare(l.page.rows[l.current].code)
		}
	case fyne.KeyF1:
		widgets.PassKey(l, k)
	default:
		l.List.TypedKey(k)
	}
}

// jobRow is the objects of one row of the list.
type jobRow struct {
	title, note, pay, growth, third, education *widget.Label
	star                                       *widgets.Tick

	// The look in which the texts were set last.
	theme   fyne.Theme
	variant fyne.ThemeVariant
}

func newJobRow() *fyne.Container {
	cell := func(size fyne.ThemeSizeName, align fyne.TextAlign) *widget.Label {
		l := widget.NewLabel("")
		l.SizeName = size
		l.Alignment = align
		if align == fyne.TextAlignLeading { // a figure fits, and to look for where to cut it takes long
			l.Truncation = fyne.TextTruncateEllipsis
		}
		return l
	}
	r := &jobRow{
		title: cell("text", fyne.TextAlignLeading), note: cell("helperText", fyne.TextAlignLeading),
		pay: cell("text", fyne.TextAlignTrailing), growth: cell("text", fyne.TextAlignTrailing),
		third: cell("text", fyne.TextAlignTrailing), education: cell("helperText", fyne.TextAlignLeading),
		star: widgets.NewStar(),
	}
	r.title.TextStyle.Bold = true
	r.note.Importance = widget.LowImportance
	names := container.New(&twoLines{}, r.title, r.note)
	return container.New(&columns{row: r}, names, r.pay, r.growth, r.third, r.education, r.star)
}

// set shows a job. Labels that say the same already are left alone in the same
// look, since they would search anew for where to cut their text.
func (r *jobRow) set(v row) {
	settings := fyne.CurrentApp().Settings()
	anew := r.theme != settings.Theme() || r.variant != settings.ThemeVariant()
	r.theme, r.variant = settings.Theme(), settings.ThemeVariant()
	say := func(l *widget.Label, text string) {
		if anew || l.Text != text {
			l.SetText(text)
		}
	}
	title := v.title
	if v.rank > 0 {
		title = strconv.Itoa(v.rank) + "  " + title
	}
	say(r.title, title)
	say(r.note, v.note)
	say(r.pay, v.pay)
	say(r.growth, v.growth)
	say(r.third, v.third)
	say(r.education, v.education)
	r.star.SetChecked(v.starred)
}

// twoLines puts a caption close below a title.
type twoLines struct{}

func (twoLines) Layout(o []fyne.CanvasObject, s fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, -2))
	o[0].Resize(fyne.NewSize(s.Width, h))
	o[1].Move(fyne.NewPos(0, h-16)) // padding of both labels
	o[1].Resize(fyne.NewSize(s.Width, o[1].MinSize().Height))
}

func (twoLines) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, o[0].MinSize().Height+o[1].MinSize().Height-18)
}

// columns lays out a row: names take what the figures leave; the education
// column is there only when the list is wide, and the third figure and growth make room
// for the names where letters are large.
type columns struct{ row *jobRow }

const (
	payWidth       = 100
	growthWidth    = 78
	thirdWidth     = 96
	educationWidth = 210
	starWidth      = 40
	wideList       = 820
	leastNames     = 240
)

func (c *columns) Layout(o []fyne.CanvasObject, s fyne.Size) {
	scale := look.TextScale()
	widths := []float32{0, payWidth * scale, growthWidth * scale, thirdWidth * scale, educationWidth * scale, starWidth * scale}
	if s.Width < wideList*scale {
		widths[4] = 0
	}
	rest := func() float32 {
		left := s.Width
		for _, w := range widths[1:] {
			left -= w
		}
		return left
	}
	for _, n := range []int{3, 2} {
		if rest() < leastNames {
			widths[n] = 0
		}
	}
	widths[0] = rest()
	x := float32(0)
	for n, obj := range o {
		if widths[n] <= 0 {
			obj.Hide()
			continue
		}
		obj.Show()
		h := s.Height
		if n > 0 {
			h = obj.MinSize().Height
		}
		obj.Move(fyne.NewPos(x, (s.Height-h)/2))
		obj.Resize(fyne.NewSize(widths[n], h))
		x += widths[n]
	}
}

func (c *columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastNames, o[0].MinSize().Height)
}

// header names the columns; a tap on one sorts by it.
type header struct {
	object                    fyne.CanvasObject
	title, pay, growth, third *widgets.HeaderCell
}

func newHeader(p *Page) *header {
	cell := func(align fyne.TextAlign, by func() occupation.SortBy) *widgets.HeaderCell {
		return widgets.NewHeaderCell("", align, func() { p.sortBy(by()) })
	}
	always := func(by occupation.SortBy) func() occupation.SortBy { return func() occupation.SortBy { return by } }
	h := &header{
		title:  cell(fyne.TextAlignLeading, always(occupation.ByTitle)),
		pay:    cell(fyne.TextAlignTrailing, func() occupation.SortBy { pay, _ := p.listColumns(); return pay.sort }),
		growth: cell(fyne.TextAlignTrailing, always(occupation.ByGrowth)),
		third:  cell(fyne.TextAlignTrailing, func() occupation.SortBy { _, third := p.listColumns(); return third.sort }),
	}
	education := widgets.NewHeaderCell("How to start", fyne.TextAlignLeading, nil)
	h.object = widgets.Panel(look.ColorRail, container.New(&columns{}, h.title, h.pay, h.growth, h.third, education, widgets.NewHeaderCell("", fyne.TextAlignLeading, nil)))
	return h
}

// thirdTitles are short heads for the narrow column beside growth.
var thirdTitles = map[occupation.SortBy]string{
	occupation.ByOpenings: "Openings/yr", occupation.ByNewJobs: "New jobs", occupation.ByJobs: "Jobs here",
	occupation.ByQuotient: "Share here", occupation.ByZone: "Preparation", occupation.ByFit: "Fit",
}

func (h *header) update(p *Page) {
	f := p.filter
	mark := func(c *widgets.HeaderCell, text string, by occupation.SortBy) {
		sorting := widgets.Unsorted
		if f.Sort == by || by == occupation.ByTitle && f.Sort == occupation.ByMatch && f.Query == "" {
			sorting = widgets.Falling
			if rising(by, f.Ascending) {
				sorting = widgets.Rising
			}
		}
		c.SetText(text)
		c.SetSorting(sorting)
	}
	pay, third := p.listColumns()
	payTitle := pay.title
	if pay.sort == occupation.ByPay && p.inNation() {
		payTitle = "U.S. median"
	}
	mark(h.title, "Job", occupation.ByTitle)
	mark(h.pay, payTitle, pay.sort)
	mark(h.growth, "Growth", occupation.ByGrowth)
	mark(h.third, thirdTitles[third.sort], third.sort)
}
