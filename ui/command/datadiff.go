package command

import (
	"errors"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release"
)

type diffResult struct {
	Area     area           `json:"area"`
	Compared []comparedPair `json:"compared"`
	Jobs     []jobDiff      `json:"jobs"`
	Cautions []string       `json:"cautions"`
}

type comparedPair struct {
	Before string `json:"before"` // "OEWS May 2024"
	After  string `json:"after"`
}

type jobDiff struct {
	codeAndTitle
	Changed bool         `json:"changed"`
	Figures []figureDiff `json:"figures"`
}

type figureDiff struct {
	Name    string `json:"name"`
	Before  figure `json:"before"`
	After   figure `json:"after"`
	Changed bool   `json:"changed"`
}

func (d Deps) dataDiff() *cobra.Command {
	c := &cobra.Command{
		Use:     "diff [CODE ...]",
		Short:   "Say what changed between two releases for jobs, or for those that you starred and plan for",
		Example: "  waymark data diff\n  waymark data diff 29-2072 --area Washington --before \"May 2024\"",
	}
	before := c.Flags().StringArray("before", nil, "`RELEASE` to compare with, such as \"May 2024\"; without it the one before the newest")
	after := c.Flags().StringArray("after", nil, "newer `RELEASE`; without it the newest")
	area := c.Flags().String("area", labor.NationCode, "area of the pay: a code, name, county or ZIP code")
	file, asJSON := d.fileFlag(c), jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		h, err := d.History()
		if err != nil {
			return err
		}
		pairs, err := pairsOf(h, *before, *after)
		if err != nil {
			return err
		}
		a, err := d.area(*area)
		if err != nil {
			return err
		}
		jobs, err := d.jobs(args, *file)
		if err != nil {
			return err
		}
		var changes []release.JobChange
		if len(pairs) > 0 {
			if changes, err = release.DiffJobs(h, pairs, jobs, a.Code); err != nil {
				return err
			}
		}
		if *asJSON {
			return printJSON(c, diffOf(a, pairs, changes))
		}
		var t text
		t.diff(a, pairs, changes)
		return say(c, t.String())
	}
	return c
}

// pairsOf are the releases to compare: those that are named, and for others
// the newest and the one before it.
func pairsOf(h release.History, before, after []string) ([]release.Pair, error) {
	pairs, err := release.Pairs(h)
	if err != nil {
		return nil, err
	}
	choose := func(names []string, set func(*release.Pair, labor.Vintage)) error {
		for _, name := range names {
			v, err := release.Find(h, name)
			if err != nil {
				return err
			}
			for i := range pairs {
				if pairs[i].After.Dataset == v.Dataset {
					set(&pairs[i], v)
				}
			}
		}
		return nil
	}
	if err := choose(after, func(p *release.Pair, v labor.Vintage) { p.After = v }); err != nil {
		return nil, err
	}
	if err := choose(before, func(p *release.Pair, v labor.Vintage) { p.Before = v }); err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if p.Before.ID == p.After.ID {
			return nil, badInput("%s cannot be compared with itself; say another one with --before or --after.", p.After.Label())
		}
	}
	return pairs, nil
}

// jobs are those with the codes, or else those that a plan file follows.
func (d Deps) jobs(codes []string, path string) (list []*occupation.Occupation, err error) {
	dir, err := d.Directory()
	if err != nil {
		return nil, err
	}
	if len(codes) == 0 {
		if codes, err = d.followed(path); err != nil {
			return nil, err
		}
		for _, code := range codes {
			if e, err := dir.Entry(code); err == nil { // a job that is no longer there has no figures
				list = append(list, e.Occupation)
			}
		}
		return list, nil
	}
	for _, code := range codes {
		e, err := dir.Entry(code)
		if err != nil {
			return nil, unknownCode(code, err)
		}
		list = append(list, e.Occupation)
	}
	return list, nil
}

func (d Deps) followed(path string) (codes []string, err error) {
	f, err := d.OpenPlan(path)
	if errors.Is(err, plan.ErrMissing) {
		return nil, badInput("There is no plan file %s, so no job is starred; say the codes of jobs: waymark data diff 29-2072", path)
	}
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	stars, err := f.Stars()
	if err != nil {
		return nil, err
	}
	plans, err := f.Plans()
	if err != nil {
		return nil, err
	}
	if codes = plan.Followed(stars, plans); len(codes) == 0 {
		return nil, badInput("No job in %s is starred or planned for; say the codes of jobs: waymark data diff 29-2072", path)
	}
	return codes, nil
}

func (t *text) diff(a *labor.Area, pairs []release.Pair, changes []release.JobChange) {
	if len(pairs) == 0 {
		t.line("Only one release of pay and one of the projections is installed. Add an older or newer one to compare: waymark data import PATH")
		return
	}
	for _, p := range pairs {
		t.line("%s, then %s", p.Before.Label(), p.After.Label())
	}
	for _, caution := range release.Cautions(pairs) {
		t.line("%s", caution)
	}
	for _, j := range changes {
		t.heading("%s (%s)", j.Title, j.Code)
		if len(j.Changes) == 0 {
			t.line("  Only one of the releases has figures for this job here.")
		}
		for _, c := range j.Changes {
			name := c.Name
			if c.Name == release.MedianPay {
				name += ", " + a.Name
			}
			t.fact(name, spoken(c.Before)+", then "+spoken(c.After))
		}
	}
}

func diffOf(a *labor.Area, pairs []release.Pair, changes []release.JobChange) diffResult {
	r := diffResult{Area: areaOf(a), Compared: []comparedPair{}, Jobs: []jobDiff{}, Cautions: append([]string{}, release.Cautions(pairs)...)}
	for _, p := range pairs {
		r.Compared = append(r.Compared, comparedPair{p.Before.Label(), p.After.Label()})
	}
	for _, j := range changes {
		job := jobDiff{codeAndTitle{j.Code, j.Title}, j.Changed(), []figureDiff{}}
		for _, c := range j.Changes {
			job.Figures = append(job.Figures, figureDiff{c.Name, figureOf(c.Before), figureOf(c.After), c.Changed()})
		}
		r.Jobs = append(r.Jobs, job)
	}
	return r
}
