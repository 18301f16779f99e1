package explore

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

// filterPane is the column of filters on the left.
type filterPane struct {
	page   *Page
	object fyne.CanvasObject

	point, education, experience, training, zone, growth, openings, jobs *widget.Select

	pay        *widgets.Entry
	payLabel   *widget.Label
	withoutPay *widget.Check
	own        map[ownQuestion]*widget.Check
	ownWhy     map[ownQuestion]*widget.Label
	facets     map[occupation.FacetKind]*widgets.Item
	filling    bool // controls are being set from the filter
}

var (
	payPoints      = []string{"Three quarters earn", "Half earn", "A quarter earn", "Nine tenths earn", "A tenth earn"}
	payPointValues = []labor.Point{labor.P25, labor.Median, labor.P75, labor.P10, labor.P90}
	growthSteps    = []float64{0, 1, 3, 5, 7, 10, 15}
	openingSteps   = []float64{100, 1000, 10_000, 50_000, 100_000}
	jobSteps       = []float64{30, 100, 500, 1000, 5000, 10_000}
	zones          = []int{1, 2, 3, 4, 5}
)

func experienceText(e labor.Experience) string { return "at most " + strings.ToLower(e.Label()) }

func zoneText(most int) string {
	return "preparation: at most " + [...]string{"", "little or none", "some", "medium", "considerable", "extensive"}[most]
}

// steps are choices of which the first is "any".
func steps(anything string, n int, label func(int) string) []string {
	list := []string{anything}
	for i := range n {
		list = append(list, label(i))
	}
	return list
}

func newFilterPane(p *Page) *filterPane {
	f := &filterPane{page: p, payLabel: label(""), facets: map[occupation.FacetKind]*widgets.Item{}, own: map[ownQuestion]*widget.Check{}, ownWhy: map[ownQuestion]*widget.Label{}}
	choose := func(options []string, set func(q *occupation.Filter, n int)) *widget.Select {
		var s *widget.Select
		s = widget.NewSelect(options, func(string) { f.set(func(q *occupation.Filter) { set(q, s.SelectedIndex()) }) })
		return s
	}
	jobs := func(v float64) string { return "At least " + labor.FormatAmount(v, labor.Jobs) }
	f.point = choose(payPoints, func(q *occupation.Filter, n int) { q.PayPoint = payPointValues[n] })
	f.pay = widgets.NewEntry("Any pay")
	f.pay.OnKey = f.payKey
	f.pay.OnChanged = func(s string) { f.set(func(q *occupation.Filter) { q.PayAtLeast = parsePay(s) }) }
	f.withoutPay = widget.NewCheck("Also without published pay", func(on bool) { f.set(func(q *occupation.Filter) { q.WithoutPay = on }) })
	f.education = choose(steps("Any education", len(labor.EntryLevels), func(i int) string { return labor.EntryLevels[i].Label() }),
		func(q *occupation.Filter, n int) { q.MaxEducation = labor.Education(n) })
	experience := []labor.Experience{labor.NoExperience, labor.UnderFiveYears}
	f.experience = choose(steps("Any experience before", len(experience), func(i int) string { return "Experience: " + strings.ToLower(experience[i].Label()) }),
		func(q *occupation.Filter, n int) { q.MaxExperience = labor.Experience(n) })
	training := []labor.Training{labor.NoTraining, labor.ShortTraining, labor.ModerateTraining, labor.LongTraining, labor.Apprenticeship, labor.Internship}
	f.training = choose(steps("Any training on the job", len(training), func(i int) string { return training[i].Label() }),
		func(q *occupation.Filter, n int) {
			if q.Training = nil; n > 0 {
				q.Training = []labor.Training{training[n-1]}
			}
		})
	f.zone = choose(steps("Any preparation in all", 4, func(i int) string {
		return "Preparation: " + strings.TrimPrefix(zoneText(i+1), "preparation: at most ")
	}),
		func(q *occupation.Filter, n int) { q.Zones = zones[:n] })
	f.growth = choose(steps("Any growth", len(growthSteps), func(i int) string { return "At least " + labor.FormatAmount(growthSteps[i], labor.Percent) }),
		func(q *occupation.Filter, n int) {
			if q.GrowthMin = nil; n > 0 {
				q.GrowthMin = &growthSteps[n-1]
			}
		})
	f.openings = choose(steps("Any number of openings", len(openingSteps), func(i int) string { return jobs(openingSteps[i]) + " a year" }),
		func(q *occupation.Filter, n int) { q.OpeningsMin = stepOf(openingSteps, n) })
	f.jobs = choose(steps("Any number of jobs", len(jobSteps), func(i int) string { return jobs(jobSteps[i]) }),
		func(q *occupation.Filter, n int) { q.JobsMin = stepOf(jobSteps, n) })

	column := container.NewVBox(
		section("Pay here"), f.point, f.payLabel, f.pay, f.withoutPay, f.ownQuestions(),
		section("How to start, at most"), f.education, f.experience, f.zone, f.training,
		section("What the work is"))
	for _, kind := range occupation.FacetKinds {
		item := widgets.NewItem(facetTitle(kind), theme.ContentAddIcon(), nil)
		item.OnTapped = func() { f.page.pick(kind, item) }
		f.facets[kind] = item
		column.Add(item)
	}
	for _, o := range []fyne.CanvasObject{section("Jobs here"), f.jobs, section("Outlook, whole United States"), f.growth, f.openings} {
		column.Add(o)
	}
	pad := theme.Padding()
	beside := container.New(layout.NewCustomPaddedLayout(pad, pad, pad, pad+theme.ScrollBarSize()), column) // the bar hides nothing
	f.object = container.NewBorder(nil, nil, nil, widget.NewSeparator(), container.NewVScroll(beside))
	return f
}

// payKey goes from the field to the jobs, or empties it.
func (f *filterPane) payKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if f.page.back.Visible() {
			f.page.toggleFilters()
		}
		f.page.FocusList()
	case fyne.KeyEscape:
		f.pay.SetText("")
	default:
		return false
	}
	return true
}

func stepOf(list []float64, n int) float64 {
	if n <= 0 {
		return 0
	}
	return list[n-1]
}

func label(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Wrapping = fyne.TextWrapWord
	return l
}

func section(text string) *widget.Label {
	l := label(text)
	l.TextStyle.Bold = true
	return l
}

func (f *filterPane) set(change func(*occupation.Filter)) {
	if f.filling {
		return
	}
	change(&f.page.filter)
	f.page.reload()
	f.page.scrollToTop()
}

// update shows the filter of the page in the controls.
func (f *filterPane) update() {
	f.filling = true
	defer func() { f.filling = false }()
	q := f.page.filter
	f.payLabel.SetText("at least, " + q.Period.Unit().Words())
	f.point.SetSelectedIndex(slices.Index(payPointValues, q.PayPoint))
	f.withoutPay.SetChecked(q.WithoutPay)
	f.updateOwn()
	f.education.SetSelectedIndex(int(q.MaxEducation))
	f.experience.SetSelectedIndex(int(q.MaxExperience))
	training := 0
	if len(q.Training) > 0 {
		training = int(q.Training[0] - labor.NoTraining + 1)
	}
	f.training.SetSelectedIndex(training)
	f.zone.SetSelectedIndex(len(q.Zones))
	growth := 0
	if q.GrowthMin != nil {
		growth = slices.Index(growthSteps, *q.GrowthMin) + 1
	}
	f.growth.SetSelectedIndex(growth)
	f.openings.SetSelectedIndex(slices.Index(openingSteps, q.OpeningsMin) + 1)
	f.jobs.SetSelectedIndex(slices.Index(jobSteps, q.JobsMin) + 1)
	if parsePay(f.pay.Text) != q.PayAtLeast {
		f.pay.SetText("")
		if q.PayAtLeast > 0 {
			f.pay.SetText(strconv.FormatFloat(q.PayAtLeast, 'f', -1, 64))
		}
	}
}

// recount writes how much of each facet is picked.
func (f *filterPane) recount() {
	for _, kind := range occupation.FacetKinds {
		item := f.facets[kind]
		text := facetTitle(kind)
		n := len(pickOf(&f.page.filter, kind).Options)
		if n > 0 {
			text += fmt.Sprintf(": %d", n)
		}
		if item.Text != text || item.Selected != (n > 0) {
			item.Text, item.Selected = text, n > 0
			item.Refresh()
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

func shortFamily(title string) string { return strings.TrimSuffix(title, " Occupations") }
