package plan

import (
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

// The two ways to say when a reminder comes.
const (
	daysBefore = "Days before the end"
	onADay     = "On a day"
)

// reminderSection holds the reminders of a step.
type reminderSection struct {
	*section
	panel *panel
	list  *lines[domain.Reminder]
}

func newReminderSection(l *panel) *reminderSection {
	v := &reminderSection{panel: l}
	v.list = newLines(func(r domain.Reminder) domain.ID { return r.ID }, v.row)
	v.section = l.section("Reminders", false, &section{
		make: func() fyne.CanvasObject {
			return formColumn(v.list.object, widget.NewButtonWithIcon("Add a reminder", theme.ContentAddIcon(), v.add))
		},
		sum: func(s *domain.Step) string {
			if len(s.Reminders) == 0 {
				return ""
			}
			return strconv.Itoa(len(s.Reminders))
		},
		fill:  func(s *domain.Step) { v.list.show(s.Reminders) },
		texts: v.list.fields,
	})
	return v
}

func (v *reminderSection) add() {
	v.panel.page.change(editStep(v.panel.id, func(s *domain.Step) {
		s.Reminders = append(s.Reminders, domain.Reminder{ID: domain.NewID(), DaysBefore: domain.NoticeDays})
	}), nil)
}

func (v *reminderSection) row(id domain.ID) *line[domain.Reminder] {
	l := v.panel
	own := stepLine[domain.Reminder]{l, func(s *domain.Step) *[]domain.Reminder { return &s.Reminders }, func(r domain.Reminder) bool { return r.ID == id }}
	text := l.saving("Text of the reminder", widgets.NewEntry("What to remember"), oneLine, func(t string) domain.Operation {
		return own.edit(func(r *domain.Reminder) { r.Text = t })
	})
	days := l.saving("Days before", widgets.NewEntry("0"), tidyDays, func(t string) domain.Operation {
		return own.edit(func(r *domain.Reminder) {
			r.On = domain.Date{}
			r.DaysBefore, _ = strconv.Atoi(t)
		})
	})
	on := l.dateSaving("Day of the reminder", func(d domain.Date) domain.Operation {
		return own.edit(func(r *domain.Reminder) { r.On, r.DaysBefore = d, 0 })
	})
	kind := widget.NewSelect([]string{daysBefore, onADay}, nil)
	kind.OnChanged = func(chosen string) {
		day, before := domain.Date{}, domain.NoticeDays
		if chosen == onADay {
			day, before = l.page.host.Today().AddDays(1), 0
		}
		l.page.change(own.edit(func(r *domain.Reminder) { r.On, r.DaysBefore = day, before }), nil)
	}
	day := widgets.Muted("")
	return &line[domain.Reminder]{
		object: widgets.Panel(look.ColorRail, container.NewPadded(formColumn(
			container.NewBorder(nil, nil, nil, container.NewVBox(own.remover("Reminder")), text.Entry),
			container.NewGridWithColumns(2, widgets.Outline(kind), container.NewStack(days.Entry, on.Entry)),
			text.Problem, days.Problem, on.Problem, day))),
		fields: []*field{text, days, on},
		show: func(r domain.Reminder) {
			dated := !r.On.IsZero()
			widgets.ShowIf(days.Entry, !dated)
			widgets.ShowIf(on.Entry, dated)
			text.Show(r.Text)
			days.Show(strconv.Itoa(r.DaysBefore))
			on.Show(r.On.String())
			mode := daysBefore
			if dated {
				mode = onADay
			}
			choose(kind, mode)
			widgets.SetText(day, reminderNote(r, &l.step))
		},
	}
}

// reminderNote says on which day a reminder comes, or why it does not.
func reminderNote(r domain.Reminder, s *domain.Step) string {
	day := r.Day(s.PlannedEnd())
	if day.IsZero() {
		return "Comes once the step has a due date, or a start and a length."
	}
	return "Comes on " + day.Text() + "."
}

func tidyDays(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "0", nil
	}
	if n, err := strconv.Atoi(text); err != nil || n < 0 {
		return "", &domain.Error{Kind: domain.ErrInvalid, Field: domain.FieldReminders, Sentence: "Write a whole number of days, for example 14."}
	}
	return text, nil
}
