package figures_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
	"waymark/ui/uitest"
)

// example are the rows of the worked example of docs/formulas.md: its name and value.
func example(t *testing.T) (rows [][2]string) {
	t.Helper()
	data, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, ok := strings.Cut(string(data), "## Worked example: what moves pay\n")
	if !ok {
		t.Fatal("docs/formulas.md has no example of what moves pay")
	}
	text, _, _ = strings.Cut(text, "\n## ")
	for line := range strings.Lines(text) {
		if cells := strings.Split(strings.Trim(strings.TrimSpace(line), "| "), " | "); len(cells) == 2 {
			rows = append(rows, [2]string{cells[0], cells[1]})
		}
	}
	return rows
}

func amount(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(strings.NewReplacer("$", "", ",", "").Replace(s), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func figure(v float64, u labor.Unit) labor.Figure {
	return labor.Figure{Amount: v, Unit: u, Status: labor.Published, Vintage: uitest.OEWS}
}

var points = map[string]labor.Point{"10th percentile": labor.P10, "25th percentile": labor.P25, "75th percentile": labor.P75, "90th percentile": labor.P90}

// guideOf builds the guide that the example is about.
func guideOf(t *testing.T, rows [][2]string) *occupation.Guide {
	t.Helper()
	g := &occupation.Guide{Entry: &occupation.Entry{Occupation: &occupation.Occupation{}}}
	places := map[string]*labor.Wage{}
	var staff []labor.Staffing
	total := 0.0
	for _, r := range rows {
		cut := strings.LastIndex(r[0], ", ")
		if cut < 0 {
			if r[0] == "All employees in the nation" {
				total = amount(t, r[1])
			}
			continue
		}
		name, what := r[0][:cut], r[0][cut+2:]
		if what == "employees and average pay" {
			jobs, pay, _ := strings.Cut(r[1], ", ")
			staff = append(staff, labor.Staffing{Industry: labor.Industry{Title: name}, Jobs: figure(amount(t, jobs), labor.Jobs), MeanPay: figure(amount(t, pay), labor.DollarsPerYear)})
			continue
		}
		w := places[name]
		if w == nil {
			w = metro(name, labor.Blank(labor.DollarsPerYear, labor.Suppressed, uitest.OEWS))
			places[name] = w
			g.Wages = append(g.Wages, w)
		}
		if pt, ok := points[what]; ok {
			w.SetAnnual(pt, figure(amount(t, r[1]), labor.DollarsPerYear))
			continue
		}
		median, level, _ := strings.Cut(r[1], ", ")
		w.Area.Prices = figure(amount(t, level), labor.PriceIndex)
		if median != "withheld" {
			w.SetAnnual(labor.Median, figure(amount(t, median), labor.DollarsPerYear))
		}
	}
	g.Here, g.Area = g.Wages[0], g.Wages[0].Area
	g.Industries = labor.NewIndustries("29-2072", figure(total, labor.Jobs), staff)
	return g
}

func TestMovesAreThoseOfTheWorkedExample(t *testing.T) {
	rows := example(t)
	var said []string
	for _, m := range figures.Moves(guideOf(t, rows), nil, labor.Yearly) {
		said = append(said, m.Main+" "+strings.Join(m.More, " "))
	}
	from := slices.IndexFunc(rows, func(r [2]string) bool { return r[0] == "What comes out" })
	checked := 0
	for _, r := range rows[from+1:] {
		if strings.HasPrefix(r[0], "---") {
			continue
		}
		checked++
		if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, r[1]) }) {
			t.Errorf("%s: the document says %q; the program says:\n%s", r[0], r[1], strings.Join(said, "\n"))
		}
	}
	if checked < 6 {
		t.Errorf("only %d sentences were compared", checked)
	}
}

// The rules that screens and reports print are those that the document explains.
func TestRulesOfMovesAreInTheDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/formulas.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range []string{figures.FormulaApart, figures.FormulaTimes, figures.FormulaMiddleHalf, figures.FormulaMeanOfAll, figures.FormulaPriced} {
		if !strings.Contains(string(data), rule) {
			t.Errorf("the document does not explain: %s", rule)
		}
	}
}

// job is a guide of a job whose pay in some metro areas is as given.
func job(medians ...labor.Figure) *occupation.Guide {
	g := &occupation.Guide{Entry: &occupation.Entry{Occupation: &occupation.Occupation{Matrix: "29-2072"}}}
	for n, f := range medians {
		g.Wages = append(g.Wages, metro(string(rune('A'+n))+", CA", f))
	}
	g.Here, g.Area = g.Wages[0], g.Wages[0].Area
	return g
}

func capped(f labor.Figure) labor.Figure {
	f.Status = labor.AtLeast
	return f
}

func mains(g *occupation.Guide, wages map[string]*labor.Wage, per labor.Period) (list []string) {
	for _, m := range figures.Moves(g, wages, per) {
		list = append(list, m.Main)
	}
	return list
}

func TestMovesSayWhatACapLeavesOpen(t *testing.T) {
	withheld := labor.Blank(labor.DollarsPerYear, labor.Suppressed, uitest.OEWS)
	ends := func(low, high labor.Figure) *occupation.Guide {
		g := job(pays(200_000))
		g.Here.SetAnnual(labor.P10, low)
		g.Here.SetAnnual(labor.P90, high)
		return g
	}
	for _, tt := range []struct {
		name string
		g    *occupation.Guide
		move int
		want string
	}{
		{"best paid tenth", ends(pays(95_680), capped(pays(239_200))), 0, "In A, CA, one in ten earns less than $95,680 a year. For the best paid tenth the source only says $239,200 or more: at least $143,520 apart, or 2.5 times as much and more."},
		{"all", ends(capped(pays(239_200)), capped(pays(239_200))), 0, "In A, CA, nine in ten earn $239,200 or more a year. The source prints nothing higher, so there is nothing to compare."},
		{"no tenths", ends(withheld, pays(90_000)), 0, "How far pay goes from worker to worker is not published for this job."},
		{"highest area", job(pays(200_000), capped(pays(239_200)), pays(180_000)), 1, "The median is highest in B, CA, at $239,200 or more a year, and lowest in C, CA, at $180,000: at least $59,200 apart. 3 of 3 metro and nonmetro areas have a figure."},
		{"several highest", job(pays(200_000), capped(pays(239_200)), capped(pays(239_200)), capped(pays(239_200))), 1, "The median is highest in 3 metro and nonmetro areas, at $239,200 or more a year, and lowest in A, CA, at $200,000: at least $39,200 apart. 4 of 4 metro and nonmetro areas have a figure."},
		{"every area", job(capped(pays(239_200)), capped(pays(239_200)), withheld), 1, "The median is $239,200 or more a year in all of them, the highest that the source prints, so there is nothing to compare. 2 of 3 metro and nonmetro areas have a figure."},
		{"equal areas", job(pays(50_000), pays(50_000)), 1, "The median is the same in all of them, $50,000 a year. 2 of 2 metro and nonmetro areas have a figure."},
		{"one area", job(pays(50_000), withheld), 1, "Only one of 2 metro and nonmetro areas has a figure: $50,000 a year in A, CA. No state or territory has a figure."},
		{"no area", job(withheld), 1, "The source files hold no figure for an area or a state, so there is nothing to compare."},
		{"no industries", job(pays(50_000)), 2, "In which industries people in this job work is not published, so there is nothing to compare."},
	} {
		if got := mains(tt.g, nil, labor.Yearly)[tt.move]; got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestWhatCappedPayBuysIsNotPutInOrder(t *testing.T) {
	g := job(pays(230_000), capped(pays(239_200)))
	for n, w := range g.Wages {
		w.Area.Prices = figure(100+20*float64(n), labor.PriceIndex)
	}
	more := strings.Join(figures.Moves(g, nil, labor.Yearly)[1].More, " ")
	if !strings.Contains(more, "cannot be put in order") || strings.Contains(more, "adjusted for prices, is highest") {
		t.Error(more) // 239,200 or more ÷ 1.2 may be less or more than 230,000
	}
}

func TestMovesTakeThePeriodThatIsPublished(t *testing.T) {
	g, err := uitest.Directory(t).Guide("27-2011.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := mains(g, nil, labor.Yearly)[0], "Not in the source files for Spokane, WA. In the United States, one in ten earns less than $16.50 an hour and one in ten more than $143.68: $127.18 apart, or 8.7 times as much."; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestIndustriesAreComparedOnlyWhereTheyEmployAShare(t *testing.T) {
	jobs := func(title string, n, pay float64) labor.Staffing {
		s := labor.Staffing{Industry: labor.Industry{Title: title}, Jobs: figure(n, labor.Jobs), MeanPay: figure(pay, labor.DollarsPerYear)}
		if pay == 0 {
			s.MeanPay = labor.Blank(labor.DollarsPerYear, labor.NotPublished, uitest.OEWS)
		}
		return s
	}
	for _, tt := range []struct {
		name string
		list []labor.Staffing
		want string
	}{
		{"tiny ones do not shout", []labor.Staffing{jobs("Banks", 700, 60_000), jobs("Shops", 200, 40_000), jobs("Yachts", 19, 900_000)}, "highest in Banks, at $60,000 a year, and lowest in Shops, at $40,000: $20,000 apart."},
		{"at the limit", []labor.Staffing{jobs("Banks", 700, 60_000), jobs("Shops", 200, 40_000), jobs("Yachts", 20, 90_000)}, "highest in Yachts, at $90,000 a year, and lowest in Shops"},
		{"one holds nearly all", []labor.Staffing{jobs("Schools", 900, 60_000), jobs("Shops", 50, 40_000)}, "Nearly all work in one industry, Schools (90.0 %), so there is nothing to compare."},
		{"many in industries that are withheld", []labor.Staffing{jobs("Banks", 300, 60_000), jobs("Shops", 200, 40_000)}, "Over all with published pay it is $52,000. That leaves out the industries of 50.0 % of the employees, for which there is no figure."},
		{"small ones pull the average up", []labor.Staffing{jobs("Banks", 700, 60_000), jobs("Shops", 100, 59_000), jobs("Yachts", 19, 900_000), jobs("Jets", 19, 900_000)},
			"Over all with published pay it is $97,971. That is more than in any of these, because smaller industries, which are not compared, pay more."},
		{"small ones pull the average down", []labor.Staffing{jobs("Banks", 700, 60_000), jobs("Shops", 100, 59_900), jobs("Farms", 19, 20_000), jobs("Boats", 19, 20_000)},
			"Over all with published pay it is $58,174. That is less than in any of these, because smaller industries, which are not compared, pay less."},
		{"no pay", []labor.Staffing{jobs("Theaters", 500, 0), jobs("Films", 300, 50_000)}, "Fewer than two industries with at least 2 % of the job's employees have pay in the source files, so there is nothing to compare."},
	} {
		g := job(pays(50_000))
		g.Industries = labor.NewIndustries("29-2072", figure(1000, labor.Jobs), tt.list)
		if got := mains(g, nil, labor.Yearly)[2]; !strings.Contains(got, tt.want) {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestNoIndustryIsSaidToHaveTheMostWhereALargerOneMayBeWithheld(t *testing.T) {
	for share, says := range map[float64]bool{300: false, 600: true} {
		g := job(pays(50_000))
		g.Industries = labor.NewIndustries("29-2072", figure(1000, labor.Jobs), []labor.Staffing{
			{Industry: labor.Industry{Title: "Banks"}, Jobs: figure(share, labor.Jobs), MeanPay: figure(60_000, labor.DollarsPerYear)},
			{Industry: labor.Industry{Title: "Shops"}, Jobs: figure(100, labor.Jobs), MeanPay: figure(40_000, labor.DollarsPerYear)}})
		more := strings.Join(figures.Moves(g, nil, labor.Yearly)[2].More, " ")
		if strings.Contains(more, "More work in Banks than in any other") != says {
			t.Errorf("%v of 1000 jobs in banks: %s", share, more)
		}
	}
}

func TestMorePreparationIsOneZoneMore(t *testing.T) {
	related := func(title, matrix string, zone int) occupation.RelatedEntry {
		return occupation.RelatedEntry{Entry: &occupation.Entry{Occupation: &occupation.Occupation{Title: title, Matrix: matrix, JobZone: zone}}}
	}
	wages := map[string]*labor.Wage{"1": metro("A, CA", pays(70_000)), "2": metro("A, CA", pays(30_000)), "3": metro("A, CA", pays(90_000))}
	for _, tt := range []struct {
		name    string
		zone    int
		related []occupation.RelatedEntry
		want    string
	}{
		{"pay goes both ways", 3, []occupation.RelatedEntry{related("Nurses", "1", 4), related("Aides", "2", 4), related("Heads", "3", 5), related("Twins", "29-2072", 4), related("Rare", "4", 4)},
			"Of 5 related jobs, 3 are in the next zone of preparation, zone 4 of 5. Pay in A, CA is known for 2 of them. Compared with this job, the median is higher in 1 and lower in 1."},
		{"one", 4, []occupation.RelatedEntry{related("Heads", "3", 5), related("Nurses", "1", 4)}, "Of 2 related jobs, one is in the next zone of preparation, zone 5 of 5. Pay in A, CA is known for it. Compared with this job, the median is higher in 1."},
		{"none", 2, []occupation.RelatedEntry{related("Nurses", "1", 4), related("Heads", "3", 5)}, "None of the 2 related jobs is in the next zone of preparation, zone 3 of 5."},
		{"the highest", 5, nil, "This job is in the highest of the five zones of preparation. None takes more."},
		{"not rated", 0, nil, "How much preparation this job takes is not rated, so there is nothing to compare."},
	} {
		g := job(pays(50_000))
		g.JobZone, g.Related = tt.zone, tt.related
		if got := mains(g, wages, labor.Yearly)[3]; got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestChartOfMovesNeedsTwo(t *testing.T) {
	g, err := uitest.Directory(t).Guide("29-2072.00", uitest.Spokane)
	if err != nil {
		t.Fatal(err)
	}
	title, bars, ok := figures.MoveBars(figures.Moves(g, nil, labor.Yearly))
	if want := "Pay differs by $41,560 from worker to worker, $8,780 from place to place and $16,160 from industry to industry"; !ok || title != want {
		t.Errorf("%q, %v; want %q", title, ok, want)
	}
	if text := bars.Text(); !strings.Contains(text, "Industries, average of each: low end $47,760, middle $56,643, high end $63,920.") {
		t.Error(text)
	}
	if _, bars, _ = figures.MoveBars(figures.Moves(g, nil, labor.Hourly)); len(bars.Rows) != 2 {
		t.Errorf("%d rows; average pay by industry is not published by the hour", len(bars.Rows))
	}
	if _, _, ok = figures.MoveBars(figures.Moves(job(pays(50_000)), nil, labor.Yearly)); ok {
		t.Error("a chart of nothing")
	}
}

func TestMiddleHalfOfNinePlaces(t *testing.T) {
	var medians []labor.Figure
	for n := range 9 {
		medians = append(medians, pays(float64(10_000*(n+1))))
	}
	more := strings.Join(figures.Moves(job(medians...), nil, labor.Yearly)[1].More, " ")
	if want := "The middle half of them lie between $30,000 and $70,000."; !strings.Contains(more, want) { // places 9 ÷ 4 and 27 ÷ 4, rounded up
		t.Errorf("%s\nwant %s", more, want)
	}
}

func TestStatesStandFirstWhereAreasCannotBeCompared(t *testing.T) {
	g := job(labor.Blank(labor.DollarsPerYear, labor.Suppressed, uitest.OEWS))
	g.Wages = append(g.Wages, state("AL", "Alabama", pays(40_000)), state("AK", "Alaska", pays(70_100)))
	if got, want := mains(g, nil, labor.Yearly)[1], "The median is highest in Alaska, at $70,100 a year, and lowest in Alabama, at $40,000: $30,100 apart. 2 of 2 states and territories have a figure."; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestPayOfAWiderGroupIsNamedAmongJobsWithMorePreparation(t *testing.T) {
	g := job(labor.Blank(labor.DollarsPerYear, labor.Suppressed, uitest.OEWS))
	g.JobZone = 3
	g.Related = []occupation.RelatedEntry{{Entry: &occupation.Entry{Occupation: &occupation.Occupation{
		Title: "Chief Sustainability Officers", SOC: "11-1011", Matrix: "11-1011", MatrixTitle: "Chief executives", Roles: 2, JobZone: 4}}}}
	m := figures.Moves(g, map[string]*labor.Wage{"11-1011": metro("A, CA", pays(260_940))}, labor.Yearly)[3]
	if want := "Medians there, a year: Chief Sustainability Officers (published with: chief executives) $260,940."; !slices.Contains(m.More, want) {
		t.Errorf("%q lacks %s", m.More, want)
	}
	if strings.Contains(m.Main, "Compared") {
		t.Errorf("pay of this job is withheld, yet %s", m.Main)
	}
}

func TestOtherPeriodIsExplained(t *testing.T) {
	for code, want := range map[string]map[labor.Period]string{
		"27-2011.00": {labor.Hourly: "", labor.Monthly: "No monthly pay is published for actors. Pay for this job is published by the hour only, because few people do it all year round full time. What follows is by the hour."},
		"25-2021.00": {labor.Yearly: "", labor.Monthly: "", labor.Hourly: "No hourly pay is published for elementary school teachers, except special education. Pay for this job is published by the year only, because its hours do not follow a 2,080-hour work year. What follows is by the year."},
	} {
		g, err := uitest.Directory(t).Guide(code, uitest.Spokane)
		if err != nil {
			t.Fatal(err)
		}
		for per, s := range want {
			if got := figures.OtherPeriod(g, per); got != s {
				t.Errorf("%s, %s:\n%s\nwant\n%s", code, per.Label(), got, s)
			}
		}
	}
}

func TestReasonForNoPriceLevelFitsTheArea(t *testing.T) {
	rural, guam := &labor.Area{Type: labor.Nonmetro, Name: "Eastern Washington nonmetropolitan area"}, &labor.Area{Type: labor.Nonmetro, Name: "Guam"}
	if a, b := figures.NoPrices(rural), figures.NoPrices(guam); !strings.Contains(a, "nonmetro areas") || strings.Contains(b, "nonmetro") {
		t.Errorf("%q, %q", a, b)
	}
}
