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
	"waymark/ui/explain"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// AreaHost is what the page of an area needs of the program around it.
type AreaHost interface {
	Host
	OpenGuide(code string)
	// Glossary is what words mean.
	Glossary() []occupation.Term
}

// Standing is an area with its wages and the nation's, by matrix code.
type Standing struct {
	Directory    *occupation.Directory
	Area         *labor.Area
	Here, Nation map[string]*labor.Wage
}

// job is one line of the page: an occupation that stands out.
type job struct {
	labor.Standout
	entry *occupation.Entry
}

// standing is the page of an area.
type standing struct {
	host   AreaHost
	s      Standing
	all    []job
	sheet  *widgets.SortedSheet[job]
	count  *widget.Label
	family *widget.Select
	codes  []string // of the families on offer
}

// jobColumns are those of the table of jobs.
func jobColumns(per labor.Period) widgets.Columns[job] {
	return widgets.Columns[job]{
		{Title: "Job", Width: 280, Text: func(j job) string { return j.entry.MatrixTitle }},
		figureColumn("Share *", 84, func(j job) labor.Figure { return j.Here.Quotient }),
		figureColumn("Pay against U.S. **", 156, func(j job) labor.Figure { return j.PayRatio }),
		figureColumn("Median pay", 110, func(j job) labor.Figure { return j.Here.Pay(labor.Median, per) }),
		figureColumn("Employees", 104, func(j job) labor.Figure { return j.Here.Employment }),
	}
}

// The columns by which the page can begin.
const (
	shareColumn = 1
	ratioColumn = 2
	jobsColumn  = 4
)

// NewStanding makes the page that shows which jobs stand out in an area.
func NewStanding(host AreaHost, s Standing) fyne.CanvasObject {
	p := &standing{host: host, s: s, count: widgets.Caption("")}
	p.read()
	p.sheet = widgets.NewSortedSheet(jobColumns(host.Period()), shareColumn, nil)
	p.sheet.OnOpen = func(j job) { host.OpenGuide(j.entry.Code) }
	p.family = widget.NewSelect(append([]string{"All job families"}, p.families()...), nil)
	p.family.SetSelectedIndex(0)
	p.family.OnChanged = func(string) { p.show() }
	p.show()
	save := widget.NewButtonWithIcon(widgets.BesideIcon("Save"), theme.DocumentSaveIcon(), func() { host.SaveTable("Jobs that stand out in "+s.Area.ShortName(), p.rows()) })
	save.Importance = widget.LowImportance
	title := widgets.Heading("What stands out in " + s.Area.ShortName())
	if widgets.Large() { // the table needs the room
		tools := container.NewHBox(save)
		if len(p.all) > 0 {
			tools = container.NewHBox(aboutButton(host.Glossary(), p.about), save)
		}
		choices := container.NewBorder(nil, nil, nil, tools, container.NewGridWithColumns(2, p.family, p.listSelect()))
		return container.NewPadded(container.NewBorder(container.NewVBox(title, choices), nil, nil, nil, p.sheet.Object))
	}
	head := container.NewVBox(title, p.listChips(),
		container.NewBorder(nil, nil, widgets.FixedWidth(280, p.family), container.NewHBox(p.count, save)))
	return container.NewPadded(container.NewBorder(head, p.foot(), nil, nil, p.sheet.Object))
}

// lists are the ways to rank the jobs.
var lists = []struct {
	title  string
	column int
}{{"Most typical of here", shareColumn}, {"Best pay against the nation", ratioColumn}, {"Most jobs", jobsColumn}}

func (p *standing) listChips() fyne.CanvasObject {
	chips := container.NewHBox()
	for _, l := range lists {
		chips.Add(widgets.NewChip(l.title, func() { p.sheet.Sort(l.column, true) }))
	}
	return chips
}

// listSelect offers the same in one line.
func (p *standing) listSelect() *widget.Select {
	var titles []string
	for _, l := range lists {
		titles = append(titles, l.title)
	}
	s := widget.NewSelect(titles, nil)
	s.SetSelectedIndex(0)
	s.OnChanged = func(string) { p.sheet.Sort(lists[s.SelectedIndex()].column, true) }
	return s
}

// foot leads to what is known about the numbers, and explains the heads in few
// words.
func (p *standing) foot() fyne.CanvasObject {
	chips := container.NewHBox()
	if len(p.all) > 0 {
		var chip *widgets.Chip
		chip = widgets.NewChip(p.all[0].Here.Vintage.Label(), func() {
			explain.About(fyne.CurrentApp().Driver().CanvasForObject(chip), p.host.Glossary(), p.about())
		})
		chips.Add(widgets.Caption("Source:"))
		chips.Add(chip)
	}
	return container.NewVBox(widgets.Muted(p.notes()), chips)
}

// about tells of every column what it is and why cells of it are blank.
func (p *standing) about() explain.Number {
	per := p.host.Period()
	column := func(title, means string, figure func(job) labor.Figure) explain.Case {
		return explain.Case{Of: title, Text: means, Note: blanks(p.all, figure, "jobs"), Vintage: p.all[0].Here.Vintage}
	}
	return explain.Number{Title: "Jobs that stand out in " + p.s.Area.Name, Term: "Location quotient",
		Means: fmt.Sprintf("Jobs with at least %d employees in the area.", labor.StandoutFrom),
		Cases: []explain.Case{
			column("Share", figures.QuotientMeans, func(j job) labor.Figure { return j.Here.Quotient }),
			column("Pay against U.S.", "The area's median pay in percent of the nation's. Computed: "+labor.FormulaPayRatio+".", func(j job) labor.Figure { return j.PayRatio }),
			column("Median pay", "Pay "+per.Unit().Words()+". "+figures.WageMeans, func(j job) labor.Figure { return j.Here.Pay(labor.Median, per) }),
			column("Employees", figures.EmployeesMean, func(j job) labor.Figure { return j.Here.Employment }),
		}}
}

// read pairs the jobs that stand out with the directory: the occupation that
// has the line's own name, else the first of its roles.
func (p *standing) read() {
	byLine := map[string]*occupation.Entry{}
	for _, e := range p.s.Directory.All {
		if first := byLine[e.Matrix]; e.Matrix != "" && (first == nil || strings.EqualFold(e.Title, e.MatrixTitle)) {
			byLine[e.Matrix] = e
		}
	}
	for _, s := range labor.Standouts(p.s.Here, p.s.Nation) {
		if e := byLine[s.Here.Occupation]; e != nil {
			p.all = append(p.all, job{s, e})
		}
	}
}

func (p *standing) families() []string {
	titles := map[string]string{}
	for _, j := range p.all {
		titles[j.entry.Major.Code] = strings.TrimSuffix(j.entry.Major.Title, " Occupations")
	}
	for code := range titles {
		p.codes = append(p.codes, code)
	}
	slices.Sort(p.codes)
	names := make([]string, len(p.codes))
	for n, code := range p.codes {
		names[n] = titles[code]
	}
	return names
}

func (p *standing) show() {
	var shown []job
	for _, j := range p.all {
		if n := p.family.SelectedIndex(); n <= 0 || j.entry.Major.Code == p.codes[n-1] {
			shown = append(shown, j)
		}
	}
	p.sheet.SetRows(shown)
	p.count.SetText(fmt.Sprintf("%d jobs", len(shown)))
}

func (p *standing) notes() string {
	text := fmt.Sprintf("Jobs with at least %d employees here. * Share: 1 = as common as in the nation, 2 = twice as common (location quotient). ** Computed: %s; blank where either is not published or capped.",
		labor.StandoutFrom, labor.FormulaPayRatio)
	if len(p.all) == 0 {
		return text
	}
	var wages []*labor.Wage
	for _, j := range p.all {
		wages = append(wages, j.Here, p.s.Nation[j.Here.Occupation])
	}
	text += " Source: " + p.all[0].Here.Vintage.Label() + "."
	if mixed := labor.Mixed(wages); mixed != "" {
		text += " The area's pay and the nation's: " + occupation.LowerFirst(mixed)
	}
	return text
}

func (p *standing) rows() [][]string {
	return append(p.sheet.Table(), []string{"Pay " + p.host.Period().Unit().Words() + ". " + p.notes()})
}
