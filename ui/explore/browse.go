package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/widgets"
)

// browsed are the facets by which a reader can go through all jobs.
var browsed = []occupation.FacetKind{
	occupation.InCluster, occupation.InFamily, occupation.InIndustry, occupation.FirstInterest,
}

// newBrowse is the button that opens the ways through all jobs.
func newBrowse(p *Page) *widget.Button {
	var b *widget.Button
	b = widget.NewButtonWithIcon("Browse", theme.ListIcon(), func() {
		canvas := fyne.CurrentApp().Driver().CanvasForObject(b)
		menu := widget.NewPopUpMenu(p.browseMenu(b), canvas)
		menu.ShowAtPosition(fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height))
		canvas.Focus(menu)
	})
	b.Importance = widget.LowImportance
	return b
}

// browseMenu offers the facets, the levels of preparation and the ranked lists.
func (p *Page) browseMenu(beside fyne.CanvasObject) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, kind := range browsed {
		menu.Items = append(menu.Items, fyne.NewMenuItem("By "+occupation.LowerFirst(facetTitle(kind)), func() { p.pick(kind, beside) }))
	}
	preparation := fyne.NewMenuItem("By preparation", nil)
	preparation.ChildMenu = fyne.NewMenu("")
	for n := range len(zones) - 1 {
		preparation.ChildMenu.Items = append(preparation.ChildMenu.Items, fyne.NewMenuItem(figures.UpperFirst(zoneText(n + 1)[len("preparation: "):]), func() {
			p.change(func(f *occupation.Filter) { f.Zones = zones[:n+1] })
		}))
	}
	menu.Items = append(menu.Items, preparation,
		fyne.NewMenuItem("A to Z", func() { p.rank(occupation.ByTitle) }),
		fyne.NewMenuItemSeparator())
	for _, order := range sortOrders {
		if !order.by.Ranked() {
			continue
		}
		menu.Items = append(menu.Items, fyne.NewMenuItem(order.label, func() { p.rank(order.by) }))
		if order.by == occupation.ByPay && !p.inNation() {
			menu.Items = append(menu.Items, fyne.NewMenuItem("Best paid in the nation", func() { p.toNation(); p.rank(order.by) }))
		}
	}
	return menu
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
