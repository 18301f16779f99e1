package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/payback"
	"waymark/domain/spreadsheet"
	fig "waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// costTables lists the costs and the funding of the plan.
type costTables struct {
	money  *moneyTab
	object fyne.CanvasObject
	by     *widget.RadioGroup
	tools  *fyne.Container
	place  *fyne.Container
}

// costViews are the ways to add costs up.
var costViews = []struct {
	label string
	rows  func(payback.Costs) [][]string
}{
	{"By step", fig.CostsBySteps},
	{"By kind", fig.CostsByKind},
	{"By year", fig.CostsByYear},
}

func newCostTables(m *moneyTab) *costTables {
	c := &costTables{money: m, place: container.NewStack()}
	labels := make([]string, len(costViews))
	for n, v := range costViews {
		labels[n] = v.label
	}
	c.by = widget.NewRadioGroup(labels, nil)
	c.by.Horizontal, c.by.Required = true, true
	c.by.SetSelected(labels[0])
	c.by.OnChanged = func(string) { c.show(m.computed.Costs) }
	p := m.page
	copied := quiet("Copy", theme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(spreadsheet.Tabbed(c.rows(m.computed.Costs)))
		p.Say("Copied as a table. Paste it into a spreadsheet or a text.")
	})
	save := quiet("CSV", theme.DocumentSaveIcon(), func() {
		p.host.SaveTable("Costs, "+p.state.Plan.Title, c.rows(m.computed.Costs))
	})
	c.tools = widgets.NewFlow(c.by, copied, save)
	c.object = container.NewVBox(widgets.Subheading("Costs and funding"),
		widgets.Muted("Enter them with each step, on the tab Steps. Skipped steps do not count. Grants and gifts lower what you pay; loans have to be paid back, so they do not."),
		c.tools, c.place)
	return c
}

func (c *costTables) rows(costs payback.Costs) [][]string {
	for _, v := range costViews {
		if v.label == c.by.Selected {
			return v.rows(costs)
		}
	}
	return nil
}

const (
	columnRoom = 36 // beside the head of a column
	costRows   = 14 // more scroll by themselves
	costHeight = 380
)

func (c *costTables) show(costs payback.Costs) {
	none := len(costs.Steps) == 0
	widgets.ShowIf(c.tools, !none)
	if none {
		c.place.Objects = []fyne.CanvasObject{widgets.Body("No costs and no funding are entered yet.")}
		c.place.Refresh()
		return
	}
	rows := c.rows(costs)
	columns := make([]widgets.SheetColumn, len(rows[0]))
	width := 200 * look.TextScale()
	for n, title := range rows[0] {
		columns[n] = widgets.SheetColumn{Title: title, Number: n > 0}
		if n > 0 {
			columns[n].Width = (columnRoom + fyne.MeasureText(title, theme.TextSize(), fyne.TextStyle{Bold: true}).Width)
			width += columns[n].Width
		}
	}
	var table fyne.CanvasObject
	if len(rows) <= costRows {
		table = widgets.StaticTable(columns, rows[1:])
	} else {
		sheet := widgets.NewSheet(func(row int) bool { return row == len(rows)-2 }, columns...)
		sheet.SetRows(rows[1:])
		table = widgets.FixedHeight(costHeight, sheet.Object)
	}
	c.place.Objects = []fyne.CanvasObject{container.NewHScroll(container.New(widgets.AtLeastWide(width), table))}
	c.place.Refresh()
}
