package catalog

import (
	"database/sql"
	"fmt"

	"waymark/domain/occupation"
)

// ranked numbers the scores of one kind of element, the highest first.
const ranked = `
WITH r AS (
	SELECT s.occupation, e.code, e.name, row_number() OVER (PARTITION BY s.occupation ORDER BY s.score_x100 DESC, e.id) AS place
	FROM score s JOIN element e ON e.id = s.element WHERE e.kind = ?
)
SELECT r.code, r.name, o.code FROM r JOIN occupation o ON o.id = r.occupation WHERE place <= ?`

// Kinds of element in the data pack.
const (
	skillElement    = 1
	interestElement = 5
	valueElement    = 6
)

// Marks implements occupation.Source.
func (c *Catalog) Marks(kind occupation.FacetKind) ([]occupation.Mark, error) {
	query, args := "", []any(nil)
	switch kind {
	case occupation.InCluster:
		query = `SELECT p.cluster, p.cluster, o.code FROM pathway p JOIN occupation o ON o.id = p.occupation`
	case occupation.InIndustry:
		query = `
SELECT i.code, i.title, l.code FROM staffing s JOIN industry i ON i.id = s.industry JOIN line l ON l.id = s.line
JOIN industry_total t ON t.line = s.line WHERE s.jobs * 100 >= t.jobs * ?`
		args = []any{occupation.IndustryShareFrom}
	case occupation.FirstInterest:
		query, args = ranked, []any{interestElement, 1}
	case occupation.AnyInterest:
		query, args = ranked, []any{interestElement, 3}
	case occupation.TopValue:
		query, args = ranked, []any{valueElement, 3}
	case occupation.StrongSkill:
		query = `
SELECT e.code, e.name, o.code FROM rating r JOIN element e ON e.id = r.element JOIN occupation o ON o.id = r.occupation
WHERE e.kind = ? AND r.importance_x100 >= ?`
		args = []any{skillElement, occupation.StrongSkillFrom * 100}
	case occupation.DoesActivity:
		query = `
SELECT a.code, '', o.code FROM activity_of u JOIN activity a ON a.id = u.activity JOIN occupation o ON o.id = u.occupation`
	case occupation.UsesSoftware:
		query = `
SELECT p.name, p.name, o.code FROM product p JOIN product_use u ON u.product = p.id JOIN occupation o ON o.id = u.occupation
WHERE p.kind = 1`
	case occupation.HasCondition:
		query = `
SELECT e.code, e.name, o.code FROM condition k JOIN element e ON e.id = k.element JOIN occupation o ON o.id = k.occupation
WHERE k.score >= ?`
		args = []any{occupation.ConditionFrom}
	case occupation.RareCondition:
		query = `
SELECT e.code, e.name, o.code FROM condition k JOIN element e ON e.id = k.element JOIN occupation o ON o.id = k.occupation
WHERE k.score <= ?`
		args = []any{occupation.RareConditionUpTo}
	case occupation.HasApprenticeship:
		query = `SELECT 'yes', 'Has an apprenticeship', o.code FROM apprenticeship_of a JOIN occupation o ON o.id = a.occupation`
	default:
		return nil, fmt.Errorf("no facet is called %q", kind)
	}
	var marks []occupation.Mark
	err := c.each(query, args, func(rows *sql.Rows) error {
		var m occupation.Mark
		err := rows.Scan(&m.Option, &m.Title, &m.Code)
		marks = append(marks, m)
		return err
	})
	return marks, err
}
