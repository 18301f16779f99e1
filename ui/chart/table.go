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
	columnGap   = 10
	labelShare  = 0.42 // of the width, at most, for labels beside bars
	barShare    = 0.2  // of the width, at least, for bars beside labels
	markerWidth = 12
	noteGap     = 6
)

// columns is where the parts of a row go.
type columns struct {
	stacked         bool
	label, labelW   float64
	valueRight      float64
	bar, barW       float64
	barH, rowH, gap float64
}

func (c *canvas) columns(rows []Row) columns {
	var labelW, valueW, marker float64
	open := false
	for _, r := range rows {
		labelW = max(labelW, c.textWidth(r.Label, r.Highlight))
		valueW = max(valueW, c.textWidth(r.number(), r.Highlight))
		open = open || r.Value.AtLeast
		if r.Highlight {
			marker = markerWidth
		}
	}
	valueW = min(valueW, c.width/2)
	k := columns{label: marker, barH: c.TextSize * 1.15, gap: c.TextSize * 0.4}
	few := len(rows) <= 8 || c.width < 26*c.TextSize
	k.labelW = min(labelW, labelShare*c.width-marker)
	k.valueRight = marker + k.labelW + columnGap + valueW
	k.bar = k.valueRight + columnGap
	k.rowH = max(k.barH, c.line())
	k.stacked = c.width-k.bar < barShare*c.width || labelW > k.labelW && few
	if k.stacked {
		k.labelW = c.width - marker - columnGap - valueW
		k.valueRight = c.width
		k.bar = 0
		k.rowH = c.line() + k.barH
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

// heights are the height of each row: a stacked label takes as many lines as
// it needs.
func (k columns) heights(c *canvas, rows []Row) []float64 {
	list := make([]float64, len(rows))
	for i, r := range rows {
		list[i] = k.rowH
		if k.stacked {
			list[i] += c.line() * float64(max(1, len(c.wrap(r.Label, k.labelW, r.Highlight)))-1)
		}
	}
	return list
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
	for i, h := range k.heights(c, t.rows) {
		y += k.gap / 2
		tops[i], mids[i] = y, y+h/2
		if k.stacked {
			mids[i] = y + h - k.barH/2
		}
		y += h + k.gap/2
	}
	if !k.stacked {
		c.grid(a, top, y)
	}
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

// write adds the texts of a row.
func (t barTable) write(c *canvas, k columns, a axis, r Row, top, mid float64) {
	f := face{ink: c.Foreground, bold: r.Highlight, plate: c.Background}
	first := mid
	if k.stacked {
		first = top + c.line()/2
		for i, line := range c.wrap(r.Label, k.labelW, r.Highlight) {
			c.text(line, k.label, first+float64(i)*c.line(), left, f)
		}
	} else {
		c.text(c.shorten(r.Label, k.labelW, r.Highlight), k.label, mid, left, f)
	}
	if r.Highlight {
		c.pointer(0, first, c.TextSize*0.8, c.Accent)
	}
	c.text(c.shorten(r.number(), c.width/2, r.Highlight), k.valueRight, first, right, f)
	if !r.Value.known() && r.Reason != "" {
		c.text(c.shorten(r.Reason, c.width-k.bar, false), k.bar, mid, left, face{ink: c.Muted, plate: c.Background})
	}
}
