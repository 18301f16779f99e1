package guide

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// interests shows the six interests, beside the reader's where they entered them,
// and the work values.
func (p *Page) interests() fyne.CanvasObject {
	if len(p.g.Interests) == 0 {
		return section("Interests", nil, widgets.Body(figures.NoInterests))
	}
	var shown []occupation.Element
	for _, s := range slices.Concat(p.g.Interests, p.g.Values) {
		shown = append(shown, s.Element)
	}
	mine := p.host.Me().Interests
	entered := mine != (plan.Interests{})
	about := topic{vintage: p.g.Interests[0].Score.Vintage, title: "Interests and work values", means: figures.InterestMean, term: "Interests"}
	title, bars := "Interests", p.chart("interests", figures.ScoreBars(p.g.Interests))
	if entered {
		title, bars = "Interests: yours and the job's", p.chart("interests, yours and the job's", figures.InterestPairs(mine, p.g.Interests))
		about.means += " " + figures.FitMeans
		about.note = "How alike: " + occupation.FormulaFit + "."
	}
	values := container.NewVBox()
	if len(p.g.Values) > 0 {
		values = container.NewVBox(bold("What workers value here"), p.chart("values", figures.ScoreBars(p.g.Values)))
	}
	parts := []fyne.CanvasObject{widgets.NewPair(container.NewVBox(bold(title), bars), values), p.meanings(shown)}
	if entered {
		said := container.New(widgets.Tight{}, widgets.Body(figures.FitSentence(mine, p.g.Interests)), widgets.Muted(figures.FitRule))
		parts = slices.Insert(parts, 0, fyne.CanvasObject(said))
	} else {
		add := widget.NewButtonWithIcon("Add my interests", theme.AccountIcon(), p.host.OpenInterests)
		add.Importance = widget.LowImportance
		parts = append(parts, container.NewHBox(add))
	}
	return section("Does it fit you?", p.chipObject(about), parts...)
}
