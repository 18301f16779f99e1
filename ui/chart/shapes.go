package chart

import "image/color"

// arrowShare is the length of the arrow of an open-ended bar as a share of the
// bar's height.
const arrowShare = 0.55

// bar draws a bar of height h around mid from x0 to x1. An open-ended one goes
// on beyond x1 with a gap and an arrow.
func (c *canvas) bar(x0, x1, mid, h float64, open bool, fill color.Color) {
	c.rect(min(x0, x1), mid-h/2, max(x0, x1)-min(x0, x1), h, fill)
	if open {
		c.arrow(x1+2, mid, h, fill)
	}
}

func (c *canvas) arrow(x, mid, h float64, fill color.Color) {
	c.polygon(fill, point{x, mid - h/2}, point{x + h*arrowShare, mid}, point{x, mid + h/2})
}

// pointer marks a highlighted row: a triangle that points right.
func (c *canvas) pointer(x, mid, h float64, fill color.Color) {
	c.polygon(fill, point{x, mid - h/2}, point{x + h*0.7, mid}, point{x, mid + h/2})
}

// hatch draws slanted stripes over a rectangle.
func (c *canvas) hatch(x, y, w, h float64, ink color.Color) {
	x0, y0, x1, y1 := c.px(x), c.px(y), c.px(x+w), c.px(y+h)
	rise := y1 - y0
	thick, period := max(1, c.px(1.5)), max(4, c.px(6))
	for k := x0 - rise; k < x1; k += period {
		stripe := []pixel{{k, y1}, {k + thick, y1}, {k + thick + rise, y0}, {k + rise, y0}}
		stripe = clip(stripe, func(p pixel) int { return p.x - x0 })
		stripe = clip(stripe, func(p pixel) int { return x1 - p.x })
		c.fill(stripe, ink)
	}
}

// clip keeps the part of a stripe of 45 degrees that is inside, where inside
// is zero or more. Its edges cross whole pixels, so integers are exact.
func clip(ps []pixel, inside func(pixel) int) []pixel {
	var kept []pixel
	for i, p := range ps {
		q := ps[(i+1)%len(ps)]
		dp, dq := inside(p), inside(q)
		if dp >= 0 {
			kept = append(kept, p)
		}
		if (dp < 0) != (dq < 0) {
			kept = append(kept, pixel{p.x + (q.x-p.x)*dp/(dp-dq), p.y + (q.y-p.y)*dp/(dp-dq)})
		}
	}
	return kept
}
