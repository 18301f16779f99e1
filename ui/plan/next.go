package plan

import (
	"fyne.io/fyne/v2"

	"waymark/ui/widgets"
)

// nextTab is the tab Next.
type nextTab struct {
	page   *Page
	object fyne.CanvasObject
}

func newNext(p *Page) *nextTab {
	return &nextTab{page: p, object: widgets.NewColumn(readingWidth, widgets.Body("What to do next will be here."))}
}

func (t *nextTab) content() fyne.CanvasObject { return t.object }

// show is called with each state while the tab is on show.
func (t *nextTab) show(State) {}

// fields are the texts of the tab that save themselves.
func (t *nextTab) fields() []*field { return nil }
