package occupation

import (
	"slices"
	"strings"

	"waymark/domain/labor"
)

// Filter is what a person asks of a list. The zero Filter passes everything.
type Filter struct {
	Query         string
	MaxEducation  labor.Education  // entry education at most; EducationUnknown = any
	MaxExperience labor.Experience // likewise
	Training      []labor.Training // any of them; empty = any
	Zones         []int            // job zones, any of them; empty = any
	PayPoint      labor.Point      // which percentile PayAtLeast is about; zero is the 10th
	PayAtLeast    float64          // in Period's unit; 0 = any
	WithoutPay    bool             // also jobs whose pay at PayPoint is not published here
	Wages         []WageAsk        // further questions to the pay in the area
	GrowthMin     *float64         // percent; nil = any
	OpeningsMin   float64          // a year, in the nation; 0 = any
	JobsMin       float64          // wage and salary jobs in the area; 0 = any
	Picks         []Pick
	Only          []string // O*NET-SOC codes, for starred jobs; nil = any
	Period        labor.Period
	Interests     Profile // of the person, for Row.Fit and ByFit; the zero Profile for none
	Sort          SortBy
	Ascending     bool // lowest first; texts are A to Z, or Z to A if set
}

// WageAsk is a question to an occupation's pay in the area, such as whether it
// is more than a person's own.
type WageAsk struct {
	Name   string // for Result.Loosen
	Passes func(*labor.Wage) (yes, known bool)
}

// verdict is what a criterion says of an occupation.
type verdict uint8

const (
	passes verdict = iota
	fails
	unknown // the figure that it asks for is not published
)

// criterion is one active part of a filter.
type criterion struct {
	name string
	test func(place int, r *Row) verdict
}

// criteria are the active parts of a filter, in the order of Result.Loosen.
// found are the places of the hits of the query.
func (d *Directory) criteria(f *Filter, wages map[string]*labor.Wage, found set) ([]criterion, error) {
	var list []criterion
	add := func(on bool, name string, test func(int, *Row) verdict) {
		if on {
			list = append(list, criterion{name, test})
		}
	}
	add(found != nil, "query", func(i int, _ *Row) verdict { return is(found.has(i)) })
	add(f.MaxEducation != labor.EducationUnknown, "education", func(_ int, r *Row) verdict {
		if r.Preparation == nil || r.Preparation.Education == labor.EducationUnknown {
			return unknown
		}
		return is(r.Preparation.Education <= f.MaxEducation)
	})
	add(f.MaxExperience != labor.ExperienceUnknown, "experience", func(_ int, r *Row) verdict {
		if r.Preparation == nil || r.Preparation.Experience == labor.ExperienceUnknown {
			return unknown
		}
		return is(r.Preparation.Experience <= f.MaxExperience)
	})
	add(len(f.Training) > 0, "training", func(_ int, r *Row) verdict {
		if r.Preparation == nil || r.Preparation.Training == labor.TrainingUnknown {
			return unknown
		}
		return is(slices.Contains(f.Training, r.Preparation.Training))
	})
	add(len(f.Zones) > 0, "zone", func(_ int, r *Row) verdict {
		if r.JobZone == 0 {
			return unknown
		}
		return is(r.inZone(f.Zones))
	})
	add(f.PayAtLeast > 0, "pay", func(_ int, r *Row) verdict {
		pay := r.payAt(wages, f.PayPoint, f.Period)
		switch {
		case !pay.Known() && f.WithoutPay:
			return passes
		case !pay.Known() || pay.Amount < f.PayAtLeast && pay.Status == labor.AtLeast:
			return unknown
		}
		return is(pay.Amount >= f.PayAtLeast)
	})
	for _, ask := range f.Wages {
		add(true, ask.Name, func(_ int, r *Row) verdict {
			w := wages[r.Matrix]
			if w == nil {
				return unknown
			}
			yes, known := ask.Passes(w)
			if !known {
				return unknown
			}
			return is(yes)
		})
	}
	add(f.GrowthMin != nil, "growth", func(_ int, r *Row) verdict { return atLeast(r.growth(), *f.GrowthMin) })
	add(f.OpeningsMin > 0, "openings", func(_ int, r *Row) verdict { return atLeast(r.openings(), f.OpeningsMin) })
	add(f.JobsMin > 0, "jobs", func(_ int, r *Row) verdict { return atLeast(r.jobsIn(wages), f.JobsMin) })
	add(f.Only != nil, "starred", func(_ int, r *Row) verdict { return is(slices.Contains(f.Only, r.Code)) })
	for _, p := range f.Picks {
		s, on, err := d.chosen(p)
		if err != nil {
			return nil, err
		}
		add(on, p.name(), func(i int, _ *Row) verdict { return is(s.has(i)) })
	}
	return list, nil
}

func (p Pick) name() string {
	if p.Without {
		return "without " + string(p.Kind)
	}
	return string(p.Kind)
}

func is(ok bool) verdict {
	if ok {
		return passes
	}
	return fails
}

func atLeast(f labor.Figure, bound float64) verdict {
	if !f.Known() {
		return unknown
	}
	return is(f.Amount >= bound)
}

// active reports whether a query is asked.
func (f *Filter) asksWords() bool { return strings.TrimSpace(f.Query) != "" }
