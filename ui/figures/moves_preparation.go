package figures

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

const preparedShown = 6 // jobs that take more preparation, by name

// preparationMove tells what related jobs pay that take one zone more of
// preparation.
func preparationMove(g *occupation.Guide, wages map[string]*labor.Wage, per labor.Period) Move {
	m := Move{Name: "With more preparation"}
	var more []*occupation.Entry
	for _, r := range g.Related {
		if r.Entry.JobZone == g.JobZone+1 && r.Entry.Matrix != g.Matrix {
			more = append(more, r.Entry)
		}
	}
	switch {
	case g.JobZone == 0:
		m.Main = "How much preparation this job takes is not rated, " + nothingToCompare
		return m
	case g.JobZone == highestZone:
		m.Main = "This job is in the highest of the five zones of preparation. None takes more."
		return m
	case len(more) == 0:
		m.Main = fmt.Sprintf("None of the %d related jobs is in the next zone of preparation, zone %d of 5.", len(g.Related), g.JobZone+1)
		return m
	}
	m.Main = fmt.Sprintf("Of %d related jobs, %s in the next zone of preparation, zone %d of 5.", len(g.Related), are(len(more)), g.JobZone+1)
	m.Vintages = []*labor.Vintage{g.RatingsVintage}
	paid := paidJobs(more, wages, per)
	if len(paid) == 0 {
		m.Main += " Their pay " + InArea(g.Area) + " is not known."
		return m
	}
	m.Main += " Pay " + InArea(g.Area) + " is known for "
	if len(more) == 1 {
		m.Main += "it"
	} else {
		m.Main += strconv.Itoa(len(paid)) + " of them"
	}
	if than := comparedWith(g.Here.Pay(labor.Median, per), paid); than != "" {
		m.Main += ". Compared with this job, the median is " + than
	}
	m.Main += "."
	var names []string
	for _, j := range paid[:min(preparedShown, len(paid))] {
		names = append(names, j.title+" "+orMore(j.pay))
	}
	rest := ""
	if len(paid) > len(names) {
		rest = fmt.Sprintf("; %d more", len(paid)-len(names))
	}
	m.add("Medians there, " + paid[0].pay.Unit.Words() + ": " + strings.Join(names, "; ") + rest + ".")
	m.add("This is what those jobs pay today. It is not a promise to somebody who studies for them.")
	m.Rule = "Related jobs and zones of preparation are O*NET's. Jobs whose pay is published together with this one's are left out."
	m.Vintages = append(m.Vintages, g.Here.Vintage)
	return m
}

// paidJob is a job with its median.
type paidJob struct {
	title string
	pay   labor.Figure
}

// paidJobs are those jobs whose pay is published, the best paid first.
func paidJobs(jobs []*occupation.Entry, wages map[string]*labor.Wage, per labor.Period) []paidJob {
	var paid []paidJob
	for _, e := range jobs {
		if f := MedianOf(e, wages, per); f.Known() {
			paid = append(paid, paidJob{PaidAs(e), f})
		}
	}
	slices.SortStableFunc(paid, func(a, b paidJob) int { return labor.Compare(a.pay, b.pay, true) })
	return paid
}

// comparedWith counts the jobs that pay more, less and the same as this one:
// "higher in 4 and lower in 1". It is empty where that cannot be told.
func comparedWith(mine labor.Figure, jobs []paidJob) string {
	higher, lower, same := 0, 0, 0
	for _, j := range jobs {
		switch c := labor.Compare(j.pay, mine, false); {
		case !mine.Known() || mine.Status == labor.AtLeast && j.pay.Status == labor.AtLeast:
		case c > 0:
			higher++
		case c < 0:
			lower++
		default:
			same++
		}
	}
	var counts []string
	for _, c := range []struct {
		n    int
		than string
	}{{higher, "higher"}, {lower, "lower"}, {same, "the same"}} {
		if c.n > 0 {
			counts = append(counts, c.than+" in "+strconv.Itoa(c.n))
		}
	}
	return listed(counts)
}

const highestZone = 5

func are(n int) string {
	if n == 1 {
		return "one is"
	}
	return strconv.Itoa(n) + " are"
}

// PaidAs names a job with the wider group whose pay is its, if there is one.
func PaidAs(e *occupation.Entry) string {
	if !e.Wider() || strings.EqualFold(e.Title, e.MatrixTitle) {
		return e.Title
	}
	return e.Title + " (published with: " + occupation.LowerFirst(e.MatrixTitle) + ")"
}
