package plan

import (
	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
)

// selectStep opens the panel of a step of the plan.
func (p *Page) selectStep(at int) { p.openStep(p.state.Plan.Steps[at].ID, false) }

// openStep opens the panel of a step, with the keyboard in its title if wanted.
func (p *Page) openStep(id domain.ID, focus bool) {
	l := p.stepPanel()
	if l == nil || l.id != id {
		l = newPanel(p, id)
		p.openSide(l)
	}
	if focus && p.stepPanel() == l {
		p.focus(l.title.Entry)
	}
}

// askWhy opens the panel of a step that is blocked where the reason is typed.
func (p *Page) askWhy(id domain.ID) {
	p.openStep(id, false)
	if l := p.stepPanel(); l != nil {
		p.focus(l.reason.Entry)
	}
}

// stepPanel is the panel of a step, nil while none is open.
func (p *Page) stepPanel() *panel {
	l, _ := p.beside.(*panel)
	return l
}

// openSide puts something beside the plan.
func (p *Page) openSide(v sideView) {
	lost := p.leaveSide()
	p.beside = v
	if !v.show(p.state) {
		p.closeSide()
		return
	}
	p.side.Objects = []fyne.CanvasObject{v.content()}
	p.side.Show()
	p.markOpen()
	p.arrange()
	if lost != "" {
		p.Say(lost)
	}
}

func (p *Page) closeSide() {
	if p.beside == nil {
		return
	}
	lost := p.leaveSide()
	p.beside = nil
	p.side.Hide()
	p.arrange()
	p.steps.mark(-1)
	if lost != "" {
		p.Say(lost)
	}
	p.host.Typed()
}

// closeSideAndReturn closes what stands beside and gives the keyboard back.
func (p *Page) closeSideAndReturn() {
	p.closeSide()
	if p.shown == TabSteps {
		p.steps.focus()
	}
}

// leaveSide saves the fields beside the plan, and says which could not be saved.
func (p *Page) leaveSide() (lost string) {
	if p.beside == nil {
		return ""
	}
	for _, f := range p.beside.fields() {
		f.Commit(true)
		if f.Wrong() != "" {
			lost = f.Name + " was not saved. " + f.Wrong()
		}
		f.Stop()
	}
	return lost
}

// markOpen shows in the list which step is open.
func (p *Page) markOpen() {
	if l := p.stepPanel(); l != nil {
		if at, ok := p.index[l.id]; ok {
			p.steps.mark(at)
		}
	}
}
