package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/spreadsheet"
	"waymark/ui/explain"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	Period() labor.Period
	// Me is who compares; the chart of pay shows what they earn and need.
	Me() plan.Person
	OpenGuide(code string)
	// Glossary is what words mean.
	Glossary() []occupation.Term
	// FindJob shows Explore, ready to search.
	FindJob()
	// Remove takes a column out; the own job is not one of these.
	Remove(column int)
	// ChooseArea asks for another area of a column, below an object.
	ChooseArea(column int, below fyne.CanvasObject)
	// SaveTable keeps a table as a spreadsheet file and says where.
	SaveTable(name string, rows [][]string)
	// SaveFile keeps the file of a chart likewise.
	SaveFile(name string, data func() ([]byte, error))
	// SaveComparison asks how to print the comparison.
	SaveComparison(t Table)
}

// Page is the comparison on the screen.
type Page struct {
	Object fyne.CanvasObject

	host    Host
	table   Table
	differs *widget.Check
	scroll  *underHeads
	body    *fyne.Container // the rows
	below   *fyne.Container // charts and notes
}

// New shows columns; those that are not the person's own job come first.
func New(host Host, columns []Column) *Page {
	p := &Page{host: host, table: Make(columns, host.Period())}
	others := 0
	for _, c := range columns {
		if !c.Mine {
			others++
		}
	}
	if others == 0 {
		p.Object = nothing(host)
		return p
	}
	p.differs = widget.NewCheck("Only differences", func(bool) { p.show() })
	tools := container.NewHBox(p.differs)
	tool := func(text string, icon fyne.Resource, do func()) {
		b := widget.NewButtonWithIcon(widgets.BesideIcon(text), icon, do)
		b.Importance = widget.LowImportance
		tools.Add(b)
	}
	if others < Most {
		tool("Add a job", theme.ContentAddIcon(), host.FindJob)
	}
	tool("Save or print", theme.DocumentPrintIcon(), p.Save)
	tool("Copy", theme.ContentCopyIcon(), func() { fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(p.table.Texts())) })
	p.body = container.NewVBox()
	head := container.NewBorder(nil, nil, widgets.Heading("Compare"), tools)
	p.below = container.NewVBox()
	p.scroll = newUnderHeads(p.body, p.below)
	p.scroll.setHeads(p.heads(), p.titles())
	p.Object = container.NewPadded(container.NewBorder(head, nil, nil, nil, p.scroll.object))
	p.show()
	return p
}

// Save asks how to save or print the comparison, if there is one.
func (p *Page) Save() {
	if p.body != nil {
		p.host.SaveComparison(p.table)
	}
}

// nothing says what will be here and how to begin.
func nothing(host Host) fyne.CanvasObject {
	find := widget.NewButtonWithIcon("Find a job", theme.SearchIcon(), host.FindJob)
	find.Importance = widget.HighImportance
	return widgets.NewColumn(620, container.NewVBox(
		widgets.Heading("Compare jobs"),
		widgets.Body("Put up to four jobs side by side: pay where you live, outlook, how to get in, skills and conditions. The same job in two towns works too."),
		widgets.Body("Open a job and choose Compare. If you tell Waymark about the job that you have now, it stands beside them."),
		container.NewHBox(find)))
}

func (p *Page) show() {
	p.body.RemoveAll()
	p.below.RemoveAll()
	group := ""
	for _, r := range p.table.Rows {
		if p.differs.Checked && r.Same {
			continue
		}
		if r.Group != group {
			group = r.Group
			p.body.Add(widgets.Subheading(group))
		}
		p.body.Add(p.row(r))
		p.body.Add(widget.NewSeparator())
	}
	p.below.Add(p.charts())
	for _, n := range p.table.Notes {
		p.below.Add(widgets.Muted(n))
	}
	p.body.Refresh()
	p.below.Refresh()
	p.scroll.object.Refresh()
}

// row shows one thing; the best is bold and has a mark and the word.
func (p *Page) row(r Row) fyne.CanvasObject {
	var name *widgets.About
	name = widgets.NewAbout(r.Name, func() {
		explain.About(fyne.CurrentApp().Driver().CanvasForObject(name), p.host.Glossary(), r.About)
	})
	line := newLine(name)
	for n, text := range r.Cells {
		cell := widget.NewLabel(text)
		cell.Wrapping = fyne.TextWrapWord
		if !r.Best[n] {
			line.cells.Add(cell)
			continue
		}
		cell.TextStyle.Bold = true
		mark := container.NewHBox(widget.NewIcon(theme.NewPrimaryThemedResource(theme.ConfirmIcon())), widgets.Caption("best"))
		line.cells.Add(line.marked(cell, mark))
	}
	return line.object
}

// charts show pay and growth on one scale.
func (p *Page) charts() fyne.CanvasObject {
	per := p.host.Period()
	pay, growth := p.table.Charts(figures.OwnLines(p.host.Me(), per), per)
	box := container.NewVBox()
	if len(pay.Rows) > 0 {
		box.Add(widgets.Subheading("Pay side by side"))
		box.Add(widgets.ChartWithMenu("Pay side by side", pay, p.host))
	}
	if len(growth.Rows) > 0 {
		box.Add(widgets.Subheading("Growth side by side"))
		box.Add(widgets.ChartWithMenu("Growth side by side", growth, p.host))
	}
	return box
}
