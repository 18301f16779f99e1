package explore

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/look"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// facetTitle is a facet in words.
func facetTitle(kind occupation.FacetKind) string {
	return map[occupation.FacetKind]string{
		occupation.InFamily: "Job family", occupation.InCluster: "Career cluster", occupation.InIndustry: "Industry",
		occupation.FirstInterest: "Strongest interest", occupation.AnyInterest: "Interest", occupation.TopValue: "Work value",
		occupation.StrongSkill: "Skill", occupation.DoesActivity: "Activity", occupation.UsesSoftware: "Software", occupation.HasCondition: "Often at work",
		occupation.RareCondition: "Rarely at work", occupation.HasApprenticeship: "Apprenticeship",
	}[kind]
}

// facetRule says when an occupation counts as having an option.
func facetRule(kind occupation.FacetKind) string {
	switch kind {
	case occupation.InIndustry:
		return fmt.Sprintf("At least %d percent of the job's employees work in it.", occupation.IndustryShareFrom)
	case occupation.FirstInterest:
		return "The highest of the job's six interest scores."
	case occupation.AnyInterest:
		return "One of the job's three highest interest scores."
	case occupation.TopValue:
		return "One of the job's three highest work value scores."
	case occupation.StrongSkill:
		return fmt.Sprintf("Importance of %.1f or more on the scale from 1 to 5.", float64(occupation.StrongSkillFrom))
	case occupation.DoesActivity:
		return "At least one of the job's tasks belongs to it. Jobs for which O*NET lists no tasks have none."
	case occupation.HasCondition:
		return fmt.Sprintf("A score of %d or more of 100.", occupation.ConditionFrom)
	case occupation.RareCondition:
		return fmt.Sprintf("A score of %d or less of 100.", occupation.RareConditionUpTo)
	case occupation.HasApprenticeship:
		return "A trade of the list of registered apprenticeships of 2020 belongs to the job."
	}
	return ""
}

// manyAsked are the facets of which a reader may want all at once.
func manyAsked(kind occupation.FacetKind) bool {
	switch kind {
	case occupation.StrongSkill, occupation.DoesActivity, occupation.UsesSoftware, occupation.HasCondition, occupation.RareCondition, occupation.AnyInterest, occupation.TopValue:
		return true
	}
	return false
}

func optionTitle(kind occupation.FacetKind, o occupation.Option) string {
	if kind == occupation.InFamily {
		return shortFamily(o.Title)
	}
	return o.Title
}

func pickOf(f *occupation.Filter, kind occupation.FacetKind) occupation.Pick {
	for _, p := range f.Picks {
		if p.Kind == kind {
			return p
		}
	}
	return occupation.Pick{Kind: kind, All: manyAsked(kind)}
}

// setPick replaces what is picked of a facet.
func setPick(f *occupation.Filter, p occupation.Pick) {
	f.Picks = slices.DeleteFunc(slices.Clone(f.Picks), func(o occupation.Pick) bool { return o.Kind == p.Kind })
	if len(p.Options) > 0 {
		f.Picks = append(f.Picks, p)
	}
}

// Find shows the jobs that have an option of a facet, without any other filter.
func (p *Page) Find(kind occupation.FacetKind, option string) {
	p.clear()
	p.change(func(f *occupation.Filter) {
		setPick(f, occupation.Pick{Kind: kind, Options: []string{option}, All: manyAsked(kind)})
	})
}

// facetPicker is the box in which options of a facet are picked, with how many
// jobs each would leave.
type facetPicker struct {
	page    *Page
	kind    occupation.FacetKind
	options []occupation.Option
	counts  []int
	shown   []int // places in options

	entry *widgets.Entry
	list  *pickList
	popup *widget.PopUp
}

// pick reads the options of a facet and opens the box beside its entry.
func (p *Page) pick(kind occupation.FacetKind, beside fyne.CanvasObject) {
	d := p.host.Directory()
	if d == nil {
		return
	}
	task.Start(&p.waiting,
		func() ([]occupation.Option, error) { return d.Options(kind) },
		func(options []occupation.Option) {
			if len(options) == 1 { // nothing to choose: on or off
				pick := pickOf(&p.filter, kind)
				if len(pick.Options) > 0 {
					pick.Options = nil
				} else {
					pick.Options = []string{options[0].Code}
				}
				p.change(func(f *occupation.Filter) { setPick(f, pick) })
				return
			}
			newFacetPicker(p, kind, options, beside)
		},
		func(err error) { p.failed = err; p.showEmpty() })
}

func newFacetPicker(p *Page, kind occupation.FacetKind, options []occupation.Option, beside fyne.CanvasObject) {
	f := &facetPicker{page: p, kind: kind, options: options}
	f.entry = widgets.NewEntry("Find in " + labor.FormatAmount(float64(len(options)), labor.Jobs))
	f.entry.OnChanged = func(string) { f.show() }
	f.entry.OnKey = f.key
	f.list = newPickList(f)
	f.list.OnSelected = func(id widget.ListItemID) { f.list.UnselectAll(); f.toggle(id) }
	head := container.NewVBox(widgets.Subheading(facetTitle(kind)))
	if rule := facetRule(kind); rule != "" {
		head.Add(widgets.Muted(rule))
	}
	head.Add(f.entry)
	if manyAsked(kind) {
		ask := widget.NewRadioGroup([]string{"All of them", "Any of them"}, nil)
		ask.Horizontal, ask.Required = true, true
		ask.SetSelected("Any of them")
		if pickOf(&p.filter, kind).All {
			ask.SetSelected("All of them")
		}
		ask.OnChanged = func(s string) {
			pick := pickOf(&p.filter, kind)
			pick.All = s == "All of them"
			p.change(func(q *occupation.Filter) { setPick(q, pick) })
			f.show()
		}
		head.Add(ask)
	}
	foot := container.NewBorder(nil, nil, nil, container.NewHBox(
		widget.NewButton("Pick none", func() { p.change(func(q *occupation.Filter) { setPick(q, occupation.Pick{Kind: kind}) }); f.show() }),
		widget.NewButton("Done", func() { f.popup.Hide() })))
	c := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	f.popup = widget.NewPopUp(container.NewPadded(container.NewBorder(head, foot, nil, nil, f.list)), c)
	size := fyne.NewSize(min(400*look.TextScale(), c.Size().Width-40), min(520, c.Size().Height-60))
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(beside)
	f.popup.ShowAtPosition(fyne.NewPos(min(pos.X+beside.Size().Width, c.Size().Width-size.Width-12), max(8, min(pos.Y, c.Size().Height-size.Height-12))))
	f.popup.Resize(size)
	f.show()
	c.Focus(f.entry)
}

// show lists the options that match what was typed, picked ones first, each
// with the jobs it would leave.
func (f *facetPicker) show() {
	f.counts = f.count()
	words := strings.ToLower(strings.TrimSpace(f.entry.Text))
	picked := pickOf(&f.page.filter, f.kind).Options
	f.shown = f.shown[:0]
	var rest []int
	for n, o := range f.options {
		switch {
		case !strings.Contains(strings.ToLower(optionTitle(f.kind, o)), words):
		case slices.Contains(picked, o.Code):
			f.shown = append(f.shown, n)
		default:
			rest = append(rest, n)
		}
	}
	if (f.kind == occupation.UsesSoftware || f.kind == occupation.DoesActivity) && words == "" { // nobody reads hundreds of names
		slices.SortStableFunc(rest, func(a, b int) int { return f.options[b].Jobs - f.options[a].Jobs })
	}
	f.shown = append(f.shown, rest...)
	f.list.Refresh()
}

// count says how many jobs each option has among those that pass the rest of
// the filter; where all picked ones are asked for, among those that have them.
func (f *facetPicker) count() []int {
	pick := pickOf(&f.page.filter, f.kind)
	if pick.All || len(pick.Options) == 0 {
		return f.page.result.Counts(f.options)
	}
	q := f.page.filter
	setPick(&q, occupation.Pick{Kind: f.kind})
	others, err := f.page.host.Directory().Browse(q, f.page.host.Wages())
	if err != nil {
		return make([]int, len(f.options))
	}
	return others.Counts(f.options)
}

func (f *facetPicker) newRow() fyne.CanvasObject {
	tick := widgets.NewTick()
	title := widget.NewLabel("")
	title.Truncation = fyne.TextTruncateEllipsis
	count := widgets.Caption("1,016") // keeps room for the widest
	count.Alignment = fyne.TextAlignTrailing
	return container.NewBorder(nil, nil, tick, count, title)
}

func (f *facetPicker) setRow(id widget.ListItemID, o fyne.CanvasObject) {
	if id >= len(f.shown) {
		return
	}
	objects := o.(*fyne.Container).Objects
	title, tick, count := objects[0].(*widget.Label), objects[1].(*widgets.Tick), objects[2].(*widget.Label)
	n := f.shown[id]
	on := slices.Contains(pickOf(&f.page.filter, f.kind).Options, f.options[n].Code)
	title.SetText(optionTitle(f.kind, f.options[n]))
	tick.SetChecked(on)
	tick.OnTapped = func() { f.toggle(id) }
	count.SetText(labor.FormatAmount(float64(f.counts[n]), labor.Jobs))
}

func (f *facetPicker) toggle(id int) {
	if id >= len(f.shown) {
		return
	}
	code := f.options[f.shown[id]].Code
	pick := pickOf(&f.page.filter, f.kind)
	if i := slices.Index(pick.Options, code); i >= 0 {
		pick.Options = slices.Delete(slices.Clone(pick.Options), i, i+1)
	} else {
		pick.Options = append(slices.Clone(pick.Options), code)
	}
	f.page.change(func(q *occupation.Filter) { setPick(q, pick) })
	f.show()
}
