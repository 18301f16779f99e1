// Package guide is the page of one occupation, seen from one area.
package guide

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/chart"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Directory() *occupation.Directory
	Study() study.Source
	Period() labor.Period
	// Wages are those of the guide's area by matrix code.
	Wages() map[string]*labor.Wage
	OpenGuide(code string)
	StartPlan(code string)
	// Me is who reads; charts of pay show what they earn and need.
	Me() plan.Person
	Starred(code string) bool
	ToggleStar(code string)
	SaveGuide(g *occupation.Guide)
	TabChanged(tab string)
	// OpenInterests shows where the reader can enter their interests.
	OpenInterests()
	// FindJobs lists on Explore the jobs that have an option of a facet.
	FindJobs(kind occupation.FacetKind, option string)
	// Compare shows the job beside those that are compared already.
	Compare(code string)
	Compared(code string) bool
	// SaveTable and SaveFile keep a file for the person and say where.
	SaveTable(name string, rows [][]string)
	SaveAreas(g *occupation.Guide, wages []*labor.Wage)
	SaveFile(name string, data func() ([]byte, error))
	// Detailed is the depth of all guides, which SetDetailed remembers.
	Detailed() bool
	SetDetailed(on bool)
}

// The tabs of a guide, the same for every job.
const (
	TabSummary    = "Summary"
	TabDo         = "What they do"
	TabConditions = "Work & conditions"
	TabPay        = "Pay"
	TabOutlook    = "Outlook"
	TabEntry      = "How to get in"
	TabProofs     = "Credentials"
	TabPlaces     = "Where they work"
	TabRelated    = "Related"
	TabCodes      = "Codes & sources"
)

// TabTitles are the tabs in order.
var TabTitles = []string{TabSummary, TabDo, TabConditions, TabPay, TabOutlook, TabEntry, TabProofs, TabPlaces, TabRelated, TabCodes}

// Page is the guide page. Its methods belong to the UI thread.
type Page struct {
	host      Host
	g         *occupation.Guide
	tabs      *widgets.Tabs
	payTab    string             // inner tab of Pay on show
	kin       []occupation.Kin   // nil until read
	schooling *figures.Schooling // nil until read
	sections  *column            // of the tab on show; nil before the first
	hidePopUp func()             // nil while nothing is over the page
	strip     *fyne.Container
	star      *widget.Button
	content   fyne.CanvasObject
}

// New makes the page with the given tab on show, or the first.
func New(host Host, g *occupation.Guide, tab string) *Page {
	p := &Page{host: host, g: g, strip: container.NewStack()}
	p.build(tab)
	return p
}

// Rebuild makes the content again, as for another size of text.
func (p *Page) Rebuild() { p.build(p.tabs.Selected()) }

func (p *Page) build(tab string) {
	p.tabs = widgets.NewTabs(tab,
		widgets.Tab{Title: TabSummary, Content: p.summary},
		widgets.Tab{Title: TabDo, Content: p.work},
		widgets.Tab{Title: TabConditions, Content: p.conditions},
		widgets.Tab{Title: TabPay, Content: p.pay},
		widgets.Tab{Title: TabOutlook, Content: p.outlook},
		widgets.Tab{Title: TabEntry, Content: p.entry},
		widgets.Tab{Title: TabProofs, Content: p.credentials},
		widgets.Tab{Title: TabPlaces, Content: p.workplaces},
		widgets.Tab{Title: TabRelated, Content: p.relatedJobs},
		widgets.Tab{Title: TabCodes, Content: p.codes},
	)
	p.tabs.OnChange = p.host.TabChanged
	p.fillStrip()
	where := widgets.Muted(inFullArea(p.g.Area) + alsoCalled(p.g))
	p.content = container.NewPadded(container.New(pageLayout{where}, p.head(where), p.strip, p.tabs.Object))
}

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Save asks how to save the guide.
func (p *Page) Save() { p.host.SaveGuide(p.g) }

// Update shows the page for the host's pay period.
func (p *Page) Update() {
	p.fillStrip()
	p.tabs.Reset()
}

func (p *Page) head(where fyne.CanvasObject) fyne.CanvasObject {
	start := widget.NewButtonWithIcon(widgets.BesideIcon("Start a plan"), theme.ContentAddIcon(), func() { p.host.StartPlan(p.g.Code) })
	start.Importance = widget.HighImportance
	save := widget.NewButtonWithIcon(widgets.BesideIcon("Save or print"), theme.DocumentPrintIcon(), p.Save)
	more := container.NewHBox(save, p.compareButton(), p.starButton())
	buttons := container.NewVBox(start, more)
	if widgets.Large() {
		buttons = container.NewVBox(container.NewHBox(start, more))
	}
	title := widgets.Heading(p.g.Title)
	return container.NewBorder(nil, nil, nil, buttons, container.New(widgets.Tight{}, title, where))
}

// inFullArea is "in Spokane-Spokane Valley, WA" or "in the United States".
func inFullArea(a *labor.Area) string {
	if a.Type == labor.Nation {
		return figures.InArea(a)
	}
	return "in " + a.Name
}

// pageLayout places head, key figures and tabs below each other. In a low
// window the key figures make room: the summary says the same in sentences. In a
// very low one the area does too, which sections name again.
type pageLayout struct{ where fyne.CanvasObject }

const (
	roomForStrip = 600
	roomForWhere = 270
)

// Layout implements fyne.Layout.
func (l pageLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	show := func(o fyne.CanvasObject, room float32) {
		if size.Height < room*look.TextScale() {
			o.Hide()
		} else {
			o.Show()
		}
	}
	show(o[1], roomForStrip)
	show(l.where, roomForWhere)
	y := float32(0)
	for n, part := range o {
		if !part.Visible() {
			continue
		}
		part.Move(fyne.NewPos(0, y))
		part.Resize(fyne.NewSize(size.Width, 1)) // so that wrapped text knows its lines
		h := part.MinSize().Height
		if n == len(o)-1 {
			h = max(0, size.Height-y)
		}
		part.Resize(fyne.NewSize(size.Width, h))
		y += h + theme.Padding()
	}
}

// MinSize implements fyne.Layout.
func (pageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, tabs := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(head.Width, tabs.Width), head.Height+tabs.Height+theme.Padding())
}

const namesShown = 3

// alsoCalled lists the first other names, where there is room.
func alsoCalled(g *occupation.Guide) string {
	names := figures.OtherNames(g)
	if len(names) == 0 {
		return ""
	}
	if widgets.Large() {
		return ""
	}
	return "  ·  also called " + strings.Join(names[:min(namesShown, len(names))], ", ")
}

// fillStrip shows the key figures.
func (p *Page) fillStrip() {
	p.strip.Objects = []fyne.CanvasObject{widgets.StatStrip(p.payStat(), p.growthStat(), p.openingsStat(), p.startStat())}
	p.strip.Refresh()
}

func (p *Page) payStat() widgets.Stat {
	s := widgets.Stat{Label: "Half earn more than", Value: labor.Dash}
	if p.g.Here == nil {
		s.Note = "No wage survey covers this job."
		return s
	}
	per := p.payPeriod()
	wage, f := p.g.Here, p.g.Here.Pay(labor.Median, per)
	s.Note = f.Unit.Words() + ", " + wage.Area.ShortName()
	if !f.Known() {
		if wider, where := p.fallback(labor.Median, per); where != nil {
			s.Value = wider.Text()
			s.Note = f.Unit.Words() + ", " + where.Area.ShortName() + "; " + figures.Missing(p.g.Here.Pay(labor.Median, per), wage.Area)
			wage, f = where, wider
		} else {
			s.Note = f.Status.Reason()
		}
	} else {
		s.Value = f.Text()
	}
	if f.Status == labor.Derived {
		s.Note += ", computed"
	}
	s.Source, s.OnSource = p.chip(payTopic(wage, f))
	return s
}

// fallback is the figure of the state or else the nation where the area has
// none.
func (p *Page) fallback(at labor.Point, per labor.Period) (labor.Figure, *labor.Wage) {
	for _, w := range []*labor.Wage{p.g.State, p.g.Nation} {
		if w != nil {
			if f := w.Pay(at, per); f.Known() {
				return f, w
			}
		}
	}
	return labor.Figure{}, nil
}

func (p *Page) growthStat() widgets.Stat {
	s := widgets.Stat{Label: "Growth in ten years", Value: labor.Dash}
	o := p.g.Outlook
	if o == nil {
		s.Note = "No projection covers this job."
		return s
	}
	s.Value = o.Growth.Text()
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		s.Note = "U.S.: " + band.Label
	}
	s.Source, s.OnSource = p.chip(outlookTopic(o, o.Growth, "Growth in the number of jobs", figures.GrowthMeans))
	return s
}

func (p *Page) openingsStat() widgets.Stat {
	s := widgets.Stat{Label: "Openings a year", Value: labor.Dash}
	o := p.g.Outlook
	if o == nil {
		s.Note = "No projection covers this job."
		return s
	}
	s.Value, s.Note = figures.UpperFirst(figures.Counted(o.Openings)), "whole United States"
	s.Source, s.OnSource = p.chip(outlookTopic(o, o.Openings, "Openings a year", figures.OpeningsMean))
	return s
}

func (p *Page) startStat() widgets.Stat {
	s := widgets.Stat{Label: "How people usually start", Value: labor.Dash}
	prep := p.g.Preparation
	if prep == nil || prep.Education == labor.EducationUnknown {
		s.Note = "No typical way is published."
		return s
	}
	s.Value = shortEducation(prep.Education)
	s.Note = "related experience: " + strings.ToLower(prep.Experience.Label())
	s.Source, s.OnSource = p.chip(preparationTopic(prep))
	return s
}

// shortEducation fits a key figure.
func shortEducation(e labor.Education) string {
	switch e {
	case labor.HighSchool:
		return "High school"
	case labor.SomeCollege:
		return "Some college"
	case labor.DoctoralOrProfessional:
		return "Doctoral degree"
	case labor.NoFormalCredential:
		return "No credential"
	case labor.PostsecondaryAward:
		return "Certificate"
	}
	return e.Label()
}

// chart shows a chart with its menu; what names it after the job.
func (p *Page) chart(what string, ch chart.Chart) fyne.CanvasObject {
	return widgets.ChartWithMenu(p.g.Title+": "+what, ch, p.host)
}

// section is a titled part of a tab with the chip of its source.
func section(title string, chip fyne.CanvasObject, parts ...fyne.CanvasObject) fyne.CanvasObject {
	head := fyne.CanvasObject(widgets.Subheading(title))
	box := container.NewVBox(head)
	for _, o := range parts {
		box.Add(o)
	}
	if chip != nil {
		box.Add(sourceLine(chip))
	}
	return box
}

func sourceLine(chip fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(-6, 6, 0, 0), container.NewHBox(widgets.Caption("Source:"), chip))
}

// sourceLines is the line of sources of a section that has several; it takes
// more lines where it must.
func (p *Page) sourceLines(topics ...topic) fyne.CanvasObject {
	chips := widgets.NewFlow()
	for _, t := range topics {
		chips.Add(p.chipObject(t))
	}
	if len(topics) == 0 {
		return container.NewHBox()
	}
	caption := widgets.Caption("Sources:")
	return container.New(layout.NewCustomPaddedLayout(-6, 6, 0, 0),
		container.New(layout.NewBorderLayout(nil, nil, caption, nil), caption, container.New(layout.NewCustomPaddedLayout(4, 0, 0, 0), chips)))
}

const readingWidth = 860

const (
	rowsAtOnce    = 20  // more rows than these scroll by themselves
	groupedAtOnce = 40  // rows in groups stand closer
	tableHeight   = 380 // of a table that scrolls by itself
)

// table shows rows under column heads: all of them at once where they are few,
// else a table of its own that makes only the rows on show. strong says which
// rows stand out there; it may be nil.
func table(columns []widgets.SheetColumn, rows [][]string, strong func(row int) bool) fyne.CanvasObject {
	columns = scaled(columns)
	if len(rows) <= rowsAtOnce {
		return roomy(widgets.StaticTable(columns, rows))
	}
	return sheet(columns, rows, strong)
}

// groups is such a table of rows in groups, of which head begins each.
func groups(columns []widgets.SheetColumn, rows [][]string, head func(row int) bool) fyne.CanvasObject {
	columns = scaled(columns)
	if len(rows) <= groupedAtOnce {
		return roomy(widgets.GroupedTable(columns, rows, head))
	}
	return sheet(columns, rows, head)
}

func sheet(columns []widgets.SheetColumn, rows [][]string, strong func(row int) bool) fyne.CanvasObject {
	s := widgets.NewSheet(strong, columns...)
	s.SetRows(rows)
	return roomy(widgets.FixedHeight(tableHeight, s.Object))
}

// scaled are columns with room for the size of text.
func scaled(columns []widgets.SheetColumn) []widgets.SheetColumn {
	columns = slices.Clone(columns)
	for n := range columns {
		columns[n].Width *= look.TextScale()
	}
	return columns
}

// roomy lets a table be wider than the window where text is large.
func roomy(table fyne.CanvasObject) fyne.CanvasObject {
	if widgets.Large() {
		return container.NewHScroll(table)
	}
	return table
}
