package chart

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
)

const longName = "Bridgeport-Stamford-Danbury and the surrounding planning region, CT Metropolitan Area"

// awkward are charts that tempt labels to collide.
func awkward() map[string]Chart {
	list := samples()

	one := rankBars()
	one.Rows = one.Rows[2:3]
	list["rank_one"] = one

	none := rankBars()
	none.Rows, none.Lines = slices.Clone(none.Rows), nil
	for i := range none.Rows {
		none.Rows[i].Value, none.Rows[i].Reason = Value{}, "withheld by the source, too few answers"
	}
	list["rank_all_blank"] = none

	caps := rankBars()
	caps.Rows = slices.Clone(caps.Rows)
	for i := range caps.Rows {
		caps.Rows[i].Value = capped(239200)
	}
	list["rank_all_capped"] = caps

	long := rankBars()
	long.Rows = slices.Clone(long.Rows)
	long.Lines = []Line{{Label: "My pay $50,000", Amount: 50000}, {Label: "Needed pay $50,100", Amount: 50100, Dotted: true}, {Label: longName + " $72,000", Amount: 72000}}
	for i := range long.Rows {
		long.Rows[i].Label = longName
	}
	list["rank_long_names"] = long

	negative := growthBars()
	negative.Rows = slices.Clone(negative.Rows)
	for i := range negative.Rows {
		negative.Rows[i].Value = rate(-float64(i + 1))
	}
	negative.Line = Line{Label: "All jobs −3.0 %", Amount: -3}
	list["growth_all_negative"] = negative

	blank := growthBars()
	blank.Rows = []Row{{Label: longName, Reason: "The source has no estimate for this job in this area."}}
	list["growth_blank"] = blank

	payBlank := payBars()
	payBlank.Lines = nil
	payBlank.Rows = []PayRow{
		{Label: "Spokane, WA", Reason: "The source has no estimate for this job in this area.", Highlight: true},
		{Label: longName, Reason: "Pay for this job is published by the hour only."},
	}
	list["pay_all_blank"] = payBlank

	tight := payBars()
	tight.Rows = []PayRow{
		{Label: longName, P10: pay(40000), P25: pay(40001), Median: pay(40002), P75: pay(40003), P90: pay(40004), Highlight: true},
		{Label: "Median only", Median: pay(90000)},
	}
	tight.Lines = []Line{{Label: "My pay $40,000", Amount: 40000}, {Label: "Needed pay $40,010", Amount: 40010, Dotted: true}}
	list["pay_tight"] = tight

	allCaps := cappedPayBars()
	allCaps.Rows = []PayRow{{Label: "United States", P10: capped(239200), P25: capped(239200), Median: capped(239200), P75: capped(239200), P90: capped(239200)}}
	list["pay_all_capped"] = allCaps

	fewer := jobsBars()
	fewer.Base.Value, fewer.Projected.Value, fewer.Change = count(58300), count(41000), "17,300 fewer jobs (−29.7 %)"
	list["jobs_fewer"] = fewer

	edge := stackedBar()
	edge.Parts = slices.Clone(edge.Parts)
	edge.Parts[3].Marked, edge.Parts[0].Marked = false, true
	edge.Mark = "People starting usually have this"
	list["stacked_mark_at_edge"] = edge

	list["stacked_blank"] = StackedBar{Parts: []Part{{Label: "Master's degree"}}}
	list["openings_blank"] = OpeningsBar{Parts: []Part{{Label: "New jobs"}}}
	list["score_empty"] = ScoreBars{}
	for name, ch := range awkwardPlans() {
		list[name] = ch
	}
	return list
}

type label struct {
	text string
	box
}

// labels lays a chart out and returns every text with its place.
func labels(ch Chart, width int, s Style) []label {
	var list []label
	c := &canvas{Style: s, width: float64(width)}
	c.onText = func(text string, b box, _ face) { list = append(list, label{text, b}) }
	ch.draw(c)
	return list
}

func TestLabelsNeverOverlapOrLeaveThePicture(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(awkward())) {
		ch := awkward()[name]
		for _, width := range []int{320, 360, 480, 640, 1000, 1600} {
			for _, size := range []float64{13, 19.5, 26} {
				t.Run(fmt.Sprintf("%s/%d/%v", name, width, size), func(t *testing.T) {
					s := style(t, lightColors, size, 1)
					checkLabels(t, labels(ch, width, s), float64(width), float64(Height(ch, width, s)))
				})
			}
		}
	}
}

func checkLabels(t *testing.T, list []label, width, height float64) {
	t.Helper()
	const touch = 0.01
	for i, a := range list {
		if !(a.x >= -touch && a.y >= -touch && a.x+a.w <= width+touch && a.y+a.h <= height+touch) {
			t.Errorf("%q leaves the picture of %v by %v: %+v", a.text, width, height, a.box)
		}
		for _, b := range list[:i] {
			if min(a.x+a.w, b.x+b.w)-max(a.x, b.x) > touch && min(a.y+a.h, b.y+b.h)-max(a.y, b.y) > touch {
				t.Errorf("%q overlaps %q: %+v %+v", a.text, b.text, a.box, b.box)
			}
		}
	}
}

func TestStateNamesAndAmountsAreWholeOnAPhoneWidth(t *testing.T) {
	written := map[string]bool{}
	for _, l := range labels(rankBars(), 360, style(t, lightColors, 13, 1)) {
		written[l.text] = true
	}
	for _, r := range rankBars().Rows {
		if !written[r.Label] || !written[r.number()] {
			t.Errorf("%s %s is not written in full", r.Label, r.number())
		}
	}
}

func TestLongNamesAreShortenedOnlyInLongLists(t *testing.T) {
	s := style(t, lightColors, 13, 1)
	long := awkward()["rank_long_names"].(RankBars)
	if got := labels(long, 640, s); !slices.ContainsFunc(got, func(l label) bool {
		return strings.HasPrefix(l.text, "Bridgeport-Stamford") && strings.HasSuffix(l.text, ellipsis)
	}) {
		t.Error("a long name in a list of 52 should be shortened")
	}
	long.Rows, long.Lines = long.Rows[:1], nil
	var words []string
	for _, l := range labels(long, 640, s) {
		words = append(words, l.text)
	}
	if all := strings.Join(words, " "); !strings.Contains(all, longName) {
		t.Errorf("a single long name should be written in full, got %q", all)
	}
}

func TestLinesOfReferenceKeepEveryLabel(t *testing.T) {
	long := awkward()["rank_long_names"]
	var all []string
	for _, l := range labels(long, 640, style(t, lightColors, 13, 1)) {
		all = append(all, l.text)
	}
	for _, want := range []string{"My pay $50,000", "Needed pay $50,100"} {
		if !slices.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestAxisHasRoundNumbersThatFit(t *testing.T) {
	for _, tt := range []struct {
		lo, hi, width float64
		want          []float64
	}{
		{0, 95250, 500, []float64{0, 20000, 40000, 60000, 80000}},
		{0, 95250, 160, []float64{0, 50000}},
		{-36.1, 7.1, 500, []float64{-30, -20, -10, 0}},
		{0, 0, 500, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
		{5, 5, 500, []float64{5, 6, 7, 8, 9, 10}},
		{0.1, 0.35, 500, []float64{0.1, 0.15, 0.2, 0.25, 0.3, 0.35}},
	} {
		c := &canvas{Style: style(t, lightColors, 13, 1), width: tt.width}
		a := c.newAxis(tt.lo, tt.hi, 0, tt.width, dollars)
		if !slices.EqualFunc(a.ticks, tt.want, func(x, y float64) bool { return math.Abs(x-y) < 1e-9 }) {
			t.Errorf("axis from %v to %v on %v: got %v, want %v", tt.lo, tt.hi, tt.width, a.ticks, tt.want)
		}
	}
}
