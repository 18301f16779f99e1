package figures

import (
	"strings"

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

// ReadSchooling looks in the guide's area, in its state where the area has no
// program, and in the nation where the state has none either.
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
		if s.Programs, err = src.Programs(q); err != nil {
			return nil, err
		}
		if len(s.Programs) > 0 {
			s.Near = "in " + g.State.Area.Name + " (none is listed " + s.Near + ")"
		}
	}
	if len(s.Programs) == 0 {
		q.Area, q.State = "", ""
		if s.Programs, err = src.Programs(q); err != nil {
			return nil, err
		}
		if len(s.Programs) > 0 {
			s.Near = "in the United States (none is listed " + s.nearest(g) + ")"
		}
	}
	return s, nil
}

// nearest is the widest place around the reader that has no program.
func (s *Schooling) nearest(g *occupation.Guide) string {
	if g.State != nil {
		return "in " + g.State.Area.Name
	}
	return s.Near
}

// YearCost is what a school year of a program costs a resident of the state:
// tuition and required fees, those of graduate students for graduate awards. It
// is a dash where the school published none, and for programs of professional
// practice, which cost differently. Some states call all of it fees.
func YearCost(x study.Program) string {
	t := x.School.Undergraduate
	switch {
	case x.Award == study.DoctorPractice:
		return labor.Dash
	case x.Award.Order() >= study.PostBachelorCertificate.Order():
		t = x.School.Graduate
	}
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

// TradeTitle is the title of a trade without the notes of the federal list:
// "Medical Coder, also Patient Administration Specialist".
func TradeTitle(title string) string {
	title, note, found := strings.Cut(title, " (")
	if !found {
		return title
	}
	if also, ok := strings.CutPrefix(note, "Alternate Title: "); ok {
		return title + ", also " + strings.TrimSuffix(also, ")")
	}
	if strings.HasPrefix(note, "Existing Title: ") {
		return title
	}
	return title + " (" + note
}

// TuitionNote says for which year tuition is.
func TuitionNote(programs []study.Program) string {
	for _, x := range programs {
		if f := x.School.Undergraduate.InState; f.Known() {
			return "* computed: tuition + required fees of a school year for residents of the state, of graduate students from a certificate after a bachelor's degree up (" + f.Vintage.Label() + "); " +
				labor.Dash + " means that the school published none. Ask what it is now."
		}
	}
	return labor.Dash + " means that the school published no tuition; ask it."
}
