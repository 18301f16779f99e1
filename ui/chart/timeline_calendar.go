package chart

import (
	"fmt"
	"time"
)

// periods are the first days of the years, months or quarters on show.
func (t Timeline) periods(months int) []time.Time {
	first := dateOf(t.From)
	m := (int(first.Month())-1)/months*months + 1
	var list []time.Time
	for d := time.Date(first.Year(), time.Month(m), 1, 0, 0, 0, 0, time.UTC); d.Unix()/(24*60*60) <= int64(t.To); d = d.AddDate(0, months, 0) {
		list = append(list, d)
	}
	return list
}

func (t Timeline) step() int {
	if t.Quarters {
		return 3
	}
	return 1
}

// calendar writes the years and, under them, the months or quarters.
func (t Timeline) calendar(c *canvas, a axis) float64 {
	year := func(d time.Time) []string { return []string{d.Format("2006")} }
	part := func(d time.Time) []string { return []string{d.Format("Jan"), d.Format("Jan")[:1]} }
	if t.Quarters {
		part = func(d time.Time) []string {
			q := fmt.Sprintf("Q%d", (int(d.Month())+2)/3)
			return []string{d.Format("Jan") + " to " + d.AddDate(0, 2, 0).Format("Jan"), q, q[1:]}
		}
	}
	y := t.headings(c, a, t.periods(12), year, 0, true)
	return t.headings(c, a, t.periods(t.step()), part, y, false) + 2
}

// headings writes the longest form that fits for all periods.
func (t Timeline) headings(c *canvas, a axis, list []time.Time, forms func(time.Time) []string, y float64, bold bool) float64 {
	place := func(i int) (x0, x1 float64) {
		x0, x1 = a.at(float64(dayOf(list[i]))), a.x+a.w
		if i+1 < len(list) {
			x1 = a.at(float64(dayOf(list[i+1])))
		}
		return x0, x1
	}
	form, n := 0, len(forms(dateOf(t.From)))
	for ; form < n; form++ {
		fits := true
		for i := range list {
			x0, x1 := place(i)
			whole := i > 0 && i+1 < len(list)
			fits = fits && (!whole || c.textWidth(forms(list[i])[form], bold)+4 <= x1-x0)
		}
		if fits {
			break
		}
	}
	if form == n {
		return y
	}
	for i, d := range list {
		x0, x1 := place(i)
		if s := forms(d)[form]; c.textWidth(s, bold)+4 <= x1-x0 {
			c.text(s, x0+3, y+c.line()/2, left, face{ink: c.Muted, bold: bold})
		}
	}
	return y + c.line()
}

func (t Timeline) grid(c *canvas, a axis, top, bottom float64) {
	for _, d := range t.periods(t.step()) {
		if day := dayOf(d); day >= t.From {
			ink := c.Grid
			if d.Month() == time.January {
				ink = c.Muted
			}
			c.vline(a.at(float64(day)), top, bottom, 1, 0, ink)
		}
	}
}
