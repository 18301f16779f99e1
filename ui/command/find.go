package command

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

var findSorts = map[string]occupation.SortBy{
	"match": occupation.ByMatch, "title": occupation.ByTitle, "pay": occupation.ByPay, "growth": occupation.ByGrowth,
	"openings": occupation.ByOpenings, "new-jobs": occupation.ByNewJobs, "jobs": occupation.ByJobs,
	"share": occupation.ByQuotient, "preparation": occupation.ByZone, "education": occupation.ByEducation,
	"fit": occupation.ByFit,
}

var findPeriods = map[string]labor.Period{"year": labor.Yearly, "month": labor.Monthly, "hour": labor.Hourly}

type findResult struct {
	Area    area       `json:"area"`
	Count   int        `json:"count"`
	Unknown int        `json:"left_out_without_figure"`
	Without []looser   `json:"without_one_filter"`
	Ranked  string     `json:"ranked_by,omitempty"` // and how many have no figure to rank by
	Jobs    []foundJob `json:"jobs"`

	coarse bool // jobs are compared with interests given as letters, which Ranked does not say
}

type looser struct {
	Filter string `json:"filter"`
	Count  int    `json:"count"`
}

type foundJob struct {
	Rank     int     `json:"rank,omitempty"`
	Code     string  `json:"code"`
	Title    string  `json:"title"`
	Line     string  `json:"figures_for,omitempty"` // the wider group whose pay and outlook these are
	Pay      figure  `json:"pay"`
	Growth   figure  `json:"growth"`
	Openings figure  `json:"openings"`
	Jobs     figure  `json:"jobs"`
	Fit      *figure `json:"fit,omitempty"` // of interests, where they are asked about

	named            string // with the wider group
	pay, growth, fit string
}

// findFlags are what a person asks on the command line.
type findFlags struct {
	percentile, period, sort    string
	pay, growth, openings, jobs float64
	zone                        int
	education                   string
	activity, pick, without     []string
	withoutPay, lowest          bool
	limit                       int
	growthSet                   bool
	options                     string
	interests                   string
}

func (d Deps) find() *cobra.Command {
	var f findFlags
	c := &cobra.Command{
		Use:   "find [WORDS]",
		Short: "List the jobs that fit: pay here, growth, education, skills, software and more",
		Example: "  waymark find --area spokane --pay 45000 --education associate --sort growth\n" +
			"  waymark find --pick \"software=Microsoft Excel\" --pick interest=Conventional --without \"condition=Outdoors, Exposed to All Weather Conditions\"\n" +
			"  waymark find --activity \"bargain over contracts\" --sort pay\n" +
			"  waymark find --options software",
	}
	fl := c.Flags()
	fl.Float64Var(&f.pay, "pay", 0, "pay at least, for --period")
	fl.StringVar(&f.percentile, "percentile", "median", "which pay: p10, p25, median, p75 or p90")
	fl.StringVar(&f.period, "period", "year", "year, month or hour")
	fl.BoolVar(&f.withoutPay, "without-pay", false, "also jobs whose pay is not published in the area")
	fl.Float64Var(&f.growth, "growth", 0, "growth at least, percent in ten years")
	fl.Float64Var(&f.openings, "openings", 0, "openings a year at least, in the nation")
	fl.Float64Var(&f.jobs, "jobs", 0, "employees in the area at least")
	fl.StringVar(&f.education, "education", "", "entry education at most: a part of its name, such as associate")
	fl.IntVar(&f.zone, "zone", 0, "preparation at most, 1 to 5 (job zone)")
	fl.StringArrayVar(&f.activity, "activity", nil, "what people do in the job, short for --pick activity=…; can be given several times")
	fl.StringArrayVar(&f.pick, "pick", nil, "FACET=OPTION, can be given several times; all must hold")
	fl.StringArrayVar(&f.without, "without", nil, "FACET=OPTION that must not hold")
	fl.StringVar(&f.sort, "sort", "match", "order: "+strings.Join(slices.Sorted(maps.Keys(findSorts)), ", "))
	fl.BoolVar(&f.lowest, "lowest", false, "lowest first")
	fl.IntVar(&f.limit, "limit", 25, "most jobs to list, 0 for all")
	fl.StringVar(&f.options, "options", "", "list the options of a facet: "+facetNames())
	fl.StringVar(&f.interests, "interests", "", "show how jobs fit interests: letters such as CES, or six scores; without it, --sort fit takes those of the plan file")
	area, file, asJSON := areaFlag(c), d.fileFlag(c), jsonFlag(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		f.growthSet = c.Flags().Changed("growth")
		directory, err := d.Directory()
		if err != nil {
			return err
		}
		if f.options != "" {
			return listOptions(c, directory, occupation.FacetKind(f.options), *asJSON)
		}
		a, err := d.area(*area)
		if err != nil {
			return err
		}
		filter, err := f.filter(directory, strings.Join(args, " "))
		if err != nil {
			return err
		}
		var mine plan.Interests
		if f.interests != "" || filter.Sort == occupation.ByFit {
			if mine, err = d.interests(f.interests, *file); err != nil {
				return err
			}
			filter.Interests = figures.OwnProfile(mine)
		}
		r, err := findJobs(directory, a, filter, mine.Letters != "", f.limit)
		if err != nil {
			return err
		}
		if *asJSON {
			return printJSON(c, r)
		}
		return say(c, r.text())
	}
	return c
}

func facetNames() string {
	names := make([]string, len(occupation.FacetKinds))
	for n, k := range occupation.FacetKinds {
		names[n] = string(k)
	}
	return strings.Join(names, ", ")
}

func (f *findFlags) filter(d *occupation.Directory, words string) (occupation.Filter, error) {
	q := occupation.Filter{Query: words, PayAtLeast: f.pay, OpeningsMin: f.openings, JobsMin: f.jobs, WithoutPay: f.withoutPay, Ascending: f.lowest}
	var ok bool
	if q.Sort, ok = findSorts[f.sort]; !ok {
		return q, badInput("There is no order %q. Choose one of: %s.", f.sort, strings.Join(slices.Sorted(maps.Keys(findSorts)), ", "))
	}
	if q.Period, ok = findPeriods[f.period]; !ok {
		return q, badInput("There is no period %q. Choose year, month or hour.", f.period)
	}
	at := slices.IndexFunc(labor.Percentiles[:], func(p labor.Point) bool { return p.Name() == f.percentile })
	if at < 0 {
		return q, badInput("There is no percentile %q. Choose p10, p25, median, p75 or p90.", f.percentile)
	}
	q.PayPoint = labor.Percentiles[at]
	if f.growthSet {
		q.GrowthMin = &f.growth
	}
	if f.education != "" {
		at := slices.IndexFunc(labor.EntryLevels[:], func(e labor.Education) bool {
			return strings.Contains(strings.ToLower(e.Label()), strings.ToLower(f.education))
		})
		if at < 0 {
			return q, badInput("There is no education %q. Levels are: %s.", f.education, levelNames())
		}
		q.MaxEducation = labor.EntryLevels[at]
	}
	if f.zone < 0 || f.zone > 5 {
		return q, badInput("--zone goes from 1 to 5.")
	}
	for z := 1; z <= f.zone; z++ {
		q.Zones = append(q.Zones, z)
	}
	picks := slices.Clone(f.pick)
	for _, words := range f.activity {
		picks = append(picks, string(occupation.DoesActivity)+"="+words)
	}
	for _, list := range []struct {
		picks   []string
		without bool
	}{{picks, false}, {f.without, true}} {
		for _, text := range list.picks {
			pick, err := pickOf(d, text)
			if err != nil {
				return q, err
			}
			pick.Without = list.without
			q.Picks = append(q.Picks, pick)
		}
	}
	return q, nil
}

func levelNames() string {
	names := make([]string, len(labor.EntryLevels))
	for n, e := range labor.EntryLevels {
		names[n] = e.Label()
	}
	return strings.Join(names, "; ")
}

// pickOf reads "software=Microsoft Excel"; the option is named by its title, by
// a part of it that no other option has, or by its code.
func pickOf(d *occupation.Directory, text string) (occupation.Pick, error) {
	name, wanted, ok := strings.Cut(text, "=")
	kind := occupation.FacetKind(strings.TrimSpace(name))
	if !ok || !slices.Contains(occupation.FacetKinds[:], kind) {
		return occupation.Pick{}, badInput("%q does not name a facet and an option. Write FACET=OPTION; facets are: %s.", text, facetNames())
	}
	options, err := d.Options(kind)
	if err != nil {
		return occupation.Pick{}, err
	}
	wanted = strings.TrimSpace(wanted)
	var alike []occupation.Option
	for _, o := range options {
		if strings.EqualFold(o.Title, wanted) || o.Code == wanted {
			return occupation.Pick{Kind: kind, Options: []string{o.Code}}, nil
		}
		if wanted != "" && strings.Contains(strings.ToLower(o.Title), strings.ToLower(wanted)) {
			alike = append(alike, o)
		}
	}
	switch len(alike) {
	case 0:
		return occupation.Pick{}, badInput("The facet %q has no option %q; list them with: waymark find --options %q", kind, wanted, kind)
	case 1:
		return occupation.Pick{Kind: kind, Options: []string{alike[0].Code}}, nil
	}
	return occupation.Pick{}, badInput("%d options of the facet %q have %q in their name: %s. Say more of it.", len(alike), kind, wanted, optionNames(alike))
}

// optionNames lists the first few options.
func optionNames(options []occupation.Option) string {
	const most = 4
	var names []string
	for _, o := range options[:min(most, len(options))] {
		names = append(names, o.Title)
	}
	if len(options) > most {
		names = append(names, "and others")
	}
	return strings.Join(names, "; ")
}

func listOptions(c *cobra.Command, d *occupation.Directory, kind occupation.FacetKind, asJSON bool) error {
	if !slices.Contains(occupation.FacetKinds[:], kind) {
		return badInput("There is no facet %q. Facets are: %s.", kind, facetNames())
	}
	options, err := d.Options(kind)
	if err != nil {
		return err
	}
	type option struct {
		Code  string `json:"code"`
		Title string `json:"title"`
		Jobs  int    `json:"jobs"`
	}
	list := make([]option, len(options))
	var b strings.Builder
	for n, o := range options {
		list[n] = option{o.Code, o.Title, o.Jobs}
		fmt.Fprintf(&b, "%s (%s)\n", o.Title, counted(o.Jobs, "job"))
	}
	if asJSON {
		return printJSON(c, list)
	}
	return say(c, b.String())
}

// findJobs lists the jobs of a filter, at most limit of them; coarse says that
// its interests are letters.
func findJobs(d *occupation.Directory, a *labor.Area, q occupation.Filter, coarse bool, limit int) (findResult, error) {
	wages, err := d.WagesIn(a.Code)
	if err != nil {
		return findResult{}, err
	}
	if err := d.ReadTexts(); err != nil {
		return findResult{}, err
	}
	found, err := d.Browse(q, wages)
	if err != nil {
		return findResult{}, err
	}
	r := findResult{Area: areaOf(a), Count: len(found.Rows), Unknown: found.Unknown, Without: []looser{}, Jobs: []foundJob{}}
	for _, l := range found.Loosen {
		r.Without = append(r.Without, looser{l.Filter, l.Rows})
	}
	ranking := figures.Ranking{Filter: q, Result: found, Ranks: q.Ranks(found.Rows, wages), Wages: wages, Area: a, Coarse: coarse, Beside: "see --sort new-jobs too."}
	r.Ranked, r.coarse = strings.TrimSpace(ranking.Text()), coarse && q.Sort != occupation.ByFit
	for n := range found.Rows {
		if limit > 0 && n >= limit {
			break
		}
		j := foundJobOf(&found.Rows[n], ranking.Ranks[n], wages)
		if !q.Interests.Flat() {
			j.addFit(found.Rows[n].Fit)
		}
		r.Jobs = append(r.Jobs, j)
	}
	return r, nil
}

func foundJobOf(row *occupation.Row, rank int, wages map[string]*labor.Wage) foundJob {
	j := foundJob{Rank: rank, Code: row.Code, Title: row.Title, named: figures.PaidAs(row.Entry), Pay: figureOf(row.Pay), pay: "half earn more than " + spoken(row.Pay), growth: "no projection"}
	if !row.Pay.Known() {
		j.pay = "no median pay, " + row.Pay.Status.Short()
	}
	if row.Wider() {
		j.Line = row.MatrixTitle
	}
	growth := labor.Blank(labor.Percent, labor.NotPublished, nil)
	openings, jobs := labor.Blank(labor.JobsPerYear, labor.NotPublished, nil), labor.Blank(labor.Jobs, labor.NotPublished, nil)
	if row.Outlook != nil {
		growth, openings = row.Outlook.Growth, row.Outlook.Openings
		j.growth = "U.S. growth " + spoken(growth)
	}
	if w := wages[row.Matrix]; w != nil {
		jobs = w.Employment
	}
	j.Growth, j.Openings, j.Jobs = figureOf(growth), figureOf(openings), figureOf(jobs)
	return j
}

func (j *foundJob) addFit(f labor.Figure) {
	fit := figureOf(f)
	j.Fit, j.fit = &fit, "; your interests: "+figures.FitText(f)
	if !f.Known() {
		j.fit = "; its interests are not published"
	}
}

func (r findResult) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, pay in %s.\n", counted(r.Count, "job"), r.Area.Name)
	if r.Ranked != "" {
		b.WriteString(r.Ranked + "\n")
	}
	for _, j := range r.Jobs {
		rank := ""
		if j.Rank > 0 {
			rank = fmt.Sprintf("%d. ", j.Rank)
		}
		fmt.Fprintf(&b, "%s%s  %s: %s; %s%s.\n", rank, j.Code, j.named, strings.TrimSuffix(j.pay, "."), strings.TrimSuffix(j.growth, "."), j.fit)
	}
	if more := r.Count - len(r.Jobs); more > 0 {
		fmt.Fprintf(&b, "And %d more; --limit 0 lists all.\n", more)
	}
	if r.coarse {
		b.WriteString("How jobs fit your interests: " + occupation.LowerFirst(figures.CoarseFit) + "\n")
	}
	if r.Unknown > 0 {
		fmt.Fprintf(&b, "%d were left out because a figure that you ask for is not published.\n", r.Unknown)
	}
	for _, l := range r.Without {
		if r.Count == 0 && l.Count > 0 {
			fmt.Fprintf(&b, "Without the filter %q there would be %d.\n", l.Filter, l.Count)
		}
	}
	return b.String()
}
