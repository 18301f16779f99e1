package occupation

import (
	"cmp"
	"slices"
)

// MarksFrom makes the marks of a facet out of what guides show of each
// occupation, so that lists are filtered by the same releases. It asks the
// source a thousand times; a source of one release answers Marks faster itself.
// Families, activities and unknown kinds are left to source.Marks.
func MarksFrom(source Source, kind FacetKind) ([]Mark, error) {
	of := marksOf(source, kind)
	if of == nil {
		return source.Marks(kind)
	}
	all, err := source.Occupations()
	if err != nil {
		return nil, err
	}
	var list []Mark
	asked := map[string]bool{}
	for _, o := range all {
		code := o.Code
		if kind == InIndustry {
			code = o.Matrix
		}
		if code == "" || asked[code] {
			continue
		}
		asked[code] = true
		marks, err := of(code)
		if err != nil {
			return nil, err
		}
		for _, m := range marks {
			m.Code = code
			list = append(list, m)
		}
	}
	return list, nil
}

// marksOf gives what reads the options of one occupation, or of one matrix
// line, and nil where MarksFrom has no way.
func marksOf(source Source, kind FacetKind) func(code string) ([]Mark, error) {
	switch kind {
	case FirstInterest:
		return func(code string) ([]Mark, error) { return highest(1)(source.Interests(code)) }
	case AnyInterest:
		return func(code string) ([]Mark, error) { return highest(3)(source.Interests(code)) }
	case TopValue:
		return func(code string) ([]Mark, error) { return highest(3)(source.Values(code)) }
	case StrongSkill:
		return func(code string) ([]Mark, error) {
			return marksIf(func(r Rating) (Mark, bool) {
				return Mark{Option: r.Element.ID, Title: r.Element.Name}, r.Element.Kind == Skill && r.Importance.Known() && r.Importance.Amount >= StrongSkillFrom
			})(source.Ratings(code))
		}
	case UsesSoftware:
		return func(code string) ([]Mark, error) {
			return marksIf(func(p Product) (Mark, bool) { return Mark{Option: p.Name, Title: p.Name}, true })(source.Software(code))
		}
	case HasCondition:
		return func(code string) ([]Mark, error) {
			return marksIf(conditionIf(func(score float64) bool { return score >= ConditionFrom }))(source.Conditions(code))
		}
	case RareCondition:
		return func(code string) ([]Mark, error) {
			return marksIf(conditionIf(func(score float64) bool { return score <= RareConditionUpTo }))(source.Conditions(code))
		}
	case InCluster:
		return func(code string) ([]Mark, error) {
			return marksIf(func(p Pathway) (Mark, bool) { return Mark{Option: p.Cluster, Title: p.Cluster}, true })(source.Pathways(code))
		}
	case HasApprenticeship:
		return func(code string) ([]Mark, error) {
			trades, err := source.Apprenticeships(code)
			if len(trades) == 0 {
				return nil, err
			}
			return []Mark{{Option: "yes", Title: "Has an apprenticeship"}}, err
		}
	case InIndustry:
		return func(line string) ([]Mark, error) {
			n, err := source.Industries(line)
			if n == nil {
				return nil, err
			}
			var list []Mark
			for _, s := range n.List {
				if s.Share.Known() && s.Share.Amount >= IndustryShareFrom {
					list = append(list, Mark{Option: s.Industry.Code, Title: s.Industry.Title})
				}
			}
			return list, err
		}
	}
	return nil
}

// marksIf makes marks of what passes.
func marksIf[T any](is func(T) (Mark, bool)) func([]T, error) ([]Mark, error) {
	return func(all []T, err error) ([]Mark, error) {
		var list []Mark
		for _, one := range all {
			if m, ok := is(one); ok {
				list = append(list, m)
			}
		}
		return list, err
	}
}

func conditionIf(is func(score float64) bool) func(Condition) (Mark, bool) {
	return func(c Condition) (Mark, bool) {
		return Mark{Option: c.Element.ID, Title: c.Element.Name}, c.Score.Known() && is(c.Score.Amount)
	}
}

// highest makes marks of the highest scores, equal ones by element.
func highest(most int) func([]Scored, error) ([]Mark, error) {
	return func(scores []Scored, err error) ([]Mark, error) {
		known := slices.DeleteFunc(slices.Clone(scores), func(s Scored) bool { return !s.Score.Known() })
		slices.SortFunc(known, func(a, b Scored) int {
			return cmp.Or(cmp.Compare(b.Score.Amount, a.Score.Amount), cmp.Compare(a.Element.ID, b.Element.ID))
		})
		return marksIf(func(s Scored) (Mark, bool) { return Mark{Option: s.Element.ID, Title: s.Element.Name}, true })(known[:min(most, len(known))], err)
	}
}
