package report

import (
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	cssColor  = regexp.MustCompile(`[^-]color: (#[0-9a-f]{3,6})`)
	cssGround = regexp.MustCompile(`background: (#[0-9a-f]{3,6})`)
)

func TestPageCanBeReadOnItsGrounds(t *testing.T) {
	inks, grounds := cssColor.FindAllStringSubmatch(pageCSS, -1), cssGround.FindAllStringSubmatch(pageCSS, -1)
	if len(inks) < 4 || len(grounds) < 3 {
		t.Fatalf("%d inks and %d grounds are no test", len(inks), len(grounds))
	}
	for _, ink := range inks {
		for _, ground := range grounds {
			if got := contrast(hexColor(t, ink[1]), hexColor(t, ground[1])); got < 4.5 {
				t.Errorf("%s on %s has a contrast of %.1f", ink[1], ground[1], got)
			}
		}
	}
	for _, ink := range []color.RGBA{inkBlack, inkMuted, inkAccent} {
		for _, ground := range []color.RGBA{{0xFF, 0xFF, 0xFF, 0xFF}, inkFill} {
			if got := contrast(ink, ground); got < 4.5 {
				t.Errorf("%v on %v has a contrast of %.1f on paper", ink, ground, got)
			}
		}
	}
}

func TestPageLoadsNothing(t *testing.T) {
	for _, s := range []string{"url(", "@import", "http"} {
		if strings.Contains(pageCSS, s) {
			t.Errorf("the style of a page holds %q", s)
		}
	}
}

func hexColor(t *testing.T, s string) color.RGBA {
	t.Helper()
	s = s[1:]
	if len(s) == 3 {
		s = strings.Repeat(s[:1], 2) + strings.Repeat(s[1:2], 2) + strings.Repeat(s[2:], 2)
	}
	v, err := strconv.ParseUint(s, 16, 24)
	if err != nil {
		t.Fatal(err)
	}
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// contrast of two colours by WCAG 2.
func contrast(a, b color.RGBA) float64 {
	luminance := func(c color.RGBA) float64 {
		linear := func(v uint8) float64 { return math.Pow((float64(v)/255+0.055)/1.055, 2.4) }
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
