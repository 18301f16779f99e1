package catalog

import (
	"database/sql"
	"fmt"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

var _ occupation.Source = (*Catalog)(nil)

const occupationQuery = `
SELECT o.code, o.title, ifnull(o.job_zone, 0), o.rated, s.code,
  ifnull(l.code, ''), ifnull(l.title, ''), ifnull(NOT l.has_wages, 0),
  major.code, major.title, minor.code, minor.title, broad.code, broad.title
FROM occupation o
JOIN soc s ON s.id = o.soc
JOIN soc broad ON broad.id = s.parent
JOIN soc minor ON minor.id = broad.parent
JOIN soc major ON major.id = minor.parent
LEFT JOIN line l ON l.id = o.line
ORDER BY o.id`

// Occupations implements occupation.Source.
func (c *Catalog) Occupations() ([]*occupation.Occupation, error) {
	var list []*occupation.Occupation
	roles := map[string]int{}
	err := c.each(occupationQuery, nil, func(rows *sql.Rows) error {
		o := &occupation.Occupation{}
		if err := rows.Scan(&o.Code, &o.Title, &o.JobZone, &o.Rated, &o.SOC,
			&o.Matrix, &o.MatrixTitle, &o.NoWages,
			&o.Major.Code, &o.Major.Title, &o.Minor.Code, &o.Minor.Title, &o.Broad.Code, &o.Broad.Title); err != nil {
			return err
		}
		list = append(list, o)
		roles[o.Matrix]++
		return nil
	})
	for _, o := range list {
		if o.Matrix != "" {
			o.Roles = roles[o.Matrix]
		}
	}
	return list, err
}

// titleQuery reads the titles of an occupation as one value: 60,000 rows would
// take three times as long.
const titleQuery = `
SELECT o.code, t.kind, group_concat(t.text, char(10))
FROM title t CROSS JOIN occupation o ON o.id = t.occupation
GROUP BY t.occupation, t.kind`

// kindOrder is the order of an occupation's titles.
var kindOrder = [...]occupation.TitleKind{occupation.ReportedTitle, occupation.AlternateTitle, occupation.ShortTitle, occupation.SOCTitle}

// Titles implements occupation.Source: by occupation, reported titles first,
// then alternate, short and SOC ones, each by name.
func (c *Catalog) Titles() ([]occupation.Title, error) {
	var count int
	if err := c.db.QueryRow("SELECT rows FROM content WHERE name = 'title'").Scan(&count); err != nil {
		return nil, fmt.Errorf("read the data pack: %w", err)
	}
	list := make([]occupation.Title, 0, count)
	var code string
	texts := map[occupation.TitleKind]string{}
	flush := func() {
		for _, kind := range kindOrder {
			if texts[kind] == "" {
				continue
			}
			for text := range strings.SplitSeq(texts[kind], "\n") {
				list = append(list, occupation.Title{Code: code, Text: text, Kind: kind})
			}
		}
		clear(texts)
	}
	err := c.each(titleQuery, nil, func(rows *sql.Rows) error {
		var next, text string
		var kind occupation.TitleKind
		if err := rows.Scan(&next, &kind, &text); err != nil {
			return err
		}
		if next != code {
			flush()
			code = next
		}
		texts[kind] = text
		return nil
	})
	flush()
	return list, err
}

// ONET implements occupation.Source.
func (c *Catalog) ONET() (*labor.Vintage, error) { return c.vintage(ONET) }

// Ratings implements occupation.Source.
func (c *Catalog) Ratings(code string) ([]occupation.Rating, error) {
	onet, err := c.ONET()
	if err != nil {
		return nil, err
	}
	const query = `
SELECT e.code, e.name, e.kind, r.importance_x100, r.importance_status, r.level_x100, r.level_status
FROM occupation o JOIN rating r ON r.occupation = o.id JOIN element e ON e.id = r.element
WHERE o.code = ? ORDER BY r.element`
	var list []occupation.Rating
	err = c.each(query, []any{code}, func(rows *sql.Rows) error {
		var r occupation.Rating
		var importance, level sql.NullInt64
		var importanceStatus, levelStatus labor.Status
		if err := rows.Scan(&r.Element.ID, &r.Element.Name, &r.Element.Kind, &importance, &importanceStatus, &level, &levelStatus); err != nil {
			return err
		}
		r.Importance = figure(importance, 100, labor.Importance, importanceStatus, onet)
		r.Level = figure(level, 100, labor.Level, levelStatus, onet)
		list = append(list, r)
		return nil
	})
	return list, err
}

// Interests implements occupation.Source.
func (c *Catalog) Interests(code string) ([]occupation.Scored, error) {
	return c.scores(code, InterestElement, labor.InterestRank)
}

// Values implements occupation.Source.
func (c *Catalog) Values(code string) ([]occupation.Scored, error) {
	return c.scores(code, WorkValueElement, labor.ValueExtent)
}

func (c *Catalog) scores(code string, kind int, unit labor.Unit) ([]occupation.Scored, error) {
	onet, err := c.ONET()
	if err != nil {
		return nil, err
	}
	const query = `
SELECT e.code, e.name, s.score_x100
FROM occupation o JOIN score s ON s.occupation = o.id JOIN element e ON e.id = s.element
WHERE o.code = ? AND e.kind = ? ORDER BY s.element`
	var list []occupation.Scored
	err = c.each(query, []any{code, kind}, func(rows *sql.Rows) error {
		var s occupation.Scored
		var score int64
		if err := rows.Scan(&s.Element.ID, &s.Element.Name, &score); err != nil {
			return err
		}
		s.Score = published(score, 100, unit, onet)
		list = append(list, s)
		return nil
	})
	return list, err
}

// Related implements occupation.Source.
func (c *Catalog) Related(code string) ([]occupation.Related, error) {
	const query = `
SELECT other.code, r.tier, r.position
FROM occupation o JOIN related r ON r.occupation = o.id JOIN occupation other ON other.id = r.other
WHERE o.code = ? ORDER BY r.position`
	var list []occupation.Related
	err := c.each(query, []any{code}, func(rows *sql.Rows) error {
		var r occupation.Related
		if err := rows.Scan(&r.Code, &r.Tier, &r.Index); err != nil {
			return err
		}
		list = append(list, r)
		return nil
	})
	return list, err
}
