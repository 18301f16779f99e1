package chart

// JobsBars shows jobs in the base year and as projected, and nothing between.
type JobsBars struct {
	Base, Projected Row    // labelled with their years: "2024", "2034"
	Change          string // "23,900 more jobs (+10.7 %)"
	Unit            string
}

func (b JobsBars) draw(c *canvas) float64 {
	t := barTable{rows: []Row{b.Base, b.Projected}, unit: b.Unit}
	if b.Base.Value.known() && b.Projected.Value.known() {
		t.overlay = func(a axis, mids []float64, h float64) { b.drawChange(c, a, mids[1], h) }
	}
	y := t.draw(c)
	return c.paragraph(b.Change, 0, y, c.width, face{ink: c.Foreground, bold: true})
}

// drawChange hatches what the projected bar has more than the base, or would
// have had without the loss.
func (b JobsBars) drawChange(c *canvas, a axis, mid, h float64) {
	from, to := a.at(b.Base.Value.Amount), a.at(b.Projected.Value.Amount)
	ink := c.Foreground
	if to > from {
		ink = c.Background
	}
	c.hatch(min(from, to), mid-h/2, max(from, to)-min(from, to), h, ink)
	c.vline(from, mid-h/2-3, mid+h/2+3, 2, 0, c.Foreground)
}

// Text tells both numbers and the change.
func (b JobsBars) Text() string {
	return sentences(b.Base.said(), b.Projected.said(), b.Change)
}
