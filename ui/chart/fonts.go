package chart

import (
	"errors"
	"sync"

	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"
)

var fonts = struct {
	sync.Mutex
	parsed map[*byte]*truetype.Font // by the first byte of the caller's slice
}{parsed: map[*byte]*truetype.Font{}}

func parseFont(ttf []byte) (*truetype.Font, error) {
	if len(ttf) == 0 {
		return nil, errors.New("no bytes")
	}
	fonts.Lock()
	defer fonts.Unlock()
	if f, ok := fonts.parsed[&ttf[0]]; ok {
		return f, nil
	}
	f, err := truetype.Parse(ttf)
	if err != nil {
		return nil, err
	}
	fonts.parsed[&ttf[0]] = f
	return f, nil
}

// run is a stretch of text in one font.
type run struct {
	text string
	font *truetype.Font
	w    float64 // in logical units
}

// runs splits a text where the style's font lacks a sign, such as "≥" or "−",
// and go-chart's own font stands in.
func (c *canvas) runs(s string, bold bool) []run {
	var list []run
	start := 0
	var current *truetype.Font
	for i, r := range s {
		f := c.fontFor(r, bold)
		if current != nil && f != current {
			list = append(list, c.run(s[start:i], current))
			start = i
		}
		current = f
	}
	if start < len(s) {
		list = append(list, c.run(s[start:], current))
	}
	return list
}

func (c *canvas) fontFor(r rune, bold bool) *truetype.Font {
	f := c.Style.regular
	if bold {
		f = c.Style.bold
	}
	if f.Index(r) == 0 && c.Style.spare.Index(r) != 0 {
		return c.Style.spare
	}
	return f
}

// run measures a stretch of text by the font's own metrics, so that both
// outputs are laid out the same.
func (c *canvas) run(s string, f *truetype.Font) run {
	em := fixed.Int26_6(c.TextSize * c.Scale * 64)
	var w fixed.Int26_6
	prev := truetype.Index(0)
	for i, r := range s {
		g := f.Index(r)
		if i > 0 {
			w += f.Kern(em, prev, g)
		}
		w += f.HMetric(em, g).AdvanceWidth
		prev = g
	}
	return run{s, f, float64(w) / 64 / c.Scale}
}

// textWidth is the length of a line of text.
func (c *canvas) textWidth(s string, bold bool) float64 {
	w := 0.0
	for _, r := range c.runs(s, bold) {
		w += r.w
	}
	return w
}
