package labor

import (
	"fmt"
	"regexp"
)

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
	// Growth is the change of the occupation's jobs in the industry in percent,
	// of a projection and therefore of another release than Jobs.
	Growth Figure
}

var industryGroup = regexp.MustCompile(`^(\d{4}|\d{4}A\d)$`)

// IsIndustryGroup reports whether a code is of the level at which Industries
// lists industries: four digits, or a code with a letter, which joins several
// of those.
func IsIndustryGroup(code string) bool { return industryGroup.MatchString(code) }

// WholeOf finds, among the numbers of jobs of one occupation in one industry by
// owner, the one that holds the others; all are rounded to tens. There is none
// where the parts add up to more than the largest number.
func WholeOf(jobs []int) (i int, ok bool) {
	sum := 0
	for n, j := range jobs {
		sum += j
		if j > jobs[i] {
			i = n
		}
	}
	return i, len(jobs) == 1 || len(jobs) > 1 && sum-jobs[i] <= jobs[i]+10*len(jobs)
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
		list[i].Growth = Blank(Percent, NotPublished, nil)
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
		Growth:   Blank(Percent, NotPublished, nil),
	}
}

func (n *Industries) share(jobs, whole float64) Figure {
	if whole == 0 {
		return Blank(Percent, n.Total.Status, n.Vintage)
	}
	return Figure{Amount: 100 * jobs / whole, Unit: Percent, Status: Derived, Vintage: n.Vintage, Formula: "jobs in the industry ÷ all jobs × 100"}
}
