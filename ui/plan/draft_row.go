package plan

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/look"
	"waymark/ui/widgets"
)

// draftRow is a step of a draft.
type draftRow struct {
	draft    *draftPage
	step     domain.Step
	drafted  string // its title in the draft
	object   fyne.CanvasObject
	take     *widget.Check
	title    *widgets.Entry
	length   *widgets.Entry
	school   *widget.Button // nil where there is nothing to learn
	up, down *widget.Button
}

const lengthWidth = 130

func newDraftRow(d *draftPage, s domain.Step) *draftRow {
	r := &draftRow{draft: d, step: s, drafted: s.Title}
	r.take = widget.NewCheck("", func(bool) { d.count() })
	r.take.Checked = true
	r.title, r.length = widgets.NewEntry("What to do"), widgets.NewEntry("How long")
	r.title.SetText(s.Title)
	r.length.SetText(s.Length.Text())
	r.up = quiet("", theme.MoveUpIcon(), func() { d.move(r, -1) })
	r.down = quiet("", theme.MoveDownIcon(), func() { d.move(r, 1) })
	line := container.NewBorder(nil, nil, r.take, container.NewHBox(r.up, r.down), r.title)
	facts := container.NewHBox(widgets.FixedWidth(lengthWidth*look.TextScale(), r.length))
	if costsTuition(s) {
		r.school = quiet("Choose a school", theme.SearchIcon(), r.pickSchool)
		facts.Add(r.school)
	}
	note := s.Kind.Label()
	if s.Note != "" {
		note += ". " + s.Note
	}
	below := container.New(layout.NewCustomPaddedVBoxLayout(0), facts, widgets.Muted(note))
	indent := widgets.FixedWidth(r.take.MinSize().Width, widget.NewLabel(""))
	r.object = container.New(layout.NewCustomPaddedVBoxLayout(4), line, container.NewBorder(nil, nil, indent, nil, below))
	return r
}

// costsTuition reports whether a step is a program of a school.
func costsTuition(s domain.Step) bool {
	return slices.ContainsFunc(s.Costs, func(c domain.CostLine) bool { return c.Kind == domain.Tuition })
}

// keep takes over what the person changed in the row of the same step.
func (r *draftRow) keep(was *draftRow) {
	r.take.Checked = was.take.Checked
	r.title.SetText(was.title.Text)
	if was.length.Text != was.step.Length.Text() {
		r.length.SetText(was.length.Text)
	}
	r.setSchool(was.step.Provider, was.step.ProviderID)
}

func (r *draftRow) pickSchool() {
	r.draft.page.pickSchool(r.draft.plan, r.school,
		func(s *study.School) { r.setSchool(s.Name, strconv.Itoa(s.ID)) },
		func(typed string) { r.setSchool(typed, "") })
}

func (r *draftRow) setSchool(name, id string) {
	r.step.Provider, r.step.ProviderID = name, id
	if r.school != nil && name != "" {
		r.school.SetText(name)
	}
}

// read is the step as it stands in the row, or what is wrong with it.
func (r *draftRow) read() (s domain.Step, err error) {
	s = r.step.Clone()
	s.Title = r.title.Text
	s.Length, err = domain.ParseLength(r.length.Text)
	return s, err
}
