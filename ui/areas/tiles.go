package areas

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/chart"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// measures are what the map can show, with the unit that names the period of pay.
var measures = []struct {
	label, unit string
	figure      figureOf
}{
	{"Median pay", "median, dollars %s", payAt(labor.Median)},
	{"Employees", "employees", employees},
	{"Share of all jobs here against the nation", "location quotient: 1 = as common as in the nation", share},
	{"Median pay adjusted for prices", "median, dollars %s of the nation's prices; computed: " + figures.FormulaPriced, adjusted},
}

// tiles shows the states as a map. A tap on one lists its areas in the table, and
// so does its name in the list of states.
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
		drawn := widgets.NewChart(m)
		drawn.OnTapped = func(at fyne.Position) { e.tapped(m, at, drawn.Size().Width) }
		place.Objects = []fyne.CanvasObject{widgets.WithMenu(drawn, e.g.Title+": "+measures[choose.SelectedIndex()].label, e.host)}
		place.Refresh()
	}
	choose.SetSelectedIndex(0)
	widgets.SetText(words, "Each state is one square, about where it lies, so that small states can be read too. Tap one, or choose its name, to list its areas in the table. "+labor.Mixed(e.g.Wages))
	return container.NewVScroll(widgets.NewColumn(860, container.NewVBox(widgets.NewFlow(choose, e.stateList()), words, place)))
}

// tapped shows the areas of the state at a place of the map.
func (e *Everywhere) tapped(m chart.Tiles, at fyne.Position, width float32) {
	style, err := look.ChartStyle()(1)
	if err != nil {
		return // then the map is not drawn either
	}
	if code, ok := chart.TileAt(m, float64(at.X), float64(at.Y), float64(width), style); ok {
		e.ShowState(code)
	}
}

// stateList does with the keyboard what a tap on the map does.
func (e *Everywhere) stateList() *widget.Select {
	var names, codes []string
	for _, w := range e.g.Wages {
		if w.Area.Type == labor.State || w.Area.Type == labor.Territory {
			names, codes = append(names, w.Area.Name), append(codes, w.Area.State)
		}
	}
	list := widget.NewSelect(names, nil)
	list.PlaceHolder = "Areas of a state"
	list.OnChanged = func(string) {
		if n := list.SelectedIndex(); n >= 0 {
			list.ClearSelected()
			e.ShowState(codes[n])
		}
	}
	return list
}

// Map is the map of one of the measures.
func (e *Everywhere) Map(measure int) chart.Tiles {
	m := measures[max(0, measure)]
	t := chart.Tiles{Unit: strings.Replace(m.unit, "%s", e.per.Unit().Words(), 1)}
	kind := labor.Jobs
	known, all := 0, 0
	for _, w := range e.g.Wages {
		if w.Area.Type != labor.State && w.Area.Type != labor.Territory {
			continue
		}
		f := m.figure(w, e.per)
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
