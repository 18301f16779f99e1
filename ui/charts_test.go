package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/plan"
	"waymark/ui/guide"
	"waymark/ui/look"
	planpage "waymark/ui/plan"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

// A place is a container with its ancestors.
type place struct {
	o  fyne.CanvasObject
	up *place
}

// chartsBelow finds the charts of a page with the containers around them.
func chartsBelow(p *place, found func(c *widgets.Chart, around *place)) {
	if !p.o.Visible() {
		return
	}
	if c, ok := p.o.(*widgets.Chart); ok {
		found(c, p.up)
		return
	}
	var children []fyne.CanvasObject
	switch o := p.o.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		chartsBelow(&place{child, p}, found)
	}
}

// menuOf is the button right beside a chart.
func menuOf(around *place) *widget.Button {
	for _, o := range around.o.(*fyne.Container).Objects {
		if box, ok := o.(*fyne.Container); ok {
			for _, b := range uitest.Find[*widget.Button](box) {
				if b.Icon == theme.MoreVerticalIcon() {
					return b
				}
			}
		}
	}
	return nil
}

// TestEveryChartOfEveryPageCanBeReadAndTaken opens all pages that have charts and
// wants the whole menu beside each.
func TestEveryChartOfEveryPageCanBeReadAndTaken(t *testing.T) {
	inline(t)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.Theme{Mode: look.Light})
	w := test.NewTempWindow(t, nil)
	s := NewShell(w, app.Preferences(), Deps{Plans: (&disk{}).plans(), Area: "44060", Library: func(...string) (*Library, error) {
		l, err := library()
		l.Study = uitest.Study{}
		return l, err
	}})
	w.Resize(fyne.NewSize(1280, 800))
	startPlan(s, "29-2072.00")
	change := func(op plan.Operation) {
		t.Helper()
		s.plans.Change(op, func(err error) {
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	change(plan.EditPerson(plan.Person{Pay: plan.Pay{Amount: 18_00, Per: plan.AnHour}, HoursWeek: 40_00, Budget: []plan.BudgetLine{{ID: "r", Title: "Rent", Monthly: 900_00}, {ID: "f", Title: "Food", Monthly: 400_00}}}))
	s.SetDetailed(true)
	s.ToggleCompare("29-2072.00")
	s.ToggleCompare("29-1141.00")

	seen := map[string]int{}
	check := func(name string) {
		t.Helper()
		chartsBelow(&place{o: s.window.Content()}, func(c *widgets.Chart, around *place) {
			seen[name]++
			if c.Text() == "" {
				return // the key of the plan's timeline, which has tools of its own
			}
			button := menuOf(around)
			if button == nil {
				t.Errorf("%s: a chart has no menu: %.80s", name, c.Text())
				return
			}
			wantMenu(t, s, name, button)
		})
	}
	for _, code := range []string{"29-2072.00", "29-1141.00", "27-2011.00"} {
		for _, tab := range guide.TabTitles {
			s.Go(Route{Page: GuidePage, Arg: code, Tab: tab})
			check(tab)
			for _, i := range innerTabs(s) {
				i.OnTapped()
				check(tab + ", " + i.Text)
			}
		}
	}
	for _, page := range []Page{HomePage, ExplorePage, ComparePage, AreaPage, MePage} {
		s.Go(Route{Page: page})
		check(string(page))
	}
	for _, tab := range planpage.TabTitles {
		s.Go(Route{Page: PlanPage, Tab: tab})
		check("Plan, " + tab)
	}
	for _, name := range []string{guide.TabPay, guide.TabOutlook, guide.TabEntry, guide.TabPlaces, string(ComparePage), "Plan, " + planpage.TabMoney} {
		if seen[name] == 0 {
			t.Errorf("%s: no charts found in %v", name, seen)
		}
	}
}

// innerTabs are the tabs of the page on show that are not those of a guide.
func innerTabs(s *Shell) []*widgets.Item {
	return slices.DeleteFunc(uitest.Find[*widgets.Item](s.page), func(i *widgets.Item) bool {
		return slices.Contains(guide.TabTitles, i.Text) || i.OnTapped == nil
	})
}

func wantMenu(t *testing.T, s *Shell, name string, button *widget.Button) {
	t.Helper()
	overlays := s.window.Canvas().Overlays()
	button.OnTapped()
	menu := overlays.Top()
	text := uitest.Texts(menu)
	for _, want := range []string{"table", "words", "Copy", "CSV", "PNG", "SVG"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s: the menu of a chart lacks %q: %s", name, want, text)
		}
	}
	overlays.Remove(menu)
}
