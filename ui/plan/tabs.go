package plan

import (
	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// The tabs of the page.
const (
	TabSteps       = "Steps"
	TabTimeline    = "Timeline"
	TabCredentials = "Credentials"
	TabMoney       = "Money"
	TabNext        = "Next"
)

// TabTitles are the tabs in order.
var TabTitles = []string{TabSteps, TabTimeline, TabCredentials, TabMoney, TabNext}

// view is what a tab shows. It is made when the tab is first chosen.
type view interface {
	content() fyne.CanvasObject
	// show is called with each state while the tab is on show, and with the
	// latest when it is chosen.
	show(State)
	// fields are the texts that save themselves and are on show now.
	fields() []*field
}

// newTabs makes the tabs with the first one on show.
func (p *Page) newTabs() *widgets.Tabs {
	tab := func(title string, make func() view) widgets.Tab {
		return widgets.Tab{Title: title, Content: func() fyne.CanvasObject {
			p.views[title] = make()
			return p.views[title].content()
		}}
	}
	t := widgets.NewTabs(TabSteps,
		tab(TabSteps, func() view { return p.steps }),
		tab(TabTimeline, func() view { return newTimeline(p) }),
		tab(TabCredentials, func() view { return newCredentials(p) }),
		tab(TabMoney, func() view { return newMoney(p) }),
		tab(TabNext, func() view { return newNext(p) }),
	)
	t.OnChange = p.tabChanged
	return t
}

func (p *Page) tabChanged(title string) {
	p.flushFields()
	if title != TabSteps {
		p.closeSide()
	}
	p.shown = title
	if p.state.Plan.ID != "" {
		p.views[title].show(p.state)
	}
	p.host.TabChanged(title)
}

// Tab is the title of the tab on show.
func (p *Page) Tab() string { return p.shown }

// ShowTab shows a tab; an unknown title changes nothing.
func (p *Page) ShowTab(title string) { p.tabs.Select(title) }

// ShowStep opens the panel of a step of the plan on show on the tab Steps.
func (p *Page) ShowStep(id domain.ID) {
	p.ShowTab(TabSteps)
	p.openStep(id, true)
}

// Shown is what the page shows.
func (p *Page) Shown() State { return p.state }

// ShowBoard shows the steps as a board.
func (p *Page) ShowBoard() {
	p.closeSide()
	p.ShowTab(TabSteps)
	p.steps.mode.SetSelected(asBoard)
}
