package chart

import (
	"image/color"
	"math"
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
