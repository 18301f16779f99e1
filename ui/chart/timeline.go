package chart

import (
	"fmt"
	"strings"
	"time"
)

// Timeline shows steps as bars along a calendar. Days count from January 1,
// 1970.
type Timeline struct {
	Rows     []Span
	Links    []Link
	From, To int // first and last day on show
	Today    int
	Quarters bool // label quarters instead of months
	Note     string
}

// Span is one step.
type Span struct {
	Label     string
	From, To  int  // first and last day; ignored without HasDates
	HasDates  bool // false: "no dates yet"
	Milestone bool // one day, drawn as a diamond
	Progress  Progress
	Critical  bool   // on the chain that decides the end
	Note      string // "overdue", "waits for the exam"
	Highlight bool
}

// Progress is how far a step of a Timeline is.
type Progress uint8

const (
	ToDo Progress = iota
	UnderWay
	Finished
	Stuck
	LeftOut
)

var progressNames = [...]string{"to do", "in progress", "done", "blocked", "skipped"}

// Link says that a row comes after another, both counted from 0.
type Link struct{ Before, After int }

const (
	spanLabelShare = 0.34
	spanRow        = 2.0  // text sizes from row to row
	spanBar        = 1.05 // text sizes
)

// DayOf is the day of a date as a Timeline counts it.
func DayOf(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func dateOf(day int) time.Time { return time.Unix(int64(day)*24*60*60, 0).UTC() }

// SpanRowHeight is how far one row of a Timeline is below the other.
func SpanRowHeight(s Style) float64 { return spanRow * s.TextSize }

func (t Timeline) draw(c *canvas) float64 {
	if t.To <= t.From {
		return c.paragraph(t.Note, 0, 0, c.width, face{ink: c.Muted})
	}
	label := 0.0
	for _, r := range t.Rows {
		label = max(label, c.textWidth(r.Label, true))
	}
	label = min(label+c.marker(), spanLabelShare*c.width)
	a := axis{lo: float64(t.From), hi: float64(t.To + 1), x: label + columnGap}
	a.w = c.width - a.x
	top := t.calendar(c, a)
	bottom := top + float64(len(t.Rows))*spanRow*c.TextSize
	t.grid(c, a, top, bottom)
	mid := func(i int) float64 { return top + (float64(i)+0.5)*spanRow*c.TextSize }
	for _, l := range t.Links {
		t.link(c, a, l, mid)
	}
	for i, r := range t.Rows {
		t.span(c, a, r, mid(i), label)
	}
	y := bottom
	if t.Today >= t.From && t.Today <= t.To {
		c.vline(a.at(float64(t.Today)+0.5), top, bottom, 2, 3, c.Accent)
	}
	y = t.key(c, y+noteGap)
	if t.Note != "" {
		y = c.paragraph(t.Note, 0, y+noteGap/2, c.width, face{ink: c.Muted})
	}
	return y
}

// periods are the first days of the years, months or quarters on show.
func (t Timeline) periods(months int) []time.Time {
	first := dateOf(t.From)
	m := (int(first.Month())-1)/months*months + 1
	var list []time.Time
	for d := time.Date(first.Year(), time.Month(m), 1, 0, 0, 0, 0, time.UTC); d.Unix()/(24*60*60) <= int64(t.To); d = d.AddDate(0, months, 0) {
		list = append(list, d)
	}
	return list
}

func (t Timeline) step() int {
	if t.Quarters {
		return 3
	}
	return 1
}

// calendar writes the years and, under them, the months or quarters.
func (t Timeline) calendar(c *canvas, a axis) float64 {
	year := func(d time.Time) []string { return []string{d.Format("2006")} }
	part := func(d time.Time) []string { return []string{d.Format("Jan"), d.Format("Jan")[:1]} }
	if t.Quarters {
		part = func(d time.Time) []string {
			q := fmt.Sprintf("Q%d", (int(d.Month())+2)/3)
			return []string{d.Format("Jan") + " to " + d.AddDate(0, 2, 0).Format("Jan"), q, q[1:]}
		}
	}
	y := t.headings(c, a, t.periods(12), year, 0, true)
	return t.headings(c, a, t.periods(t.step()), part, y, false) + 2
}

// headings writes the longest form that fits for all periods.
func (t Timeline) headings(c *canvas, a axis, list []time.Time, forms func(time.Time) []string, y float64, bold bool) float64 {
	place := func(i int) (x0, x1 float64) {
		x0, x1 = a.at(float64(dayOf(list[i]))), a.x+a.w
		if i+1 < len(list) {
			x1 = a.at(float64(dayOf(list[i+1])))
		}
		return x0, x1
	}
	form, n := 0, len(forms(dateOf(t.From)))
	for ; form < n; form++ {
		fits := true
		for i := range list {
			x0, x1 := place(i)
			whole := i > 0 && i+1 < len(list)
			fits = fits && (!whole || c.textWidth(forms(list[i])[form], bold)+4 <= x1-x0)
		}
		if fits {
			break
		}
	}
	if form == n {
		return y
	}
	for i, d := range list {
		x0, x1 := place(i)
		if s := forms(d)[form]; c.textWidth(s, bold)+4 <= x1-x0 {
			c.text(s, x0+3, y+c.line()/2, left, face{ink: c.Muted, bold: bold})
		}
	}
	return y + c.line()
}

func dayOf(d time.Time) int { return int(d.Unix() / (24 * 60 * 60)) }

func (t Timeline) grid(c *canvas, a axis, top, bottom float64) {
	for _, d := range t.periods(t.step()) {
		if day := dayOf(d); day >= t.From {
			ink := c.Grid
			if d.Month() == time.January {
				ink = c.Muted
			}
			c.vline(a.at(float64(day)), top, bottom, 1, 0, ink)
		}
	}
}

// link is a thin line from the end of one step to the start of the next.
func (t Timeline) link(c *canvas, a axis, l Link, mid func(int) float64) {
	if min(l.Before, l.After) < 0 || max(l.Before, l.After) >= len(t.Rows) {
		return
	}
	before, after := t.Rows[l.Before], t.Rows[l.After]
	if !before.HasDates || !after.HasDates {
		return
	}
	x0, x1 := a.at(float64(before.To)+1), a.at(float64(after.From))
	y0, y1 := mid(l.Before), mid(l.After)
	bend := max(x0+3, min(x1-4, x0+6))
	c.stroke([]point{{x0, y0}, {bend, y0}, {bend, y1}, {x1, y1}}, 1, 0, c.Muted)
	c.polygon(c.Muted, point{x1 - 4, y1 - 3}, point{x1, y1}, point{x1 - 4, y1 + 3})
}

func (t Timeline) span(c *canvas, a axis, r Span, mid, labelW float64) {
	if r.Highlight {
		c.rect(0, mid-spanRow*c.TextSize/2, c.width, spanRow*c.TextSize, mix(c.Background, c.Accent, 0.14))
	}
	c.text(c.shorten(r.Label, labelW-c.marker(), r.Critical), c.marker(), mid, left, face{ink: c.Foreground, bold: r.Critical})
	if r.Highlight {
		c.pointer(0, mid, c.TextSize*0.8, c.Accent)
	}
	if !r.HasDates {
		c.text(c.shorten("no dates yet", a.w, false), a.x+3, mid, left, face{ink: c.Muted, plate: c.Background})
		return
	}
	x0, x1 := a.at(float64(r.From)), max(a.at(float64(r.To)+1), a.at(float64(r.From))+3)
	h := spanBar * c.TextSize
	if r.Milestone {
		x0, x1 = a.at(float64(r.From)+0.5)-h/2, a.at(float64(r.From)+0.5)+h/2
	}
	if r.To < t.From || r.From > t.To {
		t.beyond(c, a, r, mid)
		return
	}
	t.drawSpan(c, r, x0, x1, mid, h)
	note := r.Note
	if note == "" {
		return
	}
	w := c.textWidth(note, false)
	f := face{ink: c.Foreground, plate: c.Background}
	switch {
	case x1+keyGap+w <= a.x+a.w:
		c.text(note, x1+keyGap, mid, left, f)
	case x0-keyGap-w >= a.x:
		c.text(note, x0-keyGap, mid, right, f)
	}
}

// beyond points to a bar that is before or after the days on show.
func (t Timeline) beyond(c *canvas, a axis, r Span, mid float64) {
	size := c.TextSize * 0.8
	if r.To < t.From {
		c.polygon(c.quiet(), point{a.x + size*0.7, mid - size/2}, point{a.x, mid}, point{a.x + size*0.7, mid + size/2})
		return
	}
	c.pointer(a.x+a.w-size*0.7, mid, size, c.quiet())
}

// drawSpan draws a bar or a diamond so that how far it is shows without colour.
func (t Timeline) drawSpan(c *canvas, r Span, x0, x1, mid, h float64) {
	fill, hatch := c.quiet(), false
	switch r.Progress {
	case UnderWay:
		fill = c.Accent
	case Finished:
		fill, hatch = mix(c.Background, c.Foreground, 0.24), true
	case Stuck, LeftOut:
		fill = c.Background
	}
	if r.Milestone {
		c.diamond((x0+x1)/2, mid, h*1.25, c.Foreground)
		if r.Progress != UnderWay && r.Progress != ToDo {
			c.diamond((x0+x1)/2, mid, h*0.8, fill)
		}
		return
	}
	if r.Progress == LeftOut {
		c.hline(x0, x1, mid, 2, c.Muted)
		return
	}
	c.rect(x0, mid-h/2, x1-x0, h, fill)
	if hatch {
		c.hatch(x0, mid-h/2, x1-x0, h, c.Background)
	}
	switch {
	case r.Critical:
		c.outline(x0, mid-h/2, x1-x0, h, 2, c.Foreground)
	case r.Progress == Stuck:
		c.outline(x0, mid-h/2, x1-x0, h, 1, c.Muted)
	}
}

// key explains the signs that are on show.
func (t Timeline) key(c *canvas, y float64) float64 {
	var seen [len(progressNames)]bool
	critical, milestone := false, false
	for _, r := range t.Rows {
		if r.HasDates {
			seen[r.Progress] = seen[r.Progress] || !r.Milestone
			critical, milestone = critical || r.Critical, milestone || r.Milestone
		}
	}
	w, h := c.TextSize*1.8, spanBar*c.TextSize
	var items []keyItem
	for p, name := range progressNames {
		if seen[p] {
			items = append(items, keyItem{name, func(x, mid float64) { t.drawSpan(c, Span{Progress: Progress(p)}, x, x+w, mid, h) }})
		}
	}
	if milestone {
		items = append(items, keyItem{"on one day", func(x, mid float64) { t.drawSpan(c, Span{Milestone: true}, x, x+w, mid, h) }})
	}
	if critical {
		items = append(items, keyItem{"decides when the plan ends", func(x, mid float64) { t.drawSpan(c, Span{Critical: true}, x, x+w, mid, h) }})
	}
	if t.Today >= t.From && t.Today <= t.To {
		items = append(items, keyItem{"today", func(x, mid float64) { c.vline(x+w/2, mid-h/2, mid+h/2, 2, 3, c.Accent) }})
	}
	return c.flow(y, w, items)
}

// Text tells each step with its dates and how far it is.
func (t Timeline) Text() string {
	var list []string
	for _, r := range t.Rows {
		parts := []string{r.dates(), progressNames[r.Progress]}
		if r.Critical {
			parts = append(parts, "decides when the plan ends")
		}
		if r.Note != "" {
			parts = append(parts, r.Note)
		}
		list = append(list, r.Label+": "+strings.Join(parts, ", "))
	}
	return sentences(append(list, t.Note)...)
}

func (r Span) dates() string {
	const form = "Jan 2, 2006"
	switch {
	case !r.HasDates:
		return "no dates yet"
	case r.Milestone || r.From == r.To:
		return dateOf(r.From).Format(form)
	}
	return dateOf(r.From).Format(form) + " to " + dateOf(r.To).Format(form)
}
