package explore

import "waymark/domain/occupation"

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
}

func sortLabels() []string {
	labels := make([]string, len(sortOrders))
	for n, o := range sortOrders {
		labels[n] = o.label
	}
	return labels
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
	for n, o := range sortOrders {
		if o.by == p.filter.Sort {
			at = n
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
	p.header.update(p.host.Area(), p.filter)
	p.reload()
	p.scrollToTop()
}
