package release

import (
	"cmp"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Pair is two releases of one dataset to compare.
type Pair struct{ Before, After labor.Vintage }

// Pairs gives, of pay and of the projections, the newest release and the one
// before it, as far as two are installed.
func Pairs(h History) ([]Pair, error) {
	var pairs []Pair
	for _, dataset := range []string{Wages, Projections} {
		periods, err := h.Periods(dataset)
		if err != nil {
			return nil, err
		}
		if len(periods) > 1 {
			pairs = append(pairs, Pair{Before: periods[1], After: periods[0]})
		}
	}
	return pairs, nil
}

// Find is the installed release that a person named: "May 2024", "OEWS May
// 2024" or "oews-2024-05". Its error is an ErrUnknown that lists those there
// are.
func Find(h History, name string) (labor.Vintage, error) {
	var labels []string
	for _, dataset := range []string{Wages, Projections} {
		periods, err := h.Periods(dataset)
		if err != nil {
			return labor.Vintage{}, err
		}
		for _, v := range periods {
			if strings.EqualFold(name, v.ID) || strings.EqualFold(name, v.Label()) || strings.EqualFold(name, v.Period) {
				return v, nil
			}
			labels = append(labels, v.Label())
		}
	}
	return labor.Vintage{}, &Error{Kind: ErrUnknown, Sentence: "No release called “" + name + "” is installed; there are " + strings.Join(labels, ", ") + "."}
}

// DiffJobs says what became of the figures of jobs in an area between the
// releases of each pair. Figures of other datasets are left out.
func DiffJobs(h History, pairs []Pair, jobs []*occupation.Occupation, area string) ([]JobChange, error) {
	facts := func(id func(Pair) string) ([]Facts, error) {
		var ids []string
		for _, p := range pairs {
			ids = append(ids, id(p))
		}
		source, err := h.At(ids...)
		if err != nil {
			return nil, err
		}
		return FactsOf(source, jobs, area)
	}
	before, err := facts(func(p Pair) string { return p.Before.ID })
	if err != nil {
		return nil, err
	}
	after, err := facts(func(p Pair) string { return p.After.ID })
	if err != nil {
		return nil, err
	}
	list := Diff(before, after)
	for i := range list {
		list[i].Changes = slices.DeleteFunc(list[i].Changes, func(c Change) bool { return !c.between(pairs) })
	}
	return list, nil
}

// between reports whether the change is one between the releases of a pair: a
// release that does not cover an area or a job is answered for by another.
func (c Change) between(pairs []Pair) bool {
	return slices.ContainsFunc(pairs, func(p Pair) bool {
		v := cmp.Or(c.After.Vintage, c.Before.Vintage)
		if v == nil || v.Dataset != p.After.Dataset {
			return false
		}
		return (c.Before.Vintage == nil || c.Before.Vintage.ID == p.Before.ID) && (c.After.Vintage == nil || c.After.Vintage.ID == p.After.ID)
	})
}

// Cautions are the sentences that must stand beside a comparison.
func Cautions(pairs []Pair) []string {
	var list []string
	for _, p := range pairs {
		switch p.After.Dataset {
		case Wages:
			list = append(list, PayCaution)
		case Projections:
			list = append(list, GrowthCaution)
		}
	}
	return list
}
