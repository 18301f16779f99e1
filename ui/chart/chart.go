// Package chart draws Waymark's charts: plain values in, an image or an SVG
// document out. Every chart is laid out here and drawn on go-chart's renderer;
// no other package knows that library.
package chart

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"math"
	"slices"
)

// Chart is one of the charts of this package: PayBars, RankBars, GrowthBars,
// JobsBars, StackedBar, OpeningsBar, ScoreBars, PairBars, Curves, Tiles, Timeline or
// TimelineKey.
type Chart interface {
	// Text tells the same as the picture in words, one sentence a line.
	Text() string

	// draw lays the chart out from the top of the canvas over its whole width
	// and returns the height that it took.
	draw(c *canvas) float64
}

// Size is the room for a chart in logical units.
type Size struct{ W, H int }

// Value is one number of a chart.
type Value struct {
	Amount  float64
	Label   string // as a reader sees it: "$52,730", "≥ $239,200"
	Known   bool   // false for a blank
	AtLeast bool   // capped: drawn open-ended
}

// known is false also for numbers that no axis can show.
func (v Value) known() bool { return v.Known && drawable(v.Amount) }

func drawable(v float64) bool { return math.Abs(v) <= 1e15 }

// Row is one bar with its label.
type Row struct {
	Label     string
	Value     Value
	Reason    string // why the value is blank, in a few words
	Highlight bool   // drawn in the accent colour, bold and with a marker
}

// Line is a vertical line of reference. Its label names it with its amount:
// "United States $50,250". Lines differ in their dashes by their order, unless
// one is always dotted.
type Line struct {
	Label  string
	Amount float64
	Dotted bool
}

// Height is the height in logical units that a chart needs at a width.
func Height(ch Chart, width int, s Style) int {
	c := &canvas{Style: s, width: float64(width)}
	return int(math.Ceil(ch.draw(c)))
}

// Image draws a chart at size times the style's scale in pixels. A chart is
// drawn from the top; Height tells how much it needs. A height of zero stands
// for exactly that.
func Image(ch Chart, size Size, s Style) (image.Image, error) {
	c, err := render(ch, size, s, raster)
	if err != nil {
		return nil, err
	}
	return c.img, nil
}

// SVG draws the same layout as Image as an SVG document. For who does not see it,
// it holds the title and the chart's text; without a title neither, for a page
// that says them itself.
func SVG(ch Chart, title string, size Size, s Style) ([]byte, error) {
	c, err := render(ch, size, s, vector)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := c.r.Save(&b); err != nil {
		return nil, fmt.Errorf("draw chart: %w", err)
	}
	if title == "" {
		return b.Bytes(), nil
	}
	return titled(b.Bytes(), title, ch.Text()), nil
}

// titled puts a title and a description first in an SVG document.
func titled(doc []byte, title, text string) []byte {
	start := bytes.IndexByte(doc, '>') + 1
	said := fmt.Sprintf("<title>%s</title><desc>%s</desc>", html.EscapeString(title), html.EscapeString(text))
	return slices.Insert(doc, start, []byte(said)...)
}

// maxPixels keeps a mistaken size from taking all memory: 256 MB of image.
const maxPixels = 1 << 26

func render(ch Chart, size Size, s Style, f format) (*canvas, error) {
	if size.H == 0 && size.W > 0 {
		size.H = Height(ch, size.W, s)
	}
	w, h := math.Round(float64(size.W)*s.Scale), math.Round(float64(size.H)*s.Scale)
	if w < 1 || h < 1 || w*h > maxPixels {
		return nil, fmt.Errorf("draw chart: no image of %v by %v pixels", w, h)
	}
	c := &canvas{Style: s, width: float64(size.W)}
	if err := f.begin(c, int(w), int(h)); err != nil {
		return nil, fmt.Errorf("draw chart: %w", err)
	}
	c.rect(0, 0, c.width, float64(size.H), s.Background)
	ch.draw(c)
	return c, nil
}
