package added

import (
	"database/sql"
	"slices"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// Outlooks implements occupation.Source: all are of one cycle.
func (s *Source) Outlooks() (map[string]*labor.Outlook, error) {
	l := s.top(release.Projections, "outlook")
	if l.id == 0 {
		return s.Source.Outlooks()
	}
	base, err := strconv.Atoi(l.vintage.Period[:len("2024")])
	if err != nil {
		return nil, s.store.problem(errDamaged)
	}
	byCode := map[string]*labor.Outlook{}
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			o := &labor.Outlook{Vintage: l.vintage, BaseYear: base, TargetYear: base + 10}
			var jobs, projected, change, growth, self, openings, exits, transfers sql.NullInt64
			if err := scan(&o.Occupation, &o.Title, &jobs, &projected, &change, &growth, &self, &openings, &exits, &transfers); err != nil {
				return err
			}
			o.Jobs = published(jobs, 1, labor.Jobs, l.vintage)
			o.Projected = published(projected, 1, labor.Jobs, l.vintage)
			o.Change = published(change, 1, labor.Jobs, l.vintage)
			o.Growth = published(growth, 100, labor.Percent, l.vintage)
			o.SelfEmployed = published(self, 100, labor.Percent, l.vintage)
			o.Openings = published(openings, 1, labor.JobsPerYear, l.vintage)
			o.Exits = published(exits, 1, labor.JobsPerYear, l.vintage)
			o.Transfers = published(transfers, 1, labor.JobsPerYear, l.vintage)
			byCode[o.Occupation] = o
			return nil
		}, `SELECT o.code, o.title, o.jobs, o.projected, o.change, o.growth_x100, o.self_employed_x100, o.openings, s.exits, s.transfers
			FROM outlook o LEFT JOIN separation s ON s.added = o.added AND s.code = o.code
			WHERE o.added = ? AND o.kind < 4`, l.id)
	})
	return byCode, err
}

// Preparations implements occupation.Source. The education of today's workers
// is of the newest release that has it, whatever the entry requirements are of.
func (s *Source) Preparations() (map[string]*labor.Preparation, error) {
	entry := s.top(release.Projections, "preparation")
	shares := s.top(release.Projections, "education_share")
	program, err := s.Source.Preparations()
	if err != nil || entry.id == 0 && shares.id == 0 {
		return program, err
	}
	byCode := program
	if entry.id > 0 {
		if byCode, err = s.preparations(entry, program); err != nil {
			return nil, err
		}
	}
	if shares.id > 0 {
		err = s.addShares(shares, byCode)
	}
	return byCode, err
}

// preparations reads entry requirements. The shares are the program's where it
// has some of the job.
func (s *Source) preparations(l layer, program map[string]*labor.Preparation) (map[string]*labor.Preparation, error) {
	byCode := map[string]*labor.Preparation{}
	err := s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			p := &labor.Preparation{Vintage: l.vintage}
			if err := scan(&p.Occupation, &p.Education, &p.Experience, &p.Training); err != nil {
				return err
			}
			if old := program[p.Occupation]; old != nil {
				p.Shares, p.SharesVintage = slices.Clone(old.Shares), old.SharesVintage
			} else {
				p.Shares, p.SharesVintage = blankShares(program)
			}
			p.MarkEntry()
			byCode[p.Occupation] = p
			return nil
		}, "SELECT code, education, experience, training FROM preparation WHERE added = ?", l.id)
	})
	return byCode, err
}

// blankShares are those of any job of the program, without their amounts.
func blankShares(program map[string]*labor.Preparation) ([]labor.EducationShare, *labor.Vintage) {
	for _, p := range program {
		shares := make([]labor.EducationShare, len(p.Shares))
		for i, s := range p.Shares {
			shares[i] = labor.EducationShare{Label: s.Label, Share: labor.Blank(labor.Percent, labor.NotPublished, p.SharesVintage)}
		}
		return shares, p.SharesVintage
	}
	return nil, nil
}

// addShares puts the shares of a release in place of others; jobs that it does
// not have become blank.
func (s *Source) addShares(l layer, byCode map[string]*labor.Preparation) error {
	return s.store.read(func(db *sql.DB) error {
		survey := &labor.Vintage{Dataset: "ACS", Title: "American Community Survey, in the Employment Projections", Agency: "U.S. Census Bureau"}
		row := db.QueryRow("SELECT coalesce(max(period), 'not stated') FROM education_survey WHERE added = ?", l.id)
		if err := row.Scan(&survey.Period); err != nil {
			return err
		}
		survey.ID = "acs-" + survey.Period
		for _, p := range byCode {
			shares := make([]labor.EducationShare, len(p.Shares))
			for i, s := range p.Shares {
				shares[i] = labor.EducationShare{Label: s.Label, Entry: s.Entry, Share: labor.Blank(labor.Percent, labor.NotPublished, survey)}
			}
			p.Shares, p.SharesVintage = shares, survey
		}
		return each(db, func(scan func(...any) error) error {
			var code string
			var level int
			var share sql.NullInt64
			if err := scan(&code, &level, &share); err != nil {
				return err
			}
			if p := byCode[code]; p != nil && level >= 1 && level <= len(p.Shares) {
				p.Shares[level-1].Share = published(share, 100, labor.Percent, survey)
			}
			return nil
		}, "SELECT code, level, share_x100 FROM education_share WHERE added = ?", l.id)
	})
}
