package explore

import (
	"fmt"
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

// fewJobs is when the page says which filter costs most.
const fewJobs = 12

// part is one active part of the filter as a reader sees it.
type part struct {
	name   string // as Looser names it
	text   string
	remove func(f *occupation.Filter)
}

// parts are the active parts of the filter, in the order of Result.Loosen.
func (p *Page) parts() []part {
	var list []part
	f := &p.filter
	add := func(on bool, name, text string, remove func(*occupation.Filter)) {
		if on {
			list = append(list, part{name, text, remove})
		}
	}
	unit := f.Period.Unit()
	query := strings.Join(strings.Fields(f.Query), " ")
	add(query != "", "query", "matches “"+shortened(query)+"”", func(*occupation.Filter) { p.host.ClearSearch() })
	add(f.MaxEducation != labor.EducationUnknown, "education", "starts with at most: "+strings.ToLower(f.MaxEducation.Label()),
		func(f *occupation.Filter) { f.MaxEducation = labor.EducationUnknown })
	add(f.MaxExperience != labor.ExperienceUnknown, "experience", "experience before: "+experienceText(f.MaxExperience),
		func(f *occupation.Filter) { f.MaxExperience = labor.ExperienceUnknown })
	if len(f.Training) > 0 {
		add(true, "training", "training on the job: "+strings.ToLower(f.Training[0].Label()), func(f *occupation.Filter) { f.Training = nil })
	}
	if len(f.Zones) > 0 {
		add(true, "zone", zoneText(f.Zones[len(f.Zones)-1]), func(f *occupation.Filter) { f.Zones = nil })
	}
	pay := strings.ToLower(payPoints[slices.Index(payPointValues, f.PayPoint)])
	add(f.PayAtLeast > 0, "pay", pay+" at least "+labor.FormatAmount(f.PayAtLeast, unit)+" "+unit.Words(), func(f *occupation.Filter) { f.PayAtLeast = 0 })
	for _, ask := range f.Wages {
		add(true, ask.Name, ask.Name, func(*occupation.Filter) { p.own.drop(ownQuestion(ask.Name)) })
	}
	if f.GrowthMin != nil {
		add(true, "growth", "grows at least "+labor.FormatAmount(*f.GrowthMin, labor.Percent), func(f *occupation.Filter) { f.GrowthMin = nil })
	}
	add(f.OpeningsMin > 0, "openings", "at least "+labor.FormatAmount(f.OpeningsMin, labor.Jobs)+" openings a year in the U.S.",
		func(f *occupation.Filter) { f.OpeningsMin = 0 })
	add(f.JobsMin > 0, "jobs", "at least "+labor.FormatAmount(f.JobsMin, labor.Jobs)+" jobs here", func(f *occupation.Filter) { f.JobsMin = 0 })
	add(f.Only != nil, "starred", "starred", func(*occupation.Filter) { p.own.drop(onlyStarred) })
	for _, pick := range f.Picks {
		add(len(pick.Options) > 0, string(pick.Kind), p.pickText(pick), func(f *occupation.Filter) { setPick(f, occupation.Pick{Kind: pick.Kind}) })
	}
	return list
}

// queryLetters is how many letters of the search a chip shows.
const queryLetters = 30

func shortened(query string) string {
	if letters := []rune(query); len(letters) > queryLetters {
		return string(letters[:queryLetters]) + "…"
	}
	return query
}

// pickText names what was picked: "Software: Excel or R".
func (p *Page) pickText(pick occupation.Pick) string {
	const most = 3
	titles := make([]string, 0, len(pick.Options))
	options, err := p.host.Directory().Options(pick.Kind)
	if err != nil {
		options = nil // the list says what is wrong
	}
	for _, code := range pick.Options {
		title := code
		if i := slices.IndexFunc(options, func(o occupation.Option) bool { return o.Code == code }); i >= 0 {
			title = optionTitle(pick.Kind, options[i])
		}
		titles = append(titles, title)
	}
	more := ""
	if len(titles) > most {
		more = fmt.Sprintf(" and %d more", len(titles)-most)
		titles = titles[:most]
	}
	word := " or "
	if pick.All {
		word = " and "
	}
	return facetTitle(pick.Kind) + ": " + strings.Join(titles, word) + more
}

// showActive lists the filters in force as chips that remove them, and says
// why few jobs are left. A chip that had the keyboard gives it to the next one.
func (p *Page) showActive() {
	had := p.focusedChip()
	defer func() { p.focusChip(had) }()
	p.active.RemoveAll()
	add := func(text string, tapped func()) { p.active.Add(widgets.NewChip(text, tapped)) }
	if back := p.wayBack(); back != nil {
		p.active.Add(back)
	}
	parts := p.parts()
	most := len(parts)
	if widgets.Large() {
		most = min(most, mostLarge)
	}
	for _, part := range parts[:most] {
		add(part.text+"  ×", func() { p.change(part.remove) })
	}
	if more := len(parts) - most; more > 0 {
		add(fmt.Sprintf("and %d more", more), p.toggleFilters)
	}
	if len(parts) > 1 {
		add("Clear all", p.clear)
	}
	if worst, rows := p.costliest(); worst != nil && len(parts) > 1 && len(p.rows) > 0 && len(p.rows) < fewJobs {
		add("Why so few? "+without(worst, rows), func() { p.change(worst.remove) })
	}
	p.showUnknown(add)
}

// mostLarge is how many filters are chips where text is so large that each takes
// a line.
const mostLarge = 2

// showUnknown tells of the jobs that a filter cannot judge.
func (p *Page) showUnknown(add func(string, func())) {
	if n := p.result.WithoutPay; n > 0 {
		add(countText(n)+" without published pay left out: show", func() { p.change(func(f *occupation.Filter) { f.WithoutPay = true }) })
	}
	if f := &p.filter; f.WithoutPay && f.PayAtLeast > 0 {
		n := 0
		for i := range p.result.Rows {
			if w := p.host.Wages()[p.result.Rows[i].Matrix]; w == nil || !w.Pay(f.PayPoint, f.Period).Known() {
				n++
			}
		}
		if n > 0 {
			add(countText(n)+" without published pay on show: leave out", func() { p.change(func(f *occupation.Filter) { f.WithoutPay = false }) })
		}
	}
	if n := p.result.Unknown - p.result.WithoutPay; n > 0 {
		p.active.Add(widgets.Caption(strconv.Itoa(n) + " left out: the figure is not published"))
	}
}

// without says what taking a part of the filter away gives.
func without(part *part, rows int) string {
	return countText(rows) + " without: " + part.text
}

// focusedChip is the place of the chip that has the keyboard, or -1.
func (p *Page) focusedChip() int {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.active)
	if c == nil || c.Focused() == nil {
		return -1
	}
	focused, _ := c.Focused().(fyne.CanvasObject)
	return slices.Index(p.active.Objects, focused)
}

// focusChip gives the keyboard to the chip at a place, or to the last one, or
// to the list where none is left.
func (p *Page) focusChip(place int) {
	if place < 0 {
		return
	}
	for n := min(place, len(p.active.Objects)-1); n >= 0; n-- {
		if chip, ok := p.active.Objects[n].(*widgets.Chip); ok {
			fyne.CurrentApp().Driver().CanvasForObject(p.active).Focus(chip)
			return
		}
	}
	p.FocusList()
}

// costliest is the part without which most jobs would be left.
func (p *Page) costliest() (worst *part, rows int) {
	parts := p.parts()
	for n, l := range p.result.Loosen {
		if n < len(parts) && l.Rows > max(rows, len(p.rows)) {
			worst, rows = &parts[n], l.Rows
		}
	}
	return worst, rows
}

func (p *Page) clear() {
	p.own = ownFilter{}
	p.change(func(f *occupation.Filter) {
		asked := strings.TrimSpace(f.Query) != ""
		*f = occupation.Filter{PayPoint: labor.Median, Period: f.Period, Sort: f.Sort, Ascending: f.Ascending, WithoutPay: f.WithoutPay}
		if asked {
			p.host.ClearSearch()
		}
	})
}

// showEmpty explains an empty list and names the filters that cost most.
func (p *Page) showEmpty() {
	p.empty.RemoveAll()
	widgets.ShowIf(p.results, len(p.rows) > 0 && p.failed == nil)
	if p.failed != nil {
		p.empty.Add(widgets.Body("The list could not be made: " + p.failed.Error()))
		return
	}
	if len(p.rows) > 0 {
		return
	}
	p.empty.Add(widgets.Body("No job passes all of this."))
	parts := p.parts()
	type way struct {
		part *part
		rows int
	}
	var ways []way
	for n, l := range p.result.Loosen {
		if l.Rows > 0 && n < len(parts) {
			ways = append(ways, way{&parts[n], l.Rows})
		}
	}
	slices.SortStableFunc(ways, func(a, b way) int { return b.rows - a.rows })
	for _, w := range ways {
		p.empty.Add(widgets.NewFlow(widgets.NewChip(without(w.part, w.rows), func() { p.change(w.part.remove) })))
	}
	if len(parts) == 1 && parts[0].name == "query" {
		p.empty.Add(widgets.Body("Check the spelling, or try another word or fewer letters."))
	}
	if len(ways) == 0 {
		p.empty.Add(widgets.Body("No single filter is in the way: take several away, or try another word or fewer letters."))
		p.empty.Add(container.NewHBox(widget.NewButton("Clear everything", p.clear)))
	}
}
