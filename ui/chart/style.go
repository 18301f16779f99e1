package chart

import (
	"errors"
	"fmt"
	"image/color"
	"math"

	"github.com/golang/freetype/truetype"
	gochart "github.com/wcharczuk/go-chart/v2"
)

// OkabeIto are eight colours that people with any common kind of colour
// blindness can tell apart (Okabe and Ito, "Color Universal Design", 2008),
// without black so that they work on light and dark backgrounds.
var OkabeIto = []color.Color{
	color.RGBA{0x00, 0x72, 0xB2, 0xFF}, // blue
	color.RGBA{0xE6, 0x9F, 0x00, 0xFF}, // orange
	color.RGBA{0x00, 0x9E, 0x73, 0xFF}, // bluish green
	color.RGBA{0xCC, 0x79, 0xA7, 0xFF}, // reddish purple
	color.RGBA{0x56, 0xB4, 0xE9, 0xFF}, // sky blue
	color.RGBA{0xD5, 0x5E, 0x00, 0xFF}, // vermilion
	color.RGBA{0xF0, 0xE4, 0x42, 0xFF}, // yellow
}

// Colors are the theme's colours that a chart uses.
type Colors struct {
	Background color.Color
	Foreground color.Color // labels, lines of reference
	Muted      color.Color // axis numbers, units, notes
	Grid       color.Color
	Accent     color.Color // what the reader asked about
}

// Style is how charts look: colours, fonts and sharpness.
type Style struct {
	Colors
	Series   []color.Color // parts of a whole, in order; OkabeIto unless set
	Scale    float64       // device pixels in one logical unit: 1 or 2
	TextSize float64       // in logical units, usually 13

	regular, bold, spare *truetype.Font
}

// NewStyle makes a style from the bytes of the app's own TrueType fonts. Each
// font is parsed once for the life of the program, so a style can be made for
// every drawing. It fails when a font cannot be read, or when the scale or the
// text size is not above zero.
func NewStyle(regular, bold []byte, colors Colors, textSize, scale float64) (Style, error) {
	if !(textSize > 0 && scale > 0) {
		return Style{}, fmt.Errorf("chart style: text size %v and scale %v must be above zero", textSize, scale)
	}
	for _, c := range []color.Color{colors.Background, colors.Foreground, colors.Muted, colors.Grid, colors.Accent} {
		if c == nil {
			return Style{}, errors.New("chart style: a colour is missing")
		}
	}
	r, err := parseFont(regular)
	if err != nil {
		return Style{}, fmt.Errorf("chart style: regular font: %w", err)
	}
	b, err := parseFont(bold)
	if err != nil {
		return Style{}, fmt.Errorf("chart style: bold font: %w", err)
	}
	spare, err := gochart.GetDefaultFont()
	if err != nil {
		return Style{}, fmt.Errorf("chart style: spare font: %w", err)
	}
	return Style{Colors: colors, Series: OkabeIto, Scale: scale, TextSize: textSize, regular: r, bold: b, spare: spare}, nil
}

// quiet is the fill of bars that are not highlighted: grey enough to stand
// out from the background by 3 to 1.
func (s Style) quiet() color.Color { return mix(s.Background, s.Foreground, 0.46) }

// series is the fill of the i-th part.
func (s Style) series(i int) color.Color { return s.Series[i%len(s.Series)] }

// mix goes from a (share 0) to b (share 1).
func mix(a, b color.Color, share float64) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	part := func(x, y uint32) uint8 {
		return uint8((float64(x)*(1-share) + float64(y)*share) / 257)
	}
	return color.RGBA{part(ar, br), part(ag, bg), part(ab, bb), 0xFF}
}

// inkOn is black or white, whichever reads better on a fill: black where the
// relative luminance of WCAG 2 is above 0.179.
func inkOn(fill color.Color) color.Color {
	r, g, b, _ := fill.RGBA()
	linear := func(v uint32) float64 { return math.Pow(float64(v)/0xFFFF, 2.2) }
	if 0.2126*linear(r)+0.7152*linear(g)+0.0722*linear(b) > 0.179 {
		return color.Black
	}
	return color.White
}
