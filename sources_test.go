package main

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/figures"
)

// sourceRows reads a table of the source files with nothing of the importers, a
// row by the heads of its columns. Tables of O*NET end in .txt.
func sourceRows(t *testing.T, name string, each func(cell map[string]string)) {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "shared", "data", name))
	if err != nil {
		t.Skip("the full source files are not beside the project: ../shared/data")
	}
	defer f.Close()
	r := csv.NewReader(f)
	if strings.HasSuffix(name, ".txt") {
		r.Comma, r.LazyQuotes = '\t', true
	}
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		cell := map[string]string{}
		for n, head := range rows[0] {
			cell[strings.TrimPrefix(head, "\ufeff")] = row[n]
		}
		each(cell)
	}
}

// amount is a cell's number, and whether it has one.
func amount(cell string) (float64, bool) {
	v, err := strconv.ParseFloat(cell, 64)
	return v, err == nil
}

// sourcePlace is what the wage files say of an occupation in a place.
type sourcePlace struct {
	code, kind               string // kind is AREA_TYPE: 2 and 3 states, 4 metro, 6 nonmetro
	median, low, high, staff string
}

// placesInSource are the rows of the wage files by occupation.
func placesInSource(t *testing.T) (places map[string][]sourcePlace, kinds map[string]int) {
	places, kinds = map[string][]sourcePlace{}, map[string]int{}
	seen := map[string]bool{}
	for _, name := range []string{"oews/state_M2025.csv", "oews/MSA_M2025.csv"} {
		sourceRows(t, name, func(c map[string]string) {
			if !seen[c["AREA"]] {
				seen[c["AREA"]] = true
				kinds[c["AREA_TYPE"]]++
			}
			if c["O_GROUP"] == "detailed" {
				places[c["OCC_CODE"]] = append(places[c["OCC_CODE"]], sourcePlace{c["AREA"], c["AREA_TYPE"], c["A_MEDIAN"], c["A_PCT10"], c["A_PCT90"], c["TOT_EMP"]})
			}
		})
	}
	return places, kinds
}

// placeOf is the place of one of several numbers from the highest down; equal
// ones share it.
func placeOf(v float64, all []float64) int {
	place := 1
	for _, o := range all {
		if o > v {
			place++
		}
	}
	return place
}

// TestPayOverPlacesIsThatOfTheSource counts again, from the files, what the guide
// says of pay from place to place, and which metro areas it lists.
func TestPayOverPlacesIsThatOfTheSource(t *testing.T) {
	places, kinds := placesInSource(t)
	_, l := shipped(t, t.TempDir())
	for _, code := range []string{"29-2072", "47-2111", "15-1252", "25-1022", "43-9022"} {
		g, err := l.Directory.Guide(code+".00", l.Places.Area("44060"))
		if err != nil {
			t.Fatal(err)
		}
		var areas, metros, staff []float64
		for _, p := range places[code] {
			m, ok := amount(p.median)
			if ok && (p.kind == "4" || p.kind == "6") {
				areas = append(areas, m)
			}
			if ok && p.kind == "4" {
				metros = append(metros, m)
			}
			if e, ok := amount(p.staff); ok && p.kind == "4" {
				staff = append(staff, e)
			}
		}
		low, high := math.Inf(1), 0.0
		for _, m := range areas {
			low, high = min(low, m), max(high, m)
		}
		dollars := func(v float64) string { return labor.FormatAmount(v, labor.DollarsPerYear) }
		move := figures.Moves(g, nil, labor.Yearly)[1]
		for _, want := range []string{
			" at " + dollars(high) + " a year, and lowest in ", " at " + dollars(low) + ": " + dollars(high-low) + " apart.",
			fmt.Sprintf("%d of %d metro and nonmetro areas have a figure.", len(areas), kinds["4"]+kinds["6"]),
		} {
			if !strings.Contains(move.Main, want) {
				t.Errorf("%s: %q lacks %q", code, move.Main, want)
			}
		}
		for _, p := range places[code] {
			m, ok := amount(p.median)
			if want := fmt.Sprintf(" stands in place %d of %d.", placeOf(m, areas), len(areas)); ok && p.code == "44060" && !strings.Contains(strings.Join(move.More, " "), want) {
				t.Errorf("%s: %q lacks %q", code, move.More, want)
			}
			a, ok := amount(p.low)
			b, okToo := amount(p.high)
			if want := fmt.Sprintf("%s apart, or %.1f times as much.", dollars(b-a), b/a); ok && okToo && p.code == "44060" && !strings.Contains(figures.Moves(g, nil, labor.Yearly)[0].Main, want) {
				t.Errorf("%s: workers lack %q", code, want)
			}
		}
		for _, list := range []struct {
			all []float64
			by  func(*labor.Wage) labor.Figure
		}{{metros, func(w *labor.Wage) labor.Figure { return w.Pay(labor.Median, labor.Yearly) }}, {staff, func(w *labor.Wage) labor.Figure { return w.Employment }}} {
			top, of := figures.TopAreas(g.Wages, 10, list.by)
			if of != len(list.all) || len(top) < 10 {
				t.Errorf("%s: %d of %d metro areas, want 10 or more of %d", code, len(top), of, len(list.all))
			}
			for _, a := range top {
				if v := list.by(a.Wage).Amount; a.Rank != placeOf(v, list.all) {
					t.Errorf("%s: %s with %v is in place %d, want %d", code, a.Wage.Area.Name, v, a.Rank, placeOf(v, list.all))
				}
			}
		}
	}
}

// TestRanksOfAllJobsAreThoseOfTheSource puts all jobs in an area in order by what
// the files say, with ties.
func TestRanksOfAllJobsAreThoseOfTheSource(t *testing.T) {
	places, _ := placesInSource(t)
	c, l := shipped(t, t.TempDir())
	for _, area := range []string{"44060", "5300007", "72"} {
		median := map[string]float64{}
		for code, list := range places {
			for _, p := range list {
				if m, ok := amount(p.median); ok && p.code == area {
					median[code] = m
				}
			}
		}
		wages, err := c.WagesIn(area)
		if err != nil {
			t.Fatal(err)
		}
		f := occupation.Filter{Sort: occupation.ByPay, WithoutPay: true}
		found, err := l.Directory.Browse(f, wages)
		if err != nil {
			t.Fatal(err)
		}
		var all []float64
		for _, r := range found.Rows {
			if m, ok := median[r.Matrix]; ok {
				all = append(all, m)
			}
		}
		if len(all) < 400 || found.Blank != len(found.Rows)-len(all) {
			t.Errorf("%s: %d of %d jobs are blank, %d have pay in the file", area, found.Blank, len(found.Rows), len(all))
		}
		for n, rank := range f.Ranks(found.Rows, wages) {
			want := 0
			if m, ok := median[found.Rows[n].Matrix]; ok {
				want = placeOf(m, all)
			}
			if rank != want {
				t.Errorf("%s, %s: place %d, want %d", area, found.Rows[n].Title, rank, want)
			}
		}
	}
}

// TestIndustriesAverageIsThatOfTheSource adds up again what the guide says of the
// average over industries.
func TestIndustriesAverageIsThatOfTheSource(t *testing.T) {
	type row struct{ jobs, pay float64 }
	largest := map[string]map[string]row{"29-2072": {}, "47-2111": {}, "15-1252": {}} // of several owners, all together
	sourceRows(t, "oews/industry_M2024.csv", func(c map[string]string) {
		rows, wanted := largest[c["OCC_CODE"]]
		if !wanted || !labor.IsIndustryGroup(c["NAICS"]) {
			return
		}
		jobs, _ := amount(c["TOT_EMP"])
		pay, _ := amount(c["A_MEAN"])
		if jobs > rows[c["NAICS"]].jobs {
			rows[c["NAICS"]] = row{jobs, pay}
		}
	})
	_, l := shipped(t, t.TempDir())
	for code, rows := range largest {
		sum, jobs := 0.0, 0.0
		for _, r := range rows {
			if r.pay > 0 {
				sum, jobs = sum+r.jobs*r.pay, jobs+r.jobs
			}
		}
		g, err := l.Directory.Guide(code+".00", l.Places.Area(labor.NationCode))
		if err != nil {
			t.Fatal(err)
		}
		if mean, _ := figures.MeanOfAll(g.Industries); mean.Amount != math.Round(sum/jobs) {
			t.Errorf("%s: average %v, want %v", code, mean.Amount, sum/jobs)
		}
	}
}

// TestSharedActivitiesAreThoseOfTheSource counts tasks and jobs again for every
// job whose tasks O*NET links to activities.
func TestSharedActivitiesAreThoseOfTheSource(t *testing.T) {
	const folder = "onet/db_30_1_text/"
	parent := map[string]string{}
	sourceRows(t, folder+"DWA Reference.txt", func(c map[string]string) { parent[c["DWA ID"]] = c["IWA ID"] })
	tasks, all, jobs := map[[2]string]map[string]bool{}, map[string]map[string]bool{}, map[string]map[string]bool{}
	sourceRows(t, folder+"Tasks to DWAs.txt", func(c map[string]string) {
		job, task, activity := c["O*NET-SOC Code"], c["Task ID"], parent[c["DWA ID"]]
		if tasks[[2]string{job, activity}] == nil {
			tasks[[2]string{job, activity}] = map[string]bool{}
		}
		if all[job] == nil {
			all[job] = map[string]bool{}
		}
		if jobs[activity] == nil {
			jobs[activity] = map[string]bool{}
		}
		tasks[[2]string{job, activity}][task], all[job][task], jobs[activity][job] = true, true, true
	})
	c, _ := shipped(t, t.TempDir())
	pairs := 0
	for job := range all {
		shared, err := c.SharedActivities(job)
		if err != nil || shared == nil {
			t.Fatalf("%s: %v, %v", job, shared, err)
		}
		if shared.Tasks != len(all[job]) {
			t.Errorf("%s: %d tasks, want %d", job, shared.Tasks, len(all[job]))
		}
		for _, a := range shared.List {
			pairs++
			if want := len(tasks[[2]string{job, a.ID}]); a.Tasks != want || a.Jobs != len(jobs[a.ID]) {
				t.Errorf("%s, %s: %d tasks and %d jobs, want %d and %d", job, a.ID, a.Tasks, a.Jobs, want, len(jobs[a.ID]))
			}
		}
	}
	if pairs != len(tasks) {
		t.Errorf("%d activities of jobs, want %d", pairs, len(tasks))
	}
}

// TestFitIsTheCorrelationWithTheSource computes the fit of one profile with every
// job again, in the form with sums of squares.
func TestFitIsTheCorrelationWithTheSource(t *testing.T) {
	const letters = "RIASEC"
	mine := [len(letters)]float64{12, 30, 8, 22, 15, 35}
	scores := map[string]map[byte]float64{}
	sourceRows(t, "onet/db_30_1_text/Interests.txt", func(c map[string]string) {
		if c["Scale ID"] != "OI" {
			return
		}
		job := c["O*NET-SOC Code"]
		if scores[job] == nil {
			scores[job] = map[byte]float64{}
		}
		scores[job][c["Element Name"][0]], _ = amount(c["Data Value"])
	})
	c, _ := shipped(t, t.TempDir())
	entered := plan.Interests{}
	for n, v := range mine {
		entered.Scores[n] = plan.Number(v * 100)
	}
	for job, six := range scores {
		x, y, xx, yy, xy := 0.0, 0.0, 0.0, 0.0, 0.0
		for n, m := range mine {
			s := six[letters[n]]
			x, y, xx, yy, xy = x+m, y+s, xx+m*m, yy+s*s, xy+m*s
		}
		want := (6*xy - x*y) / math.Sqrt((6*xx-x*x)*(6*yy-y*y))
		its, err := c.Interests(job)
		if err != nil {
			t.Fatal(err)
		}
		if got := figures.FitOf(entered, its); !got.Known() || math.Abs(got.Amount-want) > 0.0051 {
			t.Errorf("%s: fit %v (%v), want %.4f", job, got.Amount, got.Status.Name(), want)
		}
	}
	if len(scores) != 923 {
		t.Errorf("%d jobs have interests, want 923", len(scores))
	}
}

// TestOtherNamesAreGivenOnce reads a job for which two lists of the source have
// the same names.
func TestOtherNamesAreGivenOnce(t *testing.T) {
	_, out, _ := waymark(t, "show", "27-2011", "--json")
	if n := strings.Count(out, "\"Actress\""); n != 1 {
		t.Errorf("a name is given %d times", n)
	}
}
