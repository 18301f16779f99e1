package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// numbers are what a chart has to show in one of the cases that break layouts.
type numbers struct {
	names  []string
	values []Value // Amount, Known and AtLeast; a chart writes its own labels
	top    float64 // about the greatest usual amount
}

// numbersOf are the cases: how many rows, and what is the matter with them.
func numbersOf(top float64) map[string]numbers {
	make := func(n int, amount func(i int) float64, change func(i int, v *Value)) numbers {
		list := numbers{top: top}
		for i := range n {
			v := Value{Amount: amount(i), Known: true}
			if change != nil {
				change(i, &v)
			}
			list.names, list.values = append(list.names, states[i%len(states)]), append(list.values, v)
		}
		return list
	}
	usual := func(i int) float64 { return top * (1 - float64(i%10)*0.07) }
	blank := func(i int, v *Value) { *v = Value{} }
	long := func(list numbers) numbers {
		for i := range list.names {
			list.names[i] = longName
		}
		return list
	}
	every := func(n int, do func(i int, v *Value)) func(int, *Value) {
		return func(i int, v *Value) {
			if i%n == 0 {
				do(i, v)
			}
		}
	}
	capped := func(_ int, v *Value) { v.AtLeast = true }
	return map[string]numbers{
		"one":             make(1, usual, nil),
		"two":             make(2, usual, nil),
		"ten":             make(10, usual, nil),
		"52":              make(52, usual, nil),
		"long names":      long(make(10, usual, nil)),
		"52 long names":   long(make(52, usual, nil)),
		"one long blank":  long(make(1, usual, blank)),
		"all blank":       make(10, usual, blank),
		"some blank":      make(10, usual, every(3, blank)),
		"52, some blank":  make(52, usual, every(3, blank)),
		"all capped":      make(10, func(int) float64 { return top }, capped),
		"some capped":     make(10, usual, every(2, capped)),
		"all negative":    make(10, func(i int) float64 { return -usual(i) }, nil),
		"some negative":   make(10, func(i int) float64 { return usual(i) * float64(1-2*(i%2)) }, nil),
		"all zero":        make(10, func(int) float64 { return 0 }, nil),
		"nearly zero":     make(10, func(int) float64 { return top / 1e6 }, nil),
		"huge":            make(10, func(i int) float64 { return 1000 * usual(i) }, nil),
		"huge and little": make(10, func(i int) float64 { return usual(i) * math.Pow(1000, float64(i%2)) }, nil),
		"all equal":       make(10, func(int) float64 { return top }, nil),
	}
}

// written gives amounts their labels.
func (n numbers) written(say func(float64) string) []Value {
	list := slices.Clone(n.values)
	for i, v := range list {
		switch {
		case v.Known && v.AtLeast:
			list[i].Label = "≥ " + say(v.Amount)
		case v.Known:
			list[i].Label = say(v.Amount)
		}
	}
	return list
}

const why = "The source has no estimate for this job in this area."

func (n numbers) rows(say func(float64) string) []Row {
	var list []Row
	for i, v := range n.written(say) {
		r := Row{Label: n.names[i], Value: v, Highlight: i == 1}
		if !v.Known {
			r.Reason = why
		}
		list = append(list, r)
	}
	return list
}

func (n numbers) parts(say func(float64) string) []Part {
	var list []Part
	for i, v := range n.written(say) {
		list = append(list, Part{Label: n.names[i], Value: v, Marked: i == 3})
	}
	return list
}

// lines are those of a reader who entered pay and budget.
func (n numbers) lines() []Line {
	return []Line{
		{Label: "Your pay " + dollars(n.top*0.8), Amount: n.top * 0.8},
		{Label: "You need " + dollars(n.top*0.81), Amount: n.top * 0.81, Dotted: true},
	}
}

func (n numbers) payRows() []PayRow {
	var list []PayRow
	for i, v := range n.values {
		at := func(share float64, capped bool) Value {
			a := Value{Amount: math.Round(v.Amount + math.Abs(v.Amount)*(share-1)), Known: v.Known, AtLeast: v.AtLeast && capped}
			if v.Known {
				a.Label = dollars(a.Amount)
			}
			if a.AtLeast {
				a.Amount, a.Label = v.Amount, "≥ "+dollars(v.Amount)
			}
			return a
		}
		r := PayRow{Label: n.names[i], P10: at(0.6, false), P25: at(0.8, false), Median: at(1, true), P75: at(1.2, true), P90: at(1.7, true), Highlight: i == 1}
		if !v.Known {
			r.Reason = why
		}
		if i%4 == 3 { // single percentiles are blank
			r.P25, r.P90 = Value{}, Value{}
		}
		list = append(list, r)
	}
	return list
}

func (n numbers) tiles() Tiles {
	t := Tiles{Unit: "median, dollars a year", Tick: dollars, Note: "Some states have no number."}
	codes := slices.Sorted(func(yield func(string) bool) {
		for code := range places {
			if !yield(code) {
				return
			}
		}
	})
	for i, v := range n.values {
		tile := Tile{Code: codes[i%len(codes)], Name: n.names[i], Value: v, Highlight: i < 2}
		tile.Value.Label = fmt.Sprintf("$%.0fk", v.Amount/1000)
		if !v.Known {
			tile.Reason = why
		}
		t.Tiles = append(t.Tiles, tile)
	}
	return t
}

// curves begin at the amounts and rise, at most as many as anybody reads.
func (n numbers) curves() Curves {
	g := Curves{Tick: func(v float64) string { return "$" + strconv.FormatFloat(v/1000, 'f', -1, 64) + "k" }, Amount: dollars, Month: func(m int) string { return fmt.Sprint("Jan ", 2027+m/12) }, Every: 12, Unit: "dollars in all", Note: "Computed.",
		Marks: []MonthMark{{"Today", 7}, {"First day in the new job", 20}}}
	for i, v := range n.values[:min(4, len(n.values))] {
		k := Curve{Label: n.names[i], Said: "does not pay back on wages alone", Even: -1, Highlight: i == 1}
		for m := range 61 {
			if v.Known {
				k.Amounts = append(k.Amounts, v.Amount*(float64(m)/40-0.5))
			}
		}
		if v.Known && v.Amount > 0 {
			k.Even, k.Said = 21, "pays back after 21 months"
		}
		g.Curves = append(g.Curves, k)
	}
	return g
}

// timeline has a step for each amount, as long as that; blanks have no dates.
func (n numbers) timeline() Timeline {
	t := Timeline{From: DayOf(2026, 9, 1), To: DayOf(2029, 6, 30), Today: DayOf(2027, 3, 10), Note: "Some steps have no dates yet."}
	for i, v := range n.values {
		days := int(min(math.Abs(v.Amount)/n.top*300, 4000))
		r := Span{Label: n.names[i], Kind: "Certificate or license", HasDates: v.Known, From: t.From + 17*i, Open: v.AtLeast, Milestone: days == 0,
			Progress: Progress(i % len(progressNames)), Critical: i%3 == 0, Note: "waits for a background check", Highlight: i == 1}
		if v.Amount < 0 {
			r.From -= 500
		}
		r.To = r.From + days
		t.Rows = append(t.Rows, r)
		if i > 0 {
			t.Links = append(t.Links, Link{i - 1, i})
		}
	}
	return t
}

// charted is a chart with the texts that have to be in its picture: names may
// end with an ellipsis, figures are whole.
type charted struct {
	chart          Chart
	names, figures []string
}

// kinds make every chart of the window of the same numbers.
var kinds = map[string]struct {
	top  float64
	make func(n numbers) charted
}{
	"pay":             {90_000, func(n numbers) charted { return payOf(n, nil, false) }},
	"pay, own lines":  {90_000, func(n numbers) charted { return payOf(n, n.lines(), false) }},
	"pay from zero":   {239_200, func(n numbers) charted { return payOf(n, n.lines(), true) }},
	"areas":           {90_000, func(n numbers) charted { return rankOf(n, dollars, nil) }},
	"areas, my lines": {90_000, func(n numbers) charted { return rankOf(n, dollars, n.lines()) }},
	"industries":      {61.7, func(n numbers) charted { return rankOf(n, percent, nil) }},
	"growth": {36.1, func(n numbers) charted {
		rows := n.rows(percent)
		return rowTexts(GrowthBars{Rows: rows, Line: Line{Label: "All jobs 3.1 %", Amount: 3.1}, Unit: "percent change in jobs, 2024 to 2034", Tick: percent}, rows, "All jobs 3.1 %")
	}},
	"jobs": {194_800, func(n numbers) charted {
		rows := n.rows(thousands)
		rows = append(rows, rows...)[:2]
		return rowTexts(JobsBars{Base: rows[0], Projected: rows[1], Change: "13,800 more jobs (7.1 %)", Unit: "jobs"}, rows, "13,800 more jobs (7.1 %)")
	}},
	"openings": {6_800, func(n numbers) charted {
		parts := n.parts(thousands)
		parts = parts[:min(3, len(parts))]
		return partTexts(OpeningsBar{Parts: parts, Total: Value{Amount: 1, Label: "14,200 openings a year", Known: true}, Note: "The parts are rounded."}, parts, "14,200 openings a year")
	}},
	"education": {28.4, func(n numbers) charted {
		parts := n.parts(percent)
		return partTexts(StackedBar{Parts: parts, Mark: "Typical entry level"}, positive(parts))
	}},
	"budget": {1_234.50, func(n numbers) charted {
		parts := n.parts(func(v float64) string { return fmt.Sprintf("$%.2f", v) })
		return partTexts(StackedBar{Parts: parts}, positive(parts))
	}},
	"scores": {6.7, func(n numbers) charted {
		say := func(v float64) string { return fmt.Sprintf("%.2f", v) }
		rows := n.rows(say)
		return rowTexts(ScoreBars{Rows: rows, Min: 1, Max: 7, Unit: "1 = not like this job, 7 = very much like it", Tick: say}, rows)
	}},
	"pairs": {1, func(n numbers) charted {
		say := func(v float64) string { return fmt.Sprintf("%.2f", v) }
		b := PairBars{Names: [2]string{"You", "This job"}, Unit: "Length: yours from 0 to 40, the job's from 1 to 7"}
		k := charted{figures: b.Names[:]}
		for _, r := range n.rows(say) {
			r.Value.AtLeast = false // tests of interests have no caps
			b.Rows = append(b.Rows, Pair{r.Label, [2]Value{r.Value, {Amount: 0.5, Label: "not named", Known: true}}})
			k.names = append(k.names, r.Label)
			k.figures = append(k.figures, r.number())
		}
		k.chart = b
		return k
	}},
	"tiles": {90_000, func(n numbers) charted {
		t := n.tiles()
		k := charted{chart: t}
		for _, tile := range t.Tiles {
			k.figures = append(k.figures, tile.Code)
		}
		return k
	}},
	"curves": {9_000, func(n numbers) charted {
		g := n.curves()
		k := charted{chart: g}
		if _, _, ok := span(g.amounts()...); ok {
			for _, c := range g.Curves {
				k.names = append(k.names, c.Label+": "+c.Said)
			}
		}
		return k
	}},
	"timeline": {100, func(n numbers) charted {
		t := n.timeline()
		k := charted{chart: t}
		for _, r := range t.Rows {
			k.names = append(k.names, r.Label)
		}
		return k
	}},
}

func payOf(n numbers, lines []Line, fromZero bool) charted {
	k := charted{}
	rows := n.payRows()
	for _, r := range rows {
		k.names = append(k.names, r.Label)
		if r.Median.Known {
			k.figures = append(k.figures, r.Median.Label)
		} else {
			k.names = append(k.names, r.Reason)
		}
	}
	for _, l := range lines {
		k.figures = append(k.figures, l.Label)
	}
	k.chart = PayBars{Rows: rows, Lines: lines, Unit: "dollars a year, May 2025", Tick: dollars, FromZero: fromZero}
	return k
}

func rankOf(n numbers, say func(float64) string, lines []Line) charted {
	rows := n.rows(say)
	k := rowTexts(RankBars{Rows: rows, Lines: lines, Unit: "median pay, dollars a year, May 2025", Tick: say, Note: "51 of 52 areas with data"}, rows)
	for _, l := range lines {
		k.figures = append(k.figures, l.Label)
	}
	return k
}

func rowTexts(ch Chart, rows []Row, figures ...string) charted {
	k := charted{chart: ch, figures: figures}
	for _, r := range rows {
		k.names = append(k.names, r.Label)
		if r.Value.known() {
			k.figures = append(k.figures, r.Value.Label)
		} else {
			k.names = append(k.names, r.Reason)
		}
	}
	return k
}

func partTexts(ch Chart, parts []Part, figures ...string) charted {
	k := charted{chart: ch, figures: figures}
	for _, p := range parts {
		k.names = append(k.names, p.Label)
		if p.Value.known() {
			k.figures = append(k.figures, p.Value.Label)
		}
	}
	return k
}

// missing are texts that the drawn ones do not say: a name may be drawn in part
// when an ellipsis says so, a figure may not.
func (k charted) missing(drawn []string) (list []string) {
	all := strings.Join(drawn, " ")
	for _, f := range k.figures {
		if !strings.Contains(all, f) {
			list = append(list, f)
		}
	}
	for _, name := range k.names {
		if !strings.Contains(all, name) && !slices.ContainsFunc(drawn, func(s string) bool {
			head, cut := strings.CutSuffix(s, ellipsis)
			return cut && len(head) > 2 && strings.Contains(name, head)
		}) {
			list = append(list, name)
		}
	}
	return list
}
