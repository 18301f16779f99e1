package chart

// PairBars sets two things side by side, row by row, such as a person's
// interests and those of a job. Each may be on a scale of its own: amounts are
// shares of it, 0 to 1, and labels say the scores.
type PairBars struct {
	Rows  []Pair
	Names [2]string // of the two: "You", "This job"
	Unit  string    // says what the lengths are
}

// Pair is one row: two bars under each other.
type Pair struct {
	Label  string
	Values [2]Value
}

const pairBarShare = 0.3 // of the width, at least, for bars beside labels

func (b PairBars) draw(c *canvas) float64 {
	w := c.TextSize * 1.6
	y := c.flow(0, w, []keyItem{
		{b.Names[0], func(x, mid float64) { b.bar(c, 0, x, mid, w) }},
		{b.Names[1], func(x, mid float64) { b.bar(c, 1, x, mid, w) }},
	})
	var labelW, valueW float64
	for _, r := range b.Rows {
		labelW = max(labelW, c.textWidth(r.Label, false))
		for _, v := range r.Values {
			valueW = max(valueW, c.textWidth(Row{Value: v}.number(), false))
		}
	}
	valueW = min(valueW, c.width/2)
	numbers := labelW + columnGap + valueW
	under := c.width-numbers-columnGap < pairBarShare*c.width // bars go under their labels
	if under {
		numbers = valueW
	}
	x := numbers + columnGap
	for _, r := range b.Rows {
		y += c.TextSize * 0.4
		if under {
			y = c.paragraph(r.Label, 0, y, c.width, face{ink: c.Foreground})
		} else {
			c.text(r.Label, 0, y+c.line(), left, face{ink: c.Foreground})
		}
		for i, v := range r.Values {
			mid := y + c.line()/2
			c.text(c.shorten(Row{Value: v}.number(), valueW, false), numbers, mid, right, face{ink: c.Foreground})
			c.rect(x, mid-b.height(c)/2, c.width-x, b.height(c), mix(c.Background, c.Foreground, 0.08))
			if v.known() && v.Amount > 0 {
				b.bar(c, i, x, mid, (c.width-x)*min(v.Amount, 1))
			}
			y += c.line()
		}
	}
	return c.paragraph(b.Unit, 0, y+noteGap, c.width, face{ink: c.Muted})
}

func (b PairBars) height(c *canvas) float64 { return c.TextSize * 0.95 }

// bar draws a bar of the first or the second of the two; stripes tell them apart
// without colour.
func (b PairBars) bar(c *canvas, which int, x, mid, w float64) {
	fill := c.Accent
	if which == 1 {
		fill = c.quiet()
	}
	c.segment(x, mid-b.height(c)/2, w, b.height(c), fill, which == 1)
}

// Text tells both of each row.
func (b PairBars) Text() string {
	var list []string
	for _, r := range b.Rows {
		list = append(list, r.Label+": "+b.Names[0]+" "+r.Values[0].said("")+", "+b.Names[1]+" "+r.Values[1].said(""))
	}
	return sentences(append(list, b.Unit)...)
}

func (b PairBars) cells() [][]string {
	table := [][]string{{b.Unit, b.Names[0], b.Names[1]}}
	for _, r := range b.Rows {
		table = append(table, []string{r.Label, r.Values[0].written(""), r.Values[1].written("")})
	}
	return table
}
