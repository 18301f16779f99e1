package plan

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/exchange"
	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// bringPage is a page that says what a file would bring in, with buttons that
// do it. Nothing is saved before.
type bringPage struct {
	page    *Page
	object  fyne.CanvasObject
	body    *fyne.Container
	buttons *fyne.Container
	problem *widget.Label
}

func newBringPage(p *Page, title string) *bringPage {
	b := &bringPage{page: p, body: container.NewVBox(), buttons: container.NewHBox(), problem: widgets.Body("")}
	b.problem.Importance = widget.DangerImportance
	b.problem.Hide()
	head := container.New(widgets.Tight{}, widgets.Heading(title), widgets.Muted("Look at how the file is read. Nothing is changed before you say so."))
	foot := container.NewVBox(widget.NewSeparator(), b.problem, b.buttons)
	b.object = container.NewPadded(container.NewPadded(container.NewBorder(head, foot, nil, nil, container.NewVScroll(widgets.NewColumn(readingWidth, b.body)))))
	b.clear()
	return b
}

// clear leaves only the button that goes back.
func (b *bringPage) clear() {
	b.buttons.Objects = []fyne.CanvasObject{widget.NewButton("Cancel", func() { b.page.showCover(nil) })}
	b.buttons.Refresh()
}

// use adds a button before those that are there.
func (b *bringPage) use(text string, do func()) *widget.Button {
	use := widget.NewButtonWithIcon(text, theme.ConfirmIcon(), do)
	use.Importance = widget.HighImportance
	b.buttons.Objects = slices.Insert(b.buttons.Objects, 0, fyne.CanvasObject(use))
	b.buttons.Refresh()
	return use
}

// save makes the change and goes back to the plan.
func (b *bringPage) save(op domain.Operation, said string) {
	b.page.host.Change(op, func(err error) {
		if err != nil {
			b.problem.SetText("Nothing was added. " + err.Error())
			b.problem.Show()
			b.page.arrange()
			return
		}
		b.page.showCover(nil)
		b.page.notice.show(said, true)
	})
}

// bringTable shows what the rows of a table would bring in.
type bringTable struct {
	*bringPage
	file    string
	data    []byte
	options exchange.Options
	kind    *widget.Select
	counts  *widget.Select
	filling bool // choices are being set by the program
}

func newBringTable(p *Page, file string, data []byte) *bringTable {
	b := &bringTable{bringPage: newBringPage(p, "Bring in "+file), file: file, data: data}
	b.options.Columns = map[string]string{}
	b.kind = widget.NewSelect(labels(exchange.Kinds[:]), func(string) {
		b.chosen(func() {
			b.options.Kind, b.options.Columns = exchange.Kinds[b.kind.SelectedIndex()], map[string]string{}
		})
	})
	b.counts = widget.NewSelect(nil, func(string) {
		b.chosen(func() {
			b.options.Counts = ""
			if n := b.counts.SelectedIndex() - 1; n >= 0 {
				b.options.Counts = b.options.Has[n].ID
			}
		})
	})
	b.show(p.state)
	return b
}

func (b *bringTable) content() fyne.CanvasObject { return b.object }

// show reads the table again, for what it refers to may have changed.
func (b *bringTable) show(s State) bool {
	b.options.Plan, b.options.Has = s.Plan, s.Credentials
	b.read()
	return true
}

// chosen reads the table again after a person's choice.
func (b *bringTable) chosen(choice func()) {
	if !b.filling {
		choice()
		b.read()
	}
}

// mostShown is how many problems and rows are listed.
const mostShown = 12

func (b *bringTable) read() {
	b.clear()
	preview, err := exchange.Read(b.file, b.data, b.options)
	if err != nil {
		b.body.Objects = []fyne.CanvasObject{widgets.Body(err.Error())}
		if preview != nil && preview.Columns != nil {
			b.body.Objects = append(b.body.Objects, b.choices(preview.Kind), widgets.Subheading("Columns"), b.columns(preview))
		}
		b.body.Refresh()
		b.page.arrange()
		return
	}
	good, bad := preview.Good(), len(preview.Rows)-preview.Good()
	b.body.Objects = []fyne.CanvasObject{widgets.Subheading(summary(good, bad)), b.choices(preview.Kind)}
	for n, problem := range preview.Problems() {
		if n == mostShown {
			b.body.Add(widgets.Body(fmt.Sprintf("And %d more.", len(preview.Problems())-n)))
			break
		}
		text := widgets.Body(problem.Error())
		text.Importance = widget.DangerImportance
		b.body.Add(text)
	}
	b.body.Add(widgets.Subheading("Rows"))
	for n, row := range preview.Rows {
		if n == mostShown {
			b.body.Add(widgets.Body(fmt.Sprintf("And %d more.", len(preview.Rows)-n)))
			break
		}
		b.body.Add(widgets.Body(fmt.Sprintf("Row %d: %s", row.Number, row.Title)))
	}
	b.body.Add(widgets.Subheading("Columns"))
	b.body.Add(b.columns(preview))
	b.offer(preview, good, bad)
	b.body.Refresh()
	b.page.arrange()
}

func summary(good, bad int) string {
	switch {
	case bad == 0:
		return plural(good, "row", "rows") + " can be added"
	case good == 0:
		return "No row can be added as it is"
	}
	return plural(good, "row", "rows") + " can be added, " + plural(bad, "row has", "rows have") + " a problem"
}

// choices are what the rows are, and for what activities count that do not say.
func (b *bringTable) choices(kind exchange.Kind) fyne.CanvasObject {
	b.filling = true
	b.kind.SetSelected(kind.Label())
	form := widget.NewForm(widget.NewFormItem("The rows are", widgets.Outline(b.kind)))
	switch kind {
	case exchange.Steps:
		form.Append("They go into", widgets.Body("“"+b.options.Plan.Title+"”"))
	case exchange.Activities:
		names := []string{"What the rows say"}
		at := 0
		for n, c := range b.options.Has {
			names = append(names, c.Title)
			if c.ID == b.options.Counts {
				at = n + 1
			}
		}
		b.counts.SetOptions(names)
		b.counts.SetSelectedIndex(at)
		form.Append("Units count for", widgets.Outline(b.counts))
	}
	b.filling = false
	return form
}

// leftOut is the choice for a column that is not read.
const leftOut = "Left out"

// columns says how each column is read, and lets a person change it.
func (b *bringTable) columns(p *exchange.Preview) fyne.CanvasObject {
	form := widget.NewForm()
	for _, c := range p.Columns {
		choice := widget.NewSelect(append([]string{leftOut}, p.Kind.Heads()...), nil)
		choice.SetSelected(leftOut)
		if c.Means != "" {
			choice.SetSelected(c.Means)
		}
		choice.OnChanged = func(means string) {
			if means == leftOut {
				means = ""
			}
			b.chosen(func() { b.options.Columns[c.Head] = means })
		}
		head := c.Head
		if head == "" {
			head = "(no head)"
		}
		form.Append(head, widgets.Outline(choice))
	}
	return form
}

// offer shows the buttons that add rows.
func (b *bringTable) offer(p *exchange.Preview, good, bad int) {
	switch {
	case good == 0:
		return
	case p.Kind == exchange.Steps && b.options.Plan.ID == "":
		b.body.Add(widgets.Body("There is no plan to which the steps could be added. Start one first."))
		return
	}
	text := "Add " + plural(good, "row", "rows")
	if bad > 0 {
		text = "Add only the good rows (" + fmt.Sprint(good) + ")"
	}
	b.use(text, func() {
		op, err := p.Operation(b.options.Plan.ID, bad > 0)
		if err != nil {
			b.page.Say(err.Error())
			return
		}
		b.save(op, "Added "+plural(good, "row", "rows")+" of "+b.file+".")
	})
}
