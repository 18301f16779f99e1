package screen

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"waymark/ui/look"
)

func TestFindText(t *testing.T) {
	test.NewApp()
	text := canvas.NewText("Start a plan", color.NRGBA{0x9a, 0x90, 0x80, 0xff})
	text.TextSize = 14
	ground := color.NRGBA{0xfd, 0xfc, 0xfa, 0xff}
	drawn := software.Render(container.NewStack(canvas.NewRectangle(ground), text), look.Theme{})
	img := image.NewNRGBA(image.Rect(0, 0, 300, 100))
	draw.Draw(img, img.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	draw.Draw(img, drawn.Bounds().Add(image.Pt(60, 30)), drawn, image.Point{}, draw.Src)

	tests := []struct {
		text  string
		bold  bool
		found bool
	}{
		{"Start a plan", false, true},
		{"Start a", false, true},
		{"Start a pla", false, false},
		{"Start a plan", true, false},
		{"Start a plot", false, false},
		{"start a plan", false, false},
	}
	for _, tt := range tests {
		at := NewShape(tt.text, 14, tt.bold, look.Theme{}).Find(img)
		if (len(at) == 1) != tt.found {
			t.Errorf("%q, bold %v: found at %v", tt.text, tt.bold, at)
			continue
		}
		if tt.found && (at[0].Min.X < 55 || at[0].Min.X > 65 || at[0].Min.Y < 30 || at[0].Max.Y > 60) {
			t.Errorf("%q: found at %v, drawn from 60, 30 on", tt.text, at[0])
		}
	}
}
