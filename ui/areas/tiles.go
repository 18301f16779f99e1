package areas

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/chart"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// measures are what the map can show, as columns of the table.
var measures = []struct {
	label, unit string
	column      int
}{
	{"Median pay", "median, dollars %s", medianColumn},
	{"Employees", "employees", 6},
	{"Share of all jobs here against the nation", "location quotient: 1 = as common as in the nation", 7},
	{"Median pay adjusted for prices", "median, dollars %s of the nation's prices; computed: " + figures.FormulaPriced, 8},
}

// tiles shows the states as a map. A tap on one lists its areas in the table.
func (e *Everywhere) tiles() fyne.CanvasObject {
	labels := make([]string, len(measures))
	for n, m := range measures {
		labels[n] = m.label
	}
	place := container.NewStack()
	words := widgets.Muted("")
	choose := widget.NewSelect(labels, nil)
	choose.OnChanged = func(string) {
		m := e.Map(choose.SelectedIndex())
		place.Objects = []fyne.CanvasObject{widgets.ChartObject(m)}
		place.Refresh()
	}
	choose.SetSelectedIndex(0)
	widgets.SetText(words, "Each state is one square, about where it lies, so that small states can be read too. The table holds the same numbers.")
	return container.NewVScroll(widgets.NewColumn(860, container.NewVBox(container.NewHBox(choose), words, place)))
}

// Map is the map of one of the measures.
func (e *Everywhere) Map(measure int) chart.Tiles {
	m := measures[max(0, measure)]
	unit := m.unit
	if m.column == medianColumn || m.column == 8 {
		unit = fmt.Sprintf(m.unit, e.per.Unit().Words())
	}
	t := chart.Tiles{Unit: unit}
	kind := labor.Jobs
	known, all := 0, 0
	for _, w := range e.g.Wages {
		if w.Area.Type != labor.State && w.Area.Type != labor.Territory {
			continue
		}
		f := columns[m.column].figure(w, e.per)
		kind = f.Unit
		all++
		if f.Known() {
			known++
		}
		value := figures.Value(f)
		value.Label = short(f)
		t.Tiles = append(t.Tiles, chart.Tile{Code: w.Area.State, Name: w.Area.Name, Value: value, Reason: f.Status.Short(), Highlight: w.Area.State == e.g.Area.State})
	}
	t.Tick = func(v float64) string { return labor.FormatAmount(v, kind) }
	t.Note = fmt.Sprintf("%d of %d states and territories with data", known, all)
	return t
}

// short is a figure as it fits on a tile: "$57k", "1,240", "1.24".
func short(f labor.Figure) string {
	switch {
	case !f.Known():
		return labor.Dash
	case f.Amount >= 10_000 && f.Unit != labor.Jobs:
		return fmt.Sprintf("$%.0fk", f.Amount/1000)
	case f.Amount >= 10_000:
		return fmt.Sprintf("%.0fk", f.Amount/1000)
	}
	return f.Text()
}
