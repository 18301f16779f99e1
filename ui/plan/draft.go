package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/draft"
	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// draftPage shows the draft of a plan, to be changed before it is taken over.
// Nothing of it is saved until then.
type draftPage struct {
	page    *Page
	plan    domain.Plan
	facts   draft.Facts
	choices *draftChoices
	draft   draft.Draft
	rows    []*draftRow
	object  fyne.CanvasObject
	list    *fyne.Container
	problem *widget.Label
	use     *widget.Button
}

// ShowDraft shows the draft of a plan in the place of the plan. While the plan
// file cannot be used, the page goes on saying so.
func (p *Page) ShowDraft(facts draft.Facts, into domain.Plan, state string) {
	if p.broken {
		return
	}
	d := &draftPage{page: p, plan: into, facts: facts, list: container.NewVBox()}
	d.choices = newDraftChoices(d, state)
	d.problem = widgets.Body("")
	d.problem.Importance = widget.DangerImportance
	d.problem.Hide()
	d.use = widget.NewButtonWithIcon("Use this plan", theme.ConfirmIcon(), d.save)
	d.use.Importance = widget.HighImportance
	cancel := widget.NewButton("Cancel", func() { p.showCover(nil) })
	head := container.New(widgets.Tight{}, widgets.Heading("A plan for "+into.OccupationTitle),
		widgets.Muted("This is a draft. Change what you like, then choose “Use this plan”. Nothing is saved before."))
	steps := container.NewVBox(widgets.Subheading("Steps"), d.list)
	foot := container.NewVBox(widget.NewSeparator(), d.problem, container.NewHBox(d.use, cancel))
	d.object = container.NewPadded(container.NewPadded(container.NewBorder(head, foot, nil, nil,
		container.NewVScroll(container.New(&pair{}, d.choices.object, steps)))))
	d.make()
	p.showCover(d)
	p.focus(d.use)
}

// UseDraft takes over the draft on show, if there is one.
func (p *Page) UseDraft() {
	if d, ok := p.cover.(*draftPage); ok {
		d.save()
	}
}

func (d *draftPage) content() fyne.CanvasObject { return d.object }

func (d *draftPage) show(State) bool { return true }

// make drafts the steps for the choices. What was changed in a step stays while
// the step does.
func (d *draftPage) make() {
	d.draft = draft.New(d.facts, d.choices.choice)
	was := d.rows
	d.rows = nil
	for _, s := range d.draft.Steps {
		at := slices.IndexFunc(was, func(r *draftRow) bool { return r.drafted == s.Title })
		row := newDraftRow(d, s)
		if at >= 0 {
			row.keep(was[at])
		}
		d.rows = append(d.rows, row)
	}
	d.arrange()
}

// arrange puts the rows below each other in their order.
func (d *draftPage) arrange() {
	d.list.Objects = nil
	for n, r := range d.rows {
		able(r.up, n > 0)
		able(r.down, n < len(d.rows)-1)
		d.list.Objects = append(d.list.Objects, r.object, widget.NewSeparator())
	}
	d.list.Refresh()
	d.count()
}

// count says on the button how many steps would be taken over.
func (d *draftPage) count() {
	d.use.SetText("Use this plan (" + plural(len(d.taken()), "step", "steps") + ")")
}

// taken are the rows that are ticked.
func (d *draftPage) taken() []*draftRow {
	return slices.DeleteFunc(slices.Clone(d.rows), func(r *draftRow) bool { return !r.take.Checked })
}

func (d *draftPage) move(r *draftRow, by int) {
	at := slices.Index(d.rows, r)
	d.rows = slices.Insert(slices.Delete(slices.Clone(d.rows), at, at+1), at+by, r)
	d.arrange()
}

// save takes the draft over as one change.
func (d *draftPage) save() {
	var steps []domain.Step
	err := d.choices.read(&d.plan)
	for _, r := range d.taken() {
		step, wrong := r.read()
		if err == nil {
			err = wrong
		}
		steps = append(steps, step)
	}
	if err != nil {
		d.complain(err)
		return
	}
	steps = bridged(steps, d.draft.Steps)
	d.plan.ID = domain.NewID()
	d.page.host.Change(addDrafted(d.plan, steps, d.credentials(steps)), func(err error) {
		if err != nil {
			d.complain(err)
			return
		}
		d.page.showCover(nil)
	})
}

func (d *draftPage) complain(err error) {
	d.problem.SetText(sentence(err))
	widgets.ShowIf(d.problem, err != nil)
	d.page.arrange()
}

// credentials are the wanted ones to which steps lead, with the rules of our
// texts for their renewal.
func (d *draftPage) credentials(steps []domain.Step) []domain.Credential {
	var wanted []domain.Credential
	for _, c := range d.draft.Credentials {
		if !slices.ContainsFunc(steps, func(s domain.Step) bool { return s.ID == c.StepID }) {
			continue
		}
		for _, known := range d.facts.Credentials {
			if known.ID == c.Known {
				c.Rule = renewal.Preset(known)
			}
		}
		wanted = append(wanted, c)
	}
	return wanted
}

// addDrafted adds a plan with its steps and the credentials that the file does
// not hold yet.
func addDrafted(p domain.Plan, steps []domain.Step, wanted []domain.Credential) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		entry, err := domain.AddPlan(p, steps)(tx)
		if err != nil {
			return entry, err
		}
		held, err := tx.Credentials()
		if err != nil {
			return entry, err
		}
		for _, c := range wanted {
			if slices.ContainsFunc(held, func(h domain.Credential) bool { return h.Known == c.Known && h.Place == c.Place }) {
				continue
			}
			if _, err := domain.AddCredential(c)(tx); err != nil {
				return entry, err
			}
		}
		return entry, nil
	}
}

// bridged lets steps that came after a step that was left out come after those
// before it.
func bridged(taken, all []domain.Step) []domain.Step {
	in, by := map[domain.ID]bool{}, map[domain.ID]domain.Step{}
	for _, s := range taken {
		in[s.ID] = true
	}
	for _, s := range all {
		by[s.ID] = s
	}
	var before func(s domain.Step) []domain.ID
	before = func(s domain.Step) (ids []domain.ID) {
		for _, id := range s.After {
			if in[id] {
				ids = append(ids, id)
			} else {
				ids = append(ids, before(by[id])...)
			}
		}
		return ids
	}
	for n := range taken {
		ids := before(taken[n])
		slices.Sort(ids)
		taken[n].After = slices.Compact(ids)
	}
	return taken
}

// pair puts two objects side by side, or below each other where there is no
// room for both.
type pair struct{ width float32 }

const (
	pairLeft  = 300
	pairRight = 420
	pairGap   = 24
)

func (l *pair) left() float32 { return pairLeft * look.TextScale() }

func (l *pair) stacked(width float32) bool {
	return width < l.left()+pairGap+pairRight*look.TextScale()
}

func (l *pair) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if l.stacked(size.Width) {
		o[0].Resize(fyne.NewSize(size.Width, o[0].MinSize().Height))
		top := o[0].MinSize().Height + pairGap
		o[0].Move(fyne.NewPos(0, 0))
		o[1].Move(fyne.NewPos(0, top))
		o[1].Resize(fyne.NewSize(size.Width, o[1].MinSize().Height))
		return
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(l.left(), o[0].MinSize().Height))
	o[1].Move(fyne.NewPos(l.left()+pairGap, 0))
	o[1].Resize(fyne.NewSize(size.Width-l.left()-pairGap, o[1].MinSize().Height))
}

func (l *pair) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	width := max(a.Width, b.Width)
	if l.width == 0 || l.stacked(l.width) {
		return fyne.NewSize(width, a.Height+pairGap+b.Height)
	}
	return fyne.NewSize(width, max(a.Height, b.Height))
}
