package pack

import (
	"cmp"
	"maps"
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/storage/catalog"
)

type element struct {
	code, name string
	kind       occupation.ElementKind
}

type ratingKey struct{ role, element string }

type ratingValue struct {
	importance, level             any // hundredths
	importanceStatus, levelStatus labor.Status
}

// survey is everything that O*NET rates and scores occupations on.
type survey struct {
	roles      map[string]*role
	elements   map[string]element
	ratings    map[ratingKey]*ratingValue
	scores     map[ratingKey]int64
	conditions map[ratingKey]condition
	styles     map[ratingKey]*style
}

// readSurvey reads the ratings and scores of the given occupations and marks
// those that were rated on skills, knowledge or abilities.
func (b *builder) readSurvey(roles map[string]*role) error {
	b.survey = survey{roles: roles, elements: map[string]element{}, ratings: map[ratingKey]*ratingValue{}, scores: map[ratingKey]int64{}}
	files := []struct {
		src  Source
		kind occupation.ElementKind
	}{{skills, occupation.Skill}, {knowledge, occupation.Knowledge}, {abilities, occupation.Ability}, {activities, occupation.Activity}}
	for _, f := range files {
		if err := b.readRatings(f.src, f.kind); err != nil {
			return err
		}
	}
	if err := b.readScores(interests, catalog.InterestElement, "OI"); err != nil {
		return err
	}
	if err := b.readScores(workValues, catalog.WorkValueElement, "EX"); err != nil {
		return err
	}
	if err := b.readConditions(); err != nil {
		return err
	}
	if err := b.readStyles(); err != nil {
		return err
	}
	for k := range b.survey.ratings {
		if b.survey.elements[k.element].kind != occupation.Activity {
			roles[k.role].rated = true
		}
	}
	return nil
}

func (b *builder) readRatings(src Source, kind occupation.ElementKind) error {
	const suppress, notRelevant = "Recommend Suppress", "Not Relevant"
	return b.read(src, []string{onetCode, elementID, elementName, scaleID, dataValue}, func(r *record) (string, error) {
		if b.survey.roles[r.text(onetCode)] == nil {
			return reasonOccupation, nil
		}
		value, err := r.hundredths(dataValue)
		if err != nil {
			return "", err
		}
		k := b.survey.key(r, kind)
		v := b.survey.ratings[k]
		if v == nil {
			v = &ratingValue{importanceStatus: labor.NotPublished, levelStatus: labor.NotPublished}
			b.survey.ratings[k] = v
		}
		amount, status := any(value), labor.Published
		switch {
		case r.text(notRelevant) == "Y":
			amount, status = nil, labor.NotPublished
		case r.text(suppress) == "Y":
			amount, status = nil, labor.Suppressed
		}
		switch r.text(scaleID) {
		case "IM":
			v.importance, v.importanceStatus = amount, status
		case "LV":
			v.level, v.levelStatus = amount, status
		default:
			return reasonScale, nil
		}
		return "", nil
	})
}

func (b *builder) readScores(src Source, kind occupation.ElementKind, scale string) error {
	return b.read(src, []string{onetCode, elementID, elementName, scaleID, dataValue}, func(r *record) (string, error) {
		if r.text(scaleID) != scale {
			return reasonScale, nil
		}
		if b.survey.roles[r.text(onetCode)] == nil {
			return reasonOccupation, nil
		}
		value, err := r.hundredths(dataValue)
		if err != nil {
			return "", err
		}
		b.survey.scores[b.survey.key(r, kind)] = value
		return "", nil
	})
}

func (s *survey) key(r *record, kind occupation.ElementKind) ratingKey {
	id := r.text(elementID)
	if _, ok := s.elements[id]; !ok {
		s.elements[id] = element{id, r.text(elementName), kind}
	}
	return ratingKey{r.text(onetCode), id}
}

func compareKeys(x, y ratingKey) int {
	return cmp.Or(cmp.Compare(x.role, y.role), cmp.Compare(x.element, y.element))
}

func (b *builder) addRatings() error {
	elements, err := b.insert("element", 4)
	if err != nil {
		return err
	}
	b.elements = map[string]int{}
	for i, id := range slices.Sorted(maps.Keys(b.survey.elements)) {
		e := b.survey.elements[id]
		b.elements[id] = i + 1
		if err := elements.add(i+1, e.code, e.name, e.kind); err != nil {
			return err
		}
	}
	in, err := b.insert("rating", 6)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(b.survey.ratings), compareKeys) {
		v := b.survey.ratings[k]
		if err := in.add(b.occupations[k.role], b.elements[k.element], v.importance, v.level, v.importanceStatus, v.levelStatus); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) addScores() error {
	in, err := b.insert("score", 3)
	if err != nil {
		return err
	}
	for _, k := range slices.SortedFunc(maps.Keys(b.survey.scores), compareKeys) {
		if err := in.add(b.occupations[k.role], b.elements[k.element], b.survey.scores[k]); err != nil {
			return err
		}
	}
	return nil
}
