package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"waymark/ui/look"
)

// Flow lays objects out in lines, as words in a paragraph; none is wider than
// the whole. Its height is right once it knows its width.
type Flow struct {
	Gap   float32
	width float32
}

// NewFlow makes a container with a Flow layout.
func NewFlow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&Flow{Gap: 6}, objects...)
}

// Layout implements fyne.Layout.
func (f *Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, true)
}

// MinSize implements fyne.Layout.
func (f *Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	if f.width == 0 {
		return fyne.NewSize(widest, f.place(objects, 600, false))
	}
	return fyne.NewSize(widest, f.place(objects, f.width, false))
}

func (f *Flow) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		m.Width = min(m.Width, width)
		if x > 0 && x+m.Width > width {
			x, y, line = 0, y+line+f.Gap, 0
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(m)
		}
		x += m.Width + f.Gap
		line = max(line, m.Height)
	}
	return y + line
}

// Column keeps its content at a width that reads well, left-aligned, with a
// margin around it.
type Column struct{ Max, Margin float32 }

// NewColumn makes a reading column at most max wide.
func NewColumn(max float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(&Column{Max: max, Margin: 2 * theme.Padding()}, content)
}

// Layout implements fyne.Layout.
func (c *Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(size.Width-2*c.Margin, c.Max)
	for _, o := range objects {
		o.Move(fyne.NewPos(c.Margin, c.Margin))
		o.Resize(fyne.NewSize(w, size.Height-2*c.Margin))
	}
}

// MinSize implements fyne.Layout.
func (c *Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s.AddWidthHeight(2*c.Margin, 2*c.Margin)
}

// Panel puts content on a quiet background of a theme colour.
func Panel(name fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewBackground(name), content)
}

// Bar puts content on a background that reaches into the corners, for the
// edges of the window.
func Bar(name fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	b := NewBackground(name)
	b.Square = true
	return container.NewStack(b, content)
}

// Card puts padded content on the card colour.
func Card(content fyne.CanvasObject) fyne.CanvasObject {
	return Panel(look.ColorCard, container.NewPadded(container.NewPadded(content)))
}

// FixedWidth gives its content a fixed width.
func FixedWidth(width float32, content fyne.CanvasObject) *fyne.Container {
	space := canvas.NewRectangle(color.Transparent)
	space.SetMinSize(fyne.NewSize(width, 0))
	return container.NewStack(space, content)
}

// FixedHeight gives its content a fixed height.
func FixedHeight(height float32, content fyne.CanvasObject) *fyne.Container {
	space := canvas.NewRectangle(color.Transparent)
	space.SetMinSize(fyne.NewSize(0, height))
	return container.NewStack(space, content)
}

// Tight stacks objects with no gap between them.
type Tight struct{}

// tightness pulls lines of text together: Fyne pads each one.
const tightness = 12

// Layout implements fyne.Layout.
func (Tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h - tightness
	}
}

// MinSize implements fyne.Layout.
func (Tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(0, tightness)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		s.Width = max(s.Width, m.Width)
		s.Height += m.Height - tightness
	}
	return s
}

// Inset indents an object so that it lines up with the text of labels.
func Inset(o fyne.CanvasObject) fyne.CanvasObject {
	pad := theme.InnerPadding()
	return container.New(layout.NewCustomPaddedLayout(0, 0, pad, pad), o)
}

// AtLeastWide gives its content a least width, so that it scrolls sideways in
// a narrow window.
type AtLeastWide float32

// Layout implements fyne.Layout.
func (AtLeastWide) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// MinSize implements fyne.Layout.
func (w AtLeastWide) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), o[0].MinSize().Height)
}

// pair places two objects side by side, or below each other where each would be
// narrower than reads well.
type pair struct{ wide bool }

// NewPair makes a container that places two objects side by side where there is
// room.
func NewPair(a, b fyne.CanvasObject) *fyne.Container { return container.New(&pair{wide: true}, a, b) }

const pairMin = 220 // width of one of the two

// Layout implements fyne.Layout.
func (p *pair) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := theme.Padding()
	p.wide = size.Width >= 2*pairMin*look.TextScale()+gap
	if p.wide {
		w := (size.Width - gap) / 2
		for n, part := range o {
			part.Move(fyne.NewPos(float32(n)*(w+gap), 0))
			part.Resize(fyne.NewSize(w, size.Height))
		}
		return
	}
	y := float32(0)
	for _, part := range o {
		h := part.MinSize().Height
		part.Move(fyne.NewPos(0, y))
		part.Resize(fyne.NewSize(size.Width, h))
		y += h + gap
	}
}

// MinSize implements fyne.Layout.
func (p *pair) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if p.wide {
		return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
	}
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height+theme.Padding())
}

// Indent moves an object to the right, below the words beside a tick.
func Indent(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, tickSize(), 0), o)
}

// ShowIf shows or hides an object.
func ShowIf(o fyne.CanvasObject, on bool) {
	switch {
	case on == o.Visible():
	case on:
		o.Show()
	default:
		o.Hide()
	}
}
