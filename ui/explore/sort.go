package explore

import (
	"slices"
	"strconv"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

var sortOrders = []struct {
	by    occupation.SortBy
	label string
}{
	{occupation.ByMatch, "Best match"},
	{occupation.ByTitle, "A to Z"},
	{occupation.ByPay, "Best paid here"},
	{occupation.ByGrowth, "Fastest growing"},
	{occupation.ByNewJobs, "Most new jobs"},
	{occupation.ByOpenings, "Most openings"},
	{occupation.ByJobs, "Most jobs here"},
	{occupation.ByQuotient, "Most typical of here"},
	{occupation.ByZone, "Most preparation"},
	{occupation.ByFit, "Like my interests"}, // last, for it is not always offered
}

func sortLabels() []string {
	labels := make([]string, len(sortOrders))
	for n, o := range sortOrders {
		labels[n] = o.label
	}
	return labels
}

// offerOrders offers the order by interests only while the person has some that
// jobs can be set against.
func (p *Page) offerOrders() {
	labels := sortLabels()
	if figures.OwnProfile(p.host.Me().Interests).Flat() {
		labels = labels[:len(labels)-1]
	}
	if len(labels) == len(p.sort.Options) {
		return
	}
	p.sort.SetOptions(labels)
	if p.filter.Sort == occupation.ByFit && len(labels) < len(sortOrders) {
		p.filter.Sort, p.filter.Ascending = occupation.ByMatch, false
		p.sorted()
	}
}

// sortBy orders the jobs; the same order again turns it round.
func (p *Page) sortBy(by occupation.SortBy) {
	if p.filter.Sort == by && by != occupation.ByMatch {
		p.filter.Ascending = !p.filter.Ascending
	} else {
		p.filter.Sort, p.filter.Ascending = by, false
	}
	p.sorted()
}

// sorted shows the jobs in the order that the filter asks for.
func (p *Page) sorted() {
	at := -1
	for _, o := range sortOrders {
		if o.by == p.filter.Sort {
			at = slices.Index(p.sort.Options, o.label)
		}
	}
	if p.sort.SelectedIndex() != at {
		changed := p.sort.OnChanged
		p.sort.OnChanged = nil
		if at < 0 {
			p.sort.ClearSelected()
		} else {
			p.sort.SetSelectedIndex(at)
		}
		p.sort.OnChanged = changed
	}
	p.header.update(p)
	p.reload()
	p.scrollToTop()
}

// rising reports whether the order goes up: from A, or from the lowest figure.
func rising(by occupation.SortBy, turned bool) bool {
	switch by {
	case occupation.ByMatch, occupation.ByTitle, occupation.ByCode, occupation.ByFamily:
		return !turned
	}
	return turned
}

// explain says of a ranked list what it ranks, where, and by which release, and
// of any order how many jobs have no figure for it; "" for nothing to say.
func (p *Page) explain() string {
	if len(p.result.Rows) == 0 {
		return ""
	}
	text := ""
	if what := p.rankedBy(); what != "" {
		text = "Ranked by " + what
		if p.filter.Ascending {
			text = "From the lowest " + what
		}
	}
	if n := p.result.Blank; n == 1 {
		text += " 1 job has no published figure and stands last."
	} else if n > 1 {
		text += " " + countText(n) + " have no published figure and stand last."
	}
	if text != "" && p.ties() {
		text += " Jobs that tie share a place."
	}
	return text
}

// rankedBy names the figure of a ranked order, its place and its release.
func (p *Page) rankedBy() string {
	var pay, outlook *labor.Vintage
	for n := range p.result.Rows {
		r := &p.result.Rows[n]
		if w := p.host.Wages()[r.Matrix]; w != nil && pay == nil {
			pay = w.Vintage
		}
		if r.Outlook != nil && outlook == nil {
			outlook = r.Outlook.Vintage
		}
	}
	here := figures.InArea(p.host.Area())
	nation := " in the whole United States"
	switch p.filter.Sort {
	case occupation.ByPay:
		return "median pay " + p.filter.Period.Unit().Words() + " " + here + from(pay) + "."
	case occupation.ByGrowth:
		return "growth" + nation + from(outlook) + ". A small job can grow fast and still add few people: " + p.besideGrowth()
	case occupation.ByNewJobs:
		return "new jobs in ten years" + nation + from(outlook) + "."
	case occupation.ByOpenings:
		return "openings a year" + nation + from(outlook) + ": new jobs, and people who leave theirs."
	case occupation.ByJobs:
		return "employees " + here + from(pay) + ". The self-employed are not counted."
	case occupation.ByFit:
		what := "how alike your interests and the job's are, computed; 1 is the same pattern. It helps to find jobs to look at, not to choose people."
		if p.host.Me().Interests.Letters != "" {
			what += " " + figures.CoarseFit
		}
		return what
	case occupation.ByQuotient:
		return "how common the job is " + here + " against the nation" + from(pay) + ": 2 means twice as common."
	}
	return ""
}

// besideGrowth says where numbers of jobs stand beside growth.
func (p *Page) besideGrowth() string {
	if p.inTable() {
		return "see the column New jobs, U.S. too."
	}
	return "its number of jobs stands below its name."
}

// from names a release.
func from(v *labor.Vintage) string {
	if v == nil {
		return ""
	}
	return " (" + v.Label() + ")"
}

// ties reports whether two rows share a place.
func (p *Page) ties() bool {
	for n := 1; n < len(p.rows); n++ {
		if p.rows[n].rank > 0 && p.rows[n].rank == p.rows[n-1].rank {
			return true
		}
	}
	return false
}

// jobsToday is how many work in an occupation, for lists in which growth alone
// would mislead; "" where no projection has it.
func jobsToday(r *occupation.Row) string {
	if r.Outlook == nil || !r.Outlook.Jobs.Known() {
		return ""
	}
	return r.Outlook.Jobs.Text() + " jobs in " + strconv.Itoa(r.Outlook.BaseYear)
}
