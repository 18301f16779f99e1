package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// key handles keys in the field of the box: Down goes to the options, Enter
// picks the first one, Escape closes.
func (f *facetPicker) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		fyne.CurrentApp().Driver().CanvasForObject(f.list).Focus(f.list)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.toggle(0)
	case fyne.KeyEscape:
		f.popup.Hide()
	default:
		return false
	}
	return true
}

// pickList is the options of the box; Space or Enter picks one, Escape closes.
type pickList struct {
	widget.List
	picker  *facetPicker
	current int
}

func newPickList(f *facetPicker) *pickList {
	l := &pickList{picker: f}
	l.Length, l.CreateItem, l.UpdateItem = func() int { return len(f.shown) }, f.newRow, f.setRow
	l.OnHighlighted = func(id widget.ListItemID) { l.current = id }
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *pickList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		l.picker.popup.Hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.picker.toggle(l.current)
	default:
		l.List.TypedKey(k)
	}
}
