package command

import (
	"waymark/domain/labor"
	"waymark/domain/plan"
	"waymark/domain/release"
)

// wagesFor are the wages of a plan's occupation in the release that the plan
// chose, nearest first; none where the data does not know the occupation.
func (d Deps) wagesFor(p plan.Plan) ([]*labor.Wage, error) {
	if p.Occupation == "" {
		return nil, nil
	}
	places, err := d.Places()
	if err != nil {
		return nil, err
	}
	directory, err := d.Directory()
	if err != nil {
		return nil, err
	}
	history, err := d.History()
	if err != nil {
		return nil, err
	}
	return release.WagesFor(directory, history, p.Occupation, places.Area(p.Area), p.Assumptions.WagesPeriod)
}
