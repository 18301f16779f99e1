package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/widgets"
)

// What a person may keep without a plan is shown in place of the page.

// ShowCredentials shows the tab Credentials, alone where there is no plan.
func (p *Page) ShowCredentials() {
	p.ShowTab(TabCredentials)
	if t, ok := p.views[TabCredentials].(*credentialsTab); ok && p.state.Plan.ID == "" {
		t.show(p.state)
		p.showCover(soleCredentials{t})
	}
}

// soleCredentials shows credentials where there is no plan.
type soleCredentials struct{ *credentialsTab }

func (c soleCredentials) content() fyne.CanvasObject { return c.page.sole("Credentials", c.object) }

func (c soleCredentials) show(s State) bool {
	c.credentialsTab.show(s)
	return s.Plan.ID == ""
}

// ShowBudget shows the monthly budget on the tab Money, alone where there is no
// plan.
func (p *Page) ShowBudget() {
	p.ShowTab(TabMoney)
	m, ok := p.views[TabMoney].(*moneyTab)
	switch {
	case !ok:
	case p.state.Plan.ID == "":
		m.budget.show(p.state.Person, nil)
		p.showCover(soleBudget{m})
	default:
		m.object.ScrollToOffset(fyne.NewPos(0, m.budget.object.Position().Y))
	}
}

// soleBudget shows a person's budget where there is no plan.
type soleBudget struct{ *moneyTab }

func (b soleBudget) content() fyne.CanvasObject {
	return b.page.sole("Money", container.NewVScroll(widgets.NewColumn(moneyWidth, b.budget.object)))
}

func (b soleBudget) show(s State) bool {
	b.budget.show(s.Person, nil)
	return s.Plan.ID == ""
}

// sole frames what is shown without a plan.
func (p *Page) sole(title string, o fyne.CanvasObject) fyne.CanvasObject {
	back := quiet("Back to the plan", theme.NavigateBackIcon(), func() { p.showCover(nil) })
	head := container.NewBorder(nil, nil, nil, container.NewVBox(back), widgets.Heading(title))
	return container.NewPadded(container.NewPadded(container.NewBorder(head, nil, nil, nil, o)))
}
