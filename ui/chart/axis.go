package chart

import "math"

// axis turns amounts into places between x and x+w.
type axis struct {
	lo, hi float64
	x, w   float64
	ticks  []float64
	label  func(float64) string
}

func (a axis) at(v float64) float64 {
	return a.x + a.w*(min(max(v, a.lo), a.hi)-a.lo)/(a.hi-a.lo)
}

// span finds the least and greatest of the drawable amounts; ok is false when
// there are none.
func span(amounts ...float64) (lo, hi float64, ok bool) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, v := range amounts {
		if drawable(v) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	return lo, hi, lo <= hi
}

const tickGap = 14 // least space between axis numbers

// newAxis makes an axis with round numbers, as many as fit beside each other
// up to six. An axis without extent is widened so that it has one.
func (c *canvas) newAxis(lo, hi, x, w float64, label func(float64) string) axis {
	if !(hi-lo > 1e-9*max(math.Abs(lo), math.Abs(hi), 1e-6)) {
		hi = lo + max(1, math.Abs(lo))
	}
	a := axis{lo: lo, hi: hi, x: x, w: max(w, 1), label: label}
	if label == nil {
		return a
	}
	for n := 6; n > 0; n-- {
		a.ticks = roundNumbers(lo, hi, n)
		if c.ticksFit(a) {
			return a
		}
	}
	a.ticks = nil
	return a
}

// roundNumbers are the multiples of a round step in a range, about n of them.
func roundNumbers(lo, hi float64, n int) []float64 {
	step := roundStep((hi - lo) / float64(n))
	var list []float64
	for i := math.Ceil(lo/step - 1e-9); i*step <= hi+step*1e-9; i++ {
		list = append(list, i*step+0) // +0 turns -0 into 0
	}
	return list
}

// roundStep is the least of 1, 2, 2.5, 5 times a power of ten that is not
// below v.
func roundStep(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= v*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// tickSpan is where the number of a tick is written: centred, or pushed in at
// the edges of the canvas.
func (c *canvas) tickSpan(a axis, v float64) (x0, x1 float64) {
	w := c.textWidth(a.label(v), false)
	x0 = min(max(a.at(v)-w/2, 0), c.width-w)
	return x0, x0 + w
}

func (c *canvas) ticksFit(a axis) bool {
	end := math.Inf(-1)
	for _, v := range a.ticks {
		x0, x1 := c.tickSpan(a, v)
		if x0 < 0 || x0 < end+tickGap {
			return false
		}
		end = x1
	}
	return true
}

// grid draws the light lines of an axis, the one at zero stronger.
func (c *canvas) grid(a axis, y0, y1 float64) {
	for _, v := range a.ticks {
		c.vline(a.at(v), y0, y1, 1, 0, c.Grid)
	}
	if a.lo <= 0 && a.hi >= 0 {
		c.vline(a.at(0), y0, y1, 1, 0, c.Muted)
	}
}

// tickNumbers writes one line of axis numbers from y down.
func (c *canvas) tickNumbers(a axis, y float64) float64 {
	if len(a.ticks) == 0 {
		return y
	}
	for _, v := range a.ticks {
		x0, _ := c.tickSpan(a, v)
		c.text(a.label(v), x0, y+c.line()/2, left, face{ink: c.Muted})
	}
	return y + c.line()
}

// unit writes the title of an axis under or over its numbers: from the axis's
// left end where it fits there, else over the whole width.
func (c *canvas) unit(s string, a axis, y float64) float64 {
	x := a.x
	if x+c.textWidth(s, false) > c.width {
		x = 0
	}
	return c.paragraph(s, x, y, c.width-x, face{ink: c.Muted})
}
