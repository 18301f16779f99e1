package figures

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
)

// Schooling is what one can study for a job, and where near the reader.
type Schooling struct {
	Fields   *study.Fields
	Programs []study.Program
	Near     string // where the programs are: "in Spokane, WA"; "" for the nation
}

// ReadSchooling looks in the guide's area, and in its state where the area has
// no program.
func ReadSchooling(src study.Source, g *occupation.Guide) (*Schooling, error) {
	fields, err := src.Fields(g.Code)
	if err != nil {
		return nil, err
	}
	s := &Schooling{Fields: fields}
	area := g.Area
	if len(fields.Direct) == 0 || area.Type == labor.Nation {
		return s, nil
	}
	q := study.Query{Area: area.Code}
	if area.Type == labor.State || area.Type == labor.Territory {
		q = study.Query{State: area.State}
	}
	for _, f := range fields.Direct {
		q.Fields = append(q.Fields, f.Code)
	}
	s.Near = InArea(area)
	if s.Programs, err = src.Programs(q); err != nil {
		return nil, err
	}
	if len(s.Programs) == 0 && q.State == "" && g.State != nil {
		q.Area, q.State = "", area.State
		s.Near = "in " + g.State.Area.Name + " (none is listed " + s.Near + ")"
		s.Programs, err = src.Programs(q)
	}
	return s, err
}

// Tuition is what a school year costs a resident of the state: tuition and
// required fees. Some states call all of it fees.
func Tuition(s *study.School) string {
	t := s.Undergraduate
	if !t.InState.Known() || !t.InStateFees.Known() {
		return labor.Dash
	}
	sum := t.InState
	sum.Amount += t.InStateFees.Amount
	if sum.Amount == 0 {
		return "free"
	}
	return sum.Text()
}

// TuitionNote says for which year tuition is.
func TuitionNote(programs []study.Program) string {
	for _, x := range programs {
		if f := x.School.Undergraduate.InState; f.Known() {
			return "* computed: tuition + required fees of a school year for residents of the state (" + f.Vintage.Label() + "); " + labor.Dash + " means that the school published none. Ask what it is now."
		}
	}
	return labor.Dash + " means that the school published no tuition; ask it."
}
