package added

import (
	"database/sql"
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

var _ occupation.Extras = (*Store)(nil)

// need is a question of O*NET about preparation; words are the answers by
// category, those of a question about importance are none.
type need struct {
	element, scale, name string
	words                []string
}

var (
	schooling = []string{"Less than high school", "High school diploma or equivalent", "Certificate after high school", "Some college", "Associate's degree",
		"Bachelor's degree", "Certificate after a bachelor's degree", "Master's degree", "Certificate after a master's degree",
		"First professional degree", "Doctoral degree", "Training after a doctorate"}
	newSchooling = append(slices.Clone(schooling[:9]), "Professional doctorate, as in law or medicine", "Research doctorate", schooling[11])
	upToYears    = []string{"Up to 1 month", "1 to 3 months", "3 to 6 months", "6 to 12 months", "1 to 2 years", "2 to 4 years"}

	needs = []need{
		{"2.D.1", "RL", "Education that the job requires", schooling},
		{"2.D.1", "RQ", "Education that the job requires", newSchooling},
		{"3.A.1", "RW", "Experience in related work", slices.Concat([]string{"None"}, upToYears, []string{"4 to 6 years", "6 to 8 years", "8 to 10 years", "More than 10 years"})},
		{"3.A.2", "PT", "Training given at the workplace", slices.Concat([]string{"None"}, upToYears, []string{"4 to 10 years", "More than 10 years"})},
		{"3.A.3", "OJ", "Learning on the job from others", slices.Concat([]string{"None, or somebody shows it once"}, upToYears, []string{"4 to 10 years", "More than 10 years"})},
		{"2.D.4.a", "IM", "A certification for the job", nil},
		{"3.A.4.a", "IM", "An apprenticeship for the job", nil},
	}
)

// Needs implements occupation.Extras.
func (s *Store) Needs(code string) (list []occupation.Need, err error) {
	err = s.read(func(db *sql.DB) error {
		for _, n := range needs {
			found, err := readNeed(db, n, code)
			if err != nil {
				return err
			}
			switch last := len(list) - 1; {
			case found == nil:
			case last >= 0 && list[last].ID == found.ID: // asked on another scale before
				if release.Compare(found.Vintage.Period, list[last].Vintage.Period) > 0 {
					list[last] = *found
				}
			default:
				list = append(list, *found)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readNeed(db *sql.DB, n need, code string) (*occupation.Need, error) {
	e, ok, err := newestWith(db, "score", "code = ? AND scale = ? AND element IN (SELECT number FROM element e WHERE e.added = added.id AND e.id = ?)", code, n.scale, n.element)
	if err != nil || !ok {
		return nil, err
	}
	v := release.Release{Dataset: release.ONET, Number: e.number, Agency: e.agency}.Vintage()
	found := &occupation.Need{ID: n.element, Name: n.name, Vintage: v, Importance: labor.Blank(labor.Importance, labor.NotPublished, v)}
	err = each(db, func(scan func(...any) error) error {
		var category int
		var value sql.NullInt64
		var status labor.Status
		if err := scan(&category, &value, &status); err != nil {
			return err
		}
		switch {
		case n.words == nil:
			found.Importance = figure(value, 100, labor.Importance, status, v)
		case category >= 1 && category <= len(n.words):
			found.Answers = append(found.Answers, occupation.Answer{Label: n.words[category-1], Share: figure(value, 100, labor.Percent, status, v)})
		}
		return nil
	}, `SELECT s.category, s.value_x100, s.status FROM score s JOIN element e ON e.added = s.added AND e.number = s.element
		WHERE s.added = ? AND s.code = ? AND s.scale = ? AND e.id = ? ORDER BY s.category`, e.id, code, n.scale, n.element)
	return found, err
}

// Meanings implements occupation.Extras. The words are in quotation marks, with
// the release that they are of.
func (s *Store) Meanings(ids []string) (terms map[string]occupation.Term, err error) {
	terms = map[string]occupation.Term{}
	args := make([]any, 0, len(ids)+1)
	for _, id := range ids {
		args = append(args, id)
	}
	err = s.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "meaning", "")
		if err != nil || !ok {
			return err
		}
		title := release.Release{Dataset: release.ONET, Number: e.number}.Title()
		return each(db, func(scan func(...any) error) error {
			var id, name, text string
			err := scan(&id, &name, &text)
			terms[id] = occupation.Term{Name: name, Means: "“" + text + "” (" + title + ")"}
			return err
		}, "SELECT id, name, text FROM meaning WHERE added = ? AND id IN ("+marks(len(ids))+")", append([]any{e.id}, args...)...)
	})
	if err != nil {
		return nil, err
	}
	return terms, nil
}

// Reasons implements occupation.Extras.
func (s *Store) Reasons(matrix string) (found *occupation.Reasons, err error) {
	err = s.read(func(db *sql.DB) error {
		e, ok, err := newestWith(db, "factor", "code = ?", matrix)
		if err != nil || !ok {
			return err
		}
		found = &occupation.Reasons{Vintage: release.Release{Dataset: release.Projections, Number: e.number, Agency: e.agency}.Vintage()}
		return each(db, func(scan func(...any) error) error {
			var r occupation.Reason
			err := scan(&r.Industry.Code, &r.Industry.Title, &r.Text)
			found.List = append(found.List, r)
			return err
		}, "SELECT industry, title, text FROM factor WHERE added = ? AND code = ? ORDER BY industry", e.id, matrix)
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}
