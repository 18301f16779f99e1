package chart

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// Set UPDATE_GOLDEN=1 to write the pictures anew after looking at them.
func TestGoldenPictures(t *testing.T) {
	for name, ch := range samples() {
		t.Run(name, func(t *testing.T) { golden(t, name, ch, 640, style(t, lightColors, 13, 1)) })
	}
	t.Run("dark", func(t *testing.T) { golden(t, "pay_dark", payBars(), 640, style(t, darkColors, 13, 1)) })
	t.Run("sharp", func(t *testing.T) { golden(t, "growth_2x", growthBars(), 480, style(t, lightColors, 13, 2)) })
	t.Run("narrow", func(t *testing.T) { golden(t, "pay_narrow", cappedPayBars(), 320, style(t, lightColors, 20, 1)) })
}

func golden(t *testing.T, name string, ch Chart, width int, s Style) {
	t.Helper()
	got, err := Image(ch, Size{W: width}, s)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name+".png")
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		savePNG(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("%s: picture is %v, want %v", name, got.Bounds(), want.Bounds())
	}
	if n := different(got, want); n > 0 {
		t.Errorf("%s: %d pixels differ from testdata; UPDATE_GOLDEN=1 accepts the new picture", name, n)
	}
}

// different counts pixels that differ by more than the rounding of another
// processor's arithmetic.
func different(a, b image.Image) int {
	const rounding = 3
	pa, pb := rgba(a), rgba(b)
	n := 0
	for i := 0; i < len(pa); i += 4 {
		for k := range 4 {
			if d := int(pa[i+k]) - int(pb[i+k]); d > rounding || d < -rounding {
				n++
				break
			}
		}
	}
	return n
}

func rgba(im image.Image) []uint8 {
	out := image.NewRGBA(im.Bounds())
	draw.Draw(out, out.Bounds(), im, im.Bounds().Min, draw.Src)
	return out.Pix
}

func savePNG(t *testing.T, path string, im image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(f, im); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
