package pack

import (
	"maps"
	"slices"

	"waymark/domain/occupation"
)

// condition is the score of a working condition on its way into the pack.
type condition struct {
	score  any // 0 to 100, nil where blank
	shared any // the six-digit code, nil for an occupation's own score
}

// readConditions reads the scores. A six-digit code, of the SOC or of the
// matrix, stands for all its occupations together; an occupation that has
// scores of its own keeps them.
func (b *builder) readConditions() error {
	const code, id, name, score = "code", "element_id", "element_name", "score_0_100"
	type key struct{ code, element string }
	scores := map[key]any{}
	if err := b.read(workContext, []string{code, id, name, score}, func(r *record) (string, error) {
		k := key{r.text(code), r.text(id)}
		if _, twice := scores[k]; twice {
			return reasonTwice, nil
		}
		if len(b.rolesOf(k.code)) == 0 {
			return reasonOccupation, nil
		}
		b.survey.elements[k.element] = element{k.element, r.text(name), occupation.WorkCondition}
		scores[k] = nil
		if r.text(score) == "" {
			return "", nil
		}
		v, err := r.float(score)
		scores[k] = int64(v)
		return "", err
	}); err != nil {
		return err
	}
	own := map[string]bool{} // roles with scores under their own code
	for k := range scores {
		if b.survey.roles[k.code] != nil {
			own[k.code] = true
		}
	}
	b.survey.conditions = map[ratingKey]condition{}
	for k, v := range scores {
		roles := b.rolesOf(k.code)
		for _, role := range roles {
			if role != k.code && own[role] {
				continue
			}
			c := condition{score: v}
			if len(roles) > 1 {
				c.shared = k.code
			}
			b.survey.conditions[ratingKey{role, k.element}] = c
		}
	}
	return nil
}

// rolesOf lists the O*NET-SOC codes that a code of O*NET, of the SOC or of the
// matrix stands for.
func (b *builder) rolesOf(code string) []string {
	if b.survey.roles[code] != nil {
		return []string{code}
	}
	if b.groups == nil {
		b.groups = map[string][]string{}
		socs := map[int]string{}
		for c, id := range b.soc {
			socs[id] = c
		}
		lines := map[int]string{}
		for c, l := range b.lines {
			lines[l.id] = c
		}
		for _, c := range slices.Sorted(maps.Keys(b.survey.roles)) {
			role := b.survey.roles[c]
			soc := socs[role.soc.(int)]
			b.groups[soc] = append(b.groups[soc], c)
			if id, ok := role.line.(int); ok && lines[id] != soc {
				b.groups[lines[id]] = append(b.groups[lines[id]], c)
			}
		}
	}
	return b.groups[code]
}

// readStyles reads the impact of each work style and its rank among those that
// set the occupation apart, which are rows of two scales.
func (b *builder) readStyles() error {
	b.survey.styles = map[ratingKey]*style{}
	return b.read(workStyles, []string{onetCode, elementID, elementName, scaleID, dataValue}, func(r *record) (string, error) {
		if b.survey.roles[r.text(onetCode)] == nil {
			return reasonOccupation, nil
		}
		value, err := r.hundredths(dataValue)
		if err != nil {
			return "", err
		}
		k := b.survey.key(r, occupation.WorkStyle)
		s := b.survey.styles[k]
		if s == nil {
			s = &style{}
			b.survey.styles[k] = s
		}
		switch r.text(scaleID) {
		case "WI":
			s.impact = value
		case "DR":
			s.rank = value / 100
		default:
			return reasonScale, nil
		}
		return "", nil
	})
}

// style is a work style of an occupation on its way into the pack.
type style struct {
	impact any   // hundredths
	rank   int64 // 0 for none
}

func (b *builder) addConditions() error {
	in, err := b.insert("condition", 4)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(b.survey.conditions), compareKeys) {
		c := b.survey.conditions[k]
		if err := in.add(b.occupations[k.role], b.elements[k.element], c.score, c.shared); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) addStyles() error {
	in, err := b.insert("style", 4)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(b.survey.styles), compareKeys) {
		s := b.survey.styles[k]
		if err := in.add(b.occupations[k.role], b.elements[k.element], s.impact, s.rank); err != nil {
			return err
		}
	}
	return nil
}
