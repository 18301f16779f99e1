package widgets

import "fyne.io/fyne/v2"

// PassKey gives a key for which an object has no use to the window, which Fyne
// itself does only while nothing has the focus.
func PassKey(from fyne.CanvasObject, k *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
}
