package areas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/explain"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// aboutColumns opens what the columns are and why cells of them are blank.
func (e *Everywhere) aboutColumns() fyne.CanvasObject {
	var chip *widgets.Chip
	chip = widgets.NewChip("About the columns", func() {
		explain.About(fyne.CurrentApp().Driver().CanvasForObject(chip), nil, e.about())
	})
	return chip
}

// aboutButton opens what is known of the numbers, for text so large that the table
// needs the room of the chips.
func aboutButton(terms []occupation.Term, about func() explain.Number) *widget.Button {
	b := widget.NewButtonWithIcon("", theme.InfoIcon(), nil)
	b.Importance = widget.LowImportance
	b.OnTapped = func() { explain.About(fyne.CurrentApp().Driver().CanvasForObject(b), terms, about()) }
	return b
}

// about tells of every column what it is.
func (e *Everywhere) about() explain.Number {
	column := func(title, means string, figure figureOf) explain.Case {
		one := explain.Case{Of: title, Text: means, Note: blanks(e.g.Wages, func(w *labor.Wage) labor.Figure { return figure(w, e.per) }, "areas")}
		if e.g.Nation != nil {
			one.Vintage = e.g.Nation.Vintage
		}
		return one
	}
	n := explain.Number{Title: e.g.Title + " in all areas", Means: labor.Mixed(e.g.Wages), Cases: []explain.Case{
		column("10th, 25th, 75th, 90th", "Percentiles of pay "+e.per.Unit().Words()+": the share of workers, in percent, who earn less than this.", percentiles),
		column("Median", figures.WageMeans, payAt(labor.Median)),
		column("Employees", figures.EmployeesMean, employees),
		column("Share", figures.QuotientMeans, share),
		column("Adjusted", figures.PricedMeans+" Computed: "+figures.FormulaPriced+".", adjusted),
	}}
	if of := growthsOf(e.g); len(of) > 0 {
		n.Cases = append(n.Cases, explain.Case{Of: "Growth", Text: figures.GrowthMeans + growthNote})
	}
	return n
}

// percentiles is blank where one of them is.
func percentiles(w *labor.Wage, per labor.Period) (f labor.Figure) {
	for _, at := range []labor.Point{labor.P10, labor.P25, labor.P75, labor.P90} {
		if f = w.Pay(at, per); !f.Known() {
			break
		}
	}
	return f
}
