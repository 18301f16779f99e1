package chart

import "image/color"

// Part is one piece of a whole.
type Part struct {
	Label  string
	Value  Value
	Marked bool // StackedBar points at it
}

// StackedBar shows how a whole divides into parts, in order, from pale to dark.
type StackedBar struct {
	Parts []Part // shares in percent
	Mark  string // says what the marked part is: "Typical entry level"
}

func (b StackedBar) draw(c *canvas) float64 {
	parts := positive(b.Parts)
	h := c.TextSize * 1.7
	y := 0.0
	if b.marked(parts) {
		y = c.line() + c.TextSize*0.7
	}
	total := 0.0
	for _, p := range parts {
		total += p.Value.Amount
	}
	x := 0.0
	for i, p := range parts {
		w := c.width * p.Value.Amount / total
		end := x + w
		if i < len(parts)-1 {
			end = max(x, end-segmentGap)
		}
		fill := b.shade(c, i, len(parts))
		c.segment(x, y, end-x, h, fill, i%2 == 1)
		c.segmentLabel(p.Value.Label, x, end-x, y+h/2, fill)
		if p.Marked && b.Mark != "" {
			b.drawMark(c, x+w/2, y)
		}
		x += w
	}
	return b.legend(c, parts, y+h+noteGap)
}

const segmentGap = 2

// positive are the parts that can be seen in a bar.
func positive(parts []Part) []Part {
	var list []Part
	for _, p := range parts {
		if p.Value.known() && p.Value.Amount > 0 {
			list = append(list, p)
		}
	}
	return list
}

func (b StackedBar) marked(parts []Part) bool {
	for _, p := range parts {
		if p.Marked && b.Mark != "" {
			return true
		}
	}
	return false
}

// shade goes from a pale accent to nearly the foreground.
func (b StackedBar) shade(c *canvas, i, n int) color.Color {
	t := 0.5
	if n > 1 {
		t = float64(i) / float64(n-1)
	}
	if t < 0.5 {
		return mix(c.Background, c.Accent, 0.3+1.4*t)
	}
	return mix(c.Accent, c.Foreground, (t-0.5)*1.4)
}

// segment is one part of a stacked bar; every second one is hatched so that
// neighbours differ in black and white.
func (c *canvas) segment(x, y, w, h float64, fill color.Color, hatched bool) {
	c.rect(x, y, w, h, fill)
	if hatched {
		c.hatch(x, y, w, h, mix(fill, c.Background, 0.4))
	}
}

// segmentLabel writes in a part of a stacked bar when there is room.
func (c *canvas) segmentLabel(s string, x, w, mid float64, fill color.Color) {
	if c.textWidth(s, false)+8 <= w {
		c.text(s, x+w/2, mid, center, face{ink: inkOn(fill), plate: fill})
	}
}

// drawMark points at the bar at x and writes what that part is.
func (b StackedBar) drawMark(c *canvas, x, y float64) {
	size := c.TextSize * 0.55
	c.polygon(c.Foreground, point{x - size, y - size - 2}, point{x + size, y - size - 2}, point{x, y - 2})
	s := c.shorten(b.Mark, c.width, true)
	half := c.textWidth(s, true) / 2
	c.text(s, min(max(x, half), c.width-half), c.line()/2, center, face{ink: c.Foreground, bold: true})
}

func (b StackedBar) legend(c *canvas, parts []Part, y float64) float64 {
	if len(parts) == 0 {
		return c.paragraph("No numbers", 0, y, c.width, face{ink: c.Muted})
	}
	items := make([]legendItem, len(parts))
	for i, p := range parts {
		items[i] = legendItem{p.Label, p.Value.Label, p.Marked && b.Mark != "", b.shade(c, i, len(parts)), i%2 == 1}
	}
	return c.legend(items, y)
}

// Text tells each part.
func (b StackedBar) Text() string {
	var list []string
	for _, p := range b.Parts {
		s := Row{Label: p.Label, Value: p.Value}.said()
		if p.Marked && b.Mark != "" {
			s += " (" + b.Mark + ")"
		}
		list = append(list, s)
	}
	return sentences(list...)
}
