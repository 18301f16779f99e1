package chart

import (
	"fmt"
	"image/color"
	"math"
)

// Curves shows amounts that add up month by month, such as what a plan has
// cost and brought in so far.
type Curves struct {
	Curves []Curve
	Marks  []MonthMark
	Tick   func(float64) string   // amounts on the axis
	Amount func(float64) string   // amounts in the table and in words; nil: as on the axis
	Month  func(month int) string // a month on the axis, for example "2028"
	Every  int                    // months from one axis label to the next at the least, usually 12
	Unit   string
	Note   string
}

// Curve is one line of Curves.
type Curve struct {
	Label     string    // "Half earn more than this (50th percentile)"
	Amounts   []float64 // at the end of each month, from the start on
	Even      int       // month in which it rises above zero for good, or -1
	Said      string    // the outcome in words: "pays back after 31 months"
	Highlight bool
}

// MonthMark is a vertical line of reference at a month.
type MonthMark struct {
	Label string
	Month int
}

const curvesHigh = 17 // text sizes of height of the plot

func (g Curves) draw(c *canvas) float64 {
	months := g.months()
	lo, hi, ok := span(g.amounts()...)
	if !ok || months < 2 {
		return c.paragraph(g.Note, 0, 0, c.width, face{ink: c.Muted})
	}
	lo, hi = min(lo, 0), max(hi, 0)
	y := c.paragraph(g.Unit, 0, 0, c.width, face{ink: c.Muted})
	ticks := []float64{0}
	if hi-lo >= 1 {
		ticks = roundNumbers(lo, hi, 5)
	} else { // nothing that a number on the axis could tell
		hi = lo + 1
	}
	numbers := 0.0
	for _, v := range ticks {
		numbers = max(numbers, c.textWidth(g.Tick(v), false))
	}
	a := axis{lo: 0, hi: float64(months - 1), x: numbers + columnGap, label: func(v float64) string { return g.Month(int(v)) }}
	a.w = c.width - a.x - c.TextSize
	marks := c.marks(g.lines(), a)
	y = c.markLabels(marks, y+2)
	top, high := y+c.TextSize*0.7, curvesHigh*c.TextSize
	bottom := top + high
	at := func(v float64) float64 { return bottom - high*(v-lo)/(hi-lo) }
	for _, v := range ticks {
		ink := c.Grid
		if v == 0 {
			ink = c.Foreground
		}
		c.hline(a.x, a.x+a.w, at(v), 1, ink)
		c.text(g.Tick(v), numbers, at(v), right, face{ink: c.Muted})
	}
	c.markLines(marks, bottom)
	for i, curve := range g.Curves {
		g.drawCurve(c, i, curve, a, at)
	}
	y = g.monthNumbers(c, a, bottom+0.55*c.TextSize) // below an amount at the very bottom
	for i, curve := range g.Curves {
		y = g.key(c, i, curve, y+noteGap/2)
	}
	if g.Note != "" {
		y = c.paragraph(g.Note, 0, y+noteGap, c.width, face{ink: c.Muted})
	}
	return y
}

// drawCurve draws a line and a diamond where it rises above zero for good.
func (g Curves) drawCurve(c *canvas, i int, curve Curve, a axis, at func(float64) float64) {
	points := make([]point, 0, len(curve.Amounts))
	for m, v := range curve.Amounts {
		if drawable(v) {
			points = append(points, point{a.at(float64(m)), at(v)})
		}
	}
	ink, width, dash := g.pen(c, i, curve)
	c.curve(points, width, dash, ink)
	if curve.Even >= 0 && curve.Even < len(curve.Amounts) {
		x := a.at(float64(curve.Even))
		c.diamond(x, at(0), c.TextSize*1.1, c.Background)
		c.diamond(x, at(0), c.TextSize*0.8, c.Foreground)
	}
}

// pen keeps lines apart without colour.
func (g Curves) pen(c *canvas, i int, curve Curve) (ink color.Color, width, dash float64) {
	if curve.Highlight {
		return c.Accent, 2.5, 0
	}
	return c.Foreground, 1.5, dashes[1+(i/2)%(len(dashes)-1)]
}

// monthNumbers labels as many months as fit, at even distances.
func (g Curves) monthNumbers(c *canvas, a axis, y float64) float64 {
	every := max(g.Every, 1)
	for ; every < int(a.hi); every *= 2 {
		a.ticks = a.ticks[:0]
		for m := 0; m <= int(a.hi); m += every {
			a.ticks = append(a.ticks, float64(m))
		}
		if c.ticksFit(a) {
			break
		}
	}
	for _, v := range a.ticks {
		c.vline(a.at(v), y-0.55*c.TextSize, y, 1, 0, c.Muted)
	}
	return c.tickNumbers(a, y)
}

// key explains a line: a sample of it, its name and its outcome.
func (g Curves) key(c *canvas, i int, curve Curve, y float64) float64 {
	const sample = 28
	ink, width, dash := g.pen(c, i, curve)
	mid := y + c.line()/2
	c.stroke([]point{{0, mid}, {sample, mid}}, width, dash, ink)
	f := face{ink: c.Foreground, bold: curve.Highlight}
	return c.paragraph(curve.Label+": "+curve.Said, sample+keyGap, y, c.width-sample-keyGap, f)
}

func (g Curves) months() int {
	n := 0
	for _, curve := range g.Curves {
		n = max(n, len(curve.Amounts))
	}
	return n
}

func (g Curves) amounts() []float64 {
	var all []float64
	for _, curve := range g.Curves {
		all = append(all, curve.Amounts...)
	}
	return all
}

func (g Curves) lines() []Line {
	var list []Line
	for _, m := range g.Marks {
		if m.Month >= 0 && m.Month < g.months() {
			list = append(list, Line{Label: m.Label, Amount: float64(m.Month)})
		}
	}
	return list
}

// said is an amount that need not be a round one of the axis.
func (g Curves) said(v float64) string {
	if g.Amount != nil {
		return g.Amount(v)
	}
	return g.Tick(v)
}

// cells tell each line's amounts at even distances, and its outcome.
func (g Curves) cells() [][]string {
	head, last := []string{g.Unit}, []string{"Outcome"}
	for _, curve := range g.Curves {
		head, last = append(head, curve.Label), append(last, curve.Said)
	}
	table := [][]string{head}
	for m := max(g.Every, 1); m < g.months(); m += max(g.Every, 1) {
		row := []string{fmt.Sprintf("After %d months", m)}
		for _, curve := range g.Curves {
			text := ""
			if m < len(curve.Amounts) {
				text = g.said(curve.Amounts[m])
			}
			row = append(row, text)
		}
		table = append(table, row)
	}
	return append(table, last)
}

// Text tells each line's outcome, its lowest point and its end.
func (g Curves) Text() string {
	var list []string
	for _, curve := range g.Curves {
		if len(curve.Amounts) == 0 {
			continue
		}
		low, end := math.Inf(1), curve.Amounts[len(curve.Amounts)-1]
		for _, v := range curve.Amounts {
			low = min(low, v)
		}
		list = append(list, fmt.Sprintf("%s: %s; lowest %s, after %d months %s",
			curve.Label, curve.Said, g.said(low), len(curve.Amounts), g.said(end)))
	}
	for _, m := range g.Marks {
		list = append(list, fmt.Sprintf("%s: month %d", m.Label, m.Month))
	}
	return sentences(append(list, g.Note)...)
}
