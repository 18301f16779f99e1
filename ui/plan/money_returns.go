package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/payback"
	fig "waymark/ui/figures"
	"waymark/ui/widgets"
)

// returns says when the plan pays back, in a sentence and a chart.
type returns struct {
	money    *moneyTab
	object   fyne.CanvasObject
	sentence *widget.RichText
	warnings *fyne.Container
	place    *fyne.Container // holds the chart
}

func newReturns(m *moneyTab) *returns {
	r := &returns{money: m, sentence: widgets.Subheading(""), warnings: container.New(widgets.Tight{}), place: container.NewStack()}
	r.object = container.NewVBox(r.sentence, r.warnings, r.place)
	return r
}

func (r *returns) show(result payback.Result) {
	widgets.SetText(r.sentence, result.Sentence())
	r.warnings.RemoveAll()
	for _, w := range result.Warnings {
		r.warnings.Add(widgets.Body(w))
	}
	widgets.ShowIf(r.warnings, len(result.Warnings) > 0)
	p := r.money.page
	curves := fig.Payback(result, p.host.Today())
	widgets.ShowIf(r.place, len(curves.Curves) > 0)
	if len(curves.Curves) > 0 {
		r.place.Objects = []fyne.CanvasObject{widgets.ChartWithMenu("Payback, "+p.state.Plan.Title, curves, p.host)}
		r.place.Refresh()
	}
}
