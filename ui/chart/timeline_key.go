package chart

// TimelineKey explains the signs of a Timeline apart from it.
type TimelineKey struct{ Of Timeline }

func (k TimelineKey) draw(c *canvas) float64 { return k.Of.key(c, 0) }

// Text is empty: the timeline's own text uses no signs.
func (k TimelineKey) Text() string { return "" }

// key explains the signs that are on show.
func (t Timeline) key(c *canvas, y float64) float64 {
	var seen [len(progressNames)]bool
	critical, milestone, open := false, false, false
	for _, r := range t.Rows {
		if r.HasDates {
			seen[r.Progress] = seen[r.Progress] || !r.Milestone
			critical, milestone, open = critical || r.Critical, milestone || r.Milestone, open || r.Open
		}
	}
	w, h := c.TextSize*1.8, spanBar*c.TextSize
	var items []keyItem
	for p, name := range progressNames {
		if seen[p] {
			items = append(items, keyItem{name, func(x, mid float64) { t.drawSpan(c, Span{Progress: Progress(p)}, x, x+w, mid, h) }})
		}
	}
	if milestone {
		items = append(items, keyItem{"on one day", func(x, mid float64) { t.drawSpan(c, Span{Milestone: true}, x, x+w, mid, h) }})
	}
	if open {
		items = append(items, keyItem{"end not known", func(x, mid float64) { t.drawSpan(c, Span{Open: true}, x, x+w, mid, h) }})
	}
	if critical {
		items = append(items, keyItem{"decides when the plan ends", func(x, mid float64) { t.drawSpan(c, Span{Critical: true}, x, x+w, mid, h) }})
	}
	if t.Today >= t.From && t.Today <= t.To {
		items = append(items, keyItem{"today", func(x, mid float64) { c.vline(x+w/2, mid-h/2, mid+h/2, 2, 3, c.Foreground) }})
	}
	return c.flow(y, w, items)
}
