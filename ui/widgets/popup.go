package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

const (
	popUpHeight = 440 // at most; longer content scrolls
	popUpEdge   = 60  // that the window keeps around
)

// PopUp shows content over the window until it is closed, by its button, by
// Escape or by what it returns. The keys that scroll a page scroll content that
// is too long.
func PopUp(c fyne.Canvas, width float32, content fyne.CanvasObject) (hide func()) {
	var popup *widget.PopUp
	typed := c.OnTypedKey()
	hide = func() {
		if popup.Visible() {
			popup.Hide()
			c.SetOnTypedKey(typed)
		}
	}
	width = min(width, c.Size().Width-popUpEdge)
	sized := FixedWidth(width, content)
	sized.Resize(fyne.NewSize(width, 1)) // so that wrapped text knows its height
	scroll := container.NewVScroll(sized)
	scroll.SetMinSize(fyne.NewSize(width+16, min(sized.MinSize().Height+8, popUpHeight)))
	button := newCloser(scroll, hide)
	popup = widget.NewModalPopUp(container.NewPadded(container.NewBorder(nil, container.NewHBox(layout.NewSpacer(), button), nil, nil, scroll)), c)
	popup.Show()
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { // what has the keyboard passes Escape on
		if k.Name == fyne.KeyEscape {
			hide()
		}
	})
	c.Focus(button)
	return hide
}

// closer is the button of a PopUp; it has the keyboard first.
type closer struct {
	widget.Button
	scroll *container.Scroll
}

func newCloser(scroll *container.Scroll, hide func()) *closer {
	c := &closer{scroll: scroll}
	c.Text, c.OnTapped, c.Importance = "Close", hide, widget.HighImportance
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey implements fyne.Focusable.
func (c *closer) TypedKey(k *fyne.KeyEvent) {
	const line = 40
	page := c.scroll.Size().Height - line
	down := func(by float32) {
		c.scroll.ScrollToOffset(fyne.NewPos(0, c.scroll.Offset.Y+by))
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.OnTapped()
	case fyne.KeyDown:
		down(line)
	case fyne.KeyUp:
		down(-line)
	case fyne.KeyPageDown:
		down(page)
	case fyne.KeyPageUp:
		down(-page)
	case fyne.KeyHome:
		c.scroll.ScrollToTop()
	case fyne.KeyEnd:
		c.scroll.ScrollToBottom()
	case fyne.KeySpace:
		c.Button.TypedKey(k)
	default:
		PassKey(c, k)
	}
}
