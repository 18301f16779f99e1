package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/chart"
	fig "waymark/ui/figures"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// timelineTab is the tab Timeline: the steps along the calendar, as a chart or
// as a table.
type timelineTab struct {
	page   *Page
	object fyne.CanvasObject
	inner  *fyne.Container

	title          *widget.Label
	zooms          *widget.RadioGroup
	asTable        *widget.Check
	view           *timelineView
	key            *fyne.Container
	sheet          *widgets.Sheet
	place          *fyne.Container // holds the chart or the table
	step           *widget.Label   // what is selected
	earlier, later *widget.Button
	open           *widget.Button
	chart          fyne.CanvasObject
}

func newTimeline(p *Page) *timelineTab {
	t := &timelineTab{page: p, view: newTimelineView(), title: widgets.Body(""), step: widgets.Body(""), key: container.NewStack(), place: container.NewStack()}
	t.title.TextStyle.Bold = true
	t.view.onSelect = func(int) { t.showStep() }
	t.view.onKey = t.typed
	t.zooms = widget.NewRadioGroup(zoomNames, nil)
	t.zooms.Horizontal, t.zooms.Required = true, true
	t.zooms.SetSelected(zoomNames[wholePlan])
	t.zooms.OnChanged = func(name string) { t.zoomTo(name) }
	t.asTable = widget.NewCheck("As a table", func(bool) { t.put() })
	tools := newPictureTools(p, pictureSource{
		name: func() string { return "Timeline, " + p.state.Plan.Title },
		rows: func() [][]string { return fig.TimelineTable(p.state.Plan, p.schedule, t.view.whole) },
		chart: func() chart.Chart {
			whole := t.view.whole
			whole.Labels = 0
			whole.Quarters = t.view.zoom != byMonth
			return whole
		},
	})
	t.earlier = quiet("A week earlier", theme.NavigateBackIcon(), func() { t.move(-7) })
	t.later = quiet("A week later", theme.NavigateNextIcon(), func() { t.move(7) })
	t.open = quiet("Open step", theme.DocumentCreateIcon(), t.openStep)
	foot := container.New(&besideOrBelow{}, t.step, container.NewHBox(t.earlier, t.later, t.open))
	t.sheet = widgets.NewSheet(nil, timelineColumns()...)
	t.sheet.OnOpen = func(row int) { p.ShowStep(p.state.Plan.Steps[row].ID) }
	t.chart = container.NewBorder(nil, container.NewVBox(t.key, foot), nil, nil, t.view)
	head := widgets.NewFlow(t.zooms, t.asTable, tools)
	t.inner = container.New(timelineLayout{}, t.title, head, t.place)
	t.object = container.NewVScroll(t.inner)
	t.put()
	return t
}

func timelineColumns() []widgets.SheetColumn {
	scale := look.TextScale()
	return []widgets.SheetColumn{{Title: "Step"}, {Title: "Kind", Width: 150 * scale}, {Title: "Starts", Width: 104 * scale}, {Title: "Ends", Width: 104 * scale},
		{Title: "State", Width: 96 * scale}, {Title: "Decides", Width: 72 * scale}, {Title: "Remarks"}}
}

func (t *timelineTab) content() fyne.CanvasObject { return t.object }

// fields are the texts of the tab that save themselves.
func (t *timelineTab) fields() []*field { return nil }

// show is called with each state while the tab is on show.
func (t *timelineTab) show(s State) {
	p := t.page
	line := fig.Timeline(s.Plan, p.schedule, p.host.Today())
	t.title.SetText(fig.TimelineTitle(s.Plan, p.schedule))
	if line.To > line.From {
		t.key.Objects = []fyne.CanvasObject{widgets.NewChart(chart.TimelineKey{Of: line})}
	} else {
		t.key.Objects = nil
	}
	t.view.show(line)
	t.sheet.SetRows(fig.TimelineTable(s.Plan, p.schedule, line)[1:])
	t.showStep()
	t.inner.Refresh()
}

// put shows the chart or the table.
func (t *timelineTab) put() {
	t.place.Objects = []fyne.CanvasObject{t.chart}
	if t.asTable.Checked {
		t.place.Objects = []fyne.CanvasObject{container.NewHScroll(container.New(widgets.AtLeastWide(900*look.TextScale()), t.sheet.Object))}
	}
	widgets.ShowIf(t.zooms, !t.asTable.Checked)
	t.place.Refresh()
}

func (t *timelineTab) zoomTo(name string) {
	for z, n := range zoomNames {
		if n == name {
			t.view.setZoom(zoom(z))
		}
	}
}

// selected is the step that is selected, or nil.
func (t *timelineTab) selected() *domain.Step {
	if at := t.view.selected; at >= 0 && at < len(t.page.state.Plan.Steps) {
		return &t.page.state.Plan.Steps[at]
	}
	return nil
}

// showStep says what is selected and what can be done with it.
func (t *timelineTab) showStep() {
	s := t.selected()
	able(t.open, s != nil)
	moves := s != nil && isOpen(s) && t.view.whole.Rows[t.view.selected].HasDates
	able(t.earlier, moves)
	able(t.later, moves)
	switch {
	case s == nil:
		t.step.SetText(t.view.whole.Note)
	case moves:
		t.step.SetText(s.Title + ": " + t.view.whole.Rows[t.view.selected].Dates() + ". Left and Right move it by a day, with Shift by a week.")
	default:
		t.step.SetText(s.Title + ": " + t.view.whole.Rows[t.view.selected].Dates() + ".")
	}
}

// typed answers keys of the chart.
func (t *timelineTab) typed(k *fyne.KeyEvent) {
	days := 1
	if t.view.pad.shift {
		days = 7
	}
	switch k.Name {
	case fyne.KeyLeft:
		t.move(-days)
	case fyne.KeyRight:
		t.move(days)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.openStep()
	case fyne.KeyPlus:
		t.zooms.SetSelected(zoomNames[min(t.view.zoom+1, byMonth)])
	case fyne.KeyMinus:
		t.zooms.SetSelected(zoomNames[max(t.view.zoom, 1)-1])
	}
}

func (t *timelineTab) openStep() {
	if s := t.selected(); s != nil {
		t.page.ShowStep(s.ID)
	}
}

// move moves the selected step in time and says what moved with it.
func (t *timelineTab) move(days int) {
	s := t.selected()
	if s == nil {
		return
	}
	p := t.page
	p.change(moveBy(s.ID, days), func() {
		if len(p.state.Moved) > 0 {
			p.notice.show(domain.MovesText(p.state.Moved), true)
		}
	})
}

// moveBy moves a step by days from where it is by then, and with it what
// depends on it. Of a step in progress only the end moves.
func moveBy(id domain.ID, days int) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return domain.Entry{}, err
		}
		p, err := tx.Plan(s.PlanID)
		if err != nil {
			return domain.Entry{}, err
		}
		var at domain.Window
		for _, slot := range domain.NewSchedule(p).Slots {
			if slot.Step == id {
				at = slot.Window
			}
		}
		if s.State == domain.InProgress && !at.To.IsZero() {
			return domain.MoveEnd(id, at.To.AddDays(days))(tx)
		}
		if at.From.IsZero() {
			return domain.Entry{}, &domain.Error{Kind: domain.ErrInvalid, Field: domain.FieldStart, Sentence: "“" + s.Title + "” has no dates yet. Open it and give it a start or a due date."}
		}
		return domain.MoveInTime(id, at.From.AddDays(days))(tx)
	}
}

// besideOrBelow puts buttons beside a text, or below it where that leaves the
// text too narrow.
type besideOrBelow struct{ below bool }

const textBeside = 320

func (l *besideOrBelow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	buttons := o[1].MinSize()
	l.below = size.Width-buttons.Width < textBeside*look.TextScale()
	width := size.Width
	if !l.below {
		width -= buttons.Width
	}
	o[0].Resize(fyne.NewSize(width, 1)) // so that wrapped text knows its lines
	o[0].Resize(fyne.NewSize(width, o[0].MinSize().Height))
	o[1].Resize(buttons)
	if l.below {
		o[1].Move(fyne.NewPos(0, o[0].Size().Height))
	} else {
		o[1].Move(fyne.NewPos(width, 0))
	}
}

func (l *besideOrBelow) MinSize(o []fyne.CanvasObject) fyne.Size {
	text, buttons := o[0].MinSize(), o[1].MinSize()
	if l.below {
		return fyne.NewSize(buttons.Width, text.Height+buttons.Height)
	}
	return fyne.NewSize(buttons.Width, max(text.Height, buttons.Height))
}

// timelineLayout places the title, the tools and the chart below each other. In
// a low window the title makes room.
type timelineLayout struct{}

const roomForTitle = 400

func (timelineLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	widgets.ShowIf(o[0], size.Height >= roomForTitle*look.TextScale())
	y := float32(0)
	for n, part := range o {
		if !part.Visible() {
			continue
		}
		part.Move(fyne.NewPos(0, y))
		part.Resize(fyne.NewSize(size.Width, 1)) // so that wrapped text knows its lines
		h := part.MinSize().Height
		if n == len(o)-1 {
			h = max(0, size.Height-y)
		}
		part.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

func (timelineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, part := range o[1:] {
		m := part.MinSize()
		s.Width = max(s.Width, m.Width)
		s.Height += m.Height
	}
	return s
}
