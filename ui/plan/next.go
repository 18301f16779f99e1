package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/next"
	"waymark/ui/widgets"
)

// nextTab is the tab Next: what to do in the plan on show, and which credentials
// to renew.
type nextTab struct {
	page   *Page
	scroll *container.Scroll
}

func newNext(p *Page) *nextTab {
	return &nextTab{page: p, scroll: container.NewVScroll(container.NewVBox())}
}

func (t *nextTab) content() fyne.CanvasObject { return t.scroll }

// show is called with each state while the tab is on show.
func (t *nextTab) show(s State) {
	today := t.page.host.Today()
	records := recordsOf(s)
	links := next.Links{Step: func(_, step domain.ID) { t.page.ShowStep(step) }, Credential: t.page.OpenCredential}
	steps := next.Steps([]domain.Plan{s.Plan}, today, links)
	reminders := next.Reminders(next.Notices([]domain.Plan{s.Plan}, records, today), links)
	sections := append(steps[:2:2], reminders, next.Renewals(records, today, links))
	box := next.Show(append(sections, steps[2:]...)...)
	if len(box.Objects) == 0 {
		box.Add(widgets.Body("Nothing is left to do in this plan. Add a step when something comes up."))
	}
	t.scroll.Content = widgets.NewColumn(nextWidth, box)
	t.scroll.Refresh()
}

const nextWidth = 820

func recordsOf(s State) renewal.Records {
	return renewal.Records{Credentials: s.Credentials, Activities: s.Activities, Renewals: s.Renewals}
}

// fields are the texts of the tab that save themselves.
func (t *nextTab) fields() []*field { return nil }
