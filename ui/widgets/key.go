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

// PassShortcut gives a shortcut for which an object has no use to the window,
// which Fyne itself does only while what has the focus knows no shortcuts.
func PassShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
