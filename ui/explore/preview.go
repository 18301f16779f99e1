package explore

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// preview shows the job that the keyboard is on, the one that was opened last or
// the first hit of a search, where the window is wide.
type preview struct {
	page   *Page
	object fyne.CanvasObject
	body   *fyne.Container
	code   string
	latest task.Latest
}

func newPreview(p *Page) *preview {
	v := &preview{page: p, body: container.NewVBox()}
	v.object = container.NewBorder(nil, nil, widget.NewSeparator(), nil, container.NewVScroll(container.NewPadded(container.NewPadded(v.body))))
	return v
}

func (v *preview) say(text string) {
	v.code = ""
	v.body.Objects = []fyne.CanvasObject{widgets.Muted(text)}
	v.body.Refresh()
}

// keep shows the same job anew if it is still in the list, else the first hit of
// a search, else what the pane is for.
func (v *preview) keep() {
	code := v.code
	v.code = ""
	rows := v.page.rows
	switch {
	case slices.ContainsFunc(rows, func(r row) bool { return r.code == code }):
		v.show(code)
	case len(rows) > 0 && v.page.filter.Query != "":
		v.show(rows[0].code)
	default:
		v.invite()
	}
}

// invite says what the pane is for, unless there is nothing to look at.
func (v *preview) invite() {
	v.latest.Drop()
	v.body.RemoveAll()
	if len(v.page.rows) > 0 {
		v.body.Add(widgets.Subheading("A first look"))
		v.body.Add(widgets.Body("Go down the list with the arrow keys. Each job shows here in short: what people do, what it pays, how it grows and how to start."))
		v.body.Add(widgets.Muted("A click or Enter opens the whole guide."))
	}
	v.body.Refresh()
}

// show reads a job and shows it.
func (v *preview) show(code string) {
	d := v.page.host.Directory()
	if d == nil || code == v.code || !v.object.Visible() {
		return
	}
	v.code = code
	e, err := d.Entry(code)
	if err != nil {
		v.say(err.Error())
		return
	}
	task.Start(&v.latest,
		func() (*occupation.Text, error) {
			if d.Texts == nil {
				return nil, nil
			}
			return d.Texts.Text(code)
		},
		func(t *occupation.Text) { v.fill(e, t) },
		func(err error) { v.say(err.Error()) })
}

// toggleCompare compares a job or no longer does.
func (p *Page) toggleCompare(code string) {
	p.host.ToggleCompare(code)
	p.preview.keep()
}

func (v *preview) fill(e *occupation.Entry, t *occupation.Text) {
	objects := []fyne.CanvasObject{widgets.Subheading(e.Title)}
	if t != nil {
		objects = append(objects, widgets.Body(t.Summary))
	}
	objects = append(objects, v.facts(e))
	open := widget.NewButtonWithIcon("Open the guide", theme.NavigateNextIcon(), func() { v.page.host.OpenGuide(e.Code) })
	open.Importance = widget.HighImportance
	text := "Compare"
	if v.page.host.Compared(e.Code) {
		text = "Compared"
	}
	compare := widget.NewButtonWithIcon(text, theme.ViewRefreshIcon(), func() { v.page.toggleCompare(e.Code) })
	v.body.Objects = append(objects, widgets.NewFlow(open, compare))
	v.body.Refresh()
	v.body.Refresh() // again now that wrapped text knows its width
}

func (v *preview) facts(e *occupation.Entry) fyne.CanvasObject {
	box := container.NewVBox()
	add := func(name, value string) {
		line := widgets.Body(value)
		line.TextStyle.Bold = true
		box.Add(container.NewVBox(widgets.Muted(name), line))
	}
	area, per := v.page.host.Area(), v.page.filter.Period
	if w := v.page.host.Wages()[e.Matrix]; w != nil && area != nil {
		pay := w.Pay(labor.Median, per)
		text := pay.Text()
		if low, high := w.Pay(labor.P25, per), w.Pay(labor.P75, per); low.Known() && high.Known() {
			text += "  (" + low.Text() + " to " + high.Text() + ")"
		}
		if !pay.Known() {
			text = pay.Status.Short()
		}
		add("Half earn more than, "+per.Unit().Words()+", "+area.ShortName(), text)
	}
	if e.Outlook != nil {
		add("Growth in ten years, U.S.", e.Outlook.Growth.Text())
		add("Openings a year, U.S.", e.Outlook.Openings.Text())
	}
	if e.Preparation != nil {
		add("How people usually start", e.Preparation.Education.Label())
	}
	return box
}
