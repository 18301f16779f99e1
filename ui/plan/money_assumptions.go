package plan

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/payback"
	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// assumptionList lists all that the payback rests on, each with where it comes
// from, to be changed in place.
type assumptionList struct {
	money  *moneyTab
	object fyne.CanvasObject
	lines  *lines[payback.Assumption]
	edits  map[domain.ID]payback.Edit // by name
	state  State
}

func newAssumptionList(m *moneyTab) *assumptionList {
	l := &assumptionList{money: m}
	l.lines = newLines(func(a payback.Assumption) domain.ID { return domain.ID(a.Name) }, l.row)
	l.object = container.NewVBox(widgets.Subheading("What this rests on"),
		widgets.Muted("Change what does not fit you. A field that you leave blank takes the grey value. What is yours, such as pay and taxes, is the same in all plans and on the page About me."),
		l.lines.object)
	return l
}

func (l *assumptionList) fields() []*field { return l.lines.fields() }

func (l *assumptionList) show(s State, r payback.Result) {
	l.state = s
	l.edits = make(map[domain.ID]payback.Edit, len(r.Assumptions))
	for _, a := range r.Assumptions {
		l.edits[domain.ID(a.Name)] = a.Edit
	}
	l.lines.show(r.Assumptions)
}

// row makes the line of an assumption, with what changes it.
func (l *assumptionList) row(id domain.ID) *line[payback.Assumption] {
	name, note := widgets.Body(string(id)), widgets.Muted("")
	row := &line[payback.Assumption]{}
	var value fyne.CanvasObject
	var show func(payback.Assumption)
	switch edit := l.edits[id]; edit {
	case payback.EditPay:
		value, row.fields, show = l.pay()
	case payback.EditArea:
		value, show = l.button("Choose another area", theme.HomeIcon(), l.pickArea)
	case payback.EditWagesPeriod:
		value, show = l.period()
	case payback.EditSteps:
		value, show = l.button("Change in the steps", theme.DocumentCreateIcon(), func(fyne.CanvasObject) { l.money.page.ShowTab(TabSteps) })
	default:
		e, ok := assumptionEdits[edit]
		if !ok {
			label := widgets.Body("")
			value, show = label, func(a payback.Assumption) { label.SetText(a.Value) }
			break
		}
		f := l.field(string(id), e)
		value, row.fields = f.Object, []*field{f}
		show = func(a payback.Assumption) {
			f.Entry.SetPlaceHolder(a.Value)
			f.Show(e.text(l.state))
		}
	}
	row.object = container.New(&assumptionRow{}, name, value, note)
	row.show = func(a payback.Assumption) {
		widgets.SetText(note, origin(a))
		show(a)
	}
	return row
}

// origin says where the value of an assumption comes from.
func origin(a payback.Assumption) string {
	text := a.Origin.Label()
	switch {
	case a.Source == "":
		return text
	case a.Origin == payback.Published || a.Origin == payback.Computed:
		return text + ": " + a.Source
	}
	return text + ". " + a.Source
}

// assumptionEdit is how a value of the file is read and written as text.
type assumptionEdit struct {
	tidy func(string) (string, error)
	text func(State) string
	set  func(domain.ID, string) domain.Operation // of the plan of an id
	date bool
}

var assumptionEdits = map[payback.Edit]assumptionEdit{
	payback.EditHours:      mine(func(me *domain.Person) *domain.Number { return &me.HoursWeek }),
	payback.EditTax:        mine(func(me *domain.Person) *domain.Number { return &me.Tax }),
	payback.EditHoursLater: assumed(func(a *domain.Assumptions) *domain.Number { return &a.HoursLater }),
	payback.EditHoursLost:  assumed(func(a *domain.Assumptions) *domain.Number { return &a.HoursLost }),
	payback.EditRaiseNow:   assumed(func(a *domain.Assumptions) *domain.Number { return &a.RaiseNow }),
	payback.EditRaiseLater: assumed(func(a *domain.Assumptions) *domain.Number { return &a.RaiseLater }),
	payback.EditStart:      onDate(func(p *domain.Plan) *domain.Date { return &p.Start }),
	payback.EditNewJob:     onDate(func(p *domain.Plan) *domain.Date { return &p.Assumptions.NewJobFrom }),
	payback.EditLossFrom:   onDate(func(p *domain.Plan) *domain.Date { return &p.Assumptions.LossFrom }),
	payback.EditLossTo:     onDate(func(p *domain.Plan) *domain.Date { return &p.Assumptions.LossTo }),
}

func mine(number func(*domain.Person) *domain.Number) assumptionEdit {
	return assumptionEdit{tidy: tidyPercent,
		text: func(s State) string { return numberText(*number(&s.Person)) },
		set: func(_ domain.ID, text string) domain.Operation {
			return domain.EditingPerson(func(me *domain.Person) { *number(me), _ = domain.ParseNumber(text) })
		}}
}

func assumed(number func(*domain.Assumptions) *domain.Number) assumptionEdit {
	return assumptionEdit{tidy: tidyPercent,
		text: func(s State) string { return numberText(*number(&s.Plan.Assumptions)) },
		set: func(plan domain.ID, text string) domain.Operation {
			return editPlan(plan, func(p *domain.Plan) { *number(&p.Assumptions), _ = domain.ParseNumber(text) })
		}}
}

func onDate(date func(*domain.Plan) *domain.Date) assumptionEdit {
	return assumptionEdit{date: true, tidy: tidyDate,
		text: func(s State) string { return date(&s.Plan).String() },
		set: func(plan domain.ID, text string) domain.Operation {
			return editPlan(plan, func(p *domain.Plan) { *date(p) = parsedDate(text) })
		}}
}

// tidyPercent reads a number, also with a percent sign behind it.
func tidyPercent(text string) (string, error) {
	return tidyNumber(strings.TrimSuffix(strings.TrimSpace(text), "%"))
}

func (l *assumptionList) field(name string, e assumptionEdit) *field {
	p := l.money.page
	f := newField(p, name, widgets.NewEntry(""), e.tidy, func(text string, done func(error)) {
		p.host.Change(e.set(p.state.Plan.ID, text), done)
	})
	if e.date {
		p.addCalendar(f)
	}
	return f
}

// pay edits an amount and what it is for.
func (l *assumptionList) pay() (fyne.CanvasObject, []*field, func(payback.Assumption)) {
	p := l.money.page
	var per *widget.Select
	chosen := func() domain.PayPeriod { return domain.PayPeriods[max(0, per.SelectedIndex())] }
	amount := newField(p, "Pay now", widgets.NewEntry("Not entered"), tidyMoney, func(text string, done func(error)) {
		pay := domain.Pay{Amount: parsedMoney(text), Per: chosen()}
		if text == "" {
			pay = domain.Pay{}
		}
		p.host.Change(domain.EditingPerson(func(me *domain.Person) { me.Pay = pay }), done)
	})
	per = widget.NewSelect(labels(domain.PayPeriods[:]), nil)
	per.SetSelectedIndex(0)
	per.OnChanged = func(string) {
		to := chosen()
		p.change(domain.EditingPerson(func(me *domain.Person) {
			if me.Pay.Per != domain.NoPay {
				me.Pay.Per = to
			}
		}), nil)
	}
	show := func(payback.Assumption) {
		pay := l.state.Person.Pay
		if pay.Per == domain.NoPay {
			amount.Show("")
			return
		}
		amount.Show(pay.Amount.Text())
		choose(per, pay.Per.Label())
	}
	return container.NewVBox(amount.Object, widgets.Outline(per)), []*field{amount}, show
}

// button shows a value with a button that leads to where it is changed.
func (l *assumptionList) button(text string, icon fyne.Resource, tapped func(below fyne.CanvasObject)) (fyne.CanvasObject, func(payback.Assumption)) {
	value := widgets.Body("")
	b := quiet(text, icon, nil)
	b.OnTapped = func() { tapped(b) }
	return container.New(layout.NewCustomPaddedVBoxLayout(0), value, container.NewHBox(b)), func(a payback.Assumption) { value.SetText(a.Value) }
}

const newest = "The newest"

// period lets a person choose among the releases of wages that are installed.
func (l *assumptionList) period() (fyne.CanvasObject, func(payback.Assumption)) {
	p := l.money.page
	value := widgets.Body("")
	s := widget.NewSelect(append([]string{newest}, p.host.WagePeriods()...), nil)
	s.OnChanged = func(period string) {
		if period == newest {
			period = ""
		}
		p.change(editPlan(p.state.Plan.ID, func(plan *domain.Plan) { plan.Assumptions.WagesPeriod = period }), nil)
	}
	choice := widgets.Outline(s)
	return container.New(layout.NewCustomPaddedVBoxLayout(0), value, choice), func(a payback.Assumption) {
		value.SetText(a.Value)
		chosen := l.state.Plan.Assumptions.WagesPeriod
		widgets.ShowIf(choice, len(s.Options) > 2 || chosen != "")
		choose(s, cmp.Or(chosen, newest))
	}
}

func (l *assumptionList) pickArea(below fyne.CanvasObject) {
	p := l.money.page
	id := p.state.Plan.ID
	p.host.PickArea(below, func(a *labor.Area) {
		p.change(editPlan(id, func(plan *domain.Plan) { plan.Area, plan.AreaName = a.Code, a.Name }), nil)
	})
}

// assumptionRow places a name, a value and a note side by side, or, where that
// is too narrow, below each other.
type assumptionRow struct{ wide bool }

const (
	assumptionWide  = 640
	assumptionName  = 0.34 // of the width
	assumptionValue = 220
)

func (l *assumptionRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	scale := look.TextScale()
	l.wide = size.Width >= assumptionWide*scale
	value := min(assumptionValue*scale, size.Width)
	widths, x, y := [3]float32{size.Width, value, size.Width}, float32(0), float32(0)
	if l.wide {
		name := size.Width * assumptionName
		widths = [3]float32{name, value, size.Width - name - value}
	}
	for n, part := range o {
		part.Move(fyne.NewPos(x, y))
		part.Resize(fyne.NewSize(widths[n], 1)) // so that wrapped text knows its lines
		h := part.MinSize().Height
		part.Resize(fyne.NewSize(widths[n], h))
		if l.wide {
			x += widths[n]
		} else {
			y += h
		}
	}
}

func (l *assumptionRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(200, 0)
	for _, part := range o {
		if h := part.MinSize().Height; l.wide {
			s.Height = max(s.Height, h)
		} else {
			s.Height += h
		}
	}
	return s
}
