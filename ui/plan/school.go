package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"waymark/domain/labor"
	domain "waymark/domain/plan"
	"waymark/domain/study"
	"waymark/ui/task"
	"waymark/ui/widgets"
)

// schools are those that teach what may prepare for a job, those of the plan's
// area first.
type schools struct {
	list    []study.SchoolPrograms
	where   string // "in Washington", or "" for the nation
	vintage *labor.Vintage
}

// pickSchool lets a person choose a school for a plan's job, or type another.
func (p *Page) pickSchool(plan domain.Plan, below fyne.CanvasObject, chosen func(*study.School), own func(string)) {
	source, area := p.host.Study(), p.host.AreaNamed(plan.Area)
	if source == nil {
		return
	}
	task.Run(func() (schools, error) { return readSchools(source, plan.Occupation, area) },
		func(s schools) { s.pick(below, chosen, own) },
		func(error) { p.Say("The list of schools could not be read. Type the name of the school.") })
}

// readSchools looks in the state of an area, and everywhere where there is no
// state or nobody in it teaches the fields.
func readSchools(source study.Source, occupation string, area *labor.Area) (s schools, err error) {
	if occupation == "" {
		return s, nil
	}
	fields, err := source.Fields(occupation)
	if err != nil {
		return s, err
	}
	q := study.Query{}
	for _, f := range fields.Direct {
		q.Fields = append(q.Fields, f.Code)
	}
	if len(q.Fields) == 0 {
		return s, nil
	}
	var programs []study.Program
	if area != nil && area.State != "" {
		q.State, s.where = area.State, "in "+area.State
		if programs, err = source.Programs(q); err != nil {
			return s, err
		}
	}
	if len(programs) == 0 {
		q.State, s.where = "", ""
		if programs, err = source.Programs(q); err != nil {
			return s, err
		}
	}
	s.list = study.BySchool(programs)
	if area != nil {
		slices.SortStableFunc(s.list, func(a, b study.SchoolPrograms) int { return far(a, area) - far(b, area) })
	}
	if len(programs) > 0 {
		s.vintage = programs[0].Completions.Vintage
	}
	return s, nil
}

// far is 0 for a school in an area, else 1.
func far(s study.SchoolPrograms, area *labor.Area) int {
	if s.Area == area.Code {
		return 0
	}
	return 1
}

func (s schools) pick(below fyne.CanvasObject, chosen func(*study.School), own func(string)) {
	var found []*study.School
	box := &widgets.Pick{Hint: "Name or city of the school", Help: s.help(), Own: own,
		Find: func(typed string) []widgets.Line {
			found = found[:0]
			var lines []widgets.Line
			for _, o := range s.list {
				if contains(o.Name+" "+o.City, typed) {
					found = append(found, o.School)
					lines = append(lines, widgets.Line{Text: o.Name, Note: o.City + ", " + o.State + " · " + awards(o.Programs)})
				}
			}
			return lines
		},
		Choose: func(n int) { chosen(found[n]) },
	}
	box.Show(below)
}

func (s schools) help() string {
	const typed = "Is yours not in the list? Type its name and press Enter."
	if s.vintage == nil {
		return "No list of schools fits this plan's job. Type the name of the school and press Enter."
	}
	where := "Schools"
	if s.where != "" {
		where += " " + s.where
	}
	return where + " where somebody finished a program that may prepare for this job (" + s.vintage.Label() + "). " + typed
}

// awards lists what can be earned, each once.
func awards(programs []study.Program) string {
	var names []string
	for _, p := range programs {
		if name := p.Award.Label(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// schoolFacts says where a school is, what it is and what a year costs there.
func schoolFacts(s *study.School) string {
	parts := []string{s.City + ", " + s.State, s.Sector.Label()}
	if t := s.Undergraduate.InState; t.Known() {
		parts = append(parts, "tuition "+t.Text()+" a year for residents of the state, without fees ("+t.Vintage.Label()+")")
	} else {
		parts = append(parts, "no tuition is published")
	}
	if s.Closed {
		parts = append(parts, "the school reported that it has closed")
	}
	return strings.Join(parts, " · ") + ". Ask the school what it costs now."
}
