package command

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// guide is a job's guide in JSON output; docs/command-line.md describes it.
type guide struct {
	Code       string           `json:"code"`
	Title      string           `json:"title"`
	SOC        string           `json:"soc"`
	AlsoCalled []string         `json:"also_called"`
	Groups     []group3         `json:"groups"` // major, minor, broad
	JobZone    *int             `json:"job_zone"`
	FiguresFor *figuresFor      `json:"figures_for"` // null without a line in the sources
	Area       area             `json:"area"`
	Text       *ownText         `json:"text"`              // Waymark's own words; null where nothing is written
	Shared     *shared          `json:"shared_activities"` // null where no task is listed
	Pay        []pay            `json:"pay"`               // area, its state, the nation
	Outlook    *outlook         `json:"outlook"`           // null without a projection
	Prep       *preparation     `json:"preparation"`
	CheckFirst string           `json:"check_first"` // to be shown with credentials
	Creds      []credential     `json:"credentials"`
	Orgs       []organization   `json:"organizations"`
	Related    []codeAndTitle   `json:"related"`
	Sources    []releaseDetails `json:"sources"`
}

type ownText struct {
	Summary     string   `json:"summary"`
	Tasks       []task   `json:"tasks"`
	Where       string   `json:"where"`
	Start       string   `json:"start"`
	Specialties []string `json:"specialties"`
	Next        []string `json:"next"`
	License     string   `json:"license"` // all, most, federal or empty
}

type task struct {
	Do   string `json:"do"`
	Uses string `json:"uses"`
}

func ownTextOf(t *occupation.Text) *ownText {
	if t == nil {
		return nil
	}
	own := &ownText{Summary: t.Summary, Tasks: []task{}, Where: t.Where, Start: t.Start,
		Specialties: append([]string{}, t.Specialties...), Next: append([]string{}, t.Next...), License: string(t.License)}
	for _, x := range t.Tasks {
		own.Tasks = append(own.Tasks, task(x))
	}
	return own
}

// shared are the kinds of work that other jobs share, most tasks first.
type shared struct {
	Vintage    string     `json:"vintage"`
	Tasks      int        `json:"tasks"`
	Activities []activity `json:"activities"`
}

type activity struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Tasks     int    `json:"tasks"`
	OtherJobs int    `json:"other_jobs"`
}

func sharedOf(s *occupation.SharedActivities) *shared {
	if s == nil {
		return nil
	}
	j := &shared{Vintage: s.Vintage.Label(), Tasks: s.Tasks, Activities: []activity{}}
	for _, a := range s.List {
		j.Activities = append(j.Activities, activity{a.ID, a.Name, a.Tasks, a.Jobs - 1})
	}
	return j
}

type codeAndTitle struct {
	Code  string `json:"code"`
	Title string `json:"title"`
}

type group3 struct {
	Level string `json:"level"`
	codeAndTitle
}

// figuresFor is the line of the wage survey and the projections that holds the
// job.
type figuresFor struct {
	codeAndTitle
	Wider bool `json:"wider"` // the line holds other jobs too
	Jobs  int  `json:"jobs_in_line"`
}

type pay struct {
	Area       area              `json:"area"`
	Yearly     map[string]figure `json:"yearly"` // p10, p25, median, p75, p90, mean
	Monthly    map[string]figure `json:"monthly"`
	Hourly     map[string]figure `json:"hourly"`
	Employment figure            `json:"employment"`
	Quotient   figure            `json:"location_quotient"`
}

type outlook struct {
	BaseYear   int     `json:"base_year"`
	TargetYear int     `json:"target_year"`
	Jobs       figure  `json:"jobs"`
	Projected  figure  `json:"projected_jobs"`
	Change     figure  `json:"change"`
	Growth     figure  `json:"growth"`
	Words      *words  `json:"growth_in_words"` // null where the cycle has no scale
	AllJobs    *figure `json:"growth_of_all_jobs"`
	Openings   figure  `json:"openings"`
	New        figure  `json:"openings_from_growth"`
	Exits      figure  `json:"openings_from_exits"`
	Transfers  figure  `json:"openings_from_transfers"`
	Self       figure  `json:"self_employed"`
}

type words struct {
	Label string `json:"label"`
	Rule  string `json:"rule"`
}

type preparation struct {
	Education  string  `json:"education"`
	Experience string  `json:"experience"`
	Training   string  `json:"training"`
	Vintage    string  `json:"vintage"`
	Workers    []share `json:"education_of_workers"`
}

type share struct {
	Level string `json:"level"`
	Share figure `json:"share"`
	Entry bool   `json:"typical_entry"`
}

type releaseDetails struct {
	Vintage string `json:"vintage"`
	Dataset string `json:"dataset"`
	Title   string `json:"title"`
	Agency  string `json:"agency"`
	Period  string `json:"period"`
}

func guideOf(g *occupation.Guide) guide {
	j := guide{
		Code: g.Code, Title: g.Title, SOC: g.SOC, AlsoCalled: []string{}, Area: areaOf(g.Area),
		Groups: []group3{
			{"major", codeAndTitle(g.Major)}, {"minor", codeAndTitle(g.Minor)}, {"broad", codeAndTitle(g.Broad)},
		},
		Text: ownTextOf(g.Text), Shared: sharedOf(g.SharedActivities), Pay: []pay{}, Outlook: outlookOf(g), Prep: preparationOf(g.Preparation),
		CheckFirst: occupation.CheckFirst, Creds: credentialsOf(g.Credentials), Orgs: organizationsOf(g.Organizations),
		Related: []codeAndTitle{}, Sources: []releaseDetails{},
	}
	j.AlsoCalled = append(j.AlsoCalled, figures.OtherNames(g)...)
	if g.JobZone > 0 {
		j.JobZone = &g.JobZone
	}
	if g.Matrix != "" {
		j.FiguresFor = &figuresFor{codeAndTitle{g.Matrix, g.MatrixTitle}, g.Wider(), g.Roles}
	}
	for _, w := range wagesShown(g) {
		j.Pay = append(j.Pay, payOf(w))
	}
	for _, r := range g.Related {
		j.Related = append(j.Related, codeAndTitle{r.Code, r.Entry.Title})
	}
	for _, v := range releases(g) {
		j.Sources = append(j.Sources, releaseDetails{v.Label(), v.Dataset, v.Title, v.Agency, v.Period})
	}
	return j
}

func payOf(w *labor.Wage) pay {
	points := func(per labor.Period) map[string]figure {
		m := make(map[string]figure)
		for _, p := range append(labor.Percentiles[:], labor.Mean) {
			m[p.Name()] = figureOf(w.Pay(p, per))
		}
		return m
	}
	return pay{areaOf(w.Area), points(labor.Yearly), points(labor.Monthly), points(labor.Hourly),
		figureOf(w.Employment), figureOf(w.Quotient)}
}

func outlookOf(g *occupation.Guide) *outlook {
	o := g.Outlook
	if o == nil {
		return nil
	}
	j := &outlook{
		BaseYear: o.BaseYear, TargetYear: o.TargetYear,
		Jobs: figureOf(o.Jobs), Projected: figureOf(o.Projected), Change: figureOf(o.Change), Growth: figureOf(o.Growth),
		Openings: figureOf(o.Openings), New: figureOf(o.NewJobs()), Exits: figureOf(o.Exits), Transfers: figureOf(o.Transfers),
		Self: figureOf(o.SelfEmployed),
	}
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		j.Words = &words{band.Label, band.Rule}
	}
	if g.AllJobs != nil {
		f := figureOf(g.AllJobs.Growth)
		j.AllJobs = &f
	}
	return j
}

func preparationOf(p *labor.Preparation) *preparation {
	if p == nil {
		return nil
	}
	j := &preparation{p.Education.Label(), p.Experience.Label(), p.Training.Label(), p.Vintage.Label(), []share{}}
	for _, s := range p.Shares {
		j.Workers = append(j.Workers, share{s.Label, figureOf(s.Share), s.Entry})
	}
	return j
}
