package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
)

func TestImageHasTheSizeAskedForAtEveryScale(t *testing.T) {
	for _, tt := range []struct {
		size  Size
		scale float64
		want  image.Point
	}{
		{Size{640, 300}, 1, image.Pt(640, 300)},
		{Size{640, 300}, 2, image.Pt(1280, 600)},
		{Size{401, 300}, 1.5, image.Pt(602, 450)},
		{Size{640, 0}, 1, image.Pt(640, Height(payBars(), 640, style(t, lightColors, 13, 1)))},
	} {
		im, err := Image(payBars(), tt.size, style(t, lightColors, 13, tt.scale))
		if err != nil {
			t.Fatal(err)
		}
		if got := im.Bounds().Size(); got != tt.want {
			t.Errorf("%v at %v: got %v, want %v", tt.size, tt.scale, got, tt.want)
		}
	}
}

func TestImpossibleSizesAreErrors(t *testing.T) {
	s := style(t, lightColors, 13, 1)
	for _, size := range []Size{{0, 0}, {-5, 100}, {100, -5}, {1 << 20, 1 << 20}} {
		if _, err := Image(payBars(), size, s); err == nil {
			t.Errorf("%v: no error", size)
		}
	}
}

func TestStyleNeedsFontsAndSizes(t *testing.T) {
	font := theme.DefaultTextFont().Content()
	for name, make := range map[string]func() (Style, error){
		"no font":      func() (Style, error) { return NewStyle(nil, font, lightColors, 13, 1) },
		"no bold font": func() (Style, error) { return NewStyle(font, []byte("nonsense"), lightColors, 13, 1) },
		"no text size": func() (Style, error) { return NewStyle(font, font, lightColors, 0, 1) },
		"no colour":    func() (Style, error) { return NewStyle(font, font, Colors{}, 13, 1) },
		"no scale":     func() (Style, error) { return NewStyle(font, font, lightColors, 13, math.NaN()) },
	} {
		if _, err := make(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestSVGIsWellFormedAndHoldsEveryLabel(t *testing.T) {
	list := awkward()
	list["markup"] = RankBars{Rows: []Row{{Label: `Research & <development> "R&D"`, Value: pay(1), Highlight: true}}}
	for name, ch := range list {
		s := style(t, lightColors, 13, 2)
		doc, err := SVG(ch, `Pay & "more"`, Size{W: 640}, s)
		if err != nil {
			t.Fatal(err)
		}
		text := svgText(t, name, doc)
		if want := `Pay & "more"` + ch.Text(); !strings.HasPrefix(strings.TrimSpace(text), strings.TrimSpace(want)) || !bytes.Contains(doc, []byte("><title>Pay")) {
			t.Errorf("%s: the SVG begins with %.200q, want its title and %.200q", name, text, want)
		}
		for _, l := range labels(ch, 640, s) {
			if !strings.Contains(text, l.text) {
				t.Errorf("%s: %q is not in the SVG", name, l.text)
			}
		}
	}
}

func svgText(t *testing.T, name string, doc []byte) string {
	t.Helper()
	var text strings.Builder
	d := xml.NewDecoder(bytes.NewReader(doc))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if chars, ok := token.(xml.CharData); ok {
			text.Write(chars)
		}
	}
}

func TestSignsMissingInTheFontAreStillDrawn(t *testing.T) {
	c := &canvas{Style: style(t, lightColors, 13, 1), width: 640}
	for _, s := range []string{"≥ $239,200", "−36.1 %"} {
		for _, run := range c.runs(s, true) {
			for _, r := range run.text {
				if run.font.Index(r) == 0 {
					t.Errorf("%q: no glyph for %q", s, r)
				}
			}
		}
	}
}

func TestHighlightAndCapChangeMoreThanColour(t *testing.T) {
	s := style(t, lightColors, 13, 1)
	s.Accent = s.quiet()
	plain := RankBars{Rows: []Row{{Label: "Washington", Value: pay(50000)}, {Label: "Idaho", Value: pay(40000)}}}
	highlighted := RankBars{Rows: []Row{{Label: "Washington", Value: pay(50000), Highlight: true}, plain.Rows[1]}}
	open := RankBars{Rows: []Row{{Label: "Washington", Value: Value{Amount: 50000, Label: "$50,000", Known: true, AtLeast: true}}, plain.Rows[1]}}
	base := picture(t, plain, s)
	for name, ch := range map[string]Chart{"highlight": highlighted, "cap": open} {
		if different(picture(t, ch, s), base) == 0 {
			t.Errorf("%s: the picture is the same without colour", name)
		}
	}
}

func picture(t *testing.T, ch Chart, s Style) image.Image {
	t.Helper()
	im, err := Image(ch, Size{W: 480}, s)
	if err != nil {
		t.Fatal(err)
	}
	return im
}

func TestNeighboursInStackedBarsDifferWithoutColour(t *testing.T) {
	s := style(t, Colors{Background: rgb(0xFFFFFF), Foreground: rgb(0x808080), Muted: rgb(0x808080), Grid: rgb(0x808080), Accent: rgb(0x808080)}, 13, 1)
	c := &canvas{Style: s, width: 200}
	solid, hatched := segmentPicture(t, c, false), segmentPicture(t, c, true)
	if different(solid, hatched) == 0 {
		t.Error("a hatched part looks like a solid one")
	}
}

func segmentPicture(t *testing.T, c *canvas, hatched bool) image.Image {
	t.Helper()
	return picture(t, segmentOnly{hatched}, c.Style)
}

type segmentOnly struct{ hatched bool }

func (segmentOnly) Text() string { return "" }

func (s segmentOnly) draw(c *canvas) float64 {
	c.segment(0, 0, 100, 20, c.Accent, s.hatched)
	return 20
}

func TestTextAlternatives(t *testing.T) {
	rank := RankBars{
		Rows: []Row{
			{Label: "Alaska", Value: capped(239200)},
			{Label: "Washington", Value: pay(70650)},
			{Label: "Puerto Rico", Reason: "withheld"},
		},
		Lines: []Line{{Label: "United States $50,250", Amount: 50250}, {Label: "Nowhere", Amount: math.NaN()}},
		Note:  "2 of 3 areas with data; 1 withheld",
	}
	for _, tt := range []struct {
		name string
		ch   Chart
		want string
	}{
		{"rank", rank, "Alaska: at least $239,200.\nWashington: $70,650.\nPuerto Rico: no number, withheld.\nUnited States $50,250.\n2 of 3 areas with data; 1 withheld."},
		{"pay", PayBars{Rows: []PayRow{{Label: "Idaho", P10: pay(1000), P25: pay(2000), Median: pay(3000), P90: capped(239200)}, {Label: "Utah", Reason: "Not published."}}},
			"Idaho: 10th percentile $1,000, 25th percentile $2,000, median $3,000, 75th percentile no number, 90th percentile at least $239,200.\nUtah: no number, Not published."},
		{"jobs", jobsBars(), "2024: 194,800.\n2034, projected: 208,600.\n13,800 more jobs (7.1 %)."},
		{"growth", GrowthBars{Rows: []Row{{Label: "Typists", Value: rate(-36.1)}}, Line: Line{Label: "All jobs 3.1 %", Amount: 3.1}}, "Typists: −36.1 %.\nAll jobs 3.1 %."},
		{"stacked", StackedBar{Parts: []Part{{Label: "Master's degree", Value: rate(6.2), Marked: true}}, Mark: "Typical entry level"}, "Master's degree: 6.2 % (Typical entry level)."},
		{"openings", openingsBar(), "14,200 openings a year.\nNew jobs: 1,400.\nPeople leaving the work force: 6,000.\nPeople changing to another kind of job: 6,800."},
		{"score", ScoreBars{Rows: []Row{{Label: "Social", Value: count(3)}}, Unit: "1 = low, 7 = high"}, "Social: 3.\n1 = low, 7 = high."},
	} {
		if got := tt.ch.Text(); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

func TestStrangeNumbersNeverBreakADrawing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		width, size := 1+rng.IntN(900), 6+rng.Float64()*24
		for name, ch := range strange(rng) {
			s := style(t, lightColors, size, 1)
			if _, err := Image(ch, Size{W: width}, s); err != nil {
				t.Fatalf("%s at %d: %v", name, width, err)
			}
			if width < 320 {
				continue
			}
			for _, l := range labels(ch, width, s) {
				if l.x < -0.01 || l.x+l.w > float64(width)+0.01 {
					t.Fatalf("%s at %d, text %v: %q leaves the picture: %+v", name, width, size, l.text, l.box)
				}
			}
		}
	}
}

// strange are charts of random, broken and huge numbers and texts.
func strange(rng *rand.Rand) map[string]Chart {
	amount := func() float64 {
		switch rng.IntN(8) {
		case 0:
			return math.NaN()
		case 1:
			return math.Inf(1 - 2*rng.IntN(2))
		case 2:
			return 0
		case 3:
			return math.Copysign(math.MaxFloat64, rng.Float64()-0.5)
		case 4:
			return math.SmallestNonzeroFloat64
		}
		return rng.NormFloat64() * math.Pow(10, float64(rng.IntN(16)))
	}
	text := func() string {
		return []string{"", "x", longName, strings.Repeat("W", 80), "a\nb\tc", "≥ −5", "Ñandú & <b>", "\xff\xfe"}[rng.IntN(8)]
	}
	value := func() Value {
		v := amount()
		return Value{Amount: v, Label: fmt.Sprintf("%g", v), Known: rng.IntN(5) > 0, AtLeast: rng.IntN(4) == 0}
	}
	row := func() Row {
		return Row{Label: text(), Value: value(), Reason: text(), Highlight: rng.IntN(3) == 0}
	}
	var rows []Row
	var payRows []PayRow
	var parts []Part
	var lines []Line
	for range rng.IntN(20) {
		rows = append(rows, row())
		payRows = append(payRows, PayRow{text(), value(), value(), value(), value(), value(), text(), rng.IntN(2) == 0})
		parts = append(parts, Part{text(), value(), rng.IntN(3) == 0})
	}
	for range rng.IntN(4) {
		lines = append(lines, Line{Label: text(), Amount: amount()})
	}
	tick := func(v float64) string { return fmt.Sprint(v) }
	return map[string]Chart{
		"pay":      PayBars{Rows: payRows, Lines: lines, Unit: text(), Tick: tick, FromZero: rng.IntN(2) == 0},
		"rank":     RankBars{rows, lines, text(), tick, amount(), text()},
		"growth":   GrowthBars{rows, Line{Label: text(), Amount: amount()}, text(), tick},
		"jobs":     JobsBars{row(), row(), text(), text()},
		"stacked":  StackedBar{parts, text()},
		"openings": OpeningsBar{parts, value(), text()},
		"score":    ScoreBars{rows, amount(), amount(), text(), tick},
	}
}

func BenchmarkImage(b *testing.B) {
	for name, ch := range samples() {
		b.Run(name, func(b *testing.B) {
			s := style(b, lightColors, 13, 2)
			for b.Loop() {
				if _, err := Image(ch, Size{W: 640}, s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
