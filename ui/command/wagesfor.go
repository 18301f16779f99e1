package command

import (
	"cmp"
	"errors"

	"waymark/domain/labor"
	"waymark/domain/occupation"
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
	area := cmp.Or(places.Area(p.Area), places.Area(labor.NationCode))
	directory, err := d.Directory()
	if err != nil {
		return nil, err
	}
	g, err := directory.Guide(p.Occupation, area)
	if errors.Is(err, occupation.ErrUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all := g.Wages
	if older, err := d.wageSource(p.Assumptions.WagesPeriod); err != nil {
		return nil, err
	} else if older != nil {
		if all, err = older.WagesOf(g.Matrix); err != nil {
			return nil, err
		}
	}
	return nearest(all, area), nil
}

// wageSource answers with the wages of a period; nil for the newest.
func (d Deps) wageSource(period string) (occupation.Source, error) {
	if period == "" {
		return nil, nil
	}
	history, err := d.History()
	if err != nil {
		return nil, err
	}
	installed, err := history.Periods(release.Wages)
	if err != nil {
		return nil, err
	}
	for _, v := range installed {
		if v.Period == period {
			return history.At(v.ID)
		}
	}
	return nil, nil
}

// nearest picks the wages of an area, of its state and of the nation.
func nearest(all []*labor.Wage, area *labor.Area) []*labor.Wage {
	var here, state, nation *labor.Wage
	for _, w := range all {
		switch {
		case w.Area.Type == labor.Nation:
			nation = w
		case w.Area.Code == area.Code:
			here = w
		case (w.Area.Type == labor.State || w.Area.Type == labor.Territory) && w.Area.State == area.State:
			state = w
		}
	}
	return []*labor.Wage{here, state, nation}
}
