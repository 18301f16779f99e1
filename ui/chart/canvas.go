package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	gochart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// canvas draws in logical units with the origin at the top left. Without a
// renderer it only lays out.
type canvas struct {
	Style
	width float64
	r     gochart.Renderer
	img   *image.RGBA // what r draws on, nil for SVG
	body  func(text string, bold bool, width float64) string

	// Tests watch what is drawn: texts with their places, and painted areas.
	onText func(text string, b box, f face)
	onFill func(area box, fill color.Color)
}

// box is a rectangle in logical units.
type box struct{ x, y, w, h float64 }

type point struct{ x, y float64 }

// px is the nearest device pixel.
func (c *canvas) px(v float64) int { return int(math.Round(v * c.Scale)) }

// rect fills a rectangle; its edges fall on whole pixels and it is at least
// one pixel wide and high.
func (c *canvas) rect(x, y, w, h float64, fill color.Color) {
	x0, y0 := c.px(x), c.px(y)
	c.pixels(x0, y0, max(c.px(x+w), x0+1), max(c.px(y+h), y0+1), fill)
}

// pixels fills whole pixels: in an image directly, many times faster than by
// the renderer.
func (c *canvas) pixels(x0, y0, x1, y1 int, fill color.Color) {
	if c.onFill != nil {
		c.onFill(c.area(pixel{x0, y0}, pixel{x1, y1}), fill)
		return
	}
	if c.img != nil {
		draw.Draw(c.img, image.Rect(x0, y0, x1, y1), image.NewUniform(fill), image.Point{}, draw.Src)
		return
	}
	c.fill([]pixel{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, fill)
}

// polygon fills a closed shape.
func (c *canvas) polygon(fill color.Color, points ...point) {
	ps := make([]pixel, len(points))
	for i, p := range points {
		ps[i] = pixel{c.px(p.x), c.px(p.y)}
	}
	c.fill(ps, fill)
}

type pixel struct{ x, y int }

// area is the rectangle between two corners in logical units.
func (c *canvas) area(lo, hi pixel) box {
	return box{float64(lo.x) / c.Scale, float64(lo.y) / c.Scale, float64(hi.x-lo.x) / c.Scale, float64(hi.y-lo.y) / c.Scale}
}

func (c *canvas) fill(ps []pixel, fill color.Color) {
	if c.onFill != nil && len(ps) > 0 {
		lo, hi := ps[0], ps[0]
		for _, p := range ps {
			lo, hi = pixel{min(lo.x, p.x), min(lo.y, p.y)}, pixel{max(hi.x, p.x), max(hi.y, p.y)}
		}
		c.onFill(c.area(lo, hi), fill)
	}
	if c.r == nil || len(ps) < 3 {
		return
	}
	c.r.ResetStyle()
	c.r.SetFillColor(drawing.ColorFromAlphaMixedRGBA(fill.RGBA()))
	c.r.MoveTo(ps[0].x, ps[0].y)
	for _, p := range ps[1:] {
		c.r.LineTo(p.x, p.y)
	}
	c.r.Close()
	c.r.Fill()
}

// vline is a vertical line of a width, centred on x. A dash of zero is a
// solid line.
func (c *canvas) vline(x, y0, y1, width, dash float64, ink color.Color) {
	w := max(1, c.px(width))
	left := c.px(x) - w/2
	if dash == 0 {
		c.pixels(left, c.px(y0), left+w, c.px(y1), ink)
		return
	}
	for y := y0; y < y1; y += 2 * dash {
		c.pixels(left, c.px(y), left+w, c.px(min(y+dash, y1)), ink)
	}
}

type align uint8

const (
	left align = iota
	center
	right
)

// face is how a text is written.
type face struct {
	ink   color.Color
	bold  bool
	plate color.Color // painted behind the text so that no line crosses it
}

// Shares of the text size.
const (
	lineShare    = 1.4  // from one line of text to the next
	ascentShare  = 0.95 // above the baseline, with accents on capitals
	descentShare = 0.27
	middleShare  = 0.36 // from the middle of a capital to the baseline
)

func (c *canvas) line() float64 { return c.TextSize * lineShare }

// text writes one line: x is its left edge, middle or right edge, mid the
// middle height of its capitals.
func (c *canvas) text(s string, x, mid float64, a align, f face) {
	w := c.textWidth(s, f.bold)
	if s == "" {
		return
	}
	x -= w * float64(a) / 2
	base := mid + middleShare*c.TextSize
	b := box{x, base - ascentShare*c.TextSize, w, (ascentShare + descentShare) * c.TextSize}
	if f.plate != nil {
		c.rect(b.x-2, b.y+1, b.w+4, b.h-2, f.plate)
	}
	if c.onText != nil {
		c.onText(s, b, f)
	}
	if c.r == nil {
		return
	}
	for _, run := range c.runs(s, f.bold) {
		c.r.ResetStyle()
		c.r.SetFont(run.font)
		c.r.SetFontSize(c.TextSize * c.Scale)
		c.r.SetFontColor(drawing.ColorFromAlphaMixedRGBA(f.ink.RGBA()))
		t := run.text
		if c.body != nil {
			t = c.body(t, f.bold, run.w*c.Scale)
		}
		c.r.Text(t, c.px(x), c.px(base))
		x += run.w
	}
}
