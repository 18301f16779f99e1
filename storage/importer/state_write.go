package importer

import (
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// localWriter gives figures to the tables of the sink, and keeps the numbers
// of areas and jobs.
type localWriter struct {
	areas, jobs map[string]int
	names       []string      // of areas
	totals      []localFigure // jobs of all occupations, of the first areas
}

// mostTotals is how many areas a preview compares.
const mostTotals = 3

// sums sets the jobs of all occupations beside those that were added before
// for the same area.
func (w *localWriter) sums(env *env) ([]release.Sum, error) {
	if len(w.totals) == 0 {
		return nil, nil
	}
	before, err := env.local(labor.AllOccupations)
	if err != nil {
		return nil, err
	}
	var list []release.Sum
	for _, f := range w.totals {
		s := release.Sum{Name: "Jobs, all occupations, " + f.Area.Name, New: labor.Figure{Amount: f.Amount, Unit: labor.Jobs, Status: f.Status}}
		s.Old = labor.Blank(labor.Jobs, labor.NotPublished, nil)
		if n := slices.IndexFunc(before, func(o labor.LocalOutlook) bool { return o.Area.Code == f.Area.Code && o.Jobs.Known() }); n >= 0 {
			s.Old, s.OldPeriod = before[n].Jobs, before[n].Vintage.Period
		}
		list = append(list, s)
	}
	return list, nil
}

func (w *localWriter) write(to sink, figures []localFigure) error {
	for _, f := range figures {
		if f.Code == labor.AllOccupations && f.Field == release.FieldJobs && len(w.totals) < mostTotals {
			w.totals = append(w.totals, f)
		}
		area, known := w.areas[f.Area.Code]
		if !known {
			area = len(w.areas) + 1
			w.areas[f.Area.Code] = area
			w.names = append(w.names, f.Area.Name)
			if err := to.Insert("local_area", area, f.Area.Code, f.Area.Name, int(f.Area.Type), f.Area.State); err != nil {
				return err
			}
		}
		key := f.Code + "\n" + f.Title
		job, known := w.jobs[key]
		if !known {
			job = len(w.jobs) + 1
			w.jobs[key] = job
			if err := to.Insert("local_job", job, f.Code, f.Title); err != nil {
				return err
			}
			for _, code := range f.Now {
				if err := to.Insert("local_code", code, job); err != nil {
					return err
				}
			}
		}
		var amount any
		if f.Status.Known() {
			amount = f.Amount
		}
		if err := to.Insert("local_figure", job, area, f.Period, string(f.Field), amount, int(f.Status), f.Years); err != nil {
			return err
		}
	}
	return nil
}

// areasText names the areas in a few words.
func (w *localWriter) areasText() string {
	if n := len(w.names); n > 3 {
		return fmt.Sprintf("%s and %d other areas", w.names[0], n-1)
	}
	return strings.Join(w.names, "; ")
}
