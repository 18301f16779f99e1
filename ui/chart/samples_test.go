package chart

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
)

func rgb(v uint32) color.Color {
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

var (
	lightColors = Colors{Background: rgb(0xFFFFFF), Foreground: rgb(0x1F2328), Muted: rgb(0x59636E), Grid: rgb(0xE4E7EB), Accent: rgb(0x0B6BA8)}
	darkColors  = Colors{Background: rgb(0x17191C), Foreground: rgb(0xE8EAED), Muted: rgb(0xA3ABB5), Grid: rgb(0x33383F), Accent: rgb(0x5AB0E8)}
)

func style(t testing.TB, colors Colors, textSize, scale float64) Style {
	t.Helper()
	s, err := NewStyle(theme.DefaultTextFont().Content(), theme.DefaultTextBoldFont().Content(), colors, textSize, scale)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func thousands(v float64) string {
	s := fmt.Sprintf("%.0f", v)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}

func dollars(v float64) string { return "$" + thousands(v) }

func percent(v float64) string {
	return strings.Replace(fmt.Sprintf("%.1f %%", v), "-", "−", 1)
}

func pay(v float64) Value { return Value{Amount: v, Label: dollars(v), Known: true} }
func capped(v float64) Value {
	return Value{Amount: v, Label: "≥ " + dollars(v), Known: true, AtLeast: true}
}
func rate(v float64) Value  { return Value{Amount: v, Label: percent(v), Known: true} }
func count(v float64) Value { return Value{Amount: v, Label: thousands(v), Known: true} }

func payBars() PayBars {
	return PayBars{
		Rows: []PayRow{
			{Label: "Spokane, WA", P10: pay(36120), P25: pay(42740), Median: pay(49320), P75: pay(61880), P90: pay(77450), Highlight: true},
			{Label: "Washington", P10: pay(41280), P25: pay(48930), Median: pay(60110), P75: pay(77400), P90: pay(95250)},
			{Label: "United States", P10: pay(35780), P25: pay(40210), Median: pay(50250), P75: pay(64070), P90: pay(80950)},
		},
		Lines:    []Line{{Label: "My pay $44,000", Amount: 44000}, {Label: "Needed pay $58,300", Amount: 58300, Dotted: true}},
		Unit:     "dollars a year, May 2025",
		Tick:     dollars,
		FromZero: true,
	}
}

func cappedPayBars() PayBars {
	return PayBars{
		Rows: []PayRow{
			{Label: "Spokane, WA", P10: pay(98120), P25: pay(182740), Median: capped(239200), P75: capped(239200), P90: capped(239200), Highlight: true},
			{Label: "Washington", P10: pay(91280), P25: pay(148930), Median: pay(210110), P75: capped(239200), P90: capped(239200)},
			{Label: "Idaho", Reason: "Withheld by the source: too few answers to give a reliable or anonymous number."},
			{Label: "United States", P10: pay(75780), P25: pay(140210), Median: pay(190250), P75: pay(224070), P90: capped(239200)},
		},
		Unit: "dollars a year, May 2025",
		Tick: dollars,
	}
}

var states = strings.Split("District of Columbia,California,Washington,Massachusetts,New York,Alaska,New Jersey,Connecticut,Oregon,Colorado,Minnesota,Hawaii,Maryland,Rhode Island,Illinois,Virginia,New Hampshire,Delaware,Nevada,Vermont,Arizona,Pennsylvania,Michigan,Wisconsin,North Dakota,Texas,Ohio,Georgia,Maine,Utah,Nebraska,Florida,Missouri,Indiana,Wyoming,Montana,North Carolina,Iowa,New Mexico,Kansas,Idaho,South Carolina,Tennessee,Kentucky,Oklahoma,Louisiana,South Dakota,Alabama,West Virginia,Arkansas,Mississippi,Puerto Rico", ",")

func rankBars() RankBars {
	b := RankBars{
		Lines: []Line{{Label: "United States $50,250", Amount: 50250}},
		Unit:  "median pay, dollars a year, May 2025",
		Tick:  dollars,
		Note:  "51 of 52 areas with data; 1 withheld",
	}
	for i, s := range states {
		r := Row{Label: s, Value: pay(float64(72310 - i*830)), Highlight: s == "Washington"}
		if i == len(states)-1 {
			r.Value, r.Reason = Value{}, "withheld"
		}
		b.Rows = append(b.Rows, r)
	}
	return b
}

func growthBars() GrowthBars {
	return GrowthBars{
		Rows: []Row{
			{Label: "Medical records specialists", Value: rate(7.1), Highlight: true},
			{Label: "Healthcare practitioners and technical occupations", Value: rate(5.2)},
			{Label: "Word processors and typists", Value: rate(-36.1)},
		},
		Line: Line{Label: "All jobs 3.1 %", Amount: 3.1},
		Unit: "percent change in jobs, 2024 to 2034",
		Tick: func(v float64) string { return strings.Replace(fmt.Sprintf("%.0f %%", v), "-", "−", 1) },
	}
}

func jobsBars() JobsBars {
	return JobsBars{
		Base:      Row{Label: "2024", Value: count(194800)},
		Projected: Row{Label: "2034, projected", Value: count(208600), Highlight: true},
		Change:    "13,800 more jobs (7.1 %)",
		Unit:      "jobs",
	}
}

func stackedBar() StackedBar {
	return StackedBar{
		Parts: []Part{
			{Label: "Less than high school", Value: rate(2.1)},
			{Label: "High school diploma or equivalent", Value: rate(18.6)},
			{Label: "Some college, no degree", Value: rate(28.4)},
			{Label: "Associate's degree", Value: rate(21.9), Marked: true},
			{Label: "Bachelor's degree", Value: rate(21.3)},
			{Label: "Master's degree", Value: rate(6.2)},
			{Label: "Doctoral or professional degree", Value: rate(1.5)},
		},
		Mark: "Typical entry level",
	}
}

func openingsBar() OpeningsBar {
	return OpeningsBar{
		Parts: []Part{
			{Label: "New jobs", Value: count(1400)},
			{Label: "People leaving the work force", Value: count(6000)},
			{Label: "People changing to another kind of job", Value: count(6800)},
		},
		Total: Value{Amount: 14200, Label: "14,200 openings a year", Known: true},
	}
}

func shrinkingOpeningsBar() OpeningsBar {
	b := openingsBar()
	b.Parts[0] = Part{Label: "Jobs lost", Value: count(-2400)}
	b.Note = "Fewer jobs in 2034 than in 2024, yet people who leave must be replaced."
	b.Total = Value{Amount: 10400, Label: "10,400 openings a year", Known: true}
	return b
}

func scoreBars() ScoreBars {
	score := func(v float64) Value { return Value{Amount: v, Label: fmt.Sprintf("%.2f", v), Known: true} }
	return ScoreBars{
		Rows: []Row{
			{Label: "Conventional", Value: score(6.7), Highlight: true},
			{Label: "Investigative", Value: score(4.33)},
			{Label: "Social", Value: score(3.01)},
			{Label: "Enterprising", Value: score(2.9)},
			{Label: "Realistic", Value: score(2.36)},
			{Label: "Artistic", Value: score(1)},
		},
		Min: 1, Max: 7,
		Unit: "1 = not like this job, 7 = very much like it",
		Tick: func(v float64) string { return fmt.Sprintf("%.0f", v) },
	}
}

// samples are all charts with plain and with awkward numbers.
func samples() map[string]Chart {
	few := rankBars()
	few.Rows = few.Rows[:10]
	open := rankBars()
	open.Rows = []Row{{Label: "Alaska", Value: capped(239200)}, {Label: "Idaho", Value: pay(198300)}, {Label: "Utah", Reason: "withheld"}}
	open.Lines, open.Note = nil, "2 of 3 areas with data; 1 withheld"
	return map[string]Chart{
		"rank_capped":       open,
		"pay":               payBars(),
		"pay_capped":        cappedPayBars(),
		"rank":              rankBars(),
		"rank_few":          few,
		"growth":            growthBars(),
		"jobs":              jobsBars(),
		"stacked":           stackedBar(),
		"openings":          openingsBar(),
		"openings_negative": shrinkingOpeningsBar(),
		"score":             scoreBars(),
		"curves":            curves(),
		"tiles":             tiles(),
		"timeline":          timeline(),
	}
}
