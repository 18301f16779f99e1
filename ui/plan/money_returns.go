package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/payback"
	"waymark/ui/chart"
	fig "waymark/ui/figures"
	"waymark/ui/widgets"
)

// returns says when the plan pays back, in a sentence, a chart and a table.
type returns struct {
	money  *moneyTab
	object fyne.CanvasObject

	sentence *widget.RichText
	warnings *fyne.Container
	asTable  *widget.Check
	tools    *fyne.Container
	place    *fyne.Container // holds the chart or the table
}

func newReturns(m *moneyTab) *returns {
	r := &returns{money: m, sentence: widgets.Subheading(""), warnings: container.New(widgets.Tight{}), place: container.NewStack()}
	r.asTable = widget.NewCheck("As a table", func(bool) { r.put() })
	p := m.page
	tools := newPictureTools(p, pictureSource{
		name:  func() string { return "Payback, " + p.state.Plan.Title },
		rows:  func() [][]string { return fig.PaybackTable(m.computed) },
		chart: func() chart.Chart { return fig.Payback(m.computed, p.host.Today()) },
	})
	r.tools = widgets.NewFlow(r.asTable, tools)
	r.object = container.NewVBox(r.sentence, r.warnings, r.tools, r.place)
	return r
}

func (r *returns) show(result payback.Result) {
	widgets.SetText(r.sentence, result.Sentence())
	r.warnings.RemoveAll()
	for _, w := range result.Warnings {
		r.warnings.Add(widgets.Body(w))
	}
	visible(r.warnings, len(result.Warnings) > 0)
	r.put()
}

// put shows the chart or the table; neither where nothing could be computed.
func (r *returns) put() {
	result := r.money.computed
	curves := fig.Payback(result, r.money.page.host.Today())
	known := len(curves.Curves) > 0
	visible(r.tools, known)
	visible(r.place, known)
	if !known {
		return
	}
	if r.asTable.Checked {
		rows := fig.PaybackTable(result)
		r.place.Objects = []fyne.CanvasObject{container.NewVBox(numberTable(rows), widgets.Muted(curves.Note))}
	} else {
		r.place.Objects = []fyne.CanvasObject{widgets.ChartObject(curves)}
	}
	r.place.Refresh()
}

// numberTable shows rows of numbers under their head; the first column names
// them.
func numberTable(rows [][]string) fyne.CanvasObject {
	columns := make([]widgets.SheetColumn, len(rows[0]))
	for n, title := range rows[0] {
		columns[n] = widgets.SheetColumn{Title: title, Number: n > 0}
	}
	return widgets.StaticTable(columns, rows[1:])
}
