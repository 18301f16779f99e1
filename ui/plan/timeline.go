package plan

import (
	"fyne.io/fyne/v2"

	"waymark/ui/widgets"
)

// timelineTab is the tab Timeline.
type timelineTab struct {
	page   *Page
	object fyne.CanvasObject
}

func newTimeline(p *Page) *timelineTab {
	return &timelineTab{page: p, object: widgets.NewColumn(readingWidth, widgets.Body("The timeline of the plan will be here."))}
}

func (t *timelineTab) content() fyne.CanvasObject { return t.object }

// show is called with each state while the tab is on show.
func (t *timelineTab) show(State) {}

// fields are the texts of the tab that save themselves.
func (t *timelineTab) fields() []*field { return nil }
