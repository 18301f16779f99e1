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

// row is a step in the list. It can be dragged to another place.
type row struct {
	widget.BaseWidget
	list *stepList
	at   int

	tick                                      *widgets.Tick
	number, title, note, when, whenNote, cost *widget.Label
	content                                   *fyne.Container
}

func newRow(l *stepList) *row {
	r := &row{list: l, tick: widgets.NewTick()}
	r.number = cell(fyne.TextAlignTrailing, theme.SizeNameText)
	r.title = cell(fyne.TextAlignLeading, theme.SizeNameText)
	r.note = cell(fyne.TextAlignLeading, theme.SizeNameCaptionText)
	r.when = cell(fyne.TextAlignTrailing, theme.SizeNameText)
	r.whenNote = cell(fyne.TextAlignTrailing, theme.SizeNameCaptionText)
	r.cost = cell(fyne.TextAlignTrailing, theme.SizeNameText)
	r.tick.OnTapped = func() { l.toggle(r.at) }
	r.content = container.New(columns{}, r.tick, r.number,
		container.New(twoLines{}, r.title, r.note), container.New(twoLines{}, r.when, r.whenNote), r.cost)
	r.ExtendBaseWidget(r)
	return r
}

func cell(align fyne.TextAlign, size fyne.ThemeSizeName) *widget.Label {
	l := widget.NewLabel("")
	l.Alignment, l.SizeName, l.Truncation = align, size, fyne.TextTruncateEllipsis
	return l
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

// Dragged implements fyne.Draggable.
func (r *row) Dragged(e *fyne.DragEvent) { r.list.drag(r.at, e.AbsolutePosition.Y) }

// DragEnd implements fyne.Draggable.
func (r *row) DragEnd() { r.list.drop() }

// show fills the row with the step at an index of the plan.
func (r *row) show(at int) {
	r.at = at
	p := r.list.page
	s, w := &p.state.Plan.Steps[at], p.schedule.Slots[at].Window
	late, over := overdue(s, p.host.Today()), !isOpen(s)
	r.tick.SetChecked(s.State == domain.Done)
	note, urgent := p.caption(s), widget.LowImportance
	if r.list.Size().Width < compact*look.TextScale() {
		if short := p.shortWhen(at); short != "" {
			note = strings.Join([]string{short, note}, " · ")
		}
		if late {
			urgent = widget.DangerImportance
		}
	}
	set(r.number, strconv.Itoa(at+1), widget.LowImportance, false)
	set(r.title, s.Title, importance(over, false), !over)
	set(r.note, note, urgent, false)
	guess := computed(s, w) != ""
	set(r.when, cmp.Or(when(w), "–"), importance(over || guess, late), false)
	set(r.whenNote, dated(s, w, late), importance(!late, late), false)
	set(r.cost, costText(s), importance(over, false), false)
}

func set(l *widget.Label, text string, i widget.Importance, bold bool) {
	if l.Text == text && l.Importance == i && l.TextStyle.Bold == bold {
		return
	}
	l.Importance, l.TextStyle.Bold = i, bold
	l.SetText(text)
}

func importance(over, late bool) widget.Importance {
	switch {
	case late:
		return widget.DangerImportance
	case over:
		return widget.LowImportance
	}
	return widget.MediumImportance
}

// costText is the sum of what is known of a step's cost.
func costText(s *domain.Step) string {
	sum, unknown := s.Cost()
	switch {
	case unknown == len(s.Costs):
		return "–"
	case unknown > 0:
		return sum.Text() + " + ?"
	}
	return sum.Text()
}
