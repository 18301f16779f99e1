package added

import (
	"cmp"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// localKey is what the figures of one table row share.
type localKey struct {
	added, job, area int
	period           string
}

// localRow is a row of an agency's table, put together again.
type localRow struct {
	localKey
	scope, agency string // of the release
	area          *labor.Area
	job           labor.Said
	figures       map[release.Field]labor.Figure
}

// vintage names the release of a row.
func (r *localRow) vintage() *labor.Vintage {
	v := &labor.Vintage{
		ID: fmt.Sprintf("local-%d-%s", r.added, r.period), Dataset: r.scope, Title: "Table of a state's agency",
		Agency: cmp.Or(r.agency, "agency not named"), Period: cmp.Or(r.period, "(year not stated)"),
	}
	if r.agency != "" {
		v.Dataset = r.agency
	}
	return v
}

// figure is the row's figure of a field, or a blank.
func (r *localRow) figure(f release.Field, u labor.Unit, v *labor.Vintage) labor.Figure {
	figure, ok := r.figures[f]
	if !ok {
		return labor.Blank(u, labor.NotPublished, v)
	}
	figure.Unit, figure.Vintage = u, v
	return figure
}

// LocalWages implements labor.LocalSource.
func (s *Store) LocalWages(codes ...string) ([]labor.LocalWage, error) {
	rows, err := s.localRows(codes, "(f.field LIKE 'pay.%' OR f.field = 'employment')")
	if err != nil {
		return nil, err
	}
	var list []labor.LocalWage
	for _, r := range rows {
		v := r.vintage()
		w := labor.NoWage(r.job.Code, r.area, v, labor.NotPublished)
		w.Employment = r.figure(release.FieldWorkers, labor.Jobs, v)
		for p := labor.P10; p <= labor.Mean; p++ {
			w.SetHourly(p, r.figure(release.PayField(p, labor.Hourly), labor.DollarsPerHour, v))
			w.SetMonthly(p, r.figure(release.PayField(p, labor.Monthly), labor.DollarsPerMonth, v))
			w.SetAnnual(p, r.figure(release.PayField(p, labor.Yearly), labor.DollarsPerYear, v))
		}
		list = append(list, labor.LocalWage{Wage: w, Job: r.job})
	}
	return list, nil
}

// LocalOutlooks implements labor.LocalSource.
func (s *Store) LocalOutlooks(codes ...string) ([]labor.LocalOutlook, error) {
	const outlook = "f.field NOT LIKE 'pay.%' AND f.field <> 'employment'"
	rows, err := s.localRows(codes, outlook)
	if err != nil {
		return nil, err
	}
	totals, err := s.localRows([]string{labor.AllOccupations}, outlook)
	if err != nil {
		return nil, err
	}
	var list []labor.LocalOutlook
	for _, r := range rows {
		v := r.vintage()
		o := &labor.Outlook{Occupation: r.job.Code, Title: r.job.Title, Vintage: v, SelfEmployed: labor.Blank(labor.Percent, labor.NotPublished, v)}
		o.BaseYear, o.TargetYear = release.CycleYears(r.period)
		for field, to := range map[release.Field]struct {
			figure *labor.Figure
			unit   labor.Unit
		}{
			release.FieldJobs: {&o.Jobs, labor.Jobs}, release.FieldFuture: {&o.Projected, labor.Jobs}, release.FieldChange: {&o.Change, labor.Jobs},
			release.FieldGrowth: {&o.Growth, labor.Percent}, release.FieldOpen: {&o.Openings, labor.JobsPerYear},
			release.FieldExits: {&o.Exits, labor.JobsPerYear}, release.FieldMoves: {&o.Transfers, labor.JobsPerYear},
		} {
			*to.figure = r.figure(field, to.unit, v)
		}
		local := labor.LocalOutlook{Outlook: o, Area: r.area, Job: r.job, AllGrowth: r.figure(release.FieldAll, labor.Percent, v)}
		if !local.AllGrowth.Known() {
			for _, t := range totals {
				if t.added == r.added && t.localKey.area == r.localKey.area && t.period == r.period {
					local.AllGrowth = t.figure(release.FieldGrowth, labor.Percent, v)
				}
			}
		}
		list = append(list, local)
	}
	return list, nil
}

// localRows reads the figures under any of today's codes.
func (s *Store) localRows(codes []string, fields string) (rows []*localRow, err error) {
	args := make([]any, len(codes))
	for i, c := range codes {
		args[i] = c
	}
	var last *localRow
	seen := map[localKey]*localRow{}
	err = s.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			r := &localRow{area: &labor.Area{}, figures: map[release.Field]labor.Figure{}}
			var field release.Field
			var amount sql.NullFloat64
			var status labor.Status
			var years int
			var now string
			if err := scan(&r.added, &r.localKey.job, &r.localKey.area, &r.period, &field, &amount, &status, &years, &r.scope, &r.agency,
				&r.area.Code, &r.area.Name, &r.area.Type, &r.area.State, &r.job.Code, &r.job.Title, &now); err != nil {
				return err
			}
			if last = seen[r.localKey]; last == nil {
				if r.area.State != "" {
					r.area.States = []string{r.area.State}
				}
				r.job.Now = strings.Fields(now)
				slices.Sort(r.job.Now)
				seen[r.localKey], last = r, r
				rows = append(rows, r)
			}
			f := labor.Figure{Amount: amount.Float64, Status: status}
			if years > 0 {
				f.Formula = fmt.Sprintf("openings of %d years ÷ %d", years, years)
			}
			last.figures[field] = f
			return nil
		}, `SELECT f.added, f.job, f.area, f.period, f.field, f.amount, f.status, f.years, d.scope, d.agency, a.code, a.name, a.type, a.state, j.code, j.title,
			(SELECT group_concat(c.code, ' ') FROM local_code c WHERE c.added = f.added AND c.job = f.job)
			FROM local_figure f JOIN added d ON d.id = f.added
			JOIN local_area a ON a.added = f.added AND a.id = f.area
			JOIN local_job j ON j.added = f.added AND j.id = f.job
			WHERE (f.added, f.job) IN (SELECT added, job FROM local_code WHERE code IN (`+strings.TrimSuffix(strings.Repeat("?,", len(codes)), ",")+`))
			AND `+fields+` ORDER BY a.type = 1 DESC, a.state, a.type, a.name, f.period DESC, f.added, f.job`, args...)
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}
