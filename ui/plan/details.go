package plan

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// details edits a plan's own fields beside the plan.
type details struct {
	page   *Page
	id     domain.ID
	object fyne.CanvasObject

	start, target, note *field
	job, area           *widget.Button
	noJob, noArea       *widget.Button
}

// openDetails opens the details of the plan on show.
func (p *Page) openDetails() {
	if p.state.Plan.ID != "" {
		p.openSide(newDetails(p, p.state.Plan.ID))
	}
}

func newDetails(p *Page, id domain.ID) *details {
	d := &details{page: p, id: id}
	d.start = d.date("Start of the plan", func(x *domain.Plan, day domain.Date) { x.Start = day })
	d.target = d.date("Wanted by", func(x *domain.Plan, day domain.Date) { x.Target = day })
	d.note = d.field("Note of the plan", widgets.NewNote("What you are aiming at, and why", 4),
		func(text string) (string, error) { return text, nil }, func(x *domain.Plan, text string) { x.Note = text })
	d.job = widget.NewButtonWithIcon("", theme.SearchIcon(), d.pickJob)
	d.area = widget.NewButtonWithIcon("", theme.SearchIcon(), func() { p.host.PickArea(d.area, d.setArea) })
	d.job.Alignment, d.area.Alignment = widget.ButtonAlignLeading, widget.ButtonAlignLeading
	d.noJob = quiet("", theme.CancelIcon(), func() { d.setJob("", "") })
	d.noArea = quiet("", theme.CancelIcon(), func() { d.setArea(&labor.Area{}) })
	d.object = sidePanel(widgets.Subheading("This plan"), p.closeSide, formColumn(
		labelled("Job to reach", container.NewBorder(nil, nil, nil, d.noJob, d.job)),
		labelled("Area", container.NewBorder(nil, nil, nil, d.noArea, d.area)),
		container.NewGridWithColumns(2, labelled("Start", d.start.Object), labelled("Wanted by", d.target.Object)),
		widgets.Muted("Steps without dates begin with the plan, or the day after the steps before them."),
		labelled("Note", d.note.Object)))
	return d
}

func (d *details) content() fyne.CanvasObject { return d.object }

func (d *details) fields() []*field { return []*field{d.start, d.target, d.note} }

func (d *details) show(s State) bool {
	p := s.Plan
	if p.ID != d.id {
		return false
	}
	d.start.Show(p.Start.String())
	d.target.Show(p.Target.String())
	d.note.Show(p.Note)
	d.job.SetText(cmp.Or(p.OccupationTitle, "Choose a job"))
	d.area.SetText(cmp.Or(p.AreaName, "Choose an area"))
	widgets.ShowIf(d.noJob, p.Occupation != "")
	widgets.ShowIf(d.noArea, p.Area != "")
	return true
}

func (d *details) field(name string, e *widgets.Entry, tidy func(string) (string, error), change func(*domain.Plan, string)) *field {
	e.OnKey = d.page.escape
	return newField(d.page, name, e, tidy, func(text string, done func(error)) {
		d.page.host.Change(editPlan(d.id, func(x *domain.Plan) { change(x, text) }), done)
	})
}

func (d *details) date(name string, change func(*domain.Plan, domain.Date)) *field {
	f := d.field(name, widgets.NewEntry("YYYY-MM-DD"), tidyDate, func(x *domain.Plan, text string) { change(x, parsedDate(text)) })
	d.page.addCalendar(f)
	return f
}

const jobHits = 30

func (d *details) pickJob() {
	directory := d.page.host.Directory()
	if directory == nil {
		return
	}
	var hits []occupation.Hit
	box := &widgets.Pick{Hint: "Job title, in your words",
		Find: func(typed string) []widgets.Line {
			hits = directory.Search(typed, jobHits)
			lines := make([]widgets.Line, len(hits))
			for n, h := range hits {
				lines[n] = widgets.Line{Text: h.Entry.Title, Note: h.Reason}
			}
			return lines
		},
		Choose: func(n int) { d.setJob(hits[n].Entry.Code, hits[n].Entry.Title) },
	}
	box.Show(d.job)
}

func (d *details) setJob(code, title string) {
	d.page.change(editPlan(d.id, func(x *domain.Plan) { x.Occupation, x.OccupationTitle = code, title }), nil)
}

func (d *details) setArea(a *labor.Area) {
	d.page.change(editPlan(d.id, func(x *domain.Plan) { x.Area, x.AreaName = a.Code, a.Name }), nil)
}
