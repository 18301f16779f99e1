package plan

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// steps is the list of steps with its header and the field that adds one.
// Space checks the highlighted step off, Enter opens it.
type steps struct {
	widget.List
	page    *Page
	object  fyne.CanvasObject
	fresh   *widgets.Entry // title of a step to add
	none    *widget.Label
	current int
}

func newSteps(p *Page) *steps {
	s := &steps{page: p, fresh: widgets.NewEntry("Add a step: type a title and press Enter")}
	s.Length = func() int { return len(p.state.Plan.Steps) }
	s.CreateItem = func() fyne.CanvasObject { return newRow() }
	s.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if id < len(p.state.Plan.Steps) {
			s.fill(o.(*fyne.Container), id)
		}
	}
	s.OnSelected = p.selectStep
	s.OnHighlighted = func(id widget.ListItemID) { s.current = id }
	s.ExtendBaseWidget(s)
	s.none = widgets.Body("This plan has no steps yet. Add the first one below.")
	s.fresh.OnSubmitted = func(string) { s.add() }
	button := widget.NewButtonWithIcon("Add step", theme.ContentAddIcon(), func() {
		s.add()
		p.focus(s.fresh)
	})
	head := func(text string, align fyne.TextAlign) fyne.CanvasObject {
		return widgets.NewHeaderCell(text, align, nil)
	}
	header := widgets.Panel(look.ColorRail, container.New(columns{},
		head("", fyne.TextAlignLeading), head("", fyne.TextAlignTrailing), head("Step", fyne.TextAlignLeading),
		head("Due", fyne.TextAlignTrailing), head("Cost", fyne.TextAlignTrailing)))
	s.object = container.NewBorder(header, container.NewPadded(container.NewBorder(nil, nil, nil, button, s.fresh)), nil, nil,
		container.NewStack(s, container.NewVBox(s.none)))
	return s
}

// TypedKey implements fyne.Focusable.
func (s *steps) TypedKey(k *fyne.KeyEvent) {
	here := s.current < s.Length()
	switch k.Name {
	case fyne.KeySpace:
		if here {
			s.toggle(s.current)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if here {
			s.Select(s.current)
			s.page.focus(s.page.panel.title.entry)
		}
	case fyne.KeyEscape:
		s.page.closePanel()
	case fyne.KeyF1:
		widgets.PassKey(s, k)
	default:
		s.List.TypedKey(k)
	}
}

func (s *steps) content() fyne.CanvasObject { return s.object }

func (s *steps) fields() []*field { return nil }

func (s *steps) show(State) {
	visible(s.none, s.Length() == 0)
	s.Refresh()
}

// mark shows which step the panel belongs to, -1 for none.
func (s *steps) mark(at int) {
	if at < 0 {
		s.UnselectAll()
		return
	}
	s.Select(at)
}

// toggle checks a step off, or takes the check away.
func (s *steps) toggle(at int) {
	step := s.page.state.Plan.Steps[at]
	state := domain.Done
	if step.State == domain.Done {
		state = domain.Planned
	}
	s.page.change(domain.SetState(step.ID, state, s.page.host.Today()), nil)
}

// add adds the step whose title was typed below the list.
func (s *steps) add() {
	typed := s.fresh.Text
	if strings.TrimSpace(typed) == "" || s.page.state.Plan.ID == "" {
		return
	}
	s.page.change(domain.AddStep(s.page.state.Plan.ID, domain.Step{Title: typed}, -1), func() {
		if s.fresh.Text == typed {
			s.fresh.SetText("")
		}
		s.ScrollToBottom()
	})
}

func newRow() fyne.CanvasObject {
	label := func(align fyne.TextAlign, size fyne.ThemeSizeName) *widget.Label {
		l := widget.NewLabel("")
		l.Alignment, l.SizeName, l.Truncation = align, size, fyne.TextTruncateEllipsis
		return l
	}
	note := label(fyne.TextAlignLeading, theme.SizeNameCaptionText)
	note.Importance = widget.LowImportance
	return container.New(columns{}, widgets.NewTick(),
		label(fyne.TextAlignTrailing, theme.SizeNameText),
		container.New(twoLines{}, label(fyne.TextAlignLeading, theme.SizeNameText), note),
		label(fyne.TextAlignTrailing, theme.SizeNameText),
		label(fyne.TextAlignTrailing, theme.SizeNameText))
}

func (s *steps) fill(row *fyne.Container, at int) {
	step, o := s.page.state.Plan.Steps[at], row.Objects
	late := overdue(step, s.page.host.Today())
	over := step.State == domain.Done || step.State == domain.Skipped
	tick := o[0].(*widgets.Tick)
	tick.OnTapped = func() { s.toggle(at) }
	tick.SetChecked(step.State == domain.Done)
	title := o[2].(*fyne.Container).Objects
	set(o[1], strconv.Itoa(at+1), widget.LowImportance, false)
	set(title[0], step.Title, importance(over, false), !over)
	below := widget.LowImportance
	if late {
		below = widget.DangerImportance
	}
	set(title[1], caption(step, late, s.Size().Width < compact), below, false)
	set(o[3], step.Due.Text(), importance(over, late), false)
	set(o[4], costText(step), importance(over, false), false)
}

func set(o fyne.CanvasObject, text string, i widget.Importance, bold bool) {
	l := o.(*widget.Label)
	l.Importance, l.TextStyle.Bold = i, bold
	l.SetText(text)
}

func importance(over, late bool) widget.Importance {
	switch {
	case over:
		return widget.LowImportance
	case late:
		return widget.DangerImportance
	}
	return widget.MediumImportance
}

func overdue(s domain.Step, today domain.Date) bool {
	open := s.State == domain.Planned || s.State == domain.InProgress
	return open && !s.Due.IsZero() && s.Due.Before(today)
}

// caption is what a step is about, how far it is and, where there is no column
// for it, when it is due.
func caption(s domain.Step, late, withDue bool) string {
	text := s.Kind.Label()
	switch {
	case s.State == domain.Done && !s.Finished.IsZero():
		text += " · Done " + s.Finished.Text()
	case s.State != domain.Planned:
		text += " · " + s.State.Label()
	}
	switch {
	case late && withDue:
		text += " · Overdue since " + s.Due.Text()
	case late:
		text += " · Overdue"
	case withDue && !s.Due.IsZero() && s.State != domain.Done:
		text += " · Due " + s.Due.Text()
	}
	return text
}

func costText(s domain.Step) string {
	return cmp.Or(enteredCost(s), "–")
}
