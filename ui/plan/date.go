package plan

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// date makes a field for a date of the step, with a calendar to pick one from.
func (l *panel) date(name string, change func(*domain.Step, domain.Date)) *field {
	return l.dateSaving(name, func(d domain.Date) domain.Operation {
		return editStep(l.id, func(s *domain.Step) { change(s, d) })
	})
}

// dateSaving makes a field for a date that an operation saves.
func (l *panel) dateSaving(name string, op func(domain.Date) domain.Operation) *field {
	f := l.saving(name, widgets.NewEntry("YYYY-MM-DD"), tidyDate, func(text string) domain.Operation { return op(parsedDate(text)) })
	l.page.addCalendar(f)
	return f
}

// addCalendar adds a button that opens a calendar to a field for a date.
func (p *Page) addCalendar(f *field) {
	f.Entry.ActionItem = quiet("", theme.CalendarIcon(), func() { p.pickDate(f) })
}

func tidyDate(text string) (string, error) {
	d, err := domain.ParseDate(text)
	return d.String(), err
}

// parsedDate reads what tidyDate has checked.
func parsedDate(text string) domain.Date {
	d, _ := domain.ParseDate(text)
	return d
}

// pickDate opens a calendar below a field, at its date or today.
func (p *Page) pickDate(f *field) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.Entry)
	at, err := domain.ParseDate(f.Entry.Text)
	if err != nil || at.IsZero() {
		at = p.host.Today()
	}
	var popup *widget.PopUp
	calendar := widget.NewCalendar(time.Date(at.Year, at.Month, at.Day, 0, 0, 0, 0, time.UTC), func(t time.Time) {
		popup.Hide()
		f.Entry.SetText(domain.DateOf(t).String())
		f.Commit(true)
	})
	popup = widget.NewPopUp(calendar, c)
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.Entry)
	size := popup.MinSize()
	x := min(pos.X, c.Size().Width-size.Width-8)
	y := min(pos.Y+f.Entry.Size().Height, c.Size().Height-size.Height-8)
	popup.ShowAtPosition(fyne.NewPos(max(8, x), max(8, y)))
}
