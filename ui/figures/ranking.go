package figures

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Ranking is a sorted list of jobs in an area.
type Ranking struct {
	Filter occupation.Filter
	Result occupation.Result
	Ranks  []int                  // of its rows, as Filter.Ranks
	Wages  map[string]*labor.Wage // in the area, by matrix code
	Area   *labor.Area
	Coarse bool   // the interests that jobs are compared with are letters
	Beside string // where numbers of jobs stand beside growth, as the end of a sentence
}

// Text says of a ranked list what it ranks, where, and by which release, and of
// any order how many jobs have no figure for it. It is empty for nothing to say.
func (r Ranking) Text() string {
	if len(r.Result.Rows) == 0 {
		return ""
	}
	text := ""
	if what := r.what(); what != "" {
		text = "Ranked by " + what
		if r.Filter.Ascending {
			text = "From the lowest " + what
		}
	}
	if n := r.Result.Blank; n == 1 {
		text += " 1 job has no published figure and stands last."
	} else if n > 1 {
		text += " " + labor.FormatAmount(float64(n), labor.Jobs) + " jobs have no published figure and stand last."
	}
	if text != "" && r.ties() {
		text += " Jobs that tie share a place."
	}
	return text
}

// what names the figure of a ranked order, its place and its release.
func (r Ranking) what() string {
	const nation = " in the whole United States"
	here := InArea(r.Area)
	pay, outlook := r.releases()
	switch r.Filter.Sort {
	case occupation.ByPay:
		return "median pay " + r.Filter.Period.Unit().Words() + " " + here + pay + "."
	case occupation.ByGrowth:
		return "growth" + nation + outlook + ". A small job can grow fast and still add few people: " + r.Beside
	case occupation.ByNewJobs:
		return "new jobs in ten years" + nation + outlook + "."
	case occupation.ByOpenings:
		return "openings a year" + nation + outlook + ": new jobs, and people who leave theirs."
	case occupation.ByJobs:
		return "employees " + here + pay + ". The self-employed are not counted."
	case occupation.ByQuotient:
		return "how common the job is " + here + " against the nation" + pay + ": 2 means twice as common."
	case occupation.ByFit:
		what := "how alike your interests and the job's are, computed; 1 is the same pattern. It helps to find jobs to look at, not to choose people."
		if r.Coarse {
			what += " " + CoarseFit
		}
		return what
	}
	return ""
}

// releases name those of the pay and the outlook on show: " (OEWS May 2025)".
func (r Ranking) releases() (pay, outlook string) {
	for _, row := range r.Result.Rows {
		if w := r.Wages[row.Matrix]; w != nil && w.Vintage != nil && pay == "" {
			pay = " (" + w.Vintage.Label() + ")"
		}
		if o := row.Outlook; o != nil && o.Vintage != nil && outlook == "" {
			outlook = " (" + o.Vintage.Label() + ")"
		}
	}
	return pay, outlook
}

// ties reports whether two rows share a place.
func (r Ranking) ties() bool {
	for n := 1; n < len(r.Ranks); n++ {
		if r.Ranks[n] > 0 && r.Ranks[n] == r.Ranks[n-1] {
			return true
		}
	}
	return false
}
