package report

import (
	"sort"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"waymark/ui/chart"
)

// pictureHeight is the height of a chart's image on the page.
func (p *flow) pictureHeight(c chart.Chart) float64 {
	width := chartWidth(p.width, p.size)
	return float64(chart.Height(c, width, p.style)) * p.width / float64(width)
}

// leastShare is how far a chart may be made smaller to fill what is left of a
// page: its text stays readable.
func (p *flow) leastShare() float64 { return min(1, max(0.8, leastText/(p.size*0.92))) }

// Room around a chart, in sizes of text.
const (
	underTitle = 0.3
	underChart = 0.7
)

func (p *flow) titleHeight(c Chart) float64 {
	return float64(len(p.wrap(c.Title, p.strong(), p.width)))*p.strong().line() + underTitle*p.size
}

// withTail is the height of something with the notes that follow it, if any.
func (p *flow) withTail(h, tail float64) float64 {
	if tail == 0 {
		return h
	}
	return h + underChart*p.size + tail
}

// chartHeight is the least height of a chart with its title and the notes below
// it, or of the beginning of one that goes on on the next page.
func (p *flow) chartHeight(c Chart, tail float64) float64 {
	if long, ok := p.long(c, tail); ok {
		return p.titleHeight(c) + p.pictureHeight(long.Part(0, leastRows))
	}
	return p.titleHeight(c) + p.withTail(p.pictureHeight(c.Chart)*p.leastShare(), tail)
}

// leastRows of a chart that goes on on the next page stand on each.
const leastRows = 4

// long finds a chart that does not fit on a page below the title of a section.
func (p *flow) long(c Chart, tail float64) (chart.Divisible, bool) {
	d, ok := c.Chart.(chart.Divisible)
	if !ok || d.Len() < 2*leastRows {
		return nil, false
	}
	const head = 3 // sizes of text that the title of a section takes
	return d, p.titleHeight(c)+p.withTail(p.pictureHeight(d)*p.leastShare(), tail)+head*p.size > p.bottom-p.top
}

// chart writes a chart with its title. A long one goes on on the next page.
func (p *flow) chart(c Chart) {
	p.gap(p.size * 0.3)
	tail := p.tail
	p.tail = 0
	rows, long := p.long(c, tail)
	if !long {
		p.need(p.mostOfPage(p.chartHeight(c, tail)))
		p.picture(c, tail)
		return
	}
	part := c
	for first := 0; first < rows.Len(); {
		p.need(p.titleHeight(part) + p.pictureHeight(rows.Part(first, min(first+leastRows, rows.Len()))))
		last := p.fitting(part, rows, first, tail)
		part.Chart = rows.Part(first, last)
		below := 0.0
		if last == rows.Len() {
			below = tail
		}
		p.picture(part, below)
		part.Title = strings.TrimSuffix(c.Title, ".") + ", continued."
		first = last
	}
}

// fitting is up to which row a chart fits on what is left of the page. It leaves
// enough rows for the next page, or none.
func (p *flow) fitting(c Chart, rows chart.Divisible, first int, tail float64) int {
	room := p.bottom - p.y - p.titleHeight(c)
	if all := rows.Len(); p.withTail(p.pictureHeight(rows.Part(first, all)), tail) <= room {
		return all
	}
	rest := rows.Len() - first
	n := sort.Search(rest, func(n int) bool { return p.pictureHeight(rows.Part(first, first+n+1)) > room })
	return first + max(1, min(n, rest-leastRows))
}

// picture writes a title and a chart; one that is higher than what is left of
// the page is made smaller.
func (p *flow) picture(c Chart, tail float64) {
	p.paragraph(c.Title, p.strong(), 0)
	p.gap(underTitle * p.size)
	w, h := p.width, p.pictureHeight(c.Chart)
	if room := p.bottom - p.y - p.withTail(0, tail); h > room {
		w, h = w*room/h, room
	}
	width := chartWidth(p.width, p.size)
	if p.onPicture != nil {
		p.onPicture(p.left, p.y, w, h, chartText*w/float64(width))
	}
	if p.drawn {
		p.pdf.ImageOptions(imageName(c, width), p.left, p.y, w, h, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	} else { // pages are only counted
		p.pictures = append(p.pictures, sized{c, width})
	}
	p.y += h
	p.gap(underChart * p.size)
}
