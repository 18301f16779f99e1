package widgets

import "fyne.io/fyne/v2"

// NewNote makes a field of several lines that wraps words.
func NewNote(hint string, rows int) *Entry {
	e := NewEntry(hint)
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

// AcceptsTab implements fyne.Tabbable: Tab leaves every field, also one of
// several lines.
func (e *Entry) AcceptsTab() bool { return false }
