package chart

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"regexp"
	"slices"
	"testing"
)

// TestEveryChartCanBeRead lays out every kind of chart in every case, at every
// text size and width, on light and dark ground.
func TestEveryChartCanBeRead(t *testing.T) {
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			cases := numbersOf(kinds[kind].top)
			for _, name := range slices.Sorted(maps.Keys(cases)) {
				k := kinds[kind].make(cases[name])
				for _, size := range []float64{13, 20, 27} { // of text at 100, 150 and 200 percent
					for _, width := range []int{320, 480, 700, 1100} {
						for ground, colors := range map[string]Colors{"light": lightColors, "dark": darkColors} {
							if wrong := k.wrongWith(width, style(t, colors, size, 1)); wrong != "" {
								t.Errorf("%s, text %v, %d wide, %s: %s", name, size, width, ground, wrong)
							}
						}
					}
				}
			}
		})
	}
}

// TestWordsOfChartsAreNoFinerThanTheirFigures reads the text alternative and the
// table of every kind of chart: figures are published with two decimals at most.
func TestWordsOfChartsAreNoFinerThanTheirFigures(t *testing.T) {
	fine := regexp.MustCompile(`\d*\.\d{3,}`)
	for kind, k := range kinds {
		for name, numbers := range numbersOf(k.top) {
			ch := k.make(numbers).chart
			for _, said := range append(slices.Concat(Cells(ch)...), ch.Text()) {
				if number := fine.FindString(said); number != "" {
					t.Errorf("%s, %s: %s in %.200q", kind, name, number, said)
				}
			}
		}
	}
}

// painted is something drawn: a text, or an area when text is "".
type painted struct {
	box
	text string
	face face
	fill color.Color
}

func (k charted) wrongWith(width int, s Style) string {
	var list []painted
	c := &canvas{Style: s, width: float64(width)}
	c.onText = func(text string, b box, f face) { list = append(list, painted{box: b, text: text, face: f}) }
	c.onFill = func(b box, fill color.Color) { list = append(list, painted{box: b, fill: fill}) }
	height := k.chart.draw(c)
	var texts []painted
	var said []string
	for i, p := range list {
		if p.text == "" {
			if p.fill != c.Background && !p.inside(box{-1, -1, c.width + 2, math.Ceil(height) + 2}) { // edges fall on whole pixels
				return fmt.Sprintf("something painted leaves the picture of %d by %.0f: %+v", width, height, p.box)
			}
			continue
		}
		if p.h < leastSize*(ascentShare+descentShare) {
			return fmt.Sprintf("%q is too small to be read: %.1f", p.text, p.h)
		}
		if !p.inside(box{0, 0, c.width, math.Ceil(height)}) {
			return fmt.Sprintf("%q leaves the picture of %d by %.0f: %+v", p.text, width, height, p.box)
		}
		for _, other := range texts {
			if p.overlaps(other.box) {
				return fmt.Sprintf("%q overlaps %q: %+v %+v", p.text, other.text, p.box, other.box)
			}
		}
		if wrong := ground(list, i, c); wrong != "" {
			return wrong
		}
		texts, said = append(texts, p), append(said, p.text)
	}
	if missing := k.missing(said); len(missing) > 0 {
		return fmt.Sprintf("%q is not in the picture, but %.300q", missing[0], said)
	}
	return ""
}

const touch = 0.01

func (b box) inside(o box) bool {
	return b.x >= o.x-touch && b.y >= o.y-touch && b.x+b.w <= o.x+o.w+touch && b.y+b.h <= o.y+o.h+touch
}

func (b box) overlaps(o box) bool {
	return min(b.x+b.w, o.x+o.w)-max(b.x, o.x) > touch && min(b.y+b.h, o.y+o.h)-max(b.y, o.y) > touch
}

const leastSize = 9 // of text in logical units

// leastContrast of text to its ground: WCAG 2, level AA.
const leastContrast = 4.5

// ground looks at what is painted under and over the i-th thing, a text.
func ground(list []painted, i int, c *canvas) string {
	p := list[i]
	size := p.h / (ascentShare + descentShare)
	letters := box{p.x, p.y + 0.25*size, p.w, 0.72 * size} // from the top of capitals to the baseline
	under := []painted{{fill: c.Background}}
	for _, area := range list[:i] {
		switch {
		case area.text != "":
		case letters.inside(area.box):
			under = append(under[:0], area)
		case letters.overlaps(area.box):
			under = append(under, area)
		}
	}
	for _, area := range under {
		if got := contrast(p.face.ink, area.fill); got < leastContrast {
			return fmt.Sprintf("%q has a contrast of %.1f to %v at %+v", p.text, got, area.fill, area.box)
		}
	}
	for _, area := range list[i+1:] {
		if area.text == "" && letters.overlaps(area.box) {
			return fmt.Sprintf("%q at %+v is painted over at %+v", p.text, p.box, area.box)
		}
	}
	return ""
}

// contrast of two colours by WCAG 2.
func contrast(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			if s := float64(v) / 0xFFFF; s > 0.04045 {
				return math.Pow((s+0.055)/1.055, 2.4)
			}
			return float64(v) / 0xFFFF / 12.92
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
