// Benchmarks measures Waymark and prints what it has measured beside the goals.
// ".ci/bench" builds what it needs and gives it a screen.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"text/tabwriter"
	"time"
)

// programs are the built ones to measure.
type programs struct{ waymark, hello, fts5 string }

// line is one measurement. A goal of 0 is none.
type line struct {
	what     string
	measured float64
	goal     float64 // at most
	unit     string
	note     string
}

func main() {
	var p programs
	flag.StringVar(&p.waymark, "waymark", "", "the program")
	flag.StringVar(&p.hello, "hello", "", "the bare Fyne window")
	flag.StringVar(&p.fts5, "fts5", "", "the search with SQLite FTS5")
	only := flag.String("only", "", "one part: data, import, search, guide, jobs, report, plan, start, idle or reading")
	flag.Parse()
	if err := run(p, *only); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(p programs, only string) error {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "\tgoal\tmeasured\tratio\t\t")
	for _, part := range []struct {
		name    string
		measure func() ([]line, error)
	}{
		{"data", data},
		{"import", func() ([]line, error) { return imports(p.waymark) }},
		{"search", func() ([]line, error) { return search(p.fts5) }},
		{"guide", guides},
		{"jobs", jobs},
		{"report", reports},
		{"plan", plans},
		{"start", func() ([]line, error) { return start(p) }},
		{"idle", func() ([]line, error) { return idle(p) }},
		{"reading", func() ([]line, error) { return reading(p.waymark) }},
	} {
		if only != "" && only != part.name {
			continue
		}
		began := time.Now()
		fmt.Fprintf(os.Stderr, "measuring: %s", part.name)
		lines, err := part.measure()
		if err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
		fmt.Fprintf(os.Stderr, " (%.0f s)\n", time.Since(began).Seconds())
		for _, l := range lines {
			l.print(out)
		}
	}
	return out.Flush()
}

func (l line) print(out *tabwriter.Writer) {
	goal, ratio, verdict := "", "", ""
	if l.goal > 0 {
		goal = fmt.Sprintf("≤ %s %s", number(l.goal), l.unit)
		ratio = fmt.Sprintf("%.2f", l.measured/l.goal)
		if verdict = "met"; l.measured > l.goal {
			verdict = "MISSED"
		}
	}
	fmt.Fprintf(out, "%s\t%s\t%s %s\t%s\t%s\t%s\n", l.what, goal, number(l.measured), l.unit, ratio, verdict, l.note)
}

func number(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// times are how long something took each time.
type times []time.Duration

// at is the time that a share of all, such as 0.99, did not exceed, in ms.
func (t times) at(share float64) float64 {
	sorted := slices.Sorted(slices.Values(t))
	n := min(int(share*float64(len(sorted))), len(sorted)-1)
	return float64(sorted[n]) / float64(time.Millisecond)
}

func (t times) median() float64 { return t.at(0.5) }

// timed adds how long work takes.
func (t *times) timed(work func()) {
	start := time.Now()
	work()
	*t = append(*t, time.Since(start))
}

// best measures the same work several times over and keeps the least time of
// each piece: what else the machine did meanwhile is not Waymark's.
func best(rounds int, measure func() times) times {
	least := measure()
	for range rounds - 1 {
		for n, t := range measure() {
			least[n] = min(least[n], t)
		}
	}
	return least
}
