package ui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/ui/areas"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// showArea shows which jobs stand out in the chosen area.
func (s *Shell) showArea() {
	if s.library == nil || s.area == nil {
		return
	}
	if s.area.Type == labor.Nation {
		choose := widget.NewButtonWithIcon("Choose your area", theme.HomeIcon(), s.pickArea)
		choose.Importance = widget.HighImportance
		s.put(widgets.NewColumn(620, container.NewVBox(
			widgets.Heading("What stands out where you live"),
			widgets.Body("Choose a state, city, county or ZIP code, and see which jobs are more common there than elsewhere, and which pay better than in the nation."),
			container.NewHBox(choose))))
		return
	}
	area, l := s.area, s.library
	task.Start(&s.loading,
		func() (areas.Standing, error) {
			here, err := l.Source.WagesIn(area.Code)
			if err != nil {
				return areas.Standing{}, err
			}
			nation, err := l.Source.WagesIn(labor.NationCode)
			return areas.Standing{Directory: l.Directory, Area: area, Here: here, Nation: nation}, err
		},
		func(st areas.Standing) { s.put(areas.NewStanding(s, st)) },
		func(err error) { s.fail("The jobs of "+area.Name+" could not be read.", err) })
}

// ShowArea shows every page for the area of a code.
func (s *Shell) ShowArea(code string) {
	if s.library == nil {
		return
	}
	if a := s.library.Places.Area(code); a != nil {
		s.SetArea(a)
	}
}
