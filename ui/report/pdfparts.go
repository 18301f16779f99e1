package report

import (
	"bytes"
	"fmt"
	"image/png"
	"slices"
	"sync"

	"codeberg.org/go-pdf/fpdf"

	"waymark/ui/chart"
)

// chartWidth is a width in a chart's own units, so that its text comes
// out nearly as large as the text around it.
func chartWidth(width, size float64) int { return int(width * chartText / max(leastText, size*0.92)) }

// chartPixels is the width of a chart's image: about 260 to the inch, or more.
const chartPixels = 1820

// sized is a chart with its width in its own units.
type sized struct {
	Chart
	width int
}

// drawCharts draws charts beside each other and adds their images to the PDF.
func (p *flow) drawCharts(charts []sized) error {
	seen := map[string]bool{}
	charts = slices.DeleteFunc(charts, func(c sized) bool {
		name := imageName(c.Chart, c.width)
		again := seen[name]
		seen[name] = true
		return again
	})
	images, failures := make([]bytes.Buffer, len(charts)), make([]error, len(charts))
	var all sync.WaitGroup
	for n, c := range charts {
		all.Go(func() { failures[n] = draw(c.Chart.Chart, c.width, &images[n]) })
	}
	all.Wait()
	for n, c := range charts {
		if failures[n] != nil {
			return failures[n]
		}
		p.pdf.RegisterImageOptionsReader(imageName(c.Chart, c.width), fpdf.ImageOptions{ImageType: "PNG"}, &images[n])
	}
	p.drawn = true
	return nil
}

// imageName is the same only for the same picture.
func imageName(c Chart, width int) string { return fmt.Sprint(width, c.Title, c.Text()) }

func draw(c chart.Chart, width int, out *bytes.Buffer) error {
	style, err := chartStyle(chartPixels / float64(width))
	if err != nil {
		return err
	}
	img, err := chart.Image(c, chart.Size{W: width}, style)
	if err != nil {
		return err
	}
	return (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(out, img)
}

// Key figures stand in as many columns as leave room for their words.
const (
	leastStat = 7.5 // width of a key figure in sizes of text
	statPad   = 0.6 // around its text
)

func (p *flow) statColumns(stats Stats) (columns int, width float64) {
	columns = min(len(stats), max(1, int(p.width/(leastStat*p.size))))
	if len(stats) == 4 && columns == 3 {
		columns = 2
	}
	return columns, p.width / float64(columns)
}

func (p *flow) statLines(s Stat, width float64) []faced {
	room := width - 2*statPad*p.size
	var lines []faced
	for _, t := range []struct {
		text string
		face face
	}{{s.Label, p.small()}, {s.Value, face{p.size * 1.2, true, inkBlack}}, {s.Note, p.small()}} {
		for _, line := range p.wrap(t.text, t.face, room) {
			lines = append(lines, faced{line, t.face})
		}
	}
	return lines
}

// faced is a line with the way it is written.
type faced struct {
	text string
	face face
}

func (p *flow) statHeight(s Stat, width float64) float64 {
	h := 2 * statPad * p.size
	for _, line := range p.statLines(s, width) {
		h += line.face.line()
	}
	return h
}

// statsHeight is the height of the first line of key figures.
func (p *flow) statsHeight(stats Stats) float64 {
	columns, width := p.statColumns(stats)
	h := 0.0
	for _, s := range stats[:min(columns, len(stats))] {
		h = max(h, p.statHeight(s, width))
	}
	return h
}

func (p *flow) stats(stats Stats) {
	columns, width := p.statColumns(stats)
	for len(stats) > 0 {
		now := stats[:min(columns, len(stats))]
		stats = stats[len(now):]
		h := p.statsHeight(now)
		p.need(h + p.tail)
		p.pdf.SetFillColor(int(inkFill.R), int(inkFill.G), int(inkFill.B))
		p.pdf.Rect(p.left, p.y, p.width, h, "F")
		for n, s := range now {
			y := p.y + statPad*p.size
			for _, line := range p.statLines(s, width) {
				p.use(line.face)
				p.write(p.left+float64(n)*width+statPad*p.size, y, line.text)
				y += line.face.line()
			}
		}
		p.y += h
	}
	p.gap(p.size * 0.5)
}

const checkIndent = 1.8 // of the texts of an entry, in sizes of text

// checkHeight is the height of an entry, of a long note only its beginning.
func (p *flow) checkHeight(c Check) float64 {
	width := p.width - checkIndent*p.size
	h := float64(len(p.wrap(c.Title, p.strong(), width)))*p.strong().line() + float64(len(p.wrap(c.Details, p.small(), width)))*p.small().line()
	if note := p.wrap(c.Note, p.body(), width); len(note) > 0 {
		h += p.together(note, p.body())
	}
	return h
}

// checklist writes entries with a box to tick each.
func (p *flow) checklist(list Checklist) {
	indent := checkIndent * p.size
	for _, c := range list {
		p.need(p.checkHeight(c))
		p.box(c.Done)
		top, page := p.y, p.pdf.PageNo()
		p.paragraph(c.Title, p.strong(), indent)
		p.paragraph(c.Details, p.small(), indent)
		p.paragraph(c.Note, p.body(), indent)
		if p.onRow != nil && p.pdf.PageNo() == page {
			p.onRow(page, top, p.y)
		}
		p.gap(p.size * 0.35)
		if p.y < p.bottom {
			p.line(p.left, p.y, p.left+p.width, inkRule)
		}
		p.gap(p.size * 0.35)
	}
}

func (p *flow) box(done bool) {
	side := p.size
	x, y := p.left, p.y+p.size*0.2
	p.pdf.SetDrawColor(int(inkBlack.R), int(inkBlack.G), int(inkBlack.B))
	p.pdf.SetLineWidth(1)
	p.pdf.Rect(x, y, side, side, "D")
	if done {
		p.pdf.SetLineWidth(1.6)
		p.pdf.Line(x+side*0.2, y+side*0.5, x+side*0.42, y+side*0.75)
		p.pdf.Line(x+side*0.42, y+side*0.75, x+side*0.82, y+side*0.22)
	}
}

// lines writes names, each with a line to write on behind it.
func (p *flow) lines(list Lines) {
	wide := 0.0
	for _, name := range list {
		wide = max(wide, p.widthOf(name, p.body()))
	}
	wide = min(wide+p.size, p.width*0.45)
	for _, name := range list {
		text := p.wrap(name, p.body(), wide-p.size/2)
		h := max(blankLine*p.size, float64(len(text))*p.body().line()+p.size)
		p.need(h)
		for n, line := range text {
			p.use(p.body())
			p.write(p.left, p.y+h-float64(len(text)-n)*p.body().line(), line)
		}
		p.y += h
		p.line(p.left+wide, p.y, p.left+p.width, inkRule)
	}
	p.gap(p.size * 0.5)
}
