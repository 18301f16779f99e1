package chart

import (
	"strings"
	"time"
)

// Timeline shows steps as bars along a calendar. Days count from January 1,
// 1970. It can draw a part of a long plan: some of the rows, some of the days.
type Timeline struct {
	Rows     []Span
	Links    []Link
	From, To int // first and last day on show
	Today    int
	Quarters bool    // label quarters instead of months
	First    int     // row on top
	Count    int     // rows on show; 0 for all
	Labels   float64 // width of the labels in logical units; 0: as wide as they need
	NoKey    bool    // a TimelineKey explains the signs elsewhere
	Note     string
}

// Span is one step.
type Span struct {
	Label     string
	Kind      string // what the step is about, written in its bar or beside it
	From, To  int    // first and last day; ignored without HasDates
	HasDates  bool   // false: "no dates yet"
	Milestone bool   // one day, drawn as a diamond
	Open      bool   // the last day is not known: drawn with an arrow from its first day on
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

// Label is the progress in words.
func (p Progress) Label() string { return progressNames[p] }

// Link says that a row comes after another, both counted from 0.
type Link struct{ Before, After int }

const (
	spanLabelShare = 0.34
	spanRow        = 2.1 // text sizes from row to row
	spanBar        = 1.3 // text sizes
)

// DayOf is the day of a date as a Timeline counts it.
func DayOf(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func dateOf(day int) time.Time { return time.Unix(int64(day)*24*60*60, 0).UTC() }

func dayOf(d time.Time) int { return int(d.Unix() / (24 * 60 * 60)) }

// SpanRowHeight is how far one row of a Timeline is below the other.
func SpanRowHeight(s Style) float64 { return spanRow * s.TextSize }

// TimelinePlot is where the parts of a Timeline are, in logical units.
type TimelinePlot struct {
	X, W   float64 // left edge and width of the days
	Top    float64 // of the first row
	Row    float64 // height of a row
	Bottom float64 // of the last row
}

// PlotOf lays a timeline out at a width.
func PlotOf(t Timeline, width int, s Style) TimelinePlot {
	c := &canvas{Style: s, width: float64(width)}
	a := t.axis(c)
	p := TimelinePlot{X: a.x, W: a.w, Row: SpanRowHeight(s), Top: t.calendar(c, a)}
	_, n := t.shown()
	p.Bottom = p.Top + float64(n)*p.Row
	return p
}

// shown are the rows that are drawn: the first and how many.
func (t Timeline) shown() (first, n int) {
	first = min(max(t.First, 0), len(t.Rows))
	n = len(t.Rows) - first
	if t.Count > 0 {
		n = min(n, t.Count)
	}
	return first, n
}

func (t Timeline) axis(c *canvas) axis {
	first, n := t.shown()
	label := t.Labels
	if label == 0 {
		for _, r := range t.Rows[first : first+n] {
			label = max(label, c.textWidth(r.Label, true))
		}
		label = min(label+c.marker(), spanLabelShare*c.width)
	}
	a := axis{lo: float64(t.From), hi: float64(t.To + 1), x: label + columnGap}
	a.w = max(c.width-a.x, 1)
	return a
}

func (t Timeline) draw(c *canvas) float64 {
	if t.To <= t.From {
		return c.paragraph(t.Note, 0, 0, c.width, face{ink: c.Muted})
	}
	a := t.axis(c)
	first, n := t.shown()
	top := t.calendar(c, a)
	bottom := top + float64(n)*spanRow*c.TextSize
	mid := func(i int) float64 { return top + (float64(i-first)+0.5)*spanRow*c.TextSize }
	for i := first; i < first+n; i++ {
		if t.Rows[i].Highlight {
			c.rect(0, mid(i)-spanRow*c.TextSize/2, c.width, spanRow*c.TextSize, mix(c.Background, c.Accent, 0.14))
		}
	}
	t.grid(c, a, top, bottom)
	for _, l := range t.Links {
		t.link(c, a, l, mid, top, bottom)
	}
	for i := first; i < first+n; i++ {
		t.bar(c, a, t.Rows[i], mid(i))
	}
	if t.Today >= t.From && t.Today <= t.To {
		c.vline(a.at(float64(t.Today)+0.5), top, bottom, 2, 3, c.Foreground)
	}
	for i := first; i < first+n; i++ {
		t.write(c, a, t.Rows[i], mid(i))
	}
	y := bottom
	if !t.NoKey {
		y = t.key(c, y+noteGap)
	}
	if t.Note != "" {
		y = c.paragraph(t.Note, 0, y+noteGap/2, c.width, face{ink: c.Muted})
	}
	return y
}

// Text tells each step with its dates and how far it is.
func (t Timeline) Text() string {
	var list []string
	for _, r := range t.Rows {
		parts := []string{r.Dates(), r.Progress.Label()}
		if r.Kind != "" {
			parts = append([]string{strings.ToLower(r.Kind)}, parts...)
		}
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

// Dates are the days of a step in words.
func (r Span) Dates() string {
	const form = "Jan 2, 2006"
	switch {
	case !r.HasDates:
		return "no dates yet"
	case r.Open:
		return "from " + dateOf(r.From).Format(form) + ", end not known"
	case r.Milestone || r.From == r.To:
		return dateOf(r.From).Format(form)
	}
	return dateOf(r.From).Format(form) + " to " + dateOf(r.To).Format(form)
}
