package labor

import "fmt"

// Industry is a group of employers in the North American Industry
// Classification System.
type Industry struct {
	Code  string // "6211"; a code with a letter joins several groups: "4240A2"
	Title string // "Offices of Physicians"
}

// Staffing is what an industry employs of one occupation.
type Staffing struct {
	Industry Industry
	Jobs     Figure
	Share    Figure // of all the occupation's jobs in Industries.Total, Derived
	MeanPay  Figure // a year
}

// Industries is where the people of one occupation work, counted by jobs with
// an employer: the self-employed are not in it.
type Industries struct {
	Occupation string // matrix code
	Vintage    *Vintage
	Total      Figure     // jobs in all industries
	List       []Staffing // of industries whose number is published, most jobs first
	Other      Staffing   // all other industries; jobs and share Derived, no pay
}

// NewIndustries computes the shares and what is left for other industries. The
// shares sum to 100. Where rounding makes the parts larger than the total,
// their sum is what they are shares of, and nothing is left.
func NewIndustries(occupation string, total Figure, list []Staffing) *Industries {
	n := &Industries{Occupation: occupation, Vintage: total.Vintage, Total: total, List: list}
	sum := 0.0
	for _, s := range list {
		sum += s.Jobs.Amount
	}
	whole := max(total.Amount, sum)
	for i := range list {
		list[i].Share = n.share(list[i].Jobs.Amount, whole)
	}
	n.Other = n.rest(whole-sum, whole, "all jobs - jobs of the industries listed")
	return n
}

// Top keeps the industries with the most jobs, at most limit, and adds all the
// others to Other.
func (n *Industries) Top(limit int) *Industries {
	if limit >= len(n.List) {
		return n
	}
	top := *n
	top.List = n.List[:limit]
	rest, whole := n.Other.Jobs.Amount, n.Other.Jobs.Amount
	for i, s := range n.List {
		whole += s.Jobs.Amount
		if i >= limit {
			rest += s.Jobs.Amount
		}
	}
	top.Other = n.rest(rest, whole, fmt.Sprintf("all jobs - jobs of the %d industries with the most", limit))
	return &top
}

func (n *Industries) rest(jobs, whole float64, formula string) Staffing {
	return Staffing{
		Industry: Industry{Title: "Other industries"},
		Jobs:     Figure{Amount: jobs, Unit: Jobs, Status: Derived, Vintage: n.Vintage, Formula: formula},
		Share:    n.share(jobs, whole),
		MeanPay:  Blank(DollarsPerYear, NotPublished, n.Vintage),
	}
}

func (n *Industries) share(jobs, whole float64) Figure {
	if whole == 0 {
		return Blank(Percent, n.Total.Status, n.Vintage)
	}
	return Figure{Amount: 100 * jobs / whole, Unit: Percent, Status: Derived, Vintage: n.Vintage, Formula: "jobs in the industry ÷ all jobs × 100"}
}
