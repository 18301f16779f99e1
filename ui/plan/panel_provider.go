package plan

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// providerSection holds the school, employer or office of a step.
type providerSection struct {
	*section
	panel   *panel
	name    *field
	facts   *widget.RichText
	reading task.Latest
	read    string // id of the school whose facts are on show
}

func newProviderSection(l *panel) *providerSection {
	v := &providerSection{panel: l}
	v.section = l.section("School or office", false, &section{
		make:  v.build,
		sum:   func(s *domain.Step) string { return s.Provider },
		fill:  v.show,
		texts: func() []*field { return []*field{v.name} },
	})
	return v
}

func (v *providerSection) build() fyne.CanvasObject {
	l := v.panel
	v.name = l.field("School or office", widgets.NewEntry("School, employer or office"), oneLine, func(s *domain.Step, text string) {
		if s.Provider != text {
			s.Provider, s.ProviderID = text, ""
		}
	})
	v.facts = widgets.Muted("")
	var find *widget.Button
	find = widget.NewButtonWithIcon("Find a school", theme.SearchIcon(), func() {
		l.page.pickSchool(l.page.state.Plan, find, v.choose, func(typed string) { v.set(typed, "") })
	})
	return formColumn(v.name.Object, v.facts, find)
}

func (v *providerSection) choose(s *study.School) { v.set(s.Name, strconv.Itoa(s.ID)) }

func (v *providerSection) set(name, id string) {
	v.panel.page.change(editStep(v.panel.id, func(s *domain.Step) { s.Provider, s.ProviderID = name, id }), nil)
}

func (v *providerSection) show(s *domain.Step) {
	v.name.Show(s.Provider)
	if v.read == s.ProviderID {
		widgets.ShowIf(v.facts, s.ProviderID != "")
		return
	}
	v.read = s.ProviderID
	v.reading.Drop()
	v.tell("")
	id, err := strconv.Atoi(cmp.Or(s.ProviderID, "0"))
	source := v.panel.page.host.Study()
	if s.ProviderID == "" || err != nil || source == nil {
		return
	}
	task.Start(&v.reading, func() (*study.School, error) {
		school, _, err := source.School(id)
		return school, err
	}, func(school *study.School) {
		v.tell(schoolFacts(school))
		v.panel.page.arrange()
	}, func(error) { v.tell("") })
}

func (v *providerSection) tell(text string) {
	widgets.SetText(v.facts, text)
	widgets.ShowIf(v.facts, text != "")
}
