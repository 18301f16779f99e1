package explore

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// filterPane is the column of filters on the left.
type filterPane struct {
	page   *Page
	object fyne.CanvasObject

	education, growth, family *widget.Select
	pay                       *widgets.Entry
	payLabel                  *widget.Label
	families                  []occupation.Group
	filling                   bool // controls are being set from the filter
}

var growthSteps = []float64{0, 1, 3, 5, 7, 10, 15}

func newFilterPane(p *Page) *filterPane {
	f := &filterPane{page: p, payLabel: widget.NewLabel("")}
	levels := []string{"Any education"}
	for _, e := range labor.EntryLevels {
		levels = append(levels, e.Label())
	}
	f.education = widget.NewSelect(levels, func(string) {
		f.set(func(q *occupation.Filter) { q.MaxEducation = labor.Education(f.education.SelectedIndex()) })
	})
	growth := []string{"Any growth"}
	for _, g := range growthSteps {
		growth = append(growth, "At least "+labor.FormatAmount(g, labor.Percent))
	}
	f.growth = widget.NewSelect(growth, func(string) {
		f.set(func(q *occupation.Filter) {
			q.GrowthMin = nil
			if n := f.growth.SelectedIndex(); n > 0 {
				q.GrowthMin = &growthSteps[n-1]
			}
		})
	})
	f.family = widget.NewSelect([]string{"All families"}, func(string) {
		f.set(func(q *occupation.Filter) {
			q.Families = nil
			if n := f.family.SelectedIndex(); n > 0 {
				q.Families = []string{f.families[n-1].Code}
			}
		})
	})
	f.pay = widgets.NewEntry("Any pay")
	f.pay.OnChanged = func(s string) {
		f.set(func(q *occupation.Filter) { q.PayAtLeast = parsePay(s) })
	}
	f.object = widgets.FixedWidth(212, container.NewVBox(
		label("Typical education at most"), f.education,
		f.payLabel, f.pay,
		label("Growth over ten years"), f.growth,
		label("Job family"), f.family,
	))
	return f
}

func label(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = "helperText"
	return l
}

func (f *filterPane) set(change func(*occupation.Filter)) {
	if f.filling {
		return
	}
	change(&f.page.filter)
	f.page.reload()
	f.page.list.ScrollToTop()
}

// update shows the filter of the page in the controls.
func (f *filterPane) update() {
	f.filling = true
	defer func() { f.filling = false }()
	q := f.page.filter
	if d := f.page.host.Directory(); d != nil && f.families == nil {
		f.families = families(d)
		for _, g := range f.families {
			f.family.Options = append(f.family.Options, shortFamily(g.Title))
		}
	}
	f.payLabel.SizeName = "helperText"
	f.payLabel.SetText("Half earn at least, " + q.Period.Unit().Words())
	f.education.SetSelectedIndex(int(q.MaxEducation))
	growth := 0
	if q.GrowthMin != nil {
		growth = slices.Index(growthSteps, *q.GrowthMin) + 1
	}
	f.growth.SetSelectedIndex(growth)
	family := 0
	if len(q.Families) > 0 {
		family = slices.IndexFunc(f.families, func(g occupation.Group) bool { return g.Code == q.Families[0] }) + 1
	}
	f.family.SetSelectedIndex(family)
	if parsePay(f.pay.Text) != q.PayAtLeast {
		f.pay.SetText("")
		if q.PayAtLeast > 0 {
			f.pay.SetText(strconv.FormatFloat(q.PayAtLeast, 'f', -1, 64))
		}
	}
}

// parsePay reads "45000", "$45,000", "45k" or "21.50"; anything else is no
// filter.
func parsePay(s string) float64 {
	s = strings.ToLower(strings.NewReplacer("$", "", ",", "", " ", "").Replace(s))
	times := 1.0
	if k, ok := strings.CutSuffix(s, "k"); ok {
		s, times = k, 1000
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v < 0 || v > 1e9 {
		return 0
	}
	return v * times
}

func families(d *occupation.Directory) []occupation.Group {
	var groups []occupation.Group
	for _, e := range d.All {
		if n := len(groups); n == 0 || groups[n-1].Code != e.Major.Code {
			groups = append(groups, e.Major)
		}
	}
	slices.SortFunc(groups, func(a, b occupation.Group) int { return strings.Compare(a.Title, b.Title) })
	return groups
}

func familyTitle(d *occupation.Directory, code string) string {
	for _, g := range families(d) {
		if g.Code == code {
			return shortFamily(g.Title)
		}
	}
	return code
}

func shortFamily(title string) string { return strings.TrimSuffix(title, " Occupations") }
