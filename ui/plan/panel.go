package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// panel edits one step.
type panel struct {
	page   *Page
	id     domain.ID
	step   domain.Step // as last shown
	object fyne.CanvasObject
	form   *fyne.Container

	place           *widget.RichText // "Step 2 of 6"
	title, reason   *field
	started, ended  *field // the real dates
	kind, state     *widget.Select
	why, real, done fyne.CanvasObject // rows that only some states have
	up, down        *widget.Button
	sections        []*section
	dates           *dateSection
	after           *afterSection
	money           *moneySection
	provider        *providerSection
	proofs          *proofSection
	reminders       *reminderSection
	note            *field
}

func newPanel(p *Page, id domain.ID) *panel {
	l := &panel{page: p, id: id, place: widgets.Subheading("")}
	l.title = l.field("Title", widgets.NewEntry(""), oneLine, func(s *domain.Step, text string) { s.Title = text })
	l.kind = choice(domain.Kinds[:], func(k domain.Kind) domain.Operation {
		return editStep(id, func(s *domain.Step) { s.Kind = k })
	}, p)
	l.state = choice(domain.States[:], func(st domain.State) domain.Operation {
		return domain.SetState(id, st, p.host.Today())
	}, p)
	l.reason = l.field("What you wait for", widgets.NewEntry("For example: the letter from the college"), oneLine,
		func(s *domain.Step, text string) { s.BlockedBy = text })
	l.started = l.date("First day", func(s *domain.Step, d domain.Date) { s.Started = d })
	l.ended = l.date("Finished on", func(s *domain.Step, d domain.Date) { s.Finished = d })
	l.why = labelled("What you wait for", l.reason.Object)
	l.done = labelled("Finished on", l.ended.Object)
	l.real = container.NewGridWithColumns(2, labelled("First day", l.started.Object), l.done)

	l.dates, l.after, l.money = newDateSection(l), newAfterSection(l), newMoneySection(l)
	l.provider, l.proofs, l.reminders = newProviderSection(l), newProofSection(l), newReminderSection(l)
	l.sections = []*section{l.dates.section, l.after.section, l.money.section, l.provider.section, l.proofs.section, l.reminders.section, l.noteSection()}

	l.up = widget.NewButtonWithIcon("Move up", theme.MoveUpIcon(), func() { l.move(-1) })
	l.down = widget.NewButtonWithIcon("Move down", theme.MoveDownIcon(), func() { l.move(1) })
	remove := widget.NewButtonWithIcon("Delete step", theme.DeleteIcon(), l.remove)

	l.form = formColumn(labelled("Title", l.title.Object),
		container.NewGridWithColumns(2, labelled("Kind", widgets.Outline(l.kind)), labelled("State", widgets.Outline(l.state))),
		l.why, l.real)
	for _, s := range l.sections {
		l.form.Add(s.object)
	}
	l.form.Add(widget.NewSeparator())
	l.form.Add(container.NewGridWithColumns(2, l.up, l.down))
	l.form.Add(remove)
	l.object = sidePanel(l.place, p.closeSide, l.form)
	return l
}

// sidePanel frames what stands beside the plan.
func sidePanel(title fyne.CanvasObject, closed func(), form fyne.CanvasObject) fyne.CanvasObject {
	head := container.NewBorder(nil, nil, nil, container.NewVBox(quiet("Close", theme.CancelIcon(), closed)), title)
	body := container.NewBorder(container.NewPadded(head), nil, nil, nil, container.NewVScroll(container.NewPadded(container.NewPadded(form))))
	return container.NewBorder(nil, nil, widget.NewSeparator(), nil, widgets.Panel(look.ColorCard, body))
}

func (l *panel) content() fyne.CanvasObject { return l.object }

func (l *panel) fields() []*field {
	all := []*field{l.title, l.reason, l.started, l.ended}
	for _, s := range l.sections {
		all = append(all, s.fields()...)
	}
	return all
}

// show fills the panel with its step, or says that it is gone.
func (l *panel) show(s State) bool {
	at, ok := l.page.index[l.id]
	if !ok {
		return false
	}
	l.step = s.Plan.Steps[at]
	step := &l.step
	widgets.SetText(l.place, fmt.Sprintf("Step %d of %d", at+1, len(s.Plan.Steps)))
	l.title.Show(step.Title)
	l.reason.Show(step.BlockedBy)
	l.started.Show(step.Started.String())
	l.ended.Show(step.Finished.String())
	widgets.ShowIf(l.why, step.State == domain.Blocked)
	widgets.ShowIf(l.real, step.State == domain.InProgress || step.State == domain.Done)
	widgets.ShowIf(l.done, step.State == domain.Done)
	choose(l.kind, step.Kind.Label())
	choose(l.state, step.State.Label())
	for _, part := range l.sections {
		part.show(step)
	}
	able(l.up, at > 0)
	able(l.down, at < len(s.Plan.Steps)-1)
	return true
}

// field makes a field that changes the step of the panel.
func (l *panel) field(name string, e *widgets.Entry, tidy func(string) (string, error), change func(*domain.Step, string)) *field {
	return l.saving(name, e, tidy, func(text string) domain.Operation {
		return editStep(l.id, func(s *domain.Step) { change(s, text) })
	})
}

// saving makes a field whose text an operation saves.
func (l *panel) saving(name string, e *widgets.Entry, tidy func(string) (string, error), op func(text string) domain.Operation) *field {
	e.OnKey = l.page.escape
	return newField(l.page, name, e, tidy, func(text string, done func(error)) {
		l.page.host.Change(op(text), func(err error) {
			done(err)
			if err != nil && l.page.stepPanel() != l {
				l.page.Say(name + " was not saved. " + err.Error())
			}
		})
	})
}

// escape closes what stands beside the plan.
func (p *Page) escape(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.closeSideAndReturn()
	}
	return k == fyne.KeyEscape
}

func (l *panel) noteSection() *section {
	l.note = l.field("Note", widgets.NewNote("Addresses, names, what you found out", 4),
		func(text string) (string, error) { return text, nil },
		func(s *domain.Step, text string) { s.Note = text })
	return l.section("Note", true, &section{
		make:  func() fyne.CanvasObject { return l.note.Object },
		sum:   func(*domain.Step) string { return "" },
		fill:  func(s *domain.Step) { l.note.Show(s.Note) },
		texts: func() []*field { return []*field{l.note} },
	})
}

func (l *panel) move(by int) { l.page.change(shiftStep(l.id, by), nil) }

func (l *panel) remove() {
	p := l.page
	p.flushFields()
	title := l.title.Entry.Text
	p.change(domain.DeleteStep(l.id), func() {
		p.notice.show("Step “"+title+"” deleted.", true)
		if p.shown == TabSteps {
			p.steps.focus()
		}
	})
}

// choice offers kinds or states and saves the one that is chosen.
func choice[T interface{ Label() string }](all []T, op func(T) domain.Operation, p *Page) *widget.Select {
	s := widget.NewSelect(labels(all), nil)
	s.OnChanged = func(string) { p.change(op(all[s.SelectedIndex()]), nil) }
	return s
}

func labels[T interface{ Label() string }](all []T) []string {
	out := make([]string, len(all))
	for n, v := range all {
		out[n] = v.Label()
	}
	return out
}

// choose shows a choice without saving it.
func choose(s *widget.Select, label string) {
	if s.Selected != label {
		s.Selected = label
		s.Refresh()
	}
}
