package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// dateSection holds when a step is planned, how long it takes and how many
// hours a week.
type dateSection struct {
	*section
	start, due, length, hours *field
}

func newDateSection(l *panel) *dateSection {
	d := &dateSection{}
	note := widgets.Muted("")
	d.section = l.section("Dates", true, &section{
		make: func() fyne.CanvasObject {
			d.start = l.dateSaving("Start date", func(day domain.Date) domain.Operation { return startOn(l.id, day) })
			d.due = l.dateSaving("Due date", func(day domain.Date) domain.Operation { return endOn(l.id, day) })
			d.length = l.field("Length", widgets.NewEntry("6 weeks, 9 months"), tidyLength, func(s *domain.Step, text string) {
				s.Length, _ = domain.ParseLength(text)
			})
			d.hours = l.field("Hours a week", widgets.NewEntry("Not entered"), tidyNumber, func(s *domain.Step, text string) {
				s.HoursWeek, _ = domain.ParseNumber(text)
			})
			return formColumn(
				container.NewGridWithColumns(2, labelled("Planned start", d.start.Object), labelled("Due", d.due.Object)),
				container.NewGridWithColumns(2, labelled("Length", d.length.Object), labelled("Hours a week", d.hours.Object)),
				note)
		},
		sum: func(s *domain.Step) string { return when(l.page.windowOf(s)) },
		fill: func(s *domain.Step) {
			d.start.Show(s.Start.String())
			d.due.Show(s.Due.String())
			d.length.Show(s.Length.Text())
			d.hours.Show(numberText(s.HoursWeek))
			text := l.page.dateNote(s)
			widgets.SetText(note, text)
			widgets.ShowIf(note, text != "")
		},
		texts: func() []*field { return []*field{d.start, d.due, d.length, d.hours} },
	})
	return d
}

// windowOf is when a step of the plan on show takes place.
func (p *Page) windowOf(s *domain.Step) domain.Window {
	if at, ok := p.index[s.ID]; ok {
		return p.schedule.Slots[at].Window
	}
	return domain.Window{}
}

// dateNote says what was computed for a step, and with what it collides.
func (p *Page) dateNote(s *domain.Step) string {
	for _, c := range p.schedule.Conflicts {
		if c.Step == s.ID {
			return c.Text
		}
	}
	w := p.windowOf(s)
	switch {
	case computed(s, w) == "":
		return ""
	case !w.Follows:
		return computed(s, w) + " from the length: " + when(w) + "."
	case len(s.After) > 0:
		return "Computed: " + when(w) + ". It begins the day after the steps before it."
	}
	return "Computed: " + when(w) + ". It begins with the plan."
}

// startOn gives a step another first day. Where it has one, it moves with all
// that depends on it.
func startOn(id domain.ID, day domain.Date) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return domain.Entry{}, err
		}
		if moves := s.State == domain.Planned || s.State == domain.Blocked; moves && !day.IsZero() && (!s.Start.IsZero() || s.Due.IsZero()) {
			return domain.MoveInTime(id, day)(tx)
		}
		return editStep(id, func(s *domain.Step) { s.Start = day })(tx)
	}
}

// endOn gives a step another last day; what depends on it moves along.
func endOn(id domain.ID, day domain.Date) domain.Operation {
	return func(tx domain.Tx) (domain.Entry, error) {
		s, err := tx.Step(id)
		if err != nil {
			return domain.Entry{}, err
		}
		if isOpen(&s) && !day.IsZero() {
			return domain.MoveEnd(id, day)(tx)
		}
		return editStep(id, func(s *domain.Step) { s.Due = day })(tx)
	}
}

func tidyLength(text string) (string, error) {
	l, err := domain.ParseLength(text)
	return l.Text(), err
}

func tidyNumber(text string) (string, error) {
	n, err := domain.ParseNumber(text)
	return numberText(n), err
}

func numberText(n domain.Number) string {
	if n == 0 {
		return ""
	}
	return n.Text()
}
