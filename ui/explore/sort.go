package explore

import (
	"slices"
	"strconv"

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

// ranking tells what the jobs are ranked by.
func (p *Page) ranking() string {
	beside := "its number of jobs stands below its name."
	if p.inTable() {
		beside = "see the column New jobs, U.S. too."
	}
	return figures.Ranking{Filter: p.filter, Result: p.result, Ranks: p.ranks, Wages: p.host.Wages(), Area: p.host.Area(),
		Coarse: p.host.Me().Interests.Letters != "", Beside: beside}.Text()
}

// jobsToday is how many work in an occupation, for lists in which growth alone
// would mislead; "" where no projection has it.
func jobsToday(r *occupation.Row) string {
	if r.Outlook == nil || !r.Outlook.Jobs.Known() {
		return ""
	}
	return r.Outlook.Jobs.Text() + " jobs in " + strconv.Itoa(r.Outlook.BaseYear)
}
