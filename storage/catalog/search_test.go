package catalog_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

func directory(t testing.TB) *occupation.Directory {
	t.Helper()
	d, err := occupation.NewDirectory(embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func places(t testing.TB) *labor.Places {
	t.Helper()
	c := embedded(t)
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	counties, err := c.Counties()
	if err != nil {
		t.Fatal(err)
	}
	zips, err := c.ZIPs()
	if err != nil {
		t.Fatal(err)
	}
	return labor.NewPlaces(areas, counties, zips)
}

// linesOf reads a text file without its comments.
func linesOf(t testing.TB, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if l := s.Text(); l != "" && !strings.HasPrefix(l, "#") {
			lines = append(lines, l)
		}
	}
	return lines
}

// TestSearchIntentions looks for what people mean among the first three hits.
func TestSearchIntentions(t *testing.T) {
	d := directory(t)
	lines := linesOf(t, "testdata/intentions.txt")
	if len(lines) < 200 {
		t.Fatalf("only %d intentions", len(lines))
	}
	for _, line := range lines {
		query, meant, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("no tab in %q", line)
		}
		within := 3
		if rest, first := strings.CutPrefix(meant, "first "); first {
			meant, within = rest, 1
		}
		hits := d.Search(query, within)
		for anyOf := range strings.FieldsSeq(meant) {
			codes := strings.Split(anyOf, "|")
			if !slices.ContainsFunc(hits, func(h occupation.Hit) bool { return slices.Contains(codes, h.Entry.Code) }) {
				t.Errorf("%q: %s is not in the first %d: %s", query, anyOf, within, hitList(hits))
			}
		}
	}
}

func hitList(hits []occupation.Hit) string {
	var list []string
	for _, h := range hits {
		list = append(list, h.Entry.Code+" "+h.Entry.Title+" ("+h.Reason+")")
	}
	return strings.Join(list, "; ")
}

func TestEveryTitleFindsItself(t *testing.T) {
	d := directory(t)
	for _, e := range d.All {
		title, _, _ := strings.Cut(e.Title, ", Except")
		hits := d.Search(title, 3)
		if !slices.ContainsFunc(hits, func(h occupation.Hit) bool { return h.Entry == e }) {
			t.Errorf("%s %q is not among its first three: %s", e.Code, title, hitList(hits))
		}
		if hits := d.Search(e.Code, 1); len(hits) == 0 || hits[0].Entry != e {
			t.Errorf("code %s finds %s", e.Code, hitList(hits))
		}
	}
}

func TestPlacesIntentions(t *testing.T) {
	tests := []struct{ query, code, name string }{
		{"Spok", "44060", "Spokane-Spokane Valley, WA"},
		{"spokane county", "44060", "Spokane-Spokane Valley, WA"},
		{"wash", "53", "Washington"},
		{"WA", "53", "Washington"},
		{"99201", "44060", "Spokane-Spokane Valley, WA"},
		{"king county", "42660", "Seattle-Tacoma-Bellevue, WA"},
		{"bronx", "35620", "New York-Newark-Jersey City, NY-NJ"},
		{"san diego", "41740", "San Diego-Chula Vista-Carlsbad, CA"},
		{"st louis", "41180", "St. Louis, MO-IL"},
		{"saint louis", "41180", "St. Louis, MO-IL"},
		{"dallas", "19100", "Dallas-Fort Worth-Arlington, TX"},
		{"fort worth", "19100", "Dallas-Fort Worth-Arlington, TX"},
		{"north dakota", "38", "North Dakota"},
		{"us", "99", "United States"},
		{"united states", "99", "United States"},
		{"portland maine", "38860", "Portland-South Portland, ME"},
		{"portland oregon", "38900", "Portland-Vancouver-Hillsboro, OR-WA"},
		{"portland", "38900", "Portland-Vancouver-Hillsboro, OR-WA"},
		{"columbus", "18140", "Columbus, OH"},
		{"kansas city", "28140", "Kansas City, MO-KS"},
		{"new york city", "35620", "New York-Newark-Jersey City, NY-NJ"},
		{"miami", "33100", "Miami-Fort Lauderdale-West Palm Beach, FL"},
		{"los angeles", "31080", "Los Angeles-Long Beach-Anaheim, CA"},
		{"90210", "31080", "Los Angeles-Long Beach-Anaheim, CA"},
		{"10001", "35620", "New York-Newark-Jersey City, NY-NJ"},
		{"dc", "11", "District of Columbia"},
		{"puerto rico", "72", "Puerto Rico"},
		{"anasco", "10380", "Aguadilla, PR"},
		{"honolulu", "46520", "Urban Honolulu, HI"},
		{"albuqerque", "10740", "Albuquerque, NM"},
		{"louisville", "31140", "Louisville/Jefferson County, KY-IN"},
		{"orleans parish", "35380", "New Orleans-Metairie, LA"},
		{"winston salem", "49180", "Winston-Salem, NC"},
	}
	p := places(t)
	for _, tt := range tests {
		got := p.Search(tt.query, 3)
		if len(got) == 0 || got[0].Area.Code != tt.code || got[0].Label != tt.name {
			t.Errorf("%q finds %v, want %s %s first", tt.query, labels(got), tt.code, tt.name)
		}
	}
}

func labels(found []labor.Place) []string {
	var list []string
	for _, p := range found {
		list = append(list, p.Area.Code+" "+p.Label+" ("+p.Reason+")")
	}
	return list
}

func TestEveryAreaResolves(t *testing.T) {
	c := embedded(t)
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	p := places(t)
	for _, a := range areas {
		for _, text := range []string{a.Code, a.Name} {
			if got, err := p.Resolve(text); err != nil || got.Code != a.Code {
				t.Errorf("%q resolves to %v, %v, want %s", text, got, err, a.Code)
			}
		}
	}
}

// keystrokes are the queries of the list as they grow letter by letter.
func keystrokes(t testing.TB) []string {
	var typed []string
	for _, q := range linesOf(t, "../../domain/occupation/testdata/queries.txt") {
		for i := range q {
			typed = append(typed, q[:i])
		}
		typed = append(typed, q)
	}
	return typed
}

// reportPercentiles runs f for every text and reports how long the median and
// the 99th percentile take.
func reportPercentiles(b *testing.B, texts []string, f func(string)) {
	var took []time.Duration
	for b.Loop() {
		for _, s := range texts {
			start := time.Now()
			f(s)
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms-p99")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "ms-max")
	b.ReportMetric(float64(len(texts)), "keystrokes")
}

func BenchmarkSearchKeystroke(b *testing.B) {
	d := directory(b)
	reportPercentiles(b, keystrokes(b), func(q string) { d.Search(q, 50) })
}

func BenchmarkBrowseKeystroke(b *testing.B) {
	d := directory(b)
	wages, err := embedded(b).WagesIn("44060")
	if err != nil {
		b.Fatal(err)
	}
	reportPercentiles(b, keystrokes(b), func(q string) { mustBrowse(b, d, occupation.Filter{Query: q}, wages) })
}

func BenchmarkBrowseAll(b *testing.B) {
	d := directory(b)
	wages, err := embedded(b).WagesIn("44060")
	if err != nil {
		b.Fatal(err)
	}
	filter := occupation.Filter{MaxEducation: labor.Bachelor, PayAtLeast: 40_000, Sort: occupation.ByPay}
	for b.Loop() {
		mustBrowse(b, d, filter, wages)
	}
}

func BenchmarkNewDirectory(b *testing.B) {
	c := embedded(b)
	for b.Loop() {
		if _, err := occupation.NewDirectory(c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlacesKeystroke(b *testing.B) {
	p := places(b)
	var typed []string
	for _, q := range []string{"spokane county", "washington", "99201", "st louis", "portland oregon", "new york city", "albuqerque"} {
		for i := range q {
			typed = append(typed, q[:i+1])
		}
	}
	reportPercentiles(b, typed, func(q string) { p.Search(q, 12) })
}

func mustBrowse(t testing.TB, d *occupation.Directory, f occupation.Filter, wages map[string]*labor.Wage) occupation.Result {
	t.Helper()
	f.PayPoint = labor.Median
	r, err := d.Browse(f, wages)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
