package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/ui/widgets"
)

const reasonsMean = "For some jobs the projections say in which industries the job will make up more or less of the work than today, and why."

// reasons shows why the projections expect more or less of a job, in the words
// of those who made them.
func (p *Page) reasons() fyne.CanvasObject {
	r := p.g.Reasons
	box := container.New(widgets.Tight{}, widgets.Muted("Word for word from "+r.Vintage.Label()+", which was added on this computer. These are not Waymark's words."))
	for _, x := range r.List {
		box.Add(bold(x.Industry.Title))
		box.Add(widgets.Body(x.Text))
	}
	t := topic{vintage: r.Vintage, title: "Reasons for change", area: "United States", means: reasonsMean, term: "Projection"}
	return section("Why industries are expected to change", p.chipObject(t), widgets.Card(box))
}
