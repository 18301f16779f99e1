package catalog

import (
	"database/sql"
	"fmt"

	"waymark/domain/labor"
)

// Outlooks implements occupation.Source. Besides the line items it holds all
// occupations and the major groups.
func (c *Catalog) Outlooks() (map[string]*labor.Outlook, error) {
	ep, err := c.vintage(Projections)
	if err != nil {
		return nil, err
	}
	base, target, err := projectionYears(ep.Period)
	if err != nil {
		return nil, err
	}
	const query = `
SELECT l.code, l.title, o.jobs, o.projected, o.change, o.growth_x100, o.self_employed_x100, o.self_employed_status, o.openings, o.exits, o.transfers
FROM line l JOIN outlook o ON o.line = l.id`
	byCode := map[string]*labor.Outlook{}
	err = c.each(query, nil, func(rows *sql.Rows) error {
		o := &labor.Outlook{Vintage: ep, BaseYear: base, TargetYear: target}
		var jobs, projected, change, growth, openings, exits, transfers int64
		var selfEmployed sql.NullInt64
		var status labor.Status
		if err := rows.Scan(&o.Occupation, &o.Title, &jobs, &projected, &change, &growth, &selfEmployed, &status, &openings, &exits, &transfers); err != nil {
			return err
		}
		o.Jobs = published(jobs, 1, labor.Jobs, ep)
		o.Projected = published(projected, 1, labor.Jobs, ep)
		o.Change = published(change, 1, labor.Jobs, ep)
		o.Growth = published(growth, 100, labor.Percent, ep)
		o.SelfEmployed = figure(selfEmployed, 100, labor.Percent, status, ep)
		o.Openings = published(openings, 1, labor.JobsPerYear, ep)
		o.Exits = published(exits, 1, labor.JobsPerYear, ep)
		o.Transfers = published(transfers, 1, labor.JobsPerYear, ep)
		byCode[o.Occupation] = o
		return nil
	})
	return byCode, err
}

// projectionYears reads the years of a period: "2024-34" is 2024 to 2034.
func projectionYears(period string) (base, target int, err error) {
	if _, err := fmt.Sscanf(period, "%4d-%2d", &base, &target); err != nil {
		return 0, 0, fmt.Errorf("%w: projections for the period %q", ErrDamaged, period)
	}
	return base, base/100*100 + target, nil
}

// attainment are the levels of the census survey, least first, with the entry
// level that each matches. Two entry levels have no match in the survey: no
// formal credential and postsecondary certificate.
var attainment = [...]struct {
	label string
	entry labor.Education
}{
	{"Less than a high school diploma", labor.EducationUnknown},
	{labor.HighSchool.Label(), labor.HighSchool},
	{labor.SomeCollege.Label(), labor.SomeCollege},
	{labor.Associate.Label(), labor.Associate},
	{labor.Bachelor.Label(), labor.Bachelor},
	{labor.Master.Label(), labor.Master},
	{labor.DoctoralOrProfessional.Label(), labor.DoctoralOrProfessional},
}

// Preparations implements occupation.Source.
func (c *Catalog) Preparations() (map[string]*labor.Preparation, error) {
	ep, err := c.vintage(Projections)
	if err != nil {
		return nil, err
	}
	survey, err := c.vintage(Attainment)
	if err != nil {
		return nil, err
	}
	byCode := map[string]*labor.Preparation{}
	err = c.each("SELECT l.code, p.education, p.experience, p.training FROM preparation p JOIN line l ON l.id = p.line", nil, func(rows *sql.Rows) error {
		p := &labor.Preparation{Vintage: ep, SharesVintage: survey}
		if err := rows.Scan(&p.Occupation, &p.Education, &p.Experience, &p.Training); err != nil {
			return err
		}
		for _, a := range attainment {
			p.Shares = append(p.Shares, labor.EducationShare{
				Label: a.label, Share: labor.Blank(labor.Percent, labor.NotPublished, survey),
				Entry: p.Education != labor.EducationUnknown && a.entry == p.Education,
			})
		}
		byCode[p.Occupation] = p
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = c.each("SELECT l.code, s.level, s.share_x100 FROM education_share s JOIN line l ON l.id = s.line", nil, func(rows *sql.Rows) error {
		var code string
		var level int
		var share int64
		if err := rows.Scan(&code, &level, &share); err != nil {
			return err
		}
		if p := byCode[code]; p != nil {
			p.Shares[level-1].Share = published(share, 100, labor.Percent, survey)
		}
		return nil
	})
	return byCode, err
}
