package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// browsed are the facets by which a reader can go through all jobs.
var browsed = []struct {
	kind occupation.FacetKind
	door string
}{
	{occupation.InCluster, "Career cluster"}, {occupation.InFamily, "Job family"}, {occupation.InIndustry, "Industry"},
	{occupation.FirstInterest, "Interest"},
}

// ways are the doors to all jobs: by a facet or from A to Z, or ranked. They
// stand above the list until something is asked, and after that on demand.
type ways struct {
	page   *Page
	state  shown
	asked  bool // when last looked at
	ready  bool // the data is there
	box    fyne.CanvasObject
	object fyne.CanvasObject
	all    *widget.Label
	doors  *fyne.Container
	ranked *fyne.Container
}

func newWays(p *Page) *ways {
	w := &ways{page: p, all: section(""), doors: widgets.NewFlow(), ranked: widgets.NewFlow()}
	for _, by := range browsed {
		var b *widget.Button
		b = widget.NewButton(by.door, func() { p.pick(by.kind, b) })
		w.doors.Add(b)
	}
	var preparation *widget.Button
	preparation = widget.NewButton("Preparation", func() { w.choosePreparation(preparation) })
	w.doors.Add(preparation)
	w.doors.Add(widget.NewButton("A to Z", func() { p.rank(occupation.ByTitle) }))
	lines := container.NewVBox(w.all, widgets.Inset(w.doors), section("Ranked lists"), widgets.Inset(w.ranked))
	w.box = widgets.Panel(look.ColorCard, container.NewPadded(lines))
	w.object = container.NewVScroll(w.box)
	return w
}

// update names the doors for the area on show.
func (w *ways) update() {
	p := w.page
	w.ranked.RemoveAll()
	d := p.host.Directory()
	if d == nil {
		return
	}
	w.all.SetText("Browse all " + countText(len(d.All)) + " by")
	for _, order := range sortOrders {
		if !order.by.Ranked() || order.by == occupation.ByQuotient && p.inNation() {
			continue // in the whole nation every job is as common as in the nation
		}
		w.ranked.Add(widget.NewButton(order.label, func() { p.rank(order.by) }))
		if order.by == occupation.ByPay && !p.inNation() {
			w.ranked.Add(widget.NewButton("Best paid in the nation", func() { p.toNation(); p.rank(order.by) }))
		}
	}
	if !w.ready {
		w.ready = true
		p.below.Refresh()
	}
}

// follow closes the ways once something is asked, and opens them again when
// nothing is.
func (w *ways) follow(asked bool) {
	if asked == w.asked {
		return
	}
	w.asked, w.state = asked, byRoom
	if asked {
		w.state = closed
	}
	w.page.below.Refresh()
}

// toggle opens or closes the ways.
func (w *ways) toggle() {
	if w.object.Visible() {
		w.state = closed
	} else {
		w.state = opened
	}
	w.page.below.Refresh()
}

// choosePreparation offers the levels of preparation.
func (w *ways) choosePreparation(below fyne.CanvasObject) {
	menu := fyne.NewMenu("")
	for n := range len(zones) - 1 {
		menu.Items = append(menu.Items, fyne.NewMenuItem(figures.UpperFirst(zoneText(n + 1)[len("preparation: "):]), func() {
			w.page.change(func(f *occupation.Filter) { f.Zones = zones[:n+1] })
		}))
	}
	driver := fyne.CurrentApp().Driver()
	canvas := driver.CanvasForObject(below)
	pop := widget.NewPopUpMenu(menu, canvas)
	pop.ShowAtPosition(driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height))
	canvas.Focus(pop)
}

// rank orders the jobs from the first place down.
func (p *Page) rank(by occupation.SortBy) {
	p.filter.Sort, p.filter.Ascending = by, false
	p.sorted()
}

func (p *Page) inNation() bool {
	area := p.host.Area()
	return area == nil || area.Type == labor.Nation
}

// toNation shows the whole country and keeps the way back.
func (p *Page) toNation() {
	p.before = p.host.Area()
	p.host.ShowArea(labor.NationCode)
}

// wayBack is the chip that leads from the nation to the area before, or nil.
func (p *Page) wayBack() *widgets.Chip {
	if p.before == nil || !p.inNation() {
		return nil
	}
	return widgets.NewChip("Back to "+p.before.ShortName(), func() { p.host.ShowArea(p.before.Code) })
}
