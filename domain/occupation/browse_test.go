package occupation

import (
	"slices"
	"testing"

	"waymark/domain/labor"
)

// shelf is a directory of six occupations with their yearly median pay:
//
//	11-0001 Actors    hourly only  growth  2  openings  500  no formal credential
//	15-0001 Chemists  $90,000      growth  7  openings  800  bachelor
//	29-0001 Doctors   >= $239,200  growth  3  openings  700  doctoral
//	29-0002 Editors   $40,000      growth  7  openings  100  bachelor
//	51-0001 Bakers    $40,000      growth -3  openings 9000  high school
//	55-0001 Fliers    no matrix line, no projection, no preparation
func shelf() (*Directory, map[string]*labor.Wage) {
	d := &Directory{}
	wages := map[string]*labor.Wage{}
	figure := func(v float64, u labor.Unit) labor.Figure {
		return labor.Figure{Amount: v, Unit: u, Status: labor.Published}
	}
	add := func(code, title string, pay labor.Figure, growth, openings float64, edu labor.Education) {
		o := &Occupation{Code: code + ".00", SOC: code, Title: title, Matrix: code, Major: Group{Code: code[:2] + "-0000"}}
		d.All = append(d.All, &Entry{
			Occupation:  o,
			Outlook:     &labor.Outlook{Growth: figure(growth, labor.Percent), Openings: figure(openings, labor.JobsPerYear)},
			Preparation: &labor.Preparation{Education: edu},
		})
		w := labor.NoWage(code, nil, nil, labor.NotPublished)
		w.SetAnnual(labor.Median, pay)
		wages[code] = w
	}
	year := labor.DollarsPerYear
	add("11-0001", "Actors", labor.Blank(year, labor.HourlyOnly, nil), 2, 500, labor.NoFormalCredential)
	wages["11-0001"].SetHourly(labor.Median, figure(25, labor.DollarsPerHour))
	add("15-0001", "Chemists", figure(90_000, year), 7, 800, labor.Bachelor)
	add("29-0001", "Doctors", labor.Figure{Amount: 239_200, Unit: year, Status: labor.AtLeast}, 3, 700, labor.DoctoralOrProfessional)
	add("29-0002", "Editors", figure(40_000, year), 7, 100, labor.Bachelor)
	add("51-0001", "Bakers", figure(40_000, year), -3, 9000, labor.HighSchool)
	d.All = append(d.All, &Entry{Occupation: &Occupation{Code: "55-0001.00", SOC: "55-0001", Title: "Fliers", Major: Group{Code: "55-0000"}}})
	d.index = newIndex(d.All)
	return d, wages
}

// browse asks for median pay.
func browse(t testing.TB, d *Directory, f Filter, wages map[string]*labor.Wage) Result {
	t.Helper()
	f.PayPoint = labor.Median
	r, err := d.Browse(f, wages)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func families(codes ...string) []Pick { return []Pick{{Kind: InFamily, Options: codes}} }

func titlesOf(rows []Row) string {
	var initials []byte
	for _, r := range rows {
		initials = append(initials, r.Title[0])
	}
	return string(initials)
}

func growthOf(v float64) *float64 { return &v }

func TestBrowseFilters(t *testing.T) {
	tests := []struct {
		what    string
		filter  Filter
		rows    string // initials in order
		unknown int
		loosen  []Looser
	}{
		{"nothing asked", Filter{}, "ABCDEF", 0, nil},
		{"blank query", Filter{Query: "  "}, "ABCDEF", 0, nil},
		{"query", Filter{Query: "bakers"}, "B", 0, []Looser{{"query", 6}}},
		{"education", Filter{MaxEducation: labor.HighSchool}, "AB", 1, []Looser{{"education", 6}}},
		{"education at the bound", Filter{MaxEducation: labor.Bachelor}, "ABCE", 1, []Looser{{"education", 6}}},
		{"yearly pay", Filter{PayAtLeast: 40_000}, "BCDE", 2, []Looser{{"pay", 6}}},
		{"pay above some", Filter{PayAtLeast: 40_001}, "CD", 2, []Looser{{"pay", 6}}},
		{"pay at the cap", Filter{PayAtLeast: 239_200}, "D", 2, []Looser{{"pay", 6}}},
		{"pay above the cap is not known", Filter{PayAtLeast: 300_000}, "", 3, []Looser{{"pay", 6}}},
		{"hourly pay", Filter{PayAtLeast: 24, Period: labor.Hourly}, "ACD", 1, []Looser{{"pay", 6}}},
		{"monthly pay", Filter{PayAtLeast: 7_500, Period: labor.Monthly}, "CD", 2, []Looser{{"pay", 6}}},
		{"growth", Filter{GrowthMin: growthOf(3)}, "CDE", 1, []Looser{{"growth", 6}}},
		{"growth of zero is a filter", Filter{GrowthMin: growthOf(0)}, "ACDE", 1, []Looser{{"growth", 6}}},
		{"negative growth", Filter{GrowthMin: growthOf(-3)}, "ABCDE", 1, []Looser{{"growth", 6}}},
		{"family", Filter{Picks: families("29-0000")}, "DE", 0, []Looser{{"family", 6}}},
		{"families", Filter{Picks: families("29-0000", "55-0000")}, "DEF", 0, []Looser{{"family", 6}}},
		{"together", Filter{MaxEducation: labor.Bachelor, PayAtLeast: 50_000, GrowthMin: growthOf(5), Picks: families("15-0000", "29-0000")},
			"C", 0, []Looser{{"education", 1}, {"pay", 2}, {"growth", 1}, {"family", 1}}},
		{"nothing left", Filter{Query: "actors", MaxEducation: labor.HighSchool, PayAtLeast: 50_000},
			"", 1, []Looser{{"query", 0}, {"education", 0}, {"pay", 1}}},
	}
	d, wages := shelf()
	for _, tt := range tests {
		got := browse(t, d, tt.filter, wages)
		if rows := titlesOf(got.Rows); rows != tt.rows {
			t.Errorf("%s: rows %q, want %q", tt.what, rows, tt.rows)
		}
		if got.Unknown != tt.unknown {
			t.Errorf("%s: %d unknown, want %d", tt.what, got.Unknown, tt.unknown)
		}
		if !slices.Equal(got.Loosen, tt.loosen) {
			t.Errorf("%s: loosen %v, want %v", tt.what, got.Loosen, tt.loosen)
		}
	}
}

// TestLoosenTellsTheTruth browses again without each filter and compares.
func TestLoosenTellsTheTruth(t *testing.T) {
	d, wages := shelf()
	f := Filter{Query: "editors", MaxEducation: labor.Associate, PayAtLeast: 60_000, GrowthMin: growthOf(4), Picks: families("29-0000", "51-0000")}
	without := map[string]func(*Filter){
		"query":     func(f *Filter) { f.Query = "" },
		"education": func(f *Filter) { f.MaxEducation = labor.EducationUnknown },
		"pay":       func(f *Filter) { f.PayAtLeast = 0 },
		"growth":    func(f *Filter) { f.GrowthMin = nil },
		"family":    func(f *Filter) { f.Picks = nil },
	}
	for range 2 {
		for _, l := range browse(t, d, f, wages).Loosen {
			g := f
			without[l.Filter](&g)
			if rows := len(browse(t, d, g, wages).Rows); rows != l.Rows {
				t.Errorf("without %s: said %d rows, there are %d", l.Filter, l.Rows, rows)
			}
		}
		f.Query, f.MaxEducation = "", labor.Bachelor
	}
}

func TestBrowseSorts(t *testing.T) {
	tests := []struct {
		what   string
		filter Filter
		rows   string
	}{
		{"best match without a query", Filter{}, "ABCDEF"},
		{"title", Filter{Sort: ByTitle}, "ABCDEF"},
		{"title backwards", Filter{Sort: ByTitle, Ascending: true}, "FEDCBA"},
		{"pay, equal ones by title, blanks last", Filter{Sort: ByPay}, "DCBEAF"},
		{"pay from low, blanks last", Filter{Sort: ByPay, Ascending: true}, "BECDAF"},
		{"hourly pay has those paid by the hour only", Filter{Sort: ByPay, Period: labor.Hourly}, "DCABEF"},
		{"growth", Filter{Sort: ByGrowth}, "CEDABF"},
		{"growth from low", Filter{Sort: ByGrowth, Ascending: true}, "BADCEF"},
		{"openings", Filter{Sort: ByOpenings}, "BCDAEF"},
		{"openings from few", Filter{Sort: ByOpenings, Ascending: true}, "EADCBF"},
		{"25th percentile, blanks last", Filter{Sort: ByP25}, "BEACDF"},
		{"25th percentile from low", Filter{Sort: ByP25, Ascending: true}, "EBACDF"},
		{"code backwards", Filter{Sort: ByCode, Ascending: true}, "FBEDCA"},
		{"family", Filter{Sort: ByFamily}, "FACDEB"},
	}
	d, wages := shelf()
	for code, pay := range map[string]float64{"51-0001": 30_000, "29-0002": 20_000} {
		wages[code].SetAnnual(labor.P25, labor.Figure{Amount: pay, Unit: labor.DollarsPerYear, Status: labor.Published})
	}
	for n, e := range d.All {
		e.Major.Title = []string{"Art", "Chemistry", "Health", "Health", "Industry", "Armed forces"}[n]
	}
	for _, tt := range tests {
		if got := titlesOf(browse(t, d, tt.filter, wages).Rows); got != tt.rows {
			t.Errorf("%s: %s, want %s", tt.what, got, tt.rows)
		}
	}
}

// TestBlanksAreCounted tells those left out for their pay alone from those that
// lack something else or are above the cap, and counts who stands last.
func TestBlanksAreCounted(t *testing.T) {
	tests := []struct {
		what              string
		filter            Filter
		withoutPay, blank int
	}{
		{"pay", Filter{PayAtLeast: 40_000}, 2, 0},
		{"a cap is not missing pay", Filter{PayAtLeast: 300_000}, 2, 0},
		{"one lacks the education too", Filter{PayAtLeast: 40_000, MaxEducation: labor.Bachelor}, 1, 0},
		{"let in", Filter{PayAtLeast: 40_000, WithoutPay: true}, 0, 0},
		{"no pay asked", Filter{GrowthMin: growthOf(0)}, 0, 0},
		{"by pay", Filter{Sort: ByPay}, 0, 2},
		{"by pay from low", Filter{Sort: ByPay, Ascending: true}, 0, 2},
		{"by 90th percentile, which nobody has", Filter{Sort: ByP90}, 0, 6},
		{"by title", Filter{Sort: ByTitle}, 0, 0},
		{"by code", Filter{Sort: ByCode}, 0, 0},
	}
	d, wages := shelf()
	for _, tt := range tests {
		got := browse(t, d, tt.filter, wages)
		if got.WithoutPay != tt.withoutPay || got.Blank != tt.blank {
			t.Errorf("%s: %d without pay and %d blank, want %d and %d", tt.what, got.WithoutPay, got.Blank, tt.withoutPay, tt.blank)
		}
	}
}

func TestBrowseRows(t *testing.T) {
	d, wages := shelf()
	rows := browse(t, d, Filter{Query: "actor"}, wages).Rows
	if len(rows) != 1 || rows[0].Reason != "job title" || rows[0].Pay.Status != labor.HourlyOnly {
		t.Errorf("actor lists %+v, want one row found by its title with pay by the hour only", rows)
	}
	for _, r := range browse(t, d, Filter{Period: labor.Monthly}, wages).Rows {
		if r.Pay.Unit != labor.DollarsPerMonth {
			t.Errorf("%s: pay in %s, want dollars a month", r.Title, r.Pay.Unit.Name())
		}
		if r.Reason != "" {
			t.Errorf("%s: reason %q without a query", r.Title, r.Reason)
		}
	}
	if rows := browse(t, d, Filter{}, nil).Rows; len(rows) != 6 || rows[0].Pay.Known() {
		t.Errorf("without wages: %d rows, first pay %v, want 6 blank ones", len(rows), rows[0].Pay)
	}
}

func TestBrowseKeepsTheOrderOfHits(t *testing.T) {
	d := searchable(t)
	var want []string
	for _, h := range d.Search("nurse", 0) {
		want = append(want, h.Entry.Code)
	}
	var got []string
	for _, r := range browse(t, d, Filter{Query: "nurse"}, nil).Rows {
		got = append(got, r.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("browse lists %v, search finds %v", got, want)
	}
}

func BenchmarkBrowse(b *testing.B) {
	small, wages := shelf()
	d := &Directory{}
	for len(d.All) < 1016 {
		d.All = append(d.All, small.All...)
	}
	d.index = newIndex(d.All)
	for b.Loop() {
		d.Browse(Filter{MaxEducation: labor.Bachelor, PayAtLeast: 30_000, Sort: ByPay}, wages)
	}
}
