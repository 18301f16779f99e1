// Package widgets holds parts that several screens use. They know nothing of
// occupations or plans: they take values and callbacks.
package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/look"
)

// Heading is the title of a page.
func Heading(text string) *widget.RichText {
	return styled(text, widget.RichTextStyle{SizeName: theme.SizeNameHeadingText, TextStyle: fyne.TextStyle{Bold: true}})
}

// Subheading is the title of a section.
func Subheading(text string) *widget.RichText {
	return styled(text, widget.RichTextStyle{SizeName: theme.SizeNameSubHeadingText, TextStyle: fyne.TextStyle{Bold: true}})
}

// Muted is secondary text that wraps.
func Muted(text string) *widget.RichText {
	return styled(text, widget.RichTextStyle{ColorName: look.ColorMuted, SizeName: theme.SizeNameCaptionText})
}

// Body is a short paragraph that wraps.
func Body(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func styled(text string, style widget.RichTextStyle) *widget.RichText {
	style.Inline = false
	r := widget.NewRichText(&widget.TextSegment{Text: text, Style: style})
	r.Wrapping = fyne.TextWrapWord
	return r
}

// SetText replaces the words of a Heading, Subheading or Muted text.
func SetText(r *widget.RichText, text string) {
	r.Segments[0].(*widget.TextSegment).Text = text
	r.Refresh()
}

// Caption is one short line of secondary text that does not wrap.
func Caption(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}
