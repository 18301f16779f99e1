package chart

import (
	"image/color"
	"strings"
)

// link is a thin line from the end of one step to the start of the next.
func (t Timeline) link(c *canvas, a axis, l Link, mid func(int) float64, top, bottom float64) {
	if min(l.Before, l.After) < 0 || max(l.Before, l.After) >= len(t.Rows) {
		return
	}
	before, after := t.Rows[l.Before], t.Rows[l.After]
	if !before.HasDates || !after.HasDates || before.To < t.From && after.From < t.From || before.To > t.To && after.From > t.To {
		return
	}
	y0, y1 := mid(l.Before), mid(l.After)
	if max(y0, y1) < top || min(y0, y1) > bottom {
		return
	}
	x0, x1 := a.at(float64(before.To)+1), a.at(float64(after.From))
	if before.Milestone {
		_, x0 = t.place(c, a, before)
	}
	if after.Milestone {
		x1, _ = t.place(c, a, after)
	}
	bend := min(max(x0+3, min(x1-4, x0+6)), a.x+a.w)
	inside := func(y float64) float64 { return min(max(y, top), bottom) }
	if y0 == inside(y0) {
		c.stroke([]point{{x0, y0}, {bend, y0}}, 1, 0, c.Muted)
	}
	c.stroke([]point{{bend, inside(y0)}, {bend, inside(y1)}}, 1, 0, c.Muted)
	if y1 == inside(y1) {
		c.stroke([]point{{bend, y1}, {x1, y1}}, 1, 0, c.Muted)
		c.polygon(c.Muted, point{x1 - 4, y1 - 3}, point{x1, y1}, point{x1 - 4, y1 + 3})
	}
}

const openWidth = 1.6 // of a bar whose end is not known, in text sizes

const diamondShare = 1.25 // of the diamond of a single day to the height of a bar

// place is where the bar or the diamond of a step is. A diamond on the first or
// last day on show stays inside.
func (t Timeline) place(c *canvas, a axis, r Span) (x0, x1 float64) {
	if r.Milestone {
		h := spanBar * c.TextSize
		mid := max(a.x+h*diamondShare/2, min(a.at(float64(r.From)+0.5), a.x+a.w-h*diamondShare/2))
		return mid - h/2, mid + h/2
	}
	x0 = a.at(float64(r.From))
	if r.Open {
		return x0, x0 + openWidth*c.TextSize
	}
	return x0, max(a.at(float64(r.To)+1), x0+3)
}

// beyond reports whether a step is before or after the days on show.
func (t Timeline) beyond(r Span) bool { return r.To < t.From || r.From > t.To }

func (t Timeline) bar(c *canvas, a axis, r Span, mid float64) {
	switch {
	case !r.HasDates:
	case t.beyond(r):
		t.point(c, a, r, mid)
	default:
		x0, x1 := t.place(c, a, r)
		t.drawSpan(c, r, x0, x1, mid, spanBar*c.TextSize)
	}
}

// point leads to a bar that is before or after the days on show.
func (t Timeline) point(c *canvas, a axis, r Span, mid float64) {
	size := c.TextSize * 0.8
	if r.To < t.From {
		c.polygon(c.quiet(), point{a.x + size*0.7, mid - size/2}, point{a.x, mid}, point{a.x + size*0.7, mid + size/2})
		return
	}
	c.pointer(a.x+a.w-size*0.7, mid, size, c.quiet())
}

// write adds the texts of a step: its label, and beside or in its bar what it
// is about and what is the matter with it.
func (t Timeline) write(c *canvas, a axis, r Span, mid float64) {
	c.text(c.shorten(r.Label, a.x-columnGap-c.marker(), r.Critical), c.marker(), mid, left, face{ink: c.Foreground, bold: r.Critical})
	if r.Highlight {
		c.pointer(0, mid, c.TextSize*0.8, c.Accent)
	}
	plate := c.Background
	if r.Highlight {
		plate = mix(c.Background, c.Accent, 0.14)
	}
	quiet := face{ink: c.Muted, plate: plate}
	room := c.TextSize*0.8 + keyGap
	switch {
	case !r.HasDates && r.Progress == LeftOut:
		c.text(c.shorten(r.Progress.Label(), a.w, false), a.x+3, mid, left, quiet)
		return
	case !r.HasDates:
		c.text(c.shorten("no dates yet", a.w, false), a.x+3, mid, left, quiet)
		return
	case r.To < t.From:
		c.text(c.shorten(dateOf(r.To).Format("until Jan 2006"), a.w-room, false), a.x+room, mid, left, quiet)
		return
	case r.From > t.To:
		c.text(c.shorten(dateOf(r.From).Format("from Jan 2006"), a.w-room, false), a.x+a.w-room, mid, right, quiet)
		return
	}
	x0, x1 := t.place(c, a, r)
	beside := []string{r.Kind, r.Note}
	if fill, hatched := t.fill(c, r.Progress); !r.Milestone && !r.Open && !hatched && r.Progress != LeftOut && c.textWidth(r.Kind, false)+10 <= x1-x0 {
		c.text(r.Kind, x0+5, mid, left, face{ink: inkOn(fill), plate: fill})
		beside[0] = ""
	}
	t.writeBeside(c, a, beside, x0, x1, mid, face{ink: c.Foreground, plate: plate})
}

// writeBeside writes words right of a bar or else left of it, as many as fit;
// the last ones matter most.
func (t Timeline) writeBeside(c *canvas, a axis, words []string, x0, x1, mid float64, f face) {
	for len(words) > 0 {
		s := joined(words)
		switch w := c.textWidth(s, false); {
		case s == "":
			return
		case x1+keyGap+w <= a.x+a.w:
			c.text(s, x1+keyGap, mid, left, f)
			return
		case x0-keyGap-w >= a.x:
			c.text(s, x0-keyGap, mid, right, f)
			return
		}
		words = words[1:]
	}
}

func joined(words []string) string {
	var list []string
	for _, w := range words {
		if w != "" {
			list = append(list, w)
		}
	}
	return strings.Join(list, ", ")
}

// fill is the colour of a bar, and whether it is hatched.
func (t Timeline) fill(c *canvas, p Progress) (fill color.Color, hatched bool) {
	switch p {
	case UnderWay:
		return c.Accent, false
	case Finished:
		return mix(c.Background, c.Foreground, 0.24), true
	case Stuck, LeftOut:
		return c.Background, false
	}
	return c.quiet(), false
}

// drawSpan draws a bar or a diamond so that how far it is shows without colour.
func (t Timeline) drawSpan(c *canvas, r Span, x0, x1, mid, h float64) {
	fill, hatched := t.fill(c, r.Progress)
	if r.Milestone {
		c.diamond((x0+x1)/2, mid, h*diamondShare, c.Foreground)
		if r.Progress != UnderWay && r.Progress != ToDo {
			c.diamond((x0+x1)/2, mid, h*0.8, fill)
		}
		return
	}
	if r.Progress == LeftOut {
		c.hline(x0, x1, mid, 2, c.Muted)
		return
	}
	if r.Open {
		tip := h * arrowShare
		c.arrow(x1-tip, mid, h, c.Foreground)
		x1 -= tip + 2
	}
	c.rect(x0, mid-h/2, x1-x0, h, fill)
	if hatched {
		c.hatch(x0, mid-h/2, x1-x0, h, c.Background)
	}
	switch {
	case r.Critical:
		c.outline(x0, mid-h/2, x1-x0, h, 2, c.Foreground)
	case r.Progress == Stuck:
		c.outline(x0, mid-h/2, x1-x0, h, 1, c.Muted)
	}
}
