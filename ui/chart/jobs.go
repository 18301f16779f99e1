package chart

import "image/color"

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
	if b.Change == "" {
		return y
	}
	y += noteGap
	swatch := c.TextSize
	ink, fill := b.changeColors(c)
	c.rect(0, y+(c.line()-swatch)/2, swatch, swatch, fill)
	c.hatch(0, y+(c.line()-swatch)/2, swatch, swatch, ink)
	return c.paragraph(b.Change, swatch+keyGap, y, c.width-swatch-keyGap, face{ink: c.Foreground, bold: true})
}

// drawChange hatches what the projected bar has more than the base, or would
// have had without the loss.
func (b JobsBars) drawChange(c *canvas, a axis, mid, h float64) {
	from, to := a.at(b.Base.Value.Amount), a.at(b.Projected.Value.Amount)
	ink, _ := b.changeColors(c)
	c.hatch(min(from, to), mid-h/2, max(from, to)-min(from, to), h, ink)
	c.vline(from, mid-h/2-3, mid+h/2+3, 2, 0, c.Foreground)
}

// changeColors are the stripes of the change and what is under them.
func (b JobsBars) changeColors(c *canvas) (ink, fill color.Color) {
	switch {
	case b.Projected.Value.Amount < b.Base.Value.Amount:
		return c.Foreground, c.Background
	case b.Projected.Highlight:
		return c.Background, c.Accent
	}
	return c.Background, c.quiet()
}

// Text tells both numbers and the change.
func (b JobsBars) Text() string {
	return sentences(b.Base.said(), b.Projected.said(), b.Change)
}
