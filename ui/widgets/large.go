package widgets

import "waymark/ui/look"

// largeText is the scale of text from which buttons, tabs and tables may not fit
// side by side.
const largeText = 1.2

// Large reports whether text is so large that pages must leave room.
func Large() bool { return look.TextScale() > largeText }

// BesideIcon is the text of a button that has an icon too; large text leaves
// room for the icon only.
func BesideIcon(text string) string {
	if Large() {
		return ""
	}
	return text
}
