package added

import (
	"database/sql"
	"fmt"
	"slices"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/release"
)

// Industries implements occupation.Source: the newest release that has the jobs
// of the line by industry and in all. How they grow is added from projections.
func (s *Source) Industries(matrix string) (*labor.Industries, error) {
	program, err := s.Source.Industries(matrix)
	if err != nil {
		return nil, err
	}
	found := program
	for _, l := range s.layers(release.Wages, "industry_staff") {
		asked := l.vintage.ID == s.pinned[release.Wages]
		if l.id == 0 || !asked && program != nil && release.Compare(l.vintage.Period, program.Vintage.Period) < 0 {
			continue
		}
		n, err := s.industries(l, matrix, program)
		if err != nil {
			return nil, err
		}
		if n != nil {
			found = n
			break
		}
	}
	if found == nil {
		return nil, nil
	}
	return found, s.addGrowth(found)
}

// industries are those of a layer, or nil where it does not have the line or
// the total that they are shares of.
func (s *Source) industries(l layer, matrix string, program *labor.Industries) (*labor.Industries, error) {
	type owners struct {
		industry   labor.Industry
		jobs       []int
		pay        []sql.NullInt64
		incomplete bool // one of the numbers is withheld, so that the whole may be missing
	}
	var all []*owners
	err := s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var i labor.Industry
			var jobs, pay sql.NullInt64
			if err := scan(&i.Code, &i.Title, &jobs, &pay); err != nil {
				return err
			}
			if n := len(all); n == 0 || all[n-1].industry.Code != i.Code {
				all = append(all, &owners{industry: i})
			}
			o := all[len(all)-1]
			o.incomplete = o.incomplete || !jobs.Valid
			o.jobs, o.pay = append(o.jobs, int(jobs.Int64)), append(o.pay, pay)
			return nil
		}, "SELECT industry, title, employment, a_mean FROM industry_staff WHERE added = ? AND occupation = ? ORDER BY industry, owner", l.id, matrix)
	})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	total, err := s.allJobs(l.vintage, matrix, program)
	if err != nil || !total.Known() {
		return nil, err
	}
	var list []labor.Staffing
	for _, o := range all {
		i, ok := labor.WholeOf(o.jobs)
		if !ok || o.incomplete {
			continue
		}
		list = append(list, labor.Staffing{Industry: o.industry,
			Jobs:    labor.Figure{Amount: float64(o.jobs[i]), Unit: labor.Jobs, Status: labor.Published, Vintage: l.vintage},
			MeanPay: published(o.pay[i], 1, labor.DollarsPerYear, l.vintage)})
	}
	slices.SortStableFunc(list, func(a, b labor.Staffing) int { return int(b.Jobs.Amount - a.Jobs.Amount) })
	return labor.NewIndustries(matrix, total, list), nil
}

// allJobs are the jobs of a line in the nation by the wages of a release.
func (s *Source) allJobs(v *labor.Vintage, matrix string, program *labor.Industries) (labor.Figure, error) {
	jobs := labor.Blank(labor.Jobs, labor.NotPublished, v)
	for _, l := range s.all(release.Wages, "wage") {
		switch {
		case l.vintage.ID != v.ID || jobs.Known():
		case l.id == 0:
			nation, err := s.nation()
			if err != nil {
				return jobs, err
			}
			if w := nation[matrix]; w != nil && w.Employment.Known() {
				jobs = w.Employment
			}
		default:
			err := s.store.read(func(db *sql.DB) error {
				return each(db, func(scan func(...any) error) error {
					var n sql.NullInt64
					err := scan(&n)
					jobs = published(n, 1, labor.Jobs, v)
					return err
				}, "SELECT employment FROM wage WHERE added = ? AND occupation = ? AND area = ?", l.id, matrix, labor.NationCode)
			})
			if err != nil {
				return jobs, err
			}
		}
	}
	if !jobs.Known() && program != nil && program.Vintage.Period == v.Period {
		jobs = program.Total
		jobs.Vintage = v
	}
	return jobs, nil
}

// addGrowth adds how the jobs are expected to change, where the newest
// projections that are shown have them by industry.
func (s *Source) addGrowth(n *labor.Industries) error {
	l := s.top(release.Projections, "industry_jobs")
	if l.id == 0 {
		return nil
	}
	base, err := strconv.Atoi(l.vintage.Period[:len("2024")])
	if err != nil {
		return s.store.problem(errDamaged)
	}
	formula := fmt.Sprintf("(jobs in %d - jobs in %d) ÷ jobs in %d × 100", base+10, base, base)
	growth := map[string]labor.Figure{}
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var industry string
			var jobs, projected sql.NullInt64
			err := scan(&industry, &jobs, &projected)
			if jobs.Valid && projected.Valid && jobs.Int64 > 0 {
				growth[industry] = labor.Figure{Amount: 100 * float64(projected.Int64-jobs.Int64) / float64(jobs.Int64), Unit: labor.Percent,
					Status: labor.Derived, Formula: formula, Vintage: l.vintage}
			}
			return err
		}, "SELECT industry, jobs, projected FROM industry_jobs WHERE added = ? AND code = ?", l.id, n.Occupation)
	})
	for i := range n.List {
		if f, ok := growth[n.List[i].Industry.Code]; ok {
			n.List[i].Growth = f
		}
	}
	return err
}
