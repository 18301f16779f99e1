package catalog

import (
	"database/sql"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// How the scores of working conditions were computed, by whoever made the
// source file: most questions have five answers, one has three, and of one
// only the share of people counts who do not choose the first answer.
const (
	fiveAnswers = "(average answer, 1 to 5, - 1) ÷ 4 × 100, computed by the maker of the source file"
	weekAnswers = "(average answer, 1 to 3, - 1) ÷ 2 × 100, computed by the maker of the source file"
	notRegular  = "percent of workers whose schedule is not regular, computed by the maker of the source file"

	weekElement     = "4.C.3.d.8"
	scheduleElement = "4.C.3.d.4"
)

func conditionFormula(element string) string {
	switch element {
	case weekElement:
		return weekAnswers
	case scheduleElement:
		return notRegular
	}
	return fiveAnswers
}

// Conditions implements occupation.Source.
func (c *Catalog) Conditions(code string) ([]occupation.Condition, error) {
	vintage, err := c.vintage(WorkContext)
	if err != nil {
		return nil, err
	}
	const query = `
SELECT e.code, e.name, k.score, ifnull(k.shared, '')
FROM occupation o JOIN condition k ON k.occupation = o.id JOIN element e ON e.id = k.element
WHERE o.code = ? ORDER BY k.element`
	var list []occupation.Condition
	err = c.each(query, []any{code}, func(rows *sql.Rows) error {
		k := occupation.Condition{Element: occupation.Element{Kind: occupation.WorkCondition}}
		var score sql.NullInt64
		if err := rows.Scan(&k.Element.ID, &k.Element.Name, &score, &k.Group); err != nil {
			return err
		}
		k.Score = labor.Blank(labor.ConditionScore, labor.NotPublished, vintage)
		if score.Valid {
			k.Score = labor.Figure{Amount: float64(score.Int64), Unit: labor.ConditionScore, Status: labor.Derived,
				Vintage: vintage, Formula: conditionFormula(k.Element.ID)}
		}
		list = append(list, k)
		return nil
	})
	return list, err
}

// Styles implements occupation.Source.
func (c *Catalog) Styles(code string) ([]occupation.Style, error) {
	onet, err := c.ONET()
	if err != nil {
		return nil, err
	}
	const query = `
SELECT e.code, e.name, s.impact_x100, s.rank
FROM occupation o JOIN style s ON s.occupation = o.id JOIN element e ON e.id = s.element
WHERE o.code = ? ORDER BY s.element`
	var list []occupation.Style
	err = c.each(query, []any{code}, func(rows *sql.Rows) error {
		s := occupation.Style{Element: occupation.Element{Kind: occupation.WorkStyle}}
		var impact int64
		if err := rows.Scan(&s.Element.ID, &s.Element.Name, &impact, &s.Rank); err != nil {
			return err
		}
		s.Impact = published(impact, 100, labor.StyleImpact, onet)
		list = append(list, s)
		return nil
	})
	return list, err
}
