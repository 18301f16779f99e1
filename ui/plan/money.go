package plan

import (
	"fyne.io/fyne/v2"

	"waymark/ui/widgets"
)

// moneyTab is the tab Money.
type moneyTab struct {
	page   *Page
	object fyne.CanvasObject
}

func newMoney(p *Page) *moneyTab {
	return &moneyTab{page: p, object: widgets.NewColumn(readingWidth, widgets.Body("What the plan costs and when it pays back will be here."))}
}

func (t *moneyTab) content() fyne.CanvasObject { return t.object }

// show is called with each state while the tab is on show.
func (t *moneyTab) show(State) {}

// fields are the texts of the tab that save themselves.
func (t *moneyTab) fields() []*field { return nil }
