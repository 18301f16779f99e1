package chart

// barTable is a list of rows with their label, their number and a bar: the
// common layout of RankBars, GrowthBars, JobsBars and ScoreBars. Labels and
// numbers stand in columns; where they would leave no room for bars, each bar
// goes under its label.
type barTable struct {
	rows      []Row
	lines     []Line
	lo, hi    float64              // reach of the axis, as far as the rows and lines go anyway
	tick      func(float64) string // nil for no axis
	unit      string
	axisOnTop bool
	track     bool // show the whole length that a bar could have
	// overlay draws on the bars when they are done; mids are their middles.
	overlay func(a axis, mids []float64, h float64)
}

const (
	columnGap  = 10
	labelShare = 0.42 // of the width, at most, for labels beside bars
	barShare   = 0.2  // of the width, at least, for bars beside labels
	noteGap    = 6
	narrow     = 26 // text sizes of width below which long labels go over their bars
	fewRows    = 8  // so few that labels may take several lines
)

// marker is the room for the pointer of a highlighted row.
func (c *canvas) marker() float64 { return c.TextSize * 0.95 }

// columns is where the parts of a row go.
type columns struct {
	stacked       bool // labels over their bars
	wrapped       bool // labels take as many lines as they need
	label, labelW float64
	valueRight    float64
	bar, barW     float64
	inset         float64 // from the left end of the bars' column to the axis
	barH, gap     float64
}

func (c *canvas) columns(rows []Row) columns {
	var labelW, valueW, marker float64
	open := false
	for _, r := range rows {
		labelW = max(labelW, c.textWidth(r.Label, r.Highlight))
		valueW = max(valueW, c.textWidth(r.number(), r.Highlight))
		open = open || r.Value.AtLeast
		if r.Highlight {
			marker = c.marker()
		}
	}
	valueW = min(valueW, c.width/2)
	k := columns{label: marker, barH: c.TextSize * 1.15, gap: c.TextSize * 0.4}
	k.labelW = min(labelW, labelShare*c.width-marker)
	k.wrapped = len(rows) <= fewRows
	k.valueRight = marker + k.labelW + columnGap + valueW
	k.bar = k.valueRight + columnGap
	k.stacked = c.width-k.bar < barShare*c.width || labelW > k.labelW && c.width < narrow*c.TextSize
	if k.stacked {
		k.labelW = c.width - marker - columnGap - valueW
		k.valueRight = c.width
		k.bar = 0
		k.wrapped = true
		k.gap = c.TextSize * 0.7
	}
	k.barW = c.width - k.bar
	if open {
		k.barW -= k.barH*arrowShare + 2
	}
	return k
}

// number is what the number column says.
func (r Row) number() string {
	if !r.Value.known() {
		return "—"
	}
	return r.Value.Label
}

// labelLines are the lines that a label takes.
func (k columns) labelLines(c *canvas, r Row) []string {
	if k.wrapped && r.Label != "" {
		return c.wrap(r.Label, k.labelW, r.Highlight)
	}
	return []string{c.shorten(r.Label, k.labelW, r.Highlight)}
}

// height is how high a row is.
func (k columns) height(c *canvas, r Row) float64 {
	h := c.line() * float64(len(k.labelLines(c, r)))
	bar := max(k.barH, c.line()*float64(len(k.reasonLines(c, r))))
	if k.stacked {
		return h + bar
	}
	return max(h, bar)
}

// reasonX is where the reason for a missing bar begins.
func (k columns) reasonX() float64 {
	if k.stacked {
		return k.label
	}
	return k.bar
}

// reasonLines say in place of the bar why there is none.
func (k columns) reasonLines(c *canvas, r Row) []string {
	switch {
	case r.Value.known() || r.Reason == "":
		return nil
	case k.wrapped:
		return c.wrap(r.Reason, c.width-k.reasonX(), false)
	}
	return []string{c.shorten(r.Reason, c.width-k.reasonX(), false)}
}

func (t barTable) draw(c *canvas) float64 {
	k := c.columns(t.rows)
	a := t.axis(c, k)
	marks := c.marks(t.lines, a)
	y := 0.0
	if t.axisOnTop {
		y = c.unit(t.unit, a, y)
		y = c.tickNumbers(a, y)
	}
	y = c.markLabels(marks, y)
	top := y

	mids := make([]float64, len(t.rows))
	tops := make([]float64, len(t.rows))
	for i, r := range t.rows {
		h := k.height(c, r)
		y += k.gap / 2
		tops[i], mids[i] = y, y+h/2
		if k.stacked {
			label := c.line() * float64(len(k.labelLines(c, r)))
			mids[i] = y + (label+h)/2
		}
		y += h + k.gap/2
	}
	c.grid(a, top, y)
	for i, r := range t.rows {
		t.drawBar(c, k, a, r, mids[i])
	}
	if t.overlay != nil {
		t.overlay(a, mids, k.barH)
	}
	c.markLines(marks, y)
	for i, r := range t.rows {
		t.write(c, k, a, r, tops[i], mids[i])
	}
	if !t.axisOnTop {
		y = c.tickNumbers(a, y+2)
		y = c.unit(t.unit, a, y)
	}
	return y
}

func (t barTable) axis(c *canvas, k columns) axis {
	lo, hi := t.lo, t.hi
	for _, r := range t.rows {
		if r.Value.known() {
			lo, hi = min(lo, r.Value.Amount), max(hi, r.Value.Amount)
		}
	}
	for _, l := range t.lines {
		if drawable(l.Amount) {
			lo, hi = min(lo, l.Amount), max(hi, l.Amount)
		}
	}
	return c.newAxis(lo, hi, k.bar, k.barW, t.tick)
}

func (t barTable) drawBar(c *canvas, k columns, a axis, r Row, mid float64) {
	if t.track {
		c.rect(a.x, mid-k.barH/2, a.w, k.barH, mix(c.Background, c.Foreground, 0.08))
	}
	if !r.Value.known() {
		return
	}
	fill := c.quiet()
	if r.Highlight {
		fill = c.Accent
	}
	c.bar(a.at(max(0, a.lo)), a.at(r.Value.Amount), mid, k.barH, r.Value.AtLeast, fill)
}

// rowLabel writes a label, its first line around mid, and points at it when
// the row is highlighted.
func (c *canvas) rowLabel(lines []string, k columns, mid float64, highlight bool) {
	if highlight {
		c.pointer(0, mid, c.TextSize*0.8, c.Accent)
	}
	for i, line := range lines {
		c.text(line, k.label, mid+float64(i)*c.line(), left, face{ink: c.Foreground, bold: highlight, plate: c.Background})
	}
}

// write adds the texts of a row.
func (t barTable) write(c *canvas, k columns, a axis, r Row, top, mid float64) {
	lines := k.labelLines(c, r)
	number := mid
	if k.stacked {
		number = top + c.line()/2
		c.rowLabel(lines, k, number, r.Highlight)
	} else {
		c.rowLabel(lines, k, mid-c.line()*float64(len(lines)-1)/2, r.Highlight)
	}
	f := face{ink: c.Foreground, bold: r.Highlight, plate: c.Background}
	c.text(c.shorten(r.number(), c.width/2, r.Highlight), k.valueRight, number, right, f)
	reason := k.reasonLines(c, r)
	first := mid - c.line()*float64(len(reason)-1)/2
	for i, line := range reason {
		c.text(line, k.reasonX(), first+float64(i)*c.line(), left, face{ink: c.Muted, plate: c.Background})
	}
}
