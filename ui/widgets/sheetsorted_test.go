package widgets_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

type town struct {
	name   string
	people int // 0: not known
}

// towns are columns of which the second sorts numbers, unknown ones last.
func towns() widgets.Columns[town] {
	return widgets.Columns[town]{
		{Title: "Town", Width: 200, Text: func(t town) string { return t.name }},
		{Title: "People *", Width: 100, Text: func(t town) string { return strings.Repeat("I", t.people) },
			Compare: func(a, b town, falling bool) int {
				switch {
				case a.people == 0 || b.people == 0:
					return -cmp.Compare(a.people, b.people)
				case falling:
					a, b = b, a
				}
				return cmp.Compare(a.people, b.people)
			}},
	}
}

func TestHeadsSortTheRowsOfASheet(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.Theme{Mode: look.Light})
	given := []town{{"Elm", 2}, {"Ash", 0}, {"Fir", 3}, {"Oak", 2}, {"Yew", 1}}
	s := widgets.NewSortedSheet(towns(), 1, func(t town) bool { return t.name == "Yew" })
	s.SetRows(given)
	opened := ""
	s.OnOpen = func(t town) { opened = t.name }
	w := test.NewTempWindow(t, s.Object)
	w.Resize(fyne.NewSize(500, 400))
	heads := uitest.Find[*widgets.HeaderCell](w.Content())
	for _, step := range []struct {
		does  string
		do    func()
		names string
	}{
		{"is new", func() {}, "Yew Fir Elm Oak Ash"},
		{"turns round at a second tap", func() { heads[1].Tapped(nil) }, "Yew Elm Oak Fir Ash"},
		{"sorts names from A", func() { heads[0].Tapped(nil) }, "Yew Ash Elm Fir Oak"},
		{"sorts names from Z", func() { heads[0].Tapped(nil) }, "Yew Oak Fir Elm Ash"},
		{"sorts numbers from the highest", func() { heads[1].Tapped(nil) }, "Yew Fir Elm Oak Ash"},
		{"keeps its order with fewer rows", func() { s.SetRows(given[:3]) }, "Fir Elm Ash"},
	} {
		step.do()
		var names []string
		for _, r := range s.Rows() {
			names = append(names, r.name)
		}
		if got := strings.Join(names, " "); got != step.names {
			t.Errorf("the sheet that %s has %s, want %s", step.does, got, step.names)
		}
	}
	if given[0].name != "Elm" {
		t.Error("the rows that were handed over changed their order")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(60, heads[0].Size().Height+20))
	if opened != "Fir" {
		t.Errorf("a tap on the first row opens %q", opened)
	}
	if got := s.Table(); !slices.Equal(got[0], []string{"Town", "People"}) || !slices.Equal(got[1], []string{"Fir", "III"}) {
		t.Errorf("the table to save is %q", got)
	}
}
