package importer

import (
	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/storage/published"
)

// compare sets the jobs and the middle pay of all rows beside those that are
// installed for the same areas.
func (w *wages) compare() ([]release.Sum, error) {
	if len(w.areas) == 0 {
		return nil, nil
	}
	jobs := release.Sum{Name: "Jobs in all rows", New: labor.Figure{Amount: w.byCell[published.EmploymentCell].amount, Unit: labor.Jobs, Status: labor.Derived, Formula: "sum of all jobs and areas"}}
	pay := release.Sum{Name: "Middle of all yearly median pay", New: labor.Figure{Amount: middle(w.medians), Unit: labor.DollarsPerYear, Status: labor.Derived, Formula: "median of the rows"}}
	jobs.Old, pay.Old = labor.Blank(labor.Jobs, labor.NotPublished, nil), labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil)
	if len(w.medians) == 0 {
		pay.New = pay.Old
	}
	var sum float64
	var medians []float64
	var vintage *labor.Vintage
	source, err := w.env.installed()
	if err != nil {
		return nil, err
	}
	everywhere, err := source.WagesOf(labor.AllOccupations) // in every area that is installed
	if err != nil {
		return nil, err
	}
	for _, place := range everywhere {
		if _, here := w.areas[place.Area.Code]; !here {
			continue
		}
		installed, err := source.WagesIn(place.Area.Code)
		if err != nil {
			return nil, err
		}
		for _, old := range installed {
			if old.Occupation == labor.AllOccupations {
				continue
			}
			if old.Employment.Known() {
				sum += old.Employment.Amount
			}
			if f := old.Published(labor.Median, labor.Yearly); f.Status == labor.Published {
				medians = append(medians, f.Amount)
				vintage = f.Vintage
			}
		}
	}
	if vintage != nil {
		jobs.Old = labor.Figure{Amount: sum, Unit: labor.Jobs, Status: labor.Derived, Vintage: vintage, Formula: jobs.New.Formula}
		pay.Old = labor.Figure{Amount: middle(medians), Unit: labor.DollarsPerYear, Status: labor.Derived, Vintage: vintage, Formula: pay.New.Formula}
		jobs.OldPeriod, pay.OldPeriod = vintage.Period, vintage.Period
	}
	return []release.Sum{jobs, pay}, nil
}
