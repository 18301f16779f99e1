package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// MainButton is the button of a box that has the keyboard first: Enter taps it,
// and the window hears of keys that it has no use for, such as Escape.
type MainButton struct{ widget.Button }

// NewMainButton makes a button that stands out.
func NewMainButton(text string, tapped func()) *MainButton {
	b := &MainButton{}
	b.Text, b.OnTapped, b.Importance = text, tapped, widget.HighImportance
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *MainButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeySpace:
		b.Button.TypedKey(k)
	default:
		PassKey(b, k)
	}
}
