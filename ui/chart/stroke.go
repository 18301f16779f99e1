package chart

import (
	"image/color"
	"math"

	"github.com/wcharczuk/go-chart/v2/drawing"
)

// stroke draws a line through points. A dash of zero is a solid line.
func (c *canvas) stroke(points []point, width, dash float64, ink color.Color) {
	left, on := dash, true
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		length := math.Hypot(to.x-from.x, to.y-from.y)
		if length == 0 {
			continue
		}
		at := func(d float64) point {
			return point{from.x + (to.x-from.x)*d/length, from.y + (to.y-from.y)*d/length}
		}
		if dash == 0 {
			c.segmentLine(from, to, width, ink)
			continue
		}
		for d := 0.0; d < length; {
			n := min(left, length-d)
			if on {
				c.segmentLine(at(d), at(d+n), width, ink)
			}
			d, left = d+n, left-n
			if left <= 1e-9 {
				left, on = dash, !on
			}
		}
	}
}

// curve draws a line of an even width through points. A dash of zero is a
// solid line.
func (c *canvas) curve(points []point, width, dash float64, ink color.Color) {
	if c.r == nil || len(points) < 2 {
		return
	}
	c.r.ResetStyle()
	c.r.SetStrokeColor(drawing.ColorFromAlphaMixedRGBA(ink.RGBA()))
	c.r.SetStrokeWidth(width * c.Scale)
	if dash > 0 {
		c.r.SetStrokeDashArray([]float64{dash * c.Scale, dash * c.Scale})
	}
	points = corners(points, 0.8/c.Scale)
	c.r.MoveTo(c.px(points[0].x), c.px(points[0].y))
	for _, p := range points[1:] {
		c.r.LineTo(c.px(p.x), c.px(p.y))
	}
	c.r.Stroke()
}

// corners leaves out the points of a line that lie within a distance of the
// straight lines between the others, so that rounding to pixels does not make
// it waver.
func corners(points []point, within float64) []point {
	first, last := points[0], points[len(points)-1]
	length := math.Hypot(last.x-first.x, last.y-first.y)
	far, at := 0.0, 0
	for i := 1; i < len(points)-1; i++ {
		p := points[i]
		d := math.Hypot(p.x-first.x, p.y-first.y)
		if length > 0 {
			d = math.Abs((last.x-first.x)*(first.y-p.y)-(first.x-p.x)*(last.y-first.y)) / length
		}
		if d > far {
			far, at = d, i
		}
	}
	if far <= within {
		return []point{first, last}
	}
	return append(corners(points[:at+1], within), corners(points[at:], within)[1:]...)
}

func (c *canvas) segmentLine(a, b point, width float64, ink color.Color) {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	w := max(width, 1/c.Scale) / 2
	dx, dy := -(b.y-a.y)/length*w, (b.x-a.x)/length*w
	c.polygon(ink, point{a.x + dx, a.y + dy}, point{b.x + dx, b.y + dy}, point{b.x - dx, b.y - dy}, point{a.x - dx, a.y - dy})
}

// hline is a horizontal line of a width, centred on y.
func (c *canvas) hline(x0, x1, y, width float64, ink color.Color) {
	h := max(1, c.px(width))
	top := c.px(y) - h/2
	c.pixels(c.px(x0), top, max(c.px(x1), c.px(x0)+1), top+h, ink)
}

// outline draws the border of a rectangle inside its edges.
func (c *canvas) outline(x, y, w, h, width float64, ink color.Color) {
	c.rect(x, y, w, width, ink)
	c.rect(x, y+h-width, w, width, ink)
	c.rect(x, y, width, h, ink)
	c.rect(x+w-width, y, width, h, ink)
}

// diamond marks a day or an amount.
func (c *canvas) diamond(x, mid, size float64, fill color.Color) {
	c.polygon(fill, point{x - size/2, mid}, point{x, mid - size/2}, point{x + size/2, mid}, point{x, mid + size/2})
}
