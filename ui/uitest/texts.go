package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Texts is every visible text of an object, one a line.
func Texts(o fyne.CanvasObject) string {
	var b strings.Builder
	walk(o, &b)
	return b.String()
}

func walk(o fyne.CanvasObject, b *strings.Builder) {
	if !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *canvas.Text:
		b.WriteString(o.Text + "\n")
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, b)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, b)
		}
	}
}

// Find is every visible object of a type below an object.
func Find[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	if !o.Visible() {
		return nil
	}
	var found []T
	if t, ok := o.(T); ok {
		found = append(found, t)
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			found = append(found, Find[T](child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			found = append(found, Find[T](child)...)
		}
	}
	return found
}
