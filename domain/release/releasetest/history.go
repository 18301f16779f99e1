// Package releasetest holds releases for tests of those who compare them.
package releasetest

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// The releases of History.
var (
	Wages25 = labor.Vintage{ID: "oews-2025-05", Dataset: release.Wages, Period: "May 2025"}
	Wages24 = labor.Vintage{ID: "oews-2024-05", Dataset: release.Wages, Period: "May 2024"}
	Jobs24  = labor.Vintage{ID: "ep-2024-34", Dataset: release.Projections, Period: "2024-34"}
	Jobs22  = labor.Vintage{ID: "ep-2022-32", Dataset: release.Projections, Period: "2022-32"}
)

// History has two releases of pay and of projections for medical records
// specialists. Spokane is only in the newer one of pay.
type History struct{}

// Periods implements release.History.
func (History) Periods(dataset string) ([]labor.Vintage, error) {
	switch dataset {
	case release.Wages:
		return []labor.Vintage{Wages25, Wages24}, nil
	case release.Projections:
		return []labor.Vintage{Jobs24, Jobs22}, nil
	}
	return nil, nil
}

// At implements release.History.
func (h History) At(ids ...string) (occupation.Source, error) {
	s := source{wages: Wages25, jobs: Jobs24}
	for _, id := range ids {
		switch id {
		case Wages24.ID:
			s.wages = Wages24
		case Jobs22.ID:
			s.jobs = Jobs22
		case Wages25.ID, Jobs24.ID:
		default:
			_, err := release.Find(h, id)
			return nil, err
		}
	}
	return s, nil
}

// source answers what a comparison asks.
type source struct {
	occupation.Source
	wages, jobs labor.Vintage
}

const line = "29-2072"

func published(amount float64, u labor.Unit, v *labor.Vintage) labor.Figure {
	return labor.Figure{Amount: amount, Unit: u, Status: labor.Published, Vintage: v}
}

// WagesIn implements occupation.Source.
func (s source) WagesIn(area string) (map[string]*labor.Wage, error) {
	v, median := &s.wages, 62270.0
	if area == "44060" {
		v, median = &Wages25, 59000
	} else if s.wages == Wages24 {
		median = 60010
	}
	w := labor.NoWage(line, &labor.Area{Code: area}, v, labor.NotPublished)
	w.SetAnnual(labor.Median, published(median, labor.DollarsPerYear, v))
	return map[string]*labor.Wage{line: w}, nil
}

// Outlooks implements occupation.Source.
func (s source) Outlooks() (map[string]*labor.Outlook, error) {
	growth, openings := 7.1, 14200.0
	if s.jobs == Jobs22 {
		growth, openings = 8.5, 15000
	}
	return map[string]*labor.Outlook{line: {Occupation: line, Vintage: &s.jobs,
		Growth: published(growth, labor.Percent, &s.jobs), Openings: published(openings, labor.JobsPerYear, &s.jobs)}}, nil
}
