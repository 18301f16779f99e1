package report

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/study"
	"waymark/ui/figures"
)

// More is what a detailed guide tells beside the guide itself.
type More struct {
	Kin       []occupation.Kin       // related jobs with what they share
	Wages     map[string]*labor.Wage // of the guide's area by matrix code
	Roles     []*occupation.Entry    // other occupations of the same SOC code
	Schooling *figures.Schooling     // nil where not read
}

// ReadMore reads what a guide of a depth needs beside the guide itself. src may
// be nil; fields of study and schools are then left out.
func ReadMore(d *occupation.Directory, src study.Source, g *occupation.Guide, depth Depth) (More, error) {
	var m More
	if depth == Summary {
		return m, nil
	}
	var err error
	if m.Kin, err = d.Kin(g); err != nil {
		return m, err
	}
	if m.Wages, err = d.WagesIn(g.Area.Code); err != nil {
		return m, err
	}
	for _, e := range d.All {
		if e.SOC == g.SOC && e.Code != g.Code {
			m.Roles = append(m.Roles, e)
		}
	}
	if src != nil {
		m.Schooling, err = figures.ReadSchooling(src, g)
	}
	return m, err
}
