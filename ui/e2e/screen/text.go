package screen

import (
	"image"
	"image/color"
	"math/rand/v2"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
)

// gap is the plain room that must be left and right of a text, so that "Plan"
// is not found in "Planned".
const gap = 3

// Shape is how a text looks in one size and weight, whatever its colours.
type Shape struct {
	size   image.Point
	most   int         // ink of the pixel that a letter covers most
	inked  image.Point // that pixel; the one at 0, 0 is plain
	pixels []pixel     // all of them, mixed so that a mismatch shows early
}

type pixel struct {
	at  image.Point
	ink int // 0 to the shape's most
}

// NewShape draws a text as the window does.
func NewShape(text string, size float32, bold bool, th fyne.Theme) Shape {
	t := canvas.NewText(text, color.White)
	t.TextSize, t.TextStyle.Bold = size, bold
	img := software.Render(container.NewStack(canvas.NewRectangle(color.Black), t), th)
	ink := func(p image.Point) int {
		r, _, _, _ := img.At(p.X, p.Y).RGBA()
		return int(r >> 8)
	}
	var box image.Rectangle
	for p := range points(img.Bounds()) {
		if ink(p) > 0 {
			box = box.Union(image.Rectangle{p, p.Add(image.Pt(1, 1))})
		}
	}
	box.Min.X, box.Max.X = box.Min.X-gap, box.Max.X+gap
	s := Shape{size: box.Size()}
	for p := range points(box) {
		px := pixel{p.Sub(box.Min), ink(p)}
		s.pixels = append(s.pixels, px)
		if px.ink > s.most {
			s.most, s.inked = px.ink, px.at
		}
	}
	mix := rand.New(rand.NewPCG(1, 1))
	mix.Shuffle(len(s.pixels), func(a, b int) { s.pixels[a], s.pixels[b] = s.pixels[b], s.pixels[a] })
	return s
}

func points(r image.Rectangle) func(func(image.Point) bool) {
	return func(yield func(image.Point) bool) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				if !yield(image.Pt(x, y)) {
					return
				}
			}
		}
	}
}

// Find returns where a text stands in a picture, from top to bottom.
func (s Shape) Find(img *image.NRGBA) []image.Rectangle {
	var found []image.Rectangle
	room := img.Rect
	room.Max = room.Max.Sub(s.size)
	for p := range points(room) {
		if s.at(img, p) {
			found = append(found, image.Rectangle{p, p.Add(s.size)})
		}
	}
	return found
}

// contrast is the least difference between letters and the ground behind them,
// in the colour in which they differ most.
const contrast = 40

func (s Shape) at(img *image.NRGBA, p image.Point) bool {
	ground := img.Pix[img.PixOffset(p.X, p.Y):][:3:3]
	letter := img.Pix[img.PixOffset(p.X+s.inked.X, p.Y+s.inked.Y):][:3:3]
	most := 0
	for c := range 3 {
		most = max(most, distance(int(ground[c]), int(letter[c])))
	}
	if most < contrast {
		return false
	}
	for _, px := range s.pixels {
		have := img.Pix[img.PixOffset(p.X+px.at.X, p.Y+px.at.Y):][:3:3]
		for c := range 3 {
			g, l := int(ground[c]), int(letter[c])
			if distance(int(have[c]), g+(l-g)*px.ink/s.most) > most/5 {
				return false
			}
		}
	}
	return true
}

func distance(a, b int) int { return max(a-b, b-a) }
