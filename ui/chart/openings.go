package chart

// OpeningsBar shows where yearly openings come from. The published total is
// written as given: the parts need not add up to it exactly.
type OpeningsBar struct {
	Parts []Part // growth, leaving the work force, changing occupation
	Total Value  // "22,700 openings a year"
	Note  string // what a negative part means: "Growth is negative: jobs are lost"
}

func (b OpeningsBar) draw(c *canvas) float64 {
	y := c.paragraph(b.total(), 0, 0, c.width, face{ink: c.Foreground, bold: true})
	y += noteGap
	plus, minus := b.sums()
	a := c.newAxis(-minus, plus, 0, c.width, nil)
	h := c.TextSize * 1.7
	x, back := a.at(0), a.at(0)
	var items []legendItem
	for i, p := range b.Parts {
		it := legendItem{label: p.Label, value: Row{Value: p.Value}.number(), fill: c.series(i), hatched: i%2 == 1}
		switch {
		case !p.Value.known():
		case p.Value.Amount < 0:
			it.fill, it.hatched = c.quiet(), true
			end := back
			back = max(0, end-a.w*-p.Value.Amount/(a.hi-a.lo))
			c.segment(back, y, end-back, h, it.fill, true)
			c.segmentLabel(p.Value.Label, back, end-back, y+h/2, it.fill)
		case p.Value.Amount > 0:
			end := min(c.width, x+a.w*p.Value.Amount/(a.hi-a.lo))
			w := end - x
			if end < c.width-segmentGap {
				w = max(0, w-segmentGap)
			}
			c.segment(x, y, w, h, it.fill, it.hatched)
			c.segmentLabel(p.Value.Label, x, w, y+h/2, it.fill)
			x = end
		}
		items = append(items, it)
	}
	if minus > 0 {
		c.vline(a.at(0), y-4, y+h+4, 2, 0, c.Foreground)
	}
	y = c.legend(items, y+h+noteGap) + noteGap
	return c.paragraph(b.Note, 0, y, c.width, face{ink: c.Muted})
}

func (b OpeningsBar) total() string {
	if !b.Total.known() {
		return ""
	}
	return b.Total.Label
}

// sums adds up the gains and the losses.
func (b OpeningsBar) sums() (plus, minus float64) {
	for _, p := range b.Parts {
		switch {
		case !p.Value.known():
		case p.Value.Amount > 0:
			plus += p.Value.Amount
		default:
			minus -= p.Value.Amount
		}
	}
	return plus, minus
}

// Text tells the total, each part and the note.
func (b OpeningsBar) Text() string {
	list := []string{b.total()}
	for _, p := range b.Parts {
		list = append(list, Row{Label: p.Label, Value: p.Value}.said())
	}
	return sentences(append(list, b.Note)...)
}
