package catalog

import (
	"database/sql"

	"waymark/domain/occupation"
)

// SharedActivities implements occupation.Source.
func (c *Catalog) SharedActivities(code string) (*occupation.SharedActivities, error) {
	vintages, err := c.vintages()
	if err != nil {
		return nil, err
	}
	const query = `
SELECT a.code, u.tasks, a.occupations, n.tasks
FROM occupation o JOIN activity_of u ON u.occupation = o.id JOIN activity a ON a.id = u.activity JOIN task_count n ON n.occupation = o.id
WHERE o.code = ?`
	var shared *occupation.SharedActivities
	err = c.each(query, []any{code}, func(rows *sql.Rows) error {
		if shared == nil {
			shared = &occupation.SharedActivities{Vintage: vintages[ONET]}
		}
		var a occupation.SharedActivity
		err := rows.Scan(&a.ID, &a.Tasks, &a.Jobs, &shared.Tasks)
		shared.List = append(shared.List, a)
		return err
	})
	return shared, err
}

// Sharing implements occupation.Source. As in UsersOf, every occupation is
// looked up.
func (c *Catalog) Sharing(activity string) ([]occupation.Sharing, error) {
	const query = `
SELECT o.code, u.tasks, n.tasks
FROM activity a CROSS JOIN occupation o CROSS JOIN activity_of u ON u.occupation = o.id AND u.activity = a.id
JOIN task_count n ON n.occupation = o.id
WHERE a.code = ?`
	var list []occupation.Sharing
	err := c.each(query, []any{activity}, func(rows *sql.Rows) error {
		var s occupation.Sharing
		err := rows.Scan(&s.Code, &s.Tasks, &s.Of)
		list = append(list, s)
		return err
	})
	return list, err
}
