package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pickList is the lines of a Pick. Enter or Space takes the marked one, Escape
// closes, and letters go on in the field.
type pickList struct {
	widget.List
	pick    *Pick
	current int
}

func newPickList(p *Pick) *pickList {
	l := &pickList{pick: p}
	l.Length = func() int { return len(p.lines) }
	l.CreateItem = func() fyne.CanvasObject {
		text, note := widget.NewLabel(""), Caption("")
		text.Truncation, note.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
		return container.New(Tight{}, text, note)
	}
	l.UpdateItem = func(n widget.ListItemID, o fyne.CanvasObject) {
		if n < len(p.lines) {
			texts := o.(*fyne.Container).Objects
			texts[0].(*widget.Label).SetText(p.lines[n].Text)
			texts[1].(*widget.Label).SetText(p.lines[n].Note)
		}
	}
	l.OnHighlighted = func(n widget.ListItemID) { l.current = n }
	l.OnSelected = p.take
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *pickList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pick.take(l.current)
	case fyne.KeyEscape:
		l.pick.popup.Hide()
	case fyne.KeyBackspace:
		l.back()
		l.pick.entry.TypedKey(k)
	default:
		l.List.TypedKey(k)
	}
}

// TypedRune implements fyne.Focusable.
func (l *pickList) TypedRune(r rune) {
	if r == ' ' { // it takes the line
		return
	}
	l.back()
	l.pick.entry.TypedRune(r)
}

// back gives the keyboard to the field.
func (l *pickList) back() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.pick.entry); c != nil {
		c.Focus(l.pick.entry)
	}
}
