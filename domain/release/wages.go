package release

import (
	"errors"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// WagesFor reads the wages of the job of a code, nearest first as
// labor.Nearest, of a period such as "May 2024", or of the newest one where
// that is "" or not installed. There are none where the directory does not know
// the job.
func WagesFor(d *occupation.Directory, h History, code string, area *labor.Area, period string) ([]*labor.Wage, error) {
	e, err := d.Entry(code)
	if errors.Is(err, occupation.ErrUnknown) || err == nil && e.Matrix == "" {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	wagesOf, err := ofPeriod(d, h, period)
	if err != nil {
		return nil, err
	}
	all, err := wagesOf(e.Matrix)
	return labor.Nearest(all, area), err
}

func ofPeriod(d *occupation.Directory, h History, period string) (func(matrix string) ([]*labor.Wage, error), error) {
	if period == "" {
		return d.WagesOf, nil
	}
	installed, err := h.Periods(Wages)
	if err != nil {
		return nil, err
	}
	for _, v := range installed {
		if v.Period == period {
			source, err := h.At(v.ID)
			if err != nil {
				return nil, err
			}
			return source.WagesOf, nil
		}
	}
	return d.WagesOf, nil
}
