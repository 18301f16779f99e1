package chart

import "image/color"

// legendItem names one part of a stacked bar.
type legendItem struct {
	label, value string
	strong       bool
	fill         color.Color
	hatched      bool
}

const keyGap = 6 // between a sign and what it means

const legendColumn = 21 // text sizes of width that make a column of a legend

// legend lists the parts in one column, or in two where they are wide enough,
// with their numbers lined up, and returns where it ends.
func (c *canvas) legend(items []legendItem, y float64) float64 {
	columns, gap := 1, 3.0*columnGap
	if c.width >= 2*legendColumn*c.TextSize+gap && len(items) > 3 {
		columns = 2
	}
	w := (c.width - gap*float64(columns-1)) / float64(columns)
	if limit := 1.5 * legendColumn * c.TextSize; w > limit {
		w = limit
	}
	perColumn := (len(items) + columns - 1) / columns
	bottom := y
	for i := 0; i < len(items); i += perColumn {
		x := float64(i/perColumn) * (w + gap)
		end := y
		for _, it := range items[i:min(i+perColumn, len(items))] {
			end = c.legendLine(it, x, end, w)
		}
		bottom = max(bottom, end)
	}
	return bottom
}

func (c *canvas) legendLine(it legendItem, x, y, w float64) float64 {
	swatch := c.TextSize
	mid := y + c.line()/2
	c.segment(x, mid-swatch/2, swatch, swatch, it.fill, it.hatched)
	f := face{ink: c.Foreground, bold: it.strong}
	room, valueW := w-swatch-keyGap, c.textWidth(it.value, it.strong)
	if valueW <= w/2 {
		c.text(it.value, x+w, mid, right, f)
		return max(y+c.line(), c.paragraph(it.label, x+swatch+keyGap, y, room-columnGap-valueW, f))
	}
	y = c.paragraph(it.label, x+swatch+keyGap, y, room, f)
	c.text(c.shorten(it.value, room, it.strong), x+w, y+c.line()/2, right, f)
	return y + c.line()
}

// keyItem explains one sign; sign draws it from x on.
type keyItem struct {
	label string
	sign  func(x, mid float64)
}

// flow writes key items from left to right, over as many lines as they need;
// signW is the width of a sign. It returns where they end.
func (c *canvas) flow(y, signW float64, items []keyItem) float64 {
	x := 0.0
	for _, it := range items {
		w := signW + keyGap + c.textWidth(it.label, false)
		if x > 0 && x+w > c.width {
			x, y = 0, y+c.line()
		}
		it.sign(x, y+c.line()/2)
		end := c.paragraph(it.label, x+signW+keyGap, y, c.width-signW-keyGap-x, face{ink: c.Muted})
		if end > y+c.line() {
			x, y = 0, end
			continue
		}
		x += w + 2*columnGap
	}
	if x > 0 {
		y += c.line()
	}
	return y
}
