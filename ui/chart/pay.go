package chart

import "strings"

// PayBars shows the range of pay in several areas: a line from the 10th to the
// 90th percentile, a box from the 25th to the 75th and a mark at the median.
type PayBars struct {
	Rows     []PayRow
	Lines    []Line // my pay, needed pay
	Unit     string // "dollars a year"
	Tick     func(float64) string
	FromZero bool      // start the axis at zero instead of near the lowest pay
	Words    *PayWords // nil: the rows are workers of areas
}

// PayWords name the points of ranges that are not those of workers.
type PayWords struct {
	Points            [5]string // from the low end to the high end
	Median, Box, Line string    // what the signs mean
}

var workerWords = &PayWords{
	Points: [5]string{"10th percentile", "25th percentile", "median", "75th percentile", "90th percentile"},
	Median: "Median: half earn more", Box: "Middle half", Line: "8 in 10 workers",
}

func (b PayBars) words() *PayWords {
	if b.Words != nil {
		return b.Words
	}
	return workerWords
}

// PayRow is the range of pay in one area. Percentiles may be blank one by one.
type PayRow struct {
	Label                      string
	P10, P25, Median, P75, P90 Value
	Reason                     string // why there is no pay at all
	Highlight                  bool
}

func (r PayRow) points() []Value { return []Value{r.P10, r.P25, r.Median, r.P75, r.P90} }

// known are the points that are not blank, in order.
func (r PayRow) known() []Value {
	var list []Value
	for _, v := range r.points() {
		if v.known() {
			list = append(list, v)
		}
	}
	return list
}

const payLabelShare = 0.3 // of the width, at most, for labels beside the boxes

func (b PayBars) draw(c *canvas) float64 {
	k := b.columns(c)
	a := b.axis(c, k)
	marks := c.marks(b.Lines, a)
	y := c.markLabels(marks, 0)
	top := y

	tops := make([]float64, len(b.Rows))
	mids := make([]float64, len(b.Rows))
	for i, r := range b.Rows {
		y += k.gap / 2
		tops[i] = y
		if k.stacked {
			y += c.line() * float64(len(c.wrap(r.Label, k.labelW, r.Highlight)))
		}
		switch {
		case len(r.known()) > 0:
			mids[i] = y + c.line() + c.medianGap() + k.barH/2
			y = mids[i] + k.barH/2
		default:
			mids[i] = y + c.line()/2
			y += c.line() * float64(max(1, len(c.wrap(r.Reason, c.width-k.reasonX(), false))))
		}
		y += k.gap / 2
	}
	c.grid(a, top, y)
	for i, r := range b.Rows {
		b.drawBox(c, a, r, mids[i], k.barH)
	}
	c.markLines(marks, y)
	for i, r := range b.Rows {
		b.write(c, k, a, r, tops[i], mids[i])
	}
	y = c.tickNumbers(a, y+2)
	y = c.unit(b.Unit, a, y)
	return b.key(c, y+noteGap)
}

// columns leaves room beside the boxes for the labels at their ends; an axis
// from zero has it at the left anyway.
func (b PayBars) columns(c *canvas) columns {
	var labelW, startW, endW, marker float64
	for _, r := range b.Rows {
		labelW = max(labelW, c.textWidth(r.Label, r.Highlight))
		if known := r.known(); len(known) > 0 {
			startW = max(startW, c.textWidth(r.P10.Label, false)+endGap)
			endW = max(endW, c.textWidth(known[len(known)-1].Label, false))
		}
		if r.Highlight {
			marker = c.marker()
		}
	}
	k := columns{label: marker, barH: c.TextSize * 1.3, gap: c.TextSize * 1.1}
	k.labelW = labelW
	k.bar = marker + labelW + columnGap
	if k.stacked = marker+labelW > payLabelShare*c.width; k.stacked {
		k.labelW, k.bar = c.width-marker, 0
	}
	if !b.FromZero {
		k.inset = min(startW, c.width/4)
	}
	k.barW = c.width - k.bar - k.inset - min(endW, c.width/3) - 2*endGap - k.barH*arrowShare
	return k
}

const (
	endGap     = 5    // between the end of a line and its label
	medianRise = 3    // of the mark of the median over its box
	rounding   = 1e-6 // the label of the least amount has exactly its room
)

func (b PayBars) axis(c *canvas, k columns) axis {
	var amounts []float64
	for _, r := range b.Rows {
		for _, v := range r.known() {
			amounts = append(amounts, v.Amount)
		}
	}
	for _, l := range b.Lines {
		amounts = append(amounts, l.Amount)
	}
	lo, hi, ok := span(amounts...)
	if !ok {
		return c.newAxis(0, 0, k.bar+k.inset, k.barW, nil)
	}
	if b.FromZero {
		lo = min(lo, 0)
	}
	return c.newAxis(lo, hi, k.bar+k.inset, k.barW, b.Tick)
}

func (b PayBars) drawBox(c *canvas, a axis, r PayRow, mid, h float64) {
	known := r.known()
	if len(known) == 0 {
		return
	}
	fill := c.quiet()
	if r.Highlight {
		fill = c.Accent
	}
	first, last := known[0], known[len(known)-1]
	x0, x1 := a.at(first.Amount), a.at(last.Amount)
	c.rect(x0, mid-1, x1-x0, 2, fill)
	if !first.AtLeast {
		c.vline(x0, mid-h/4, mid+h/4, 2, 0, fill)
	}
	if r.P25.known() && r.P75.known() {
		c.rect(a.at(r.P25.Amount), mid-h/2, a.at(r.P75.Amount)-a.at(r.P25.Amount), h, fill)
	}
	if last.AtLeast {
		c.arrow(x1+2, mid, h, fill)
	} else {
		c.vline(x1, mid-h/4, mid+h/4, 2, 0, fill)
	}
	if r.Median.known() {
		c.median(a.at(r.Median.Amount), mid, h)
	}
}

// median is a heavy mark that stands out of the box, on a light one that
// stands out in it.
func (c *canvas) median(x, mid, h float64) {
	c.vline(x, mid-h/2, mid+h/2, 5, 0, c.Background)
	c.vline(x, mid-h/2-medianRise, mid+h/2+medianRise, 3, 0, c.Foreground)
}

// medianGap is between a box and the label of its median.
func (c *canvas) medianGap() float64 { return medianRise + 0.08*c.TextSize }

func (b PayBars) write(c *canvas, k columns, a axis, r PayRow, top, mid float64) {
	if k.stacked {
		c.rowLabel(c.wrap(r.Label, k.labelW, r.Highlight), k, top+c.line()/2, r.Highlight)
	} else {
		c.rowLabel([]string{r.Label}, k, mid, r.Highlight)
	}
	known := r.known()
	if len(known) == 0 {
		for i, line := range c.wrap(r.Reason, c.width-k.reasonX(), false) {
			c.text(line, k.reasonX(), mid+float64(i)*c.line(), left, face{ink: c.Muted, plate: c.Background})
		}
		return
	}
	if m := r.Median; m.known() {
		text := c.shorten(m.Label, c.width, true)
		half := c.textWidth(text, true) / 2
		c.text(text, min(max(a.at(m.Amount), half), c.width-half), mid-k.barH/2-c.medianGap()-c.line()/2, center,
			face{ink: c.Foreground, bold: true, plate: c.Background})
	}
	b.writeEnds(c, k, a, r, mid)
}

// writeEnds labels the 10th and the 90th percentile beside the line where
// there is room.
func (b PayBars) writeEnds(c *canvas, k columns, a axis, r PayRow, mid float64) {
	f := face{ink: c.Muted, plate: c.Background}
	if v := r.P10; v.known() {
		x := a.at(v.Amount) - endGap
		if x-c.textWidth(v.Label, false) >= k.bar-rounding {
			c.text(v.Label, x, mid, right, f)
		}
	}
	if v := r.P90; v.known() {
		x := a.at(v.Amount) + endGap
		if v.AtLeast {
			x += k.barH * arrowShare
		}
		if x+c.textWidth(v.Label, false) <= c.width {
			c.text(v.Label, x, mid, left, f)
		}
	}
}

// key explains box, line and mark.
func (b PayBars) key(c *canvas, y float64) float64 {
	h, w := c.TextSize, c.TextSize*1.6
	return c.flow(y, w, []keyItem{
		{b.words().Median, func(x, mid float64) { c.vline(x+w/2, mid-h/2, mid+h/2, 3, 0, c.Foreground) }},
		{b.words().Box, func(x, mid float64) { c.rect(x, mid-h/2, w, h, c.quiet()) }},
		{b.words().Line, func(x, mid float64) {
			c.rect(x, mid-1, w, 2, c.quiet())
			c.vline(x, mid-h/3, mid+h/3, 2, 0, c.quiet())
			c.vline(x+w, mid-h/3, mid+h/3, 2, 0, c.quiet())
		}},
	})
}

// Text tells every percentile of each row and the lines of reference.
func (b PayBars) Text() string {
	var list []string
	for _, r := range b.Rows {
		if len(r.known()) == 0 {
			list = append(list, Row{Label: r.Label, Reason: r.Reason}.said())
			continue
		}
		var points []string
		for i, v := range r.points() {
			if b.Words != nil && !v.known() {
				continue // a range need not have every point
			}
			points = append(points, b.words().Points[i]+" "+v.said(""))
		}
		list = append(list, r.Label+": "+strings.Join(points, ", "))
	}
	return sentences(append(list, saidLines(b.Lines)...)...)
}
