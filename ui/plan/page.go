// Package plan is the page of a person's training plan: its steps with their
// dates and costs, and a panel in which a step is edited.
package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// Host is what the page needs of the program around it.
type Host interface {
	// Change saves an operation. When it is on disk, or has failed, the page is
	// first shown the new state and then done is called, on the UI thread.
	Change(op domain.Operation, done func(error))
	Undo()
	Redo()
	// Choose shows another plan of the file.
	Choose(id domain.ID)
	// Typed is told whenever what Unsaved says may be different.
	Typed()
	Today() domain.Date
	OpenGuide(code string)
	// SavePlan asks how to save the plan as a document to print.
	SavePlan(id domain.ID)
	FindJob()
	// OpenAgain tries once more to open the plan file.
	OpenAgain()
	// SetAside renames a file that cannot be read and starts without plans.
	SetAside()
	// TabChanged is told which tab is on show.
	TabChanged(tab string)
}

// State is what the page shows.
type State struct {
	Plans       []domain.Plan // all of the file, with their steps
	Plan        domain.Plan   // the chosen one; no ID for none
	Person      domain.Person
	Stars       []domain.Star
	Credentials []domain.Credential
	Activities  []domain.Activity
	Renewals    []domain.Renewed
	Moved       []domain.Move // steps that the change before moved in time
	Undo, Redo  string        // what they would do, "" for nothing
}

// Page is the plan page. Its methods belong to the UI thread.
type Page struct {
	host  Host
	state State

	content *fyne.Container
	body    *fyne.Container // the plan, or a text in its place
	plan    fyne.CanvasObject
	side    *fyne.Container // the panel of the selected step
	head    *head
	tabs    *widgets.Tabs
	views   map[string]view // by title of the tab; those not chosen yet are not there
	shown   string          // title of the tab on show
	steps   *steps
	notice  *notice
	panel   *panel // nil while no step is selected
}

// New makes the page; it says that the plan is being opened until it is given
// something to show.
func New(host Host) *Page {
	p := &Page{host: host, body: container.NewStack(), side: container.NewStack(),
		views: map[string]view{}, shown: TabSteps}
	p.head, p.notice = newHead(p), newNotice(p)
	p.steps = newSteps(p)
	p.tabs = p.newTabs()
	main := container.NewBorder(p.head.object, nil, nil, nil, p.tabs.Object)
	p.side.Hide()
	p.plan = container.New(beside{}, container.NewPadded(container.NewPadded(main)), p.side)
	p.content = container.NewBorder(nil, p.notice.object, nil, nil, p.body)
	p.put(message("Opening your plan …", ""))
	return p
}

// Content is the page's object.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Show shows a state of the plan file. Typing that is not saved yet stays.
func (p *Page) Show(s State) {
	if s.Plan.ID != p.state.Plan.ID {
		p.closePanel()
		p.head.title.commit(true)
	}
	p.state = s
	p.notice.hide()
	if s.Plan.ID == "" {
		p.put(emptyPage(p.host, s.Undo))
		return
	}
	p.head.show(s)
	p.views[p.shown].show(s)
	if p.panel != nil {
		p.showPanel()
	}
	if len(s.Moved) > 1 {
		p.notice.show(domain.MovesText(s.Moved), true)
	}
	p.put(p.plan)
}

// Flush saves what was typed and not saved yet, also the title of a step that
// was not added yet.
func (p *Page) Flush() {
	p.flushFields()
	p.steps.add()
}

func (p *Page) flushFields() {
	for _, f := range p.fields() {
		f.commit(true)
	}
}

// Unsaved names a field of the page that cannot be saved, or "", and says
// whether any still waits to be saved.
func (p *Page) Unsaved() (field string, waiting bool) {
	for _, f := range p.fields() {
		if f.wrong != "" {
			field = f.name
		}
		waiting = waiting || f.waiting()
	}
	return field, waiting
}

// Save asks how to save the plan on show, with what is still being typed.
func (p *Page) Save() {
	if p.state.Plan.ID == "" {
		return
	}
	p.flushFields()
	p.host.SavePlan(p.state.Plan.ID)
}

// Say shows a sentence at the foot of the page until the plan changes.
func (p *Page) Say(text string) { p.notice.show(text, false) }

func (p *Page) fields() []*field {
	all := []*field{p.head.title}
	all = append(all, p.views[p.shown].fields()...)
	if p.panel != nil {
		all = append(all, p.panel.fields...)
	}
	return all
}

// change saves an operation and says so where it fails.
func (p *Page) change(op domain.Operation, saved func()) {
	p.host.Change(op, func(err error) {
		switch {
		case err != nil:
			p.Say("Not saved: " + err.Error())
		case saved != nil:
			saved()
		}
	})
}

// Undo takes back the latest change, also one that is still being typed.
func (p *Page) Undo() {
	p.flushFields()
	p.host.Undo()
}

// Redo brings back the change that was last undone.
func (p *Page) Redo() {
	p.flushFields()
	p.host.Redo()
}

// selectStep opens the panel of a step of the list.
func (p *Page) selectStep(at int) {
	step := p.state.Plan.Steps[at]
	if p.panel != nil && p.panel.id == step.ID {
		return
	}
	lost := p.leavePanel()
	p.panel = newPanel(p, step.ID)
	p.side.Objects = []fyne.CanvasObject{p.panel.object}
	p.side.Show()
	p.showPanel()
	p.arrange()
	if lost != "" {
		p.Say(lost)
	}
}

// showPanel fills the panel, or closes it when its step is gone.
func (p *Page) showPanel() {
	for n, s := range p.state.Plan.Steps {
		if s.ID == p.panel.id {
			p.panel.show(s, n, len(p.state.Plan.Steps))
			p.steps.mark(n)
			return
		}
	}
	p.closePanel()
}

func (p *Page) closePanel() {
	if p.panel == nil {
		return
	}
	lost := p.leavePanel()
	p.panel = nil
	p.side.Hide()
	p.arrange()
	p.steps.mark(-1)
	if lost != "" {
		p.Say(lost)
	}
	p.host.Typed()
}

// leavePanel saves the fields of the panel, and says which could not be saved.
func (p *Page) leavePanel() (lost string) {
	if p.panel == nil {
		return ""
	}
	for _, f := range p.panel.fields {
		f.commit(true)
		if f.wrong != "" {
			lost = f.name + " was not saved. " + f.wrong
		}
		f.stop()
	}
	return lost
}

func (p *Page) put(o fyne.CanvasObject) {
	p.body.Objects = []fyne.CanvasObject{o}
	p.arrange()
}

// arrange lays the page out anew after something has come or gone.
func (p *Page) arrange() {
	if p.content != nil {
		p.content.Refresh()
	}
}

func (p *Page) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.content); c != nil {
		c.Focus(o)
	}
}
