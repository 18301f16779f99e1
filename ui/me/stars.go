package me

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/ui/widgets"
)

// stars lists the starred jobs with the person's notes.
type stars struct {
	page   *Page
	object *fyne.Container
	rows   []*star
}

// star is one of them.
type star struct {
	code   string
	object fyne.CanvasObject
	pay    *widget.RichText
	note   *widgets.Field
}

func newStars(p *Page) *stars { return &stars{page: p, object: container.NewVBox()} }

func (s *stars) fields() []*widgets.Field {
	var all []*widgets.Field
	for _, r := range s.rows {
		all = append(all, r.note)
	}
	return all
}

// show keeps the rows of jobs that are still there, with what is typed in them.
func (s *stars) show() {
	saved := s.page.host.Stars()
	had := s.rows
	s.rows = nil
	s.object.RemoveAll()
	for _, v := range saved {
		i := slices.IndexFunc(had, func(r *star) bool { return r.code == v.Occupation })
		var row *star
		if i >= 0 {
			row = had[i]
		} else {
			row = s.newRow(v)
		}
		text := s.payText(v.Occupation)
		if !v.Since.IsZero() {
			text += "  ·  starred " + v.Since.Text()
		}
		widgets.SetText(row.pay, text)
		row.note.Show(v.Note)
		s.rows = append(s.rows, row)
		s.object.Add(row.object)
	}
	if len(saved) > 0 {
		s.object.Add(container.NewHBox(quiet("Save these guides as one file to read", theme.DocumentSaveIcon(), s.page.host.SaveReading)))
	} else {
		s.object.Add(widgets.Body("None yet. Press the star beside a job to keep it here."))
	}
}

func (s *stars) newRow(v plan.Star) *star {
	r := &star{code: v.Occupation, pay: widgets.Muted("")}
	mark := widgets.NewStar()
	mark.SetChecked(true)
	mark.OnTapped = func() { s.page.host.ToggleStar(v.Occupation) }
	title := widget.NewHyperlink(v.Title, nil)
	title.Wrapping = fyne.TextWrapWord
	title.OnTapped = func() { s.page.host.OpenGuide(v.Occupation) }
	r.note = widgets.NewField("Note on "+v.Title, widgets.NewEntry("Why this job? What do you want to find out?"))
	r.note.Tidy, r.note.Typed, r.note.Grown = oneLine, s.page.host.Typed, s.page.arrange
	r.note.Save = func(text string, done func(error)) {
		s.page.host.EditStar(v.Occupation, func(star *plan.Star) { star.Note = text }, done)
	}
	head := container.NewBorder(nil, nil, container.NewVBox(mark), nil, container.New(widgets.Tight{}, title, r.pay))
	r.object = container.NewVBox(head, r.note.Object)
	return r
}

// payText is the median of a job here.
func (s *stars) payText(code string) string {
	h := s.page.host
	if h.Directory() == nil || h.Area() == nil {
		return ""
	}
	e, err := h.Directory().Entry(code)
	if err != nil {
		return "no longer in the data"
	}
	w := h.Wages()[e.Matrix]
	if w == nil {
		return "no pay published"
	}
	f := w.Pay(labor.Median, h.Period())
	if !f.Known() {
		return "pay: " + f.Status.Short()
	}
	return "median " + f.Text() + " " + f.Unit.Words() + ", " + w.Area.ShortName()
}
