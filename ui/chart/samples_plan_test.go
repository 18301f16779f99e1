package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
)

func curves() Curves {
	line := func(label string, cost, gain float64, even int, said string, strong bool) Curve {
		k := Curve{Label: label, Even: even, Said: said, Highlight: strong}
		v := 0.0
		for m := range 85 {
			switch {
			case m < 20:
				v -= cost
			default:
				v += gain
			}
			k.Amounts = append(k.Amounts, v)
		}
		return k
	}
	return Curves{
		Curves: []Curve{
			line("A quarter earn less (25th percentile)", 420, 90, -1, "does not pay back within 7 years on wages alone", false),
			line("Half earn more (median)", 420, 310, 47, "pays back after 47 months", true),
			line("A quarter earn more (75th percentile)", 420, 720, 31, "pays back after 31 months", false),
		},
		Marks: []MonthMark{{"First day in the new job", 20}},
		Tick:  dollars,
		Month: func(m int) string { return fmt.Sprint(2027 + m/12) },
		Every: 12,
		Unit:  "dollars, what the plan has brought in less what it has cost so far",
		Note:  "Computed from your own figures and OEWS May 2025 in Spokane, WA.",
	}
}

func tiles() Tiles {
	t := Tiles{Unit: "median pay, thousands of dollars a year, May 2025", Tick: dollars, Note: "50 of 52 areas with data; 2 withheld"}
	n := 0
	for _, code := range []string{"AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY"} {
		amount := float64(31000 + n*17%43*1000)
		tile := Tile{Code: code, Name: "State " + code, Value: Value{Amount: amount, Label: fmt.Sprintf("$%.0fk", amount/1000), Known: true}, Highlight: code == "WA"}
		if code == "WY" || code == "VT" {
			tile.Value, tile.Reason = Value{}, "withheld"
		}
		t.Tiles = append(t.Tiles, tile)
		n++
	}
	return t
}

func timeline() Timeline {
	day := func(y int, m time.Month, d int) int { return DayOf(y, m, d) }
	return Timeline{
		From: day(2026, time.September, 1), To: day(2028, time.June, 30), Today: day(2027, time.March, 10),
		Rows: []Span{
			{Label: "Finish high school", Kind: "School or college", HasDates: true, From: day(2026, 9, 1), To: day(2026, 12, 18), Progress: Finished},
			{Label: "Certificate program in health information", Kind: "School or college", HasDates: true, From: day(2027, 1, 11), To: day(2027, 12, 10), Progress: UnderWay, Critical: true, Highlight: true},
			{Label: "Join the association", HasDates: true, From: day(2027, 2, 1), To: day(2027, 2, 20), Note: "overdue"},
			{Label: "Volunteer at the clinic", Kind: "Work experience", HasDates: true, From: day(2027, 4, 1), To: day(2027, 8, 1), Progress: Stuck, Note: "waits for a background check"},
			{Label: "RHIT exam", Kind: "Certificate or license", HasDates: true, Milestone: true, From: day(2028, 2, 15), To: day(2028, 2, 15), Critical: true},
			{Label: "Apply for jobs", Kind: "Applying", HasDates: true, From: day(2028, 2, 16), To: day(2028, 5, 31), Critical: true},
			{Label: "Second language", HasDates: true, From: day(2027, 6, 1), To: day(2027, 9, 1), Progress: LeftOut},
			{Label: "Renew the certificate", HasDates: true, From: day(2030, 2, 15), To: day(2030, 2, 15), Milestone: true},
			{Label: "Look for a mentor"},
			{Label: "Save money", Kind: "Other", HasDates: true, Open: true, From: day(2027, 9, 1), To: day(2027, 9, 1)},
		},
		Links: []Link{{0, 1}, {1, 4}, {4, 5}},
		Note:  "10 steps; 1 has no dates yet",
	}
}

// awkwardPlans tempt labels to collide.
func awkwardPlans() map[string]Chart {
	many := timeline()
	for n := range 52 {
		many.Rows = append(many.Rows, Span{Label: longName, Kind: "Certificate or license", HasDates: true, From: many.From + n*20, To: many.From + n*20 + 300, Note: "waits for something with a long name"})
	}
	part := many
	part.First, part.Count, part.Labels, part.NoKey = 20, 12, 180, true
	part.From, part.To = part.From+400, part.From+520
	one := timeline()
	one.Rows, one.Links = one.Rows[4:5], nil
	week := timeline()
	week.To = week.From + 6
	decade := timeline()
	decade.To += 3650
	quarters := timeline()
	quarters.Quarters = true
	early := curves()
	early.Marks = append(early.Marks, MonthMark{"Today", 19}, MonthMark{"Wanted end", 21})
	short := curves()
	for i := range short.Curves {
		short.Curves[i].Amounts = short.Curves[i].Amounts[:2]
	}
	return map[string]Chart{
		"timeline_many": many, "timeline_part": part, "timeline_one": one, "timeline_key": TimelineKey{timeline()}, "timeline_week": week, "timeline_decade": decade, "timeline_quarters": quarters,
		"timeline_empty": Timeline{Note: "nothing has dates yet"},
		"curves_marks":   early, "curves_short": short, "curves_empty": Curves{Note: "nothing to add up"},
		"tiles_empty": Tiles{Unit: "median pay"}, "tiles_one": Tiles{Unit: "median pay", Tick: dollars, Tiles: tiles().Tiles[:1]},
	}
}

func TestPlanChartsInWords(t *testing.T) {
	said := timeline().Text()
	for _, s := range []string{
		"Finish high school: school or college, Sep 1, 2026 to Dec 18, 2026, done.\n",
		"Certificate program in health information: school or college, Jan 11, 2027 to Dec 10, 2027, in progress, decides when the plan ends.\n",
		"RHIT exam: certificate or license, Feb 15, 2028, to do, decides when the plan ends.\n",
		"Look for a mentor: no dates yet, to do.\n",
		"Save money: other, from Sep 1, 2027, end not known, to do.\n",
	} {
		if !strings.Contains(said, s) {
			t.Errorf("the timeline does not say %q but\n%s", s, said)
		}
	}
	if want := "Half earn more (median): pays back after 47 months; lowest $−8,400, after 85 months $11,750.\n"; !strings.Contains(curves().Text(), want) {
		t.Errorf("the curves say\n%s", curves().Text())
	}
	words := strings.Split(tiles().Text(), "\n")
	if len(words) != 54 || words[51] != "State VT: no number, withheld." || !strings.HasPrefix(words[1], "State ") || !strings.HasSuffix(words[1], "$73k.") {
		t.Errorf("the map says %q", words)
	}
}

func TestPartOfATimelineShowsItsRowsOnly(t *testing.T) {
	whole := timeline()
	for n := range 2000 {
		whole.Rows = append(whole.Rows, Span{Label: fmt.Sprintf("Step %d", n), HasDates: true, From: whole.From + n, To: whole.From + n + 30})
		whole.Links = append(whole.Links, Link{n, n + 9})
	}
	whole.First, whole.Count, whole.NoKey, whole.Note = 1000, 20, true, ""
	s := style(t, lightColors, 13, 1)
	var titles []string
	for _, l := range labels(whole, 700, s) {
		if strings.HasPrefix(l.text, "Step ") {
			titles = append(titles, l.text)
		}
	}
	if len(titles) != 20 || titles[0] != "Step 990" || titles[19] != "Step 1009" {
		t.Errorf("on show: %v", titles)
	}
	plot := PlotOf(whole, 700, s)
	if h := Height(whole, 700, s); plot.Bottom > float64(h) || float64(h) > plot.Bottom+1 {
		t.Errorf("the rows end at %v, the picture at %d", plot.Bottom, h)
	}
	if y := plot.Top + 19.5*plot.Row; y > plot.Bottom || plot.X < 40 || plot.X+plot.W != 700 {
		t.Errorf("the plot is %+v", plot)
	}
}

func TestLinksOfRowsThatAreNotOnShow(t *testing.T) {
	whole := Timeline{From: 0, To: 400, NoKey: true, First: 10, Count: 5}
	for n := range 30 {
		whole.Rows = append(whole.Rows, Span{Label: fmt.Sprintf("Step %d", n), HasDates: true, From: 10 * n, To: 10*n + 20})
	}
	s := style(t, lightColors, 13, 1)
	none := picture(t, whole, s)
	for _, tt := range []struct {
		link  Link
		shown bool
	}{{Link{0, 3}, false}, {Link{20, 25}, false}, {Link{3, 12}, true}, {Link{12, 25}, true}, {Link{2, 22}, true}} {
		whole.Links = []Link{tt.link}
		with := picture(t, whole, s)
		if shown := different(with, none) > 0; shown != tt.shown {
			t.Errorf("the line from row %d to %d is drawn: %v", tt.link.Before, tt.link.After, shown)
		}
		for x := range with.Bounds().Dx() { // the calendar stays free
			if y := int(PlotOf(whole, 480, s).Top) - 2; with.At(x, y) != none.At(x, y) {
				t.Fatalf("the line from row %d to %d crosses the calendar", tt.link.Before, tt.link.After)
			}
		}
	}
}

func TestKindsAndTroublesAreWrittenAtTheBars(t *testing.T) {
	var said []string
	for _, l := range labels(timeline(), 1100, style(t, lightColors, 13, 1)) {
		said = append(said, l.text)
	}
	for _, want := range []string{"School or college", "Certificate or license", "overdue", "waits for a background check", "no dates yet", "from Feb 2030"} {
		if !slices.Contains(said, want) {
			t.Errorf("%q is not written: %q", want, said)
		}
	}
}

func TestCurvesAsATable(t *testing.T) {
	table := Cells(curves())
	if len(table) != 9 || strings.Join(table[0][1:3], "|") != "A quarter earn less (25th percentile)|Half earn more (median)" {
		t.Fatalf("table %q", table)
	}
	if got := strings.Join(table[7], "|"); got != "After 84 months|$−2,550|$11,750|$38,400" {
		t.Errorf("row %q", got)
	}
	if got := table[8][2]; table[8][0] != "Outcome" || got != "pays back after 47 months" {
		t.Errorf("outcome %q", got)
	}
	exact := curves()
	exact.Amount = func(v float64) string { return fmt.Sprintf("%.2f", v) }
	if got := Cells(exact)[1][1]; got != "-5460.00" {
		t.Errorf("exactly %q", got)
	}
}

func TestStraightLinesKeepTheirCornersOnly(t *testing.T) {
	var points []point
	for x := range 50 {
		points = append(points, point{float64(x), math.Abs(float64(x) - 20)})
	}
	if got := corners(points, 0.5); !slices.Equal(got, []point{{0, 20}, {20, 0}, {49, 29}}) {
		t.Errorf("corners %v", got)
	}
	if got := corners(points[:2], 0.5); len(got) != 2 {
		t.Errorf("two points became %v", got)
	}
}

func TestEveryStateHasAPlaceOfItsOwnOnTheMap(t *testing.T) {
	s, m := style(t, lightColors, 13, 1), tiles()
	var found []string
	c := &canvas{Style: s, width: 700}
	w, h := c.tileSize()
	for y := range tileRows {
		for x := range tileColumns {
			if code, ok := TileAt(m, (float64(x)+0.5)*w, c.line()+(float64(y)+0.5)*h, 700, s); ok {
				found = append(found, code)
			}
		}
	}
	slices.Sort(found)
	if found = slices.Compact(found); len(found) != 52 {
		t.Errorf("%d states can be chosen: %v", len(found), found)
	}
	if code, ok := TileAt(m, 2, 2, 700, s); ok {
		t.Errorf("the title is taken for %s", code)
	}
}

func TestShadesGoWithTheValues(t *testing.T) {
	bounds := tiles().classes()
	if len(bounds) != tileClasses-1 || !slices.IsSorted(bounds) {
		t.Fatalf("bounds %v", bounds)
	}
	if a, b := class(bounds, bounds[0]-1), class(bounds, bounds[0]); a != 0 || b != 1 {
		t.Errorf("classes %d and %d around a bound", a, b)
	}
	same := tiles()
	for i := range same.Tiles {
		same.Tiles[i].Value = pay(50000)
	}
	if got := same.classes(); len(got) != 0 {
		t.Errorf("equal values have bounds %v", got)
	}
}
