package plan

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// date makes a field for a date, with a calendar to pick one from.
func (l *panel) date(name string, change func(*domain.Step, domain.Date)) *field {
	e := widgets.NewEntry("YYYY-MM-DD")
	f := l.field(name, e, tidyDate, func(s *domain.Step, text string) {
		d, _ := domain.ParseDate(text)
		change(s, d)
	})
	open := quiet("", theme.CalendarIcon(), func() { l.pickDate(f) })
	e.ActionItem = open
	return f
}

func tidyDate(text string) (string, error) {
	d, err := domain.ParseDate(text)
	return d.String(), err
}

// pickDate opens a calendar below a field, at its date or today.
func (l *panel) pickDate(f *field) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.entry)
	at, err := domain.ParseDate(f.entry.Text)
	if err != nil || at.IsZero() {
		at = l.page.host.Today()
	}
	var popup *widget.PopUp
	calendar := widget.NewCalendar(time.Date(at.Year, at.Month, at.Day, 0, 0, 0, 0, time.UTC), func(t time.Time) {
		popup.Hide()
		f.entry.SetText(domain.DateOf(t).String())
		f.commit(true)
	})
	popup = widget.NewPopUp(calendar, c)
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.entry)
	size := popup.MinSize()
	x := min(pos.X, c.Size().Width-size.Width-8)
	y := min(pos.Y+f.entry.Size().Height, c.Size().Height-size.Height-8)
	popup.ShowAtPosition(fyne.NewPos(max(8, x), max(8, y)))
}
