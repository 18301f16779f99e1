package guide

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func block(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(100, height))
	return r
}

// TestSectionStaysInSightWhenOneAboveArrives: what is above a section may be read
// later and take more room than its place did.
func TestSectionStaysInSightWhenOneAboveArrives(t *testing.T) {
	test.NewTempApp(t)
	late := container.NewStack(block(20))
	c := newColumn([]part{
		{make: func() fyne.CanvasObject { return late }},
		{make: func() fyne.CanvasObject { return block(300) }},
		{make: func() fyne.CanvasObject { return block(2000) }},
	})
	w := test.NewTempWindow(t, c.object)
	w.Resize(fyne.NewSize(600, 400))
	arrive := func(height float32) {
		late.Objects = []fyne.CanvasObject{block(height)}
		c.settle()
	}
	c.jump(2)
	arrive(700)
	if got, want := c.scroll.Offset.Y, c.box.Objects[2].Position().Y; got != want || want < 1000 {
		t.Errorf("the view stands at %v, the section at %v", got, want)
	}
	c.scroll.ScrollToOffset(fyne.NewPos(0, 50))
	arrive(900)
	if c.scroll.Offset.Y != 50 {
		t.Errorf("the view went to %v after the reader scrolled to 50", c.scroll.Offset.Y)
	}
}

func TestWideSectionDoesNotWidenTheOthers(t *testing.T) {
	test.NewTempApp(t)
	wide := canvas.NewRectangle(nil)
	wide.SetMinSize(fyne.NewSize(3000, 50))
	c := newColumn([]part{{make: func() fyne.CanvasObject { return block(50) }}, {make: func() fyne.CanvasObject { return wide }}})
	w := test.NewTempWindow(t, c.object)
	w.Resize(fyne.NewSize(600, 400))
	if got := c.box.Objects[0].Size().Width; got > 600 {
		t.Errorf("a section is %v wide in a view of 600", got)
	}
}
