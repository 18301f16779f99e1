// Package plan is the page of a person's training plan: its steps with their
// dates and costs, and a panel in which a step is edited.
package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// State is what the page shows. Nobody changes what it holds.
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
	host     Host
	state    State
	schedule domain.Schedule   // of the plan on show
	index    map[domain.ID]int // of its steps

	content *fyne.Container
	body    *fyne.Container // the plan, or a text in its place
	plan    fyne.CanvasObject
	cover   cover // shown in place of the plan; nil for none
	side    *fyne.Container
	beside  sideView // what the side shows; nil for nothing
	head    *head
	tabs    *widgets.Tabs
	views   map[string]view // by title of the tab; those not chosen yet are not there
	shown   string          // title of the tab on show
	broken  bool            // the plan file cannot be used, and the page says so
	steps   *steps
	notice  *notice
	folded  map[string]bool // sections of the panel that the person has folded or unfolded: true for open
}

// cover is a page shown for a while in place of the plan: a draft, or two plans
// side by side.
type cover interface {
	content() fyne.CanvasObject
	// show is called with each new state; false closes the cover.
	show(State) bool
}

// sideView is what stands beside the plan: a step, or the plan's own details.
type sideView interface {
	content() fyne.CanvasObject
	// show shows a state; false when what it is about is gone.
	show(State) bool
	// fields are the texts that save themselves.
	fields() []*field
}

// New makes the page; it says that the plan is being opened until it is given
// something to show.
func New(host Host) *Page {
	p := &Page{host: host, body: container.NewStack(), side: container.NewStack(),
		views: map[string]view{}, shown: TabSteps, folded: map[string]bool{}}
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
		p.closeSide()
		p.head.title.Commit(true)
	}
	before := p.extent()
	p.state, p.broken = s, false
	p.schedule = domain.NewSchedule(s.Plan)
	p.index = make(map[domain.ID]int, len(s.Plan.Steps))
	for at, step := range s.Plan.Steps {
		p.index[step.ID] = at
	}
	p.notice.hide()
	if p.cover != nil && !p.cover.show(s) {
		p.cover = nil
	}
	if s.Plan.ID != "" {
		p.head.show(s)
		p.views[p.shown].show(s)
		if p.beside != nil && !p.beside.show(s) {
			p.closeSide()
		}
		p.markOpen()
	}
	if len(s.Moved) > 1 {
		p.notice.show(domain.MovesText(s.Moved), true)
	}
	p.putBody()
	if l := p.stepPanel(); p.shown != TabSteps || l == nil && p.beside != nil || p.extent() != before {
		p.arrange()
	}
}

// extent is how much room what can grow takes: head and panel. To lay out the
// whole page for each letter that is saved would take too long.
func (p *Page) extent() (e [2]fyne.Size) {
	e[0] = p.head.object.MinSize()
	if l := p.stepPanel(); l != nil {
		e[1] = l.form.MinSize()
	}
	return e
}

// putBody shows the plan, or what covers it.
func (p *Page) putBody() {
	switch {
	case p.cover != nil:
		p.put(p.cover.content())
	case p.state.Plan.ID == "":
		p.put(emptyPage(p, p.state.Undo))
	default:
		p.put(p.plan)
	}
}

// showCover puts a page in the place of the plan, nil for the plan itself.
func (p *Page) showCover(c cover) {
	p.flushFields()
	p.cover = c
	p.putBody()
}

// Flush saves what was typed and not saved yet, also the title of a step that
// was not added yet.
func (p *Page) Flush() {
	p.flushFields()
	p.steps.add()
}

func (p *Page) flushFields() {
	for _, f := range p.fields() {
		f.Commit(true)
	}
}

// Unsaved names a field of the page that cannot be saved, or "", and says
// whether any still waits to be saved.
func (p *Page) Unsaved() (field string, waiting bool) {
	for _, f := range p.fields() {
		if f.Wrong() != "" {
			field = f.Name
		}
		waiting = waiting || f.Waiting()
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
	if p.beside != nil {
		all = append(all, p.beside.fields()...)
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

// toggle checks a step off, or takes the check away.
func (p *Page) toggle(s *domain.Step) {
	state := domain.Done
	if s.State == domain.Done {
		state = domain.Planned
	}
	p.change(domain.SetState(s.ID, state, p.host.Today()), nil)
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

func (p *Page) put(o fyne.CanvasObject) {
	if len(p.body.Objects) == 1 && p.body.Objects[0] == o {
		return
	}
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
