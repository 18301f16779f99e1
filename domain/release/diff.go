package release

import (
	"fmt"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Facts are the figures of one job in one area that Diff compares.
type Facts struct {
	Code, Title string         // O*NET-SOC
	Pay         labor.Figure   // median, a year; by the hour where only that is published
	Outlook     *labor.Outlook // of the nation; nil where the projections have no line
}

// FactsOf reads the facts of jobs as a source shows them in an area. Jobs
// without pay or outlook have blanks.
func FactsOf(source occupation.Source, jobs []*occupation.Occupation, area string) ([]Facts, error) {
	wages, err := source.WagesIn(area)
	if err != nil {
		return nil, fmt.Errorf("read pay: %w", err)
	}
	outlooks, err := source.Outlooks()
	if err != nil {
		return nil, fmt.Errorf("read projections: %w", err)
	}
	list := make([]Facts, 0, len(jobs))
	for _, o := range jobs {
		f := Facts{Code: o.Code, Title: o.Title, Pay: labor.Blank(labor.DollarsPerYear, labor.NotPublished, nil), Outlook: outlooks[o.Matrix]}
		if w := wages[o.Matrix]; w != nil {
			f.Pay = w.Published(labor.Median, labor.Yearly)
			if f.Pay.Status == labor.HourlyOnly {
				f.Pay = w.Published(labor.Median, labor.Hourly)
			}
		}
		list = append(list, f)
	}
	return list, nil
}

// Change is one figure of a job before and after. Each figure names its
// release.
type Change struct {
	Name          string // MedianPay, ...
	Before, After labor.Figure
}

// Changed reports whether a reader sees another figure than before.
func (c Change) Changed() bool {
	return c.Before.Status != c.After.Status || c.Before.Known() && c.Before.Amount != c.After.Amount || c.Before.Unit != c.After.Unit
}

// JobChange is what became of the figures of one job.
type JobChange struct {
	Code, Title string
	Changes     []Change // pay, growth, openings
}

// Changed reports whether any figure of the job is another than before.
func (j JobChange) Changed() bool {
	for _, c := range j.Changes {
		if c.Changed() {
			return true
		}
	}
	return false
}

// MedianPay is the name of the change that is one in an area; the others are
// of the nation.
const MedianPay = "Median pay"

// Sentences that must stand beside a comparison of two releases.
const (
	PayCaution    = "Two years of these wage figures are not a trend: the survey's methods, job codes and areas change."
	GrowthCaution = "Projections of different years start and end in different years. Read them side by side; do not subtract them."
)

// Diff compares the facts of the same jobs in two releases, in the order of
// after. Jobs that are only in one of the lists are left out.
func Diff(before, after []Facts) []JobChange {
	old := make(map[string]Facts, len(before))
	for _, f := range before {
		old[f.Code] = f
	}
	var list []JobChange
	for _, now := range after {
		then, ok := old[now.Code]
		if !ok {
			continue
		}
		growth := func(o *labor.Outlook) labor.Figure { return o.Growth }
		openings := func(o *labor.Outlook) labor.Figure { return o.Openings }
		list = append(list, JobChange{now.Code, now.Title, []Change{
			{MedianPay, then.Pay, now.Pay},
			{"Growth over ten years", ofOutlook(then, labor.Percent, growth), ofOutlook(now, labor.Percent, growth)},
			{"Openings a year", ofOutlook(then, labor.JobsPerYear, openings), ofOutlook(now, labor.JobsPerYear, openings)},
		}})
	}
	return list
}

func ofOutlook(f Facts, u labor.Unit, figure func(*labor.Outlook) labor.Figure) labor.Figure {
	if f.Outlook == nil {
		return labor.Blank(u, labor.NotPublished, nil)
	}
	return figure(f.Outlook)
}
