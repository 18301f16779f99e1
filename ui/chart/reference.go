package chart

import (
	"cmp"
	"slices"
)

// Dashes of the first, second and third line of reference, so that they can
// be told apart without colour.
var dashes = [...]float64{0, 4, 2}

const dotted = 2

// mark is a line of reference with its place and pattern.
type mark struct {
	Line
	x, dash   float64
	top       float64 // where the line begins
	labelLeft float64
}

// marks are the lines of reference that can be drawn, from left to right.
func (c *canvas) marks(lines []Line, a axis) []mark {
	var list []mark
	for i, l := range lines {
		if drawable(l.Amount) {
			m := mark{Line: l, x: a.at(l.Amount), dash: dashes[i%len(dashes)]}
			if l.Dotted {
				m.dash = dotted
			}
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b mark) int { return cmp.Compare(a.x, b.x) })
	return list
}

// markLabels writes the labels of lines of reference from y down: over their
// lines where they fit in one row, else as a list with samples of the lines.
// It sets where each line begins and returns where the labels end.
func (c *canvas) markLabels(marks []mark, y float64) float64 {
	if len(marks) == 0 {
		return y
	}
	if c.placeLabels(marks) {
		for i, m := range marks {
			c.text(m.Label, m.labelLeft, y+c.line()/2, left, face{ink: c.Foreground, bold: true})
			marks[i].top = y + c.line()
		}
		return y + c.line()
	}
	const sample = 14
	for _, m := range marks {
		c.vline(4, y+2, y+c.line()-2, 2, m.dash, c.Foreground)
		y = c.paragraph(m.Label, sample, y, c.width-sample, face{ink: c.Foreground, bold: true})
	}
	for i := range marks {
		marks[i].top = y
	}
	return y
}

// placeLabels tries to put all labels side by side, each over its own line.
func (c *canvas) placeLabels(marks []mark) bool {
	end := 0.0
	for i, m := range marks {
		w := c.textWidth(m.Label, true)
		marks[i].labelLeft = max(m.x-w/2, end)
		end = marks[i].labelLeft + w + tickGap
	}
	end = c.width
	for i := len(marks) - 1; i >= 0; i-- {
		m := &marks[i]
		w := c.textWidth(m.Label, true)
		m.labelLeft = min(m.labelLeft, end-w)
		if m.labelLeft < 0 || m.x < m.labelLeft-1 || m.x > m.labelLeft+w+1 {
			return false
		}
		end = m.labelLeft - tickGap
	}
	return true
}

// markLines draws the lines down to y.
func (c *canvas) markLines(marks []mark, y float64) {
	for _, m := range marks {
		c.vline(m.x, m.top, y, 2, m.dash, c.Foreground)
	}
}
