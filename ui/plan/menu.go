package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
)

// showMenu opens the menu of plans below its button.
func (p *Page) showMenu() {
	p.flushFields()
	button := p.head.menu
	c := fyne.CurrentApp().Driver().CanvasForObject(button)
	menu := widget.NewPopUpMenu(p.planMenu(), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
	menu.ShowAtPosition(at.AddXY(button.Size().Width-menu.MinSize().Width, button.Size().Height))
}

// planMenu lists the plans of the file and what can be done with the one on
// show.
func (p *Page) planMenu() *fyne.Menu {
	s := p.state
	item := func(text string, icon fyne.Resource, do func()) *fyne.MenuItem {
		i := fyne.NewMenuItemWithIcon(text, icon, do)
		return i
	}
	var items []*fyne.MenuItem
	for n, title := range names(s.Plans) {
		i := fyne.NewMenuItem(title, func() { p.host.Choose(s.Plans[n].ID) })
		i.Checked = s.Plans[n].ID == s.Plan.ID
		items = append(items, i)
	}
	compare := item("Compare plans side by side", theme.ViewRestoreIcon(), func() { p.showCover(newCompare(p)) })
	compare.Disabled = len(s.Plans) < 2
	items = append(items, fyne.NewMenuItemSeparator(),
		item("Title, dates, job and area", theme.DocumentCreateIcon(), p.openDetails),
		item("Copy, to try another way", theme.ContentCopyIcon(), p.copyPlan),
		compare,
		item("Save or print", theme.DocumentPrintIcon(), p.Save),
		item("Delete this plan", theme.DeleteIcon(), p.deletePlan),
		fyne.NewMenuItemSeparator(),
		item("New plan for a job", theme.SearchIcon(), p.host.FindJob),
		item("New empty plan", theme.ContentAddIcon(), p.addEmpty),
		fyne.NewMenuItemSeparator(),
		item("Save for other programs", theme.UploadIcon(), p.showForms),
		item("Bring in steps, activities or a whole plan", theme.DownloadIcon(), func() { p.chooseFile(p.head.menu) }),
	)
	return fyne.NewMenu("Plans", items...)
}

// names are the titles of plans; a title that is there twice gets a number.
func names(plans []domain.Plan) []string {
	out, seen := make([]string, len(plans)), map[string]int{}
	for n, p := range plans {
		out[n] = p.Title
		if seen[p.Title]++; seen[p.Title] > 1 {
			out[n] = fmt.Sprintf("%s (%d)", p.Title, seen[p.Title])
		}
	}
	return out
}

// anotherWay is added to the title of a plan for that of its copy.
const anotherWay = " (another way)"

// copyPlan adds a copy of the plan on show and opens its details, where it is
// named and changed.
func (p *Page) copyPlan() {
	title := p.state.Plan.Title
	p.change(domain.CopyPlan(p.state.Plan.ID, title+anotherWay), func() {
		p.openDetails()
		p.Say("This is a copy of “" + title + "”. Change what you like: the first plan stays as it is.")
	})
}

// addEmpty adds a plan without steps and opens its details.
func (p *Page) addEmpty() {
	p.change(domain.AddPlan(domain.Plan{Title: "My plan"}, nil), p.openDetails)
}

func (p *Page) deletePlan() {
	title := p.state.Plan.Title
	p.change(domain.DeletePlan(p.state.Plan.ID), func() { p.notice.show("Plan “"+title+"” deleted.", true) })
}
