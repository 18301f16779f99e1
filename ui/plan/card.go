package plan

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// card is a step on the board: its title on up to three lines, when it takes
// place, and what it is about or waits for.
type card struct {
	widget.BaseWidget
	column              *column
	at                  int
	full                string // the title, of which the label shows what fits
	title, dates, about *widget.Label
	content             fyne.CanvasObject
}

func newCard(c *column) *card {
	k := &card{column: c, title: widget.NewLabel("")}
	k.dates = cell(fyne.TextAlignLeading, theme.SizeNameCaptionText)
	k.about = cell(fyne.TextAlignLeading, theme.SizeNameCaptionText)
	k.content = container.NewStack(widgets.NewBackground(theme.ColorNameBackground), container.New(cardLayout{}, k.title, k.dates, k.about))
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer implements fyne.Widget.
func (k *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(k.content) }

// Dragged implements fyne.Draggable.
func (k *card) Dragged(e *fyne.DragEvent) { k.column.board.drag(k.at, e.AbsolutePosition) }

// DragEnd implements fyne.Draggable.
func (k *card) DragEnd() { k.column.board.drop() }

// Resize implements fyne.CanvasObject.
func (k *card) Resize(s fyne.Size) {
	k.BaseWidget.Resize(s)
	k.fit()
}

// show fills the card with the step at an index of the plan.
func (k *card) show(at int) {
	k.at = at
	p := k.column.board.page
	s, w := &p.state.Plan.Steps[at], p.schedule.Slots[at].Window
	k.full = s.Title
	k.title.Importance = importance(!isOpen(s), false)
	k.fit()
	late := overdue(s, p.host.Today())
	set(k.dates, cardDates(s, w, late), importance(!late, late), false)
	about := s.Kind.Label()
	if s.State == domain.Blocked {
		about = cmp.Or(s.BlockedBy, about)
	} else if c := computed(s, w); c != "" && isOpen(s) {
		about = c
	}
	set(k.about, about, widget.LowImportance, false)
}

// cardDates is the date of a step that matters most.
func cardDates(s *domain.Step, w domain.Window, late bool) string {
	switch {
	case s.State == domain.Skipped:
		return ""
	case s.State == domain.Done:
		return s.Finished.Text()
	case late:
		return "Overdue: " + s.PlannedEnd().Text()
	case w.To.IsZero() && w.From.IsZero():
		return "No date"
	case w.To.IsZero():
		return "from " + w.From.Text()
	}
	return "until " + w.To.Text()
}

const cardLines = 3

// fit shows as much of the title as the card has room for.
func (k *card) fit() {
	if width := k.Size().Width - 2*theme.InnerPadding(); width > 0 {
		text := fitted(k.full, width, cardLines)
		if k.title.Text != text {
			k.title.SetText(text)
		}
	}
}

// fitted breaks a text into lines of a width, at most so many.
func fitted(text string, width float32, most int) string {
	fits := func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width <= width
	}
	lines, line := []string{}, ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line == "" || fits(longer) {
			line = longer
			continue
		}
		if lines = append(lines, line); len(lines) == most {
			last := []rune(lines[most-1])
			for len(last) > 0 && !fits(string(last)+" …") {
				last = last[:len(last)-1]
			}
			lines[most-1] = strings.TrimSpace(string(last)) + " …"
			return strings.Join(lines, "\n")
		}
		line = word
	}
	return strings.Join(append(lines, line), "\n")
}

// cardLayout leaves three lines for a title and two for what is below it.
type cardLayout struct{}

func (cardLayout) heights() (title, note float32) {
	line := fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height
	small := fyne.MeasureText("M", theme.CaptionTextSize(), fyne.TextStyle{}).Height
	return cardLines*line + theme.InnerPadding() + theme.Padding(), small + theme.Padding()/2
}

func (l cardLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y, note := l.heights()
	o[0].Resize(fyne.NewSize(size.Width, y))
	for _, label := range o[1:] {
		label.Move(fyne.NewPos(0, y-theme.InnerPadding()))
		label.Resize(fyne.NewSize(size.Width, label.MinSize().Height))
		y += note
	}
}

func (l cardLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	title, note := l.heights()
	return fyne.NewSize(columnWidth/2, title+2*note+theme.Padding())
}
