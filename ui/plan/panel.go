package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
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
	object fyne.CanvasObject

	place                         *widget.RichText // "Step 2 of 6"
	title, start, due, cost, note *field
	fields                        []*field
	kind, state                   *widget.Select
	up, down                      *widget.Button
}

func newPanel(p *Page, id domain.ID) *panel {
	l := &panel{page: p, id: id, place: widgets.Subheading("")}
	l.title = l.field("Title", widgets.NewEntry(""), oneLine, func(s *domain.Step, text string) { s.Title = text })
	l.start = l.date("Start date", func(s *domain.Step, d domain.Date) { s.Start = d })
	l.due = l.date("Due date", func(s *domain.Step, d domain.Date) { s.Due = d })
	l.cost = l.field("Cost", widgets.NewEntry("Not known yet"), tidyMoney, setCost)
	l.note = l.field("Note", widgets.NewNote("Addresses, names, links, what you found out", 4),
		func(text string) (string, error) { return text, nil },
		func(s *domain.Step, text string) { s.Note = text })
	l.kind = choice(domain.Kinds[:], func(k domain.Kind) domain.Operation {
		return editStep(id, func(s *domain.Step) { s.Kind = k })
	}, p)
	l.state = choice(domain.States[:], func(st domain.State) domain.Operation {
		return domain.SetState(id, st, p.host.Today())
	}, p)
	l.up = widget.NewButtonWithIcon("Move up", theme.MoveUpIcon(), func() { l.move(-1) })
	l.down = widget.NewButtonWithIcon("Move down", theme.MoveDownIcon(), func() { l.move(1) })
	remove := widget.NewButtonWithIcon("Delete step", theme.DeleteIcon(), l.remove)
	closer := quiet("", theme.CancelIcon(), p.closePanel)

	dates := container.NewGridWithColumns(2, labelled("Start date", l.start.entry), labelled("Due date", l.due.entry))
	form := container.New(layout.NewCustomPaddedVBoxLayout(6),
		labelled("Title", l.title.object),
		labelled("Kind", widgets.Outline(l.kind)),
		labelled("State", widgets.Outline(l.state)),
		container.New(layout.NewCustomPaddedVBoxLayout(0), dates, l.start.problem, l.due.problem),
		labelled("Cost", l.cost.object),
		labelled("Note", l.note.object),
		container.NewGridWithColumns(2, l.up, l.down),
		remove,
	)
	head := container.NewBorder(nil, nil, nil, container.NewVBox(closer), l.place)
	body := container.NewBorder(container.NewPadded(head), nil, nil, nil, container.NewVScroll(container.NewPadded(container.NewPadded(form))))
	l.object = container.NewBorder(nil, nil, widget.NewSeparator(), nil, widgets.Panel(look.ColorCard, body))
	return l
}

func labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(-6), widgets.Caption(name), o)
}

// show fills the panel with a step that is at an index of n.
func (l *panel) show(s domain.Step, at, n int) {
	widgets.SetText(l.place, fmt.Sprintf("Step %d of %d", at+1, n))
	l.title.show(s.Title)
	l.start.show(s.Start.String())
	l.due.show(s.Due.String())
	l.cost.show(enteredCost(s))
	l.note.show(s.Note)
	choose(l.kind, s.Kind.Label())
	choose(l.state, s.State.Label())
	able(l.up, at > 0)
	able(l.down, at < n-1)
}

// field makes a field that changes the step of the panel.
func (l *panel) field(name string, e *widgets.Entry, tidy func(string) (string, error), change func(*domain.Step, string)) *field {
	save := func(text string, done func(error)) {
		l.page.host.Change(editStep(l.id, func(s *domain.Step) { change(s, text) }), func(err error) {
			done(err)
			if err != nil && l.page.panel != l {
				l.page.Say(name + " was not saved. " + err.Error())
			}
		})
	}
	e.OnKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			l.page.closePanel()
			l.page.focus(l.page.steps)
		}
		return k == fyne.KeyEscape
	}
	f := newField(l.page, name, e, tidy, save)
	l.fields = append(l.fields, f)
	return f
}

func (l *panel) move(by int) { l.page.change(shiftStep(l.id, by), nil) }

func (l *panel) remove() {
	p := l.page
	p.flushFields()
	title := p.panel.title.entry.Text
	p.change(domain.DeleteStep(l.id), func() {
		p.notice.show("Step “"+title+"” deleted.", true)
		p.focus(p.steps)
	})
}

func tidyMoney(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	c, err := domain.ParseMoney(text)
	if err != nil {
		return "", err
	}
	return c.Text(), nil
}

// setCost takes a text that tidyMoney has checked.
func setCost(s *domain.Step, text string) {
	switch amount, _ := domain.ParseMoney(text); {
	case len(s.Costs) > 1: // the field shows their sum
	case text == "":
		s.Costs = nil
	case len(s.Costs) == 0:
		s.Costs = []domain.CostLine{{Amount: amount, Known: true}}
	default:
		s.Costs[0].Amount, s.Costs[0].Known = amount, true
	}
}

// enteredCost is the sum of what was entered, or "" when nothing was.
func enteredCost(s domain.Step) string {
	sum, unknown := s.Cost()
	if unknown == len(s.Costs) {
		return ""
	}
	return sum.Text()
}

// choice offers kinds or states and saves the one that is chosen.
func choice[T interface{ Label() string }](all []T, op func(T) domain.Operation, p *Page) *widget.Select {
	labels := make([]string, len(all))
	for n, v := range all {
		labels[n] = v.Label()
	}
	s := widget.NewSelect(labels, nil)
	s.OnChanged = func(string) { p.change(op(all[s.SelectedIndex()]), nil) }
	return s
}

// choose shows a choice without saving it.
func choose(s *widget.Select, label string) {
	if s.Selected != label {
		s.Selected = label
		s.Refresh()
	}
}
